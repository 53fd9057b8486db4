import type { Claim } from '../claim.ts'
import { lowered } from '../lowered.ts'
import { measureOf } from './measure.ts'

/**
 * Figures of one article that are about the same thing because one takes the place of the other: what is denied with
 * what is given instead, a newsroom's own error with the right number, another's count with the one before. Pairs of
 * the later and the earlier one; claims come in the order of the text.
 */
export function* corrections(text: string, claims: readonly Claim[]): Generator<[Claim['id'], Claim['id']]> {
  for (const [at, one] of claims.entries()) {
    if (one.evidence === 'denied') {
      const given = givenInstead(text, claims, at)
      if (given) yield [given.id, one.id]
      const said = claims.slice(0, at).findLast((claim) => isEqual(claim, one))
      if (said) yield [one.id, said.id]
      const right =
        given && isOwnError(one) ? claims.slice(0, at).find((claim) => isEqual(claim, given)) : undefined
      if (right) yield [one.id, right.id]
      continue
    }
    const counted = countedBefore(text, claims, at)
    if (counted) yield [one.id, counted.id]
  }
}

/** What the newsroom takes back itself has nobody who denies it. */
function isOwnError({ sources }: Claim): boolean {
  return sources.length === 0
}

/** The number behind one that is denied, by the same who deny it: “dément avoir payé 900. La facture est de 640, dit-il”. */
function givenInstead(text: string, claims: readonly Claim[], at: number): Claim | undefined {
  const denied = claims[at] as Claim
  return claims.slice(at + 1, at + 1 + nearMax).find((claim) => {
    if (claim.evidence === 'denied' || !isAlike(claim, denied)) return false
    const between = text.slice(denied.quantity.span.end, claim.quantity.span.start)
    if (between.length > apartMax || sentencesIn(text, denied, claim) > 1) return false
    if (claim.sentence.start === denied.sentence.start)
      return /[;:]|(?<!\p{L})(?:mais|but)(?!\p{L})/u.test(between)
    const lead = text.slice(claim.sentence.start, claim.quantity.span.start)
    return lead.length < leadMax && stating.test(lead) && (isOwnError(denied) || haveOneSource(claim, denied))
  })
}

/** Short: what the number is comes right before it. */
const leadMax = 60
const stating =
  /(?<!\p{L})(?:est|était|sont|étaient|fut|c['’]est|s['’]agi\p{L}*|is|was|were|are|possède|compte|emploie|a|has|have|had|pay|paye|paiera|owns|employs|cost|costs|coûte|pays)(?:\s(?:de|d['’]|du|à|bien|en|fait|plutôt|only|just|about|rather|actually|closer|to|of|at))*\s?[€$£]?$/iu

function haveOneSource(a: Claim, b: Claim): boolean {
  const [one, other] = [a.sources[0], b.sources[0]]
  if (!one || !other) return false
  if (one.name !== undefined && other.name !== undefined && one.name === other.name) return true
  const parties = ['company', 'named_person', 'institution']
  return parties.includes(one.kind) && parties.includes(other.kind)
}

/** Another's number of what was counted right before: “140, selon X. Le syndicat en dénombre 180”. */
function countedBefore(text: string, claims: readonly Claim[], at: number): Claim | undefined {
  const one = claims[at] as Claim
  if (one.sources.length === 0) return undefined
  const lead = lowered(
    text.slice(Math.max(one.sentence.start, one.quantity.span.start - turnMax), one.quantity.span.start),
  )
  if (!countering.test(lead)) return undefined
  const before = claims
    .slice(Math.max(0, at - nearMax), at)
    .findLast(
      (claim) => isAlike(claim, one, true) && !isPart(text, claim) && sentencesIn(text, claim, one) <= 1,
    )
  return before && !haveOneNamedSource(before, one) ? before : undefined
}

/** “douze blessés, dont deux gardés en observation” */
function isPart(text: string, { quantity: { span } }: Claim): boolean {
  return /(?<!\p{L})(?:dont|parmi lesquels|including|of (?:which|whom))\s(?:\p{L}+\s)?$/iu.test(
    text.slice(Math.max(0, span.start - 30), span.start),
  )
}

function haveOneNamedSource(a: Claim, b: Claim): boolean {
  const name = a.sources[0]?.name
  return name !== undefined && name === b.sources[0]?.name
}

/** In UTF-16 units. */
const turnMax = 60
const apartMax = 240
/** No more figures than this stand between the two. */
const nearMax = 4

const countering =
  /(?<!\p{L})(?:s'en (?:tient|tiennent|tenait) à|ne (?:confirme|reconnaît|admet)(?:nt)? que|n'en (?:recense|dénombre|compte|reconnaît|confirme|voit|a \p{L}+)(?:nt)? que|en (?:recense|dénombre|compte|comptabilise)(?:nt)?|(?:évoque|parle|avance|table)(?:nt)? (?:plutôt|, elle,|, lui,)(?: de| d')?|parle(?:nt)?, (?:elles?|eux|lui), d(?:e|')|puts? (?:it|the (?:number|figure|toll|amount|total)) (?:at|closer to|nearer)|(?:another|others?) puts? it|(?:speaks?|spoke) of|counts? only|says? (?:it is|the figure is))\s?(?:[«“"]\s?)?(?:(?:close to|closer to|près de|environ|some|about|plus de|moins de)\s)?[€$£]?$/u

/** Of one unit, or of no unit where the other has one; of one order, and not equal. */
function isAlike(a: Claim, b: Claim, mayBeVague = false): boolean {
  const [one, other] = [measureOf(a.quantity), measureOf(b.quantity)]
  const units = [one.unit, other.unit].sort()
  const isOfOne =
    one.unit === other.unit ||
    (units.includes('count') &&
      /^(?:people|users|vehicles|jobs)$/.test(units.find((unit) => unit !== 'count') ?? ''))
  if (!isOfOne) return false
  if (one.low === undefined || other.low === undefined) return mayBeVague
  const [low, high] = [Math.min(one.low, other.low), Math.max(one.low, other.low)]
  return low !== high && high < 10 * low
}

/** The same number of the same thing; what is counted may be called otherwise, or not at all. */
export function isEqual({ quantity: a }: Claim, { quantity: b }: Claim): boolean {
  if (a.value === undefined || a.value !== b.value) return false
  return measureOf(a).unit === measureOf(b).unit || a.unit === 'count' || b.unit === 'count'
}

/** How many ends of sentences stand between two claims; many where a paragraph does. */
function sentencesIn(text: string, a: Claim, b: Claim): number {
  if (a.sentence.start === b.sentence.start) return 0
  const between = text.slice(a.sentence.end, b.sentence.start)
  return between.trim() === '' ? 1 : 2
}
