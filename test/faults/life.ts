import { openEmbeddedStore } from '../../src/store/embedded.ts'
import { writeGoodCopy } from '../../src/store/good-copy.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { statePaths } from '../../src/store/paths.ts'
import { restoreStore } from '../../src/store/restore.ts'
import type { Channel, DigestRun, DigestSchedule } from '../../src/types.ts'
import { postOf } from '../fixtures/posts.ts'

/** What a life of a store was told is kept (`set C1`), or is not (`not set C1`), in this order. */
export type Said = readonly string[]

const channels = ['C0', 'C1', 'C2']
const slots = ['2026-10-24', '2026-10-25']

/**
 * Opens the store of a state folder as the running bot does, changes settings, owes digests and records their posts,
 * makes its good copies and closes it. Says what each step came to; a step that fails keeps no other from being tried.
 */
export async function live(stateDir: string, say: (line: string) => void): Promise<void> {
  const { database } = statePaths(stateDir)
  const attempt = async (what: string, work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      say(what)
      return true
    } catch {
      say(`not ${what}`)
      return false
    }
  }
  let store: Awaited<ReturnType<typeof openEmbeddedStore>> | undefined
  const isOpen = await attempt('opened', async () => {
    await restoreStore(database, migrations, new Date(2))
    store = await openEmbeddedStore(database)
  })
  if (!isOpen || !store) return
  const opened = store
  for (const channel of channels) await attempt(`set ${channel}`, () => opened.setDigest(scheduleOf(channel)))
  await attempt('dropped C0', () => opened.dropDigest(channelOf('C0')))
  await attempt('copied', () => writeGoodCopy(database))
  for (const slot of slots) {
    const posts = [postOf({ slot }), postOf({ slot, part: 1 })]
    const owed = { run: runOf(slot), posts, desk: 'chips', articles: [slot] }
    await attempt(`owed ${slot}`, () => opened.oweDigest(owed, 1))
    for (const { key } of posts)
      await attempt(`posted ${key}`, () =>
        opened.markPost(key, { state: 'posted', attempts: 1, notBeforeMs: 1, message: key }, 2),
      )
  }
  await attempt('copied', () => writeGoodCopy(database))
  await attempt('closed', () => opened.close())
}

/** What is wrong with a state folder after a life that said this, one sentence each. Opens it as the next start does. */
export async function faultsOf(stateDir: string, said: Said): Promise<readonly string[]> {
  const { database } = statePaths(stateDir)
  const restored = await restoreStore(database, migrations, new Date(3))
  const store = await openEmbeddedStore(database)
  const faults: string[] = restored ? [`restored: ${restored.reason}`] : []
  try {
    const there = new Set((await store.digests()).map(({ channel }) => channel))
    for (const channel of channels) {
      const isDropped = channel === 'C0' && said.includes('dropped C0')
      if (
        said.includes(`set ${channel}`) &&
        !there.has(channel) &&
        !isDropped &&
        !mayBeDropped(channel, said)
      )
        faults.push(
          said.includes('not dropped C0') && channel === 'C0' ? `${inDoubt}: ${channel}` : `lost: ${channel}`,
        )
      if (isDropped && there.has(channel) && !said.includes(`not set ${channel}`))
        faults.push(`not dropped: ${channel}`)
      if (said.includes(`not set ${channel}`) && there.has(channel)) faults.push(`${inDoubt}: ${channel}`)
    }
    for (const slot of slots) {
      const runs = (await store.digestRuns(channelOf('C1'), slot, 9)).filter((run) => run.slot === slot)
      const posts = (await store.postsOf(channelOf('C1'), 'digest', 9)).filter(
        ({ post }) => post.slot === slot,
      )
      const told = await store.toldTo(channelOf('C1'), 'chips', [slot])
      if (said.includes(`owed ${slot}`) && runs.length === 0) faults.push(`lost: ${slot}`)
      if (said.includes(`not owed ${slot}`) && runs.length > 0) faults.push(`${inDoubt}: ${slot}`)
      if (posts.length !== runs.length * 2 || told.size !== runs.length) faults.push(`half: ${slot}`)
      for (const { post, state } of posts)
        if (!said.includes(`not owed ${slot}`) && said.includes(`posted ${post.key}`) && state !== 'posted')
          faults.push(`not recorded: ${post.key}`)
    }
  } finally {
    await store.close()
  }
  return faults
}

/**
 * A change that was told not to be kept, and is there: the disk refused its last step, the sync, and then also that it be
 * taken back. No program can do better while the disk refuses everything.
 */
export const inDoubt = 'told unsaved, yet there'

/** A drop whose answer never came may have happened. */
function mayBeDropped(channel: string, said: Said): boolean {
  return channel === 'C0' && !said.includes('not dropped C0') && said.at(-1)?.endsWith('set C2') === true
}

function channelOf(channel: string): Channel {
  return { platform: 'slack', channel }
}

function scheduleOf(channel: string): DigestSchedule {
  return {
    ...channelOf(channel),
    desk: 'chips',
    time: '09:00',
    zone: 'Europe/Paris',
    days: [1, 2, 3, 4, 5, 6, 7],
    language: 'fr',
    empty: 'line',
    setBy: 'U1',
    setMs: 1,
    begunMs: 1,
  }
}

function runOf(slot: string): DigestRun {
  const times = { fromMs: 1, sinceMs: 1, untilMs: 2, late: false, skipped: [] }
  return { ...channelOf('C1'), slot, ...times, outcome: 'told', articles: 1 }
}
