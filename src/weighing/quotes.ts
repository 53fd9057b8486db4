import { cite, verify } from '../cite.ts'
import { type Claim, markOf } from '../claims/claim.ts'
import type { Article, Block, Certainty, Span } from '../types.ts'
import type { Telling } from './table.ts'

/** A sentence that holds claims, to be quoted once whatever the number of its figures. */
export type Sentence = { readonly article: Article; readonly span: Span; readonly claims: readonly Claim[] }

/** The sentences of claims, in the order of the claims; claims of articles that are not served any more are left out. */
export function sentencesOf(
  claims: readonly Claim[],
  articleOf: (key: string) => Article | undefined,
): readonly Sentence[] {
  const found = new Map<string, { article: Article; span: Span; claims: Claim[] }>()
  for (const claim of claims) {
    const article = articleOf(claim.article)
    if (!article) continue
    const name = `${claim.article}:${claim.sentence.start}`
    const sentence = found.get(name) ?? { article, span: claim.sentence, claims: [] }
    sentence.claims.push(claim)
    found.set(name, sentence)
  }
  return [...found.values()]
}

/** The quote of a sentence with its figures marked, and its number; nothing where it is not what the article says. */
export function sentenceBlock(
  { article, span, claims }: Sentence,
  number: number,
  telling: Telling,
): Block[] {
  const figures = claims.map(({ quantity }) => quantity.span).sort((a, b) => a.start - b.start)
  const citation = cite(article, span, apart(figures))
  if (!verify(citation, article)) return []
  return [
    {
      kind: 'quote',
      citation,
      number,
      certainty: certaintyOf(claims, telling),
      action: {
        kind: 'open',
        label: telling.say.readInPlace,
        command: 'article',
        args: { ref: citation.ref },
      },
    },
  ]
}

/** The least sure of its figures, so that no doubt is lost where one quote holds two certainties. */
function certaintyOf(claims: readonly Claim[], { originOf }: Telling): Certainty {
  const marks = claims.map(markOf)
  const mark = leastSureFirst.find((candidate) => marks.includes(candidate)) ?? 'reported'
  const origin = claims.map(originOf).find((name) => name !== undefined)
  return { mark, ...(origin !== undefined && { origin }) }
}

const leastSureFirst = ['denied', 'planned', 'reported', 'opinion', 'stated'] as const

/** Without what overlaps the one before. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}
