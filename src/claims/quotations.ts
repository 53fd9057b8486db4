import type { Weight } from './claim.ts'
import type { SentenceWeight } from './weigh.ts'

/** Sentences inside one quotation belong to whoever is named beside it: at its end, or else before it. */
export function withQuotations(text: string, weights: readonly SentenceWeight[]): SentenceWeight[] {
  const found = [...weights]
  for (const { from, to } of quotedRuns(text, weights)) {
    const speaker = found.slice(from, to).findLast(({ attributions }) => attributions.some(hasSource))
    const sources = speaker?.attributions.findLast(hasSource)?.sources
    if (!sources) continue
    for (let index = from; index < to; index++) {
      const weight = found[index]
      if (!weight || weight.attributions.length > 0) continue
      const clauses = weight.clauses.map(
        (clause): Weight => ({
          ...clause,
          evidence: clause.evidence === 'stated' ? 'reported' : clause.evidence,
          sources: sources.map(({ cue: _, ...source }) => ({ ...source, how: 'carried' })),
        }),
      )
      found[index] = { ...weight, mark: weight.mark === 'stated' ? 'reported' : weight.mark, clauses }
    }
  }
  return found
}

function hasSource({ sources }: SentenceWeight['attributions'][number]): boolean {
  return sources.some(({ kind }) => kind !== 'none')
}

/** Neighbouring sentences that one pair of quotation marks holds together. */
function* quotedRuns(
  text: string,
  weights: readonly SentenceWeight[],
): Generator<{ readonly from: number; readonly to: number }> {
  let from: number | undefined
  let depth = 0
  for (const [index, { sentence }] of weights.entries()) {
    const before = weights[index - 1]
    // A quotation that a paragraph does not close is taken to end there.
    if (before && /\n/.test(text.slice(before.sentence.end, sentence.start))) {
      depth = 0
      from = undefined
    }
    const isInside = depth > 0
    for (const sign of text.slice(sentence.start, sentence.end)) {
      if (sign === '«' || sign === '“') depth = 1
      else if (sign === '»' || sign === '”') depth = 0
    }
    if (!isInside && depth > 0) from = index
    if (isInside && depth === 0 && from !== undefined) {
      yield { from, to: index + 1 }
      from = undefined
    }
  }
}
