import { createSpellings, type Spelling, stemOf } from '../text/spelling.ts'
import type { SpelledToken } from '../text/tokens.ts'
import { readPhrase } from './phrases.ts'
import { isLiteral } from './senses.ts'
import { formsOf, isDerived, keysOf, type Language, stemsOf, type WordKeys } from './word-keys.ts'

/** A word that may carry a sense: in each language it may be read in, itself, and what its stem is that of. */
export type SenseWord = {
  readonly keys: readonly WordKeys[]
  readonly named: boolean
  /** What begins with the word, where that was looked up before. */
  readonly begun?: Begun
}

/** What begins with a word: what it is by itself, and phrases of each language by the key that they go on with. */
type Begun = {
  /** Groups, each once. */
  readonly alone: readonly string[]
  readonly phrases: readonly { readonly language: Language; readonly next: Entries }[]
}

/** A sense carried by the words from `first` to `last`, both included. */
export type Sense = { readonly id: string; readonly first: number; readonly last: number }

/** A word or phrase of a group, as a word of these languages; `isName` where only a name stands for it. */
export type Listing = {
  readonly id: string
  readonly phrase: string
  readonly languages: readonly Language[]
  readonly isName?: boolean
}

/** Words and phrases, each with the group that it stands for, found by the words that a text or a question has. */
export type PhraseBook = {
  /** The senses of a run of words. A phrase hides the senses of the words inside it. */
  sensesOf(words: readonly SenseWord[]): Sense[]
  /** A word that will be looked up often. */
  senseWord(keys: readonly WordKeys[], named: boolean): SenseWord
  /** The groups that a word of these keys stands for together with the grammar word right behind it (`turn to`). */
  phrasalOf(keys: readonly Pick<WordKeys, 'language' | 'stems'>[], particle: string): readonly string[]
  /** How many words and phrases of a group are listed. */
  sizeOf(id: string): number
}

type Entry = {
  readonly id: string
  /** The keys of each of its words but the first. */
  readonly further: readonly (readonly string[])[]
  readonly named: boolean
  /** A noun with the stem of a verb that need not mean the same (`assurance`, `assurer`). */
  readonly isDerived: boolean
  /** A phrase that leaves the words inside it their own senses: what it means is what they say. */
  readonly isLiteral: boolean
}

type Entries = ReadonlyMap<string, readonly Entry[]>

/** What is listed as words of one language. Lists are replaced, not added to: most hold one entry, and so no more room. */
type Shelf = {
  /** Single words by their keys. */
  readonly alone: Map<string, readonly Entry[]>
  /** Of those, nouns made of verbs by themselves: what the vocabulary lists means what it is listed for. */
  readonly byForm: Map<string, readonly Entry[]>
  /** Phrases by the keys of their first word, then of their second. */
  readonly longer: Map<string, Map<string, readonly Entry[]>>
  /** Keys that phrases go on with. */
  readonly continuing: Set<string>
  /** Groups by a verb's key and the grammar word that makes it another. */
  readonly phrasal: Map<string, readonly string[]>
}

/**
 * What would stand for another thing without its grammar words is left out. `verbs` are words that nouns may be made
 * of, folded; `onWord` is told of each single word that is listed.
 */
export function createPhraseBook(
  listings: Iterable<Listing>,
  verbs: ReadonlySet<string>,
  onWord: (form: string, written: string) => void,
): PhraseBook {
  const { shelves, particles, sizes } = shelved(listings, verbs, onWord)

  /** What a word alone or the phrases beginning with it may stand for. */
  function startingWith({ keys, named }: SenseWord): Begun {
    const alone = new Set<string>()
    const phrases: { language: Language; next: Entries }[] = []
    for (const { language, forms, stems } of keys) {
      const shelf = shelves[language]
      const listed = forms.flatMap((form) => shelf.byForm.get(form) ?? none)
      const single = stems.flatMap((key) => shelf.alone.get(key) ?? none)
      const isVerb = single.some((entry) => !entry.isDerived)
      // The verb is not what a noun made of it stands for, nor the other way round.
      const meant = single.filter((entry) => listed.length === 0 && !(isVerb && entry.isDerived))
      for (const entry of [...listed, ...meant]) if (named || !entry.named) alone.add(entry.id)
      for (const key of stems) {
        const next = shelf.longer.get(key)
        if (next) phrases.push({ language, next })
      }
    }
    return alone.size === 0 && phrases.length === 0 ? nothingBegun : { alone: [...alone], phrases }
  }

  function sensesOf(words: readonly SenseWord[]): Sense[] {
    const found: Sense[] = []
    const hiding: Sense[] = []
    for (let first = 0; first < words.length; first++) {
      const word = words[first]
      if (!word || word.begun === nothingBegun) continue
      const { alone, phrases } = word.begun ?? startingWith(word)
      for (const id of alone) found.push({ id, first, last: first })
      const following = words[first + 1]
      if (!following || phrases.length === 0) continue
      const before = found.length
      for (const { language, next } of phrases)
        for (const key of keysIn(following, language))
          for (const entry of next.get(key) ?? none) {
            const last = first + entry.further.length
            if (!goesOn(entry, language, words, first) || isFound(found, before, entry.id, last)) continue
            const sense = { id: entry.id, first, last }
            found.push(sense)
            if (!entry.isLiteral) hiding.push(sense)
          }
    }
    return hiding.length === 0
      ? found
      : found.filter((sense) => !hiding.some((phrase) => isInside(sense, phrase)))
  }

  return {
    sensesOf,
    senseWord(keys, named) {
      const begun = startingWith({ keys, named })
      // What is left to do with the word is to go on with a phrase, which is by its stems. Most words do neither.
      const isWithin = keys.some(({ language, stems }) =>
        stems.some((key) => shelves[language].continuing.has(key)),
      )
      if (begun === nothingBegun && !isWithin) return meaningless
      return { keys: isWithin ? keys : none, named, begun }
    },
    phrasalOf(keys, particle) {
      if (!particles.has(particle)) return none
      return keys.flatMap(({ language, stems }) =>
        stems.flatMap((key) => shelves[language].phrasal.get(`${key} ${particle}`) ?? none),
      )
    },
    sizeOf: (id) => sizes.get(id) ?? 0,
  }
}

/** A word or phrase as the words that senses are carried by; undefined where it is not listed as such. */
export function runOf(phrase: string, languages: readonly Language[]): readonly SenseWord[] | undefined {
  const read = readPhrase(phrase, languages)
  if (!read || read.particle !== undefined) return undefined
  return read.words.map(({ spelling }) => ({ keys: keysOf(spelling.raw, languages), named: true }))
}

/** What is needed to read the listings is not kept with what was read. */
function shelved(
  listings: Iterable<Listing>,
  verbs: ReadonlySet<string>,
  onWord: (form: string, written: string) => void,
) {
  const shelves = { fr: emptyShelf(), en: emptyShelf() }
  const particles = new Set<string>()
  const sizes = new Map<string, number>()
  const keysRead = createKeyReader()
  for (const listing of listings) list(listing)

  function list({ id, phrase, languages, isName = false }: Listing): void {
    const read = readPhrase(phrase, languages, keysRead.spellings)
    const word = read?.words[0]
    if (!read || !word) return
    const { words, particle } = read
    if (particle !== undefined) {
      particles.add(particle)
      for (const language of languages)
        for (const key of keysRead.of(word.spelling, language))
          put(shelves[language].phrasal, `${key} ${particle}`, id)
      return
    }
    sizes.set(id, (sizes.get(id) ?? 0) + 1)
    if (words.length > 1) {
      // `la maison mère de Zed` is a description of somebody, and no name.
      const isOpen = isLiteral(id) || (isName && /^\p{Ll}/u.test(phrase))
      for (const language of languages) listRun(id, words, language, isOpen)
      return
    }
    onWord(word.text, phrase.slice(word.start, word.end))
    const named = isName && /\p{Lu}/u.test(phrase)
    const entry = {
      id,
      further: none,
      named,
      isDerived: isDerived(word.text, languages, verbs),
      isLiteral: true,
    }
    for (const language of languages) {
      for (const key of keysRead.of(word.spelling, language)) put(shelves[language].alone, key, entry)
      if (entry.isDerived) for (const form of formsOf(word.text)) put(shelves[language].byForm, form, entry)
    }
  }

  function listRun(id: string, words: readonly SpelledToken[], language: Language, isLiteral: boolean): void {
    const { longer, continuing } = shelves[language]
    const [keys = none, ...further] = words.map(({ spelling }) => keysRead.of(spelling, language))
    const entry = { id, further, named: false, isDerived: false, isLiteral }
    for (const next of further) for (const key of next) continuing.add(key)
    for (const key of keys) for (const second of further[0] ?? none) put(inner(longer, key), second, entry)
  }

  return { shelves, particles, sizes }
}

/** The keys of the words of a vocabulary, most of which stand in several groups. */
function createKeyReader() {
  const spellings = createSpellings()
  const known: { readonly [language in Language]: (readonly string[] | undefined)[] } = { fr: [], en: [] }
  return {
    spellings,
    of(spelling: Spelling, language: Language): readonly string[] {
      const found = known[language][spelling.id]
      if (found) return found
      const { raw, folded } = spelling
      const stemmed = stemOf(spelling, language, false)
      const ofForm = raw === folded ? stemmed : stemOf(spellings.of(folded), language, false)
      const keys = stemsOf(folded, stemmed, ofForm)
      known[language][spelling.id] = keys
      return keys
    },
  }
}

const none: readonly never[] = []
const nothingBegun: Begun = { alone: none, phrases: none }
const meaningless: SenseWord = { keys: none, named: false, begun: nothingBegun }

function emptyShelf(): Shelf {
  return { alone: new Map(), byForm: new Map(), longer: new Map(), continuing: new Set(), phrasal: new Map() }
}

function put<Value>(lists: Map<string, readonly Value[]>, key: string, value: Value): void {
  const known = lists.get(key)
  lists.set(key, known ? known.concat([value]) : [value])
}

function inner<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = maps.get(key)
  if (known) return known
  const made = new Map<string, Value>()
  maps.set(key, made)
  return made
}

function keysIn({ keys }: SenseWord, language: Language): readonly string[] {
  return keys.find((own) => own.language === language)?.stems ?? none
}

/** True where the words behind the first two, with which the entry begins, are those that it goes on with. */
function goesOn({ further }: Entry, language: Language, words: readonly SenseWord[], first: number): boolean {
  for (let place = 1; place < further.length; place++) {
    const [keys, word] = [further[place], words[first + 1 + place]]
    if (!keys || !word || !keysIn(word, language).some((key) => keys.includes(key))) return false
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
