import type { Entry } from '../ledger/entry.ts'
import type { Measure } from './measure.ts'
import { isNear } from './measure.ts'

/** A figure with those that add up to it, and its largest part as a share. */
export type Whole<Item> = {
  readonly whole: Item
  readonly parts: readonly Item[]
  readonly sum: { readonly whole: number; readonly part: number; readonly share: number }
}

/** Figures that are the sum of all others of their unit in the same sentence: “650 jobs, 210 in X and 440 in Y”. Items come in the order of the text. */
export function* wholesOf<Item extends { readonly entry: Entry; readonly measure: Measure }>(
  items: readonly Item[],
): Generator<Whole<Item>> {
  for (const [unit, said] of bySentence(items)) {
    if (said.length < 3 || /\nshare$/.test(unit)) continue
    for (const whole of said) {
      const parts = said.filter((item) => item !== whole)
      const lows = parts.map(({ measure }) => measure.low ?? 0)
      const total = whole.measure.low
      const part = Math.max(...lows)
      if (total === undefined || lows.some((low) => low <= 0) || part >= total) continue
      // Rounding of each part adds up.
      if (
        !isNear(
          lows.reduce((sum, low) => sum + low, 0),
          total,
          0.002 * parts.length,
        )
      )
        continue
      yield { whole, parts, sum: { whole: total, part, share: part / total } }
      break
    }
  }
}

function bySentence<Item extends { readonly entry: Entry; readonly measure: Measure }>(
  items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>()
  for (const item of items) {
    const { article, sentence } = item.entry.claim
    const key = `${article}\n${sentence.start}\n${item.measure.unit}`
    const known = found.get(key)
    if (known) known.push(item)
    else found.set(key, [item])
  }
  return found
}
