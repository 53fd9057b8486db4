import { type Token, tokens } from '../../text/tokens.ts'
import type { Span } from '../../types.ts'

/** Two texts laid side by side, word by word. */
export type Alignment = {
  /** From 0, nothing in common, to 1, the same words in the same order. */
  readonly likeness: number
  /** Where they part: what stands on either side, one of them perhaps empty; in order. */
  readonly differences: readonly { readonly typed?: Span; readonly covered?: Span }[]
}

/** Words laid side by side at most: what is longer is no sentence. */
const wordsMax = 400

/**
 * Lays what was typed beside a stretch of an article. Words are the same whatever their case, accents and apostrophes,
 * and numbers however they are written; spans count in their own texts. Words of the article before and after what
 * was typed are no difference.
 */
export function align(typed: string, text: string, within: Span): Alignment {
  const left = tokens(typed).slice(0, wordsMax)
  const right = tokens(text.slice(within.start, within.end))
    .slice(0, wordsMax)
    .map((token) => ({ ...token, start: token.start + within.start, end: token.end + within.start }))
  const pairs = commonWords(left, right)
  const [first] = pairs
  const last = pairs.at(-1)
  if (!first || !last) return { likeness: 0, differences: [] }
  const inside = right.slice(first[1], last[1] + 1).length
  return {
    likeness: (2 * pairs.length) / (left.length + inside),
    differences: gapsBetween(left, right, pairs),
  }
}

/** The longest run of words that both have in this order, as pairs of places. */
function commonWords(
  left: readonly Token[],
  right: readonly Token[],
): readonly (readonly [number, number])[] {
  const width = right.length + 1
  const longest = new Uint16Array((left.length + 1) * width)
  const at = (a: number, b: number) => longest[a * width + b] ?? 0
  for (let a = left.length - 1; a >= 0; a--)
    for (let b = right.length - 1; b >= 0; b--)
      longest[a * width + b] = isSame(left[a], right[b])
        ? at(a + 1, b + 1) + 1
        : Math.max(at(a + 1, b), at(a, b + 1))
  const pairs: [number, number][] = []
  for (let a = 0, b = 0; a < left.length && b < right.length; ) {
    if (isSame(left[a], right[b]) && at(a, b) === at(a + 1, b + 1) + 1) pairs.push([a++, b++])
    else if (at(a + 1, b) >= at(a, b + 1)) a++
    else b++
  }
  return pairs
}

function isSame(a: Token | undefined, b: Token | undefined): boolean {
  return a !== undefined && a.text === b?.text
}

/** What stands between two common words; before the first and after the last only what was typed counts. */
function gapsBetween(
  left: readonly Token[],
  right: readonly Token[],
  pairs: readonly (readonly [number, number])[],
): Alignment['differences'] {
  const found: { typed?: Span; covered?: Span }[] = []
  let [a, b] = [0, pairs[0]?.[1] ?? 0]
  for (const [nextA, nextB] of [...pairs, [left.length, b] as const]) {
    const isEnd = nextA === left.length
    const typed = spanOver(left.slice(a, nextA))
    const covered = isEnd ? undefined : spanOver(right.slice(b, nextB))
    if (typed || covered) found.push({ ...(typed && { typed }), ...(covered && { covered }) })
    a = nextA + 1
    b = nextB + 1
  }
  return found
}

function spanOver(words: readonly Token[]): Span | undefined {
  const [first] = words
  const last = words.at(-1)
  return first && last ? { start: first.start, end: last.end } : undefined
}
