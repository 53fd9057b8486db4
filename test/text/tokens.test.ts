import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/text/fold.ts'
import { tokens } from '../../src/text/tokens.ts'

function words(text: string): string[] {
  return tokens(text).map((token) => token.text)
}

describe('words', () => {
  test.each([
    ['case, accents and ligatures', 'Œuvre ÉTÉ Garçon', ['oeuvre', 'ete', 'garcon']],
    ['full-width and mathematical letters', 'ＢｙｔｅＤａｎｃｅ 𝐁yte ﬁn', ['bytedance', 'byte', 'fin']],
    ['invisible characters', 'byte\u00addance ts\u200bmc \u2060puces', ['bytedance', 'tsmc', 'puces']],
    ['marks written apart', 'e\u0301te\u0301', ['ete']],
    [
      'an elided article, with either apostrophe',
      "l'IA d’ici qu'elle jusqu’alors",
      ['ia', 'ici', 'elle', 'alors'],
    ],
    ['an English ending', "TikTok’s owner wasn't they'll", ['tiktok', 'owner', 'wasn', 'they']],
    ['letters that only look like an apostrophe', 'lʼIA', ['ia']],
    ['initials', 'the U.S. and the U.K.', ['the', 'us', 'and', 'the', 'uk']],
    ['letters of another alphabet stay what they are', 'Βyte', ['βyte']],
    ['marks alone', '\u0301\u0301 … — !', []],
  ])('are told apart by nothing but %s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test.each([
    ['a space', '100 000'],
    ['a no-break space', '100\u00a0000'],
    ['a narrow no-break space', '100\u202f000'],
    ['a full stop', '100.000'],
    ['a comma', '100,000'],
    ['an apostrophe', "100'000"],
  ])('thousands set apart by %s are one number', (_what, text) => {
    expect(words(`${text} puces`)).toEqual(['100000', 'puces'])
  })

  test.each([
    ['decimals', '4,61 % et 1.5bn', ['4.61', 'et', '1.5', 'bn']],
    ['model names', '910B H20 N4/N5 GPT-4o', ['910b', 'h20', 'n4', 'n5', 'gpt', '4o']],
    ['a year before a number', 'en 2022 300 puces', ['en', '2022', '300', 'puces']],
    ['addresses and versions', '192.168.1.1', ['192', '168', '1', '1']],
    ['digits of other scripts', '１００ ０００', ['100000']],
  ])('numbers: %s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('point at what the text really says', () => {
    const text = 'L’Œuvre coûte 100 000 €, dit ＢｙｔｅＤａｎｃｅ.'
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Œuvre',
      'coûte',
      '100 000',
      'dit',
      'ＢｙｔｅＤａｎｃｅ',
    ])
  })

  test('stand in order, apart from each other, inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0
        for (const { text: word, start, end } of tokens(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(word).not.toBe('')
          last = end
        }
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['thousands without end', '000 '.repeat(250_000)],
    ['full stops and digits', '1.'.repeat(500_000)],
    ['apostrophes', "l'".repeat(500_000)],
    ['marks', '\u0301'.repeat(1_000_000)],
    ['one word', 'x'.repeat(2_000_000)],
    ['blanks', ' '.repeat(2_000_000)],
  ])('take time in proportion to the text: %s', (_what, text) => {
    const before = process.cpuUsage()
    tokens(text)
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10)
  })
})

test('folding a folded word changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})
