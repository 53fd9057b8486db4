import { describe, expect, test } from 'vitest'
import { parseQuantities, unitOf } from '../../../src/claims/quantities/index.ts'
import type { Language } from '../../../src/types.ts'

/** Each quantity as value and unit. */
function read(language: Language, text: string): readonly string[] {
  return parseQuantities(text, language, {
    synonyms: [],
    units: { aircraft: ['jet', 'jets', 'avion', 'avions'], TEU: ['EVP', 'TEU'] },
  }).map((quantity) => `${quantity.value ?? '?'} ${unitOf(quantity)}`)
}

type Row = readonly [language: Language, text: string, quantities: readonly string[]]

describe('the forms that the press gives a number', () => {
  test.each<Row>([
    ['en', 'Volumes fell by an eighth.', ['0.125 fraction']],
    ['en', 'It will pay €370m, of which a quarter falls due now.', ['370000000 EUR', '0.25 fraction']],
    ['en', 'The bid, a third higher than the first, lapses.', ['0.333333 fraction']],
    ['en', 'A third, which had passed, was sold.', []],
    ['en', 'It sold a couple of thousand abroad.', ['2000 count']],
    ['en', 'It holds SFr310m of stock.', ['310000000 CHF']],
    ['en', 'Of a £2 bar they receive about 12p.', ['2 GBP', '0.12 GBP']],
    ['en', 'About 1.2m salmon died. The true toll is north of 2m.', ['1200000 count', '2000000 count']],
    ['en', 'The mast is 2m high.', ['2 m']],
    ['en', 'It ordered 80 T210 single-aisle jets.', ['80 aircraft']],
    ['fr', 'Il en aurait pour sept ans et demi.', ['7.5 years']],
    ['fr', 'Les ventes vont dépasser le milliard de dollars.', ['1000000000 USD']],
    ['fr', 'Le milliard reste loin.', []],
    ['fr', 'Elle en a placé neuf.', ['9 count']],
    ['en', 'The remaining fifth stays with the town.', ['0.2 fraction']],
    ['en', 'The remaining quarter will be hard.', []],
    ['en', 'It will raise its monthly price from £9.99 to £12.99.', ['9.99 GBP', '12.99 GBP']],
    ['fr', 'Le prix du cuivre a chuté de 15 à 20 %.', ['15 %']],
    ['fr', 'Le prix est passé de 15 à 20 %.', ['15 %', '20 %']],
    ['fr', 'Ils ont vu en ligne 90 000 dossiers.', ['90000 count']],
    ['fr', 'Ils ont pris la ligne 9.', []],
    ['en', 'It has 15 working days to reply.', ['15 days']],
    ['fr', 'Le rappel coûte deux millions d’euros. Nous en vendons 340.', ['2000000 EUR', '340 count']],
    ['fr', 'Le groupe zurichois a mis 5 milliards de francs de côté.', ['5000000000 CHF']],
    ['fr', 'La maison coûte 300 000 francs.', ['300000 CHF']],
    ['fr', 'En 1985, la maison coûtait 300 000 francs.', ['1985 year', '300000 FRF']],
    ['fr', 'On y lit, au point 6, une estimation.', []],
    ['en', 'Press office: 01632 960 044.', []],
    ['fr', 'Le chenal fait 11,5 mètres, il en faudrait 13.', ['11.5 m', '13 m']],
    [
      'en',
      'It built 198 jets in the ten months to May and needs more than 43 a month.',
      ['198 aircraft', '10 months', '43 aircraft'],
    ],
  ])('(%s) %s', (language, text, quantities) => {
    expect(read(language, text)).toEqual(quantities)
  })
})

describe('what a number leaves out', () => {
  test.each<Row>([
    ['fr', 'Elle a mis 270 de ses 610 salariés au repos.', ['270 people', '610 people']],
    ['fr', 'Les pilotes demandaient 7 % de plus ; ils en ont obtenu deux.', ['7 %', '2 %']],
    [
      'fr',
      'On lui propose six avions à 8 millions de francs suisses pièce ; elle n’en voudrait que quatre.',
      ['6 aircraft', '8000000 CHF', '4 aircraft'],
    ],
    [
      'fr',
      'On nous prête six milliards de dettes, nous en avons quatre.',
      ['6000000000 count', '4000000000 count'],
    ],
    [
      'en',
      'It sold 1.1m tonnes, though two traders put the amount closer to 900,000.',
      ['1100000 t', '2 count', '900000 t'],
    ],
    [
      'fr',
      'Le port traite deux millions d’EVP. La société y avait perdu 22 millions d’euros.',
      ['2000000 TEU', '22000000 EUR'],
    ],
    ['fr', 'Le patron évalue à 40 millions le coût de la panne.', ['40000000 EUR']],
    ['fr', 'La cadence passera à 38 exemplaires par mois.', ['38 count']],
    ['fr', 'Le roman est tiré à 38 000 exemplaires.', ['38000 copies']],
  ])('is taken from what stands around it (%s) %s', (language, text, quantities) => {
    expect(read(language, text)).toEqual(quantities)
  })
})

describe('numbers that measure nothing', () => {
  test.each<Row>([
    ['fr', 'Par six voix contre quatre, le prix a été décerné.', []],
    ['en', 'Councillors voted by 19 to 11 on Tuesday.', []],
    ['en', 'Audiences gave it 9.1/10.', []],
    ['en', 'Director Marcus Ode-Finch, 38, has signed.', []],
    ['fr', 'La nouvelle a fait bondir de 3,2 % l’action du constructeur.', []],
    ['en', 'He kept a price target of 310p.', []],
    ['fr', 'Les écrans de l’aérogare 2 sont noirs.', []],
    ['fr', 'ISSN 0000-1482', []],
    ['fr', 'Il pleut.\n\nPublié à 8 h 05 · 63 commentaires · Classé dans : avions', []],
    ['en', 'It rains.\n\nMore from us: 10 charts that explain it', []],
    ['fr', 'Il pleut.\n\nAbonnement : 129 € par an, 12 numéros offerts', []],
  ])('are left out (%s) %s', (language, text, quantities) => {
    expect(read(language, text)).toEqual(quantities)
  })
})

test.each([
  ['It handed over 198 jets.', 'exact'],
  ['It took over 12 shops.', 'exact'],
  ['It built over 198 jets.', 'more_than'],
])('“over” behind a verb that it belongs to says nothing of the number: %s', (text, qualifier) => {
  const [first] = parseQuantities(text, 'en', { synonyms: [], units: {} })
  expect(first?.qualifier).toBe(qualifier)
})

test('a desk that lists “centimes” among its words for euros does not make them whole ones', () => {
  const units = { EUR: ['euro', 'euros', 'centime', 'centimes'] }
  const [price] = parseQuantities('Le cachet est payé 3 centimes.', 'fr', { synonyms: [], units })
  expect(price).toMatchObject({ value: 0.03, unit: 'EUR' })
})
