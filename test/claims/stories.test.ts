import { describe, expect, test } from 'vitest'
import { createLedger } from '../../src/claims/index.ts'
import type { Article, Knowledge } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: {},
  names: [
    { id: 'norval', name: 'Norval', aliases: [], group: 'companies' },
    { id: 'asteria', name: 'Asteria', aliases: [], group: 'companies' },
    { id: 'le-phare', name: 'Le Phare', aliases: [], group: 'outlets' },
    { id: 'agence-sol', name: 'Agence Sol', aliases: ['Sol'], group: 'outlets', kind: 'agency' },
  ],
}

const news = (id: string, text: string, given: Partial<Article> = {}) =>
  articleOf(text, { id, language: 'fr', published: '2026-10-20', outlet: `Journal ${id}`, ...given })

function storiesOf(...articles: Article[]) {
  const ledger = createLedger(knowledge)
  ledger.add(articles)
  const ids = new Map(articles.map(({ key, id }) => [key, id]))
  return ledger.stories().map(({ articles: keys, origin, copies }) => ({
    articles: keys.map((key) => ids.get(key)),
    origin,
    copies: copies.map((list) => list.map((key) => ids.get(key))),
  }))
}

const a = news('a', 'Norval vendrait son usine à Asteria pour 1,2 milliard d’euros, a rapporté Le Phare.')
const b = news(
  'b',
  'Selon Le Phare, Asteria offrirait 1,2 milliard d’euros à Norval. L’usine emploie du monde.',
  {
    published: '2026-10-21',
  },
)

describe('one story is told by', () => {
  test('articles that retell one report, and it is that of whom they cite', () => {
    expect(storiesOf(a, b)).toEqual([{ articles: ['a', 'b'], origin: 'Le Phare', copies: [] }])
  })

  test('near copies, which are named as such', () => {
    const dispatch =
      'Norval a retenu onze projets à l’issue de sa première enchère de l’année, a annoncé le groupe lundi matin à Paris. ' +
      'Le prix moyen ressort nettement en dessous du plafond que le ministère avait fixé au printemps dernier. ' +
      'Une autre enchère est prévue avant la fin de l’hiver prochain, selon la direction.\nAvec Sol'
    const [story] = storiesOf(news('a', dispatch), news('b', dispatch.replace('lundi matin', 'lundi')))
    expect(story).toEqual({ articles: ['a', 'b'], origin: 'Agence Sol', copies: [['a', 'b']] })
  })
})

describe('stories are kept apart', () => {
  test('weeks apart', () => {
    expect(storiesOf(a, news('b', b.text, { published: '2026-12-01' }))).toHaveLength(2)
  })
  test('when they share a name alone', () => {
    expect(storiesOf(a, news('b', 'Norval recrute à Brest. La ville s’en réjouit.'))).toHaveLength(2)
  })
})

test('an article that cites nobody is its outlet’s own', () => {
  expect(storiesOf(news('a', 'Norval recrute à Brest.'))[0]?.origin).toBe('Journal a')
})
