import { afterEach, describe, expect, test } from 'vitest'
import { createChats } from '../../src/chat/index.ts'
import { startDiscordDouble } from '../doubles/discord-double.ts'
import { startSlackDouble } from '../doubles/slack-double.ts'
import { postOf } from '../fixtures/posts.ts'
import * as discord from './discord-rig.ts'
import * as slack from './slack-rig.ts'
import { createChatWorld } from './world.ts'

const closers: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function startDoubles() {
  const doubles = { slack: await startSlackDouble(), discord: await startDiscordDouble() }
  closers.push(doubles.slack.close, doubles.discord.close)
  return doubles
}

describe('the chat platforms together', { timeout: 60_000 }, () => {
  test('without settings nothing is started', async () => {
    const chats = createChats(createChatWorld().port, {})
    await chats.start()
    expect(chats.states()).toEqual([])
    await chats.stop()
  })

  test('every configured platform answers', async () => {
    const doubles = await startDoubles()
    const chats = createChats(createChatWorld().port, {
      slack: slack.settingsFor(doubles.slack),
      discord: discord.settingsFor(doubles.discord),
    })
    closers.push(chats.stop)
    await chats.start()
    expect(chats.states()).toEqual([
      { name: 'slack', state: 'connected' },
      { name: 'discord', state: 'connected' },
    ])
  })

  test.each(['slack', 'discord'] as const)('when %s cannot start, the other answers', async (failing) => {
    const doubles = await startDoubles()
    const world = createChatWorld()
    const wrong = { slack: { botToken: 'xoxb-wrong' }, discord: { token: 'wr.on.g' } }
    const chats = createChats(world.port, {
      slack: { ...slack.settingsFor(doubles.slack), ...(failing === 'slack' && wrong.slack) },
      discord: { ...discord.settingsFor(doubles.discord), ...(failing === 'discord' && wrong.discord) },
    })
    closers.push(chats.stop)
    await chats.start()
    expect(chats.states().find(({ name }) => name === failing)?.state).toBe('failed')
    expect(world.logged('chat not started')).toContain('Copy the')
    if (failing === 'discord') {
      const asked = await doubles.slack.typeCommand({ command: '/chips', text: 'bytedance' })
      expect(await asked.waitForAnswers(1)).toHaveLength(1)
    } else {
      const asked = await doubles.discord.typeCommand({ name: 'chips', options: { query: 'bytedance' } })
      expect((await asked.answered()).ephemeralTo).toBe(asked.userId)
    }
  })

  test('a platform that cannot be reached is tried again', async () => {
    const { slack: double } = await startDoubles()
    const world = createChatWorld()
    double.failNext('auth.test', { error: 'internal_error' })
    const chats = createChats(world.port, { slack: slack.settingsFor(double) })
    closers.push(chats.stop)
    await chats.start()
    expect(chats.states()).toMatchObject([{ name: 'slack', state: 'starting' }])
    await double.socket.waitForConnections(1, 30_000)
    expect(world.logged('will be tried again')).not.toBe('')
  })

  test('a post goes to its own platform', async () => {
    const doubles = await startDoubles()
    const chats = createChats(createChatWorld().port, {
      slack: slack.settingsFor(doubles.slack),
      discord: discord.settingsFor(doubles.discord),
    })
    closers.push(chats.stop)
    await chats.start()
    const post = postOf({ platform: 'discord', channel: '300000000000000001' })
    const sent = await chats.post(post)
    expect(sent).toEqual({ kind: 'posted', message: doubles.discord.messages[0]?.id })
    expect(await chats.find(post, Date.now())).toEqual({ ...sent, kind: 'found' })
    expect(doubles.slack.calls('chat.postMessage')).toBe(0)
  })

  test('a post for a platform without settings, or with refused ones, is refused without a request', async () => {
    const { slack: double } = await startDoubles()
    const wrong = { ...slack.settingsFor(double), botToken: 'xoxb-wrong' }
    const chats = createChats(createChatWorld().port, { slack: wrong })
    closers.push(chats.stop)
    await chats.start()
    expect((await chats.post(postOf({ channel: 'C0000000001' }))).kind).toBe('refused')
    expect((await chats.find(postOf({ channel: 'C0000000001' }), 0)).kind).toBe('unseen')
    expect((await chats.post(postOf({ platform: 'discord' }))).kind).toBe('refused')
    expect(double.calls('chat.postMessage')).toBe(0)
  })

  test('in HTTP mode Slack’s requests come through our own server', async () => {
    const { slack: double } = await startDoubles()
    const chats = createChats(createChatWorld().port, { slack: slack.settingsFor(double, 'http') })
    expect(chats.requests.map(({ path }) => path)).toEqual(['/slack/events'])
  })
})
