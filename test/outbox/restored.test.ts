import { mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLog } from '../../src/log.ts'
import { createOutbox } from '../../src/outbox/index.ts'
import { writeGoodCopy } from '../../src/store/good-copy.ts'
import { openStore } from '../../src/store/index.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { restoreStore } from '../../src/store/restore.ts'
import { postOf } from '../fixtures/posts.ts'
import { createCountingPlatform } from './counting-platform.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-outbox-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const [posted, open] = [postOf({ slot: '2026-10-24' }), postOf({ slot: '2026-10-25' })]

test('what an earlier copy owes is posted once, where the platform lets the bot look', async () => {
  const { keys, states } = await lifeAfterRestore('seen')
  expect(keys).toEqual([posted.key, open.key])
  expect(states).toEqual(['posted', 'posted'])
})

test('what an earlier copy owes is uncertain, and not sent again, where it does not', async () => {
  const { keys, states } = await lifeAfterRestore('hidden')
  expect(keys).toEqual([posted.key])
  expect(states).toEqual(['uncertain', 'uncertain'])
})

/** Two posts are owed when the copy is made; one of them is posted, and then the store is lost. */
async function lifeAfterRestore(look: 'seen' | 'hidden') {
  const file = join(folder, 'state.sqlite')
  const platform = createCountingPlatform()
  const first = await openStore(file)
  await first.owePosts([posted, open], Date.now())
  await writeGoodCopy(file)
  await platform.send(posted)
  await first.close()
  truncateSync(file, 0)
  await restoreStore(file, migrations, new Date())

  const store = await openStore(file)
  if (look === 'hidden') platform.nextLook('hidden', 2)
  const outbox = createOutbox({
    store,
    send: platform.send,
    find: platform.find,
    // As Discord would a moment after a first attempt: nobody knows when that was.
    recognisesMs: () => 120_000,
    prove: async (answer) => answer,
    log: createLog({ level: 'error', secrets: [], write() {} }),
    now: () => new Date(),
    pace: { settleMs: 0, betweenMs: 0 },
  })
  outbox.run()
  await outbox.settled()
  await outbox.stop()
  const kept = [await store.findPost(posted.key), await store.findPost(open.key)]
  await store.close()
  return { keys: platform.keys(), states: kept.map((one) => one?.state) }
}
