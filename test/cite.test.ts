import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citationsOf, cite, paragraphAt, parseRef, verify } from '../src/cite.ts'
import type { Answer } from '../src/types.ts'
import { articleOf } from './fixtures/articles.ts'

const text = 'Titre\n\nByteDance aurait commandé 100 000 puces à Huawei. La société n’a rien dit.\nFin.'
const article = articleOf(text)
const sentence = { start: text.indexOf('ByteDance'), end: text.indexOf(' La société') }

describe('a citation', () => {
  test('holds the article’s own characters at the cited span', () => {
    const citation = cite(article, sentence)
    expect(citation.quote).toBe('ByteDance aurait commandé 100 000 puces à Huawei.')
    expect(text.slice(citation.start, citation.end)).toBe(citation.quote)
  })

  test('leaves out the blanks at both ends of the passage', () => {
    const citation = cite(article, { start: sentence.start - 2, end: sentence.end + 1 })
    expect(citation.quote).toBe('ByteDance aurait commandé 100 000 puces à Huawei.')
  })

  test('has a reference under 40 characters that parses back to key and range', () => {
    const { ref, start, end } = cite(article, sentence)
    expect(ref.length).toBeLessThan(40)
    expect(parseRef(ref)).toEqual({ key: article.key, span: { start, end } })
  })

  test('says in which paragraph it stands, blank lines not counted', () => {
    expect(cite(article, sentence).source.paragraph).toBe(2)
    expect(paragraphAt(article, 0)).toBe(1)
    expect(paragraphAt(article, text.length - 1)).toBe(3)
  })

  test('counts the same paragraphs wherever it begins to count', () => {
    const many = articleOf(
      Array.from({ length: 5_000 }, (_, n) => (n % 3 === 0 ? '' : `Ligne ${n}`)).join('\n'),
    )
    for (const n of [4_999, 1, 2_000, 1_000, 1_001, 2_999])
      expect(paragraphAt(many, many.text.indexOf(`\nLigne ${n}`) + 1)).toBe(n - Math.floor(n / 3))
  })

  test('counts the lines of an article once, however many quotes of it are cut', () => {
    const long = articleOf('mot\n'.repeat(1_000_000))
    for (let n = 1; n <= 2_000; n++) {
      const start = long.text.length - 4 * n
      expect(cite(long, { start, end: start + 3 }).source.paragraph).toBe(1_000_001 - n)
    }
  })

  test('shows the first words of an article without a title, and never calls them its title', () => {
    expect(cite(article, sentence).source).toMatchObject({ opening: 'Titre' })
    expect(cite(article, sentence).source).not.toHaveProperty('title')
  })

  test.each([
    [-1, 4],
    [4, 4],
    [0, text.length + 1],
    [5, 7],
    [0.5, 4],
  ])('is refused for %d-%d, where there is no passage', (start, end) => {
    expect(() => cite(article, { start, end })).toThrow(RangeError)
  })

  test('is one unbroken piece around its highlight when the passage is too long, its cuts marked', () => {
    const long = articleOf(`${'avant '.repeat(200)}PUCE ${'après '.repeat(200)}`.trim())
    const at = long.text.indexOf('PUCE')
    const citation = cite(long, { start: 0, end: long.text.length }, [{ start: at, end: at + 4 }], 200)
    expect(citation.quote.length).toBeLessThanOrEqual(200)
    expect(citation.quote).toContain('PUCE')
    expect(citation.quote).toMatch(/^avant .* après$/)
    expect(citation.cut).toEqual({ before: true, after: true })
    expect(citation.highlights).toEqual([{ start: at, end: at + 4 }])
  })
})

test('a quote that leads to our own reader leads to its own place there', () => {
  const read = cite(articleOf(text, { reader: 'https://verbatim.example/article/k' }), sentence)
  expect(read.source.link).toBe(`https://verbatim.example/article/k.${read.start}-${read.end}`)
})

test('a piece of a longer sentence says that the sentence goes on', () => {
  const { cut } = cite(article, { start: sentence.start, end: sentence.start + 16 })
  expect(cut).toEqual({ before: false, after: true })
  expect(cite(article, sentence).cut).toEqual({ before: false, after: false })
})

test.each([
  [
    'Il vient. M. Dupont a commandé cent mille puces à Huawei pour son usine de Lyon et pour celle de Metz.',
    'cent',
  ],
  [
    'Une phrase. Une autre phrase. Une puce de plus. Une phrase encore. Et une toute dernière phrase.',
    'puce',
  ],
])('a passage that was shortened says so whatever sign stands where it was cut: %s', (passage, word) => {
  const subject = articleOf(passage)
  const at = passage.indexOf(word)
  for (let max = 24; max < passage.length; max++) {
    const { start, end, cut } = cite(
      subject,
      { start: 0, end: passage.length },
      [{ start: at, end: at + 4 }],
      max,
    )
    expect({ max, ...cut }).toEqual({ max, before: start > 0, after: end < passage.length })
  }
})

describe('the check before a quote leaves', () => {
  const citation = cite(article, sentence)

  test('passes what the article says', () => {
    expect(verify(citation, article)).toBe(true)
  })

  test.each([
    [
      'a changed character',
      { ...citation, quote: citation.quote.replace('100 000', '200 000') as typeof citation.quote },
    ],
    ['another place', { ...citation, start: citation.start + 1, end: citation.end + 1 }],
    ['a longer range than the quote', { ...citation, end: citation.end + 1 }],
    ['another article’s name', { ...citation, article: 'a2' }],
    ['another desk', { ...citation, desk: 'other' }],
    ['a reference to another place', { ...citation, ref: `${article.key}.0-5` }],
    ['a reference to another article', { ...citation, ref: citation.ref.replace(/^.{12}/u, 'k3f9q2xt7a5m') }],
    ['another version', { ...citation, version: '0'.repeat(64) }],
    ['an empty quote', { ...citation, quote: '' as typeof citation.quote, end: citation.start }],
    ['a highlight outside', { ...citation, highlights: [{ start: 0, end: 2 }] }],
  ])('stops %s', (_name, forged) => {
    expect(verify(forged, article)).toBe(false)
  })

  test('stops a quote whose article is gone', () => {
    expect(verify(citation, undefined)).toBe(false)
  })

  test('sees the citations of every kind of block', () => {
    const answer: Answer = {
      outcome: 'answered',
      language: 'fr',
      summary: '',
      actions: [],
      blocks: [
        { kind: 'quote', citation },
        { kind: 'reading', citations: [citation, citation] },
      ],
    }
    expect(citationsOf(answer)).toHaveLength(3)
  })
})

test.each(['', 'abc', 'k3f9q2xt7a5m.', 'k3f9q2xt7a5m.1-', 'K3F9Q2XT7A5M.1-2', 'k3f9q2xt7a5m.1-2 '])(
  '%j is no reference',
  (typed) => {
    expect(parseRef(typed)).toBeUndefined()
  },
)

test('whatever the text and the length, a shortened quote is one piece of it and splits no character', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom('👩‍👩‍👧', '100 000', 'e\u0301\u0302', '<!here>', '@everyone', '`code`', '**gras**', '🇫🇷'),
  )
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 24, max: 400 }),
      fc.nat(),
      (words, max, seed) => {
        const body = words.join(seed % 3 === 0 ? '' : ' ')
        if (body.trim() === '') return
        const subject = articleOf(body)
        const at = seed % body.length
        const quoted = cite(
          subject,
          { start: 0, end: body.length },
          [{ start: at, end: Math.min(body.length, at + 3) }],
          max,
        )
        expect(body.slice(quoted.start, quoted.end)).toBe(quoted.quote)
        expect(quoted.quote.length).toBeLessThanOrEqual(max)
        expect(quoted.quote.isWellFormed() || !body.isWellFormed()).toBe(true)
        expect(verify(quoted, subject)).toBe(true)
      },
    ),
    { numRuns: 3000 },
  )
})

test.each([20, 60, 100])('a cut of %i around any mark of hostile text gives a quote', (max) => {
  const word = fc.constantFrom(
    'z\u0300\u0301\u0302\u0303\u0304\u0305'.repeat(12),
    '👩‍👩‍👧'.repeat(9),
    ' '.repeat(40),
    'mot',
    '𝕏'.repeat(30),
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.nat(), (words, seed) => {
      const body = `a${words.join('')}b`
      const marks = [...body.matchAll(/\S+/gu)]
      const mark = marks[seed % marks.length] as RegExpExecArray
      const span = { start: mark.index, end: mark.index + mark[0].length }
      const quoted = cite(articleOf(body), { start: 0, end: body.length }, [span], max)
      expect(quoted.quote.trim()).not.toBe('')
      expect(quoted.quote.length).toBeLessThanOrEqual(max)
      expect(quoted.quote.isWellFormed()).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
