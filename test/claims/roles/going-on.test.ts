import { describe, expect, test } from 'vitest'
import type { Knowledge, Language } from '../../../src/types.ts'
import { subjectIn } from './subject-in.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: {},
  names: [
    ...['Ardelis', 'Novaquin', 'Belpharm'].map((name) => ({
      id: name.toLowerCase(),
      name,
      aliases: [],
      group: 'companies',
    })),
    { id: 'agence', name: 'Agence des haras', aliases: [], group: 'organisations' },
    { id: 'vierzal', name: 'Vierzal', aliases: [], group: 'sites', of: 'ardelis' },
  ],
}

const lead = 'Ardelis is bigger than ever. Ardelis wants more, and Ardelis says so.\n\n'
const entête = 'Ardelis grandit encore. Ardelis en veut plus, dit Ardelis.\n\n'

type Case = readonly [Language, string, string]

describe('whose a figure is goes on from what stands before', () => {
  test.each<Case>([
    ['en', `${lead}Novaquin lost its place in 2024. Like-for-like sales fell >2.7%<.`, 'Novaquin'],
    [
      'fr',
      `${entête}Novaquin a changé de patron. Le bénéfice net ressort à >40 millions< d’euros.`,
      'Novaquin',
    ],
    ['en', `${lead}Novaquin took on debt to build a powder plant. The plant cost >€190m<.`, 'Novaquin'],
    [
      'fr',
      `${entête}Novaquin a connu des retards. Le motoriste prévoit d’embaucher >450 personnes<.`,
      'Novaquin',
    ],
  ])(
    'to a measure without an owner, a thing just built, a house called by its trade (%s) %s',
    (language, text, subject) => {
      expect(subjectIn(text, language, knowledge)).toBe(subject)
    },
  )

  test.each<Case>([
    ['en', 'Ardelis took $38m at the gate last season and its rival Novaquin >$52m<.', 'Novaquin'],
    ['en', 'Ardelis customers pay €31 a month; those of Novaquin, >€27<.', 'Novaquin'],
    ['fr', 'Les clients d’Ardelis paient 31 euros par mois ; ceux de Novaquin, >27 euros<.', 'Novaquin'],
  ])('where the verb is left out, to the name beside it (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    [
      'en',
      'Ardelis said it had delivered >900,000< doses, rejecting a count put forward by Belpharm.',
      'Ardelis',
    ],
    [
      'en',
      'It has signed with a maker, Novaquin, which plans 20 million doses and could go to >sixty million<.',
      'Novaquin',
    ],
    ['en', 'Prices will pass >£300< by Christmas.', ''],
  ])('and not to who did something else (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })
})

describe('the figure is', () => {
  test.each<Case>([
    [
      'fr',
      `${entête}L’Agence des haras a ouvert une enquête. Elle a reçu >quatre plaintes<.`,
      'Agence des haras',
    ],
    ['fr', `${entête}Le ministère a fait ses comptes. Il achètera >12 chevaux<.`, 'Ministère'],
  ])('of the authority that the sentence before is about (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test('of whom the article is about, where that authority only counts', () => {
    const text = `${entête}L’Agence des haras a ouvert une enquête. Elle chiffre à >2 000 chevaux< les pertes.`
    expect(subjectIn(text, 'fr', knowledge)).toBe('Ardelis')
  })

  test('of whom the article is about, and not of where they are from', () => {
    const text = `${lead}In October the Shropshire insurer told members that it needed >£75m<.`
    expect(subjectIn(text, 'en', knowledge)).toBe('Ardelis')
  })

  test('of an authority that changes what is its own', () => {
    const text = `${entête}L’Agence des haras abaisse son tarif de >25 points<.`
    expect(subjectIn(text, 'fr', knowledge)).toBe('Agence des haras')
  })

  test('in a running report, of whom its own entry is about', () => {
    const text = `${entête}**21 h 48** – Novaquin confirme l’échec. Le moteur s’est éteint >112 secondes< trop tôt.`
    expect(subjectIn(text, 'fr', knowledge)).toBe('Novaquin')
  })

  test.each<Case>([
    ['fr', `${entête}L’Agence des haras veut acheter >40 chevaux< à Ardelis.`, 'Agence des haras'],
    ['en', `${lead}Agence des haras is preparing to order >40 horses< from Ardelis.`, 'Agence des haras'],
  ])('of an authority that buys (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test.each<Case>([
    ['en', `${lead}Wholesalers keep >2.1%< of the price.`, 'Wholesalers'],
    ['en', `${lead}Cargo underwriters paid >$1.3bn< for fires at sea.`, 'Cargo underwriters'],
  ])('of a whole trade that a bare plural names (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })

  test('of whose site it is, though another has one at the same place', () => {
    const text = `${entête}Novaquin construit. Son usine de Vierzal produit >900 tonnes<.`
    expect(subjectIn(text, 'fr', knowledge)).toBe('Novaquin')
  })

  test('of the owner, and not of the country that it comes from', () => {
    const text = `${entête}Surtout, >55 %< de ses ventes viennent de Norvège.`
    expect(subjectIn(text, 'fr', knowledge)).toBe('Ardelis')
  })

  test.each<Case>([
    [
      'en',
      `${lead}Novaquin, which had sales of >€3bn< last year and makes a third of Europe’s hay, said it was “ready”.`,
      'Novaquin',
    ],
    ['en', `${lead}It is late. Novaquin's finance chief, Ann Holt, says “we owe >€7m<”.`, 'Novaquin'],
  ])('of whoever says it or belongs to whoever does (%s) %s', (language, text, subject) => {
    expect(subjectIn(text, language, knowledge)).toBe(subject)
  })
})
