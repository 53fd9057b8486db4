import type { Quantity } from '../../claims/claim.ts'

/**
 * How one amount stands to another of the same unit: `same`, `shade` (the same number under another qualifier, or two
 * that cover each other), `other` (both cannot be true of one thing), `open` where nothing follows.
 */
export type AmountsCompared = 'same' | 'shade' | 'other' | 'open'

export function compareAmounts(a: Quantity, b: Quantity): AmountsCompared {
  const [first, second] = [boundsOf(a), boundsOf(b)]
  if (!first || !second || a.unit !== b.unit) return 'open'
  if (isNear(a.value, b.value) && isNear(a.upper, b.upper))
    return a.qualifier === b.qualifier ? 'same' : 'shade'
  if (first.low > second.high || second.low > first.high) return 'other'
  return a.qualifier === 'about' || b.qualifier === 'about' ? 'shade' : 'open'
}

/** How far "about" reaches. */
const roughly = 0.15

function boundsOf({ value, upper, qualifier }: Quantity): { low: number; high: number } | undefined {
  if (value === undefined) return undefined
  switch (qualifier) {
    case 'more_than':
      return { low: value, high: Infinity }
    case 'less_than':
    case 'up_to':
      return { low: -Infinity, high: value }
    case 'about':
      return { low: value * (1 - roughly), high: value * (1 + roughly) }
    case 'vague':
      return undefined
    case 'exact':
    case 'range':
    case 'fraction':
      return { low: value, high: upper ?? value }
    default:
      return qualifier satisfies never
  }
}

function isNear(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}
