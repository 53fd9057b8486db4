import type { TermLanguage } from '../text/terms.ts'
import type { Article } from '../types.ts'
import { createByteReader, createByteWriter } from './bytes.ts'
import { createCandidates, fieldNames } from './candidates.ts'
import type { Coverage } from './coverage.ts'
import { createDictionary } from './dictionary.ts'
import { type Reading, readArticle } from './entries.ts'
import { createLexis, type Word } from './lexis.ts'
import type { Passage } from './passages.ts'
import { createPostingLists, type FieldTerms } from './posting-lists.ts'
import type { Question } from './question.ts'
import type { Field, Found } from './ranking.ts'
import { createReadings, type ReadNumbers } from './readings.ts'
import type { Thesaurus } from './thesaurus.ts'
import { weights } from './weights.ts'

/** An article whose passages are indexed. */
export type Held = {
  readonly article: Article
  readonly language: TermLanguage
  readonly places: readonly Place[]
  /** Number of its headline among the headlines. */
  readonly title: number
}

/** A passage in the index. */
export type Place = { readonly id: number; readonly key: string; readonly passage: Passage }

/** The passages of a desk, and the words they are made of. */
export type PassageIndex = Coverage & {
  add(article: Article): void
  remove(key: string): void
  held(key: string): Held | undefined
  place(id: number): Place | undefined
  /** What was read of the passage when it was indexed. */
  reading(place: Place): Reading
  /** The same of the headline, its places counted from the headline's beginning. */
  headline(held: Held): Reading
  /** Passages that hold terms of the question, several hundred of the best at most, in no order. */
  find(question: Question, isAllowed?: (place: Place) => boolean): Found[]
  /** Everything but the articles. */
  save(): Uint8Array
}

/** `saved` needs the very articles that it was saved with; throws when one of them is missing. */
export function createPassageIndex(
  thesaurus: Thesaurus,
  saved?: Uint8Array,
  savedArticles: Iterable<Article> = [],
): PassageIndex {
  let parts = saved ? load(saved, savedArticles) : createParts()

  function remove(key: string): void {
    const { articles, keys, lexis, lists, places, readings } = parts
    const held = articles.get(key)
    if (!held) return
    held.places.forEach((place, order) => {
      lists.remove(place.id, termsOf(parts, held, order))
      for (const form of new Set(readings.at(place.id, 0).terms.map((term) => term.form))) lexis.remove(form)
      places[place.id] = undefined
    })
    articles.delete(key)
    if (keys.get(nameOf(held.article)) === key) keys.delete(nameOf(held.article))
    // What is gone still takes room: once it is the larger part, the rest is packed anew.
    if (lists.end > 2 * lists.documents + goneMax)
      parts = load(
        save(parts),
        [...articles.values()].map(({ article }) => article),
      )
  }

  return {
    thesaurus,
    get lexis() {
      return parts.lexis
    },
    get passages() {
      return parts.lists.documents
    },
    count(text) {
      const term = parts.dictionary.find(text)
      // A term stands in the sentence itself as a word or as a sense, never as both.
      return term === undefined ? 0 : parts.lists.count(term, textField) + parts.lists.count(term, senseField)
    },
    held: (key) => parts.articles.get(key),
    place: (id) => parts.places[id],
    reading: ({ id, passage }) => parts.readings.at(id, passage.start),
    headline: ({ title }) => parts.titles.at(title, 0),
    add(article) {
      remove(parts.keys.get(nameOf(article)) ?? article.key)
      const { lexis, readings, titles } = parts
      const read = readArticle(article, thesaurus)
      for (const entry of read.entries) {
        readings.add(entry, entry.start)
        const seen = new Set<string>()
        for (const { form, text, start, end } of entry.terms) {
          lexis.add(form, text, article.text.slice(start, end), !seen.has(form))
          seen.add(form)
        }
      }
      const passages = read.entries.map(({ start, end, shape }) => ({ start, end, shape }))
      const title = titles.add(read.title, article.text.length + 1)
      const held = hold(parts, article, read.language, title, passages)
      for (const order of passages.keys()) parts.lists.add(termsOf(parts, held, order))
    },
    remove,
    find: (question, isAllowed) =>
      parts.candidates(
        question,
        isAllowed &&
          ((id) => {
            const place = parts.places[id]
            return place !== undefined && isAllowed(place)
          }),
      ),
    save: () => save(parts),
  }
}

// A small index is not packed for a few thousand passages.
const goneMax = 5_000

type Parts = ReturnType<typeof createParts>

function createParts(texts?: string[]) {
  const dictionary = createDictionary(texts)
  const lists = createPostingLists(Object.values(weights.field))
  return {
    dictionary,
    lists,
    candidates: createCandidates(lists, dictionary),
    lexis: createLexis(),
    /** By the numbers of the passages. */
    readings: createReadings(dictionary),
    titles: createReadings(dictionary),
    articles: new Map<string, Held>(),
    keys: new Map<string, string>(),
    places: [] as (Place | undefined)[],
  }
}

/** Makes known an article whose passages were read just now. */
function hold(
  parts: Parts,
  article: Article,
  language: TermLanguage,
  title: number,
  passages: readonly Passage[],
): Held {
  const first = parts.places.length
  const { key } = article
  const places = passages.map((passage, order) => ({ id: first + order, key, passage }))
  const held = { article, language, places, title }
  for (const place of places) parts.places.push(place)
  parts.articles.set(key, held)
  parts.keys.set(nameOf(article), key)
  return held
}

/** What a passage is indexed by. */
function termsOf({ readings, titles }: Parts, held: Held, order: number): FieldTerms {
  const [place, before] = [held.places[order], held.places[order - 1]]
  const own = place ? readings.numbers(place.id) : nothingRead
  const title = titles.numbers(held.title)
  const fields: { readonly [field in Field]: readonly number[] } = {
    text: own.terms,
    sense: own.senses,
    title: [...title.terms, ...title.senses],
    // Names that the sentence before says, which this one may speak of as `it` or `the group`.
    before: before ? readings.numbers(before.id).names : [],
  }
  return fieldNames.map((field) => fields[field])
}

const nothingRead: ReadNumbers = { terms: [], senses: [], names: [] }
const textField = fieldNames.indexOf('text')
const senseField = fieldNames.indexOf('sense')

function nameOf(article: Article): string {
  return `${article.desk}\n${article.id}`
}

const languages = ['fr', 'en', 'other'] as const satisfies readonly TermLanguage[]
const shapes = ['body', 'heading', 'question'] as const satisfies readonly Passage['shape'][]

function save({ articles, dictionary, lexis, lists, readings, titles }: Parts): Uint8Array {
  // Texts that only removed articles held are left out.
  const kept = createDictionary()
  const renumbered = (text: number) => kept.numberOf(dictionary.text(text))
  const body = createByteWriter()
  body.strings([...articles.keys()])
  body.number(readings.words)
  for (const { language, places, title } of articles.values()) {
    body.number(languages.indexOf(language))
    titles.write(title, body, renumbered)
    body.number(places.length)
    for (const { id, passage } of places) {
      body.number(passage.start)
      body.number(passage.end - passage.start)
      body.number(shapes.indexOf(passage.shape))
      readings.write(id, body, renumbered)
    }
  }
  const words = [...lexis.entries()]
  // Most words are written as they are folded.
  body.strings(words.map(([form, { written }]) => (written === form ? '' : written)))
  for (const [form, { votes, passages, terms }] of words) {
    body.number(kept.numberOf(form))
    body.number(votes)
    body.number(passages)
    body.number(terms.length)
    for (const term of terms) body.number(kept.numberOf(term))
  }
  lists.write(
    kept.texts.map((text) => dictionary.numberOf(text)),
    body,
  )
  const whole = createByteWriter()
  whole.strings(kept.texts)
  whole.bytes(body.written())
  return whole.written()
}

function load(saved: Uint8Array, savedArticles: Iterable<Article>): Parts {
  const whole = createByteReader(saved)
  const texts = whole.strings()
  const from = createByteReader(whole.bytes())
  const parts = createParts(texts)
  const byKey = new Map([...savedArticles].map((article) => [article.key, article]))
  const keys = from.strings()
  parts.readings.makeRoom(from.number())
  for (const key of keys) {
    const article = byKey.get(key)
    if (!article) throw new Error('the snapshot holds an article that the desk does not')
    const language = languages[from.number()] ?? 'other'
    const title = parts.titles.read(from)
    const passages = Array.from({ length: from.number() }, (): Passage => {
      const start = from.number()
      const end = start + from.number()
      const shape = shapes[from.number()] ?? 'body'
      parts.readings.read(from)
      return { start, end, shape }
    })
    hold(parts, article, language, title, passages)
  }
  const words = from.strings().map((written): [string, Word] => {
    const form = parts.dictionary.text(from.number())
    const [votes, passages] = [from.number(), from.number()]
    const terms = Array.from({ length: from.number() }, () => parts.dictionary.text(from.number()))
    return [form, { written: written || form, votes, passages, terms }]
  })
  parts.lists.read(texts.length, from)
  return { ...parts, lexis: createLexis(words) }
}
