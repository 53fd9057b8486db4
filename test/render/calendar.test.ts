import { expect, test } from 'vitest'
import { dayIn, languageIn } from '../../src/render/calendar.ts'

test.each([
  ['2024-09-03', 'fr', '3 sept. 2024'],
  ['2024-09-03', 'en', '3 Sept 2024'],
  ['2024-09-03T23:30:00-08:00', 'fr', '3 sept. 2024'],
  ['2024-09-03T00:10:00+12:00', 'fr', '3 sept. 2024'],
  ['0099-01-01', 'fr', '1 janv. 99'],
] as const)('%s in %s is %s', (published, language, day) => {
  expect(dayIn(published, language)).toBe(day)
})

test.each(['2024-02-30', '2024-13-01', '2024-9-3', 'yesterday', '', '2024-09-031'])(
  '%j is no day',
  (published) => {
    expect(dayIn(published, 'fr')).toBeUndefined()
  },
)

test.each([
  ['en', 'fr', 'anglais'],
  ['zh-Hant', 'en', 'Traditional Chinese'],
  ['fr-CA', 'fr', undefined],
  ['x', 'fr', undefined],
  [undefined, 'fr', undefined],
] as const)('the language %s is named to a reader of %s as %s', (code, language, name) => {
  expect(languageIn(code, language)).toBe(name)
})
