import { nameStem, stem } from '../text/stems.ts'
import { isStopWord } from '../text/stop-words.ts'
import { type Token, tokens } from '../text/tokens.ts'
import type { Lexis, Word } from './lexis.ts'
import { questionKeys, type Thesaurus } from './thesaurus.ts'
import { weights } from './weights.ts'

/** A word of the question and what it is looked for as. */
export type Asked = {
  /** As typed. */
  readonly typed: string
  /** Term or sense of the index → how much a match of it counts. */
  readonly terms: ReadonlyMap<string, number>
  /** How rare the word is in the coverage: weight of the word in the question. */
  readonly rarity: number
  /** True for a typing error: the terms are what it was repaired to. */
  readonly repaired: boolean
}

/** A question as the index understands it. */
export type Question = {
  readonly asked: readonly Asked[]
  /** Words, as typed, that the coverage does not hold in any form. */
  readonly unknown: readonly string[]
  /** Terms of the coverage nearest to the unknown words, as articles write them. */
  readonly near: readonly string[]
}

/** What a question is read against. */
export type Coverage = {
  readonly lexis: Lexis
  readonly thesaurus: Thesaurus
  /** How many passages hold a term or a sense. */
  count(term: string): number
  readonly passages: number
}

// A question is one line. What a paste adds beyond this is not read, so that no question can take long.
const lengthMax = 2_000
const wordsMax = 64

/** Reads a question; undefined when it holds no word to search for. */
export function readQuestion(query: string, coverage: Coverage): Question | undefined {
  const words = distinctWords(query.slice(0, lengthMax), coverage.lexis)
  if (words.length === 0) return undefined
  const senses = coverage.thesaurus
    .sensesOf(words.map((word) => ({ keys: questionKeys(word.text), named: true })))
    .filter((sense) => coverage.count(sense.id) > 0)
  const inPhrase = new Set<number>()
  for (const { first, last } of senses) {
    if (last > first) for (let place = first; place <= last; place++) inPhrase.add(place)
  }

  const asked: Asked[] = []
  const unknown: string[] = []
  const near: string[] = []
  words.forEach((word, place) => {
    const own = senses.filter((sense) => sense.first <= place && place <= sense.last)
    const terms = new Map<string, number>()
    for (const sense of own) terms.set(sense.id, 1 / own.length / (sense.last - sense.first + 1))
    const part = inPhrase.has(place) ? weights.phrasePart : 1
    for (const term of knownTerms(word.text, coverage)) terms.set(term, part)
    const repaired = terms.size === 0 && !isTrusted(word, coverage)
    if (repaired) {
      for (const [term, weight] of repairs(word.text, coverage.lexis)) terms.set(term, weight)
    }
    if (terms.size === 0) {
      unknown.push(word.typed)
      near.push(...nearest(word.text, coverage.lexis))
    }
    asked.push({ typed: word.typed, terms, rarity: rarity(terms.keys(), coverage), repaired })
  })
  return { asked, unknown, near: [...new Set(near)].slice(0, nearMax) }
}

type TypedWord = { readonly text: string; readonly typed: string }

/** The words to search for, each once: stop words left out, parts joined where the coverage writes them as one. */
function distinctWords(query: string, lexis: Lexis): TypedWord[] {
  const words = new Map<string, TypedWord>()
  const read = tokens(query)
  for (let place = 0; place < read.length && words.size < wordsMax; place++) {
    const [token, next] = [read[place], read[place + 1]]
    if (!token) continue
    if (next && isJoined(token, next, query, lexis)) {
      const text = token.text + next.text
      if (!words.has(text)) words.set(text, { text, typed: query.slice(token.start, next.end) })
      place++
    } else if (!isStopWord(token.text) && !words.has(token.text)) {
      words.set(token.text, { text: token.text, typed: query.slice(token.start, token.end) })
    }
  }
  return [...words.values()]
}

/** True for neighbours that the coverage writes as one word: `tik tok`, `910 b`, `semi conducteur`. */
function isJoined(left: Token, right: Token, query: string, lexis: Lexis): boolean {
  if (!/^[\s\p{Cf}-]{0,20}$/u.test(query.slice(left.end, right.start))) return false
  if (isStopWord(left.text) && isStopWord(right.text)) return false
  return lexis.word(left.text + right.text) !== undefined
}

/** What the coverage indexes the word as; for a word it does not hold, another form with the same stem. */
function knownTerms(form: string, coverage: Coverage): readonly string[] {
  const word = coverage.lexis.word(form)
  if (word) return word.terms
  const stems = new Set([stem(form, 'fr'), stem(form, 'en'), nameStem(form)])
  return [...stems].filter((term) => coverage.count(term) > 0)
}

/** True for a word that is spelt as meant, although the coverage has nothing for it. */
function isTrusted(word: TypedWord, coverage: Coverage): boolean {
  return coverage.thesaurus.sensesOf([{ keys: questionKeys(word.text), named: true }]).length > 0
}

const repairsMax = 3

/** The words meant by one that nobody wrote: the nearest by letters, else those that begin so. */
function repairs(form: string, lexis: Lexis): Map<string, number> {
  const found = new Map<string, number>()
  // Letters of another alphabet may be there to deceive: such a word is offered, never taken for the one it looks like.
  if (!/^[a-z]+$/.test(form)) return found
  // Hardly anybody misses the first letter, and words that differ there (`maison`, `raison`) are mostly both words.
  const allowed = form.length < 4 ? 0 : form.length < 8 ? 1 : 2
  const repaired = lexis.misspelt(form).filter((other) => other.distance <= allowed)
  const nearestOnes = repaired.filter((other) => other.distance === repaired[0]?.distance)
  for (const { word } of nearestOnes.slice(0, repairsMax)) {
    for (const term of word.terms) found.set(term, weights.repaired)
  }
  if (found.size > 0 || form.length < 5) return found
  for (const [whole, word] of lexis.beginning(form, repairsMax)) {
    if (form.length < whole.length * 0.6) continue
    for (const term of word.terms) found.set(term, weights.begun)
  }
  return found
}

/** Terms to offer for a word that was not found, as articles write them. */
function nearest(form: string, lexis: Lexis): string[] {
  if (form.length < 3 || form.length > 40) return []
  const byLetters = lexis
    .near(form)
    .filter((found) => found.distance <= (form.length < 5 ? 1 : 2))
    .map((found) => found.word)
  const head = form.slice(0, Math.max(4, form.length - 3))
  const byHead = form.length < 5 ? [] : lexis.beginning(head, nearMax).map(([, word]) => word)
  return [...byLetters, ...byHead].slice(0, nearMax).map(written)
}

const nearMax = 3

function written(word: Word): string {
  return word.written
}

function rarity(terms: Iterable<string>, coverage: Coverage): number {
  let passages = 0
  for (const term of terms) passages += coverage.count(term)
  return Math.log(1 + coverage.passages / Math.max(0.5, Math.min(passages, coverage.passages)))
}
