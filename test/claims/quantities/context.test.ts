import { describe, expect, test } from 'vitest'
import { parseQuantities, unitOf } from '../../../src/claims/quantities/index.ts'
import type { Language } from '../../../src/types.ts'

/** Each quantity as value, unit and, where it is not exact, qualifier. */
function read(language: Language, text: string): readonly string[] {
  return parseQuantities(text, language).map((quantity) =>
    [quantity.value ?? '?', unitOf(quantity), quantity.qualifier].join(' ').replace(/ exact$/, ''),
  )
}

type Row = readonly [language: Language, text: string, quantities: readonly string[]]

describe('what a number leaves out is taken from what stands before it', () => {
  test.each<Row>([
    [
      'fr',
      'La ville devait mettre 90 millions d’euros, elle n’en versera que 60.',
      ['90000000 EUR', '60000000 EUR'],
    ],
    ['fr', 'Le fonds n’offre plus 80 millions d’euros mais 55.', ['80000000 EUR', '55000000 EUR']],
    ['fr', 'On leur paie 38 centimes le litre. Ils en réclament 44.', ['0.38 EUR/L', '0.44 EUR/L']],
    [
      'fr',
      'Le bénéfice atteint 31 M€, contre 9 deux ans plus tôt.',
      ['31000000 EUR', '9000000 EUR', '2 years'],
    ],
    ['fr', 'Il a vendu 300 fermes et non 212.', ['300 count', '212 count']],
    ['fr', 'Le prix était de 5 000 euros. Il en reste 1 140.', ['5000 EUR', '1140 count']],
    ['fr', 'Sur cent personnes interrogées, elle en garde trente.', ['100 people', '30 %']],
    ['fr', 'Le chiffre : 640. C’est le nombre d’heures perdues.', ['640 hours']],
    ['fr', 'Le mégawattheure a fini la journée à 98 euros.', ['98 EUR/MWh']],
    [
      'fr',
      'Le groupe a acheté trois millions d’actions pour 40 millions d’euros.',
      ['3000000 count', '40000000 EUR'],
    ],
    [
      'en',
      'The line ran for 640 hours in the first ten months, up from 352.',
      ['640 hours', '10 months', '352 hours'],
    ],
    ['en', 'Of the engineers hired in May, 31 have left.', ['31 people']],
    ['en', 'The bid of $5bn would win it 14.5 million customers.', ['5000000000 USD', '14500000 users']],
    [
      'en',
      'It delivered 900,000 tonnes, rejecting a count of 750,000 given by others.',
      ['900000 t', '750000 t'],
    ],
  ])('%s: %s', (language, text, quantities) => {
    expect(read(language, text)).toEqual(quantities)
  })
})

describe('a multiple is a ratio', () => {
  test.each<Row>([
    ['fr', 'Son rival en aligne le double.', ['2 ratio']],
    ['fr', 'Le déficit est le triple du précédent.', ['3 ratio']],
    ['en', 'It lost twice as many in May.', ['2 ratio']],
    ['en', 'The other club owes double that.', ['2 ratio']],
  ])('%s: %s', (language, text, quantities) => {
    expect(read(language, text)).toEqual(quantities)
  })

  test.each<Row>([
    ['fr', 'Le double vitrage a gelé.', []],
    ['en', 'The firm wants to double the output.', []],
    ['en', 'They meet twice a week.', []],
  ])('and nothing of the kind in “%s: %s”', (language, text, quantities) => {
    expect(read(language, text)).toEqual(quantities)
  })
})

describe('the words around a number qualify it', () => {
  test.each<Row>([
    ['fr', 'Il a fallu au bas mot 300 jours.', ['300 days more_than']],
    ['fr', 'Il a fallu un peu plus de 300 jours.', ['300 days more_than']],
    ['fr', 'Il a fallu un peu moins de 300 jours.', ['300 days less_than']],
    ['fr', 'Il a fallu 300 jours ou presque.', ['300 days about']],
    ['fr', 'Le délai ne dépassera pas 300 jours.', ['300 days up_to']],
    ['fr', 'Le délai pourrait passer de deux à douze semaines.', ['2 weeks', '12 weeks up_to']],
    ['fr', 'Il a perdu plus d’un mètre cube.', ['1 m3 more_than']],
    ['fr', 'La facture pèse près du quart du budget.', ['0.25 fraction fraction']],
    ['en', 'It took as many as 300 days.', ['300 days up_to']],
    ['en', 'It took no fewer than 300 days.', ['300 days more_than']],
    ['en', 'It took upwards of 300 days.', ['300 days more_than']],
    ['en', 'It took just shy of 300 days.', ['300 days less_than']],
    ['en', 'It took roughly 300 days.', ['300 days about']],
    ['en', 'It took nearer 300 days.', ['300 days about']],
    ['en', 'The fee is not to exceed 300 dollars.', ['300 USD up_to']],
    ['en', 'The fee is ~300 dollars.', ['300 USD about']],
    ['en', 'It cost less than half a billion dollars.', ['500000000 USD less_than']],
  ])('%s: %s', (language, text, quantities) => {
    expect(read(language, text)).toEqual(quantities)
  })
})

describe('no quantity is read in', () => {
  test.each<Row>([
    ['en', 'The club, beaten 2-0 on Saturday, has sold nobody.', []],
    ['en', 'Anna Lindqvist, 44, runs the firm.', []],
    ['fr', 'Une infirmière de 44 ans raconte.', []],
    ['en', 'Shares closed 9.4% lower.', []],
    ['fr', 'L’action de la banque cédait 2,6 % à la mi-journée.', []],
    ['fr', 'Écouter l’article · 3 min', []],
    ['fr', 'Une application bien notée (4,6/5, 12 400 avis).', []],
  ])('%s: %s', (language, text, quantities) => {
    expect(read(language, text)).toEqual(quantities)
  })
})
