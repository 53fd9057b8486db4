import { fold } from '../../text/fold.ts'
import { stem } from '../../text/stems.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { termLanguage } from '../../text/terms.ts'
import { tokens } from '../../text/tokens.ts'
import type { Article, SearchResult, Span } from '../../types.ts'

/** The share of what was typed, grammar words aside, that a sentence says in some form or language: from 0 to 1. */
export function shareCovered(
  typed: string,
  article: Article,
  { start, end }: Span,
  matched: SearchResult['matched'],
): number {
  const language = termLanguage(article.language ?? article.guessedLanguage, article.text)
  const formsOf = (text: string) =>
    tokens(text).flatMap((token) => [token.text, stem(text.slice(token.start, token.end), language)])
  const held = new Set(formsOf(article.text.slice(start, end)))
  const asked = tokens(typed).filter(({ text }) => !isStopWord(text))
  if (asked.length === 0) return 0
  const said = asked.filter((token) => {
    const word = typed.slice(token.start, token.end)
    const taken = Object.entries(matched).find(([name]) => fold(name) === token.text)?.[1] ?? []
    return [word, ...taken].some((form) => formsOf(form).some((one) => held.has(one)))
  })
  return said.length / asked.length
}
