import { isFirst, isOrdinal } from '../text/ordinals.ts'
import { isFrameWord } from '../text/stop-words.ts'
import { tokens } from '../text/tokens.ts'
import type { Coverage } from './coverage.ts'
import { withoutLeadIn } from './lead-ins.ts'
import { readOperators } from './operators.ts'
import { nearest, nearMax } from './repairs.ts'
import { isHome, isLiteral, isNameSense, isNationSense } from './senses.ts'
import { knownTerms, senseWord, type TypedWord, typedWords } from './typed-words.ts'
import { kindOfNoun } from './want-words.ts'
import { type Want, wantOf } from './wants.ts'
import { weights } from './weights.ts'

/** A word of the question and what it is looked for as. */
export type Asked = {
  /** As typed. */
  readonly typed: string
  /** The words it is made of, folded. */
  readonly parts: readonly string[]
  /** Term or sense of the index → how much a match of it counts. */
  readonly terms: ReadonlyMap<string, number>
  /** Senses that only hint at it: they are no reason to find a passage, and a small one to prefer it. */
  readonly related: ReadonlySet<string>
  /** How rare the word is in the coverage: weight of the word in the question. */
  readonly rarity: number
  /** True for a typing error: the terms are what it was repaired to. */
  readonly repaired: boolean
  /**
   * `name`: the coverage or the asker writes it as one; `measure`: says what kind of answer is asked for;
   * `frame`: a word that questions are built with and answers leave out.
   */
  readonly role: 'name' | 'number' | 'measure' | 'frame' | 'word'
  /** True for a small number right behind a name (`Unit 2`): it tells that name from its like. */
  readonly numbers: boolean
  /** True for an ordinal right before a noun (`second auction`): it tells that one from its like. */
  readonly orders: boolean
  /** As articles write what it was repaired to; absent where it was not. */
  readonly read?: string
}

/** A question as the index understands it. */
export type Question = {
  readonly asked: readonly Asked[]
  /** Words, as typed, that the coverage does not hold in any form. */
  readonly unknown: readonly string[]
  /** Terms of the coverage nearest to the unknown words, as articles write them. */
  readonly near: readonly string[]
  /** What sort of thing would answer; absent where nothing says so. */
  readonly want?: Want
  /** A name without anything asked about it. */
  readonly isBareName: boolean
  /** Runs of folded words that a passage must hold, and must not. */
  readonly phrases: readonly (readonly string[])[]
  readonly excluded: readonly (readonly string[])[]
}

// A question is one line. What a paste adds beyond this is not read, so that no question can take long.
const lengthMax = 2_000

/** Reads a question; undefined when it holds no word to search for. */
export function readQuestion(query: string, coverage: Coverage): Question | undefined {
  const { plain: whole, phrases, excluded } = readOperators(query.slice(0, lengthMax))
  const plain = withoutLeadIn(whole)
  const read = tokens(plain)
  const words = typedWords(plain, read, coverage)
  if (words.length === 0) return undefined
  const want = wantHeld(wantOf(plain, read), words)
  const asked: Asked[] = []
  const unknown: string[] = []
  const near: string[] = []
  words.forEach((word, place) => {
    const terms = new Map<string, number>([...(word.values ?? []), ...(word.meant ?? [])])
    const ids = word.senses ?? sensesOf(word, coverage)
    const sought = coverage.thesaurus.soughtFor(ids)
    for (const [sense, share] of sought) terms.set(sense, share)
    // A word is looked for as what it stands for, so that twins give the same; a name or a unit by its letters too.
    if (sought.size === 0) for (const id of ids) terms.set(id, 1)
    if (sought.size === 0 || (ids.some(isNameSense) && !word.senses))
      for (const [term, share] of knownTerms(word, coverage)) terms.set(term, share)
    for (const part of word.within ?? [])
      for (const [term, share] of coverage.thesaurus.soughtFor(sensesOf(part, coverage)))
        terms.set(term, Math.max(terms.get(term) ?? 0, share * weights.within))
    for (const { word: part, isTelling } of word.names ?? [])
      for (const [term, share] of knownTerms(part, coverage))
        terms.set(term, (isTelling ? weights.namePart : weights.phrasePart) * share)
    if (terms.size === 0) {
      unknown.push(word.typed)
      // A word that the vocabulary knows is spelt as meant: what looks like it is about something else.
      if (allSensesOf(word, coverage).length === 0)
        near.push(...nearest(word.text, place > 0 && /^\p{Lu}/u.test(word.typed), coverage.lexis))
    }
    asked.push({
      typed: word.typed,
      parts: word.parts,
      terms,
      related: coverage.thesaurus.relatedTo(allSensesOf(word, coverage)),
      rarity: rarity(terms, coverage),
      repaired: word.read !== undefined,
      role: roleOf(word, place, ids, want, coverage),
      numbers: /^\d{1,3}$/.test(word.text) && asked.at(-1)?.role === 'name' && word.follows === place - 1,
      orders: isOrdinal(word.text) && words[place + 1]?.follows === place,
      ...(word.read !== undefined && { read: word.read }),
    })
  })
  const isBareName =
    want === undefined && asked.every((word) => word.role === 'name') && !/\?\s*$/.test(plain)
  return {
    asked,
    unknown,
    near: [...new Set(near)].slice(0, nearMax),
    isBareName,
    phrases,
    excluded,
    ...(want && { want }),
  }
}

/** What is asked for, unless the measuring noun that said so is part of a phrase that means something else (`prix Nobel`). */
function wantHeld(want: Want | undefined, words: readonly TypedWord[]): Want | undefined {
  return want === undefined || want.plain || words.some(isMeasuring) ? want : undefined
}

function isMeasuring({ text, parts, senses }: TypedWord): boolean {
  if (kindOfNoun(text) !== undefined) return true
  return senses?.every(isLiteral) === true && parts.some((part) => kindOfNoun(part) !== undefined)
}

/** The senses of a word that the coverage holds, or need not say. */
function sensesOf(word: TypedWord, coverage: Coverage): string[] {
  return allSensesOf(word, coverage).filter((id) => coverage.count(id) > 0 || isHome(id))
}

/** The same, and those of which it tells nothing. */
function allSensesOf(word: TypedWord, coverage: Coverage): string[] {
  return word.senses
    ? [...word.senses]
    : [...new Set(coverage.thesaurus.sensesOf([senseWord(word, coverage)]).map(({ id }) => id))]
}

function roleOf(
  word: TypedWord,
  place: number,
  senses: readonly string[],
  want: Want | undefined,
  { lexis, thesaurus }: Coverage,
): Asked['role'] {
  if (want?.measures.has(word.text)) return 'measure'
  if (isFrameWord(word.text)) return 'frame'
  if (/^[\d.]+$/.test(word.text)) return 'number'
  if (isOrdinal(word.parts[0] ?? '') && !isFirst(word.text)) return 'number'
  if (/\d/.test(word.text) || senses.some(isNameSense) || senses.some(isNationSense)) return 'name'
  // What stands for other words is a word, although a name may hold it too (`Acme Cells`).
  const isCapital = /^\p{Lu}/u.test(word.typed) && place > 0
  const isInitials = /^\p{Lu}+$/u.test(word.typed)
  const held = lexis.word(word.text)
  if (senses.length > 0 && (!isCapital || isInitials || !held)) return 'word'
  if (thesaurus.isName(word.text)) return held || isCapital ? 'name' : 'word'
  if (held) return /^\p{Lu}|.\p{Lu}/u.test(held.written) && held.votes > 0 ? 'name' : 'word'
  return place > 0 && /^\p{Lu}/u.test(word.typed) ? 'name' : 'word'
}

function rarity(terms: ReadonlyMap<string, number>, coverage: Coverage): number {
  const most = Math.max(...terms.values())
  let passages = 0
  // A group that is only near says little of how often the word is meant.
  for (const [term, weight] of terms) if (weight === most) passages += coverage.count(term)
  return Math.log(1 + coverage.passages / Math.max(0.5, Math.min(passages, coverage.passages)))
}
