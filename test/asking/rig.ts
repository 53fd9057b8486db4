import type { Context, Desk } from '../../src/command.ts'
import type { Article, Language, Match, SearchResult } from '../../src/types.ts'
import { wordsIn } from '../../src/words.ts'
import { emptyLedger } from '../fixtures/ledger.ts'

/** A context in which these articles are served; nothing else of it is used by what is tested here. */
export function contextOf(articles: readonly Article[], language: Language = 'fr'): Context {
  const settings = {
    name: 'chips',
    command: 'chips',
    title: { fr: 'Puces', en: 'Chips' },
    languages: [],
    timeZone: 'UTC',
  }
  const desk = {
    settings,
    articles,
    article: (key: string) => articles.find((candidate) => candidate.key === key),
    ledger: emptyLedger,
    suggest: async () => ['Norrvik', 'Daesong'],
  } as unknown as Desk
  return { desk, invocation: { language }, say: wordsIn(language) } as unknown as Context
}

/** The match of the sentence that begins with `first` and ends with `last`, `words` highlighted. */
export function matchOf(article: Article, first: string, last: string, more: Partial<Match> = {}): Match {
  const start = article.text.indexOf(first)
  const end = article.text.indexOf(last, start) + last.length
  return { key: article.key, span: { start, end }, score: 1, highlights: [], ...more }
}

export function resultOf(more: Partial<SearchResult> = {}): SearchResult {
  const nothing = { matches: [], total: 0, unknown: [], near: [], matched: {}, undated: 0 }
  return { verdict: 'nothing', ...nothing, ...more }
}
