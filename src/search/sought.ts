import type { Dictionary } from './dictionary.ts'

/** Texts of a dictionary that readings are searched for, found by their numbers. */
export type Sought = {
  /** The text with that number where it is one of those sought. */
  textOf(number: number): string | undefined
}

export function createSought(texts: Iterable<string>, dictionary: Dictionary): Sought {
  const byNumber = new Map<number, string>()
  // Tells most numbers from those sought by their last bits.
  const isLikely = new Uint8Array(lastBits + 1)
  for (const text of texts) {
    const number = dictionary.find(text)
    if (number === undefined) continue
    byNumber.set(number, text)
    isLikely[number & lastBits] = 1
  }
  return {
    textOf: (number) => (isLikely[number & lastBits] === 0 ? undefined : byNumber.get(number)),
  }
}

const lastBits = 2 ** 12 - 1
