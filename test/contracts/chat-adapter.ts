import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChatAdapter, ChatPort } from '../../src/chat/adapter.ts'
import type { Args } from '../../src/types.ts'
import { wordsIn } from '../../src/words.ts'
import { type ChatWorld, createChatWorld } from '../chat/world.ts'
import { type PostingRig, postingContract } from './posting.ts'

/** One person on the platform. */
export type Person = 'asker' | 'other'

/** A message as somebody sees it. */
export type Seen = {
  /** Every word of it. */
  readonly text: string
  readonly isPrivate: boolean
  /** What left for the platform, as it was sent. */
  readonly payload: unknown
  readonly buttons: readonly string[]
  isThere(): boolean
}

/** Something typed or pressed, and what comes of it. */
export type Asked = {
  /** Resolves when the platform has been told that an answer is coming; gives who will see it where that is fixed then. */
  acknowledged(): Promise<{ readonly isPrivate?: boolean }>
  /** Every message that this has made or changed, once there are so many. */
  messages(count: number): Promise<readonly Seen[]>
  /** The messages there are now. */
  seen(): readonly Seen[]
}

/** A platform's double with people in it, and a way to make our adapter for it. */
export type ChatRig = {
  readonly posting: PostingRig
  createAdapter(port: ChatPort): ChatAdapter
  type(command: string, args?: Args, person?: Person): Promise<Asked>
  /** Presses the button with this label. */
  press(message: Seen, label: string, person?: Person): Promise<Asked>
  /** Delivers the same command or press once more. */
  redeliver(asked: Asked): Promise<void>
  /** Every message people see in public. */
  publicMessages(): readonly Seen[]
  /** Resolves when the message has been changed so many times, or was deleted. */
  changed(message: Seen, times: number): Promise<Seen>
  gone(message: Seen): Promise<void>
  /** The platform does not delete what it is asked to next. */
  keepNext(): void
  /** Resolves when the platform has no connection to us any more. */
  disconnected(): Promise<void>
  counts(): { readonly pings: number; readonly breaches: number; readonly refused: number }
  close(): Promise<void>
}

/** Tokens, and the addresses at which anybody could answer in our name. */
const secrets = /xox[a-z]-|xapp-|interaction-[0-9a-f]{8}|\/response\//

/** What every chat adapter does, with the platform's real client library. */
export function chatAdapterContract(name: string, startRig: () => Promise<ChatRig>): void {
  const say = wordsIn('fr')
  postingContract(name, startRig)

  describe(`${name} as a chat platform`, { timeout: 60_000 }, () => {
    let rig: ChatRig
    let world: ChatWorld
    let adapter: ChatAdapter

    beforeEach(async () => {
      rig = await startRig()
      world = createChatWorld()
      adapter = rig.createAdapter(world.port)
      await adapter.start()
    })

    afterEach(async () => {
      world.openGate()
      await adapter.stop()
      const { pings, breaches } = rig.counts()
      await rig.close()
      expect({ pings, breaches }).toEqual({ pings: 0, breaches: 0 })
      expect(world.logged('')).not.toMatch(secrets)
    })

    async function first(asked: Asked): Promise<Seen> {
      const [message] = await asked.messages(1)
      if (!message) throw new Error('there is no message')
      return message
    }

    test('a command is acknowledged before it runs, and then answered once', async () => {
      const asked = await rig.type('chips', { query: 'wait' })
      await asked.acknowledged()
      expect(asked.seen()).toEqual([])
      world.openGate()
      await first(asked)
      await adapter.stop()
      expect(asked.seen()).toHaveLength(1)
      expect(world.runs()).toBe(1)
    })

    test('typed arguments reach the command in their types', async () => {
      const asked = await rig.type('chips', { query: 'bytedance huawei', limit: 2 })
      expect((await first(asked)).text).toContain('{"limit":2,"query":"bytedance huawei"}')
    })

    test('an answer is private from the acknowledgement on', async () => {
      const asked = await rig.type('chips', { query: 'bytedance' })
      const { isPrivate } = await asked.acknowledged()
      const answer = await first(asked)
      expect(isPrivate ?? true).toBe(true)
      expect(answer.isPrivate).toBe(true)
      expect(rig.publicMessages()).toEqual([])
    })

    test('an answer is public when that is asked for, and its asker can take it back', async () => {
      const asked = await rig.type('chips', { query: 'bytedance', public: true })
      const { isPrivate } = await asked.acknowledged()
      const answer = await first(asked)
      expect(isPrivate ?? false).toBe(false)
      expect(answer.isPrivate).toBe(false)
      expect(answer.buttons).toContain(say.takeBack)
    })

    test('a failing command ends in one clear message with a reference', async () => {
      const asked = await rig.type('chips', { query: 'boom' })
      const answer = await first(asked)
      await adapter.stop()
      const reference = /référence ([0-9a-f]{8})/.exec(answer.text)?.[1] ?? 'none'
      expect(answer.text).toContain(say.failed)
      expect(asked.seen()).toHaveLength(1)
      expect(world.logged('command failed')).toContain(reference)
    })

    test('a public command that fails is answered once, too', async () => {
      const asked = await rig.type('chips', { query: 'boom', public: true })
      expect((await first(asked)).text).toContain(say.failed)
      await adapter.stop()
      expect(asked.seen()).toHaveLength(1)
    })

    test('what the asker can mend is said to the asker', async () => {
      const asked = await rig.type('chips', { query: 'refuse' })
      const answer = await first(asked)
      expect(answer.text).toContain('Trop vague.')
      expect(answer.text).toContain('Nommez une entreprise.')
    })

    test('a command nobody has is answered with a refusal', async () => {
      const asked = await rig.type('puces', {})
      expect((await first(asked)).text).toContain(say.unknownCommand('puces'))
    })

    test('an answer too long for the platform is shortened and still shown', async () => {
      const asked = await rig.type('chips', { query: 'long' })
      expect((await first(asked)).text).toContain('line 1')
      expect(rig.counts().refused).toBe(0)
    })

    test('More puts the next page in the place of the first', async () => {
      const answer = await first(await rig.type('chips', { query: 'bytedance' }))
      await rig.press(answer, say.more)
      const turned = await rig.changed(answer, 1)
      expect(turned.text).toContain('"from":1')
      expect(turned.isPrivate).toBe(true)
    })

    test('a next page that fails leaves the first where it is', async () => {
      const answer = await first(await rig.type('chips', { query: 'half' }))
      const asked = await rig.press(answer, say.more)
      const messages = await asked.messages(1)
      expect(messages.at(-1)?.text).toContain(say.failed)
      expect(messages.at(-1)?.isPrivate).toBe(true)
      expect(answer.isThere()).toBe(true)
    })

    test('Read in place opens beside the answer', async () => {
      const answer = await first(await rig.type('chips', { query: 'bytedance' }))
      const opened = await first(await rig.press(answer, say.readInPlace))
      expect(opened.text).toContain('article')
      expect(opened.isPrivate).toBe(true)
      expect(answer.isThere()).toBe(true)
    })

    test('Share posts the answer once for all, beside the private one', async () => {
      const answer = await first(await rig.type('chips', { query: 'bytedance' }))
      await first(await rig.press(answer, say.share))
      await adapter.stop()
      const [post, ...more] = rig.publicMessages()
      expect(post?.text).toContain('"query":"bytedance"')
      expect(more).toEqual([])
      expect(answer.isThere()).toBe(true)
    })

    test('a second click on Share while the first is being posted posts nothing', async () => {
      const answer = await first(await rig.type('chips', { query: 'wait for share' }))
      world.closeGate()
      const shared = await rig.press(answer, say.share)
      await shared.acknowledged()
      await world.waiting()
      const again = await rig.press(answer, say.share)
      await again.acknowledged()
      world.openGate()
      await first(shared)
      await adapter.stop()
      expect(rig.publicMessages()).toHaveLength(1)
    })

    test('a shared answer is taken back by nobody but who shared it', async () => {
      const answer = await first(await rig.type('chips', { query: 'bytedance' }))
      const post = await first(await rig.press(answer, say.share))
      const refused = await first(await rig.press(post, say.takeBack, 'other'))
      expect(refused.text).toContain(say.onlySharerTakesBack)
      expect(refused.isPrivate).toBe(true)
      expect(post.isThere()).toBe(true)
      await rig.press(post, say.takeBack)
      await rig.gone(post)
      expect(rig.publicMessages()).toEqual([])
    })

    test('a message that could not be taken back stays, and its owner is told', async () => {
      const answer = await first(await rig.type('chips', { query: 'bytedance' }))
      const post = await first(await rig.press(answer, say.share))
      rig.keepNext()
      const told = await first(await rig.press(post, say.takeBack))
      expect(told.text).toContain(say.notTakenBack)
      expect(told.isPrivate).toBe(true)
      expect(post.isThere()).toBe(true)
    })

    test('a page turned on a shared answer is shown to who turned it', async () => {
      const answer = await first(await rig.type('chips', { query: 'bytedance' }))
      const post = await first(await rig.press(answer, say.share))
      const turned = await first(await rig.press(post, say.more, 'other'))
      expect(turned.isPrivate).toBe(true)
      expect(turned.text).toContain('"from":1')
    })

    test('a button of another version is answered with what to do', async () => {
      const answer = await first(await rig.type('chips', { query: 'bytedance' }))
      await adapter.stop()
      adapter = rig.createAdapter({
        ...world.port,
        dispatch: { ...world.port.dispatch, press: async () => undefined },
      })
      await adapter.start()
      const told = await first(await rig.press(answer, say.readInPlace))
      expect(told.text).toContain(say.unknownButton)
      expect(told.isPrivate).toBe(true)
    })

    test('a button whose meaning cannot be looked up ends in one clear message', async () => {
      const answer = await first(await rig.type('chips', { query: 'bytedance' }))
      await adapter.stop()
      const press = () => Promise.reject(new Error('the store is away'))
      adapter = rig.createAdapter({ ...world.port, dispatch: { ...world.port.dispatch, press } })
      await adapter.start()
      const told = await first(await rig.press(answer, say.readInPlace))
      expect(told.text).toContain(say.failed)
    })

    test.each([say.readInPlace, say.share])(
      'the same click on %s gives the same payload after a restart',
      async (label) => {
        const answer = await first(
          await rig.type('chips', {
            query: 'a query so long that its button has to be remembered elsewhere',
          }),
        )
        const before = await first(await rig.press(answer, label))
        await adapter.stop()
        adapter = rig.createAdapter(world.port)
        await adapter.start()
        const after = await first(await rig.press(answer, label))
        expect(after.payload).toEqual(before.payload)
      },
    )

    test('a delivery that arrives twice is answered once', async () => {
      const asked = await rig.type('chips', { query: 'bytedance' })
      await first(asked)
      await rig.redeliver(asked)
      await adapter.stop()
      expect(asked.seen()).toHaveLength(1)
      expect(world.runs()).toBe(1)
    })

    test('a delivery is answered even when the memory of deliveries fails', async () => {
      await adapter.stop()
      adapter = rig.createAdapter({
        ...world.port,
        firstDelivery: () => Promise.reject(new Error('disk full')),
      })
      await adapter.start()
      expect((await first(await rig.type('chips', { query: 'bytedance' }))).text).toContain('bytedance')
    })

    test('twenty commands at once are all answered', async () => {
      const queries = Array.from({ length: 20 }, (_, index) => `query ${index}`)
      const asked = await Promise.all(queries.map((query) => rig.type('chips', { query })))
      const answers = await Promise.all(asked.map(first))
      for (const [index, answer] of answers.entries()) expect(answer.text).toContain(`"query ${index}"`)
    })

    test('stopping lets a running command answer, and closes every connection', async () => {
      const asked = await rig.type('chips', { query: 'wait' })
      await asked.acknowledged()
      await world.waiting()
      const stopped = adapter.stop()
      world.openGate()
      await stopped
      expect(asked.seen()).toHaveLength(1)
      await rig.disconnected()
      expect(adapter.state().state).toBe('stopped')
    })
  })
}
