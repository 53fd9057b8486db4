import { readPhrase } from './phrases.ts'
import { isLiteral } from './senses.ts'
import { isDerived, keysOf, type Language, type WordKeys } from './word-keys.ts'

/** A word that may carry a sense: in each language it may be read in, itself, and what its stem is that of. */
export type SenseWord = {
  readonly keys: readonly WordKeys[]
  readonly named: boolean
  /** What begins with the word, where that was looked up before. */
  readonly begun?: Begun
}

/** What begins with a word: what it is by itself, and phrases by each key of the word that they go on with. */
type Begun = {
  readonly alone: readonly Entry[]
  readonly phrases: ReadonlyMap<string, readonly Entry[]>
}

/** A sense carried by the words from `first` to `last`, both included. */
export type Sense = { readonly id: string; readonly first: number; readonly last: number }

/** Words and phrases, each with the group that it stands for, found by the words that a text or a question has. */
export type PhraseBook = {
  /** Lists a word or phrase under its group; nothing where it would stand for another thing without its grammar words. */
  add(id: string, phrase: string, languages: readonly Language[], isName?: boolean): void
  /** The senses of a run of words. A phrase hides the senses of the words inside it. */
  sensesOf(words: readonly SenseWord[]): Sense[]
  /** A word that will be looked up often. */
  senseWord(keys: readonly WordKeys[], named: boolean): SenseWord
  /** The groups that a word of these stems stands for together with the grammar word right behind it (`turn to`). */
  phrasalOf(stems: readonly string[], particle: string): readonly string[]
  /** The words and phrases of a group. */
  members(id: string): readonly (readonly SenseWord[])[]
}

type Entry = {
  readonly id: string
  readonly positions: readonly (readonly string[])[]
  readonly named: boolean
  /** A noun with the stem of a verb that need not mean the same (`assurance`, `assurer`). */
  readonly isDerived: boolean
}

/** `verbs` are words that nouns may be made of, folded; `onWord` is told of each single word as it is listed. */
export function createPhraseBook(
  verbs: ReadonlySet<string>,
  onWord: (form: string, written: string) => void,
): PhraseBook {
  const entries = new Map<string, Entry[]>()
  /** Single words by themselves: what the vocabulary lists means what it is listed for. */
  const byForm = new Map<string, Entry[]>()
  /** Groups by a verb's key and the grammar word that makes it another. */
  const phrasal = new Map<string, string[]>()
  const particles = new Set<string>()
  const listedWord = createListedWords()
  /** Keys that phrases go on with. */
  const continuing = new Set<string>()
  const members = new Map<string, (readonly SenseWord[])[]>()

  function add(id: string, phrase: string, languages: readonly Language[], isName = false): void {
    const read = readPhrase(phrase)
    if (read === undefined) return
    const listed = read.words.map((word) => listedWord(phrase.slice(word.start, word.end), languages))
    if (read.particle !== undefined) {
      for (const key of listed[0]?.stems ?? none) put(phrasal, phrasalKey(key, read.particle), id)
      particles.add(read.particle)
      return
    }
    const run = listed.map(({ word }) => word)
    const positions = listed.map(({ stems }) => stems)
    put(members, id, run)
    const [word] = read.words.length === 1 ? read.words : []
    const entry = {
      id,
      positions,
      named: isName && word !== undefined && /\p{Lu}/u.test(phrase),
      isDerived: word !== undefined && isDerived(word.text, languages, verbs),
    }
    for (const key of positions[0] ?? none) put(entries, key, entry)
    for (const keys of positions.slice(1)) for (const key of keys) continuing.add(key)
    if (word) onWord(word.text, phrase.slice(word.start, word.end))
    if (entry.isDerived)
      for (const { forms } of run[0]?.keys ?? none) for (const form of forms) put(byForm, form, entry)
  }

  /** The entries that a word alone or the phrases beginning with it may stand for. */
  function startingWith(keys: readonly WordKeys[]): Begun {
    const alone: Entry[] = []
    let phrases: Map<string, Entry[]> | undefined
    for (const { forms, stems } of keys) {
      const before = alone.length
      for (const form of forms) alone.push(...(byForm.get(form) ?? none))
      const isListed = alone.length > before
      const starting = stems.flatMap((key) => entries.get(key) ?? [])
      const isVerb = starting.some((entry) => !entry.isDerived)
      for (const entry of starting) {
        // The verb is not what a noun made of it stands for, nor the other way round.
        if (entry.positions.length === 1 && !isListed && !(isVerb && entry.isDerived)) alone.push(entry)
        for (const key of entry.positions[1] ?? none) {
          phrases ??= new Map()
          put(phrases, key, entry)
        }
      }
    }
    if (alone.length === 0 && !phrases) return nothingBegun
    return { alone, phrases: phrases ?? nothingBegun.phrases }
  }

  function sensesOf(words: readonly SenseWord[]): Sense[] {
    const found: Sense[] = []
    let hasPhrase = false
    for (let first = 0; first < words.length; first++) {
      const word = words[first]
      if (!word || word.begun === nothingBegun) continue
      const { alone, phrases } = word.begun ?? startingWith(word.keys)
      const before = found.length
      for (const { id, named } of alone)
        if ((!named || word.named) && !isFound(found, before, id, first))
          found.push({ id, first, last: first })
      if (phrases.size === 0) continue
      for (const { stems } of words[first + 1]?.keys ?? none)
        for (const key of stems)
          for (const entry of phrases.get(key) ?? none) {
            const last = first + entry.positions.length - 1
            if (!goesOn(entry, words, first) || isFound(found, before, entry.id, last)) continue
            hasPhrase = true
            found.push({ id: entry.id, first, last })
          }
    }
    if (!hasPhrase) return found
    const whole = found.filter((sense) => sense.last > sense.first && !isLiteral(sense.id))
    return whole.length === 0
      ? found
      : found.filter((sense) => !whole.some((phrase) => isInside(sense, phrase)))
  }

  return {
    add,
    sensesOf,
    senseWord(keys, named) {
      const begun = startingWith(keys)
      // What is left to do with the word is to go on with a phrase, which is by its stems. Most words do neither.
      const isWithin = keys.some((own) => own.stems.some((key) => continuing.has(key)))
      if (begun === nothingBegun && !isWithin) return meaningless
      return { keys: isWithin ? keys.map((own) => ({ forms: none, stems: own.stems })) : none, named, begun }
    },
    phrasalOf(stems, particle) {
      if (!particles.has(particle)) return none
      return stems.flatMap((stem): readonly string[] => phrasal.get(phrasalKey(stem, particle)) ?? none)
    },
    members: (id) => members.get(id) ?? none,
  }
}

/** A word of the vocabulary, as a phrase holds it. */
type ListedWord = { readonly word: SenseWord; readonly stems: readonly string[] }

/** Most words stand in several groups, and are read for the first of them. */
function createListedWords(): (written: string, languages: readonly Language[]) => ListedWord {
  const known = new Map<string, ListedWord>()
  return (written, languages) => {
    const name = `${languages.join()} ${written}`
    const found = known.get(name)
    if (found) return found
    const keys = keysOf(written, languages)
    const [only] = keys
    const stems = only && keys.length === 1 ? only.stems : keys.flatMap((own) => own.stems)
    const made = { word: { keys, named: true }, stems }
    known.set(name, made)
    return made
  }
}

const none: readonly never[] = []
const nothingBegun: Begun = { alone: none, phrases: new Map() }
const meaningless: SenseWord = { keys: none, named: false, begun: nothingBegun }

function phrasalKey(stem: string, particle: string): string {
  return `${stem} ${particle}`
}

function put<Value>(entries: Map<string, Value[]>, key: string, entry: Value): void {
  const known = entries.get(key)
  if (known) known.push(entry)
  else entries.set(key, [entry])
}

/** True where the words behind the first two, with which the entry begins, are those that it goes on with. */
function goesOn({ positions }: Entry, words: readonly SenseWord[], first: number): boolean {
  for (let offset = 2; offset < positions.length; offset++) {
    const keys = positions[offset]
    if (!keys || !words[first + offset]?.keys.some(({ stems }) => stems.some((key) => keys.includes(key))))
      return false
  }
  return true
}

/** True for a sense among those found from a place on, which begin with the same word. */
function isFound(found: readonly Sense[], from: number, id: string, last: number): boolean {
  for (let place = from; place < found.length; place++) {
    if (found[place]?.id === id && found[place]?.last === last) return true
  }
  return false
}

function isInside(sense: Sense, phrase: Sense): boolean {
  return (
    sense.first >= phrase.first &&
    sense.last <= phrase.last &&
    sense.last - sense.first < phrase.last - phrase.first
  )
}
