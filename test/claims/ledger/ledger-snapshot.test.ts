import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { createLedger } from '../../../src/claims/index.ts'
import { createKeeper } from '../../../src/claims/ledger/keeper.ts'
import { ruleFiles } from '../../../src/claims/ledger/ledger-snapshot.ts'
import type { Article, Knowledge } from '../../../src/types.ts'
import { articleOf } from '../../fixtures/articles.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: {},
  names: [{ id: 'norval', name: 'Norval', aliases: [], group: 'companies' }],
}
const articles = [
  articleOf('Norval a dépensé 300 millions d’euros, selon Le Phare.', { id: 'a', language: 'fr' }),
  articleOf('Norval emploie 12 000 personnes.', { id: 'b', language: 'fr' }),
]

let snapshotFile: string
let count = 0
beforeEach(() => {
  snapshotFile = join(tmpdir(), `claims-${process.pid}-${count++}.bin`)
  onTestFinished(() => {
    for (const file of [snapshotFile, `${snapshotFile}.damaged`]) rmSync(file, { force: true })
  })
})

/** A start of the ledger: how many articles were read anew, and what it was told. */
async function start(served: readonly Article[], known = knowledge) {
  const warnings: string[] = []
  const keeper = createKeeper({ knowledge: known, snapshotFile, warn: (message) => warnings.push(message) })
  let read = 0
  const ledger = createLedger(known, {
    known: keeper.known,
    read(article) {
      read++
      keeper.read(article)
    },
  })
  await keeper.opened()
  ledger.add(served)
  keeper.keep(ledger.pages())
  await keeper.written()
  return { ledger, read, warnings }
}

test('what was read is not read again at the next start, and says the same', async () => {
  const first = await start(articles)
  const second = await start(articles)
  expect([first.read, second.read]).toEqual([2, 0])
  expect(second.ledger.groups()).toEqual(first.ledger.groups())
  expect(second.ledger.stories()).toEqual(first.ledger.stories())
})

test('an article that has changed is read again, and the others are not', async () => {
  await start(articles)
  const changed = articleOf('Norval emploie 13 000 personnes.', { id: 'b', language: 'fr' })
  const { read, ledger } = await start([articles[0] as Article, changed])
  expect(read).toBe(1)
  expect(ledger.claimsOf(changed.key)[0]?.quantity.value).toBe(13_000)
})

test('an article of which something else is known by now is read again', async () => {
  await start(articles)
  expect((await start(articles.map((one) => ({ ...one, outlet: 'Le Quart' })))).read).toBe(2)
})

test('everything is read again when the desk knows something else', async () => {
  await start(articles)
  expect((await start(articles, { ...knowledge, units: { chips: ['puces'] } })).read).toBe(2)
})

test.each([
  ['cut short', (content: Buffer) => content.subarray(0, content.length - 40)],
  ['changed', (content: Buffer) => Buffer.concat([content.subarray(0, -30), Buffer.alloc(30, 7)])],
  ['no snapshot at all', () => Buffer.from('nothing')],
])('a file that is %s is set aside, told, and made anew', async (_, damage) => {
  await start(articles)
  writeFileSync(snapshotFile, damage(readFileSync(snapshotFile)))
  const { read, warnings } = await start(articles)
  expect(read).toBe(2)
  expect(warnings).toEqual([expect.stringContaining('claims snapshot damaged, set aside')])
  expect(readFileSync(`${snapshotFile}.damaged`).length).toBeGreaterThan(0)
  expect((await start(articles)).read).toBe(0)
})

test('pages are read anew after a change of any rule that reads them', async () => {
  const files = (await ruleFiles()).map((file) => file.replaceAll('\\', '/'))
  for (const rule of ['claims/weigh.ts', 'claims/sources/saying.ts', 'text/sentences.ts'])
    expect(
      files.some((file) => file.endsWith(`src/${rule}`)),
      rule,
    ).toBe(true)
})
