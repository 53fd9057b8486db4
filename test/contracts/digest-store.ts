import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OwedDigest, Store } from '../../src/store/store.ts'
import type { Answer, DigestRun, DigestSchedule, Post } from '../../src/types.ts'

/** What every store does about the daily summaries. `open` gives an empty one each time. */
export function digestStoreContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}, about digests`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    test('a channel has the schedule it was given last, another has its own', async () => {
      await store.setDigest(schedule('C1'))
      await store.setDigest({ ...schedule('C1'), time: '18:30', filter: 'nvidia\u0000"x"', days: [1, 5] })
      await store.setDigest({ ...schedule('C1'), platform: 'discord' })
      expect(await store.digestOf({ platform: 'slack', channel: 'C1' })).toEqual({
        ...schedule('C1'),
        time: '18:30',
        filter: 'nvidia\u0000"x"',
        days: [1, 5],
      })
      expect(await store.digestOf({ platform: 'slack', channel: 'C2' })).toBeUndefined()
      expect((await store.digests()).map(({ platform, channel }) => `${platform} ${channel}`)).toEqual([
        'discord C1',
        'slack C1',
      ])
    })

    test('a schedule is dropped once, and what ran stays known', async () => {
      await store.setDigest(schedule('C1'))
      await store.oweDigest(owed('2026-10-24'), 1)
      expect(await store.dropDigest(schedule('C1'))).toBe(true)
      expect(await store.dropDigest(schedule('C1'))).toBe(false)
      expect(await store.digests()).toEqual([])
      expect(await store.digestRuns(schedule('C1'), '2026-10-24', 5)).toHaveLength(1)
    })

    test('a digest leaves its run, its posts and what it told', async () => {
      expect(await store.oweDigest(owed('2026-10-24', ['a', 'b']), 5)).toBe(true)
      expect(await store.digestRuns(schedule('C1'), '2026-10-24', 5)).toEqual([run('2026-10-24')])
      expect((await store.nextPost(schedule('C1')))?.post).toEqual(post('2026-10-24'))
      expect(await store.toldTo(schedule('C1'), 'chips', ['a', 'b', 'c'])).toEqual(new Set(['a', 'b']))
    })

    test('a day runs once: the second time nothing is left at all', async () => {
      await store.oweDigest(owed('2026-10-24', ['a']), 5)
      const again = { ...owed('2026-10-24', ['z']), posts: [post('2026-10-24', 7)] }
      expect(await store.oweDigest(again, 6)).toBe(false)
      expect(await store.postsOf(schedule('C1'), 'digest', 9)).toHaveLength(1)
      expect(await store.toldTo(schedule('C1'), 'chips', ['z'])).toEqual(new Set())
    })

    test('of many at once, one runs', async () => {
      const ran = await Promise.all(Array.from({ length: 12 }, () => store.oweDigest(owed('2026-10-24'), 1)))
      expect(ran.filter(Boolean)).toHaveLength(1)
    })

    test('runs come latest day first, none after the day asked for', async () => {
      for (const slot of ['2026-10-24', '2027-10-24', '2026-10-25']) await store.oweDigest(owed(slot), 1)
      const slots = async (upTo: string, limit: number) =>
        (await store.digestRuns(schedule('C1'), upTo, limit)).map(({ slot }) => slot)
      expect(await slots('2026-12-31', 9)).toEqual(['2026-10-25', '2026-10-24'])
      expect(await slots('2026-12-31', 1)).toEqual(['2026-10-25'])
      expect(await slots('2026-10-23', 9)).toEqual([])
    })

    test('what one channel was told, another was not, and not of another desk', async () => {
      await store.oweDigest(owed('2026-10-24', ['a']), 1)
      expect(await store.toldTo(schedule('C2'), 'chips', ['a'])).toEqual(new Set())
      expect(await store.toldTo(schedule('C1'), 'energy', ['a'])).toEqual(new Set())
    })

    test('hundreds of articles, and ids of any kind, are told', async () => {
      const ids = ['a\u0000b', '\ud83d', "'; drop", ...Array.from({ length: 700 }, (_, n) => `n${n}`)]
      await store.oweDigest(owed('2026-10-24', ids), 1)
      expect(await store.toldTo(schedule('C1'), 'chips', [...ids, 'other'])).toEqual(new Set(ids))
      expect(await store.toldTo(schedule('C1'), 'chips', [])).toEqual(new Set())
    })
  })
}

function schedule(channel: string): DigestSchedule {
  return {
    platform: 'slack',
    channel,
    desk: 'chips',
    time: '09:00',
    zone: 'Europe/Paris',
    days: [1, 2, 3, 4, 5, 6, 7],
    language: 'fr',
    empty: 'silent',
    setBy: 'U1',
    setMs: 1,
    begunMs: 1,
  }
}

function run(slot: string): DigestRun {
  return {
    platform: 'slack',
    channel: 'C1',
    slot,
    fromMs: 1,
    sinceMs: 2,
    untilMs: 3,
    late: true,
    skipped: ['2026-10-23'],
    outcome: 'told',
    articles: 2,
  }
}

function post(slot: string, part = 0): Post {
  const answer: Answer = { outcome: 'answered', language: 'fr', summary: slot, blocks: [], actions: [] }
  const key = `slack:C1:digest:${slot}:${part}`
  return { platform: 'slack', channel: 'C1', subject: 'digest', slot, part, key, answer }
}

function owed(slot: string, articles: readonly string[] = []): OwedDigest {
  return { run: run(slot), posts: [post(slot)], desk: 'chips', articles }
}
