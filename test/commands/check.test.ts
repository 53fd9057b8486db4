import { beforeAll, describe, expect, test } from 'vitest'
import { citationsOf } from '../../src/cite.ts'
import type { ClaimGroup } from '../../src/claims/claim.ts'
import type { Answer } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'
import { openDesk, type TestInstance } from '../fixtures/desk.ts'
import { claimOf, ledgerOf, noKnowledge } from '../fixtures/ledger.ts'

const knowledge = {
  ...noKnowledge,
  names: [{ id: 'norval', name: 'Norval', aliases: [], group: 'companies' }],
  units: { turbines: ['turbine', 'turbines'] },
}
const ordered = 'Norval aurait commandé 40 000 turbines à Asteria.'
const received = 'Norval a reçu 10 000 turbines.'
const signed = 'La direction de Marsanne a signé un accord avec le port de Brume pour dix ans.'
const article = articleOf([ordered, received, signed].join('\n'), { id: 'a1', language: 'fr' })
const turbines = (value: number) => ({ unit: 'turbines', value })
const claims = [
  claimOf(article, ordered, '40 000', {
    quantity: turbines(40_000),
    subject: ['norval'],
    action: 'order',
    evidence: 'reported',
  }),
  claimOf(article, received, '10 000', {
    quantity: turbines(10_000),
    subject: ['norval'],
    action: 'receive',
  }),
]
const groups: readonly ClaimGroup[] = claims.map((claim) => ({
  key: `norval ${claim.action}`,
  claims: [claim],
  origins: [{ claims: [claim.id] }],
  independent: 0,
  relation: 'single',
}))

let desk: TestInstance
beforeAll(async () => {
  desk = await openDesk({ articles: [article], knowledge }, [], undefined, ledgerOf(groups))
})

const headingOf = ({ blocks: [first] }: Answer) => (first?.kind === 'heading' ? first.text : undefined)
const quotesOf = (answer: Answer) => citationsOf(answer).map(({ quote }) => String(quote))

describe('/check', () => {
  test.each([
    [received, 'Mot pour mot dans la couverture'],
    ['« Norval a reçu 10.000 turbines »', 'Mot pour mot dans la couverture'],
    ['a reçu 10 000 turbines', 'Mot pour mot dans la couverture'],
    [
      'La direction de Marsanne a signé un accord avec le port de Morlac pour dix ans',
      'Dans la couverture, avec des différences',
    ],
    ['Norval a reçu 40 000 turbines', 'Contredit par la couverture'],
    ['Norval received 25,000 turbines', 'Contredit par la couverture'],
    [
      'La direction de Marsanne n’a pas signé un accord avec le port de Brume pour dix ans',
      'Contredit par la couverture',
    ],
    ['Dix mille turbines ont été reçues par Norval', 'Étayé par la couverture'],
    ['Un accord avec Brume : la direction de Marsanne signe', 'Étayé par la couverture'],
    ['Le volcan de Kéros est entré en éruption', 'Introuvable dans la couverture'],
  ])('%j: %s', async (sentence, said) => {
    expect(headingOf(await desk.ask(`/check ${sentence}`))).toBe(said)
  })

  test('shows for and against, and that the figure is of something else', async () => {
    const answer = await desk.ask('/check Norval a reçu 40 000 turbines')
    expect(quotesOf(answer)).toEqual([received, ordered])
    expect(JSON.stringify(answer)).toContain('Ce chiffre est celui d’autre chose\u00a0:')
  })

  test('marks in the quote, and lists, what differs', async () => {
    const answer = await desk.ask(
      '/check La direction de Marsanne a signé un accord avec le port de Morlac pour dix ans',
    )
    const [citation] = citationsOf(answer)
    const marked = citation?.highlights.map(({ start, end }) => article.text.slice(start, end))
    expect(marked).toEqual(['Brume'])
    expect(JSON.stringify(answer)).toMatch(
      /«\u00a0Morlac\u00a0»[^}]*\},\{[^}]*→ article\u00a0: [^}]*\},\{"text":"«\u00a0Brume\u00a0»/,
    )
  })

  test('says when the coverage does not state it as fact', async () => {
    const said = 'La couverture ne l’affirme pas comme un fait'
    expect(JSON.stringify(await desk.ask('/check 40 000 turbines commandées par Norval'))).toContain(said)
    expect(JSON.stringify(await desk.ask('/check 10 000 turbines reçues par Norval'))).not.toContain(said)
  })

  test('of a very long message checks its beginning and says so', async () => {
    const answer = await desk.ask(`/check ${received} ${'et cetera '.repeat(200)}`)
    expect(JSON.stringify(answer)).toContain('500 premiers caractères')
  })
})
