import { describe, expect, test } from 'vitest'
import { newsOf } from '../../src/digest/news.ts'
import { articleOf } from '../fixtures/articles.ts'

const ms = (text: string) => Date.parse(text)
const period = {
  sinceMs: ms('2026-10-24T09:00+02:00'),
  untilMs: ms('2026-10-25T09:00+01:00'),
  reachMs: ms('2026-10-20T09:00+02:00'),
}
const article = (id: string, published?: string) =>
  articleOf(`Texte de ${id}.`, { id, ...(published !== undefined && { published }) })

/** What is news, as `id` or `id late`. */
function told(
  articles: readonly ReturnType<typeof article>[],
  given: { firstSeen?: Map<string, number | undefined>; told?: Set<string>; reachMs?: number } = {},
): string[] {
  const { firstSeen = new Map(), told: before = new Set<string>(), reachMs = period.sinceMs } = given
  return newsOf(articles, {
    period: { ...period, reachMs },
    zone: 'Europe/Paris',
    firstSeen,
    told: before,
  }).map(({ article: { id }, arrived }) => (arrived ? `${id} ${arrived}` : id))
}

describe('news of a period', () => {
  test('is what is dated in it, its end left out, oldest first', () => {
    const articles = [
      article('end', '2026-10-25T09:00:00+01:00'),
      article('last', '2026-10-25T08:59:59+01:00'),
      article('first', '2026-10-24T09:00:00+02:00'),
      article('before', '2026-10-24T08:59:59+02:00'),
      article('other zone', '2026-10-24T20:00:00-04:00'),
    ]
    expect(told(articles)).toEqual(['first', 'other zone', 'last'])
  })

  test('a day without an hour belongs to each period that holds a part of it, and is told once', () => {
    const articles = [
      article('yesterday', '2026-10-24'),
      article('today', '2026-10-25'),
      article('old', '2026-10-23'),
    ]
    expect(told(articles)).toEqual(['yesterday', 'today'])
    expect(told(articles, { told: new Set(['yesterday']) })).toEqual(['today'])
  })

  test('what was there at the first load is none, however it is dated before', () => {
    expect(told([article('undated'), article('old', '2026-10-01')])).toEqual([])
    const firstSeen = new Map([['undated', undefined]])
    expect(told([article('undated')], { firstSeen })).toEqual([])
  })

  test('what comes in during it is, marked when it is undated or dated before', () => {
    const firstSeen = new Map([
      ['undated', ms('2026-10-24T12:00Z')],
      ['old', ms('2026-10-24T12:00Z')],
      ['fresh', ms('2026-10-25T07:00Z')],
      ['later', ms('2026-10-25T12:00Z')],
    ])
    const articles = [
      article('undated'),
      article('old', '2026-09-01'),
      article('fresh', '2026-10-25'),
      article('later'),
    ]
    expect(told(articles, { firstSeen })).toEqual(['old late', 'undated undated', 'fresh'])
  })

  test('is news once', () => {
    const firstSeen = new Map([['undated', ms('2026-10-24T12:00Z')]])
    expect(told([article('undated')], { firstSeen, told: new Set(['undated']) })).toEqual([])
  })

  test('what was left out while the clock was wrong is made up for, marked late', () => {
    const articles = [
      article('left out', '2026-10-22T10:00:00+02:00'),
      article('told', '2026-10-22T11:00:00+02:00'),
    ]
    expect(told(articles, { reachMs: period.reachMs, told: new Set(['told']) })).toEqual(['left out late'])
  })
})
