import { describe, expect, test } from 'vitest'
import { type Claim, markOf } from '../../src/claims/claim.ts'
import { createLedger } from '../../src/claims/index.ts'
import { createReader } from '../../src/claims/reading.ts'
import type { Knowledge } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: { turbines: ['turbine', 'turbines'], jobs: ['emploi', 'emplois', 'job', 'jobs'] },
  names: [
    { id: 'norval', name: 'Norval', aliases: [], group: 'companies' },
    { id: 'asteria', name: 'Asteria', aliases: [], group: 'companies' },
    { id: 'le-phare', name: 'Le Phare', aliases: [], group: 'outlets' },
  ],
}

function claimAt(text: string, figure: string, language: 'fr' | 'en' = 'fr'): Claim {
  const found = createReader(knowledge)(articleOf(text, { id: 'a', language })).claims.find(
    ({ quantity }) => quantity.span.start <= text.indexOf(figure) && text.indexOf(figure) < quantity.span.end,
  )
  if (!found) throw new Error(`no figure at ${figure}`)
  return found
}

describe('the words around a figure say', () => {
  test.each<[text: string, figure: string, mark: string, language?: 'en']>([
    ['Norval maintient les 300 embauches annoncées en mai.', '300', 'planned'],
    ['Norval will not discuss the 300 jobs promised in May.', '300', 'planned', 'en'],
    ['Selon Le Phare, Norval fermerait le site, d’une puissance de 80 MW, en mai.', '80', 'stated'],
    ['Norval will close the 80-megawatt unit, Le Phare reported.', '80', 'stated', 'en'],
    ['Norval a relevé sa prévision de ventes à 340 turbines.', '340', 'planned'],
    ['Norval is spending $90 million to double output.', '$90', 'planned', 'en'],
  ])('%s', (text, figure, mark, language) => {
    expect(markOf(claimAt(text, figure, language))).toBe(mark)
  })
})

test('a company is taken to tell its own news, and is no origin for it', () => {
  const text = 'Norval a obtenu 350 millions d’euros de ses banques.'
  expect(claimAt(text, '350').sources).toEqual([{ kind: 'company', name: 'Norval', how: 'implied' }])
  const ledger = createLedger(knowledge)
  ledger.add([articleOf(text, { id: 'a', language: 'fr' })])
  expect(ledger.groups()[0]).toMatchObject({ independent: 0 })
})

describe('who a figure falls to', () => {
  test.each<[text: string, figure: string, subject: string, language?: 'en']>([
    ['Norval hésite. La panne coûterait 45 millions d’euros par mois à Asteria.', '45', 'asteria'],
    ['La commande semblait promise à Asteria, dont Norval détient 18 % du capital.', '18', 'norval'],
    ['Norval has chosen Asteria. The contract covers 300 turbines.', '300', 'norval', 'en'],
  ])('%s', (text, figure, subject, language) => {
    expect(claimAt(text, figure, language).subject).toEqual([subject])
  })
})

test('a small number in words that counts nothing is in no table', () => {
  expect(claimAt('Norval ferme l’une des trois usines.', 'trois').confidence).toBe('unsure')
  expect(claimAt('Norval a vendu 300 turbines.', '300').confidence).toBe('sure')
})

test('parts that add up to the whole of their sentence are told as such', () => {
  const ledger = createLedger(knowledge)
  ledger.add([
    articleOf('Norval supprime 650 emplois, 210 à Lorient et 440 à Brest.', { id: 'a', language: 'fr' }),
  ])
  expect(ledger.groups()).toMatchObject([{ relation: 'parts_of_whole', sum: { whole: 650, part: 440 } }])
})
