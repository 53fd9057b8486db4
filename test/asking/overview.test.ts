import { describe, expect, test } from 'vitest'
import { overviewOf } from '../../src/asking/overview.ts'
import type { Article, Match } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'
import { matchOf } from './rig.ts'

const news = (key: string, published: string | undefined, text: string): Article =>
  articleOf(text, { id: key, key, title: `Norrvik ${key}`, ...(published && { published }) })

const older = news(
  'older0000000',
  '2026-01-05',
  'Norrvik ferme une usine à Lund. Norrvik cherche un acheteur.',
)
const newer = news(
  'newer0000000',
  '2026-03-01',
  'Norrvik ouvre une usine à Nantes. Norrvik embauche 300 personnes.',
)
const undated = news(
  'undated00000',
  undefined,
  'Norrvik dément tout projet de vente. Norrvik restera à Lund.',
)
const mention = {
  ...news(
    'mention00000',
    '2026-04-01',
    'Daesong publie ses comptes. Le groupe grandit. La concurrence, dont Norrvik, recule.',
  ),
  title: 'Daesong',
}
const articles = [older, newer, undated, mention]
const article = (key: string) => articles.find((one) => one.key === key)

const first = (one: Article, more: Partial<Match> = {}) => matchOf(one, 'Norrvik', '.', more)
const second = (one: Article) => {
  const start = one.text.indexOf('Norrvik', 10)
  return { key: one.key, span: { start, end: one.text.length }, score: 5, highlights: [] }
}
const keys = (matches: readonly Match[]) => overviewOf(matches, article).told.map(({ match }) => match.key)

describe('the overview of a name', () => {
  test('tells the newest article first, undated ones last', () => {
    expect(keys([first(older), first(undated), first(newer)])).toEqual([newer.key, older.key, undated.key])
  })

  test('gives every article its turn before it quotes one of them again', () => {
    const { told } = overviewOf([second(older), first(older), second(newer), first(newer)], article)
    expect(told.map(({ match, role }) => [match.key, role])).toEqual([
      [newer.key, 'news'],
      [older.key, 'news'],
      [newer.key, 'more'],
      [older.key, 'more'],
    ])
  })

  test('tells an article’s news rather than the passage that names it most', () => {
    const [told] = overviewOf([second(newer), first(newer)], article).told
    expect(told?.match.span.start).toBe(0)
  })

  test('leaves articles that only mention the name to the end, and counts them', () => {
    const passing = matchOf(mention, 'La concurrence', '.')
    const { told, mentions } = overviewOf([passing, first(older)], article)
    expect(told.map(({ match, role }) => [match.key, role])).toEqual([
      [older.key, 'news'],
      [mention.key, 'mention'],
    ])
    expect(mentions).toBe(1)
  })

  test('tells a story once: an article that prints the same passage waits for its other passages', () => {
    const copied = first(newer, { alsoIn: [{ key: older.key, span: { start: 0, end: 31 } }] })
    expect(keys([copied, second(newer), second(older)])).toEqual([newer.key, newer.key, older.key])
  })

  test('puts what more outlets print first where the day is the same', () => {
    const [one, other] = [{ ...older, published: '2026-03-01' }, newer]
    const known = (key: string) => [one, other].find((candidate) => candidate.key === key)
    const printed = first(one, { alsoIn: [{ key: 'elsewhere000', span: { start: 0, end: 9 } }] })
    const { told, newestFirst } = overviewOf([first(other), printed], known)
    expect(told.map(({ match }) => match.key)).toEqual([one.key, other.key])
    expect(newestFirst).toBe(false)
  })

  test('leaves out articles that are not served any more', () => {
    expect(keys([{ ...first(newer), key: 'gone00000000' }, first(older)])).toEqual([older.key])
  })
})
