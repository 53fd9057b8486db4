import type { Listing } from './listings.ts'
import { createKeyReader, generalKeys, keysOfListings } from './phrase-keys.ts'
import { readPhrase } from './phrases.ts'
import { createShelf, type Run, type Shelved } from './shelf.ts'
import { keysOf, type Language, type WordKeys } from './word-keys.ts'

/** A word that may carry a sense: in each language it may be read in, itself, and what its stem is that of. */
export type SenseWord = {
  readonly keys: readonly WordKeys[]
  readonly named: boolean
  /** What begins with the word, where that was looked up before. */
  readonly begun?: Begun
}

/** What begins with a word. */
type Begun = {
  /** Groups that it stands for by itself, each once. */
  readonly alone: readonly string[]
  /** What is listed under its keys, where that goes on. */
  readonly further: readonly Shelved[]
}

/** A sense carried by the words from `first` to `last`, both included. */
export type Sense = { readonly id: string; readonly first: number; readonly last: number }

/** Words and phrases, each with the group that it stands for, found by the words that a text or a question has. */
export type PhraseBook = {
  /** The senses of a run of words. A phrase hides the senses of the words inside it. */
  sensesOf(words: readonly SenseWord[]): Sense[]
  /** The same one by one, those that begin with one word before those that begin with the next. */
  eachSense(words: readonly SenseWord[], visit: (id: string, first: number, last: number) => void): void
  /** A word that will be looked up often. */
  senseWord(keys: readonly WordKeys[], named: boolean): SenseWord
  /** The groups that a word stands for together with the grammar word right behind it (`turn to`). */
  phrasalOf(word: SenseWord, particle: string): readonly string[]
}

/**
 * `own` are the listings besides those of the general vocabulary; `isVerb` is true for folded words that nouns may be
 * made of.
 */
export function createPhraseBook(
  listings: readonly Listing[],
  own: readonly Listing[],
  isVerb: (form: string) => boolean,
): PhraseBook {
  const reader = createKeyReader()
  const ownKeys = keysOfListings(own, reader)
  const shelfOf = (language: Language) =>
    createShelf(language, listings, [generalKeys[language], ownKeys[language]], reader, isVerb)
  const shelves = { fr: shelfOf('fr'), en: shelfOf('en') }

  /** What a word alone or the phrases beginning with it may stand for. */
  function startingWith({ keys, named }: SenseWord): Begun {
    const alone = new Set<string>()
    const further: Shelved[] = []
    for (const { language, forms, stems } of keys) {
      const shelf = shelves[language]
      const listed = forms.flatMap(shelf.derived)
      const shelved = stems.flatMap((key) => shelf.under(key) ?? none)
      const singles = shelved.flatMap((under) => under.singles)
      const hasVerb = singles.some((single) => !single.isDerived)
      // The verb is not what a noun made of it stands for, nor the other way round.
      const meant = singles.filter((single) => listed.length === 0 && !(hasVerb && single.isDerived))
      for (const single of [...listed, ...meant]) if (named || !single.named) alone.add(single.id)
      for (const under of shelved) if (under.runs.size + under.phrasal.size > 0) further.push(under)
    }
    if (alone.size === 0 && further.length === 0) return nothingBegun
    return { alone: [...alone], further: further.length > 0 ? further.slice() : none }
  }

  function begunWith(word: SenseWord): Begun {
    return word.begun ?? startingWith(word)
  }

  function eachSense(
    words: readonly SenseWord[],
    visit: (id: string, first: number, last: number) => void,
  ): void {
    const hiding: Sense[] = []
    for (let first = 0; first < words.length; first++) {
      const word = words[first]
      if (!word || word.begun === nothingBegun) continue
      const { alone, further } = begunWith(word)
      const runs = further.length > 0 ? runsFrom(words, first, further) : none
      for (const run of runs) if (!run.isLiteral) hiding.push(run)
      if (!isHidden(first, first, hiding)) for (const id of alone) visit(id, first, first)
      for (const { id, last } of runs) if (!isHidden(first, last, hiding)) visit(id, first, last)
    }
  }

  return {
    eachSense,
    sensesOf(words) {
      const found: Sense[] = []
      eachSense(words, (id, first, last) => found.push({ id, first, last }))
      return found
    },
    senseWord(keys, named) {
      const begun = startingWith({ keys, named })
      // What is left to do with the word is to go on with a phrase, which is by its stems. Most words do neither.
      const isWithin = keys.some(({ language, stems }) => stems.some(shelves[language].isWithin))
      if (begun === nothingBegun && !isWithin) return meaningless
      return { keys: isWithin ? keys : none, named, begun }
    },
    phrasalOf(word, particle) {
      const { further } = begunWith(word)
      return further.length === 0 ? none : further.flatMap(({ phrasal }) => phrasal.get(particle) ?? none)
    },
  }
}

/** A word or phrase as the words that senses are carried by; undefined where it is not listed as such. */
export function runOf(phrase: string, languages: readonly Language[]): readonly SenseWord[] | undefined {
  const read = readPhrase(phrase, languages)
  if (!read || read.particle !== undefined) return undefined
  return read.words.map(({ spelling }) => ({ keys: keysOf(spelling.raw, languages), named: true }))
}

const none: readonly never[] = []
const nothingBegun: Begun = { alone: none, further: none }
const meaningless: SenseWord = { keys: none, named: false, begun: nothingBegun }

function keysIn({ keys }: SenseWord, language: Language): readonly string[] {
  return keys.find((own) => own.language === language)?.stems ?? none
}

/** The phrases that the words from `first` on are, each once. */
function runsFrom(
  words: readonly SenseWord[],
  first: number,
  shelved: readonly Shelved[],
): readonly (Sense & Run)[] {
  const following = words[first + 1]
  if (!following || following.keys.length === 0) return none
  const found: (Sense & Run)[] = []
  for (const { language, runs } of shelved)
    for (const key of keysIn(following, language))
      for (const run of runs.get(key) ?? none) {
        const last = first + run.further.length
        const isFound = found.some((other) => other.id === run.id && other.last === last)
        if (!isFound && goesOn(run, language, words, first)) found.push({ ...run, first, last })
      }
  return found
}

/** True where the words behind the first two, with which the run begins, are those that it goes on with. */
function goesOn({ further }: Run, language: Language, words: readonly SenseWord[], first: number): boolean {
  for (let place = 1; place < further.length; place++) {
    const [keys, word] = [further[place], words[first + 1 + place]]
    if (!keys || !word || !keysIn(word, language).some((key) => keys.includes(key))) return false
  }
  return true
}

/** True for what is shorter than a phrase that it is inside of. */
function isHidden(first: number, last: number, hiding: readonly Sense[]): boolean {
  return hiding.some(
    (phrase) => first >= phrase.first && last <= phrase.last && last - first < phrase.last - phrase.first,
  )
}
