import { expect, test } from 'vitest'
import { holdsRun, readOperators } from '../../src/search/operators.ts'

test('words in quotes are a phrase, and stay words of the query', () => {
  const { plain, phrases, excluded } = readOperators('« Grand Verger » récolte')
  expect(phrases).toEqual([['grand', 'verger']])
  expect(excluded).toEqual([])
  expect(plain.trim().split(/\s+/)).toEqual(['Grand', 'Verger', 'récolte'])
})

test('a minus sign excludes a word or a phrase', () => {
  const { plain, phrases, excluded } = readOperators('verger -Pomme -"deux poires"')
  expect(plain.trim()).toBe('verger')
  expect(phrases).toEqual([])
  expect(excluded).toEqual([['deux', 'poires'], ['pomme']])
})

test.each(['semi-conducteur', 'a - b', '-', '"', '« »', 'Paris–Lyon'])('no operator: %s', (query) => {
  const { plain, phrases, excluded } = readOperators(query)
  expect(plain).toBe(query)
  expect([...phrases, ...excluded]).toEqual([])
})

test('a run is held side by side and in order alone', () => {
  expect(holdsRun(['le', 'grand', 'verger'], ['grand', 'verger'])).toBe(true)
  expect(holdsRun(['verger', 'grand'], ['grand', 'verger'])).toBe(false)
})
