import { expect, test } from 'vitest'
import { vocabularyStems } from '../../bench/vocabulary-stems.ts'
import listed from '../../src/text/french-stems.json' with { type: 'json' }
import { stem } from '../../src/text/stems.ts'

test('the listed stems are those that are worked out: after a change of the vocabulary, `npm run stems`', () => {
  expect(listed).toEqual(vocabularyStems())
})

test.each([
  ['livrées', 'livrer', 'fr'],
  ['vendent', 'vend', 'fr'],
  ['deliveries', 'delivery', 'en'],
])('%s and %s have one stem', (one, other, language) => {
  expect(stem(one, language)).toBe(stem(other, language))
})

test('a country is not what is paid', () => {
  expect(stem('pays', 'fr')).not.toBe(stem('payer', 'fr'))
})
