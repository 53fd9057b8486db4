import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCharacters, decode, decodePage } from '../../src/corpus/decode.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)

test.each([
  [utf8('\ufeffÉté\r\nfin\r'), 'Été\nfin\n'],
  [bytes(0xff, 0xfe, 0xc9, 0x00, 0x74, 0x00), 'Ét'],
  [bytes(0xfe, 0xff, 0x00, 0xc9, 0x00, 0x74), 'Ét'],
  [utf8('emoji 👩‍🚀 et e\u0301'), 'emoji 👩‍🚀 et e\u0301'],
])('%# is decoded rightly', (given, text) => {
  expect(decode(given)).toBe(text)
})

test.each([
  [bytes(0x61, 0x62, 0xe9, 0x63), 'encoding: not UTF-8 (first bad byte at 2)'],
  [utf8('abcdé').subarray(0, 5), 'encoding: not UTF-8 (first bad byte at 4)'],
  [bytes(0x61, 0xc0, 0xaf), 'encoding: not UTF-8 (first bad byte at 1)'],
  [bytes(0xed, 0xa0, 0x80), 'encoding: not UTF-8 (first bad byte at '],
  [bytes(0x61, 0x00, 0x62), 'binary: NUL at byte 1'],
  [bytes(0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00), 'encoding: not UTF-16LE as its mark says'],
])('%# is refused with its place', (given, reason) => {
  expect(() => decode(given)).toThrow(reason)
})

test('the position of the first bad byte is right wherever it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string(), (before, after) => {
      const start = utf8(`${before.replaceAll('\0', '')}.`)
      const given = Uint8Array.from([...start, 0xff, ...utf8(`.${after.replaceAll('\0', '')}`)])
      expect(() => decode(given)).toThrow(`(first bad byte at ${start.length})`)
    }),
  )
})

test.each(['\u0000', '\u0007', '\u001b[31m', '\u007f', '\u0090', '\ud800'])(
  '%j is refused in a text',
  (text) => {
    expect(() => checkCharacters(`a${text}b`)).toThrow(/^(?:control: character U\+00|encoding: half)/)
  },
)

test.each(['\t', '\v', '\f', '\u0085', '\u2028', '\u2029', '\u202e', '\u200b'])(
  '%j is allowed in a text',
  (text) => {
    expect(() => checkCharacters(`a${text}b`)).not.toThrow()
  },
)

test.each([
  ['windows-1252 that says so', '<meta charset="windows-1252">', [0x92, 0xe9], '’é'],
  ['UTF-8 that says nothing', '<p>', [0xc3, 0xa9], 'é'],
  ['windows-1252 that says nothing', '<p>', [0x93, 0xe9], '“é'],
  ['windows-1252 that says UTF-8', '<meta charset="utf-8">', [0xe9], 'é'],
  ['an unknown charset', '<meta charset="klingon">', [0xc3, 0xa9], 'é'],
])('a page in %s is decoded rightly', (_, head, body, text) => {
  expect(decodePage(Uint8Array.from([...utf8(head), ...body]))).toBe(head + text)
})
