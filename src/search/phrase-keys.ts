import { createSpellings, type Spelling, type Spellings, stemOf } from '../text/spelling.ts'
import type { Listing } from './listings.ts'
import { readPhrase } from './phrases.ts'
import vocabularyKeys from './vocabulary-keys.json' with { type: 'json' }
import { formsOf, isDerived, type Language, stemsOf } from './word-keys.ts'

/** What words and phrases are found by. */
export type PhraseKeys = { readonly [language in Language]: LanguageKeys }

export type LanguageKeys = {
  /** Words and phrases by the keys of their first word. */
  readonly first: Lists
  /** Single words that may be nouns made of verbs, by their forms. */
  readonly forms: Lists
  /** Keys that phrases go on with. */
  readonly further: ReadonlySet<string>
}

/** Phrases, each once, by what they are found by. */
export type Lists = { get(key: string): readonly string[] | undefined }

/** The same as it is written to a file: lists are in one text each. */
export type WrittenKeys = {
  readonly [language in Language]: {
    readonly first: { readonly [key: string]: string }
    readonly forms: { readonly [form: string]: string }
    readonly further: string
  }
}

/**
 * Those of the general vocabulary. Every start would take longest of all to work them out, so `npm run keys` does it
 * once.
 */
export const generalKeys: PhraseKeys = { fr: opened(vocabularyKeys.fr), en: opened(vocabularyKeys.en) }

function opened({ first, forms, further }: WrittenKeys[Language]): LanguageKeys {
  return { first: listsIn(first), forms: listsIn(forms), further: new Set(further.split(' ')) }
}

function listsIn(written: { readonly [key: string]: string }): Lists {
  return { get: (key) => (Object.hasOwn(written, key) ? written[key]?.split(separator) : undefined) }
}

/** No phrase of the vocabulary holds it, whose lines are lists themselves. */
export const separator = ', '

/** The keys of these listings. */
export function keysOfListings(listings: Iterable<Listing>, { spellings, keysOf }: KeyReader) {
  const keys = { fr: noKeys(), en: noKeys() }
  for (const { phrase, languages } of listings) {
    const { words, particle } = readPhrase(phrase, languages, spellings) ?? {}
    const [word, ...others] = words ?? []
    if (!word) continue
    // Whatever is a verb: a desk adds some.
    const mayBeDerived =
      particle === undefined && others.length === 0 && isDerived(word.text, languages, () => true)
    for (const language of languages) {
      const { first, forms, further } = keys[language]
      for (const key of keysOf(word.spelling, language)) put(first, key, phrase)
      if (mayBeDerived) for (const form of formsOf(word.text)) put(forms, form, phrase)
      for (const other of others) for (const key of keysOf(other.spelling, language)) further.add(key)
    }
  }
  return keys
}

/** Reads the keys of words, most of which stand in several groups. */
export type KeyReader = {
  readonly spellings: Spellings
  keysOf(spelling: Spelling, language: Language): readonly string[]
}

export function createKeyReader(): KeyReader {
  const spellings = createSpellings()
  const known: { readonly [language in Language]: (readonly string[] | undefined)[] } = { fr: [], en: [] }
  return {
    spellings,
    keysOf(spelling, language) {
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

function noKeys() {
  return {
    first: new Map<string, string[]>(),
    forms: new Map<string, string[]>(),
    further: new Set<string>(),
  }
}

function put(lists: Map<string, string[]>, key: string, phrase: string): void {
  const known = lists.get(key)
  if (!known) lists.set(key, [phrase])
  else if (!known.includes(phrase)) known.push(phrase)
}
