import { vocabulary } from '../text/vocabulary.ts'
import { general } from './senses.ts'
import type { Language } from './word-keys.ts'

/** A word or phrase of a group, as a word of these languages; `isName` where only a name stands for it. */
export type Listing = {
  readonly id: string
  readonly phrase: string
  readonly languages: readonly Language[]
  readonly isName?: boolean
}

/** The general vocabulary, in order. */
export function generalListings(): Listing[] {
  return vocabulary.flatMap((_group, order) => generalGroup(order))
}

/** The words and phrases of one of its groups. */
export function generalGroup(order: number): Listing[] {
  const group = vocabulary[order]
  const id = `${general}${order}`
  return group ? [...listed(id, group.fr, ['fr']), ...listed(id, group.en, ['en'])] : []
}

/** A hyphenated word is written as one word too, and asked for so. */
export function listed(id: string, phrases: readonly string[], languages: readonly Language[]): Listing[] {
  const found = phrases.map((phrase) => ({ id, phrase, languages }))
  const hyphenated = phrases.filter((phrase) => phrase.includes('-') && hyphens.test(phrase))
  for (const phrase of hyphenated) found.push({ id, phrase: phrase.replaceAll('-', ''), languages })
  return found
}

const hyphens = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+$/u
