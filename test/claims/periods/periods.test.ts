import { describe, expect, test } from 'vitest'
import { findPeriods } from '../../../src/claims/periods/periods.ts'
import type { Language } from '../../../src/types.ts'

/** Each period as `[text] from..to`, in an article of 25 September 2024, a Wednesday. */
function read(language: Language, text: string, published: string | undefined = '2024-09-25T08:00:00+02:00') {
  return findPeriods({ text, ...(published && { published }) }, language).map(
    ({ span, from = '', to = '' }) => `[${text.slice(span.start, span.end)}] ${from}..${to}`,
  )
}

describe('a French time is counted from the day of the article', () => {
  test.each<[string, string]>([
    ['en août dernier', '2024-08-01..2024-08-31'],
    ['en octobre dernier', '2023-10-01..2023-10-31'],
    ['en mars prochain', '2025-03-01..2025-03-31'],
    ['En août 2023', '2023-08-01..2023-08-31'],
    ['en septembre', '2024-09-01..2024-09-30'],
    ['d’ici 2026', '2024-09-25..2026-12-31'],
    ["d'ici à la fin 2027", '2024-09-25..2027-12-31'],
    ['d’ici la fin de l’année', '2024-09-25..2024-12-31'],
    ['d’ici mars', '2024-09-25..2025-03-31'],
    ['cette année', '2024-01-01..2024-12-31'],
    ["l'année dernière", '2023-01-01..2023-12-31'],
    ['l’an dernier', '2023-01-01..2023-12-31'],
    ['l’an prochain', '2025-01-01..2025-12-31'],
    ['ce mois-ci', '2024-09-01..2024-09-30'],
    ['le mois dernier', '2024-08-01..2024-08-31'],
    ['la semaine dernière', '2024-09-16..2024-09-22'],
    ['hier', '2024-09-24..2024-09-24'],
    ['mardi', '2024-09-24..2024-09-24'],
    ['au premier trimestre 2025', '2025-01-01..2025-03-31'],
    ['au deuxième trimestre', '2024-04-01..2024-06-30'],
    ['au second semestre 2028', '2028-07-01..2028-12-31'],
    ['T3 2024', '2024-07-01..2024-09-30'],
    ['fin juillet', '2024-07-22..2024-07-31'],
    ['début 2025', '2025-01-01..2025-03-31'],
    ['mi-mars 2025', '2025-03-11..2025-03-20'],
    ['le 15 mars 2027', '2027-03-15..2027-03-15'],
    ['jusqu’au 15 mars', '2024-09-25..2025-03-15'],
    ['le 1er octobre', '2024-10-01..2024-10-01'],
    ['depuis 2021', '2021-01-01..2024-09-25'],
    ['avant 2030', '..2029-12-31'],
    ['à partir du printemps 2026', '2026-03-01..'],
    ['il y a trois ans', '2021-01-01..2021-12-31'],
    ['dans deux ans', '2026-01-01..2026-12-31'],
    ['entre 2021 et 2024', '2021-01-01..2024-12-31'],
    ['les années 2010', '2010-01-01..2019-12-31'],
    ['au cours des douze derniers mois', '2023-09-25..2024-09-25'],
    ['les neuf premiers mois de 2024', '2024-01-01..2024-09-30'],
    ['à ce jour', '..2024-09-25'],
  ])('%s', (text, days) => expect(read('fr', text)).toEqual([`[${text}] ${days}`]))
})

describe('an English time is counted from the day of the article', () => {
  test.each<[string, string]>([
    ['last August', '2024-08-01..2024-08-31'],
    ['in August 2023', '2023-08-01..2023-08-31'],
    ['by 2026', '2024-09-25..2026-12-31'],
    ['by the end of 2027', '2024-09-25..2027-12-31'],
    ['this year', '2024-01-01..2024-12-31'],
    ['last year', '2023-01-01..2023-12-31'],
    ['first quarter of 2027', '2027-01-01..2027-03-31'],
    ['Q3 2024', '2024-07-01..2024-09-30'],
    ['late 2025', '2025-10-01..2025-12-31'],
    ['early next year', '2025-01-01..2025-03-31'],
    ['mid-March', '2024-03-11..2024-03-20'],
    ['on October 24, 2024', '2024-10-24..2024-10-24'],
    ['24 October 2023', '2023-10-24..2023-10-24'],
    ['three years ago', '2021-01-01..2021-12-31'],
    ['since 2021', '2021-01-01..2024-09-25'],
    ['on Monday', '2024-09-23..2024-09-23'],
    ['the first ten months of the year', '2024-01-01..2024-10-31'],
    ['in the past twelve months', '2023-09-25..2024-09-25'],
    ['to date', '..2024-09-25'],
  ])('%s', (text, days) => expect(read('en', text)).toEqual([`[${text}] ${days}`]))
})

test.each<[Language, string]>([
  ['fr', 'quelques semaines'],
  ['fr', 'la puce A2024'],
  ['en', 'it may rise'],
  ['en', 'to march on'],
])('%s: “%s” names no time', (language, text) => expect(read(language, text)).toEqual([]))

test('a month without a year looks ahead after a future', () => {
  expect(read('fr', 'La puce sera prête en mars.')).toEqual(['[en mars] 2025-03-01..2025-03-31'])
  expect(read('en', 'The chip will be ready in March.')).toEqual(['[in March] 2025-03-01..2025-03-31'])
})

test('an undated article has times without days, except where it says the year', () => {
  expect(findPeriods({ text: 'cette année et en août 2023' }, 'fr')).toEqual([
    { span: { start: 0, end: 11 } },
    { span: { start: 15, end: 27 }, from: '2023-08-01', to: '2023-08-31' },
  ])
})

test('time grows linearly with hostile texts', () => {
  const start = performance.now()
  for (const part of ['d’ici à la fin ', '2024 ', '1', ' ', 'le 15 mars ', 'il y a ', 'fin de '])
    for (const language of ['fr', 'en'] as const)
      findPeriods({ text: part.repeat(8_000), published: '2024-09-25' }, language)
  expect(performance.now() - start).toBeLessThan(20_000)
}, 60_000)
