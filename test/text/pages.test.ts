import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageMax, pagesOf, pieceMax } from '../../src/text/pages.ts'

test('a text is cut at its lines, blank ones left out', () => {
  expect(pagesOf('Un.\n\n  \nDeux.')).toEqual([
    [
      { start: 0, end: 3 },
      { start: 8, end: 13 },
    ],
  ])
})

test('a text of blanks has no page', () => {
  expect(pagesOf(' \n\n')).toEqual([])
})

test('a page ends before it is too long for a message', () => {
  const pages = pagesOf(Array.from({ length: 10 }, () => 'x'.repeat(500)).join('\n'))
  expect(pages.map((page) => page.length)).toEqual([3, 3, 3, 1])
})

test('whatever the text, the pieces hold every character that is not blank, once and in order, and split no pair', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constant('👩‍👩‍👧'.repeat(300)),
    fc.constant('mot '.repeat(600)),
    fc.constant('\n'),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n')
      const pages = pagesOf(text)
      const pieces = pages.flat()
      expect(
        pieces
          .map(({ start, end }) => text.slice(start, end))
          .join('')
          .replace(/\s/gu, ''),
      ).toBe(text.replace(/\s/gu, ''))
      for (const { start, end } of pieces) {
        expect(end - start).toBeLessThanOrEqual(pieceMax)
        expect(text.slice(start, end).isWellFormed() || !text.isWellFormed()).toBe(true)
      }
      for (const page of pages)
        expect(page.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThanOrEqual(pageMax)
    }),
    { numRuns: 500 },
  )
})
