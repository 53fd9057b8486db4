import { expect, test } from 'vitest'
import { listing } from '../../src/asking/listing.ts'
import { articleOf } from '../fixtures/articles.ts'
import { emptyLedger } from '../fixtures/ledger.ts'
import { contextOf, matchOf, resultOf } from './rig.ts'

const article = articleOf('Norrvik Silicon a commandé des puces à Daesong.')
const copy = articleOf('Norrvik Silicon a commandé des puces à Daesong !', {
  id: 'copie',
  key: 'c0p1e0000000',
  outlet: 'Alizés',
})
const context = contextOf([article, copy])
const asked = { query: 'norrvik', outlet: 'alizés' }
const match = matchOf(article, 'Norrvik', '.', { alsoIn: [{ key: copy.key, span: { start: 0, end: 48 } }] })
const page = { matches: [match], from: 0, total: 2 }
const result = resultOf({ verdict: 'answered' })

test('names under a quote the outlets that print it too, with the place to read it there', async () => {
  const { blocks } = await listing(asked, page, result, context)
  expect(JSON.stringify(blocks)).toContain('Presque mot pour mot aussi\u00a0: ')
  expect(JSON.stringify(blocks)).toContain('/article c0p1e0000000.0-48')
})

test('keeps the filter and the reasons from one page to the next', async () => {
  const why = () => ['article sur ce sujet']
  const { blocks, actions } = await listing(asked, { ...page, why }, result, context)
  expect(blocks).toContainEqual({
    kind: 'note',
    runs: [{ text: 'Pourquoi ici\u00a0: article sur ce sujet' }],
  })
  expect(actions.map(({ label, args }) => [label, args])).toEqual([
    ['Suite', { query: 'norrvik', outlet: 'alizés', explain: true, from: 1 }],
    ['Sans explication', { query: 'norrvik', outlet: 'alizés' }],
    ['Partager', { query: 'norrvik', outlet: 'alizés', explain: true, from: 0 }],
  ])
})

test('gives no reasons unasked, and offers them', async () => {
  const { blocks, actions } = await listing(asked, page, result, context)
  expect(JSON.stringify(blocks)).not.toContain('Pourquoi ici')
  expect(actions[1]).toMatchObject({ label: 'Pourquoi ces passages', args: { explain: true } })
})

test('says so when it cannot be told how sure the articles are', async () => {
  const ledger = { ...emptyLedger, weigh: () => Promise.reject(new Error('the thread has ended')) }
  const { blocks } = await listing(asked, page, result, { ...context, desk: { ...context.desk, ledger } })
  expect(blocks.filter(({ kind }) => kind === 'quote')).toHaveLength(1)
  expect(JSON.stringify(blocks)).toContain('seulement rapportées')
})
