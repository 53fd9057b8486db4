import { fold } from '../text/fold.ts'
import { stem } from '../text/stems.ts'
import { isStopWord } from '../text/stop-words.ts'
import { termLanguage } from '../text/terms.ts'
import { tokens } from '../text/tokens.ts'
import type { Article } from '../types.ts'

/**
 * Whether an article is told under a filter as typed: it holds every word of it in some form, every phrase in quotes as
 * it is, and comes from the outlet named by `outlet:`. Grammar words do not count; an empty filter lets everything through.
 */
export function filterOf(typed: string | undefined): (article: Article) => boolean {
  const { outlet, phrases, words } = read(typed ?? '')
  return (article) =>
    fold(article.outlet ?? '').includes(outlet) &&
    phrases.every((phrase) => ` ${flat(whole(article))} `.includes(` ${phrase} `)) &&
    holdsWords(article, words)
}

function read(typed: string) {
  let outlet = ''
  const phrases: string[] = []
  const rest = typed
    .replace(/(?:^|\s)outlet:(?:["“«]([^"”»]{0,200})["”»]|(\S{1,200}))/giu, (_, quoted = '', bare = '') => {
      outlet = fold(`${quoted}${bare}`.trim())
      return ' '
    })
    .replace(/["“«]([^"”»]{1,200})["”»]/gu, (_, phrase: string) => {
      if (flat(phrase) !== '') phrases.push(flat(phrase))
      return ' '
    })
  const words = tokens(rest)
    .filter(({ text }) => !isStopWord(text))
    .map(({ start, end }) => rest.slice(start, end))
  return { outlet, phrases, words }
}

function holdsWords(article: Article, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const language = termLanguage(article.language ?? article.guessedLanguage, article.text)
  const text = whole(article)
  const held = new Set(
    tokens(text).flatMap((token) => [token.text, stem(text.slice(token.start, token.end), language)]),
  )
  return words.every((word) => held.has(fold(word)) || held.has(stem(word, language)))
}

function whole({ title = '', text }: Article): string {
  return `${title}\n${text}`
}

function flat(text: string): string {
  return tokens(text)
    .map((token) => token.text)
    .join(' ')
}
