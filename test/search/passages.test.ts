import { describe, expect, test } from 'vitest'
import { headline, passagesOf } from '../../src/search/passages.ts'
import type { Article } from '../../src/types.ts'
import { articleOf } from '../contracts/search-engine.ts'

const body =
  'Le maire a parlé hier de la route, des écoles et du prix de la cantine pour les enfants de la ville entière. '

function shapes(text: string, known: Partial<Article> = {}): [string, string][] {
  const article = articleOf('a', text, known)
  return passagesOf(article).map(({ start, end, shape }) => [text.slice(start, end), shape])
}

describe('passages', () => {
  test('are the sentences of an article, its headings and questions marked as such', () => {
    expect(shapes(`Une route neuve\n## Pourquoi si tard ?\nLe maire répond. ${body}\n- un point\n`)).toEqual([
      ['Une route neuve', 'heading'],
      ['Pourquoi si tard ?', 'question'],
      ['Le maire répond.', 'body'],
      [body.trim(), 'body'],
      ['- un point', 'heading'],
    ])
  })

  test('are headings, each sentence of them, on a line that Markdown marks as one', () => {
    const line = '## Vous avez perdu le marché. Une question de prix ?'
    expect(shapes(`Le patron parle. ${body}\n\n${line}\n\nDe prix.`).slice(-3)).toEqual([
      ['Vous avez perdu le marché.', 'heading'],
      ['Une question de prix ?', 'question'],
      ['De prix.', 'body'],
    ])
  })

  test('of a text of one short line are body', () => {
    expect(shapes('Une route neuve')).toEqual([['Une route neuve', 'body']])
  })

  test('leave out what is noise for half of it or more, and signs alone', () => {
    const text = 'Lire aussi : la route\n***\nLe maire répond.'
    expect(shapes(text, { noise: [{ start: 0, end: 15, kind: 'furniture' }] })).toEqual([
      ['Le maire répond.', 'body'],
    ])
  })

  test('are at most 1,000 units long, cut between words', () => {
    const text = 'mot '.repeat(2_000).trim()
    const found = passagesOf(articleOf('a', text))
    expect(found.length).toBeGreaterThan(7)
    expect(found.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text)
    for (const { start, end } of found) expect(end - start).toBeLessThanOrEqual(1_000)
  })

  test.each([
    ['one line', 'Le cours (ACME+4.61%) monte. '],
    ['many lines', 'Le cours (ACME+4.61%) monte.\n'],
  ])('of a page full of noise on %s look at few of its marks each', (_what, sentence) => {
    let looks = 0
    const text = sentence.repeat(5_000)
    const marks = Array.from({ length: 5_000 }, (_, n) => {
      const start = n * sentence.length + 'Le cours'.length
      return { start, end: start + ' (ACME+4.61%)'.length, kind: 'ticker' as const }
    })
    const noise = new Proxy(marks, {
      get(target, name, receiver) {
        looks++
        return Reflect.get(target, name, receiver)
      },
    })
    expect(passagesOf(articleOf('a', text, { noise }))).toHaveLength(5_000)
    expect(looks).toBeLessThan(5_000 * 40)
  })

  test('with long runs of closing signs are found in time in proportion to the text', () => {
    const run = '”'.repeat(7_000)
    expect(passagesOf(articleOf('a', `Un mot ${run}x\n`.repeat(100))).length).toBeGreaterThan(100)
  })

  test('are never cut inside a character', () => {
    const text = `a${'😀'.repeat(3_000)}`
    for (const { start, end } of passagesOf(articleOf('a', text)))
      expect(text.slice(start, end).isWellFormed()).toBe(true)
  })
})

describe('the headline', () => {
  const text = `Une route neuve\n${body}${body}`

  test('is the title, else a first line that reads as one', () => {
    const untitled = articleOf('a', text)
    expect(headline(untitled, passagesOf(untitled))).toBe('Une route neuve')
    expect(headline({ ...untitled, title: 'Route' }, passagesOf(untitled))).toBe('Route')
  })

  test('is absent where the first line is a sentence', () => {
    const article = articleOf('a', `${body}\n${body}`)
    expect(headline(article, passagesOf(article))).toBeUndefined()
  })
})
