import type { Article, Span } from '../types.ts'
import { overlapping } from './overlap.ts'
import { sentences } from './sentences.ts'

/**
 * The sentence that opens an article: the first of its body that is neither title, page furniture nor heading. Where
 * none begins within the length of a press article, the first line of the body, else of the text.
 */
export function leadOf(article: Article): Span {
  let first: Span | undefined
  let told: Span | undefined
  for (const span of sentences(article.text)) {
    if (first && span.start >= articleMax) break
    first ??= span
    if (isFurniture(article, span) || isTitle(article, span)) continue
    if (/[.!?…»”"]$/u.test(article.text.slice(span.end - 1, span.end))) return span
    told ??= span
  }
  return told ?? first ?? { start: 0, end: article.text.length }
}

/** Longest press article, in UTF-16 units: a text that tells nothing up to here is a list. */
const articleMax = 50_000

function isTitle({ text, title }: Article, { start, end }: Span): boolean {
  return text.slice(start, end) === title
}

function isFurniture({ noise }: Article, span: Span): boolean {
  return overlapping(noise, span).some(({ kind }) => kind === 'furniture')
}
