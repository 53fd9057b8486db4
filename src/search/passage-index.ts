import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import type { TermLanguage } from '../text/terms.ts'
import type { Article } from '../types.ts'
import { type Entry, type ReadArticle, readArticle } from './entries.ts'
import { createLexis, type Word } from './lexis.ts'
import type { Passage } from './passages.ts'
import type { Coverage, Question } from './question.ts'
import type { Found } from './ranking.ts'
import { isNameSense, type Thesaurus } from './thesaurus.ts'
import { weights } from './weights.ts'

/** An article whose passages are indexed. */
export type Held = {
  readonly article: Article
  readonly language: TermLanguage
  readonly places: readonly Place[]
}

/** A passage in the index. */
export type Place = { readonly id: number; readonly key: string; readonly passage: Passage }

/** The passages of a desk in MiniSearch, and the words they are made of. */
export type PassageIndex = Coverage & {
  add(article: Article): void
  remove(key: string): void
  held(key: string): Held | undefined
  place(id: number): Place | undefined
  /** Every passage that holds a term of the question, in no order. */
  find(question: Question): Found[]
  /** Everything but the articles, as plain data. */
  save(): SavedIndex
}

export type SavedIndex = {
  readonly search: AsPlainObject
  readonly lexis: readonly [string, Word][]
  readonly counts: readonly [string, number][]
  readonly articles: readonly SavedArticle[]
}

/** Language, then number, start, end and shape of each passage. */
type SavedArticle = {
  readonly key: string
  readonly language: TermLanguage
  readonly places: readonly [id: number, start: number, end: number, shape: Passage['shape']][]
}

/** `saved` needs the very articles that it was saved with; throws when one of them is missing. */
export function createPassageIndex(
  thesaurus: Thesaurus,
  saved?: SavedIndex,
  savedArticles: readonly Article[] = [],
): PassageIndex {
  const search = saved ? MiniSearch.loadJS(saved.search, options) : new MiniSearch(options)
  const lexis = createLexis(saved?.lexis)
  const counts = new Map(saved?.counts)
  const articles = new Map<string, Held>()
  const keys = new Map<string, string>()
  const places = new Map<number, Place>()
  let lastId = 0

  if (saved) {
    const byKey = new Map(savedArticles.map((article) => [article.key, article]))
    for (const { key, language, places: list } of saved.articles) {
      const article = byKey.get(key)
      if (!article) throw new Error('the snapshot holds an article that the desk does not')
      hold(
        article,
        language,
        list.map(([id, start, end, shape]) => ({ id, key, passage: { start, end, shape } })),
      )
    }
  }

  function hold(article: Article, language: TermLanguage, held: readonly Place[]): void {
    articles.set(article.key, { article, language, places: held })
    keys.set(nameOf(article), article.key)
    for (const place of held) {
      places.set(place.id, place)
      lastId = Math.max(lastId, place.id)
    }
  }

  function remove(key: string): void {
    const held = articles.get(key)
    if (!held) return
    const read = readArticle(held.article, thesaurus)
    held.places.forEach((place, order) => {
      const entry = read.entries[order]
      if (!entry) return
      search.remove(documentOf(place.id, read, order))
      for (const term of termsIn(entry)) recount(term, -1)
      for (const form of new Set(entry.terms.map((term) => term.form))) lexis.remove(form)
      places.delete(place.id)
    })
    articles.delete(key)
    if (keys.get(nameOf(held.article)) === key) keys.delete(nameOf(held.article))
  }

  function recount(term: string, by: number): void {
    const count = (counts.get(term) ?? 0) + by
    if (count > 0) counts.set(term, count)
    else counts.delete(term)
  }

  return {
    lexis,
    thesaurus,
    get passages() {
      return places.size
    },
    count: (term) => counts.get(term) ?? 0,
    held: (key) => articles.get(key),
    place: (id) => places.get(id),
    add(article) {
      remove(keys.get(nameOf(article)) ?? article.key)
      const read = readArticle(article, thesaurus)
      const held = read.entries.map((entry, order) => {
        const id = ++lastId
        search.add(documentOf(id, read, order))
        for (const term of termsIn(entry)) recount(term, 1)
        const seen = new Set<string>()
        for (const { form, text, start, end } of entry.terms) {
          lexis.add(form, text, article.text.slice(start, end), !seen.has(form))
          seen.add(form)
        }
        return { id, key: article.key, passage: { start: entry.start, end: entry.end, shape: entry.shape } }
      })
      hold(article, read.language, held)
    },
    remove,
    find(question) {
      const boosts = new Map<string, number>()
      for (const { terms } of question.asked) {
        for (const [term, weight] of terms) boosts.set(term, Math.max(boosts.get(term) ?? 0, weight))
      }
      if (boosts.size === 0) return []
      return search
        .search([...boosts.keys()].join(' '), { boostTerm: (term) => boosts.get(term) ?? 0 })
        .map(({ id, score, queryTerms, match }) => ({
          id,
          // MiniSearch multiplies by the number of terms that matched; how much of the question they answer is
          // weighed by `rank` instead, word by word rather than term by term.
          score: score / Math.max(1, queryTerms.length),
          match: match as Found['match'], // MiniSearch names the fields it was given
        }))
    },
    save: () => ({
      search: search.toJSON(),
      lexis: [...lexis.entries()],
      counts: [...counts],
      articles: [...articles.values()].map(({ article, language, places: held }) => ({
        key: article.key,
        language,
        places: held.map(({ id, passage }) => [id, passage.start, passage.end, passage.shape]),
      })),
    }),
  }
}

type Document = { readonly id: number } & { readonly [field in keyof typeof weights.field]: string }

// Fields arrive as terms set apart by blanks, and questions too: MiniSearch analyses nothing itself.
const options: Options<Document> = {
  fields: Object.keys(weights.field),
  tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
  processTerm: (term) => term,
  searchOptions: { boost: { ...weights.field }, combineWith: 'OR', prefix: false, fuzzy: false },
}

function documentOf(id: number, read: ReadArticle, order: number): Document {
  return {
    id,
    text: joined(read.entries[order]?.terms ?? [], []),
    sense: joined([], read.entries[order]?.senses ?? []),
    title: joined(read.title.terms, read.title.senses),
    before: namesIn(read.entries[order - 1]),
  }
}

/** Names that the sentence before says, which this one may speak of as `it` or `the group`. */
function namesIn(entry: Entry | undefined): string {
  if (!entry) return ''
  return joined(
    entry.terms.filter((term) => term.named),
    entry.senses.filter((sense) => isNameSense(sense.id)),
  )
}

function joined(terms: readonly { text: string }[], senses: readonly { id: string }[]): string {
  return [...terms.map((term) => term.text), ...senses.map((sense) => sense.id)].join(' ')
}

/** The terms and senses of a passage, each once. */
function termsIn(entry: Entry): Set<string> {
  return new Set([...entry.terms.map((term) => term.text), ...entry.senses.map((sense) => sense.id)])
}

function nameOf(article: Article): string {
  return `${article.desk}\n${article.id}`
}
