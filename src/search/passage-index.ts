import type { SpelledTerm } from '../text/terms.ts'
import type { Article } from '../types.ts'
import { type ByteReader, createByteReader, createByteWriter } from './bytes.ts'
import { createCandidates, fieldNames } from './candidates.ts'
import { createColumn } from './column.ts'
import type { Coverage } from './coverage.ts'
import { createDictionary } from './dictionary.ts'
import { type ReadArticle, type Reading, readArticle } from './entries.ts'
import { createLexis } from './lexis.ts'
import { createPlaces, type Held, type Place } from './places.ts'
import { createPostingLists, type FieldTerms } from './posting-lists.ts'
import type { Question } from './question.ts'
import type { Field, Found } from './ranking.ts'
import { createReadings, type ReadNumbers } from './readings.ts'
import { createSought } from './sought.ts'
import type { Thesaurus } from './thesaurus.ts'
import { weights } from './weights.ts'
import { createWords } from './words.ts'

export type { Held, Place } from './places.ts'

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
  /** Which of these terms and senses passages and headlines hold. */
  seeker(texts: Iterable<string>): Seeker
  /** Passages that hold terms of the question, several hundred of the best at most, in no order. */
  find(question: Question, isAllowed?: (place: Place) => boolean): Found[]
  /** Everything but the articles. */
  save(): Uint8Array
}

/** Looks for the same terms and senses in one place after another, without taking apart what was read of it. */
export type Seeker = {
  inPassage(place: Place): ReadonlySet<string>
  inHeadline(held: Held): ReadonlySet<string>
}

/** `saved` needs the very articles that it was saved with; throws when one of them is missing. */
export function createPassageIndex(
  thesaurus: Thesaurus,
  saved?: Uint8Array,
  savedArticles: Iterable<Article> = [],
): PassageIndex {
  let parts = saved ? load(thesaurus, saved, savedArticles) : createParts(thesaurus)

  function remove(key: string): void {
    const { articles, keys, lexis, lists, places } = parts
    const number = articles.get(key)
    if (number === undefined) return
    const { first } = places.span(number)
    const numbers = numbersOf(parts, number)
    fieldsOf(parts, number, numbers).forEach((fields, order) => {
      lists.remove(first + order, fields)
      for (const form of new Set(numbers[order]?.forms)) lexis.remove(form)
    })
    const name = nameOf(places.held(number)?.article)
    if (keys.get(name) === key) keys.delete(name)
    places.remove(number)
    articles.delete(key)
    // What is gone still takes room: once it is the larger part, the rest is packed anew.
    if (lists.end > 2 * lists.documents + goneMax) {
      const rest = [...articles.values()].flatMap((other) => places.held(other)?.article ?? [])
      parts = load(thesaurus, save(parts), rest)
    }
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
    held(key) {
      const number = parts.articles.get(key)
      return number === undefined ? undefined : parts.places.held(number)
    },
    place: (id) => parts.places.at(id),
    reading: ({ id, passage }) => parts.readings.at(id, passage.start),
    headline: ({ number }) => parts.titles.at(number, 0),
    seeker(texts) {
      const { dictionary, readings, titles } = parts
      const sought = createSought(texts, dictionary)
      return {
        inPassage: ({ id }) => readings.held(id, sought),
        inHeadline: ({ number }) => titles.held(number, sought),
      }
    },
    add(article) {
      remove(parts.keys.get(nameOf(article)) ?? article.key)
      const read = readArticle(article, thesaurus, parts.words)
      const number = hold(parts, article, read)
      const { first } = parts.places.span(number)
      const numbers = numbersOf(parts, number)
      for (const [order, { terms: texts, forms }] of numbers.entries()) {
        const terms = read.entries[order]?.terms ?? []
        for (let word = 0; word < terms.length; word++) {
          const { start, end, spelling } = terms[word] as SpelledTerm // below their number
          // Mostly the spelling itself, which is known to be equal without a look at its letters.
          const isRaw = spelling && !spelling.hasDigit && spelling.raw.length === end - start
          const written = isRaw ? spelling.raw : article.text.slice(start, end)
          parts.lexis.add(forms[word] ?? 0, texts[word] ?? 0, written, first + order)
        }
      }
      for (const fields of fieldsOf(parts, number, numbers)) parts.lists.add(fields)
    },
    remove,
    find: (question, isAllowed) =>
      parts.candidates(
        question,
        isAllowed &&
          ((id) => {
            const place = parts.places.at(id)
            return place !== undefined && isAllowed(place)
          }),
      ),
    save: () => save(parts),
  }
}

// A small index is not packed for a few thousand passages.
const goneMax = 5_000

type Parts = ReturnType<typeof createParts>

/** `from` has what was saved of these articles. */
function createParts(thesaurus: Thesaurus, from?: ByteReader, articles: readonly Article[] = []) {
  const dictionary = createDictionary(from?.strings())
  const words = createWords(dictionary, thesaurus)
  /** By the numbers of the passages. */
  const readings = createReadings(dictionary, words, from)
  const titles = createReadings(dictionary, words, from)
  const places = createPlaces(from, articles)
  const lexis = createLexis(dictionary, from)
  const lists = createPostingLists(Object.values(weights.field), from)
  return {
    dictionary,
    words,
    readings,
    titles,
    places,
    lexis,
    lists,
    candidates: createCandidates(lists, dictionary),
    /** The number of an article, by its key. */
    articles: new Map<string, number>(),
    /** The key of an article, by its name. */
    keys: new Map<string, string>(),
  }
}

/** Keeps what was read of an article, under the number that it returns. */
function hold(parts: Parts, article: Article, { entries, language, title }: ReadArticle): number {
  for (const entry of entries) parts.readings.add(entry, entry.start, language)
  parts.titles.add(title, title.start, language)
  const number = parts.places.add(article, language, entries)
  know(parts, article, number)
  return number
}

function know({ articles, keys }: Parts, article: Article, number: number): void {
  articles.set(article.key, number)
  keys.set(nameOf(article), article.key)
}

/** What was read of each passage of an article, in order. */
function numbersOf({ places, readings }: Parts, number: number): ReadNumbers[] {
  const { first, end } = places.span(number)
  return Array.from({ length: end - first }, (_, order) => readings.numbers(first + order))
}

/** What each of these passages of an article is indexed by, in order. */
function fieldsOf({ titles }: Parts, number: number, passages: readonly ReadNumbers[]): FieldTerms[] {
  const headline = titles.numbers(number)
  const titleTerms = [...headline.terms, ...headline.senses]
  let before: readonly number[] = []
  return passages.map((own) => {
    // Names that the sentence before says, which this one may speak of as `it` or `the group`.
    const fields = { text: own.terms, sense: own.senses, title: titleTerms, before } satisfies {
      readonly [field in Field]: readonly number[]
    }
    before = own.names
    return fieldNames.map((field) => fields[field])
  })
}

const textField = fieldNames.indexOf('text')
const senseField = fieldNames.indexOf('sense')

function nameOf(article: Article | undefined): string {
  return `${article?.desk}\n${article?.id}`
}

function save({ articles, dictionary, lexis, lists, places, readings, titles }: Parts): Uint8Array {
  // Texts that only removed articles held are left out.
  const kept: number[] = []
  const renumbering = createColumn()
  const renumbered = (text: number) => {
    const known = renumbering.get(text)
    if (known > 0) return known - 1
    renumbering.set(text, kept.push(text))
    return kept.length - 1
  }
  const numbers = [...articles.values()]
  const body = createByteWriter()
  const passages = numbers.flatMap((number) => {
    const { first, end } = places.span(number)
    return Array.from({ length: end - first }, (_, order) => first + order)
  })
  readings.write(passages, body, renumbered)
  titles.write(numbers, body, renumbered)
  places.write(numbers, body)
  lexis.write(kept, body, renumbered)
  lists.write(kept, body)
  const head = createByteWriter()
  head.strings([...articles.keys()])
  head.strings(kept.map(dictionary.text))
  return Buffer.concat([head.written(), body.written()])
}

function load(thesaurus: Thesaurus, saved: Uint8Array, savedArticles: Iterable<Article>): Parts {
  const from = createByteReader(saved)
  const byKey = new Map<string, Article>()
  for (const article of savedArticles) byKey.set(article.key, article)
  const articles = from.strings().map((key) => {
    const article = byKey.get(key)
    if (!article) throw new Error('the snapshot holds an article that the desk does not')
    return article
  })
  const parts = createParts(thesaurus, from, articles)
  for (const [number, article] of articles.entries()) know(parts, article, number)
  return parts
}
