import type { Claim, Qualifier, Relation } from '../claim.ts'
import { isSame, isWithin, type Measure } from './measure.ts'
import { baseUnit } from './sameness.ts'

/** How claims about the same thing stand to each other. */
export function relationOf(
  members: readonly { readonly claim: Claim; readonly measure: Measure }[],
): Relation {
  const first = members[0]
  if (!first || members.length < 2) return 'single'
  const denied = members.filter(({ claim }) => claim.evidence === 'denied')
  if (denied.length > 0 && denied.length < members.length) return 'disputed'
  const range = members.find(({ measure }) => measure.high !== measure.low)?.measure
  if (range && members.every(({ measure }) => measure === range || isWithin(measure, range))) {
    return isOne(members.map(({ measure }) => `${measure.low} ${measure.high}`))
      ? 'agree'
      : 'differ_on_qualifier'
  }
  const base = (measure: Measure) => ({ ...measure, unit: baseUnit(measure) })
  if (members.some(({ measure }) => !isSame(base(measure), base(first.measure)))) {
    const claims = members.map(({ claim }) => claim)
    return areAtOdds(claims) ? 'disputed' : 'differ_on_value'
  }
  if (!isOne(members.map(({ claim }) => bound(claim.quantity.qualifier)))) return 'differ_on_qualifier'
  const deeds = members.map(({ claim }) => deed(claim)).filter((one) => one !== undefined)
  return isOne(deeds) ? 'agree' : 'differ_on_action'
}

/** “About 45” and “45” are one thing, “more than 45” is another. */
function bound(qualifier: Qualifier): string {
  return qualifier === 'about' || qualifier === 'fraction' ? 'exact' : qualifier
}

/** Steps of a trade: what is ordered is not yet received, and what is awaited is not spent. Others tell nothing apart. */
const trade: ReadonlyMap<string, string> = new Map([
  ['order', 'order'],
  ['buy', 'buy'],
  ['spend', 'spend'],
  ['pay', 'spend'],
  ['receive', 'receive'],
  ['deliver', 'receive'],
])

function deed({ action }: Claim): string | undefined {
  return trade.get(action)
}

/** Two who speak for themselves, of one event: not an older figure and a newer one. */
function areAtOdds(claims: readonly Claim[]): boolean {
  return claims.some((one) =>
    claims.some((other) => one.quantity.value !== other.quantity.value && one.article === other.article),
  )
}

function isOne(list: readonly string[]): boolean {
  return new Set(list).size < 2
}
