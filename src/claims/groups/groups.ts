import type { ClaimGroup, Story } from '../claim.ts'
import type { Page } from '../ledger/entry.ts'
import { createFigureNeighbours } from './figure-neighbours.ts'
import { type Item, itemsOf, type Sum } from './item.ts'
import { originsOf } from './origins.ts'
import { relationOf } from './relation.ts'
import { createSets } from './sets.ts'
import { figuresOfStory, type StoryFigures } from './story-figures.ts'

/** The claims of a desk that are about the same thing, whatever they say about it; every claim is in one group. */
export type Groups = {
  add(page: Page): void
  /** By `Page.key`. */
  remove(key: string): void
  /** In the order in which the articles were added. A story that is the same object as before holds the same articles. */
  of(stories: readonly Story[]): readonly ClaimGroup[]
}

/**
 * An article that comes or goes is compared with its story, and with figures of its unit, value and subject; what
 * has not changed is not compared again. `houseOf` tells whom somebody who speaks belongs to: a person to their company.
 */
export function createGroups(houseOf: (name: string) => string): Groups {
  const pages = new Map<string, readonly Item[]>()
  const neighbours = createFigureNeighbours()
  const told = new WeakMap<Story, StoryFigures>()
  /** The groups as they last were, by their first item. */
  const made = new WeakMap<Item, Made>()

  function figuresOf(story: Story): StoryFigures {
    const known = told.get(story)
    if (known) return known
    const figures = figuresOfStory(story.articles.flatMap((key) => pages.get(key) ?? []))
    told.set(story, figures)
    return figures
  }

  function groupOf(members: readonly Item[], sums: Sums, reports: ReadonlyMap<string, string>): ClaimGroup {
    const first = members[0] as Item // no set is empty
    const whole = firstOf(members, sums.wholes)
    const share = firstOf(members, sums.shares)
    const known = made.get(first)
    if (known && known.whole === whole && known.share === share && isAsBefore(known, members, reports))
      return known.group
    const group = grouped(members, whole, share, reports, houseOf)
    made.set(first, {
      members,
      whole,
      share,
      reports: members.map(({ page }) => reports.get(page.key)),
      group,
    })
    return group
  }

  return {
    add(page) {
      const items = itemsOf(page, houseOf)
      pages.set(page.key, items)
      neighbours.add(items)
    },
    remove(key) {
      neighbours.remove(pages.get(key) ?? [])
      pages.delete(key)
    },
    of(stories) {
      const items = [...pages.values()].flat()
      const places = new Map(items.map((item, at) => [item, at]))
      const sets = createSets(items.length)
      const join = (one: Item, other: Item) => {
        const [a, b] = [places.get(one), places.get(other)]
        if (a !== undefined && b !== undefined) sets.join(a, b)
      }
      const reports = new Map<string, string>()
      const sums = { shares: new Map<Item, Sum>(), wholes: new Map<Item, Sum>() }
      for (const story of stories) {
        const { pairs, shares, wholes } = figuresOf(story)
        for (const [one, other] of pairs) join(one, other)
        for (const [item, sum] of shares) sums.shares.set(item, sum)
        for (const [item, sum] of wholes) sums.wholes.set(item, sum)
        if (story.origin !== undefined) for (const key of story.articles) reports.set(key, story.origin)
      }
      for (const [one, other] of neighbours.pairs()) join(one, other)
      return sets.groups().map((group) =>
        groupOf(
          group.map((at) => items[at] as Item),
          sums,
          reports,
        ),
      )
    },
  }
}

type Sums = Pick<StoryFigures, 'shares' | 'wholes'>

type Made = {
  readonly members: readonly Item[]
  readonly whole: Sum | undefined
  readonly share: Sum | undefined
  /** Whose reports the articles of its members tell. */
  readonly reports: readonly (string | undefined)[]
  readonly group: ClaimGroup
}

function firstOf(members: readonly Item[], sums: ReadonlyMap<Item, Sum>): Sum | undefined {
  for (const item of members) {
    const sum = sums.get(item)
    if (sum) return sum
  }
  return undefined
}

function isAsBefore(known: Made, members: readonly Item[], reports: ReadonlyMap<string, string>): boolean {
  return (
    known.members.length === members.length &&
    members.every(
      (item, at) => item === known.members[at] && reports.get(item.page.key) === known.reports[at],
    )
  )
}

function grouped(
  members: readonly Item[],
  whole: Sum | undefined,
  share: Sum | undefined,
  reports: ReadonlyMap<string, string>,
  houseOf: (name: string) => string,
): ClaimGroup {
  const sum = whole ?? share
  const origins = originsOf(
    members.map(({ entry, page }) => ({ claim: entry.claim, page, report: reports.get(page.key) })),
    houseOf,
  )
  const [first] = members
  return {
    key: first ? `${first.measure.unit}:${first.measure.low ?? ''}:${first.entry.claim.id}` : '',
    claims: members.map(({ entry }) => entry.claim),
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
