import { expect, test } from 'vitest'
import { explainClaim, exportClaims } from '../../src/claims/index.ts'
import type { Article, Knowledge } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: { chips: ['puce', 'puces'] },
  names: [
    { id: 'norval', name: 'Norval', aliases: [], group: 'companies' },
    { id: 'le-phare', name: 'Le Phare', aliases: [], group: 'outlets' },
  ],
}
const text = 'Norval aurait commandé plus de 40 000 puces en 2025, selon Le Phare.'
const news = (id: string, given: Partial<Article> = {}) => articleOf(text, { id, language: 'fr', ...given })
const lines = (...articles: Article[]) => [...exportClaims(articles, knowledge)]

test('a figure is told with who did it, how sure it is and whose report it is', () => {
  const start = text.indexOf('40 000')
  expect(lines(news('a'))).toContainEqual(
    expect.objectContaining({
      type: 'figure',
      article: 'a',
      start,
      figure: { value: 40_000, unit: 'chips', qualifier: 'more_than' },
      subject: 'Norval',
      action: 'order',
      period: 'en 2025',
      attribution: { outlet: 'Le Phare', kind: 'named_outlet' },
      certainty: 'reported',
    }),
  )
})

test('so are sentences, what tells their source, what makes them doubtful, and names', () => {
  const types = new Set(lines(news('a')).map((line) => ('type' in line ? line.type : '')))
  expect([...types].sort()).toEqual(['attribution', 'document', 'entity', 'figure', 'hedge', 'sentence'])
})

test('figures that several articles give are told as a group', () => {
  expect(lines(news('a'), news('b')).at(-1)).toMatchObject({
    type: 'group',
    members: [{ article: 'a' }, { article: 'b' }],
    origin: 'Le Phare',
    independent_origins: 1,
    relation: 'agree',
  })
})

test('a figure is explained field by field', () => {
  const told = explainClaim(news('a'), text.indexOf('40 000'), knowledge)
  expect(told).toContain('subject      Norval   ← first name of the clause')
  expect(told?.find((line) => line.startsWith('certainty'))).toContain('reported')
})

test('where no figure stands there is nothing to explain', () => {
  expect(explainClaim(news('a'), 0, knowledge)).toBeUndefined()
})
