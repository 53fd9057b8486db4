import { describe, expect, test } from 'vitest'
import type { Knowledge } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'
import { asking } from '../fixtures/asking.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: {},
  names: [
    { id: 'orvane-labs', name: 'Orvane Labs', aliases: [], group: 'companies' },
    { id: 'parc-des-ormes', name: 'parc des Ormes', aliases: [], group: 'sites' },
  ],
}

const articles = [
  articleOf(
    [
      'Orvane Labs ouvre une serre',
      'Orvane Labs a tenu sa première enchère en mars : 40 lots de terre ont trouvé preneur. ',
      'Une deuxième enchère portera sur 75 lots. Le loyer de la serre est de 9 000 euros par mois.',
      'La serre occupe 3 hectares et 120 bacs. Les plants sont arrosés chaque semaine par une équipe du village.',
      'Orvane compte vendre au Japon. La société sauve ses plants en chauffant la nuit au bois.',
      'Un brûleur thermique a coûté 62 000 euros. Une fuite a vidé une cuve en avril.',
    ].join('\n'),
    { id: 'serre', language: 'fr' },
  ),
  articleOf(
    'Le parc des Ormes a fermé lundi. Le parc compte 14 allées. Les Ormes rouvriront en juin. La mairie y plante des haies.',
    { id: 'parc', language: 'fr' },
  ),
  articleOf('Orvane Labs sells seeds. Its seeds cost 4 dollars. The firm hired 30 people.', {
    id: 'seeds',
    language: 'en',
  }),
]

const { ask, first } = asking(articles, knowledge)

describe('an ordinal tells one from its like', () => {
  test('the sentence with that one comes first', async () => {
    expect(await first('combien de lots à la deuxième enchère Orvane')).toContain('75 lots')
    expect(await first('How many lots in the first auction of Orvane Labs?')).toContain('40 lots')
  })

  test('also where the sentence of the other one holds more of the words', async () => {
    expect(await first('volume de terre de la deuxième enchère Orvane Labs')).toContain('75 lots')
  })

  test('and one that nobody tells of is not answered with another', async () => {
    expect((await ask('quatrième enchère Orvane Labs')).verdict).toBe('nothing')
  })
})

describe('words of two languages', () => {
  const garage = asking(
    [
      articleOf('The garage opened on Monday. A van costs 8,000 dollars. A used car costs 9,000 dollars.', {
        id: 'garage',
        language: 'en',
      }),
      articleOf('La mine a ouvert lundi. Le cours de l’or a doublé. Le cuivre recule.', {
        id: 'mine',
        language: 'fr',
      }),
      articleOf('The owner was reached on Friday. The owner made no comment on the sale.', {
        id: 'owner',
        language: 'en',
      }),
    ],
    { ...knowledge, names: [] },
  )

  test.each([
    ['car price', 'used car'],
    ['Combien coûte une voiture ?', 'used car'],
    ['l’or a-t-il doublé ?', 'l’or'],
    ['gold', 'l’or'],
    ['Did the owner comment on the sale?', 'no comment'],
  ])('%s', async (query, passage) => {
    expect(await garage.first(query)).toContain(passage)
  })
})

describe('what sort of thing is asked for', () => {
  test('how often', async () => {
    expect(await first('How often are the plants watered at Orvane?')).toContain('chaque semaine')
  })

  test('by what means', async () => {
    expect(await first('Comment la société sauve-t-elle ses plants ?')).toContain('en chauffant')
  })

  test('a surface is no number of things', async () => {
    expect(await first('superficie de la serre')).toContain('3 hectares')
    expect((await ask('superficie du parc des Ormes')).verdict).toBe('nothing')
  })

  test('a sum that is said of something else is no rent', async () => {
    expect(await first('loyer de la serre')).toContain('9 000 euros')
    expect((await ask('salaire Orvane Labs')).verdict).toBe('nothing')
  })
})

describe('names', () => {
  const port = asking(
    [
      articleOf(
        [
          'PORT-LUNE (Agence) – Le gestionnaire du port a retenu 1 850 MW de grues électriques à l’issue de son appel d’offres.',
          'Le premier lauréat, Castelgrue, emporte le quai nord.',
        ].join('\n'),
        { id: 'port', language: 'fr' },
      ),
      articleOf('Zedline use grew. Zedline heats 40 homes each year. A heater is sold.', {
        id: 'heat',
        language: 'en',
      }),
    ],
    { ...knowledge, names: [{ id: 'zedline', name: 'Zedline', aliases: [], group: 'companies' }] },
  )

  test('neither a unit nor where it was written from answers who', async () => {
    expect(await port.first('Qui est le premier lauréat de l’appel d’offres du port ?')).toContain(
      'Castelgrue',
    )
  })

  test('a name and the word behind it are not one word because their letters have its stem', async () => {
    expect(await port.first('How many homes does Zedline use each year?')).toContain('40 homes')
  })

  test('a name of several words is one word of the question, found by its own word too', async () => {
    expect(await first('quand rouvre le parc des Ormes ?')).toContain('en juin')
  })

  test('French papers need not say that they tell of France', async () => {
    expect((await ask('French auction lots')).verdict).toBe('answered')
  })
})

describe('spelling', () => {
  test('a typing error is told from the words of the vocabulary too', async () => {
    expect(await first('recruttement 30 people')).toContain('hired 30 people')
  })

  test('for a word that the vocabulary knows, none that merely looks like it is offered', async () => {
    expect((await ask('tracteur')).near).toEqual([])
  })
})

test('what only hints at the word asked for is preferred to what has nothing of it', async () => {
  expect(await first('accident de cuve Orvane')).toContain('fuite')
})

describe('a number inside a phrase', () => {
  const { first } = asking(
    [
      articleOf(
        'Orvane Labs supprime 1 150 postes. Orvane Labs a un plan. Fenwick owes 40 people. Grandlieu doit 12 millions d’euros à ses voisins.',
        { id: 'plan', language: 'fr' },
      ),
      articleOf('The bakery will cut 30 jobs. The bakery sells bread.', { id: 'bakery', language: 'en' }),
    ],
    knowledge,
  )

  test.each([
    ['suppressions d’emplois chez Orvane Labs', 'Orvane Labs supprime 1 150 postes.'],
    ['suppressions d’emplois à la boulangerie', 'The bakery will cut 30 jobs.'],
    ['dette de Grandlieu', 'Grandlieu doit 12 millions d’euros à ses voisins.'],
  ])('does not hide it: %s', async (query, answer) => expect(await first(query)).toBe(answer))
})

describe('how far something moves, and how long something takes', () => {
  const { first } = asking(
    [
      articleOf(
        [
          'Le bac de Sorlin relèvera ses tarifs de 3 % en moyenne en mai.',
          'Le bac de Sorlin vend 80 % de ses billets au guichet selon un tarif affiché.',
          'Un rapport sur le bac de Sorlin est paru jeudi.',
          'Le bac est dit en retard quand il a dix minutes de retard.',
          'Le bac de Sorlin a fait 14 blessés lundi. Il est arrivé à neuf nœuds.',
        ].join(' '),
        { id: 'bac', language: 'fr' },
      ),
    ],
    { ...knowledge, names: [] },
  )

  test.each([
    ['hausse moyenne des tarifs du bac de Sorlin', '3 %'],
    ['À partir de quand le bac est-il en retard ?', 'dix minutes'],
    ['À quelle allure le bac de Sorlin est-il arrivé ?', 'neuf nœuds'],
  ])('%s', async (query, answer) => expect(await first(query)).toContain(answer))
})
