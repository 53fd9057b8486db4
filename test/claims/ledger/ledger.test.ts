import { describe, expect, test } from 'vitest'
import { createLedger } from '../../../src/claims/index.ts'
import type { Article, Knowledge } from '../../../src/types.ts'
import { articleOf } from '../../fixtures/articles.ts'

const knowledge: Knowledge = {
  synonyms: [['puce', 'puces', 'chip', 'chips']],
  verbClasses: {},
  units: { chips: ['puce', 'puces', 'chip', 'chips'] },
  names: [
    { id: 'norval', name: 'Norval', aliases: ['le groupe de Brest'], group: 'companies' },
    { id: 'asteria', name: 'Asteria', aliases: [], group: 'companies' },
    { id: 'zx9', name: 'ZX9', aliases: [], group: 'products', of: 'asteria', kind: 'chip' },
    { id: 'brume', name: 'Brume', aliases: [], group: 'sites', of: 'norval' },
    { id: 'lena-roux', name: 'Léna Roux', aliases: [], group: 'people', of: 'norval' },
    { id: 'le-phare', name: 'Le Phare', aliases: [], group: 'outlets' },
    { id: 'quart', name: 'Quart', aliases: [], group: 'outlets' },
    { id: 'union-metal', name: 'Union Métal', aliases: [], group: 'organisations' },
  ],
}

const news = (id: string, text: string, given: Partial<Article> = {}) =>
  articleOf(text, { id, language: 'fr', published: '2026-10-20', outlet: 'Quart', ...given })

function ledgerOf(...articles: Article[]) {
  const ledger = createLedger(knowledge)
  ledger.add(articles)
  return ledger
}

const only = (text: string) => ledgerOf(news('a', text)).claimsOf(news('a', text).key)

describe('who does it', () => {
  test.each([
    ['the first name of the clause', 'Norval a commandé 40 000 puces à Asteria.', ['norval']],
    ['all of a list', 'Norval et Asteria ont dépensé 300 millions d’euros en 2025.', ['norval', 'asteria']],
    ['the agent of a passive', 'Quelque 40 000 puces ont été achetées par Norval.', ['norval']],
    ['the owner of a site', 'Brume a produit 12 000 puces en mars.', ['norval']],
    [
      'the company that a pronoun stands for',
      'Norval agrandit son usine. Elle y emploie 1 200 personnes.',
      ['norval'],
    ],
    [
      'the company that “the group” stands for',
      'Asteria recule en Bourse. Le groupe a perdu 300 millions d’euros.',
      ['asteria'],
    ],
    [
      'whom the article is about, not the union that counts',
      'Norval va fermer Brume. Le syndicat Union Métal conteste ces chiffres : 900 personnes perdraient leur travail.',
      ['norval'],
    ],
    [
      'the name after the words that open the sentence',
      'Avec 12 000 salariés, Norval est le premier employeur de la région.',
      ['norval'],
    ],
    ['a public body', 'Le conseil régional a prêté 12 millions d’euros à Norval.', ['conseil-régional']],
  ])('is %s', (_, text, subject) => {
    expect(only(text).at(-1)?.subject).toEqual(subject)
  })

  test('is left open where nobody is named, and the claim is unsure', () => {
    const [claim] = only('Il faut compter 8 000 euros, pose comprise.')
    expect(claim).toMatchObject({ subject: [], confidence: 'unsure' })
  })
})

describe('a claim', () => {
  test('tells object, counterparty and action', () => {
    expect(only('Norval a commandé 40 000 puces ZX9 à Asteria.')[0]).toMatchObject({
      object: 'zx9',
      counterparty: 'asteria',
      action: 'order',
      negated: false,
    })
  })

  test('knows who makes its object when nobody else is named', () => {
    expect(only('Norval a reçu 40 000 puces ZX9.')[0]).toMatchObject({
      counterparty: 'asteria',
      action: 'receive',
    })
  })

  test.each([
    ['Norval n’a pas reçu les 40 000 puces.', true],
    ['Norval n’a reçu que 40 000 puces.', false],
  ])('knows a negation: %s', (text, negated) => {
    expect(only(text)[0]?.negated).toBe(negated)
  })

  test('counts chips when a bare number stands before the name of one', () => {
    expect(only('Norval a commandé 200 000 ZX9.')[0]?.quantity.unit).toBe('chips')
  })

  test('has the period nearest to it', () => {
    expect(only('Norval a vendu 40 000 puces en 2024.')[0]?.period).toMatchObject({
      from: '2024-01-01',
      to: '2024-12-31',
    })
  })

  test('is not made of page furniture', () => {
    const text = 'Norval recule.\n47 commentaires'
    const start = text.indexOf('47')
    const article = news('a', text, { noise: [{ start, end: text.length, kind: 'furniture' }] })
    expect(ledgerOf(article).claimsOf(article.key)).toEqual([])
  })

  test('is the same whenever it is read again', () => {
    const article = news('a', 'Norval aurait commandé 40 000 puces, selon Le Phare.')
    expect(ledgerOf(article).claimsOf(article.key)).toEqual(ledgerOf(article).claimsOf(article.key))
  })
})

describe('what is asked for', () => {
  const ledger = ledgerOf(
    news('a', 'Norval a commandé 40 000 puces ZX9 à Asteria.'),
    news('b', 'Asteria emploie 12 000 personnes.'),
  )
  const found = (subject: string) =>
    ledger.about(subject, 'fr').flatMap(({ claims }) => claims.map(({ quantity }) => quantity.value))

  test('is found by a name', () => expect(found('zx9')).toEqual([40_000]))
  test('is found by another name for it', () => expect(found('le groupe de Brest')).toEqual([40_000]))
  test('is found by name and unit in another language', () =>
    expect(found('asteria chips')).toEqual([40_000]))
  test('is found by the words of the sentence', () => expect(found('employer')).toEqual([12_000]))
  test('is nothing for what no claim says', () => expect(found('zx9 2019')).toEqual([]))
  test('is nothing for no word', () => expect(found('le la')).toEqual([]))
})

describe('how a quote is to be taken', () => {
  const article = news('a', 'Norval grandit. Norval aurait commandé 40 000 puces, selon Le Phare.')
  const weigh = (start: number, end: number) => ledgerOf(article).weigh(article, { start, end })

  test('is told by the most careful of its clauses', () => {
    expect(weigh(0, article.text.length)).toMatchObject({ evidence: 'reported' })
    expect(weigh(0, article.text.length)?.sources.at(-1)?.name).toBe('Le Phare')
  })
  test('does not spread from the sentence beside it', () =>
    expect(weigh(0, 15)).toMatchObject({ evidence: 'stated' }))
  test('is unknown beyond the text', () => expect(weigh(9_000, 9_001)).toBeUndefined())
})

describe('when articles change', () => {
  test('a new version replaces the old one', () => {
    const ledger = ledgerOf(news('a', 'Norval a commandé 40 000 puces.'))
    ledger.add([news('a', 'Norval a commandé 50 000 puces.')])
    expect(ledger.groups().flatMap(({ claims }) => claims.map(({ quantity }) => quantity.value))).toEqual([
      50_000,
    ])
  })
  test('a removed one is forgotten', () => {
    const article = news('a', 'Norval a commandé 40 000 puces.')
    const ledger = ledgerOf(article)
    ledger.remove([article.key, 'unknown'])
    expect(ledger.groups()).toEqual([])
    expect(ledger.claimsOf(article.key)).toEqual([])
  })
})

test('hostile text is read in linear time', () => {
  const size = (times: number) => {
    const text = [
      'aurait '.repeat(times),
      '1 '.repeat(times),
      '«'.repeat(times),
      'Norval, '.repeat(times),
      'qui '.repeat(times),
      `a${' '.repeat(times)}b`,
    ].join('\n')
    const started = performance.now()
    ledgerOf(news('a', text))
    return performance.now() - started
  }
  size(500)
  expect(size(4_000)).toBeLessThan(20_000)
}, 120_000)
