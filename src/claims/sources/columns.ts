import type { Article } from '../../types.ts'
import type { Weight } from '../claim.ts'
import type { SentenceWeight } from '../weigh.ts'

/** In a column or an editorial, what would be or seems so without anybody who says it is what its writer thinks. */
export function withViews(
  { text, title = '' }: Article,
  weights: readonly SentenceWeight[],
): readonly SentenceWeight[] {
  if (!column.test(title) && !column.test(text.slice(0, openingMax))) return weights
  return weights.map((weight) => {
    if (weight.role !== 'body' || weight.attributions.length > 0) return weight
    const clauses = weight.clauses.map(
      (clause): Weight => (isView(clause) ? { ...clause, evidence: 'opinion', standing: 'done' } : clause),
    )
    const isChanged = clauses.some(({ evidence }, at) => evidence !== weight.clauses[at]?.evidence)
    return isChanged
      ? { ...weight, mark: weight.mark === 'reported' ? 'opinion' : weight.mark, clauses }
      : weight
  })
}

/** Doubt that is not somebody's report. */
function isView({ evidence, standing, sources, cues }: Weight): boolean {
  return (
    sources.length === 0 &&
    (evidence === 'reported' || (evidence === 'stated' && standing === 'possible')) &&
    cues.some(({ kind }) => kind !== 'hearsay_conditional') &&
    cues.every(({ kind }) =>
      /^(?:hearsay_conditional|modal_conditional|consequence_conditional|appearance|opinion)$/.test(kind),
    )
  )
}

/** A heading of its kind stands in the first lines. */
const openingMax = 400
const column =
  /^(?:#{0,3}\s?)(?:chronique|tribune|opinions?|éditorial|édito|billet|point de vue|libre opinion|carte blanche|humeur|op-ed|opinion|comment|commentary|column|viewpoint|editorial|leader)(?=\s*(?:[.:|–—-]|\n|$|de \p{Lu}|par \p{Lu}|by \p{Lu}))/imu
