import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSpellings, hashOf, stemOf } from '../../src/text/spelling.ts'

describe('spellings', () => {
  test('are one for equal words, wherever these stand', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 })), (words) => {
        const spellings = createSpellings()
        const text = words.join('|')
        let start = 0
        for (const word of words) {
          const found = spellings.at(text, start, start + word.length, hashOf(word))
          expect(found.raw).toBe(word)
          expect(spellings.of(word)).toBe(found)
          start += word.length + 1
        }
        const numbers = words.map((word) => spellings.of(word).id)
        expect(new Set(numbers).size).toBe(new Set(words).size)
        expect(Math.max(-1, ...numbers)).toBe(new Set(words).size - 1)
      }),
    )
  })

  test('begin anew past their maximum', () => {
    const spellings = createSpellings(2)
    for (const word of ['herse', 'charrue', 'semoir']) spellings.of(word)
    expect(spellings.of('semoir').id).toBe(0)
    expect(spellings.of('herse')).toMatchObject({ id: 1, raw: 'herse' })
  })

  test('have a stem in each language and one as a name', () => {
    const spelling = createSpellings().of('Charrues')
    expect(stemOf(spelling, 'fr', false)).toBe('charru')
    expect(stemOf(spelling, 'other', false)).toBe('charrues')
    expect(stemOf(spelling, 'fr', true)).toBe('charrue')
  })
})
