import { type Item, isDisputable, type Sum } from './item.ts'
import { isNear, isSame } from './measure.ts'
import { areAboutOneInAStory, baseUnit, haveOtherObjects, isOfTheRange, viewLikelihood } from './sameness.ts'
import { wholesOf } from './wholes.ts'

/** Which figures of one story are about the same thing. */
export type StoryFigures = {
  readonly pairs: readonly (readonly [Item, Item])[]
  /** The arithmetic of a share, by the figure that says it. */
  readonly shares: ReadonlyMap<Item, Sum>
  /** The arithmetic of a whole with its parts, by the whole. */
  readonly wholes: ReadonlyMap<Item, Sum>
}

/** Items come article by article in the order of the text. Work is bounded: see `blockMax`. */
export function figuresOfStory(items: readonly Item[]): StoryFigures {
  const pairs: [Item, Item][] = [...equals(items), ...ranges(items), ...rebuttals(items)]
  const shares = new Map<Item, Sum>()
  for (const { part, share, sum } of sharesOf(items)) {
    pairs.push([part, share])
    shares.set(share, sum)
  }
  const wholes = new Map<Item, Sum>()
  for (const { whole, parts, sum } of wholesOf(items)) {
    for (const part of parts) pairs.push([whole, part])
    wholes.set(whole, sum)
  }
  pairs.push(...views(items, pairs))
  return { pairs, shares, wholes }
}

/** No claim is compared with more others than this of its story and unit. */
const blockMax = 400

function* equals(items: readonly Item[]): Generator<[Item, Item]> {
  for (const block of blocks(items, ({ measure }) => [baseUnit(measure)])) {
    block.sort((a, b) => (a.measure.low ?? 0) - (b.measure.low ?? 0))
    for (const [one, other] of pairsIn(block)) {
      if ((other.measure.low ?? 0) > (one.measure.low ?? 0) * nearness) continue
      if (areAboutOneInAStory(one, other)) yield [one, other]
    }
  }
}

/** The least that the tolerance of `isSame` leaves out. */
const nearness = 1.007

function* ranges(items: readonly Item[]): Generator<[Item, Item]> {
  for (const block of blocks(items, ({ measure }) => [measure.unit])) {
    for (const one of block.filter(({ measure }) => measure.high !== measure.low).slice(0, blockMax))
      for (const other of block.slice(0, blockMax)) if (isOfTheRange(one, other)) yield [one, other]
  }
}

/**
 * The likeliest first. Nobody says two things of one number in one article, so what would make them is no other view
 * of it but a number of something else.
 */
function* views(items: readonly Item[], pairs: Iterable<readonly [Item, Item]>): Generator<[Item, Item]> {
  const candidates: { readonly one: Item; readonly other: Item; readonly likelihood: number }[] = []
  const disputable = items.filter(isDisputable)
  const key = ({ measure, entry }: Item) => entry.claim.subject.map((id) => `${measure.unit}\n${id}`)
  for (const block of blocks(disputable, key)) {
    for (const [one, other] of pairsIn(block)) {
      const likelihood = viewLikelihood(one, other)
      if (likelihood > 0) candidates.push({ one, other, likelihood })
    }
  }
  if (candidates.length === 0) return
  const together = new Map<Item, Set<Item>>()
  const setOf = (item: Item) => together.get(item) ?? new Set([item])
  const join = (one: Item, other: Item) => {
    const joined = new Set([...setOf(one), ...setOf(other)])
    for (const item of joined) together.set(item, joined)
  }
  for (const [one, other] of pairs) join(one, other)
  candidates.sort((a, b) => b.likelihood - a.likelihood)
  for (const { one, other } of candidates) {
    if (contradicts(setOf(one), setOf(other))) continue
    join(one, other)
    yield [one, other]
  }
}

function contradicts(one: ReadonlySet<Item>, other: ReadonlySet<Item>): boolean {
  for (const a of one)
    for (const b of other)
      if (a.party !== undefined && a.party === b.party && a.page === b.page && !isSame(a.measure, b.measure))
        return true
  return false
}

/** A figure that somebody contests, with the one that they give instead. */
function* rebuttals(items: readonly Item[]): Generator<[Item, Item]> {
  const byId = new Map(items.map((item) => [item.entry.claim.id, item]))
  for (const item of items) {
    for (const id of item.entry.rebuts ?? []) {
      const contested = byId.get(id)
      if (contested) yield [contested, item]
    }
  }
}

/** The figures that are, computed, what a fraction in another article says: 30 000 for a third of 100 000. */
function* sharesOf(items: readonly Item[]): Generator<{ part: Item; share: Item; sum: Sum }> {
  const byId = new Map(items.map((item) => [item.entry.claim.id, item]))
  for (const share of items) {
    const fraction = share.measure.unit === 'share' ? share.measure.low : undefined
    const whole = share.entry.whole === undefined ? undefined : byId.get(share.entry.whole)
    // A share of a share is of something else again.
    if (fraction === undefined || whole?.measure.low === undefined || whole.measure.unit === 'share') continue
    const expected = whole.measure.low * fraction
    for (const part of items) {
      const { low, unit } = part.measure
      if (low === undefined || unit !== whole.measure.unit || part === whole || part.page === share.page)
        continue
      if (!part.entry.claim.subject.some((id) => share.entry.claim.subject.includes(id))) continue
      if (!isNear(low, expected, 0.12) || haveOtherObjects(part.entry.claim, whole.entry.claim)) continue
      yield { part, share, sum: { whole: whole.measure.low, part: low, share: fraction } }
    }
  }
}

/** Items that share a key, each block once. */
function blocks(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Item[][] {
  const found = new Map<string, Item[]>()
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const known = found.get(key)
      if (known) known.push(item)
      else found.set(key, [item])
    }
  }
  return [...found.values()].filter((block) => block.length > 1)
}

/** Each with those behind it. */
function* pairsIn(block: readonly Item[]): Generator<[Item, Item]> {
  for (const [at, one] of block.entries()) {
    for (let next = at + 1; next < Math.min(block.length, at + 1 + blockMax); next++) {
      const other = block[next]
      if (other) yield [one, other]
    }
  }
}
