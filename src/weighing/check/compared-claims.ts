import type { Claim, ClaimGroup } from '../../claims/claim.ts'
import { compareAmounts } from './amounts.ts'

/** What the coverage's claims say to one that was typed. */
export type ClaimsCompared = {
  /** The same amount of the same thing. */
  readonly same: readonly Claim[]
  /** The same number under another qualifier. */
  readonly shade: readonly Claim[]
  /** Another amount of the same thing, or the same denied. */
  readonly other: readonly Claim[]
  /** The same amount of something else that was done: ordered, where received was typed. */
  readonly elsewhere: readonly Claim[]
  /** A share of it, which fits or does not. */
  readonly shares: readonly Claim[]
}

/** Sorts the claims of some groups by what they say to a typed one. */
export function compareClaims(typed: Claim, groups: readonly ClaimGroup[]): ClaimsCompared {
  const covered = new Map(groups.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim])))
  const sorted: { [kind in keyof ClaimsCompared]: Claim[] } = {
    same: [],
    shade: [],
    other: [],
    elsewhere: [],
    shares: [],
  }
  for (const claim of covered.values()) {
    const kind = kindOf(typed, claim)
    if (kind) sorted[kind].push(claim)
  }
  return sorted
}

function kindOf(typed: Claim, covered: Claim): keyof ClaimsCompared | undefined {
  if (!isAboutTheSame(typed, covered)) return undefined
  const isSameAction = typed.action === covered.action
  if (covered.quantity.unit === 'fraction' && typed.quantity.unit !== 'fraction')
    return isSameAction ? 'shares' : undefined
  const amounts = compareAmounts(typed.quantity, covered.quantity)
  const isSameSide = typed.negated === (covered.negated || covered.evidence === 'denied')
  if (isSameAction) {
    if (amounts === 'same' || amounts === 'shade') return isSameSide ? amounts : 'other'
    return amounts === 'other' && isSameSide && isSamePeriod(typed, covered) ? 'other' : undefined
  }
  return amounts === 'same' || amounts === 'shade' ? 'elsewhere' : undefined
}

/** A party in common, and no other thing or other party to it where both name one. */
function isAboutTheSame(a: Claim, b: Claim): boolean {
  const shared =
    a.subject.some((id) => b.subject.includes(id)) || (a.object !== undefined && a.object === b.object)
  return shared && agree(a.object, b.object) && agree(a.counterparty, b.counterparty)
}

function agree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b
}

/** Figures of two years are two figures. */
function isSamePeriod(a: Claim, b: Claim): boolean {
  if (a.period?.from === undefined || b.period?.from === undefined) return true
  return a.period.from <= (b.period.to ?? b.period.from) && b.period.from <= (a.period.to ?? a.period.from)
}
