import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceBreaks } from '../../src/text/sentence-breaks.ts'

const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' })

function platformBreaks(line: string): number[] {
  return Array.from(segmenter.segment(line), ({ index }) => index).slice(1)
}

const units = Array.from({ length: 0x2200 - 0x20 }, (_, place) => String.fromCharCode(0x20 + place))

test.each([
  ['between a full stop and a capital', (sign: string) => `a.${sign}B`],
  ['before a full stop', (sign: string) => `a${sign}. b`],
  ['behind a full stop and a blank', (sign: string) => `a. ${sign} b`],
  ['right behind an exclamation mark', (sign: string) => `a!${sign} B`],
  ['in the place of the full stop', (sign: string) => `a${sign} B`],
  ['twice behind a question mark', (sign: string) => `A?${sign}${sign}b`],
])('any sign %s breaks a line as Unicode has it', (_, lineWith) => {
  const different = units.filter(
    (sign) => sentenceBreaks(lineWith(sign)).join() !== platformBreaks(lineWith(sign)).join(),
  )
  expect(different).toEqual([])
})

test('any line of letters, blanks, quotes and stops breaks as Unicode has it', () => {
  const sign = fc.constantFrom(...'aBéÉœ1.!?,;:-–—"\'«»‘’“”()[]…%€ \u00a0\u202f...   aB\u0301\u00ad中')
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
      const line = signs.join('')
      expect(sentenceBreaks(line)).toEqual(platformBreaks(line))
    }),
    { numRuns: 5_000 },
  )
})

test('a line of stops alone is read in a time that grows with its length', () => {
  const line = '. '.repeat(100_000)
  expect(sentenceBreaks(line)).toEqual([])
})
