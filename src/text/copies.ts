import type { Article } from '../types.ts'
import { tokens } from './tokens.ts'

/** Of the shorter text's runs of three words, this share stands in the other one too: measured on press texts, where unrelated ones share a third at the most. */
const copyShare = 0.5

/** Shorter texts have too few runs of words to tell a copy from a chance likeness. */
const runsMin = 12

/** A run that stands in more texts than this is a phrase of the trade, and says nothing about copies. */
const textsMax = 60

/**
 * The articles in groups of those whose texts are copies of each other, each group and the list itself in the order
 * given. Page furniture does not count. Time grows with the length of all texts together.
 */
export function groupCopies(articles: readonly Article[]): (readonly Article[])[] {
  const runs = articles.map(runsOf)
  const groupOf = articles.map((_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (groupOf[root] !== root) root = groupOf[root] ?? root
    groupOf[index] = root
    return root
  }
  for (const [pair, shared] of sharedRuns(runs)) {
    const [first = 0, second = 0] = pair.split(' ').map(Number)
    const shorter = Math.min(runs[first]?.size ?? 0, runs[second]?.size ?? 0)
    if (shorter < runsMin || shared < shorter * copyShare) continue
    const [a, b] = [find(first), find(second)]
    groupOf[Math.max(a, b)] = Math.min(a, b)
  }
  const groups = new Map<number, Article[]>()
  for (const [index, article] of articles.entries()) {
    const root = find(index)
    groups.set(root, [...(groups.get(root) ?? []), article])
  }
  return [...groups.values()]
}

/** How many runs two texts share, for each pair that shares any. */
function sharedRuns(runs: readonly ReadonlySet<string>[]): Map<string, number> {
  const holders = new Map<string, number[]>()
  for (const [index, set] of runs.entries()) {
    for (const run of set) {
      const known = holders.get(run)
      if (known) known.push(index)
      else holders.set(run, [index])
    }
  }
  const shared = new Map<string, number>()
  for (const texts of holders.values()) {
    if (texts.length < 2 || texts.length > textsMax) continue
    for (const [at, first] of texts.entries()) {
      for (const second of texts.slice(at + 1)) {
        const pair = `${first} ${second}`
        shared.set(pair, (shared.get(pair) ?? 0) + 1)
      }
    }
  }
  return shared
}

function runsOf({ text, noise }: Article): Set<string> {
  const words = tokens(text)
    .filter(({ start }) => !noise.some((mark) => mark.start <= start && start < mark.end))
    .map((token) => token.text)
  const runs = new Set<string>()
  for (let at = 0; at + 2 < words.length; at++) runs.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`)
  return runs
}
