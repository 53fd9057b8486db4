import { describe, expect, test } from 'vitest'
import type { Quantity } from '../../src/claims/claim.ts'
import { amountOf, numberIn } from '../../src/weighing/amount.ts'
import { compareAmounts } from '../../src/weighing/check/amounts.ts'
import { isNegated } from '../../src/weighing/check/polarity.ts'
import { daysTold } from '../../src/weighing/days-told.ts'
import { wordsIn } from '../../src/words.ts'
import { noKnowledge } from '../fixtures/ledger.ts'

const amount = (value: number, qualifier: Quantity['qualifier'] = 'exact', unit = 'chips'): Quantity => {
  return { span: { start: 0, end: 1 }, value, unit, qualifier }
}

describe('two amounts', () => {
  test.each([
    [amount(100), amount(100), 'same'],
    [amount(100), amount(100, 'more_than'), 'shade'],
    [amount(100), amount(110, 'about'), 'shade'],
    [amount(100), amount(30), 'other'],
    [amount(100), amount(200, 'more_than'), 'other'],
    [amount(300), amount(200, 'more_than'), 'open'],
    [amount(100), amount(100, 'exact', 'USD'), 'open'],
  ])('%o and %o are %s', (a, b, said) => {
    expect(compareAmounts(a, b)).toBe(said)
    expect(compareAmounts(b, a)).toBe(said)
  })
})

test.each([
  [100_000, '100 000', '100,000'],
  [2e9, '2 milliards', '2 billion'],
  [1.5e9, '1,5 milliard', '1.5 billion'],
  [3e12, '3 000 milliards', '3 trillion'],
  [1_234_567, '1 234 567', '1,234,567'],
])('%d is %s in French and %s in English', (value, fr, en) => {
  expect(numberIn(value, 'fr').replaceAll(/[\u202f\u00a0]/gu, ' ')).toBe(fr)
  expect(numberIn(value, 'en').replaceAll('\u00a0', ' ')).toBe(en)
})

test.each([
  ['Norval n’a pas reçu les turbines', true],
  ['Norval didn’t order turbines', true],
  ['Norval n’a reçu que trois turbines', false],
  ['Norval not only ordered but paid', false],
  ['Norval n’a pas encore payé', false],
])('%s denies: %s', (text, said) => expect(isNegated(text)).toBe(said))

test.each([
  ['2024-01-01', '2024-12-31', '2024', '2024'],
  ['2023-08-01', '2023-08-31', 'août 2023', 'August 2023'],
  ['2024-09-03', '2024-09-03', '3 sept. 2024', '3 Sept 2024'],
  [undefined, '2026-12-31', '31 déc. 2026', '31 Dec 2026'],
])('from %s to %s is %s', (from, to, fr, en) => {
  expect(daysTold(from, to, 'fr')).toBe(fr)
  expect(daysTold(from, to, 'en')).toBe(en)
})

test.each([
  ['Les pompiers en comptent 19 au même moment.', '19'],
  ['Les pompiers comptent 19 conteneurs.', '19 conteneurs'],
])('a unit that the desk does not know is the noun behind the number: %s', (text, told) => {
  const start = text.indexOf('19')
  const quantity = {
    span: { start, end: start + 2 },
    value: 19,
    unit: 'containers',
    qualifier: 'exact',
  } as const
  const telling = { say: wordsIn('fr'), language: 'fr' } as const
  expect(amountOf(quantity, { text }, { start: 0, end: text.length }, noKnowledge, telling)).toBe(told)
})

test.each([
  ['fr', 'Le chantier durera deux ans environ.', 'deux ans', 2, 'years', '2 ans'],
  ['en', 'Output reached 4 GWh last spring.', '4 GWh', 4, 'GWh', '4 GWh'],
] as const)(
  'a unit that every beat has is told as it is written: %s %s',
  (language, text, written, value, unit, told) => {
    const start = text.indexOf(written)
    const span = { start, end: start + written.length }
    const telling = { say: wordsIn(language), language }
    const quantity = { span, value, unit, qualifier: 'exact' } as const
    expect(amountOf(quantity, { text }, { start: 0, end: text.length }, noKnowledge, telling)).toBe(told)
  },
)
