import { expect, onTestFinished, test } from 'vitest'
import { createWorkerLedger } from '../../../src/claims/index.ts'
import type { Article, Knowledge } from '../../../src/types.ts'
import { articleOf } from '../../fixtures/articles.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: {},
  names: [{ id: 'norval', name: 'Norval', aliases: [], group: 'companies' }],
}
const news = (id: string, text: string) => articleOf(text, { id, language: 'fr' })
const first = news('a', 'Norval a dépensé 300 millions d’euros.')
const second = news('b', 'Norval emploie 12 000 personnes.')

function open(articles: readonly Article[], warnings: string[] = [], file?: URL) {
  const ledger = createWorkerLedger({ knowledge, warn: (message) => warnings.push(message) }, file)
  onTestFinished(() => ledger.close())
  ledger.follow(articles)
  return ledger
}

const values = async (ledger: ReturnType<typeof open>) =>
  (await ledger.about('norval', 'fr'))
    .flatMap(({ claims }) => claims.map(({ quantity }) => quantity.value))
    .sort()

test('answers from its thread as the ledger in this one would', async () => {
  const ledger = open([first, second])
  expect(await values(ledger)).toEqual([12_000, 300_000_000])
  expect(await ledger.claimsOf(first.key)).toMatchObject([{ subject: ['norval'] }])
  expect((await ledger.stories()).length).toBeGreaterThan(0)
}, 60_000)

test('follows what is served, and reads only what is new', async () => {
  const ledger = open([first])
  expect(await values(ledger)).toEqual([300_000_000])
  ledger.follow([second])
  expect(await values(ledger)).toEqual([12_000])
}, 60_000)

test('weighs an article without having read the others', async () => {
  const ledger = open([news('a', 'Norval aurait dépensé 300 millions d’euros.')])
  const key = news('a', 'Norval aurait dépensé 300 millions d’euros.').key
  expect(await ledger.weigh(key, { start: 0, end: 20 })).toMatchObject({ evidence: 'reported' })
  expect(await ledger.weigh('unknown', { start: 0, end: 20 })).toBeUndefined()
}, 60_000)

test('is started anew after its thread has ended, and knows the same', async () => {
  const warnings: string[] = []
  const ledger = open([first, second], warnings, new URL('fragile-ledger-worker.ts', import.meta.url))
  await expect(ledger.about('crash', 'fr')).rejects.toThrow('The claims thread ended: crashed on purpose')
  expect(await values(ledger)).toEqual([12_000, 300_000_000])
  expect(warnings).toHaveLength(1)
}, 60_000)

test('rejects questions once it is closed', async () => {
  const ledger = open([first])
  await ledger.close()
  await expect(ledger.about('norval', 'fr')).rejects.toThrow('closed')
}, 60_000)
