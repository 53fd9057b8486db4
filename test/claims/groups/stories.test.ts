import { describe, expect, test } from 'vitest'
import { createLedger } from '../../../src/claims/index.ts'
import type { Article, Knowledge } from '../../../src/types.ts'
import { articleOf } from '../../fixtures/articles.ts'

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

describe('the origin of an article is', () => {
  const opening = 'Norval recrute à Brest, et la ville s’en réjouit depuis longtemps.'
  test.each([
    ['the agency that it names on a line at its foot', `${opening}\nAgence Sol\nPartager`, 'Agence Sol'],
    ['the agency in brackets at its foot', `${opening}\n(Sol)`, 'Agence Sol'],
    [
      'its own outlet where it opens with what the company says, whoever reported before',
      'Norval dément vouloir vendre son usine. Le groupe réagissait à un article du Phare. Selon Le Phare, Asteria offrait 2 milliards d’euros.',
      'Journal a',
    ],
    [
      'whose report it is, not who is said in it to have found something',
      'Norval will not reopen its plant before March after inspectors found cracks, Le Phare reported.',
      'Le Phare',
    ],
  ])('%s', (_, text, origin) => {
    expect(storiesOf(news('a', text))[0]?.origin).toBe(origin)
  })

  test('what its file says, unless that is an address', () => {
    expect(storiesOf(news('a', opening, { origin: 'Agence Sol' }))[0]?.origin).toBe('Agence Sol')
    expect(storiesOf(news('a', opening, { origin: 'https://example.org/a' }))[0]?.origin).toBe('Journal a')
  })
})

test('one report is one story in two languages', () => {
  const french = 'Selon Le Phare, Norval vendrait son usine à Asteria. Le groupe n’a pas répondu.'
  const english = 'Norval may sell a plant to Asteria, Le Phare reported.'
  expect(storiesOf(news('a', french), news('b', english, { language: 'en' }))).toHaveLength(1)
})

test('two matters of one company on one day are two stories', () => {
  const [one, other] = [
    'Norval relève son estimation du gisement, à 34 000 tonnes par an. La première tonne est attendue en 2030.',
    'La Commission autorise une aide publique de 210 millions d’euros à Norval. Un recours est annoncé.',
  ]
  expect(storiesOf(news('a', one), news('b', other))).toHaveLength(2)
})
