import { expect, test } from 'vitest'
import { cite } from '../src/cite.ts'
import { createLog } from '../src/log.ts'
import { createProof } from '../src/prove.ts'
import type { Answer, Article, Quote } from '../src/types.ts'
import { articleOf } from './fixtures/articles.ts'

const article = articleOf('Huawei a livré 100 000 puces.\nFin.')
const citation = cite(article, { start: 0, end: 29 })
const answer: Answer = {
  outcome: 'answered',
  language: 'fr',
  summary: 'x',
  blocks: [
    { kind: 'quote', citation },
    { kind: 'reading', citations: [citation] },
  ],
  actions: [],
}

function proofOver(found: Article | undefined) {
  const log = createLog({ level: 'error', secrets: [], write: () => {} })
  return createProof({ version: async () => found, log })
}

test('an answer that came back from JSON is proved as it is', async () => {
  const stored: Answer = JSON.parse(JSON.stringify(answer))
  expect(await proofOver(article).prove(stored)).toEqual(answer)
})

test('quotes of an article that is not there any more are withheld, counted, and said to be', async () => {
  const proof = proofOver(undefined)
  const { blocks } = await proof.prove(answer)
  expect(blocks).toHaveLength(1)
  expect(blocks[0]).toMatchObject({ kind: 'note' })
  expect(proof.withheld()).toBe(2)
})

test('a quote that was changed in the store is withheld', async () => {
  const changed = { ...citation, quote: 'Huawei a livré 900 000 puces.' as Quote }
  const { blocks } = await proofOver(article).prove({
    ...answer,
    blocks: [{ kind: 'quote', citation: changed }],
  })
  expect(blocks.map(({ kind }) => kind)).toEqual(['note'])
})
