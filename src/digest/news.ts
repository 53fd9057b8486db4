import type { Article } from '../types.ts'
import { dayRange } from './due.ts'

/** What a channel is told of, in milliseconds since 1970; half-open. */
export type Period = {
  readonly sinceMs: number
  readonly untilMs: number
  /**
   * How far before the period an article may be dated or first seen and still be told when it never was: for what a
   * clock that was wrong, or a broken machine, left out. Not before the channel's first digest.
   */
  readonly reachMs: number
}

/** An article that is news. */
export type News = {
  readonly article: Article
  /** Its date, or else when it was first seen. */
  readonly atMs: number
  /** Dated before the period, or undated, and first seen in it. */
  readonly arrived?: 'late' | 'undated'
}

/** When articles entered the desk, by `Article.id`; absent or undefined for those that were there from the first. */
export type FirstSeen = ReadonlyMap<string, number | undefined>

/**
 * The articles that are news in the period, oldest first: those dated in it (a day without an hour is dated in every
 * period that holds a part of it, by `zone`), and those first seen in it that are undated or dated before it. `told`
 * have been news in this channel and are so once.
 */
export function newsOf(
  articles: readonly Article[],
  given: {
    readonly period: Period
    readonly zone: string
    readonly firstSeen: FirstSeen
    readonly told: ReadonlySet<string>
  },
): News[] {
  const { period, zone, firstSeen, told } = given
  const found = articles.flatMap((article): News[] => {
    if (told.has(article.id)) return []
    const seenMs = firstSeen.get(article.id)
    const dated = datesOf(article, zone)
    if (!dated) {
      const isNew = seenMs !== undefined && isBetween(seenMs, period.reachMs, period.untilMs)
      return isNew ? [{ article, atMs: seenMs, arrived: 'undated' }] : []
    }
    const { startMs, endMs } = dated
    if (startMs >= period.untilMs) return []
    if (endMs > period.sinceMs) return [{ article, atMs: startMs }]
    const cameLate = seenMs !== undefined && isBetween(seenMs, period.reachMs, period.untilMs)
    return cameLate || startMs >= period.reachMs ? [{ article, atMs: startMs, arrived: 'late' }] : []
  })
  return found.sort((a, b) => a.atMs - b.atMs)
}

/** The articles that could be news in the period, without asking what was told: a superset, cheap to find. */
export function couldBeNews(
  articles: readonly Article[],
  period: Period,
  zone: string,
  firstSeen: FirstSeen,
): Article[] {
  const none: ReadonlySet<string> = new Set()
  return newsOf(articles, { period, zone, firstSeen, told: none }).map(({ article }) => article)
}

/** When an article was published, as a half-open range: an instant, or a whole local day. */
function datesOf({ published }: Article, zone: string): { startMs: number; endMs: number } | undefined {
  if (published === undefined) return undefined
  if (/^\d{4}-\d{2}-\d{2}$/.test(published)) return dayRange(published, zone)
  const ms = Date.parse(published)
  return Number.isNaN(ms) ? undefined : { startMs: ms, endMs: ms + 1 }
}

function isBetween(ms: number, fromMs: number, toMs: number): boolean {
  return ms >= fromMs && ms < toMs
}
