import type { Source, Weight } from '../claim.ts'
import type { SentenceWeight } from '../weigh.ts'

/** Sentences inside one quotation belong to whoever is named beside it: at its end, or else before it. */
export function withQuotations(text: string, weights: readonly SentenceWeight[]): SentenceWeight[] {
  const found = [...weights]
  for (const [index, weight] of found.entries()) {
    const sources = goesOnQuoted(text, found[index - 1], weight)
    if (sources) found[index] = saidBy(weight, sources)
    else if (isAllQuoted(text, weight)) found[index] = saidBy(weight, [])
  }
  for (const { from, to } of quotedRuns(text, weights)) {
    const speaker = found.slice(from, to).findLast(({ attributions }) => attributions.some(hasSource))
    const sources = speaker?.attributions.findLast(hasSource)?.sources ?? carriedTo(found[from])
    if (!sources) continue
    for (let index = from; index < to; index++) {
      const weight = found[index]
      if (!weight || weight.attributions.length > 0) continue
      found[index] = saidBy(weight, sources)
    }
  }
  return found
}

/** Nothing but a quotation: somebody says it, whoever that is. */
function isAllQuoted(text: string, { sentence, role, clauses }: SentenceWeight): boolean {
  const said = text.slice(sentence.start, sentence.end)
  return (
    role === 'body' &&
    clauses.every(({ sources }) => sources.length === 0) &&
    /^[«“][^»”]{12,}[»”][.!?]?$/.test(said)
  )
}

/** Whose words the first sentence of a quotation was found to be, without being told in it. */
function carriedTo(first: SentenceWeight | undefined): readonly Source[] | undefined {
  const sources = first?.clauses.at(-1)?.sources
  return sources?.some(({ how, kind }) => how === 'carried' && kind !== 'none') ? sources : undefined
}

function saidBy(weight: SentenceWeight, sources: readonly Source[]): SentenceWeight {
  const clauses = weight.clauses.map(
    (clause): Weight => ({
      ...clause,
      evidence: clause.evidence === 'stated' ? 'reported' : clause.evidence,
      sources: sources.map(({ cue: _, ...source }) => ({ ...source, how: 'carried' })),
    }),
  )
  return { ...weight, mark: weight.mark === 'stated' ? 'reported' : weight.mark, clauses }
}

/** “…,” said Priya Lockhart. “But nobody …”: the next quotation in the paragraph is hers too, if nobody else is named. */
function goesOnQuoted(
  text: string,
  before: SentenceWeight | undefined,
  { sentence, attributions, role }: SentenceWeight,
): readonly Source[] | undefined {
  if (!before || attributions.length > 0 || role !== 'body') return undefined
  const between = text.slice(before.sentence.end, sentence.start)
  const said = text.slice(before.sentence.start, before.sentence.end)
  if (between.includes('\n') || !/^[«“"]/.test(text.slice(sentence.start, sentence.start + 1)))
    return undefined
  if (!/[»”"]/.test(said)) return undefined
  const sources =
    before.attributions.findLast(hasSource)?.sources ??
    (/[»”"][.!?]?$/.test(said) && /^[«“"]/.test(said) ? before.clauses.at(-1)?.sources : undefined)
  return sources?.some(({ kind }) => kind !== 'none') ? sources : undefined
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
