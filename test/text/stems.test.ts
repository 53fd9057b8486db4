import { expect, test } from 'vitest'
import { stem } from '../../src/text/stems.ts'

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
