import { describe, expect, test } from 'vitest'
import { sentences } from '../../src/text/sentences.ts'
import { nameStem, stem } from '../../src/text/stems.ts'
import { isStopWord, languageByStopWords, nounLanguage } from '../../src/text/stop-words.ts'
import { termLanguage, termsOf } from '../../src/text/terms.ts'
import { tokens } from '../../src/text/tokens.ts'
import { vocabulary } from '../../src/text/vocabulary.ts'

function terms(text: string, language: 'fr' | 'en' | 'other' = 'fr') {
  return termsOf(text, [...sentences(text)], language).flat()
}

function named(text: string): string[] {
  return terms(text)
    .filter((term) => term.named)
    .map((term) => term.form)
}

describe('stems', () => {
  test.each([
    ['fr', ['commande', 'commandes', 'commandé', 'commander']],
    ['fr', ['usine', 'usines']],
    ['en', ['order', 'orders', 'ordered', 'ordering']],
  ])('bring the forms of a word together (%s: %s)', (language, forms) => {
    expect(new Set(forms.map((form) => stem(form, language))).size).toBe(1)
  })

  test('leave words of other languages and words with digits alone', () => {
    expect(stem('Überraschungen', 'de')).toBe('uberraschungen')
    expect(stem('910B', 'fr')).toBe('910b')
  })

  test('of names lose a plural ending and nothing else', () => {
    expect(['gpus', 'nvidia', 'ascend', 'business'].map(nameStem)).toEqual([
      'gpu',
      'nvidia',
      'ascend',
      'business',
    ])
  })
})

describe('terms of an article', () => {
  test('leave stop words out and keep the place of the others', () => {
    const text = "L'usine a livré les pièces."
    expect(terms(text).map(({ form, start, end }) => [form, text.slice(start, end)])).toEqual([
      ['usine', 'usine'],
      ['livre', 'livré'],
      ['pieces', 'pièces'],
    ])
  })

  test.each([
    ['a capital inside a sentence', 'Le groupe Novalis recrute.', ['novalis']],
    ['capitals inside a word', 'NovaLis recrute.', ['novalis']],
    ['a digit', 'le modèle x20 arrive.', ['x20']],
    ['the same word named elsewhere', 'Novalis recrute. Le patron de Novalis sort.', ['novalis', 'novalis']],
  ])('tell a name by %s', (_what, text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  test.each([
    ['the head of a sentence', 'Usine fermée. Grève votée.'],
    ['a headline with capitals throughout', 'Nouvelle Usine Fermée Hier Soir'],
    ['a line that shouts', 'USINE FERMÉE, GRÈVE VOTÉE HIER'],
    ['the head of a quotation', 'Il dit : « Demain peut-être. »'],
  ])('see no name at %s', (_what, text) => {
    expect(named(text)).toEqual([])
  })

  test('do not stem a name into a common word', () => {
    const [name, common] = terms('Le modèle Ascendant de la maison ascendante.').filter(({ form }) =>
      form.startsWith('ascend'),
    )
    expect(name?.text).toBe('ascendant')
    expect(common?.text).not.toBe(name?.text)
  })

  test('hold a hyphenated word in parts and as a whole', () => {
    const text = 'Des semi-conducteurs.'
    expect(terms(text).map(({ form, start, end }) => [form, text.slice(start, end)])).toEqual([
      ['semi', 'semi'],
      ['conducteurs', 'conducteurs'],
      ['semiconducteurs', 'semi-conducteurs'],
    ])
  })
})

describe('a grammar word of one language that is a noun in the other', () => {
  const forms = (text: string, language: 'fr' | 'en') => terms(text, language).map(({ form }) => form)

  test.each([
    ['en', 'A car is sold, no comment, by the ton.', ['car', 'sold', 'comment', 'ton']],
    ['fr', 'Elle vend, car son prix baisse ; comment ?', ['vend', 'prix', 'baisse']],
    ['fr', 'Le but du don.', ['but', 'don']],
    ['en', 'Small but rising. They don.', ['small', 'rising']],
  ] as const)('is read by the language (%s: %s)', (language, text, expected) => {
    expect(forms(text, language)).toEqual(expected)
  })

  test('`or` behind an elided article is gold', () => {
    expect(forms('Le prix de l’or, or il baisse.', 'fr')).toEqual(['prix', 'or', 'baisse'])
  })
})

describe('the language of an article', () => {
  test.each([
    ['is the stated one', 'en', 'Le texte est en français.', 'en'],
    ['is the stated one with its region', 'fr-CA', '', 'fr'],
    ['has no stems when it is another', 'de', '', 'other'],
    ['is told by its grammar words', undefined, "L'usine que le groupe a fermée est dans le nord.", 'fr'],
    [
      'is told by its grammar words in English',
      undefined,
      'The plant that it closed was in the north.',
      'en',
    ],
    ['is none where nothing tells', undefined, 'Novalis 2024', 'other'],
  ] as const)('%s', (_what, stated, text, expected) => {
    expect(termLanguage(stated, text)).toBe(expected)
  })
})

test('stop words are folded single words', () => {
  expect(isStopWord('même')).toBe(false)
  expect(isStopWord('meme')).toBe(true)
  expect(languageByStopWords(['fabrique'])).toBeUndefined()
})

describe('the general vocabulary', () => {
  test('holds no group without words', () => {
    for (const { fr, en } of vocabulary) expect(fr.length + en.length).toBeGreaterThan(1)
  })

  test('holds no word that is grammar alone', () => {
    for (const phrase of vocabulary.flatMap(({ fr, en }) => [...fr, ...en]))
      expect(
        /^\p{Lu}{2,5}$/u.test(phrase) ||
          tokens(phrase).some(({ text }) => !isStopWord(text) || nounLanguage(text)) ||
          /^l’/u.test(phrase),
        phrase,
      ).toBe(true)
  })
})
