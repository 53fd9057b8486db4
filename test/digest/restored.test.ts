import { beforeEach, expect, test } from 'vitest'
import { createClock } from '../../src/digest/clock.ts'
import { createDigests } from '../../src/digest/digests.ts'
import { createLog } from '../../src/log.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Store } from '../../src/store/store.ts'
import type { Article, DigestSchedule } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'
import { testDesk } from '../fixtures/menu.ts'

const schedule: DigestSchedule = {
  platform: 'slack',
  channel: 'C1',
  desk: testDesk.name,
  time: '09:00',
  zone: 'UTC',
  days: [1, 2, 3, 4, 5, 6, 7],
  language: 'en',
  empty: 'line',
  setBy: 'U1',
  setMs: Date.parse('2026-03-01T00:00:00Z'),
  begunMs: Date.parse('2026-03-01T00:00:00Z'),
}

let store: Store
let articles: Article[]
let restoredAt: string | undefined
beforeEach(async () => {
  const memory = createMemoryStore()
  restoredAt = undefined
  store = {
    ...memory,
    unsettledRestore: async () => (restoredAt === undefined ? undefined : Date.parse(restoredAt)),
    settleRestore: async () => {
      restoredAt = undefined
    },
  }
  articles = []
  await store.setDigest(schedule)
})

test('days that were due between the copy and the restore are lost and never run', async () => {
  await looks('2026-03-02T09:00:10Z')
  restoredAt = '2026-03-05T10:00:00Z'
  await looks('2026-03-05T10:00:05Z')
  await looks('2026-03-05T12:00:00Z')
  expect(await postedSlots()).toEqual(['2026-03-02'])
  expect(await told('2026-03-05T12:00:00Z')).toEqual([
    '2026-03-05 lost',
    '2026-03-04 lost',
    '2026-03-03 lost',
    '2026-03-02 owed',
  ])
})

test('the next day is told as ever, without what was news before', async () => {
  await looks('2026-03-02T09:00:10Z')
  articles.push(articleOf('Told on the third.', { id: 'old', desk: testDesk.name, published: '2026-03-03' }))
  articles.push(
    articleOf('Dated the day of it.', { id: 'day', desk: testDesk.name, published: '2026-03-05' }),
  )
  restoredAt = '2026-03-05T10:00:00Z'
  await looks('2026-03-05T10:00:05Z')
  articles.push(
    articleOf('Came later.', { id: 'new', desk: testDesk.name, published: '2026-03-05T18:00:00Z' }),
  )
  await looks('2026-03-06T09:00:10Z')
  expect(await postedSlots()).toEqual(['2026-03-06', '2026-03-02'])
  expect(await store.digestRuns(schedule, '2026-03-06', 1)).toMatchObject([
    { articles: 1, late: false, skipped: [] },
  ])
  expect(await store.toldTo(schedule, testDesk.name, ['old', 'day', 'new'])).toEqual(
    new Set(['old', 'day', 'new']),
  )
})

test('a day whose hour comes after the restore is not lost', async () => {
  await looks('2026-03-02T09:00:10Z')
  restoredAt = '2026-03-03T08:59:58Z'
  await looks('2026-03-03T09:00:10Z')
  expect(await postedSlots()).toEqual(['2026-03-03', '2026-03-02'])
})

test('a copy that has the last day already leaves nothing to be lost', async () => {
  await looks('2026-03-02T09:00:10Z')
  restoredAt = '2026-03-02T15:00:00Z'
  await looks('2026-03-02T15:00:05Z')
  await looks('2026-03-03T09:00:10Z')
  expect(await told('2026-03-03T10:00:00Z')).toEqual(['2026-03-03 owed', '2026-03-02 owed'])
})

test('nothing is owed while it cannot be settled', async () => {
  restoredAt = '2026-03-02T10:00:00Z'
  store = { ...store, settleRestore: () => Promise.reject(new Error('disk full')) }
  await looks('2026-03-02T10:00:05Z')
  await looks('2026-03-03T09:00:10Z')
  expect(await postedSlots()).toEqual([])
})

async function looks(at: string): Promise<void> {
  const clock = createClock({
    store,
    desks: () => [{ settings: testDesk, articles }],
    firstSeen: async () => new Map(),
    fits: () => true,
    wake() {},
    log: createLog({ level: 'error', secrets: [], write() {} }),
    now: () => new Date(at),
  })
  await clock.tick()
  await clock.stop()
}

async function postedSlots(): Promise<readonly string[]> {
  return (await store.postsOf(schedule, 'digest', 99)).map(({ post }) => post.slot)
}

async function told(at: string): Promise<readonly string[]> {
  const digests = createDigests({
    store,
    desks: () => [],
    firstSeen: async () => new Map(),
    fits: () => true,
    wake() {},
    now: () => new Date(at),
  })
  return (await digests.deliveries(schedule, 7)).map(({ slot, state }) => `${slot} ${state}`)
}
