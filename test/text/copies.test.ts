import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupCopies } from '../../src/text/copies.ts'
import { articleOf } from '../fixtures/articles.ts'

const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => `mot${from + n}`).join(' ')
const ids = (articles: Parameters<typeof groupCopies>[0]) =>
  groupCopies(articles).map((group) => group.map(({ id }) => id))

describe('copies', () => {
  test('of one text with other words around it are one group', () => {
    const text = words(0, 80)
    const articles = [
      articleOf(text, { id: 'a' }),
      articleOf(words(500, 80), { id: 'b' }),
      articleOf(`${words(900, 10)} ${text} ${words(950, 20)}`, { id: 'c' }),
    ]
    expect(ids(articles)).toEqual([['a', 'c'], ['b']])
  })

  test('are also found when one is only the beginning of the other', () => {
    const articles = [articleOf(words(0, 200), { id: 'a' }), articleOf(words(0, 60), { id: 'b' })]
    expect(ids(articles)).toEqual([['a', 'b']])
  })

  test('are not texts that share a passage', () => {
    const shared = words(0, 30)
    const articles = [
      articleOf(`${shared} ${words(100, 70)}`, { id: 'a' }),
      articleOf(`${words(300, 70)} ${shared}`, { id: 'b' }),
    ]
    expect(ids(articles)).toEqual([['a'], ['b']])
  })

  test('are not articles with the same page furniture', () => {
    const box = words(0, 60)
    const noise = [{ start: 0, end: box.length, kind: 'furniture' as const }]
    const articles = [100, 300].map((from) =>
      articleOf(`${box}\n${words(from, 40)}`, { id: `${from}`, noise }),
    )
    expect(ids(articles)).toEqual([['100'], ['300']])
  })

  test('every article stands in exactly one group', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(300), fc.nat(80)), { maxLength: 12 }), (texts) => {
        const articles = texts.map(([from, count], n) => articleOf(words(from, count + 1), { id: `${n}` }))
        expect(ids(articles).flat().sort()).toEqual(articles.map(({ id }) => id).sort())
      }),
      { numRuns: 50 },
    )
  })
})
