import { describe, expect, test } from 'vitest'
import type { Knowledge, KnownName, Language } from '../../../src/types.ts'
import { subjectIn } from './subject-in.ts'

const company = (name: string): KnownName => ({
  id: name.toLowerCase(),
  name,
  aliases: [],
  group: 'companies',
})
const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: {},
  names: [
    ...['Ardelis', 'Novaquin', 'Velmire'].map(company),
    { id: 'orca-9', name: 'Orca 9', aliases: [], group: 'products', of: 'novaquin' },
    { id: 'ann-holt', name: 'Ann Holt', aliases: [], group: 'people', of: 'velmire' },
    { id: 'maurienval', name: 'Maurienval', aliases: [], group: 'sites' },
    { id: 'harbour-office', name: 'Harbour Office', aliases: [], group: 'organisations' },
    { id: 'cabinet-brome', name: 'Brome Conseil', aliases: [], group: 'companies', kind: 'consultancy' },
    { id: 'tarn-research', name: 'Tarn Research', aliases: [], group: 'organisations', kind: 'analysts' },
  ],
}

type Case = readonly [Language, string, string]

describe('the subject of a figure is', () => {
  test.each<Case>([
    ['fr', 'Ardelis a vendu 30 bacs. Chez Novaquin, >11 %< des bacs seraient fendus.', 'Novaquin'],
    [
      'fr',
      'Ardelis vend. Chez son rival Novaquin, qui sale son beurre, les ventes ont reculé de >8 %<.',
      'Novaquin',
    ],
    ['en', 'Ardelis sold 30 vats. At Novaquin, >11 per cent< of vats are cracked.', 'Novaquin'],
    [
      'en',
      'Ardelis sold 30 vats. At Harl Dairies, which makes ice, >11 per cent< are cracked.',
      'Harl Dairies',
    ],
    ['fr', 'Chez Novaquin, Ardelis a commandé >30 bacs<.', 'Ardelis'],
  ])('whose it is at, where the sentence puts that first (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    [
      'en',
      'Novaquin grew. Osterby Sluice, the Danish company towing the barge, denied that it was owed >60 crowns<.',
      'Osterby Sluice',
    ],
    [
      'en',
      'Osterby Dairy Society today announces its results. Profit was >£41 million<.',
      'Osterby Dairy Society',
    ],
    ['en', 'Harl Bost has raised its forecast. The company sold >40 boats<.', 'Harl Bost'],
    ['fr', 'Chez Harl Bost, on vend >40 voiliers<.', 'Harl Bost'],
    ['fr', 'L’Institut des semences garde >240 graines<.', 'Institut des semences'],
    ['fr', 'La Haute Autorité de santé a refusé >30 dossiers<.', 'Haute Autorité de santé'],
    [
      'fr',
      'L’Agence nationale de sécurité du lait a reçu >40 plaintes<.',
      'Agence nationale de sécurité du lait',
    ],
  ])('a house or a body that nobody listed, by what is told of it (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test('nobody where a round number opens the sentence', () => {
    expect(subjectIn('Une >centaine< d’élus ont signé.', 'fr', knowledge)).toBe('')
  })

  test.each<Case>([
    ['en', 'Novaquin, which sails from Cork, had offered Ardelis >40 tonnes<.', 'Novaquin'],
    ['fr', 'Novaquin, qui navigue depuis Brest, avait proposé à Ardelis >40 tonnes<.', 'Novaquin'],
  ])('who stands before a relative clause that the verb comes behind (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    [
      'en',
      'Ardelis is growing. Ann Holt, its broker, welcomed the order. She expects premiums of >8%<.',
      'Velmire',
    ],
    [
      'en',
      'Ardelis is growing. Tom Rusk, a broker at Velmire, welcomed the order. He expects premiums of >8%<.',
      'Velmire',
    ],
  ])('the house of the person whom “he” or “she” stands for (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    [
      'en',
      'Ardelis is watching. The Harbour Office wants to sell the quay. It hopes for >£2bn<.',
      'Harbour Office',
    ],
    ['en', 'Ardelis is growing. The Harbour Office said that ships were late. It has >40 ships<.', 'Ardelis'],
  ])('a body that alone was spoken of, where it does something itself (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    ['fr', 'MAURIENVAL (Agence) – Le fabricant Ardelis va supprimer >740 postes<.', 'Ardelis'],
    ['fr', 'Ardelis licencie. Le site de Maurienval perdrait >430 postes<.', 'Ardelis'],
    ['en', 'Ardelis is cutting jobs. Of the workers at Maurienval, >430< would leave.', 'Ardelis'],
    ['fr', 'Ardelis licencie. Le chantier touche Vaubreuil-sur-Mer (>190 postes<).', 'Ardelis'],
  ])('the company and not the town where it was written or works (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    ['en', 'Ardelis sails. Its usual boat, the fast Orca 9, has crossed >four times<.', 'Novaquin'],
    ['fr', 'Ardelis navigue. Le prix catalogue du Orca 9 atteint >105 millions< d’euros.', 'Novaquin'],
    ['en', 'Ardelis pays 9 per cent, against >5 per cent< for the Orca 9.', 'Novaquin'],
  ])('whose thing it is that is named, priced or compared with (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    [
      'fr',
      'Ardelis grandit. En 2023, un ministère nordique avait payé >118 millions< d’euros.',
      'Ministère nordique',
    ],
    ['en', 'Ardelis is growing. A Danish retailer had paid >£40m< for one.', 'Danish retailer'],
    ['en', 'Ardelis is growing. European operators have spent >€190bn< on licences.', 'European operators'],
    [
      'fr',
      'Ardelis grandit. Les opérateurs européens ont dépensé >190 milliards< d’euros.',
      'Opérateurs européens',
    ],
    ['en', 'Ardelis is growing. It would cost the Treasury less than >£50m< a year.', 'Treasury'],
    ['fr', 'Ardelis grandit. La mesure coûterait à l’État près de >50 millions< d’euros.', 'État'],
    ['en', 'Last week it was Portugal’s turn: >€418m< for a beach.', 'Portugal'],
  ])('a party that no list names (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    [
      'fr',
      'Ardelis grandit. « La commande est belle », dit Jeanne Roux, analyste chez Brome Conseil. Elle évalue la marge à >7 %<.',
      'Ardelis',
    ],
    [
      'en',
      'Novaquin is small. Ardelis built five boats. Analysts at Tarn Research put the real number closer to >seven<.',
      'Ardelis',
    ],
    [
      'fr',
      'Ardelis a commandé douze bateaux à Novaquin. Un acompte de >12 millions< d’euros a été versé.',
      'Ardelis',
    ],
  ])('whom somebody else reckons about, or who pays (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })
})
