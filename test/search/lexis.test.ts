import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDictionary } from '../../src/search/dictionary.ts'
import { createLexis, editDistance, type Lexis } from '../../src/search/lexis.ts'

function lexisOf(words: string): Lexis {
  return counted(words).lexis
}

/** Each word as if a passage of its own held it. */
function counted(words: string) {
  const dictionary = createDictionary()
  const lexis = createLexis(dictionary)
  words.split(' ').forEach((word, passage) => {
    const form = dictionary.numberOf(word.toLowerCase())
    lexis.add(form, form, word, passage)
  })
  return { lexis, dictionary }
}

describe('letters to change', () => {
  test.each([
    ['agrimont', 'agrimont', 0],
    ['agrimnot', 'agrimont', 1],
    ['agrmont', 'agrimont', 1],
    ['agrimonts', 'agrimont', 1],
    ['ogrimant', 'agrimont', 2],
    ['', 'abc', 3],
  ])('from %s to %s: %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance)
  })

  test('are as many there as back', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === editDistance(b, a)))
  })
})

describe('the words of the coverage', () => {
  test('are found near a misspelt one, the nearest first', () => {
    const lexis = lexisOf('tracteur tracteurs travaux facteur')
    expect(lexis.misspelt('tracteru').map(({ form }) => form)).toEqual(['tracteur', 'tracteurs'])
    expect(lexis.near('vacteur').map(({ form }) => form)).toContain('facteur')
    expect(lexis.misspelt('vacteur')).toEqual([])
  })

  test('are found by how they begin, the most frequent first', () => {
    expect(
      lexisOf('vendre vente vente venir')
        .beginning('ven', 2)
        .map(([form]) => form),
    ).toEqual(['vente', 'vendre'])
  })

  test('are shown as most passages write them', () => {
    expect(lexisOf('NOVALIS Novalis Novalis').word('novalis')?.written).toBe('Novalis')
  })

  test('are forgotten with the last passage that holds them', () => {
    const { lexis, dictionary } = counted('vente vente')
    const form = dictionary.numberOf('vente')
    lexis.remove(form)
    expect(lexis.word('vente')?.passages).toBe(1)
    lexis.remove(form)
    lexis.remove(form)
    expect(lexis.word('vente')).toBeUndefined()
  })

  test('are counted once for each passage that holds them', () => {
    const dictionary = createDictionary(['herse'])
    const lexis = createLexis(dictionary)
    for (const passage of [4, 4, 7]) lexis.add(0, 0, 'herse', passage)
    expect(lexis.word('herse')?.passages).toBe(2)
  })

  test('may be named like parts of JavaScript', () => {
    const lexis = lexisOf('constructor __proto__')
    expect(lexis.word('constructor')?.passages).toBe(1)
    expect(lexis.word('__proto__')?.passages).toBe(1)
    expect(lexis.word('tostring')).toBeUndefined()
  })
})
