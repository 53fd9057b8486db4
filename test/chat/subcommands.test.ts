import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChatAdapter, ChatPort } from '../../src/chat/adapter.ts'
import { createDiscordAdapter } from '../../src/chat/discord.ts'
import { discordMenu } from '../../src/chat/discord-menu.ts'
import { createSlackAdapter } from '../../src/chat/slack.ts'
import { slackManifest } from '../../src/chat/slack-manifest.ts'
import { defineCommand, defineGroup, type Menu } from '../../src/command.ts'
import { createDispatch } from '../../src/dispatch.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Invocation } from '../../src/types.ts'
import { suggestLines } from '../../src/web/suggestions.ts'
import { checkDiscordCommands } from '../doubles/discord-command-rules.ts'
import { type DiscordDouble, startDiscordDouble } from '../doubles/discord-double.ts'
import { type SlackDouble, startSlackDouble } from '../doubles/slack-double.ts'
import { testDigests } from '../fixtures/digests.ts'
import { testMenu } from '../fixtures/menu.ts'
import { settingsFor as discordSettings, seen as seenOnDiscord } from './discord-rig.ts'
import { settingsFor as slackSettings } from './slack-rig.ts'
import { createChatWorld } from './world.ts'

const summary = { fr: 'Essai', en: 'Test' }
let asked: Invocation[] = []

const { subcommands, ...group } = defineGroup({
  name: 'daily',
  summary,
  subcommands: ['at', 'list'].map((name) =>
    defineCommand({
      name,
      summary,
      example: () => '',
      ...(name === 'at' && { forChannel: true as const }),
      options: {
        zone: { type: 'text', positional: true, suggest: true, summary },
        time: { type: 'text', required: true, positional: true, summary },
      },
      async run(_args, { invocation }) {
        asked.push(invocation)
        const blocks = [{ kind: 'text', runs: [{ text: `${name} done` }] } as const]
        return { outcome: 'answered', language: 'fr', summary: name, blocks, actions: [] }
      },
      suggest: async (_, typed) => [`${typed}is`],
    }),
  ),
})
const menu: Menu = [
  ...testMenu,
  ...subcommands.map((command) => ({ name: `daily ${command.name}`, command, example: '', group })),
]

const closers: (() => Promise<unknown>)[] = []
let port: ChatPort

beforeEach(() => {
  asked = []
  const world = createChatWorld()
  const { log } = world.port
  const dispatch = createDispatch({
    menu,
    desks: () => [{ settings: { name: 'test' } }] as never, // the commands here ask nothing of a desk
    version: async () => undefined,
    actions: { keepAction: async () => {}, findAction: async () => undefined },
    corrections: createMemoryStore(),
    digests: testDigests(),
    status: () => Promise.reject(new Error('not asked here')),
    log,
    now: () => new Date(0),
  })
  port = { ...world.port, menu, dispatch }
})

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function started<A extends ChatAdapter>(adapter: A): Promise<A> {
  closers.push(() => adapter.stop())
  await adapter.start()
  return adapter
}

describe('commands that share a first word', { timeout: 60_000 }, () => {
  test('are subcommands in Discord, required options first', () => {
    const commands = discordMenu(menu, 'global')
    expect(checkDiscordCommands(commands)).toEqual([])
    expect(commands.map(({ name }) => name)).toEqual(['chips', 'article', 'status', 'daily'])
    expect(commands.at(-1)).toMatchObject({
      options: [
        { type: 1, name: 'at', options: [{ name: 'time' }, { name: 'zone' }] },
        { type: 1, name: 'list' },
      ],
    })
  })

  test('are one command in the Slack manifest, with what may follow', () => {
    const manifest = slackManifest(menu, { minimal: false, mode: 'socket' })
    expect(manifest).toMatch(/command: \/daily\n\s+description: Essai\n\s+usage_hint: at \| list/)
    expect(manifest).not.toContain('/daily at')
  })

  test('are suggested on the page word by word', async () => {
    const asker = { platform: 'web', user: 'you', channel: 'page', language: 'fr' } as const
    const lines = async (line: string) =>
      (await suggestLines(line, menu, port.dispatch, asker)).map((suggestion) => suggestion.line)
    expect(await lines('/dai')).toEqual(['/daily at ', '/daily list '])
    expect(await lines('/daily ')).toEqual(['/daily at ', '/daily list '])
    expect(await lines('/daily l')).toEqual(['/daily list '])
    expect(await lines('/daily at par')).toEqual(['/daily at paris'])
  })
})

describe('in Discord', { timeout: 60_000 }, () => {
  let double: DiscordDouble
  beforeEach(async () => {
    double = await startDiscordDouble()
    closers.push(() => double.close())
  })
  const typed = { name: 'daily', subcommand: 'at', options: { time: '9:00', zone: 'x' } }

  test('a subcommand is run with its options, the answer for the whole channel', async () => {
    await started(createDiscordAdapter(port, discordSettings(double)))
    const message = await (await double.typeCommand(typed)).answered()
    expect(seenOnDiscord(message)).toMatchObject({ isPrivate: false, text: 'at done', buttons: [] })
    expect(asked).toMatchObject([{ command: 'daily at', args: { time: '9:00', zone: 'x' }, mayChange: true }])
    expect(double.counts().breaches).toBe(0)
  })

  test('values of a subcommand are suggested', async () => {
    await started(createDiscordAdapter(port, discordSettings(double)))
    const focused = { ...typed, options: { zone: 'par' }, focused: 'zone' }
    const interaction = await double.autocomplete(focused)
    await interaction.responded()
    expect(interaction.choices()).toEqual([{ name: 'paris', value: 'paris' }])
  })

  test.each([
    ['without the right to manage the server may not change settings', { permissions: '2048' }, {}, false],
    ['may in a direct message', { guildId: null }, {}, true],
    ['may when named by the operator', { permissions: '2048' }, { users: ['400000000000000001'] }, true],
  ] as const)('a member %s', async (_, place, named, mayChange) => {
    const rights = { users: [], roles: [], ...named }
    await started(createDiscordAdapter({ ...port, rights }, discordSettings(double)))
    const message = await (await double.typeCommand({ ...typed, ...place })).answered()
    expect(asked).toMatchObject([{ mayChange }])
    expect(seenOnDiscord(message).isPrivate).toBe(!mayChange)
  })
})

describe('in Slack', { timeout: 60_000 }, () => {
  let double: SlackDouble
  beforeEach(async () => {
    double = await startSlackDouble()
    closers.push(() => double.close())
  })

  test('a second word is read, and the answer is for the whole channel', async () => {
    await started(createSlackAdapter(port, slackSettings(double)))
    await double.typeCommand({ command: '/daily', text: 'at x 9:00' })
    await double.typeCommand({ command: '/chips', text: 'daily list x 9:00' })
    await double.waitForAnswers(2)
    expect(asked).toMatchObject([
      { command: 'daily at', args: { zone: 'x', time: '9:00' } },
      { command: 'daily list' },
    ])
    expect(asked[0]).not.toHaveProperty('mayChange')
  })

  test.each([
    ['named by the operator may change settings', (user: string) => [user], true],
    ['may not where only others are named', () => ['U0000000099'], false],
  ] as const)('somebody %s', async (_, users, mayChange) => {
    const user = 'U0000000005'
    const rights = { users: users(user), roles: [] }
    await started(createSlackAdapter({ ...port, rights }, slackSettings(double)))
    await double.typeCommand({ command: '/daily', text: 'at x 9:00', userId: user })
    await double.waitForAnswers(1)
    expect(asked).toMatchObject([{ mayChange }])
  })
})
