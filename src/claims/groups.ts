import type { Claim, ClaimGroup } from './claim.ts'
import type { Entry, Page } from './entry.ts'
import { isNear, isSame, isSpecific, isTelling, isWithin, type Measure, measureOf } from './measure.ts'
import { originOf, originsOf } from './origins.ts'
import { relationOf } from './relation.ts'
import { wholesOf } from './wholes.ts'

/** What groups need to know beside the claims. */
export type GroupContext = {
  /** The story that an article of this key tells with others, or alone. */
  storyOf(key: string): string
  /** Whom somebody who speaks belongs to: a person to their company. */
  houseOf(name: string): string
}

/**
 * The claims that are about the same thing, whatever they say about it; every claim is in one group. Work grows with
 * the claims that share a unit and a name and are nearly equal, not with the square of all.
 */
export function groupClaims(pages: readonly Page[], context: GroupContext): readonly ClaimGroup[] {
  const items = pages
    .flatMap((page) => page.entries.map((entry) => ({ entry, page })))
    .map(({ entry, page }, at): Item => {
      const party = partyOf(entry.claim, context.houseOf)
      return {
        at,
        entry,
        page,
        story: context.storyOf(page.key),
        measure: measureOf(entry.claim.quantity),
        ...(party !== undefined && { party }),
      }
    })
  const sets = createSets(items.length)
  for (const block of blocks(items, ({ entry, story }) => [...entry.names, story])) {
    block.sort((a, b) => (a.measure.low ?? 0) - (b.measure.low ?? 0))
    for (const [at, one] of block.entries()) {
      for (let next = at + 1; next < Math.min(block.length, at + 1 + blockMax); next++) {
        const other = block[next]
        if (!other || (other.measure.low ?? 0) > (one.measure.low ?? 0) * 1.007) break
        if (isSame(one.measure, other.measure) && areAboutOne(one, other)) sets.join(one.at, other.at)
      }
    }
  }
  for (const block of blocks(items, ({ story }) => [story])) {
    for (const one of block.filter(({ measure }) => measure.high !== measure.low).slice(0, blockMax))
      for (const other of block) if (isOfTheRange(one, other)) sets.join(one.at, other.at)
  }
  const disputable = items.filter(({ party, entry }) => {
    return party !== undefined && !entry.isPart && !entry.isAnother && isSpecific(entry.claim.quantity.unit)
  })
  for (const block of blocks(disputable, ({ story, entry }) => [story, ...entry.claim.subject])) {
    for (const [at, one] of block.entries()) {
      for (let next = at + 1; next < Math.min(block.length, at + 1 + blockMax); next++) {
        const other = block[next]
        if (other && areDifferentViews(one, other)) sets.join(one.at, other.at)
      }
    }
  }
  const sums = new Map<number, Sum>()
  for (const { part, share, sum } of shares(items)) {
    sets.join(part.at, share.at)
    sums.set(share.at, sum)
  }
  const wholes = new Map<number, Sum>()
  for (const { whole, parts, sum } of wholesOf(items)) {
    for (const part of parts) sets.join(whole.at, part.at)
    wholes.set(whole.at, sum)
  }
  return sets.groups().map((group) => {
    const members = group.flatMap((at) => items[at] ?? [])
    return groupOf(members, sums, wholes, context)
  })
}

type Sum = NonNullable<ClaimGroup['sum']>

type Item = {
  readonly at: number
  readonly entry: Entry
  readonly page: Page
  readonly measure: Measure
  readonly story: string
  /** See `partyOf`. */
  readonly party?: string
}

/** No claim is compared with more others than this that share its unit and a name. */
const blockMax = 400

/** Items of one unit that share a key, each block once. */
function blocks(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Item[][] {
  const found = new Map<string, Item[]>()
  for (const item of items) {
    for (const name of new Set(keysOf(item))) {
      const key = `${item.measure.unit}\n${name}`
      const known = found.get(key)
      if (known) known.push(item)
      else found.set(key, [item])
    }
  }
  return [...found.values()].filter((block) => block.length > 1)
}

/** Two equal figures that measure the same thing. */
function areAboutOne(a: Item, b: Item): boolean {
  const [one, other] = [a.entry.claim, b.entry.claim]
  if (one.id === other.id || haveOtherPeriods(one, other) || haveOtherObjects(one, other)) return false
  const together = a.story === b.story
  const sharedSubject = overlaps(one.subject, other.subject)
  const sharedObject = one.object !== undefined && one.object === other.object
  if (isTelling(one.quantity)) return together || sharedSubject || sharedObject
  if (together && sharedSubject && isSpecific(one.quantity.unit)) return true
  const alike = likeness(a.entry.stems, b.entry.stems)
  if (one.quantity.unit === 'count' && !countTheSame(a.entry, b.entry)) return false
  if (together) return (sharedSubject || sharedObject) && (alike >= 0.12 || one.action === other.action)
  return sharedSubject && (alike >= 0.3 || (sharedObject && alike >= 0.15))
}

/** What one counts is spoken of in the other’s sentence too. */
function countTheSame(a: Entry, b: Entry): boolean {
  if (a.noun === undefined || b.noun === undefined || a.language !== b.language) return false
  return a.stems.includes(b.noun) || b.stems.includes(a.noun)
}

/** One is a range of the same story that the other lies in. */
function isOfTheRange(a: Item, b: Item): boolean {
  const [one, other] = [a.entry.claim, b.entry.claim]
  if (one.id === other.id || !isWithin(a.measure, b.measure) || !overlaps(one.subject, other.subject))
    return false
  if (haveOtherPeriods(one, other) || haveOtherObjects(one, other)) return false
  return shareAnEnd(a.measure, b.measure) || likeness(a.entry.stems, b.entry.stems) >= 0.1
}

/** Two figures that cannot both be the number of the same thing, said by two who do not agree. */
function areDifferentViews(a: Item, b: Item): boolean {
  const [one, other] = [a.entry.claim, b.entry.claim]
  if (a.party === b.party || isSame(a.measure, b.measure) || !overlaps(one.subject, other.subject))
    return false
  if (haveOtherPeriods(one, other) || haveOtherObjects(one, other)) return false
  const alike = likeness(a.entry.stems, b.entry.stems)
  if (a.story === b.story)
    return alike >= 0.1 || one.action === other.action || a.entry.language !== b.entry.language
  return alike >= 0.25 && a.entry.names.filter((name) => b.entry.names.includes(name)).length > 1
}

/** Who of those involved says it: no outlet, and nobody who is not to be told apart from the others. */
function partyOf({ sources, subject }: Claim, houseOf: GroupContext['houseOf']): string | undefined {
  const origin = originOf(sources)
  if (origin?.kind !== 'company' && origin?.kind !== 'institution' && origin?.kind !== 'named_person')
    return undefined
  if (origin.name !== undefined) return houseOf(origin.name)
  return origin.kind === 'company' ? subject[0] : origin.kind
}

function shareAnEnd(a: Measure, b: Measure): boolean {
  return a.high === b.high || a.low === b.low
}

function haveOtherPeriods({ period: a }: Claim, { period: b }: Claim): boolean {
  if (a?.from === undefined || b?.from === undefined || a.to === undefined || b.to === undefined) return false
  return a.to < b.from || b.to < a.from
}

function haveOtherObjects({ object: a }: Claim, { object: b }: Claim): boolean {
  return a !== undefined && b !== undefined && a !== b
}

function overlaps(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => b.includes(id))
}

/** Share of the shorter list's stems that the other one has. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length === 0) return 0
  return short.filter((stem) => long.includes(stem)).length / short.length
}

/** The figures that are, computed, what a fraction in another sentence says: 30 000 for a third of 100 000. */
function* shares(items: readonly Item[]): Generator<{ part: Item; share: Item; sum: Sum }> {
  const byId = new Map(items.map((item) => [item.entry.claim.id, item]))
  const bySubject = new Map<string, Item[]>()
  for (const item of items) {
    for (const id of item.entry.claim.subject) {
      const key = `${item.measure.unit}\n${id}`
      const known = bySubject.get(key)
      if (known) known.push(item)
      else bySubject.set(key, [item])
    }
  }
  for (const share of items) {
    const fraction = share.measure.unit === 'share' ? share.measure.low : undefined
    const whole = share.entry.whole === undefined ? undefined : byId.get(share.entry.whole)
    if (fraction === undefined || whole?.measure.low === undefined) continue
    const expected = whole.measure.low * fraction
    for (const id of share.entry.claim.subject) {
      for (const part of bySubject.get(`${whole.measure.unit}\n${id}`) ?? []) {
        const { low } = part.measure
        if (low === undefined || part === whole || part.page === share.page || part.story !== share.story)
          continue
        if (!isNear(low, expected, 0.12) || haveOtherObjects(part.entry.claim, whole.entry.claim)) continue
        yield { part, share, sum: { whole: whole.measure.low, part: low, share: fraction } }
      }
    }
  }
}

function groupOf(
  members: readonly Item[],
  sums: ReadonlyMap<number, Sum>,
  wholes: ReadonlyMap<number, Sum>,
  context: GroupContext,
): ClaimGroup {
  const claims = members.map(({ entry }) => entry.claim)
  const share = members.flatMap(({ at }) => sums.get(at) ?? [])[0]
  const whole = members.flatMap(({ at }) => wholes.get(at) ?? [])[0]
  const sum = whole ?? share
  const origins = originsOf(
    members.map(({ entry, page }) => ({ claim: entry.claim, page })),
    context.houseOf,
  )
  const first = members[0]
  return {
    key: first ? `${first.measure.unit}:${first.measure.low ?? ''}:${first.entry.claim.id}` : '',
    claims,
    origins: origins.list,
    independent: origins.independent,
    relation: whole
      ? 'parts_of_whole'
      : share
        ? 'compatible'
        : relationOf(members.map(({ entry, measure }) => ({ claim: entry.claim, measure }))),
    ...(sum && { sum }),
  }
}

/** Sets of numbers below `size` that are joined step by step. */
function createSets(size: number) {
  const parent = Array.from({ length: size }, (_, at) => at)
  const find = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root] ?? root
    for (let next = at; parent[next] !== root; ) {
      const above = parent[next] ?? root
      parent[next] = root
      next = above
    }
    return root
  }
  return {
    join(one: number, other: number): void {
      const [a, b] = [find(one), find(other)]
      parent[Math.max(a, b)] = Math.min(a, b)
    },
    /** Each in order, in the order of their first. */
    groups(): number[][] {
      const found = new Map<number, number[]>()
      for (let at = 0; at < size; at++) {
        const root = find(at)
        const known = found.get(root)
        if (known) known.push(at)
        else found.set(root, [at])
      }
      return [...found.values()]
    },
  }
}
