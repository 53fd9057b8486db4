import { type Item, isDisputable } from './item.ts'
import { areAboutOne, areDifferentViews } from './sameness.ts'

/** The figures of a desk that are about the same thing across its articles, kept up to date one article at a time. */
export type FigureNeighbours = {
  /** Those of one article. */
  add(items: readonly Item[]): void
  /** The same items that were added. */
  remove(items: readonly Item[]): void
  /** Each pair at least once. */
  pairs(): Iterable<readonly [Item, Item]>
}

/**
 * A figure is looked for among those of its unit, of about its value and of one subject or object, and never compared with
 * more than twice `reach` of each kind: with those nearest in time.
 */
export function createFigureNeighbours(): FigureNeighbours {
  /** In order of their days. */
  const kin = new Map<string, Item[]>()
  const links = new Map<Item, Set<Item>>()

  function link(a: Item, b: Item): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = links.get(one)
      if (known) known.add(other)
      else links.set(one, new Set([other]))
    }
  }

  return {
    add(items) {
      for (const item of items) {
        for (const key of keysOf(item)) {
          for (const near of key.near) {
            const others = kin.get(near)
            if (!others) continue
            const at = placeIn(others, item)
            for (let next = Math.max(0, at - reach); next < Math.min(others.length, at + reach); next++) {
              const other = others[next]
              if (other && other.page !== item.page && key.isLinked(item, other)) link(item, other)
            }
          }
          const own = kin.get(key.own)
          if (own) own.splice(placeIn(own, item), 0, item)
          else kin.set(key.own, [item])
        }
      }
    },
    remove(items) {
      for (const item of items) {
        for (const { own } of keysOf(item)) {
          const rest = kin.get(own)?.filter((one) => one !== item) ?? []
          if (rest.length > 0) kin.set(own, rest)
          else kin.delete(own)
        }
        for (const other of links.get(item) ?? []) {
          const others = links.get(other)
          others?.delete(item)
          if (others?.size === 0) links.delete(other)
        }
        links.delete(item)
      }
    },
    *pairs() {
      for (const [one, others] of links) for (const other of others) yield [one, other]
    },
  }
}

/** How many of each kind are looked at before and after: what is told more often is linked through those between. */
const reach = 40

type Key = {
  readonly own: string
  readonly near: readonly string[]
  isLinked(a: Item, b: Item): boolean
}

function* keysOf(item: Item): Generator<Key> {
  const { claim } = item.entry
  const { unit, low } = item.measure
  if (low === undefined) return
  const band = bandOf(low)
  const who = [...new Set(claim.subject)]
  const named = claim.object === undefined ? who : [...who, `\n${claim.object}`]
  for (const name of named) {
    const at = (one: number) => `${unit}\n${name}\n${one}`
    yield { own: at(band), near: [at(band - 1), at(band), at(band + 1)], isLinked: areAboutOne }
  }
  if (!isDisputable(item)) return
  for (const name of who) {
    const own = `${unit}\n${name}`
    yield { own, near: [own], isLinked: areDifferentViews }
  }
}

/** Values of one band, and of those beside it, may be the same but for rounding: bands are a hundredth wide. */
function bandOf(value: number): number {
  return value === 0 ? -1e9 : Math.floor(Math.log(Math.abs(value)) / Math.log(1.01))
}

/** Where an item belongs by its day. */
function placeIn(items: readonly Item[], { day = 0 }: Item): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.day ?? 0) <= day) low = middle + 1
    else high = middle
  }
  return low
}
