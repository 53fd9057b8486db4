import type { Claim } from '../claim.ts'

type Roles = Pick<Claim, 'object' | 'counterparty'>
type Given = Pick<Claim, 'sentence' | 'clause' | 'quantity' | 'subject' | 'action'> & Roles

/**
 * What a figure is of, and with whom, where its own sentence leaves it out and the figure before said it: “ordered 100 000
 * X from Y. It has received 30 000”, “a third of the order”. Only in one paragraph and for the same subject.
 */
export function carriedRoles(text: string, claim: Given, before: Given | undefined): Roles {
  if (!before || !isContinued(text, claim, before)) return {}
  const isSameThing = isThing(claim) && claim.quantity.unit === before.quantity.unit
  const isPart =
    claim.quantity.unit === 'fraction' && partOf.test(text.slice(claim.quantity.span.end, claim.clause.end))
  const isSameDeed = deeds.has(claim.action) && claim.action === before.action
  const isSameDeal = isSameDeed || (deals.has(claim.action) && deals.has(before.action))
  if (!isSameThing && !isPart && !isSameDeal) return {}
  const isOther = another.test(text.slice(claim.sentence.start, claim.quantity.span.start))
  const object =
    claim.object === undefined && (isSameThing || isPart || isSameDeed) && !isOther && before.object
  const counterparty = claim.counterparty === undefined && before.counterparty
  return { ...(object && { object }), ...(counterparty && { counterparty }) }
}

/** The same sentence or the next one, of one paragraph, about the same. */
function isContinued(text: string, claim: Given, before: Given): boolean {
  const { start } = claim.sentence
  if (start !== before.sentence.start && text.slice(before.sentence.end, start).trim() !== '') return false
  if (text.slice(before.sentence.start, start).includes('\n')) return false
  return claim.subject.length > 0 && claim.subject.join() === before.subject.join()
}

/** A unit of things and not of money, shares or time. */
function isThing({ quantity: { unit } }: Given): boolean {
  return !/^(?:[A-Z]{3}|%|fraction|count|people|users|year|years|months|weeks|days|hours|ratio)(?:\/|$)/u.test(
    unit,
  )
}

const deals = new Set(['order', 'buy'])
const deeds = new Set(['order', 'buy', 'sell', 'receive', 'deliver'])
const partOf =
  /^\s(?:d['’]|de\s|du\s|des\s|of\s)(?:l[ea]s?\s|l['’]|the\s|its\s|ses\s|sa\s|leurs?\s|cette\s|ces\s)?(?:commandes?|livraisons?|contrat|total|lot|orders?|deliver(?:y|ies)|shipments?|contract|batch)(?!\p{L})/u
const another =
  /(?<!\p{L})(?:autres?|second|seconde|deuxième|troisième|nouvelle?|another|other|second|third|new)(?!\p{L})/iu
