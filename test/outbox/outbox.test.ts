import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLog } from '../../src/log.ts'
import { createOutbox, type Outbox, type OutboxParts } from '../../src/outbox/index.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Store } from '../../src/store/store.ts'
import { answerOf, postOf } from '../fixtures/posts.ts'
import { type CountingPlatform, createCountingPlatform } from './counting-platform.ts'

const slots = Array.from({ length: 3 }, (_, part) => postOf({ part }))
const [lead, second, third] = slots as [(typeof slots)[0], (typeof slots)[0], (typeof slots)[0]]

let store: Store
let platform: CountingPlatform
let outbox: Outbox
let lines: string[]

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-10-25T09:00:00Z') })
  store = createMemoryStore()
  platform = createCountingPlatform()
  lines = []
  outbox = open()
})

afterEach(async () => {
  await outbox.stop()
  vi.useRealTimers()
})

function open(given: Partial<OutboxParts> = {}): Outbox {
  const log = createLog({ level: 'debug', secrets: [], write: (line) => lines.push(line) })
  const parts = { store, send: platform.send, find: platform.find, prove: async (answer: never) => answer }
  return createOutbox({
    ...parts,
    recognisesMs: () => 0,
    log,
    now: () => new Date(),
    ...given,
  } as OutboxParts)
}

async function stateOf(post = lead): Promise<string | undefined> {
  return (await store.findPost(post.key))?.state
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
  await outbox.settled()
}

const minute = 60_000
const hour = 60 * minute

describe('an outbox', () => {
  test('posts what is owed, once', async () => {
    outbox.run()
    await outbox.owe([lead])
    await outbox.owe([lead])
    await outbox.settled()
    await pass(hour)
    expect(platform.keys()).toEqual([lead.key])
    expect(await store.findPost(lead.key)).toMatchObject({ state: 'posted', message: `message ${lead.key}` })
  })

  test('posts the parts of a slot in order, in the thread of the first, a second apart', async () => {
    outbox.run()
    await outbox.owe(slots)
    await outbox.settled()
    expect(platform.keys()).toEqual([lead.key])
    await pass(3000)
    expect(platform.messages.map((message) => [message.key, message.lead])).toEqual([
      [lead.key, undefined],
      [second.key, `message ${lead.key}`],
      [third.key, `message ${lead.key}`],
    ])
  })

  test('keeps what is owed before it runs, and begins with it', async () => {
    await outbox.owe([lead])
    expect(platform.sends()).toBe(0)
    outbox.run()
    await outbox.settled()
    expect(platform.keys()).toEqual([lead.key])
  })

  test('finds what was owed through the store', async () => {
    outbox.run()
    await outbox.settled()
    await store.owePosts([lead], Date.now())
    await pass(15_000)
    expect(platform.keys()).toEqual([lead.key])
  })

  test('stores that a post is being sent before it is sent', async () => {
    const seen: (string | undefined)[] = []
    outbox = open({
      async send(post, message) {
        seen.push(await stateOf(post))
        return platform.send(post, message)
      },
    })
    outbox.run()
    await outbox.owe([lead])
    await outbox.settled()
    expect(seen).toEqual(['sending'])
  })

  test('sends an answer without the quotes that fail their check', async () => {
    outbox = open({ prove: async () => answerOf('checked') })
    outbox.run()
    await outbox.owe([lead])
    await outbox.settled()
    expect(platform.messages[0]?.post.answer.summary).toBe('checked')
  })

  test('sends nothing while the quotes cannot be checked, and everything afterwards', async () => {
    let isBroken = true
    outbox = open({
      prove: async (answer) => (isBroken ? Promise.reject(new Error('disk')) : answer),
    })
    outbox.run()
    await outbox.owe([lead])
    await pass(minute)
    expect(platform.sends()).toBe(0)
    isBroken = false
    await pass(minute)
    expect(platform.keys()).toEqual([lead.key])
  })

  test('sends nothing that it cannot store', async () => {
    const full = { ...store, markPost: () => Promise.reject(new Error('disk full')) }
    outbox = open({ store: full })
    outbox.run()
    await outbox.owe([lead])
    await pass(5 * minute)
    expect(platform.sends()).toBe(0)
    expect(lines.join('')).toContain('disk full')
  })

  test('finds what it could not record', async () => {
    let failures = 1
    const failing: Store = {
      ...store,
      markPost: async (key, change, nowMs) => {
        if (change.state === 'posted' && failures-- > 0) throw new Error('disk full')
        await store.markPost(key, change, nowMs)
      },
    }
    outbox = open({ store: failing })
    outbox.run()
    await outbox.owe([lead])
    await pass(minute)
    expect(platform.sends()).toBe(1)
    expect(await stateOf()).toBe('posted')
  })

  test('posts in other channels while one waits', async () => {
    platform.next({ isMade: false, told: { kind: 'refused', reason: 'rate limit', retryAfterMs: hour } })
    outbox.run()
    await outbox.owe([lead])
    await outbox.settled()
    const elsewhere = postOf({ channel: 'C2' })
    await outbox.owe([elsewhere])
    await outbox.settled()
    expect(platform.keys()).toEqual([elsewhere.key])
  })

  test('waits as long as the platform says, and no part passes the first', async () => {
    platform.next({ isMade: false, told: { kind: 'refused', reason: 'rate limit', retryAfterMs: 90_000 } })
    outbox.run()
    await outbox.owe(slots)
    await pass(89_000)
    expect(platform.sends()).toBe(1)
    await pass(20_000)
    expect(platform.keys()).toEqual(slots.map(({ key }) => key))
  })

  test('gives up after eight refusals, over about a day, and says so', async () => {
    const refusal = { isMade: false, told: { kind: 'refused', reason: 'invalid_auth' } } as const
    platform.next(...Array.from({ length: 20 }, () => refusal))
    outbox.run()
    await outbox.owe([lead, second])
    await pass(20 * hour)
    expect(await stateOf()).toBe('owed')
    await pass(30 * hour)
    expect(platform.sends()).toBe(8)
    expect([await stateOf(), await stateOf(second)]).toEqual(['given-up', 'given-up'])
    expect(lines.join('')).toContain('post given up')
  })

  test('a message that the platform will never take is given up at once, and the next day is posted', async () => {
    platform.next({ isMade: false, told: { kind: 'rejected', reason: 'invalid_blocks' } })
    const tomorrow = postOf({ slot: '2026-10-26' })
    outbox.run()
    await outbox.owe([lead, second, tomorrow])
    await pass(10_000)
    expect([await stateOf(), await stateOf(second)]).toEqual(['given-up', 'given-up'])
    expect(platform.keys()).toEqual([tomorrow.key])
  })

  test('looks for a post whose outcome is not known, and does not repeat it when it is there', async () => {
    platform.next({ isMade: true, told: { kind: 'unknown', reason: 'reset' } })
    outbox.run()
    await outbox.owe([lead])
    await pass(minute)
    expect(platform.sends()).toBe(1)
    expect(platform.looks()).toBe(1)
    expect(await stateOf()).toBe('posted')
  })

  test('sends again what is surely absent', async () => {
    platform.next({ isMade: false, told: { kind: 'unknown', reason: 'reset' } })
    outbox.run()
    await outbox.owe([lead])
    await pass(minute)
    expect(platform.sends()).toBe(2)
    expect(platform.keys()).toEqual([lead.key])
  })

  test('looks again when a look-up gets no answer', async () => {
    platform.next({ isMade: true, told: { kind: 'unknown', reason: 'reset' } })
    platform.nextLook('unseen', 2)
    outbox.run()
    await outbox.owe([lead])
    await pass(10 * minute)
    expect(platform.sends()).toBe(1)
    expect(await stateOf()).toBe('posted')
  })

  test('holds as uncertain what can never be looked up, says so, and posts the rest beside it', async () => {
    platform.next({ isMade: true, told: { kind: 'unknown', reason: 'reset' } })
    platform.nextLook('hidden', 5)
    outbox.run()
    await outbox.owe([lead, second])
    await pass(2 * hour)
    expect(await stateOf()).toBe('uncertain')
    expect(platform.keys()).toEqual([lead.key, second.key])
    expect(platform.messages[1]?.lead).toBeUndefined()
    expect(lines.join('')).toContain('uncertain whether a message was posted')
    expect(await store.uncertainPosts(9)).toHaveLength(1)
  })

  test('holds as uncertain what nobody answers about for a day', async () => {
    platform.next({ isMade: true, told: { kind: 'unknown', reason: 'reset' } })
    platform.nextLook('unseen', 100)
    outbox.run()
    await outbox.owe([lead])
    await pass(50 * hour)
    expect(await stateOf()).toBe('uncertain')
    expect(platform.sends()).toBe(1)
  })

  test('repeats at once where the platform knows the post again, and not later', async () => {
    platform.next({ isMade: false, told: { kind: 'unknown', reason: 'reset' } })
    platform.nextLook('hidden', 1)
    outbox = open({ recognisesMs: () => 2 * minute })
    outbox.run()
    await outbox.owe([lead])
    await pass(minute)
    expect(await stateOf()).toBe('posted')

    const late = postOf({ slot: '2026-10-26' })
    await store.owePosts([late], Date.now())
    await store.markPost(
      late.key,
      { state: 'sending', attempts: 1, notBeforeMs: Date.now(), sentMs: Date.now() },
      Date.now(),
    )
    platform.nextLook('hidden', 1)
    await outbox.stop()
    vi.setSystemTime(Date.now() + hour)
    outbox = open({ recognisesMs: () => 2 * minute })
    outbox.run()
    await outbox.settled()
    expect(await stateOf(late)).toBe('uncertain')
  })

  test('does not repeat what the platform may have forgotten while looks got no answer', async () => {
    platform.next({ isMade: true, told: { kind: 'unknown', reason: 'reset' } })
    platform.nextLook('unseen', 3)
    platform.nextLook('hidden', 9)
    outbox = open({ recognisesMs: () => 2 * minute })
    outbox.run()
    await outbox.owe([lead])
    await pass(hour)
    expect(platform.sends()).toBe(1)
    expect(await stateOf()).toBe('uncertain')
  })

  test('gives up what is absent after each of eight lost answers', async () => {
    const lost = { isMade: false, told: { kind: 'unknown', reason: 'reset' } } as const
    platform.next(...Array.from({ length: 50 }, () => lost))
    outbox.run()
    await outbox.owe([lead])
    await pass(60 * hour)
    expect(platform.sends()).toBe(8)
    expect(await stateOf()).toBe('given-up')
  })

  test('a closed channel is paused and told once, its posts wait, and a later probe resumes it', async () => {
    const closed = { isMade: false, told: { kind: 'closed', reason: 'is_archived' } } as const
    platform.next(closed, closed, closed)
    outbox.run()
    await outbox.owe([lead, second])
    await pass(150 * minute)
    expect(platform.sends()).toBe(3)
    expect(await store.pausedChannels()).toMatchObject([{ channel: 'C1', reason: 'is_archived' }])
    expect(lines.filter((line) => line.includes('cannot be posted in'))).toHaveLength(1)
    await pass(hour)
    expect(platform.keys()).toEqual([lead.key, second.key])
    expect(await store.pausedChannels()).toEqual([])
    expect(lines.join('')).toContain('can be posted in again')
  })

  test('a channel stays paused over a restart, and is not told again', async () => {
    const closed = { isMade: false, told: { kind: 'closed', reason: 'is_archived' } } as const
    platform.next(closed, closed)
    outbox.run()
    await outbox.owe([lead])
    await outbox.settled()
    await outbox.stop()
    outbox = open()
    outbox.run()
    await pass(70 * minute)
    expect(platform.sends()).toBe(2)
    expect(lines.filter((line) => line.includes('cannot be posted in'))).toHaveLength(1)
  })

  test('a command in a paused channel leads to an attempt, and many commands to no more', async () => {
    platform.next({ isMade: false, told: { kind: 'closed', reason: 'not_in_channel' } })
    outbox.run()
    await outbox.owe([lead])
    await outbox.settled()
    for (let count = 0; count < 18; count++) {
      outbox.heard(lead)
      await pass(30_000)
    }
    expect(platform.sends()).toBe(1)
    await pass(2 * minute)
    outbox.heard(lead)
    await outbox.settled()
    expect(platform.keys()).toEqual([lead.key])
  })

  test('a clock moved back by a year delays nothing', async () => {
    platform.next({ isMade: false, told: { kind: 'refused', reason: 'rate limit', retryAfterMs: hour } })
    outbox.run()
    await outbox.owe([lead])
    await outbox.settled()
    vi.setSystemTime(Date.parse('2025-10-25T09:00:00Z'))
    await pass(minute)
    expect(platform.keys()).toEqual([lead.key])
  })

  test('a stop awaits what is being sent, and begins nothing new', async () => {
    const gate = Promise.withResolvers<void>()
    outbox = open({
      async send(post, message) {
        await gate.promise
        return platform.send(post, message)
      },
    })
    outbox.run()
    await outbox.owe([lead, second])
    await vi.advanceTimersByTimeAsync(10)
    const stopped = outbox.stop()
    gate.resolve()
    await stopped
    await vi.advanceTimersByTimeAsync(hour)
    expect(await stateOf()).toBe('posted')
    expect(platform.keys()).toEqual([lead.key])
  })

  test('a stop does not wait for ever', async () => {
    outbox = open({ send: () => new Promise(() => {}) })
    outbox.run()
    await outbox.owe([lead])
    await vi.advanceTimersByTimeAsync(10)
    const stopped = outbox.stop()
    await vi.advanceTimersByTimeAsync(6000)
    await stopped
    expect(await stateOf()).toBe('sending')
  })

  test('a hundred channels are sent to eight at a time', async () => {
    let now = 0
    let most = 0
    outbox = open({
      async send(post, message) {
        most = Math.max(most, ++now)
        await new Promise((resolve) => setTimeout(resolve, 100))
        now--
        return platform.send(post, message)
      },
    })
    outbox.run()
    await outbox.owe(Array.from({ length: 100 }, (_, index) => postOf({ channel: `C${index}` })))
    await vi.advanceTimersByTimeAsync(5000)
    expect(most).toBe(8)
    expect(platform.messages).toHaveLength(100)
  })
})
