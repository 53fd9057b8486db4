import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { citationsOf } from '../../src/cite.ts'
import { type ClockParts, createClock } from '../../src/digest/clock.ts'
import { type KeptPost, openStore, type Store } from '../../src/store/index.ts'
import type { Channel, DigestSchedule } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'
import { smallDesk } from '../fixtures/small-desk.ts'

const channel: Channel = { platform: 'slack', channel: 'C1' }
const minute = 60_000
const day = 24 * 60 * minute

let folder: string
let store: Store
let nowMs: number
let log: string[]
let woken: Channel[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clock-'))
  store = await openStore(join(folder, 'state.sqlite'))
  nowMs = Date.parse('2026-10-24T12:00:00+02:00')
  log = []
  woken = []
})

afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

function clock(given: Partial<ClockParts> = {}) {
  const note = (message: string) => void log.push(message)
  return createClock({
    store,
    desks: () => [smallDesk],
    firstSeen: async () => new Map(),
    fits: () => true,
    wake: ({ platform, channel }) => void woken.push({ platform, channel }),
    log: { debug: note, info: note, warn: note, error: note },
    now: () => new Date(nowMs),
    ...given,
  })
}

async function schedule(given: Partial<DigestSchedule> = {}): Promise<void> {
  await store.setDigest({
    ...channel,
    desk: 'small',
    time: '09:00',
    zone: 'Europe/Paris',
    days: [1, 2, 3, 4, 5, 6, 7],
    language: 'fr',
    empty: 'silent',
    setBy: 'U1',
    setMs: nowMs,
    begunMs: nowMs,
    ...given,
  })
}

/** Looks every few minutes until this instant. */
async function until(instant: string, everyMs = 20 * minute, { tick } = clock()): Promise<void> {
  for (const end = Date.parse(instant); nowMs < end; nowMs += everyMs) await tick()
}

const posts = async (): Promise<readonly KeptPost[]> =>
  (await store.postsOf(channel, 'digest', 500)).toReversed()
const slots = async () => (await posts()).filter(({ post }) => post.part === 0).map(({ post }) => post.slot)
const told = async () =>
  (await posts()).map(({ post }) => citationsOf(post.answer).map(({ article }) => article))

describe('the clock', () => {
  test('owes nothing more in a channel that takes no posts, and one late digest when it does again', async () => {
    await schedule()
    await until('2026-10-25T09:30:00+01:00')
    await store.pauseChannel(channel, 'is_archived', nowMs)
    await until('2026-10-28T09:30:00+01:00')
    expect(await slots()).toEqual(['2026-10-25'])
    for (const { post } of await posts())
      await store.markPost(
        post.key,
        { state: 'posted', attempts: 1, notBeforeMs: nowMs, message: '1' },
        nowMs,
      )
    await store.resumeChannel(channel)
    await until('2026-10-28T10:30:00+01:00')
    expect(await slots()).toEqual(['2026-10-25', '2026-10-28'])
  })

  test('goes on in a channel that takes no posts when nothing is left there to try', async () => {
    await schedule()
    await store.pauseChannel(channel, 'is_archived', nowMs)
    await until('2026-10-25T09:30:00+01:00')
    expect(await slots()).toEqual(['2026-10-25'])
  })

  test('owes a digest each day at its hour, and wakes who posts it', async () => {
    await schedule()
    await until('2026-10-25T08:59:00+01:00')
    expect(await slots()).toEqual([])
    await until('2026-10-27T10:00:00+01:00')
    expect(await slots()).toEqual(['2026-10-25', '2026-10-26', '2026-10-27'])
    expect(await told()).toEqual([['a3', 'a2', 'a4', 'a1'], ['c1'], ['a5']])
    expect(woken).toEqual([channel, channel, channel])
  })

  test('looks often enough for a digest to come within the minute', async () => {
    await schedule()
    nowMs = Date.parse('2026-10-25T08:59:59+01:00')
    await until('2026-10-25T09:00:40+01:00', 20_000)
    expect(await slots()).toEqual(['2026-10-25'])
    expect(JSON.stringify((await posts())[0]?.post.answer)).not.toContain('en retard')
  })

  test('first tells the last 24 hours, or introduces itself', async () => {
    nowMs = Date.parse('2026-11-01T12:00:00+01:00')
    await schedule()
    await until('2026-11-03T10:00:00+01:00')
    expect(await slots()).toEqual(['2026-11-02'])
    expect(JSON.stringify((await posts())[0]?.post.answer)).toContain('Ici paraîtra chaque jour')
  })

  test('says in one line that there is nothing, where that is wanted', async () => {
    nowMs = Date.parse('2026-11-01T12:00:00+01:00')
    await schedule({ empty: 'line' })
    await until('2026-11-04T10:00:00+01:00')
    expect(await slots()).toEqual(['2026-11-02', '2026-11-03', '2026-11-04'])
  })

  test('owes one after a gap, late, naming the days that had none, with all that came meanwhile', async () => {
    await schedule()
    await until('2026-10-25T10:00:00+01:00')
    nowMs = Date.parse('2026-10-29T08:00:00+01:00')
    await until('2026-10-29T08:10:00+01:00')
    expect(await slots()).toEqual(['2026-10-25', '2026-10-28'])
    expect((await told()).at(-1)).toEqual(['c1', 'a5'])
    const shown = JSON.stringify((await posts()).at(-1)?.post.answer)
    expect(shown).toContain('en retard')
    expect(shown).toContain('lun. 26 oct., mar. 27 oct.')
    await until('2026-10-29T10:00:00+01:00')
    expect(await store.digestRuns(channel, '2026-10-29', 1)).toMatchObject([
      { slot: '2026-10-29', late: false },
    ])
  })

  test('tells an article that comes late, or without a date, once', async () => {
    const firstSeen = new Map<string, number | undefined>()
    const articles = [...smallDesk.articles]
    const desk = { ...smallDesk, articles }
    const looking = clock({ desks: () => [desk], firstSeen: async () => firstSeen })
    await schedule()
    await until('2026-10-27T10:00:00+01:00', 20 * minute, looking)
    articles.push(articleOf('Un texte ancien arrive enfin au desk.', { id: 'old', published: '2026-01-02' }))
    for (const id of ['old', 'u1']) firstSeen.set(id, nowMs)
    await until('2026-10-30T10:00:00+01:00', 20 * minute, looking)
    expect((await told()).slice(3)).toEqual([['u1', 'old']])
  })

  test('a corrected article is not news again', async () => {
    const desks = { current: smallDesk }
    const looking = clock({ desks: () => [desks.current] })
    await schedule()
    await until('2026-10-26T10:00:00+01:00', 20 * minute, looking)
    const articles = smallDesk.articles.map((article) => {
      const text = `${article.text} Corrigé.`
      return article.id === 'a4'
        ? { ...article, text, version: 'f'.repeat(64), key: 'corrected000' }
        : article
    })
    desks.current = { ...smallDesk, articles }
    await until('2026-10-27T10:00:00+01:00', 20 * minute, looking)
    expect((await told()).flat()).toEqual(['a3', 'a2', 'a4', 'a1', 'c1', 'a5'])
  })

  test('a filter that changes makes no old article news', async () => {
    await schedule({ filter: 'incendie' })
    await until('2026-10-25T10:00:00+01:00')
    expect(await told()).toEqual([['a2']])
    const [set] = await store.digests()
    const { filter: _, ...without } = set as DigestSchedule
    await store.setDigest({ ...without, setMs: nowMs })
    await until('2026-10-26T08:10:00+01:00')
    await until('2026-10-27T10:00:00+01:00')
    expect((await told()).flat()).toEqual(['a2', 'c1', 'a5'])
  })

  test('with a store opened anew at every look, owes each day once', async () => {
    await schedule()
    for (const end = nowMs + 4 * day; nowMs < end; nowMs += 60 * minute) {
      await store.close()
      store = await openStore(join(folder, 'state.sqlite'))
      await clock().tick()
    }
    expect(await slots()).toEqual(['2026-10-25', '2026-10-26', '2026-10-27'])
  })

  test('what fails between two steps leaves nothing of a digest, and the next look makes it', async () => {
    await schedule()
    nowMs = Date.parse('2026-10-25T09:00:00+01:00')
    const dead = async () => {
      throw new Error('the disk is full')
    }
    await clock({ store: { ...store, oweDigest: dead } }).tick()
    await clock({ firstSeen: dead }).tick()
    expect(log).toEqual(['digest could not be made', 'digest could not be made'])
    expect([await slots(), await store.digestRuns(channel, '2026-12-31', 9)]).toEqual([[], []])
    await clock().tick()
    expect(await slots()).toEqual(['2026-10-25'])
  })

  test('two processes on one store owe one digest', async () => {
    await schedule()
    nowMs = Date.parse('2026-10-25T09:00:00+01:00')
    const other = await openStore(join(folder, 'state.sqlite'))
    await Promise.all([clock().tick(), clock({ store: other }).tick()])
    await other.close()
    expect(await slots()).toEqual(['2026-10-25'])
  })

  test('a digest that cannot be made keeps no other channel from its own, and is told', async () => {
    await schedule({ channel: 'C0', desk: 'gone' })
    await schedule()
    await until('2026-10-25T10:00:00+01:00')
    expect(await slots()).toEqual(['2026-10-25'])
    expect(log.filter((line) => line === 'the desk of a digest is not served')).toHaveLength(1)
  })
})

describe('when the clock of the machine is moved', () => {
  test.each([
    ['back by hours', -5 * 60 * minute],
    ['back by two days', -2 * day],
    ['back by a year', -365 * day],
    ['to 1970', -56 * 365 * day],
    ['on by hours', 5 * 60 * minute],
    ['on by two days', 2 * day],
    ['on by a year', 365 * day],
  ])(
    '%s and right again, no day runs twice, the days after run, and every article is told once',
    async (_, moveMs) => {
      await schedule()
      const looking = clock()
      await until('2026-10-25T12:00:00+01:00', 20 * minute, looking)
      const right = nowMs
      nowMs += moveMs
      for (let look = 0; look < 9; look++, nowMs += 10 * minute) await looking.tick()
      const extra = (await slots()).length - 1
      expect(extra).toBeLessThanOrEqual(1)
      nowMs = right
      await until('2026-10-30T12:00:00+01:00', 20 * minute, looking)
      const ran = (await store.digestRuns(channel, '9999-12-31', 500)).map(({ slot }) => slot)
      expect(new Set(ran).size).toBe(ran.length)
      for (const slot of ['2026-10-25', '2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30'])
        expect(ran).toContain(slot)
      expect((await told()).flat().sort()).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'c1'])
      expect(log.filter((line) => line.includes('could not'))).toEqual([])
    },
  )
})
