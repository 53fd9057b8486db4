import { sentences } from '../../text/sentences.ts'
import type { Article, Match, Span } from '../../types.ts'
import { type Alignment, align } from './alignment.ts'

/** A sentence of the coverage laid beside what was typed. */
export type Candidate = Alignment & { readonly article: Article; readonly span: Span }

/** The sentences in and around what a search found, the one most like what was typed first. */
export function candidatesFor(
  typed: string,
  matches: readonly Match[],
  articleOf: (key: string) => Article | undefined,
): readonly Candidate[] {
  const seen = new Set<string>()
  const found: Candidate[] = []
  for (const { key, span } of matches) {
    const article = articleOf(key)
    if (!article) continue
    for (const sentence of sentencesAround(article.text, span)) {
      const name = `${key}:${sentence.start}`
      if (seen.has(name)) continue
      seen.add(name)
      found.push({ article, span: sentence, ...align(typed, article.text, sentence) })
    }
  }
  return found.sort((a, b) => b.likeness - a.likeness)
}

/** The sentences of the lines that hold a passage. */
function sentencesAround(text: string, { start, end }: Span): Span[] {
  const from = text.lastIndexOf('\n', start) + 1
  const lineEnd = text.indexOf('\n', end)
  const lines = text.slice(from, lineEnd < 0 ? text.length : lineEnd)
  return [...sentences(lines)].map((span) => ({ start: span.start + from, end: span.end + from }))
}

/** Places where an article holds these very words, blanks aside; at most so many. */
export function placesOf(
  typed: string,
  articles: readonly Article[],
  max: number,
): readonly { article: Article; span: Span }[] {
  const found: { article: Article; span: Span }[] = []
  for (const article of articles) {
    const start = article.text.indexOf(typed)
    if (start < 0) continue
    found.push({ article, span: { start, end: start + typed.length } })
    if (found.length === max) break
  }
  return found
}
