import { afterEach, describe, expect, test } from 'vitest'
import { discordOnce } from '../../src/chat/discord-client.ts'
import { createDiscordPosting } from '../../src/chat/discord-posting.ts'
import { type DiscordDouble, startDiscordDouble } from '../doubles/discord-double.ts'
import { postOf } from '../fixtures/posts.ts'
import { settingsFor } from './discord-rig.ts'

const open = '300000000000000001'
const unreadable = '300000000000000004'
const threadless = '300000000000000005'
const guilds = [
  {
    id: '200000000000000001',
    name: 'Newsroom',
    channels: [
      { id: open, name: 'newsroom' },
      { id: unreadable, name: 'no-history', history: false as const },
      { id: threadless, name: 'no-threads', threads: false as const },
    ],
  },
]
const doubles: DiscordDouble[] = []

afterEach(async () => {
  for (const double of doubles.splice(0)) {
    expect(double.breaches()).toEqual([])
    await double.close()
  }
})

async function start() {
  const double = await startDiscordDouble({ guilds })
  doubles.push(double)
  return { double, posting: createDiscordPosting(discordOnce(settingsFor(double))) }
}

function digest(channel = open, part = 0) {
  return postOf({ platform: 'discord', channel, part })
}

async function postedLead(posting: ReturnType<typeof createDiscordPosting>, channel = open): Promise<string> {
  const sent = await posting.post(digest(channel))
  if (sent.kind !== 'posted') throw new Error(sent.reason)
  return sent.message
}

describe('posts in Discord', { timeout: 60_000 }, () => {
  test('have a nonce of their key, so that Discord makes no second message', async () => {
    const { double, posting } = await start()
    const first = await postedLead(posting)
    const again = await createDiscordPosting(discordOnce(settingsFor(double))).post(digest())
    expect(again).toEqual({ kind: 'posted', message: first })
    expect(double.messagesIn(open)).toHaveLength(1)
    expect(String(double.messages[0]?.nonce).length).toBeLessThanOrEqual(25)
  })

  test('are found where Discord does not tell the nonce any more', async () => {
    const { double, posting } = await start()
    const lead = await postedLead(posting)
    const [message] = double.messages
    Object.assign(message ?? {}, { nonce: undefined })
    expect(await posting.find(digest(), Date.now())).toEqual({ kind: 'found', message: lead })
  })

  test('cannot be looked for where the history is empty: the permission to read it may be missing', async () => {
    const { posting } = await start()
    await postedLead(posting, unreadable)
    expect((await posting.find(digest(unreadable), Date.now())).kind).toBe('hidden')
  })

  test('make one thread for all parts', async () => {
    const { double, posting } = await start()
    const lead = await postedLead(posting)
    for (const part of [1, 2, 3]) await posting.post(digest(open, part), lead)
    expect(double.ledger.count('thread')).toBe(1)
    expect(double.messagesIn(lead)).toHaveLength(3)
  })

  test('use the thread that a lost answer has left', async () => {
    const { double, posting } = await start()
    const lead = await postedLead(posting)
    double.failNext('startThread', { resetAfterEffect: true })
    expect((await posting.post(digest(open, 1), lead)).kind).toBe('refused')
    expect((await posting.post(digest(open, 1), lead)).kind).toBe('posted')
    expect(double.messagesIn(lead)).toHaveLength(1)
  })

  test('follow as answers where no thread may be made, and are found there', async () => {
    const { double, posting } = await start()
    const lead = await postedLead(posting, threadless)
    const sent = await posting.post(digest(threadless, 1), lead)
    const [, part] = double.messagesIn(threadless)
    expect(sent).toEqual({ kind: 'posted', message: part?.id })
    expect(part?.versions[0]?.message_reference).toMatchObject({ message_id: lead })
    expect(await posting.find(digest(threadless, 1), Date.now(), lead)).toEqual({
      kind: 'found',
      message: part?.id,
    })
  })

  test.each([
    [403, 50013, 'closed'],
    [403, 50001, 'closed'],
    [404, 10003, 'closed'],
    [400, 50035, 'rejected'],
    [403, 40333, 'refused'],
    [400, 20028, 'refused'],
    [500, 0, 'unknown'],
  ])('status %i with code %i means %s, and nothing is sent twice', async (status, code, kind) => {
    const { double, posting } = await start()
    double.failNext('createMessage', { status, code, error: 'No' })
    expect((await posting.post(digest())).kind).toBe(kind)
    expect(double.calls('createMessage')).toBe(1)
  })

  test('are refused without a request once Discord has refused the token', async () => {
    const { double, posting } = await start()
    double.failNext('createMessage', { status: 401, error: '401: Unauthorized' })
    expect((await posting.post(digest())).kind).toBe('refused')
    expect((await posting.post(digest())).kind).toBe('refused')
    expect(double.calls('createMessage')).toBe(1)
  })

  test('that never left this machine are refused', async () => {
    const { double } = await start()
    const posting = createDiscordPosting(
      discordOnce({ ...settingsFor(double), apiUrl: 'http://127.0.0.1:9' }),
    )
    expect((await posting.post(digest())).kind).toBe('refused')
  })
})
