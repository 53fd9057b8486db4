import type { Story } from './claim.ts'
import type { Page } from './entry.ts'
import { isTelling, measureOf } from './measure.ts'

/**
 * The articles in stories: those that retell one report, those on one event of a few days, and near copies. What counts
 * is whose report they cite, the figures and the names they share and their days, not the words alone. Work grows
 * with the articles that share a figure, a report or a rare name.
 */
export function tellStories(pages: readonly Page[]): readonly Story[] {
  const order = pages.map((_, at) => at)
  const storyAt = [...order]
  const find = (at: number): number => {
    let root = at
    while (storyAt[root] !== root) root = storyAt[root] ?? root
    return root
  }
  const copies: [number, number][] = []
  const traits = pages.map(traitsOf)
  const spread = spreadOf(traits)
  for (const [one, other] of neighbours(traits, spread)) {
    const [a, b] = [pages[one], pages[other]]
    if (!a || !b) continue
    const copied = isCopy(a, b)
    if (copied) copies.push([one, other])
    if (!copied && !(areNear(a, b) && isOneStory(traits[one] ?? none, traits[other] ?? none, a, b, spread)))
      continue
    const [x, y] = [find(one), find(other)]
    storyAt[Math.max(x, y)] = Math.min(x, y)
  }
  const stories = new Map<number, number[]>()
  for (const at of order) stories.set(find(at), [...(stories.get(find(at)) ?? []), at])
  return [...stories.values()].map((members) => storyOf(members, pages, copies))
}

/** By what an article is recognised. */
type Traits = {
  readonly figures: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly lead: ReadonlySet<string>
  /** Whose report it is. */
  readonly origin?: string
}

const none: Traits = { figures: new Set(), names: new Set(), lead: new Set() }

function traitsOf(page: Page): Traits {
  const figures = new Set<string>()
  for (const { claim } of page.entries) {
    if (!isTelling(claim.quantity)) continue
    const { unit, low } = measureOf(claim.quantity)
    figures.add(`${unit}:${Number(low?.toPrecision(3))}`)
  }
  const origin = page.cited[0]
  return {
    figures,
    names: new Set(page.names.keys()),
    lead: new Set(page.lead),
    ...(origin !== undefined && { origin }),
  }
}

/** In how many articles each trait stands, and in how many there are in all. */
type Spread = { readonly names: ReadonlyMap<string, number>; readonly size: number }

function spreadOf(traits: readonly Traits[]): Spread {
  const names = new Map<string, number>()
  for (const trait of traits) for (const name of trait.names) names.set(name, (names.get(name) ?? 0) + 1)
  return { names, size: traits.length }
}

/** A trait of more articles than this tells none of them from the others. */
const spreadMax = 60

/** Pairs that share a figure, or a name that is not in everybody's mouth. */
function neighbours(traits: readonly Traits[], spread: Spread): [number, number][] {
  const holders = new Map<string, number[]>()
  for (const [at, { figures, names }] of traits.entries()) {
    const rare = [...names].filter((name) => (spread.names.get(name) ?? 0) <= spreadMax)
    for (const trait of [...figures, ...rare]) {
      const known = holders.get(trait)
      if (known) known.push(at)
      else holders.set(trait, [at])
    }
  }
  const pairs = new Set<number>()
  for (const articles of holders.values()) {
    if (articles.length > spreadMax) continue
    for (const [at, one] of articles.entries())
      for (const other of articles.slice(at + 1)) pairs.add(one * traits.length + other)
  }
  return [...pairs].map((pair) => [Math.floor(pair / traits.length), pair % traits.length])
}

/** Days between two reports of one story, at most: what comes later is news of its own. */
const daysMax = 3

function areNear({ day: a }: Page, { day: b }: Page): boolean {
  if (a === undefined || b === undefined) return true
  return Math.abs(Date.parse(a) - Date.parse(b)) <= daysMax * 86_400_000
}

function isOneStory(a: Traits, b: Traits, one: Page, other: Page, spread: Spread): boolean {
  const figures = count(a.figures, b.figures)
  const names = [...a.names].filter((name) => b.names.has(name))
  const main = one.main !== undefined && one.main === other.main
  const rare = names.filter((name) => (spread.names.get(name) ?? 0) <= Math.max(4, spread.size / 8)).length
  const lead = count(a.lead, b.lead) / Math.max(1, Math.min(a.lead.size, b.lead.size))
  const isOneReport = a.origin !== undefined && a.origin === b.origin
  if (isOneReport && names.length > 0) return figures > 0 || (main && lead >= 0.2) || rare > 1
  if (figures > 1) return main
  if (figures > 0) return main && one.day !== undefined && one.day === other.day
  return main && rare > 1 && lead >= 0.22 && isSameDay(one, other)
}

/** On one day or the next. */
function isSameDay({ day: a }: Page, { day: b }: Page): boolean {
  return a !== undefined && b !== undefined && Math.abs(Date.parse(a) - Date.parse(b)) <= 86_400_000
}

function count(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  return shared
}

/** Of the smallest hashes of both texts together, this share stands in both. */
const copyShare = 0.4

function isCopy({ sketch: a }: Page, { sketch: b }: Page): boolean {
  const size = Math.min(a.length, b.length)
  if (size < 16) return false
  let [i, j, seen, shared] = [0, 0, 0, 0]
  while (seen < size && i < a.length && j < b.length) {
    const [x = 0, y = 0] = [a[i], b[j]]
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
    seen++
  }
  return shared >= size * copyShare
}

function storyOf(
  members: readonly number[],
  pages: readonly Page[],
  copies: readonly (readonly [number, number])[],
): Story {
  const told = members.flatMap((at) => pages[at] ?? [])
  const cited = new Map<string, number>()
  for (const { cited: names } of told) {
    const first = names[0]
    if (first !== undefined) cited.set(first, (cited.get(first) ?? 0) + 1)
  }
  const most = [...cited].sort((a, b) => b[1] - a[1])[0]
  const own = new Set(told.map(({ outlet }) => outlet))
  // Several outlets that each have it from their own sources tell of an event, not of a report.
  const isShared = told.length < 2 || most === undefined || most[1] > 1 || !own.has(most[0])
  const origin = isShared ? (most?.[0] ?? (told.length === 1 ? told[0]?.outlet : undefined)) : undefined
  const inside = new Set(members)
  const groups: Set<number>[] = []
  for (const [one, other] of copies) {
    if (!inside.has(one)) continue
    const known = groups.find((group) => group.has(one) || group.has(other))
    if (known) known.add(one).add(other)
    else groups.push(new Set([one, other]))
  }
  const keys = (list: Iterable<number>) =>
    [...list].sort((a, b) => a - b).flatMap((at) => pages[at]?.key ?? [])
  return {
    id: told[0]?.id ?? '',
    articles: keys(members),
    ...(origin !== undefined && { origin }),
    copies: groups.map(keys),
  }
}
