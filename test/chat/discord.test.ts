import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ChatAdapter } from '../../src/chat/adapter.ts'
import { createDiscordAdapter, type DiscordSettings } from '../../src/chat/discord.ts'
import { wordsIn } from '../../src/words.ts'
import { chatAdapterContract } from '../contracts/chat-adapter.ts'
import {
  type DiscordDouble,
  type DiscordDoubleOptions,
  startDiscordDouble,
} from '../doubles/discord-double.ts'
import { buttonsOf, seen, settingsFor, startDiscordRig } from './discord-rig.ts'
import { type ChatWorld, createChatWorld } from './world.ts'

chatAdapterContract('Discord', startDiscordRig)

const guildId = '200000000000000001'
const closers: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

type Started = { readonly double: DiscordDouble; readonly world: ChatWorld; readonly adapter: ChatAdapter }

async function prepare(
  changes: (double: DiscordDouble) => Partial<DiscordSettings> = () => ({}),
  options: DiscordDoubleOptions = {},
): Promise<Started> {
  const double = await startDiscordDouble(options)
  closers.push(() => double.close())
  return { double, ...another(double, changes(double)) }
}

function another(double: DiscordDouble, changes: Partial<DiscordSettings> = {}): Omit<Started, 'double'> {
  const world = createChatWorld()
  const adapter = createDiscordAdapter(world.port, { ...settingsFor(double), ...changes })
  closers.push(() => adapter.stop())
  return { world, adapter }
}

async function start(...given: Parameters<typeof prepare>): Promise<Started> {
  const started = await prepare(...given)
  await started.adapter.start()
  return started
}

const typed = (query: string) => ({ name: 'chips', options: { query }, locale: 'fr' })

describe('Discord', { timeout: 60_000 }, () => {
  test('the text of a message is checked, its markup and mentions left out, for the asker alone', async () => {
    const { double } = await start()
    const message = double.write('300000000000000001', '> **Norval** <@400000000000000002> commande')
    const used = await double.useMessageCommand({ name: 'Check against the coverage', message, locale: 'fr' })
    const answer = seen(await used.answered())
    expect(answer.isPrivate).toBe(true)
    expect(answer.text).toContain('Norval commande')
    expect(double.counts()).toMatchObject({ pings: 0, breaches: 0 })
  })

  test('a picture comes as a file of the message that shows it, and goes with it', async () => {
    const { double } = await start()
    const used = await double.typeCommand(typed('chart'))
    const message = await used.answered()
    expect(JSON.stringify(message.components)).toMatch(/attachment:\/\/p[\w-]{32}\.png/)
    expect(double.breaches()).toEqual([])
  })

  test.each<[string, (double: DiscordDouble) => Partial<DiscordSettings>, RegExp, RegExp]>([
    ['a Slack token', () => ({ token: 'xoxb-1-2' }), /DISCORD_TOKEN holds a Slack token/, /Reset Token/],
    [
      'the application id as token',
      (d) => ({ token: d.applicationId }),
      /DISCORD_TOKEN holds an application id/,
      /Reset Token/,
    ],
    [
      'the public key as token',
      () => ({ token: 'ab'.repeat(32) }),
      /DISCORD_TOKEN holds the public key/,
      /Reset Token/,
    ],
    ['an unknown token', () => ({ token: 'un.kno.wn' }), /Discord refuses DISCORD_TOKEN/, /Reset Token/],
    [
      'another application',
      () => ({ applicationId: '100000000000000009' }),
      /DISCORD_APPLICATION_ID and DISCORD_TOKEN/,
      /same application/,
    ],
  ])('%s is named at the start, with the page', async (_, changes, message, hint) => {
    const { adapter } = await prepare(changes)
    const refused = await adapter.start().catch((error: unknown) => error)
    expect(refused).toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    })
    expect(adapter.state()).toMatchObject({ state: 'failed', detail: expect.stringMatching(message) })
  })

  test('a server the bot is not in is named', async () => {
    const { double, adapter } = await prepare(() => ({ guildId }))
    double.failNext('getCommands', { status: 403, code: 50001, error: 'Missing Access' })
    await expect(adapter.start()).rejects.toThrow(/DISCORD_GUILD_ID/)
  })

  test('only the guilds are asked for', async () => {
    const { double } = await start()
    expect(double.ledger.entries.find(({ kind }) => kind === 'identify')?.detail.intents).toBe(1)
  })

  test('commands are listed in English and French, with their options', async () => {
    const { double } = await start()
    expect(double.commands()).toMatchObject([
      {
        name: 'chips',
        description: 'Search the coverage',
        description_localizations: { fr: 'Chercher dans la couverture' },
        contexts: [0, 1],
        integration_types: [0],
        options: [
          { name: 'query', type: 3, autocomplete: true },
          { name: 'limit', type: 4, min_value: 1, max_value: 10 },
          {
            name: 'sure',
            type: 3,
            choices: [
              { name: 'all', value: 'all' },
              { name: 'stated', value: 'stated' },
            ],
          },
          { name: 'public', type: 5 },
        ],
      },
      { name: 'article', options: [{ name: 'ref', required: true }] },
      { type: 3, name: 'Check against the coverage', contexts: [0, 1] },
    ])
    expect(double.counts().breaches).toBe(0)
  })

  test.each([undefined, guildId])('a second start writes no commands (server: %s)', async (guild) => {
    const changes = guild === undefined ? {} : { guildId: guild }
    const { double, adapter } = await start(() => changes)
    await adapter.stop()
    expect(double.commands(guild ?? '')).toHaveLength(3)
    const again = another(double, changes)
    await again.adapter.start()
    expect(double.counts().commandWrites).toBe(1)
  })

  test('a changed menu is written', async () => {
    const { double, world, adapter } = await start()
    await adapter.stop()
    const menu = world.menu.map((entry) => ({
      ...entry,
      command: { ...entry.command, summary: { fr: 'Autre', en: 'Other' } },
    }))
    const changed = createDiscordAdapter({ ...world.port, menu }, settingsFor(double))
    closers.push(() => changed.stop())
    await changed.start()
    expect(double.counts().commandWrites).toBe(2)
    expect(double.commands()[0]).toMatchObject({
      description: 'Other',
      description_localizations: { fr: 'Autre' },
    })
  })

  test('when the commands cannot be registered now, those of an earlier start are answered', async () => {
    const { double, world, adapter } = await prepare()
    double.failNext('getCommands', { status: 503, times: 3 })
    await adapter.start()
    const asked = await double.typeCommand(typed('bytedance'))
    expect((await asked.answered()).ephemeralTo).toBe(asked.userId)
    expect(world.logged('commands not registered')).not.toBe('')
  })

  test('people who use Discord in another language than French are answered in English', async () => {
    const { double } = await start()
    const asked = await double.typeCommand({ ...typed('boom'), locale: 'de' })
    expect(seen(await asked.answered()).text).toContain(wordsIn('en').failed)
  })

  test('commands work in a direct message', async () => {
    const { double } = await start()
    const asked = await double.typeCommand({ ...typed('bytedance'), guildId: null })
    expect(seen(await asked.answered()).text).toContain('bytedance')
  })

  test('suggestions keep within what Discord takes', async () => {
    const { double } = await start()
    const asked = await double.autocomplete({ ...typed('byte'), focused: 'query' })
    await asked.responded()
    expect(asked.choices()).toHaveLength(25)
    expect(asked.choices()[0]).toEqual({ name: 'byte 0', value: 'byte 0' })
    expect(double.counts().breaches).toBe(0)
  })

  test('suggestions that fail are none', async () => {
    const { double } = await start()
    const asked = await double.autocomplete({ ...typed('boom'), focused: 'query' })
    await asked.responded()
    expect(asked.choices()).toEqual([])
  })

  test('suggestions that take too long are none, in time', async () => {
    const { double } = await start()
    const asked = await double.autocomplete({ ...typed('late'), focused: 'query' })
    expect((await asked.responded()).afterMs).toBeLessThan(3000)
    expect(asked.choices()).toEqual([])
  })

  test('suggestions that come too late for Discord do no harm', async () => {
    const { double, world } = await start()
    double.failNext('callback', { status: 404, code: 10062, error: 'Unknown interaction' })
    await double.autocomplete({ ...typed('byte'), focused: 'query' })
    await vi.waitFor(() => expect(world.logged('came too late')).not.toBe(''), 20_000)
    const asked = await double.typeCommand(typed('bytedance'))
    expect(seen(await asked.answered()).text).toContain('bytedance')
  })

  test('an interaction that has expired is logged, is not run, and does no harm', async () => {
    const { double, world } = await start()
    double.failNext('callback', { status: 404, code: 10062, error: 'Unknown interaction' })
    await double.typeCommand(typed('expired'))
    await vi.waitFor(() => expect(world.logged('not acknowledged')).toContain('10062'), 20_000)
    const asked = await double.typeCommand(typed('bytedance'))
    await asked.answered()
    expect(world.runs()).toBe(1)
  })

  test('an acknowledgement whose own answer got lost is followed by the answer', async () => {
    const { double } = await start()
    double.failNext('callback', { resetAfterEffect: true })
    const asked = await double.typeCommand(typed('bytedance'))
    expect(seen(await asked.answered()).text).toContain('bytedance')
  })

  test('an answer after the token of the interaction has expired is logged and does no harm', async () => {
    const { double, world, adapter } = await start()
    double.failNext('editReply', { status: 401, code: 50027, error: 'Invalid Webhook Token' })
    await (await double.typeCommand(typed('bytedance'))).responded()
    await adapter.stop()
    expect(world.logged('did not take a message')).toContain('50027')
    expect(double.counts().invalidRequests).toBe(1)
  })

  test('an answer is edited in again after a fault of Discord, and shown once', async () => {
    const { double, adapter } = await start()
    double.failNext('editReply', { status: 502, afterEffect: true })
    const asked = await double.typeCommand(typed('bytedance'))
    await asked.answered()
    await adapter.stop()
    expect(asked.messages()).toHaveLength(1)
  })

  test('a message that Discord refuses is followed by one clear message', async () => {
    const { double, world, adapter } = await start()
    double.failNext('editReply', { status: 400, code: 50035, error: 'Invalid Form Body' })
    const asked = await double.typeCommand(typed('bytedance'))
    const reference = /référence ([0-9a-f]{8})/.exec(seen(await asked.answered()).text)?.[1] ?? 'none'
    await adapter.stop()
    expect(world.logged('answer failed')).toContain(reference)
    expect(asked.messages()).toHaveLength(1)
  })

  test('a page that Discord refuses leaves the first and says so beside it', async () => {
    const { double } = await start()
    const answer = await (await double.typeCommand(typed('bytedance'))).answered()
    double.failNext('editReply', { status: 400, code: 50035, error: 'Invalid Form Body' })
    const more = buttonsOf(answer.components).find(({ label }) => label === wordsIn('fr').more)
    const clicked = await double.click({ message: answer, customId: more?.customId ?? '', locale: 'fr' })
    const [, beside] = await clicked.waitForMessages(2)
    expect(beside && seen(beside).text).toContain(wordsIn('fr').failed)
    expect(beside?.ephemeralTo).toBe(clicked.userId)
  })

  test('what is shown beside an answer is shown once, whatever becomes of the request', async () => {
    const { double, adapter, world } = await start()
    const answer = await (await double.typeCommand(typed('bytedance'))).answered()
    double.failNext('editReply', { status: 400, code: 50035, error: 'Invalid Form Body' })
    double.failNext('followUp', { status: 500, afterEffect: true })
    const more = buttonsOf(answer.components).find(({ label }) => label === wordsIn('fr').more)
    const clicked = await double.click({ message: answer, customId: more?.customId ?? '', locale: 'fr' })
    await vi.waitFor(() => expect(world.logged('500')).not.toBe(''), 20_000)
    await adapter.stop()
    expect(clicked.messages()).toHaveLength(2)
  })

  test('after a cut the session is resumed and commands typed meanwhile are answered', async () => {
    const { double, adapter } = await start()
    double.gateway.disconnect('cut')
    const asked = await double.typeCommand(typed('bytedance'))
    await vi.waitFor(() => expect(adapter.state().state).toBe('reconnecting'), 20_000)
    expect(seen(await asked.answered()).text).toContain('bytedance')
    await vi.waitFor(() => expect(adapter.state().state).toBe('connected'), 20_000)
  })

  test.each([
    [4004, /Discord refuses DISCORD_TOKEN/],
    [4014, /Discord refuses the intents/],
  ])('when Discord closes for good (%i) the state says why', async (code, reason) => {
    const { double, world, adapter } = await start()
    double.gateway.disconnect('close', code)
    await vi.waitFor(
      () => expect(adapter.state()).toMatchObject({ state: 'failed', detail: expect.stringMatching(reason) }),
      20_000,
    )
    expect(world.logged('lost for good')).toMatch(reason)
  })
})
