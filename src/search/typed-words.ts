import { fold } from '../text/fold.ts'
import { quantitiesIn } from '../text/quantities.ts'
import { nameStem, stem } from '../text/stems.ts'
import { isStopWord } from '../text/stop-words.ts'
import type { Token } from '../text/tokens.ts'
import type { Coverage } from './coverage.ts'
import { repairOf } from './repairs.ts'
import { isNameSense, questionKeys, type SenseWord, valueSense } from './thesaurus.ts'
import { weights } from './weights.ts'

/** A word of a question, or a phrase that the vocabulary knows as one. */
export type TypedWord = {
  readonly text: string
  readonly typed: string
  /** The words it is made of, folded. */
  readonly parts: readonly string[]
  readonly start: number
  readonly end: number
  /** Terms of a number, whatever its notation. */
  readonly values?: readonly (readonly [term: string, weight: number])[]
  /** Place of the word that it stands right behind, where nothing but a blank is between. */
  readonly follows?: number
  /** What a phrase stands for as a whole. */
  readonly senses?: readonly string[]
  /** As articles write what a typing error was repaired to. */
  readonly read?: string
  /** Terms of the words that it may be a typing error of. */
  readonly meant?: readonly (readonly [term: string, weight: number])[]
}

const wordsMax = 64

/**
 * The words to search for, each once: stop words left out, typing errors repaired, a phrase of the vocabulary as one
 * word.
 */
export function typedWords(query: string, read: readonly Token[], coverage: Coverage): TypedWord[] {
  const spelt = distinctWords(query, read, coverage).map((word) => respelt(word, coverage))
  return phrasesJoined(query, distinct(spelt), coverage)
}

function distinct(words: readonly TypedWord[]): TypedWord[] {
  return [...new Map(words.toReversed().map((word) => [word.text, word])).values()].toReversed()
}

/** Phrases of the vocabulary, each as one word, so that they are asked for like the words that stand for them. */
function phrasesJoined(query: string, words: readonly TypedWord[], coverage: Coverage): TypedWord[] {
  const keyed = words.map((word) => senseWord(word, coverage))
  const phrases = coverage.thesaurus
    .sensesOf(keyed)
    .filter(({ id, first, last }) => last > first && !isNameSense(id) && coverage.count(id) > 0)
  const joined: TypedWord[] = []
  const places: number[] = []
  for (let place = 0; place < words.length; place++) {
    const word = words[place]
    const own = phrases.filter(({ first }) => first === place)
    const last = Math.max(place, ...own.map((phrase) => phrase.last))
    const end = words[last]
    if (!word || !end) continue
    for (let at = place; at <= last; at++) places[at] = joined.length
    if (last === place) {
      const follows = word.follows === undefined ? undefined : places[word.follows]
      const { follows: _follows, ...plain } = word
      joined.push({ ...plain, ...(follows !== undefined && { follows }) })
      continue
    }
    const parts = words.slice(place, last + 1)
    joined.push({
      text: parts.map((part) => part.text).join(' '),
      typed: query.slice(word.start, end.end),
      parts: parts.flatMap((part) => part.parts),
      start: word.start,
      end: end.end,
      senses: own.filter((phrase) => phrase.last === last).map((phrase) => phrase.id),
    })
    place = last
  }
  return joined
}

/** Words without the stop words, parts joined where the coverage writes them as one. */
function distinctWords(query: string, read: readonly Token[], coverage: Coverage): TypedWord[] {
  const words = new Map<string, TypedWord>()
  const numbers = numbersOf(query, read, coverage)
  for (let place = 0; place < read.length && words.size < wordsMax; place++) {
    const [token, next] = [read[place], read[place + 1]]
    if (!token) continue
    const number = numbers.find(({ start }) => start === token.start)
    if (number) {
      if (!words.has(number.text))
        words.set(number.text, { ...number, ...followed(query, read, place, words.size) })
      while ((read[place + 1]?.start ?? number.end) < number.end) place++
    } else if (next && isJoined(token, next, query, coverage)) {
      const text = token.text + next.text
      const typed = query.slice(token.start, next.end)
      if (!words.has(text))
        words.set(text, { text, typed, parts: [token.text, next.text], start: token.start, end: next.end })
      place++
    } else if (!isStopWord(token.text) && !words.has(token.text)) {
      const typed = query.slice(token.start, token.end)
      const { text, start, end } = token
      words.set(text, { text, typed, parts: [text], start, end, ...followed(query, read, place, words.size) })
    }
  }
  return [...words.values()]
}

function followed(query: string, read: readonly Token[], place: number, size: number): { follows?: number } {
  const [before, token] = [read[place - 1], read[place]]
  const isBehind =
    before !== undefined &&
    token !== undefined &&
    !isStopWord(before.text) &&
    /^[ \u00a0-]$/.test(query.slice(before.end, token.start))
  return isBehind ? { follows: size - 1 } : {}
}

/** Numbers that the coverage writes otherwise than they were typed (`100k`, `cent mille`, `5 milliards`). */
function numbersOf(query: string, read: readonly Token[], coverage: Coverage) {
  // A `billion` is read both ways, because nothing tells the language of a few words.
  const readings = ['en', 'fr'].map((language) => quantitiesIn(query, language, read))
  return (readings[0] ?? []).flatMap(({ start, end }, order) => {
    const values = readings.flatMap((one) => one[order]?.value ?? [])
    const terms = [...new Set(values)].flatMap((value) => [String(value), valueSense(value)])
    const known = terms.filter((term) => coverage.count(term) > 0)
    if (known.length === 0) return []
    const typed = query.slice(start, end)
    const text = String(values[0])
    return [{ start, end, typed, text, parts: [text], values: known.map((term) => [term, 1] as const) }]
  })
}

/** True for neighbours that the coverage writes as one word: `tik tok`, `910 b`, `semi conducteur`. */
function isJoined(left: Token, right: Token, query: string, coverage: Coverage): boolean {
  if (!/^[\s\p{Cf}-]{0,20}$/u.test(query.slice(left.end, right.start))) return false
  if (isStopWord(left.text) && isStopWord(right.text)) return false
  const whole = left.text + right.text
  if (coverage.lexis.word(whole)) return true
  if (isStopWord(left.text) || isStopWord(right.text)) return false
  const senses = coverage.thesaurus.sensesOf([{ keys: questionKeys(whole), named: true }])
  return senses.some(({ id }) => coverage.count(id) > 0)
}

/**
 * What the coverage indexes the word as; for a word it does not hold, another form with the same stem. Where one
 * spelling is a name here and a common word there, the accents typed say which is meant first.
 */
export function knownTerms(asked: TypedWord, coverage: Coverage): [term: string, share: number][] {
  const { text, typed } = asked
  const word = coverage.lexis.word(text)
  if (word) {
    const name = nameStem(text)
    const isMixed = word.terms.length > 1 && word.terms.includes(name)
    const isAccented = fold(typed) !== typed.toLowerCase()
    return word.terms.map((term) => [
      term,
      isMixed && (term === name) === isAccented ? weights.otherSpelling : 1,
    ])
  }
  const stems = new Set([
    ...(isOnlyName(asked, coverage) ? [] : [stem(text, 'fr'), stem(text, 'en')]),
    nameStem(text),
  ])
  return [...stems].filter((term) => coverage.count(term) > 0).map((term) => [term, 1])
}

/** How the word is looked up in the vocabulary: a name by itself alone, whatever word its stem is that of. */
export function senseWord(word: TypedWord, coverage: Coverage): SenseWord {
  const name = nameStem(word.text)
  const keys = isOnlyName(word, coverage) ? [`fr:${name}`, `en:${name}`] : questionKeys(word.text)
  return { keys, named: true }
}

/** True for a word that the coverage writes as a name wherever it stands; of one it lacks the asker's capital decides. */
function isOnlyName({ text, typed, start }: TypedWord, { lexis }: Coverage): boolean {
  const held = lexis.word(text)
  if (!held) return start > 0 && /^\p{Lu}\p{Ll}/u.test(typed)
  return held.terms.every((term) => term === nameStem(text)) && held.votes > 0 && /\p{Lu}/u.test(held.written)
}

/** A typing error as the word that it was meant for. */
function respelt(word: TypedWord, coverage: Coverage): TypedWord {
  const own = coverage.thesaurus.sensesOf([senseWord(word, coverage)])
  // A word of the vocabulary is spelt as meant, although the coverage may have nothing for it.
  if (own.length > 0 || word.values || knownTerms(word, coverage).length > 0) return word
  const repair = repairOf(word.text, coverage.lexis)
  if (!repair) return word
  const { form, read, terms } = repair
  return { ...word, read, ...(terms ? { meant: terms } : { text: form }) }
}
