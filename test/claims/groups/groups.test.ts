import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim, ClaimGroup } from '../../../src/claims/claim.ts'
import { createLedger } from '../../../src/claims/index.ts'
import type { Article, Knowledge } from '../../../src/types.ts'
import { articleOf } from '../../fixtures/articles.ts'

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

describe('who stands behind a figure', () => {
  test('that nobody is named for is told as the report that its article tells', () => {
    const [group] = joined(
      'Norval vendrait Brume, a rapporté Le Phare. L’usine emploie 1 150 personnes.',
      'Selon Le Phare, Norval vendrait Brume. L’usine compte 1 150 personnes.',
    ).filter(({ claims }) => claims[0]?.quantity.value === 1_150)
    expect(group).toMatchObject({ independent: 0, origins: [{ report: 'Le Phare' }] })
  })

  test('is the company that “the group” stands for', () => {
    const [group] = groupsOf(news('a', 'Norval supprimera 1 150 postes, a annoncé le groupe.'))
    expect(group?.origins).toMatchObject([{ name: 'Norval' }])
  })

  test('is an authority by the word of the text, and counts once beside a company', () => {
    const [group] = groupsOf(
      news(
        'a',
        'Selon Norval, douze conteneurs de Norval ont brûlé. D’après les pompiers, dix-neuf conteneurs de Norval ont brûlé.',
      ),
    )
    expect(group).toMatchObject({ independent: 2, relation: 'disputed' })
    expect(group?.origins.map(({ name }) => name)).toEqual(['Norval', 'pompiers'])
  })
})

describe('a figure is put right', () => {
  test.each([
    ['by what follows', 'Norval ne compte pas 300 conteneurs mais 212 conteneurs.'],
    ['by what stands before', 'Norval compte 212 conteneurs, et non 300 conteneurs.'],
    ['in English', 'Norval has 212 containers rather than 300 containers.'],
  ])('%s', (_, text) => {
    expect(joined(text).map(({ relation }) => relation)).toEqual(['disputed'])
  })

  test('by those who contest it in the next sentence', () => {
    const [group] = joined(
      'Une machine sur quatre de Norval tombe en panne, selon deux salariés. La direction conteste ce taux. « Nous sommes à 14 % », affirme Léna Roux.',
    )
    expect(group?.claims.map(({ quantity }) => quantity.value)).toEqual([0.25, 14])
    expect(group?.relation).toBe('disputed')
  })
})

describe('what one party gives several numbers of', () => {
  test('is not what another party gives a number of', () => {
    const texts = [
      'Selon Union Métal, Norval a reçu 750 conteneurs. Norval a commandé 2 100 conteneurs, selon Union Métal.',
      'Norval affirme avoir reçu 900 conteneurs.',
    ]
    expect(joined(...texts).map(values)).toEqual([[750, 900]])
  })
})

describe('across stories', () => {
  const later = { published: '2026-12-20' }
  test('a round number of one company is not enough', () => {
    const texts = [
      'Norval a emprunté 400 millions d’euros.',
      'Norval discute d’une tranche de 400 millions d’euros.',
    ]
    const [a, b] = texts.map((text, at) => news(`${at}`, text, at === 0 ? {} : later))
    expect(groupsOf(a as Article, b as Article)).toHaveLength(2)
  })

  test('a number of three digits is', () => {
    const [a, b] = [
      news('a', 'Norval emploie 1 150 personnes.'),
      news('b', 'Norval, qui compte 1 150 personnes, recrute.', later),
    ]
    expect(groupsOf(a, b)).toHaveLength(1)
  })
})

test('a rate is the same whether the sentence or the figure says what it is per', () => {
  const [group] = joined(
    'Chaque mois d’arrêt coûte environ 45 millions d’euros à Norval, selon Le Phare.',
    'L’arrêt coûte 45 millions d’euros par mois à Norval, selon Le Phare.',
  )
  expect(group).toMatchObject({ relation: 'agree' })
})

test('groups are the same whether articles came at once or one by one, went and came back', () => {
  const told = [
    'Norval aurait commandé 40 000 puces ZX9, selon Le Phare.',
    'D’après Boréal, Norval a commandé plus de 40 000 puces ZX9.',
    'Norval emploie 1 150 personnes à Brume. Selon Le Phare, Norval en supprimerait 300.',
    'Norval dément vouloir supprimer 300 postes.',
    'Asteria a dépensé 1,2 milliard d’euros, selon Le Phare.',
    'Selon Le Phare, Asteria aurait dépensé 1,2 milliard d’euros. Norval emploie 1 150 personnes.',
  ]
  const articles = told.map((text, at) => news(`${at}`, text, { published: `2026-10-${20 + at}` }))
  const shown = (groups: readonly ClaimGroup[]) =>
    groups
      .map(({ claims, relation, independent }) => [claims.map(({ id }) => id).sort(), relation, independent])
      .map((one) => JSON.stringify(one))
      .sort()
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: articles.length - 1 }), { maxLength: 12 }), (moves) => {
      const ledger = createLedger(knowledge)
      const held = new Set<number>()
      for (const at of moves) {
        const article = articles[at] as Article
        if (held.delete(at)) ledger.remove([article.key])
        else {
          held.add(at)
          ledger.add([article])
        }
        ledger.groups()
      }
      const left = [...held].map((at) => articles[at] as Article)
      expect(shown(ledger.groups())).toEqual(shown(groupsOf(...left)))
    }),
    { numRuns: 40 },
  )
})
