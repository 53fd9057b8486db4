import { expect, test } from 'vitest'
import { createLedger } from '../../src/claims/ledger/ledger.ts'
import type { Article, Knowledge } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: {},
  names: [
    { id: 'ardelis', name: 'Ardelis', aliases: [], group: 'companies' },
    { id: 'les-vannes', name: 'Les Vannes', aliases: [], group: 'sites', of: 'ardelis' },
    { id: 'brel', name: 'Brel', aliases: [], group: 'sites', of: 'ardelis' },
  ],
}

/** The figures found under a subject, as they are written. */
function figuresOf(subject: string, article: Article): string[] {
  const ledger = createLedger(knowledge)
  ledger.add([article])
  return ledger
    .about(subject, 'fr')
    .flatMap(({ claims }) => claims)
    .map(({ quantity: { span } }) => article.text.slice(span.start, span.end))
}

test('a site is found without the article that its name begins with, and with it', () => {
  const article = articleOf('Ardelis a investi 30 millions d’euros aux Vannes.', { language: 'fr' })
  expect(figuresOf('vannes', article)).toEqual(['30 millions d’euros'])
  expect(figuresOf('les Vannes', article)).toEqual(['30 millions d’euros'])
})

test('a name that nobody listed is found by any of its words', () => {
  const article = articleOf('Les Ateliers Morvel ont livré 36 rames.', { language: 'fr' })
  expect(figuresOf('morvel', article)).toEqual(['36'])
})

test('“l’usine” in an article about a site is that site', () => {
  const article = articleOf('Ardelis agrandit Brel. L’usine emploie 300 personnes.', {
    language: 'fr',
    title: 'Ardelis agrandit Brel',
  })
  expect(figuresOf('brel', article)).toEqual(['300'])
})

test('“the plant” is the site that was named last', () => {
  const article = articleOf('Ardelis has closed Brel. The plant employed 300 people.', { language: 'en' })
  expect(figuresOf('brel', article)).toEqual(['300'])
})

test('neither another site nor the accounts of the house are the site’s', () => {
  const article = articleOf(
    'Ardelis agrandit Brel. Ses autres usines emploient 900 personnes. Son chiffre d’affaires atteint 3 milliards d’euros.',
    { language: 'fr', title: 'Ardelis agrandit Brel' },
  )
  expect(figuresOf('brel', article)).toEqual([])
})
