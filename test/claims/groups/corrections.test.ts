import { describe, expect, test } from 'vitest'
import { createLedger } from '../../../src/claims/index.ts'
import type { Knowledge, Language } from '../../../src/types.ts'
import { articleOf } from '../../fixtures/articles.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: {},
  names: [
    { id: 'norval', name: 'Norval', aliases: [], group: 'companies' },
    { id: 'asteria', name: 'Asteria', aliases: [], group: 'companies' },
  ],
}

/** The values that one article groups, smallest first. */
function grouped(language: Language, text: string): readonly (readonly number[])[] {
  const ledger = createLedger(knowledge)
  ledger.add([articleOf(text, { language, published: '2026-10-20', outlet: 'Boréal' })])
  return ledger
    .groups()
    .filter(({ claims }) => claims.length > 1)
    .map(({ claims }) => claims.map(({ quantity }) => quantity.value ?? 0).sort((a, b) => a - b))
}

type Row = readonly [Language, string, readonly (readonly number[])[]]

describe('in one article a number that takes the place of another is grouped with it', () => {
  test.each<Row>([
    [
      'fr',
      'Norval dément avoir payé 900 millions d’euros. La facture est de 640 millions, affirme le groupe.',
      [[640e6, 900e6]],
    ],
    [
      'en',
      'Norval owes £85m, the regulator said. “It is not £85m. It is £22m,” said Norval.',
      [[22e6, 85e6, 85e6]],
    ],
    ['fr', 'Précision : nous écrivions hier que Norval possédait 31 navires. Il en possède 27.', [[27, 31]]],
    ['fr', 'À midi, 140 vols étaient annulés, selon Norval. Le syndicat SNTA en dénombre 180.', [[140, 180]]],
    ['en', 'A person close to Norval put the loss at £30m; another put it close to £50m.', [[30e6, 50e6]]],
  ])('(%s) %s', (language, text, groups) => {
    expect(grouped(language, text)).toEqual(groups)
  })

  test.each<Row>([
    ['fr', 'Norval dément avoir supprimé 300 postes. Le groupe, né en 1950, emploie 12 000 salariés.', []],
    ['fr', 'Norval accueillait 610 clients en 2015, il n’en a plus que 388.', []],
    ['fr', 'Norval est détenu à 50 % par Asteria et à 50 % par sa fondatrice.', []],
    [
      'fr',
      'Le syndicat compte douze blessés, dont deux gardés à l’hôpital ; la police s’en tient à sept.',
      [[7, 12]],
    ],
  ])('and no other (%s) %s', (language, text, groups) => {
    expect(grouped(language, text)).toEqual(groups)
  })
})
