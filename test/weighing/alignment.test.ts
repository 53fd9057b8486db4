import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '../../src/weighing/check/alignment.ts'

const beside = (typed: string, text: string) => align(typed, text, { start: 0, end: text.length })

describe('a sentence laid beside another', () => {
  test.each([
    ['Norval a reçu 40 000 turbines', 'Norval a reçu 40 000 turbines.'],
    ['norval a recu 40.000 turbines !', 'Norval a reçu 40 000 turbines.'],
    ['a reçu 40 000', 'Norval a reçu 40 000 turbines.'],
  ])('%j says the same words as %j', (typed, text) => {
    expect(beside(typed, text)).toEqual({ likeness: 1, differences: [] })
  })

  test('what differs is told on either side, with its place', () => {
    const [typed, text] = ['Norval a reçu 40 000 turbines', 'Norval aurait commandé 40 000 turbines']
    const { likeness, differences } = beside(typed, text)
    const [one] = differences
    expect(likeness).toBeCloseTo(0.6)
    expect(differences).toHaveLength(1)
    expect(typed.slice(one?.typed?.start, one?.typed?.end)).toBe('a reçu')
    expect(text.slice(one?.covered?.start, one?.covered?.end)).toBe('aurait commandé')
  })

  test('numbers are compared as numbers', () => {
    const { differences } = beside('40,000 turbines', '45 000 turbines')
    expect(differences).toHaveLength(1)
  })

  test('every sentence is like itself, and nothing is like nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const { likeness } = beside(text, text)
        expect([0, 1]).toContain(likeness)
      }),
    )
  })

  test('endless input takes no time', () => {
    const long = 'aurait '.repeat(20_000)
    const before = performance.now()
    beside(long, long)
    expect(performance.now() - before).toBeLessThan(2000)
  })
})
