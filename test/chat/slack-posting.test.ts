import { afterEach, describe, expect, test } from 'vitest'
import { createSlackPosting } from '../../src/chat/slack-posting.ts'
import { type SlackDouble, type SlackDoubleOptions, startSlackDouble } from '../doubles/slack-double.ts'
import { postOf } from '../fixtures/posts.ts'
import { settingsFor } from './slack-rig.ts'
import { createChatWorld } from './world.ts'

const post = postOf({ channel: 'C0000000001' })
const doubles: SlackDouble[] = []

afterEach(async () => {
  for (const double of doubles.splice(0)) await double.close()
})

async function start(options: SlackDoubleOptions = {}, apiUrl?: string) {
  const double = await startSlackDouble(options)
  doubles.push(double)
  const settings = { ...settingsFor(double), ...(apiUrl !== undefined && { apiUrl }) }
  return { double, posting: createSlackPosting(settings, createChatWorld().port.log) }
}

describe('posts in Slack', { timeout: 60_000 }, () => {
  test('carry their key where nobody sees it', async () => {
    const { double, posting } = await start()
    await posting.post(post)
    expect(double.messages[0]?.payload.metadata).toEqual({
      event_type: 'verbatim_post',
      event_payload: { key: post.key },
    })
  })

  test('cannot be looked for without the scope for it', async () => {
    const { posting } = await start({ scopes: ['commands', 'chat:write'] })
    await posting.post(post)
    expect(await posting.find(post, Date.now())).toEqual({ kind: 'hidden', reason: 'missing_scope' })
  })

  test.each([
    ['channel_not_found', 'closed'],
    ['is_archived', 'closed'],
    ['not_in_channel', 'closed'],
    ['restricted_action', 'closed'],
    ['invalid_blocks', 'rejected'],
    ['msg_too_long', 'rejected'],
    ['invalid_auth', 'refused'],
    ['missing_scope', 'refused'],
    ['ratelimited', 'refused'],
    ['something_new', 'refused'],
    ['internal_error', 'unknown'],
    ['fatal_error', 'unknown'],
  ])('%s means %s, and nothing is sent twice', async (error, kind) => {
    const { double, posting } = await start()
    double.failNext('chat.postMessage', { error })
    expect(await posting.post(post)).toEqual({ kind, reason: error })
    expect(double.calls('chat.postMessage')).toBe(1)
  })

  test('are held in every channel while Slack limits the method', async () => {
    const { double, posting } = await start()
    double.failNext('chat.postMessage', { retryAfter: 60 })
    await posting.post(post)
    const sent = await posting.post(postOf({ channel: 'C0000000002' }))
    expect(sent).toMatchObject({ kind: 'refused', retryAfterMs: expect.any(Number) })
    expect(double.calls('chat.postMessage')).toBe(1)
  })

  test('that never left this machine are refused', async () => {
    const { double } = await start()
    const { posting } = await start({}, double.apiUrl)
    await double.close()
    expect((await posting.post(post)).kind).toBe('refused')
    expect((await posting.find(post, Date.now())).kind).toBe('unseen')
  })

  test('follow in the channel where the thread is gone', async () => {
    const { double, posting } = await start()
    double.failNext('chat.postMessage', { error: 'thread_not_found' })
    const part = postOf({ channel: 'C0000000001', part: 1 })
    const sent = await posting.post(part, '1700000000.000100')
    const [message] = double.messages
    expect(sent).toEqual({ kind: 'posted', message: message?.ts })
    expect(message?.threadTs).toBeUndefined()
    expect(await posting.find(part, Date.now(), '1700000000.000100')).toEqual({
      kind: 'found',
      message: message?.ts,
    })
  })
})
