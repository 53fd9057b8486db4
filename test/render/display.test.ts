import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { forDisplay } from '../../src/render/display.ts'
import { hostileText } from './hostile-text.ts'

vi.setConfig({ testTimeout: 120_000 })

const runs = { numRuns: 3000 }

describe('text for display', () => {
  test.each([
    ['plain words', 'ByteDance, 5\u00a0000\u202f€ — « l’été »'],
    ['eight marks on a letter', `z${'\u0336'.repeat(8)}`],
    ['an emoji built with joiners', '👨‍👩‍👧‍👦'],
    ['a heart in colour', '❤️'],
    ['a keycap', '1️⃣'],
    ['the flag of England', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['Persian written with a non-joiner', 'می‌خواهم'],
    ['lines and tabs', 'un\n\tdeux'],
  ])('%s stays as it is', (_, text) => {
    expect(forDisplay(text)).toEqual({ text, removed: 0 })
  })

  test.each([
    ['a zero-width space', 'Byte\u200bDance', 'ByteDance', 1],
    ['a soft hyphen', 'Byte\u00adDance', 'ByteDance', 1],
    ['direction overrides', '\u202eecnaD\u202c', 'ecnaD', 2],
    ['isolates and direction marks', '\u2067a\u2069\u200f', 'a', 3],
    ['a terminal escape', '\u001b[31mrouge', '[31mrouge', 1],
    ['half of a surrogate pair', 'a\ud83db', 'ab', 1],
    ['the ninth mark on a letter', `z${'\u0336'.repeat(10)}`, `z${'\u0336'.repeat(8)}`, 2],
    ['tags that are no flag', 'a\u{e0041}\u{e0042}', 'a', 2],
    ['a joiner that joins nothing', 'a\u200d b', 'a b', 1],
    ['a filler that looks like a blank', 'a\u3164b', 'ab', 1],
    ['a selector that selects nothing', '\ufe0fa', 'a', 1],
  ])('%s is removed and counted', (_, text, shown, removed) => {
    expect(forDisplay(text)).toEqual({ text: shown, removed })
  })

  test.each(['\r\n', '\r', '\u0085', '\u2028', '\u2029', '\v'])('%j is shown as a line end', (end) => {
    expect(forDisplay(`un${end}deux`)).toEqual({ text: 'un\ndeux', removed: 0 })
  })

  test('holds nothing invisible, no direction change and no lone surrogate', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { text: shown } = forDisplay(text)
        expect(shown).not.toMatch(/[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad\u061c\u180e]/)
        expect(shown).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cs}/u)
      }),
      runs,
    )
  })

  test('never has more than eight marks in a row, composed or not', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { text: shown } = forDisplay(text)
        expect(shown.normalize('NFC')).not.toMatch(/\p{M}{9}/u)
      }),
      runs,
    )
  })

  test('only removes: what is left stands in the original, in order', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const original = [...text.replace(/\r\n|[\v\f\r\x85\u2028\u2029]/g, '\n')]
        const { text: shown, removed } = forDisplay(text)
        let at = 0
        for (const character of shown) {
          at = original.indexOf(character, at) + 1
          if (at === 0) throw new Error(`${JSON.stringify(character)} is not in the original`)
        }
        expect([...shown].length + removed).toBe(original.length)
      }),
      runs,
    )
  })

  test('shown once more, it is the same', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const once = forDisplay(text).text
        expect(forDisplay(once)).toEqual({ text: once, removed: 0 })
      }),
      runs,
    )
  })

  test('a million marks or joiners are no trouble', () => {
    expect(forDisplay(`z${'\u0336'.repeat(1_000_000)}`).removed).toBe(999_992)
    expect(forDisplay('\u200d'.repeat(1_000_000)).removed).toBe(1_000_000)
  })
})
