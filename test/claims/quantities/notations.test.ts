import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuantities } from '../../../src/claims/quantities/index.ts'
import type { Language } from '../../../src/types.ts'
import { spelled } from './spelled.ts'

/** The values of all quantities in a sentence. */
function values(language: Language, text: string): readonly (number | undefined)[] {
  return parseQuantities(text, language).map(({ value }) => value)
}

const sentences: Readonly<Record<Language, (number: string) => string>> = {
  fr: (number) => `L'usine a livré ${number} voitures.`,
  en: (number) => `The plant delivered ${number} cars.`,
}

const whole = fc.integer({ min: 2, max: 999_999_999 })
const languages = fc.constantFrom<Language>('fr', 'en')
/** What may set thousands apart, by language. */
const separators = {
  fr: [' ', '\u00a0', '\u202f', '\u2009', '.', "'", '’'],
  en: [',', ' ', '\u00a0'],
} as const

const runs = { numRuns: 300 }

describe('a whole number is the same', () => {
  test('with its thousands set apart by any sign, and with none', () => {
    fc.assert(
      fc.property(whole, languages, fc.nat(), (number, language, pick) => {
        const signs = separators[language]
        const grouped = String(number).replace(/\B(?=(\d{3})+$)/g, signs[pick % signs.length] ?? '')
        expect(values(language, sentences[language](grouped))).toEqual([number])
        expect(values(language, sentences[language](String(number)))).toEqual([number])
      }),
      runs,
    )
  })

  test('in words', () => {
    fc.assert(
      fc.property(whole, languages, (number, language) => {
        const text = sentences[language](
          /(?:million|milliard)s?$/.test(spelled(number, language)) && language === 'fr'
            ? `${spelled(number, language)} de`
            : spelled(number, language),
        )
        expect(values(language, text), text).toEqual([number])
      }),
      runs,
    )
  })
})

describe('a sum is the same', () => {
  const tenths = fc.integer({ min: 11, max: 9_999 }).filter((number) => number % 10 !== 0)
  const french = (number: string, scale: 'million' | 'milliard') => [
    `${number} ${scale}s d'euros`,
    `${number} ${scale}s €`,
    scale === 'million' ? `${number} M€` : `${number} Md€`,
    scale === 'million' ? `${number} millions EUR` : `${number} Mds €`,
    scale === 'million' ? `${number} M d'euros` : `${number} mds d'euros`,
  ]
  const english = (number: string, scale: 'million' | 'billion') => [
    `€${number} ${scale}`,
    `EUR ${number} ${scale}`,
    `${number} ${scale} euros`,
    `€${number}-${scale}`,
    scale === 'million' ? `€${number}m` : `€${number}bn`,
    scale === 'million' ? `€${number}M` : `€${number}B`,
    scale === 'million' ? `EUR${number}m` : `EUR${number}bn`,
  ]

  test('with its money before or after, its multiplier in full or short, in French', () => {
    fc.assert(
      fc.property(tenths, fc.constantFrom('million', 'milliard'), (number, scale) => {
        const written = `${Math.floor(number / 10)},${number % 10}`
        const value = Number(((number / 10) * (scale === 'million' ? 1e6 : 1e9)).toPrecision(12))
        for (const sum of french(written, scale))
          expect(
            parseQuantities(`La facture atteint ${sum}.`, 'fr').map(({ value, unit }) => [value, unit]),
            sum,
          ).toEqual([[value, 'EUR']])
      }),
      runs,
    )
  })

  test('with its money before or after, its multiplier in full or short, in English', () => {
    fc.assert(
      fc.property(tenths, fc.constantFrom('million', 'billion'), (number, scale) => {
        const written = `${Math.floor(number / 10)}.${number % 10}`
        const value = Number(((number / 10) * (scale === 'million' ? 1e6 : 1e9)).toPrecision(12))
        for (const sum of english(written, scale))
          expect(
            parseQuantities(`The bill has reached ${sum}.`, 'en').map(({ value, unit }) => [value, unit]),
            sum,
          ).toEqual([[value, 'EUR']])
      }),
      runs,
    )
  })
})

describe('a number that only names, dates or points at something is none', () => {
  const names = ['Vega', 'RTX', 'Kestrel', 'Orion', 'Ariane']
  const small = fc.integer({ min: 1, max: 99 })
  const two = fc.integer({ min: 10, max: 59 })

  test.each<[what: string, text: (a: number, b: number) => string]>([
    ['a product', (a) => `Le modèle ${names[a % names.length]} ${a} est arrivé.`],
    ['a product in one word', (a, b) => `La puce ${names[a % names.length]?.charAt(0)}${a}${b} est arrivée.`],
    ['an article of law', (a) => `C’est ce que dit l’article ${a}.`],
    ['a numbered thing', (a) => `C’est écrit dans le dossier n° ${a}.`],
    ['an hour', (_, b) => `Elle est partie à ${b % 24}h${b}.`],
    ['an hour with a colon', (_, b) => `Le train de ${b % 24}:${b} est parti.`],
    ['a day', (a) => `Elle est partie le ${(a % 28) + 1} mars.`],
    ['a date in digits', (a, b) => `Daté du ${(a % 28) + 1}/0${(b % 9) + 1}/2025.`],
    ['a version', (a, b) => `La version ${a}.${b}.1 est arrivée.`],
    ['a score', (a, b) => `Battus ${a % 9}-${b % 9} samedi, ils rentrent.`],
    ['an address', (a, b) => `Voir https://exemple.fr/${a}/${b} pour la suite.`],
    ['a move of a share', (a, b) => `Vendredi, l’action perdait ${a},${b} % à la clôture.`],
    ['an age', (_, b) => `Jeanne Morel, ${b} ans, dirige le site.`],
  ])('%s', (_, text) => {
    fc.assert(
      fc.property(small, two, (a, b) => {
        expect(values('fr', text(a, b)), text(a, b)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
