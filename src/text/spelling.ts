import { fold } from './fold.ts'
import { nameStem, uncachedStem } from './stems.ts'
import { isStopWord, nounLanguage } from './stop-words.ts'
import { unitAt } from './units.ts'

/** What a word as it is written tells by itself, wherever it stands. */
export type Spelling = {
  /** Its number among the spellings it was found with, counted from 0. */
  readonly id: number
  readonly raw: string
  readonly folded: string
  readonly isStopWord: boolean
  /** The language in which it is a noun, where it is a grammar word of the other one. */
  readonly nounIn: 'fr' | 'en' | undefined
  readonly hasDigit: boolean
  readonly isCapital: boolean
  readonly hasInnerCapital: boolean
  readonly isShouted: boolean
  /** Its stem in either language and as a name, as far as it was asked for. */
  fr: string | undefined
  en: string | undefined
  name: string | undefined
}

/** The spellings met so far: most words of an article were met before, and what was told of them then is not told anew. */
export type Spellings = {
  of(raw: string): Spelling
  /** The same of the units of `text` from `start` to `end`, without cutting them out; `hash` is theirs. */
  at(text: string, start: number, end: number, hash: number): Spelling
}

/** Spellings of its own for whoever keeps their numbers. Past `max` of them it begins anew. */
export function createSpellings(max = Number.POSITIVE_INFINITY): Spellings {
  let known: Spelling[] = []
  // A table with open places, never more than half full: of each place the hash of a spelling and one above its number
  // in `known`, 0 where the place is free.
  let table = new Int32Array(2 * 1024)

  function place(hash: number): number {
    return ((hash ^ (hash >>> 15)) & (table.length / 2 - 1)) * 2
  }

  function makeRoom(): void {
    if (known.length >= max) {
      known = []
      table.fill(0)
    }
    if (known.length * 4 < table.length) return
    const full = table
    table = new Int32Array(full.length * 2)
    for (let at = 0; at < full.length; at += 2) if (full[at + 1] !== 0) put(full[at] ?? 0, full[at + 1] ?? 0)
  }

  function put(hash: number, value: number): void {
    let at = place(hash)
    while (table[at + 1] !== 0) at = (at + 2) & (table.length - 1)
    table[at] = hash
    table[at + 1] = value
  }

  function at(text: string, start: number, end: number, hash: number): Spelling {
    for (let slot = place(hash); table[slot + 1] !== 0; slot = (slot + 2) & (table.length - 1)) {
      if (table[slot] !== hash) continue
      const spelling = known[(table[slot + 1] ?? 0) - 1]
      if (spelling && isAt(text, start, end, spelling.raw)) return spelling
    }
    makeRoom()
    const spelling = spelt(known.length, unshared(text.slice(start, end)))
    known.push(spelling)
    put(hash, known.length)
    return spelling
  }

  return {
    at,
    of: (raw) => at(raw, 0, raw.length, hashOf(raw)),
  }
}

/** The hash of a word of which one more unit was read; 0 before the first. */
export function hashWith(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0
}

export function hashOf(raw: string): number {
  let hash = 0
  for (let place = 0; place < raw.length; place++) hash = hashWith(hash, raw.charCodeAt(place))
  return hash
}

function isAt(text: string, start: number, end: number, raw: string): boolean {
  if (raw.length !== end - start) return false
  for (let place = 0; place < raw.length; place++) {
    if (unitAt(raw, place) !== unitAt(text, start + place)) return false
  }
  return true
}

/** The same text in memory of its own, so that a word does not keep the whole article alive that it was cut from. */
function unshared(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}

function spelt(id: number, raw: string): Spelling {
  const folded = fold(raw)
  return {
    id,
    raw,
    folded: folded === raw ? raw : folded,
    isStopWord: isStopWord(folded),
    nounIn: nounLanguage(folded),
    hasDigit: /\d/.test(folded),
    isCapital: /^\p{Lu}/u.test(raw),
    hasInnerCapital: /.\p{Lu}/u.test(raw),
    isShouted: raw.length > 1 && /^\p{Lu}+$/u.test(raw),
    fr: undefined,
    en: undefined,
    name: undefined,
  }
}

/** True for a word that carries grammar alone in each of these languages. */
export function isGrammar({ isStopWord, nounIn }: Spelling, languages: readonly string[]): boolean {
  return isStopWord && !(nounIn !== undefined && languages.includes(nounIn))
}

/** The stem of a word, as `stem` gives it; that of a name, as `nameStem` does. */
export function stemOf(spelling: Spelling, language: 'fr' | 'en' | 'other', isName: boolean): string {
  if (isName) {
    spelling.name ??= nameStem(spelling.folded)
    return spelling.name
  }
  if (language === 'other' || spelling.hasDigit) return spelling.folded
  spelling[language] ??= sharedWith(uncachedStem(spelling.raw, language), spelling)
  return spelling[language]
}

/** Equal strings as one. */
function sharedWith(found: string, { folded }: Spelling): string {
  return found === folded ? folded : found
}
