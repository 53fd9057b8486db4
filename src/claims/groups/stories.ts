import type { Story } from '../claim.ts'
import type { Page } from '../ledger/entry.ts'
import { isCopy, isOneStory, namesMax, type Traits, traitsOf } from './story-traits.ts'

/** The articles of a desk in stories, kept up to date one article at a time. */
export type Stories = {
  add(page: Page): void
  /** By `Page.key`. */
  remove(key: string): void
  /** In the order in which their first articles were added; a story that has not changed is the same object as before. */
  list(): readonly Story[]
}

type Node = {
  readonly page: Page
  readonly traits: Traits
  readonly place: number
  /** Those it is linked with, true for near copies. */
  readonly links: Map<Node, boolean>
}

/**
 * Stories are articles that retell one report, those on one event of a few days, and near copies. What counts is
 * whose report they cite, the figures and the names they share and their days, not the words alone. Work grows
 * with the articles that share a figure or a name that is not in everybody's mouth, and only articles that came,
 * or with a name that became common, are compared anew.
 */
export function createStories(): Stories {
  const nodes = new Map<string, Node>()
  const holders = new Map<string, Set<Node>>()
  /** To be compared anew. */
  const fresh = new Set<Node>()
  const made = new WeakMap<Node, { readonly members: readonly Node[]; readonly story: Story }>()
  let places = 0
  let lastMax = 0

  function* traitNames({ figures, names }: Traits): Generator<string> {
    for (const figure of figures) yield figure
    for (const name of names) yield `\n${name}`
  }

  /** Whether a name tells articles apart depends on how many hold it. */
  function refresh(holding: ReadonlySet<Node>): void {
    for (const node of holding) fresh.add(node)
  }

  function compare(node: Node, max: number): void {
    for (const other of node.links.keys()) other.links.delete(node)
    node.links.clear()
    const isRare = (name: string) => (holders.get(`\n${name}`)?.size ?? 0) <= max
    const seen = new Set<Node>([node])
    for (const trait of traitNames(node.traits)) {
      const holding = holders.get(trait)
      if (!holding || holding.size > spreadMax) continue
      for (const other of holding) {
        if (seen.has(other)) continue
        seen.add(other)
        const copied = isCopy(node.page, other.page)
        if (!copied && !isOneStory(node.traits, other.traits, isRare)) continue
        node.links.set(other, copied)
        other.links.set(node, copied)
      }
    }
  }

  function storyFrom(first: Node, seen: Set<Node>): Story {
    const members = [first]
    seen.add(first)
    for (const node of members) {
      for (const other of node.links.keys()) {
        if (seen.has(other)) continue
        seen.add(other)
        members.push(other)
      }
    }
    members.sort((a, b) => a.place - b.place)
    const known = made.get(first)
    if (
      known &&
      known.members.length === members.length &&
      known.members.every((one, at) => one === members[at])
    )
      return known.story
    const story = storyOf(members)
    made.set(first, { members, story })
    return story
  }

  return {
    add(page) {
      const node: Node = { page, traits: traitsOf(page), place: places++, links: new Map() }
      nodes.set(page.key, node)
      for (const trait of traitNames(node.traits)) {
        const known = holders.get(trait)
        if (known) known.add(node)
        else holders.set(trait, new Set([node]))
        if (known?.size === spreadMax + 1) refresh(known)
      }
      fresh.add(node)
    },
    remove(key) {
      const node = nodes.get(key)
      if (!node) return
      nodes.delete(key)
      fresh.delete(node)
      for (const other of node.links.keys()) other.links.delete(node)
      for (const trait of traitNames(node.traits)) {
        const known = holders.get(trait)
        known?.delete(node)
        if (known?.size === 0) holders.delete(trait)
        if (known?.size === spreadMax) refresh(known)
      }
    },
    list() {
      const max = namesMax(nodes.size, spreadMax)
      if (max !== lastMax) for (const node of nodes.values()) fresh.add(node)
      lastMax = max
      for (const node of fresh) compare(node, max)
      fresh.clear()
      const seen = new Set<Node>()
      return [...nodes.values()].flatMap((node) => (seen.has(node) ? [] : storyFrom(node, seen)))
    },
  }
}

/** A trait of more articles than this tells none of them from the others. */
const spreadMax = 60

/** Of articles in their order. */
function storyOf(members: readonly Node[]): Story {
  const told = members.map(({ page }) => page)
  const origin = originOf(told)
  const groups: Set<Node>[] = []
  for (const node of members) {
    for (const [other, isCopied] of node.links) {
      if (!isCopied || other.place < node.place) continue
      const known = groups.find((group) => group.has(node) || group.has(other))
      if (known) known.add(node).add(other)
      else groups.push(new Set([node, other]))
    }
  }
  return {
    id: told[0]?.id ?? '',
    articles: told.map(({ key }) => key),
    ...(origin !== undefined && { origin }),
    copies: groups.map((group) => [...group].sort((a, b) => a.place - b.place).map(({ page }) => page.key)),
  }
}

/** Whose report most of them tell. Several outlets that each have it from their own sources tell of an event, not of a report. */
function originOf(told: readonly Page[]): string | undefined {
  const cited = new Map<string, number>()
  for (const { cited: names } of told) {
    const [first] = names
    if (first !== undefined) cited.set(first, (cited.get(first) ?? 0) + 1)
  }
  const [most] = [...cited].sort((a, b) => b[1] - a[1])
  if (most === undefined) return told.length === 1 ? told[0]?.outlet : undefined
  const own = new Set(told.map(({ outlet }) => outlet))
  return told.length < 2 || most[1] > 1 || !own.has(most[0]) ? most[0] : undefined
}
