import { describe, expect, test } from 'vitest'
import type { Claim, ClaimGroup } from '../../src/claims/claim.ts'
import { createLedger } from '../../src/claims/index.ts'
import type { Article, Knowledge } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: { chips: ['puce', 'puces', 'chip', 'chips'], containers: ['conteneur', 'conteneurs'] },
  names: [
    { id: 'norval', name: 'Norval', aliases: [], group: 'companies' },
    { id: 'asteria', name: 'Asteria', aliases: [], group: 'companies' },
    { id: 'zx9', name: 'ZX9', aliases: [], group: 'products', of: 'asteria', kind: 'chip' },
    { id: 'brume', name: 'Brume', aliases: [], group: 'sites', of: 'norval' },
    { id: 'lena-roux', name: 'Léna Roux', aliases: [], group: 'people', of: 'norval' },
    { id: 'le-phare', name: 'Le Phare', aliases: [], group: 'outlets' },
    { id: 'boreal', name: 'Boréal', aliases: [], group: 'outlets' },
    { id: 'union-metal', name: 'Union Métal', aliases: [], group: 'organisations' },
  ],
}

const news = (id: string, text: string, given: Partial<Article> = {}) =>
  articleOf(text, { id, language: 'fr', published: '2026-10-20', outlet: `Journal ${id}`, ...given })

function groupsOf(...articles: Article[]): readonly ClaimGroup[] {
  const ledger = createLedger(knowledge)
  ledger.add(articles)
  return ledger.groups()
}

const values = ({ claims }: { readonly claims: readonly Claim[] }) =>
  claims.map(({ quantity }) => quantity.value)
const joined = (...texts: string[]) =>
  groupsOf(...texts.map((text, at) => news(`${at}`, text))).filter(({ claims }) => claims.length > 1)

describe('figures about the same thing', () => {
  test('from one report are one origin', () => {
    const [group] = joined(
      'Norval aurait commandé 40 000 puces ZX9, selon Le Phare.',
      'D’après Le Phare, Norval a commandé 40 000 puces ZX9.',
    )
    expect(group).toMatchObject({ independent: 1, relation: 'agree' })
  })

  test('from two outlets are two', () => {
    const [group] = joined(
      'Norval aurait commandé 40 000 puces ZX9, selon Le Phare.',
      'D’après Boréal, Norval a commandé 40 000 puces ZX9.',
    )
    expect(group?.independent).toBe(2)
  })

  test('without a source count as no origin', () => {
    const [group] = joined('Norval a commandé 40 000 puces.', 'Norval a commandé 40 000 puces.')
    expect(group).toMatchObject({
      independent: 0,
      origins: [{ claims: [expect.anything(), expect.anything()] }],
    })
  })

  test('compare in one unit', () => {
    expect(joined('Norval exploite 1 300 MW.', 'Norval exploite 1,3 GW.').map(values)).toEqual([[1300, 1.3]])
  })
})

describe('figures about other things are kept apart', () => {
  test.each([
    [
      'of other years',
      'Norval a dépensé 160 millions d’euros en 2024.',
      'Norval a dépensé 160 millions d’euros en 2025.',
    ],
    ['of others', 'Norval a dépensé 160 millions d’euros.', 'Asteria a dépensé 160 millions d’euros.'],
    ['of another unit', 'Norval a dépensé 40 000 dollars.', 'Norval a commandé 40 000 puces.'],
    ['that are small and common', 'Norval a trois usines.', 'Norval a changé trois dirigeants.'],
  ])('%s', (_, one, other) => {
    const [a, b] = [news('a', one), news('b', other, { published: '2026-03-02' })]
    expect(groupsOf(a, b).filter(({ claims }) => claims.length > 1)).toEqual([])
  })
})

describe('how they differ', () => {
  test.each([
    ['differ_on_qualifier', 'Norval a commandé 40 000 puces.', 'Norval a commandé plus de 40 000 puces.'],
    ['agree', 'Norval a commandé 40 000 puces.', 'Norval a commandé environ 40 000 puces.'],
    ['differ_on_action', 'Norval a commandé 40 000 puces.', 'Norval a reçu 40 000 puces.'],
    [
      'disputed',
      'Norval aurait perdu 45 millions d’euros, selon Le Phare.',
      'Norval dément avoir perdu 45 millions d’euros.',
    ],
  ])('%s', (relation, one, other) => {
    expect(joined(one, other)[0]?.relation).toBe(relation)
  })

  test('a fraction fits with what it comes to, and the sum is told', () => {
    const [group] = joined(
      'Norval a reçu 30 000 puces. Norval en avait commandé 90 000 puces, selon Le Phare.',
      'Selon Le Phare, Norval a commandé 90 000 puces et n’en a reçu qu’un tiers.',
    ).filter(({ relation }) => relation === 'compatible')
    expect(group?.sum).toMatchObject({ whole: 90_000, part: 30_000 })
  })
})

test('every claim is in one group', () => {
  const groups = groupsOf(
    news('a', 'Norval a commandé 40 000 puces et dépensé 3 millions d’euros.'),
    news('b', 'Norval a commandé 40 000 puces.'),
  )
  const ids = groups.flatMap(({ claims }) => claims.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toHaveLength(3)
})
