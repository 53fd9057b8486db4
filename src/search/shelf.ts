import type { Listing } from './listings.ts'
import type { KeyReader, LanguageKeys, Lists } from './phrase-keys.ts'
import { readPhrase } from './phrases.ts'
import { isLiteral } from './senses.ts'
import { isDerived, type Language } from './word-keys.ts'

/** A group that a word stands for by itself. */
export type Single = {
  readonly id: string
  /** Only as a name. */
  readonly named: boolean
  /** A noun with the stem of a verb that need not mean the same (`assurance`, `assurer`). */
  readonly isDerived: boolean
}

/** A group that several words stand for. */
export type Run = {
  readonly id: string
  /** The keys of each of them but the first. */
  readonly further: readonly (readonly string[])[]
  /** True for one that leaves the words inside it their own senses: what it means is what they say. */
  readonly isLiteral: boolean
}

/** What is listed under the key of a word of a language. */
export type Shelved = {
  readonly language: Language
  readonly singles: readonly Single[]
  /** By the keys of the second word. */
  readonly runs: ReadonlyMap<string, readonly Run[]>
  /** Groups by the grammar word that makes a verb another. */
  readonly phrasal: ReadonlyMap<string, readonly string[]>
}

/** What is listed as words of one language. A listing is read when something is first looked up under its key. */
export type Shelf = {
  under(key: string): Shelved | undefined
  /** Nouns made of verbs by themselves: what the vocabulary lists means what it is listed for. */
  derived(form: string): readonly Single[]
  /** True for a key that phrases go on with. */
  isWithin(key: string): boolean
}

/** `keys` are together those of all listings; `isVerb` is true for folded words that nouns may be made of. */
export function createShelf(
  language: Language,
  listings: readonly Listing[],
  keys: readonly LanguageKeys[],
  { spellings, keysOf }: KeyReader,
  isVerb: (form: string) => boolean,
): Shelf {
  /** Places among the listings, by what is listed there: of most phrases one, which takes less room than a list. */
  const places = new Map<string, number | readonly number[]>()
  for (const [place, { phrase, languages }] of listings.entries()) {
    if (!languages.includes(language)) continue
    const known = places.get(phrase)
    places.set(phrase, known === undefined ? place : [known, place].flat())
  }
  const shelves = new Map<string, Shelved>()
  const [firsts, nouns] = [keys.map(({ first }) => first), keys.map(({ forms }) => forms)]

  /** What is listed with one of these phrases, in order. */
  function listedAs(phrases: readonly string[]): Listing[] {
    return [...new Set(phrases)]
      .flatMap((phrase) => places.get(phrase) ?? none)
      .sort((a, b) => a - b)
      .flatMap((place) => listings[place] ?? [])
  }

  function shelved(phrases: readonly string[]): Shelved {
    const singles: Single[] = []
    const runs = new Map<string, readonly Run[]>()
    const phrasal = new Map<string, readonly string[]>()
    for (const { id, phrase, languages, isName = false } of listedAs(phrases)) {
      const { words = none, particle } = readPhrase(phrase, languages, spellings) ?? {}
      const [word, ...others] = words
      if (!word) continue
      if (particle !== undefined) put(phrasal, particle, id)
      else if (others.length === 0) {
        const named = isName && /\p{Lu}/u.test(phrase)
        singles.push({ id, named, isDerived: isDerived(word.text, languages, isVerb) })
      } else {
        const further = others.map(({ spelling }) => keysOf(spelling, language))
        // `la maison mère de Zed` is a description of somebody, and no name.
        const run = { id, further, isLiteral: isLiteral(id) || (isName && /^\p{Ll}/u.test(phrase)) }
        for (const second of further[0] ?? none) put(runs, second, run)
      }
    }
    // Kept as long as the index is: in no more room than they need.
    return {
      language,
      singles: singles.slice(),
      runs: runs.size > 0 ? runs : nothing,
      phrasal: phrasal.size > 0 ? phrasal : nothing,
    }
  }

  return {
    under(key) {
      const known = shelves.get(key)
      if (known) return known
      const phrases = together(firsts, key)
      if (phrases.length === 0) return undefined
      const made = shelved(phrases)
      shelves.set(key, made)
      return made
    },
    derived(form) {
      const phrases = together(nouns, form)
      return phrases.length === 0 ? none : shelved(phrases).singles.filter((single) => single.isDerived)
    },
    isWithin: (key) => keys.some(({ further }) => further.has(key)),
  }
}

const none: readonly never[] = []
const nothing = new Map<string, never>()

/** What several lists have for a key: for most, none of them has anything. */
function together(all: readonly Lists[], key: string): readonly string[] {
  let found: readonly string[] = none
  for (const lists of all) {
    const own = lists.get(key)
    if (own) found = found.length === 0 ? own : found.concat(own)
  }
  return found
}

/** Lists are replaced, not added to: most hold one value, and so no more room. */
function put<Value>(lists: Map<string, readonly Value[]>, key: string, value: Value): void {
  const known = lists.get(key)
  lists.set(key, known ? known.concat([value]) : [value])
}
