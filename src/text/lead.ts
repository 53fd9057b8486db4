import type { Article, Span } from '../types.ts'
import { sentences } from './sentences.ts'

/** The sentence that opens an article: the first of its body that is neither title, page furniture nor heading. */
export function leadOf(article: Article): Span {
  const all = sentences(article.text)
  const told = all.filter((span) => !isFurniture(article, span) && !isTitle(article, span))
  const lead = told.find(({ start, end }) => /[.!?…»”"]$/u.test(article.text.slice(start, end).trimEnd()))
  return lead ?? told[0] ?? all[0] ?? { start: 0, end: article.text.length }
}

function isTitle({ text, title }: Article, { start, end }: Span): boolean {
  return text.slice(start, end).trim() === title
}

function isFurniture({ noise }: Article, { start, end }: Span): boolean {
  return noise.some((mark) => mark.kind === 'furniture' && mark.start < end && mark.end > start)
}
