import { nations } from '../../text/nations.ts'

/** True for a word in lower case that names a nation or who belongs to it: French, chinois, américaine. */
export function isNationality(word: string): boolean {
  return words.has(word)
}

const words: ReadonlySet<string> = new Set([
  // Of parts of the world.
  ...'nordique scandinave balte balkanique ibérique latino caribéen caribéenne transatlantique nordic scandinavian baltic balkan iberian latin caribbean transatlantic'.split(
    ' ',
  ),
  ...nations.flatMap((line) => line.toLowerCase().split(', ')).filter((name) => !name.includes(' ')),
])
