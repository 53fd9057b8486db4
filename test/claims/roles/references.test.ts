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
    ...['Ardelis', 'Novaquin'].map(company),
    { id: 'institut-brome', name: 'institut Brome', aliases: [], group: 'organisations', kind: 'institute' },
  ],
}

type Case = readonly [Language, string, string]

describe('the subject of a figure is', () => {
  test.each<Case>([
    [
      'fr',
      'Ardelis grandit. La compagnie à bas coûts Velmire, cliente du port, a perdu >4 millions< d’euros.',
      'Velmire',
    ],
    ['fr', 'Ardelis grandit. Son concurrent Velmire emploie >300 personnes<.', 'Velmire'],
    [
      'fr',
      'Ardelis grandit. Le gestionnaire du réseau, Ostin Vaur, a dépensé >4 millions< d’euros.',
      'Ostin Vaur',
    ],
    ['fr', 'Le lyonnais Ostin Vaur, choisi en mai, livre >six camions< par mois.', 'Ostin Vaur'],
    ['en', 'Ardelis is growing. Its rival Velmire employs >300 people<.', 'Velmire'],
    ['en', 'Ardelis is growing. The low-cost airline Velmire lost >$4 million<.', 'Velmire'],
    ['en', 'Ardelis is growing. Velmire & Bost, its rival, lost >$4 million<.', 'Velmire & Bost'],
  ])('a name that the words before it only introduce (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    ['fr', 'Ardelis a vendu un entrepôt à Novaquin. Ce dernier emploie >300 personnes<.', 'Novaquin'],
    [
      'fr',
      'Ardelis a battu Novaquin. Le premier emploie 90 personnes, le second emploie >300 personnes<.',
      'Novaquin',
    ],
    [
      'fr',
      'Ardelis a battu Novaquin. Le premier emploie >90 personnes<, le second emploie 300 personnes.',
      'Ardelis',
    ],
    ['en', 'Ardelis sold a depot to Novaquin. The latter employs >300 people<.', 'Novaquin'],
    ['en', 'Ardelis has beaten Novaquin. The former employs >300 people<.', 'Ardelis'],
  ])('one of two by their order (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    [
      'fr',
      'Ardelis a lu l’étude de l’institut Brome. L’organisme a épluché >6 340 annonces<.',
      'institut Brome',
    ],
    [
      'en',
      'Ardelis has read what institut Brome wrote. The institute checked >6,340 homes<.',
      'institut Brome',
    ],
  ])('the body that was named last, for what it did itself (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    ['fr', 'Ardelis a vendu l’attaquant Yan Moreau. Le joueur touchait >240 000 euros<.', 'Yan Moreau'],
    ['en', 'Ardelis has sold its striker Yan Moreau. The player earned >$240,000<.', 'Yan Moreau'],
  ])('the person of a trade who was named last (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    [
      'fr',
      'Ardelis tremble. Le fonds Velmire avait promis qu’il verserait >15 millions< d’euros.',
      'Velmire',
    ],
    ['en', 'Ardelis trembles. The fund Velmire had promised that it would pay >$15 million<.', 'Velmire'],
  ])('whoever speaks of themselves, though nobody listed them (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    ['fr', 'Cent pompes ont été commandées par Velmire ; >deux cents< par le syndicat.', 'Velmire'],
    ['fr', '>Deux cents pompes< ont été commandées par la Mutuelle Velmire.', 'Mutuelle Velmire'],
    ['en', '>Two hundred pumps< were ordered by the Velmire Board.', 'Velmire Board'],
    ['en', 'A meal costs >$5< at Ardelis and $4 at Novaquin.', 'Ardelis'],
    ['en', 'A meal costs $5 at Ardelis and >$4< at Novaquin.', 'Novaquin'],
    ['fr', 'Ardelis dément que le navire lui ait coûté >9 millions< d’euros.', 'Ardelis'],
    ['en', 'The pump was made by Velmire Pumps, a company of >85 people< in the hills.', 'Velmire Pumps'],
  ])('named behind it or far before it (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    [
      'fr',
      'Le prix Alvane a été remis jeudi à un livre d’Ardelis. Le premier tirage était de >9 500< exemplaires.',
      'Ardelis',
    ],
    ['en', 'The Alvane prize went to a book of Ardelis. The first run was of >9,500 copies<.', 'Ardelis'],
  ])('nobody’s whose name is that of a prize (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    [
      'fr',
      'Ardelis veut croître. Ardelis a choisi Velmire.\n\nVelmire livre des rames.\n\nL’entreprise nantaise exploite >onze lignes<.',
      'Ardelis',
    ],
    [
      'en',
      'Ardelis wants to grow. Ardelis chose Velmire.\n\nVelmire makes trains.\n\nThe Nantes-based company runs >11 lines<.',
      'Ardelis',
    ],
    [
      'fr',
      'Ardelis avance. La raison tient en un nom : Novaquin. Le laboratoire négocie le rachat de cette société pour >2 milliards< d’euros.',
      'Ardelis',
    ],
  ])(
    'whom the article is about, where a paragraph goes back to them or another is pointed at (%s) %s',
    (language, text, subject) => {
      expect(subjectIn(text, language, knowledge)).toBe(subject)
    },
  )

  test.each<Case>([
    [
      'en',
      'Ardelis plans. Ardelis builds. Novaquin, whose share has grown, is said to give discounts.\n\nBoats left its plant in July alone. Sales would rise, its chairman, Yan Moreau, argued.\n\nIt hired >36 engineers<.',
      'Novaquin',
    ],
  ])('those whose things were told of in between (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })
})
