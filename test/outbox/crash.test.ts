import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { createLog } from '../../src/log.ts'
import { createOutbox, type Outbox, type OutboxParts } from '../../src/outbox/index.ts'
import { openStore } from '../../src/store/index.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Store } from '../../src/store/store.ts'
import { postOf } from '../fixtures/posts.ts'
import { type CountingPlatform, createCountingPlatform, type Fate, made } from './counting-platform.ts'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-outbox-'))
afterAll(() => rmSync(folder, { recursive: true }))

const posts = [postOf(), postOf({ part: 1 }), postOf({ part: 2 })]
const quiet = createLog({ level: 'error', secrets: [], write: () => {} })
let opened = 0

function partsFor(store: Store, { send, find }: CountingPlatform): OutboxParts {
  return {
    store,
    send,
    find,
    recognisesMs: () => 0,
    prove: async (answer) => answer,
    log: quiet,
    now: () => new Date(),
    pace: { settleMs: 0, betweenMs: 0, backOffMs: () => 0 },
  }
}

/** Resolves when nothing is owed any more: a wait of no time at all is still a turn of the loop. */
async function quietIn(store: Store, outbox: Outbox): Promise<void> {
  while ((await store.channelsOwed()).length > 0) {
    await nextTurn()
    await outbox.settled()
  }
}

/** A process that stops for ever at the nth of its steps: nothing it began after that takes effect. */
function dying(parts: OutboxParts, lastStep: number): { parts: OutboxParts; died: Promise<void> } {
  const { promise: died, resolve: die } = Promise.withResolvers<void>()
  let steps = 0
  const step = async () => {
    if (++steps < lastStep) return
    die()
    await new Promise(() => {})
  }
  const around =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await step()
      const result = await work(...args)
      await step()
      return result
    }
  const { store } = parts
  const mortal = {
    ...store,
    owePosts: around(store.owePosts),
    markPost: around(store.markPost),
    findPost: store.findPost,
    nextPost: store.nextPost,
  }
  return { parts: { ...parts, store: mortal, send: around(parts.send), find: around(parts.find) }, died }
}

const fates = {
  made,
  'made, answer lost': { isMade: true, told: { kind: 'unknown', reason: 'reset' } },
  'not made, answer lost': { isMade: false, told: { kind: 'unknown', reason: 'reset' } },
  refused: { isMade: false, told: { kind: 'refused', reason: 'busy' } },
} as const satisfies { readonly [name: string]: Fate }

describe('an outbox that dies', () => {
  test('again and again, at any step, under any outcome, makes every message once and in order', async () => {
    const fate = fc.constantFrom(...Object.values<Fate>(fates))
    const runs = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 12 }), runs, async (outcomes, lastSteps) => {
        const store = createMemoryStore()
        const platform = createCountingPlatform()
        platform.next(...outcomes)
        const parts = partsFor(store, platform)
        for (const lastStep of lastSteps) {
          const { parts: mortal, died } = dying(parts, lastStep)
          const outbox = createOutbox(mortal)
          outbox.run()
          await Promise.race([died, outbox.owe(posts).then(() => quietIn(store, outbox))])
          void outbox.stop()
        }
        const last = createOutbox(parts)
        last.run()
        await last.owe(posts)
        await quietIn(store, last)
        await last.stop()
        expect(platform.keys()).toEqual(posts.map(({ key }) => key))
      }),
      { numRuns: 150 },
    )
  })

  // Each post has its intent, its sending and its record, with an instant before and after each.
  test.each(Array.from({ length: 22 }, (_, index) => index + 1))(
    'at step %i leaves every post to be made once by the next',
    async (lastStep) => {
      const file = join(folder, `${++opened}`, 'state.sqlite')
      const platform = createCountingPlatform()

      const before = await openStore(file)
      const { parts, died } = dying(partsFor(before, platform), lastStep)
      const first = createOutbox(parts)
      first.run()
      const owed = first.owe(posts).then(() => first.settled())
      await Promise.race([died, owed])
      await before.close()

      const after = await openStore(file)
      const second = createOutbox(partsFor(after, platform))
      second.run()
      await second.owe(posts)
      await second.settled()
      await second.stop()
      expect(platform.keys()).toEqual(posts.map(({ key }) => key))
      expect(await after.channelsOwed()).toEqual([])
      await after.close()
    },
  )
})
