import type { Page } from '../ledger/entry.ts'
import { isTelling, measureOf } from './measure.ts'
import { baseUnit } from './sameness.ts'

/** By what an article is recognised. */
export type Traits = {
  readonly figures: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly lead: ReadonlySet<string>
  /** Of the lead. */
  readonly language: string
  readonly main?: string
  /** Days since 1970; undefined where the article is undated. */
  readonly day?: number
  /** Whose report it is. */
  readonly origin?: string
}

export function traitsOf(page: Page): Traits {
  const figures = new Set<string>()
  for (const { claim } of page.entries) {
    if (!isTelling(claim.quantity)) continue
    const measure = measureOf(claim.quantity)
    figures.add(`${baseUnit(measure)}:${Number(measure.low?.toPrecision(3))}`)
  }
  const [origin] = page.cited
  return {
    figures,
    names: new Set(page.names.keys()),
    lead: new Set(page.lead),
    language: page.language,
    ...(origin !== undefined && { origin }),
    ...(page.main !== undefined && { main: page.main }),
    ...(page.day !== undefined && { day: Date.parse(page.day) / 86_400_000 }),
  }
}

/** In how many of so many articles a name may stand that tells one of them from the others. */
export function namesMax(articles: number, most: number): number {
  return Math.min(most, Math.max(4, Math.floor(articles / 8)))
}

/** Days between two reports of one story, at most: what comes later is news of its own. */
const daysMax = 3

/** True for two articles that tell of one report or one event. */
export function isOneStory(a: Traits, b: Traits, isRare: (name: string) => boolean): boolean {
  const days = a.day === undefined || b.day === undefined ? undefined : Math.abs(a.day - b.day)
  if (days !== undefined && days > daysMax) return false
  const figures = count(a.figures, b.figures)
  const main = a.main !== undefined && a.main === b.main
  const isOneReport = a.origin !== undefined && a.origin === b.origin
  if (figures > 1 && main && !isOneReport) return true
  const names = [...a.names].filter((name) => b.names.has(name))
  if (isOneReport && names.length > 0) {
    if (figures > 0) return true
    if (names.filter(isRare).length > 1) return true
    // Leads of two languages share no words: a second name beside the main one stands for them.
    return main && (a.language === b.language ? leadShare(a, b) >= 0.2 : names.length > 1)
  }
  if (!main || figures > 1) return main
  if (figures > 0 && days === 0) return true
  if (figures > 0 && days !== undefined && days < daysMax && names.filter(isRare).length > 1) return true
  return days !== undefined && days <= 1 && names.filter(isRare).length > 1 && leadShare(a, b) >= 0.22
}

function leadShare(a: Traits, b: Traits): number {
  return count(a.lead, b.lead) / Math.max(1, Math.min(a.lead.size, b.lead.size))
}

function count(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [less, more] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const one of less) if (more.has(one)) shared++
  return shared
}

/** Of the smallest hashes of both texts together, this share stands in both. */
const copyShare = 0.4

export function isCopy({ sketch: a }: Page, { sketch: b }: Page): boolean {
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
