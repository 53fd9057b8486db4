import { expect, test } from 'vitest'
import { createReader } from '../../../src/claims/reading.ts'
import type { Knowledge } from '../../../src/types.ts'
import { articleOf } from '../../fixtures/articles.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: { chips: ['puce', 'puces', 'chips'] },
  names: [
    { id: 'altavo', name: 'Altavo', aliases: [], group: 'companies' },
    { id: 'brenn', name: 'Brenn', aliases: [], group: 'companies' },
    { id: 'castel', name: 'Castel', aliases: [], group: 'companies' },
    { id: 'q40', name: 'Q40', aliases: [], group: 'products', of: 'brenn', kind: 'chip' },
  ],
}

/** Object and counterparty of each figure of a text, in order. */
function rolesIn(text: string): readonly (readonly [string | undefined, string | undefined])[] {
  const { claims } = createReader(knowledge)(articleOf(text, { language: 'fr' }))
  return claims.map(({ object, counterparty }) => [object, counterparty])
}

test('what is received is what was ordered right before, in the same unit', () => {
  const text = 'Altavo a commandé 40 000 puces Q40. Altavo en a reçu 10 000 puces.'
  expect(rolesIn(text)).toEqual([
    ['q40', 'brenn'],
    ['q40', 'brenn'],
  ])
})

test('a part of the order is of what was ordered', () => {
  const text = 'Altavo a commandé 40 000 puces Q40. Altavo a reçu un tiers de la commande.'
  expect(rolesIn(text)[1]).toEqual(['q40', 'brenn'])
})

test('another order is with the same party, and of nothing that is told', () => {
  const text =
    'Altavo a commandé 40 000 puces Q40. Altavo a passé une seconde commande de 3 millions d’euros.'
  expect(rolesIn(text)[1]).toEqual([undefined, 'brenn'])
})

test('nothing is carried to somebody else, or over a paragraph', () => {
  expect(rolesIn('Altavo a commandé 40 000 puces Q40. Castel a reçu 10 000 puces.')[1]?.[0]).toBeUndefined()
  expect(
    rolesIn('Altavo a commandé 40 000 puces Q40.\n\nAltavo a reçu 10 000 puces.')[1]?.[0],
  ).toBeUndefined()
})

test('with whom something is done may be told in another clause of the sentence', () => {
  const text = 'Altavo a conçu deux puces avec Castel, qu’elle prévoit de vendre à 40 millions d’euros.'
  expect(rolesIn(text).at(-1)?.[1]).toBe('castel')
})

test('a country that something is of is no party to it', () => {
  expect(rolesIn('Altavo a vendu 10 000 puces au sud de la France.')[0]?.[1]).toBeUndefined()
})
