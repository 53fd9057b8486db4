import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChatAdapter } from '../../src/chat/adapter.ts'
import type { Post } from '../../src/types.ts'
import { createChatWorld } from '../chat/world.ts'
import type { Fault } from '../doubles/faults.ts'
import { postOf } from '../fixtures/posts.ts'
import type { ChatRig } from './chat-adapter.ts'

/** A message of the bot's own, as everybody sees it. */
export type PostedMessage = {
  /** The platform's name of it. */
  readonly id: string
  readonly text: string
  /** The message in whose thread it stands. */
  readonly lead?: string
}

/** What a rig needs for posts. */
export type PostingRig = {
  readonly platform: Post['platform']
  readonly openChannel: string
  /** One that the bot may not post in, or not any more. */
  readonly closedChannel: string
  readonly unknownChannel: string
  /** Plans what goes wrong with the next request that posts, or that reads what was posted. */
  fail(request: 'post' | 'read', fault: Fault): void
  /** Oldest first. */
  posted(): readonly PostedMessage[]
  /** A person writes in the open channel so many times. */
  chatter(messages: number): Promise<void>
}

/** What every chat adapter does with the posts of the outbox. */
export function postingContract(name: string, startRig: () => Promise<ChatRig>): void {
  describe(`${name} as a place to post in`, { timeout: 60_000 }, () => {
    let rig: ChatRig
    let adapter: ChatAdapter

    beforeEach(async () => {
      rig = await startRig()
      adapter = rig.createAdapter(createChatWorld().port)
      await adapter.start()
    })

    afterEach(async () => {
      await adapter.stop()
      const { pings, breaches } = rig.counts()
      await rig.close()
      expect({ pings, breaches }).toEqual({ pings: 0, breaches: 0 })
    })

    function digest(given: Partial<Post> = {}): Post {
      const { platform, openChannel } = rig.posting
      return postOf({ platform, channel: openChannel, ...given })
    }

    async function postedLead(): Promise<string> {
      const sent = await adapter.post(digest())
      if (sent.kind !== 'posted') throw new Error(sent.reason)
      return sent.message
    }

    test('a post is one message in its channel, and is named', async () => {
      const sent = await adapter.post(digest())
      const [message, ...more] = rig.posting.posted()
      expect(sent).toEqual({ kind: 'posted', message: message?.id })
      expect(message?.text).toContain('digest 2026-10-25 part 0')
      expect(message?.lead).toBeUndefined()
      expect(more).toEqual([])
    })

    test('the parts of a post follow in the thread of the first, in order', async () => {
      const lead = await postedLead()
      for (const part of [1, 2]) await adapter.post(digest({ part }), lead)
      const parts = rig.posting.posted().filter(({ id }) => id !== lead)
      expect(parts.map((message) => message.lead)).toEqual([lead, lead])
      expect(parts[0]?.text).toContain('part 1')
      expect(parts[1]?.text).toContain('part 2')
    })

    test('a part without a known first stands in the channel', async () => {
      await adapter.post(digest({ part: 1 }))
      expect(rig.posting.posted()).toMatchObject([{ text: expect.stringContaining('part 1') }])
      expect(rig.posting.posted()[0]?.lead).toBeUndefined()
    })

    test('a post is found by its key', async () => {
      const lead = await postedLead()
      const sent = await adapter.post(digest({ part: 1 }), lead)
      expect(await adapter.find(digest(), Date.now())).toEqual({ kind: 'found', message: lead })
      const message = 'message' in sent ? sent.message : ''
      expect(await adapter.find(digest({ part: 1 }), Date.now(), lead)).toEqual({ kind: 'found', message })
    })

    test('a post is found by an adapter that did not make it', async () => {
      const lead = await postedLead()
      const other = rig.createAdapter(createChatWorld().port)
      expect(await other.find(digest(), Date.now())).toEqual({ kind: 'found', message: lead })
    })

    test('a post that was not made is absent, beside one that was', async () => {
      const lead = await postedLead()
      expect(await adapter.find(digest({ slot: '2026-10-26' }), Date.now())).toEqual({ kind: 'absent' })
      expect(await adapter.find(digest({ part: 1 }), Date.now(), lead)).toEqual({ kind: 'absent' })
    })

    test('a post is found under hundreds of later messages', async () => {
      const lead = await postedLead()
      await rig.posting.chatter(230)
      expect(await adapter.find(digest(), Date.now() - 3_600_000)).toEqual({ kind: 'found', message: lead })
    })

    test.each<[string, Fault]>([
      ['an error after the message was made', { status: 500, afterEffect: true }],
      ['a connection cut after the message was made', { resetAfterEffect: true }],
    ])('%s is an unknown outcome, nothing is repeated, and the message is found', async (_, fault) => {
      rig.posting.fail('post', fault)
      expect((await adapter.post(digest())).kind).toBe('unknown')
      const [message, ...more] = rig.posting.posted()
      expect(more).toEqual([])
      expect(await adapter.find(digest(), Date.now())).toEqual({ kind: 'found', message: message?.id })
    })

    test.each<[string, Fault]>([
      ['an error before the message was made', { status: 502 }],
      ['a connection cut before the message was made', { resetBeforeEffect: true }],
    ])('%s is an unknown outcome, nothing is repeated, and the message is absent', async (_, fault) => {
      await adapter.post(digest({ slot: '2026-10-24' }))
      rig.posting.fail('post', fault)
      expect((await adapter.post(digest())).kind).toBe('unknown')
      expect(rig.posting.posted()).toHaveLength(1)
      expect(await adapter.find(digest(), Date.now())).toEqual({ kind: 'absent' })
    })

    test('a rate limit is a refusal that says how long to wait', async () => {
      rig.posting.fail('post', { retryAfter: 120 })
      const sent = await adapter.post(digest())
      expect(sent).toMatchObject({ kind: 'refused' })
      const { retryAfterMs = 0 } = 'retryAfterMs' in sent ? sent : {}
      expect(retryAfterMs).toBeGreaterThan(110_000)
      expect(retryAfterMs).toBeLessThan(130_000)
      expect(rig.posting.posted()).toEqual([])
    })

    test('a channel that may not be posted in is closed, and so is one that is gone', async () => {
      const { closedChannel, unknownChannel } = rig.posting
      expect((await adapter.post(digest({ channel: closedChannel }))).kind).toBe('closed')
      expect((await adapter.post(digest({ channel: unknownChannel }))).kind).toBe('closed')
    })

    test('a look-up that gets no answer has seen nothing', async () => {
      rig.posting.fail('read', { status: 500, times: 5 })
      expect((await adapter.find(digest(), Date.now())).kind).toBe('unseen')
    })

    test('a look-up in a channel that is closed is not possible', async () => {
      expect((await adapter.find(digest({ channel: rig.posting.unknownChannel }), Date.now())).kind).toBe(
        'hidden',
      )
    })
  })
}
