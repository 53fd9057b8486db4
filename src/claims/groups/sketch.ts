import { overlapping } from '../../text/overlap.ts'
import type { Token } from '../../text/tokens.ts'
import type { Article } from '../../types.ts'

/** How many hashes of an article are kept: enough to tell a copy from a chance likeness. */
const sketchSize = 64

/** The smallest hashes of its runs of three words, in order, page furniture left out. */
export function sketchOf(words: readonly Token[], { noise }: Pick<Article, 'noise'>): Uint32Array {
  const own = noise.length === 0 ? words : words.filter((word) => overlapping(noise, word).length === 0)
  const hashes = Uint32Array.from(own, ({ text }) => hash(text))
  const runs = new Set<number>()
  for (let at = 0; at + 2 < hashes.length; at++) {
    const [one = 0, two = 0, three = 0] = [hashes[at], hashes[at + 1], hashes[at + 2]]
    runs.add(mixed(mixed(one, two), three))
  }
  return Uint32Array.from(runs).sort().slice(0, sketchSize)
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** The order matters: “a b” is another run than “b a”. Spread over all bits, for the smallest are kept. */
function mixed(one: number, two: number): number {
  let value = Math.imul(one ^ (one >>> 15), 0x85ebca6b) ^ two
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
