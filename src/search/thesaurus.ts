import { fold } from '../text/fold.ts'
import { nameStem, stem } from '../text/stems.ts'
import { isStopWord } from '../text/stop-words.ts'
import type { TermLanguage } from '../text/terms.ts'
import { tokens } from '../text/tokens.ts'
import { firstNation, vocabulary } from '../text/vocabulary.ts'
import type { Knowledge } from '../types.ts'
import { weights } from './weights.ts'

/** A word that may carry a sense: its stem in each language it may be read in. */
export type SenseWord = { readonly keys: readonly string[]; readonly named: boolean }

/** A sense carried by the words from `first` to `last`, both included. */
export type Sense = { readonly id: string; readonly first: number; readonly last: number }

/** What words stand for: groups of the general vocabulary and of the desk, and the desk's names. */
export type Thesaurus = {
  /** The senses of a run of words. A phrase hides the senses of the words inside it. */
  sensesOf(words: readonly SenseWord[]): Sense[]
  /**
   * What a question's word is looked for as, given the senses it carries: each sense and how much it counts. The same
   * whichever word of a group was typed.
   */
  soughtFor(senses: readonly string[]): ReadonlyMap<string, number>
  /** True for a folded word that is part of a known name, wherever in a sentence it stands. */
  isName(form: string): boolean
  /** Names as they are written, with the senses they carry. */
  readonly names: readonly {
    readonly sense: string
    readonly name: string
    readonly aliases: readonly string[]
  }[]
}

type Language = 'fr' | 'en'
type Entry = {
  readonly id: string
  readonly positions: readonly ReadonlySet<string>[]
  readonly named: boolean
}

// Senses are told apart from words by their first character, which no word holds, and by their second from each other.
const general = '=v'
const ofBeat = '=d'
const ofName = '=n'

const ofValue = '=q'

/** The sense of a number written with words or a scale: its value, whatever the notation. */
export function valueSense(value: number): string {
  return `${ofValue}${Math.round(value * 100) / 100}`
}

/** True for a sense, false for a word. */
export function isSense(term: string): boolean {
  return term.startsWith('=')
}

/** True for the value of a number. */
export function isValueSense(id: string): boolean {
  return id.startsWith(ofValue)
}

/** True for a country, a region or what stands for its government. */
export function isNationSense(id: string): boolean {
  return id.startsWith(general) && Number(id.slice(general.length)) >= firstNation
}

/** True for a word's place in the beat's own vocabulary. */
function isBeatSense(id: string): boolean {
  return id.startsWith(ofBeat)
}

/** True for the sense of a known name. */
export function isNameSense(id: string): boolean {
  return id.startsWith(ofName)
}

export function createThesaurus(knowledge: Knowledge): Thesaurus {
  const entries = new Map<string, Entry[]>()
  const nameWords = new Set<string>()
  /** The words and phrases of each group. */
  const members = new Map<string, (readonly SenseWord[])[]>()
  const shared = new Map<string, readonly string[]>()

  function add(id: string, phrase: string, languages: readonly Language[], isName = false): void {
    const words = tokens(phrase).filter((token) => !isStopWord(token.text))
    // A phrase that denies (`ne pas confirmer`) would be left without its denial, and mean the contrary.
    if (words.length === 0 || words.length > 6 || tokens(phrase).some((token) => denials.has(token.text)))
      return
    const positions = words.map((word) => keysOf(phrase.slice(word.start, word.end), languages))
    const run = positions.map((keys) => ({ keys: [...keys], named: true }))
    members.set(id, [...(members.get(id) ?? []), run])
    const entry = { id, positions, named: isName && words.length === 1 && /\p{Lu}/u.test(phrase) }
    for (const key of positions[0] ?? []) {
      const known = entries.get(key)
      if (known) known.push(entry)
      else entries.set(key, [entry])
    }
  }

  /** A hyphenated word is written as one word too, and asked for so. */
  function addWritten(id: string, phrase: string, languages: readonly Language[]): void {
    add(id, phrase, languages)
    if (/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+$/u.test(phrase)) add(id, phrase.replaceAll('-', ''), languages)
  }

  vocabulary.forEach((group, number) => {
    const id = `${general}${number}`
    for (const word of group.fr) addWritten(id, word, ['fr'])
    for (const word of group.en) addWritten(id, word, ['en'])
  })
  const ofDesk = [
    ...knowledge.synonyms,
    ...Object.values(knowledge.verbClasses),
    ...Object.values(knowledge.units),
  ]
  ofDesk.forEach((group, number) => {
    for (const word of group) addWritten(`${ofBeat}${number}`, word, ['fr', 'en'])
  })
  const chosenByHand = knowledge.synonyms.length
  const verbsEnd = chosenByHand + Object.keys(knowledge.verbClasses).length
  const orderOf = (id: string) => Number(id.slice(ofBeat.length))
  const isSynonym = (id: string) => isBeatSense(id) && orderOf(id) < chosenByHand
  /** True for what may be counted alike, which need not mean the same (`chips`, `units`). */
  const isUnit = (id: string) => isBeatSense(id) && orderOf(id) >= verbsEnd
  const names = knowledge.names.map((known) => {
    const sense = `${ofName}${known.id.replace(/\s/gu, '_')}`
    for (const written of [known.name, ...known.aliases]) {
      add(sense, written, ['fr', 'en'], true)
      for (const token of tokens(written))
        if (/\p{Lu}/u.test(written.charAt(token.start))) nameWords.add(token.text)
    }
    return { sense, name: known.name, aliases: known.aliases }
  })

  function sensesOf(words: readonly SenseWord[]): Sense[] {
    const found: Sense[] = []
    for (let first = 0; first < words.length; first++) {
      for (const key of words[first]?.keys ?? []) {
        const starting = entries.get(key)
        if (!starting) continue
        for (const entry of starting) {
          const last = first + entry.positions.length - 1
          if (last >= words.length || (entry.named && !words[first]?.named)) continue
          if (last > first && !fits(entry, words, first)) continue
          if (!found.some((sense) => sense.id === entry.id && sense.first === first && sense.last === last))
            found.push({ id: entry.id, first, last })
        }
      }
    }
    const phrases = found.filter((sense) => sense.last > sense.first)
    return phrases.length === 0
      ? found
      : found.filter((sense) => !phrases.some((phrase) => isInside(sense, phrase)))
  }

  /** Other groups that hold several words of this one: what is said of those is said of it. */
  function sharedBy(id: string): readonly string[] {
    const known = shared.get(id)
    if (known) return known
    const holders = new Map<string, Set<string>>()
    for (const run of members.get(id) ?? []) {
      const last = run.length - 1
      for (const sense of sensesOf(run)) {
        if (
          sense.first > 0 ||
          sense.last < last ||
          sense.id === id ||
          isNameSense(sense.id) ||
          isUnit(sense.id)
        )
          continue
        const keys = run.map((word) => word.keys.join(' ')).join('+')
        holders.set(sense.id, (holders.get(sense.id) ?? new Set()).add(keys))
      }
    }
    const found = [...holders].flatMap(([other, words]) => (words.size > 1 ? [other] : []))
    shared.set(id, found)
    return found
  }

  /** The groups that stand for a word: the desk's synonyms, else its verbs, else the general vocabulary. */
  function leading(senses: readonly string[]): readonly string[] {
    const own = senses.filter(isSynonym)
    if (own.length > 0) return own
    const verbs = senses.filter(isBeatSense)
    return verbs.length > 0 ? verbs : senses
  }

  return {
    names,
    soughtFor(senses) {
      const names = senses.filter(isNameSense)
      if (names.length > 0) return new Map(names.map((id) => [id, 1 / names.length]))
      const lead = leading(senses.filter((id) => !isUnit(id)))
      const sought = new Map<string, number>()
      for (const id of lead) {
        for (const beside of sharedBy(id)) sought.set(beside, weights.senseBeside)
      }
      for (const id of lead) sought.set(id, 1)
      return sought
    },
    isName: (form) => nameWords.has(form),
    sensesOf,
  }
}

const denials = new Set(['ne', 'n', 'pas', 'not', 'no'])

/** The keys of a word in an article of that language. */
export function articleKeys(term: string, language: TermLanguage): readonly string[] {
  const known = keysOfTerms[language].get(term)
  if (known) return known
  const keys = [`${language === 'en' ? 'en' : 'fr'}:${term}`]
  if (keysOfTerms[language].size >= keysMax) keysOfTerms[language].clear()
  keysOfTerms[language].set(term, keys)
  return keys
}

// Remembered because every word of every article is looked up, and a string is quick to look up only from the second time.
const keysOfTerms = {
  fr: new Map<string, string[]>(),
  en: new Map<string, string[]>(),
  other: new Map<string, string[]>(),
}
const keysMax = 100_000

/** The keys of a word whose language is not known. */
export function questionKeys(form: string): string[] {
  return [...keysOf(form, ['fr', 'en'])]
}

function keysOf(word: string, languages: readonly Language[]): Set<string> {
  const form = fold(word)
  const keys = new Set<string>()
  for (const language of languages) {
    for (const read of [stem(word, language), stem(form, language), nameStem(form)])
      keys.add(`${language}:${read}`)
  }
  return keys
}

/** True where the words from `first` on are those of the entry. */
function fits(entry: Entry, words: readonly SenseWord[], first: number): boolean {
  return entry.positions.every(
    (keys, offset) => words[first + offset]?.keys.some((key) => keys.has(key)) ?? false,
  )
}

function isInside(sense: Sense, phrase: Sense): boolean {
  return (
    sense.first >= phrase.first &&
    sense.last <= phrase.last &&
    sense.last - sense.first < phrase.last - phrase.first
  )
}
