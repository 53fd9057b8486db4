import { generalListings } from '../src/search/listings.ts'
import { createKeyReader, keysOfListings, separator, type WrittenKeys } from '../src/search/phrase-keys.ts'

/** What the words and phrases of the general vocabulary are found by, all in the order of their letters. */
export function vocabularyKeys(): WrittenKeys {
  const { fr, en } = keysOfListings(generalListings(), createKeyReader())
  return { fr: written(fr), en: written(en) }
}

function written({ first, forms, further }: ReturnType<typeof keysOfListings>['fr']): WrittenKeys['fr'] {
  return { first: lists(first), forms: lists(forms), further: [...further].sort().join(' ') }
}

function lists(phrases: ReadonlyMap<string, readonly string[]>): { readonly [key: string]: string } {
  const sorted = [...phrases].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, own]) => [key, own.toSorted().join(separator)]))
}
