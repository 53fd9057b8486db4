import { fold } from '../text/fold.ts'
import { nameStem, stem } from '../text/stems.ts'
import { isStopWord } from '../text/stop-words.ts'
import type { TermLanguage } from '../text/terms.ts'
import { tokens } from '../text/tokens.ts'
import { vocabulary } from '../text/vocabulary.ts'
import type { Knowledge } from '../types.ts'

/** A word that may carry a sense: its stem in each language it may be read in. */
export type SenseWord = { readonly keys: readonly string[]; readonly named: boolean }

/** A sense carried by the words from `first` to `last`, both included. */
export type Sense = { readonly id: string; readonly first: number; readonly last: number }

/** What words stand for: groups of the general vocabulary and of the desk, and the desk's names. */
export type Thesaurus = {
  /** The senses of a run of words. A phrase hides the senses of the words inside it. */
  sensesOf(words: readonly SenseWord[]): Sense[]
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

/** True for the sense of a known name. */
export function isNameSense(id: string): boolean {
  return id.startsWith(ofName)
}

export function createThesaurus(knowledge: Knowledge): Thesaurus {
  const entries = new Map<string, Entry[]>()
  const nameWords = new Set<string>()

  function add(id: string, phrase: string, languages: readonly Language[], isName = false): void {
    const words = tokens(phrase).filter((token) => !isStopWord(token.text))
    // A phrase that denies (`ne pas confirmer`) would be left without its denial, and mean the contrary.
    if (words.length === 0 || words.length > 6 || tokens(phrase).some((token) => denials.has(token.text)))
      return
    const positions = words.map((word) => keysOf(phrase.slice(word.start, word.end), languages))
    const entry = { id, positions, named: isName && words.length === 1 && /\p{Lu}/u.test(phrase) }
    for (const key of positions[0] ?? []) {
      const known = entries.get(key)
      if (known) known.push(entry)
      else entries.set(key, [entry])
    }
  }

  vocabulary.forEach((group, number) => {
    const id = `${general}${number}`
    for (const word of group.fr) add(id, word, ['fr'])
    for (const word of group.en) add(id, word, ['en'])
  })
  const ofDesk = [
    ...knowledge.synonyms,
    ...Object.values(knowledge.verbClasses),
    ...Object.values(knowledge.units),
  ]
  ofDesk.forEach((group, number) => {
    for (const word of group) add(`${ofBeat}${number}`, word, ['fr', 'en'])
  })
  const names = knowledge.names.map((known) => {
    const sense = `${ofName}${known.id.replace(/\s/gu, '_')}`
    for (const written of [known.name, ...known.aliases]) {
      add(sense, written, ['fr', 'en'], true)
      for (const token of tokens(written))
        if (/\p{Lu}/u.test(written.charAt(token.start))) nameWords.add(token.text)
    }
    return { sense, name: known.name, aliases: known.aliases }
  })

  return {
    names,
    isName: (form) => nameWords.has(form),
    sensesOf(words) {
      const found: Sense[] = []
      for (let first = 0; first < words.length; first++) {
        for (const key of words[first]?.keys ?? []) {
          for (const entry of entries.get(key) ?? []) {
            const last = first + entry.positions.length - 1
            if (last >= words.length || !fits(entry, words, first)) continue
            if (!found.some((sense) => sense.id === entry.id && sense.first === first && sense.last === last))
              found.push({ id: entry.id, first, last })
          }
        }
      }
      const phrases = found.filter((sense) => sense.last > sense.first)
      return phrases.length === 0
        ? found
        : found.filter((sense) => !phrases.some((phrase) => isInside(sense, phrase)))
    },
  }
}

const denials = new Set(['ne', 'n', 'pas', 'not', 'no'])

/** The keys of a word in an article of that language. */
export function articleKeys(term: string, language: TermLanguage): string[] {
  return [`${language === 'en' ? 'en' : 'fr'}:${term}`]
}

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

function fits(entry: Entry, words: readonly SenseWord[], first: number): boolean {
  if (entry.named && !words[first]?.named) return false
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
