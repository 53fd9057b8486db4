import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
} from 'discord.js'
import { afterEach, expect, test } from 'vitest'
import { type DiscordDouble, type DiscordDoubleOptions, startDiscordDouble } from './discord-double.ts'

const channelId = '300000000000000001'
const closers: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function startDouble(options?: DiscordDoubleOptions): Promise<DiscordDouble> {
  const double = await startDiscordDouble(options)
  closers.push(double.close)
  return double
}

/** A real discord.js client with one command, one button and suggestions. */
async function startClient(
  double: DiscordDouble,
  intents: number = GatewayIntentBits.Guilds,
): Promise<Client> {
  const client = new Client({
    intents,
    rest: { api: double.apiUrl, retries: 0 },
    allowedMentions: { parse: [] },
  })
  closers.push(() => client.destroy())
  client.on('error', () => {})
  client.on('interactionCreate', (interaction) => {
    answer(interaction).catch((error: unknown) => client.emit('warn', String(error)))
  })
  await client.login(double.token)
  await double.gateway.waitForConnections(1)
  return client
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: `${interaction.options.getFocused()} 910b`, value: 'ascend 910b' }])
  } else if (interaction.isChatInputCommand()) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral })
    const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
    )
    await interaction.editReply({
      content: `about ${interaction.options.getString('about')}`,
      components: [row],
    })
    await interaction.followUp({ content: 'and that is all' })
  } else if (interaction.isButton()) {
    await interaction.update({ content: `page 2 of ${interaction.message.content}` })
  }
}

test('a discord.js client defers, edits, follows up, takes a click and suggests', async () => {
  const double = await startDouble()
  const client = await startClient(double)
  const typed = await double.typeCommand({ name: 'chips', options: { about: 'ascend' }, locale: 'fr' })
  const callback = await typed.responded()
  expect(callback.type).toBe(5)
  expect(callback.afterMs).toBeLessThan(3000)
  const [reply, followUp] = await typed.waitForMessages(2)
  expect(typed.ephemeral).toBe(true)
  expect(reply).toMatchObject({ content: 'about ascend', ephemeralTo: typed.userId, via: 'callback' })
  expect(followUp).toMatchObject({ content: 'and that is all', via: 'followUp' })

  const clicked = await double.click({ message: reply!, customId: 'more' })
  expect((await clicked.responded()).type).toBe(7)
  expect((await clicked.answered()).content).toBe('page 2 of about ascend')

  const suggested = await double.autocomplete({ name: 'chips', options: { about: 'asc' }, focused: 'about' })
  expect((await suggested.responded()).type).toBe(8)
  expect(suggested.choices()).toEqual([{ name: 'asc 910b', value: 'ascend 910b' }])
  expect(client.guilds.cache.get('200000000000000001')?.name).toBe('Newsroom')
  expect(double.counts()).toMatchObject({
    ephemerals: 1,
    posts: 1,
    updates: 1,
    pings: 0,
    breaches: 0,
    identifies: 1,
  })
})

test('a discord.js client registers commands and posts to a channel', async () => {
  const double = await startDouble()
  const client = await startClient(double)
  await client.application?.commands.set([
    { name: 'chips', description: 'Quotes', defaultMemberPermissions: '32' },
  ])
  expect(double.commands()).toMatchObject([{ name: 'chips', type: 1 }])
  expect(double.counts().commandWrites).toBe(1)
  const channel = await client.channels.fetch(channelId)
  if (!channel?.isSendable()) throw new Error('not a channel to post to')
  const send = () => channel.send({ content: 'digest', nonce: 'digest-1', enforceNonce: true })
  const [first, second] = [await send(), await send()]
  expect(second.id).toBe(first.id)
  expect(double.messagesIn(channelId)).toHaveLength(1)
  const files = [{ attachment: Buffer.from('png'), name: 'chart.png', description: 'a chart' }]
  expect((await channel.send({ files })).attachments.first()?.name).toBe('chart.png')
  expect(double.breaches()).toEqual([])
})

test.each(['cut', 'reconnect'] as const)(
  'a lost gateway (%s) is resumed and what was missed is delivered',
  async (how) => {
    const double = await startDouble()
    await startClient(double)
    double.gateway.disconnect(how)
    await double.ledger.waitFor(() => double.ledger.count('gateway-closed') > 0, 'the end of the connection')
    const typed = await double.typeCommand({ name: 'chips', options: { about: 'missed' } })
    expect((await typed.answered()).content).toBe('about missed')
    expect(double.ledger.count('resume')).toBe(1)
    expect(double.counts().identifies).toBe(1)
  },
  30_000,
)

test('heartbeats that are not answered make the client come back', async () => {
  const double = await startDouble({ heartbeatMs: 150 })
  await startClient(double)
  double.gateway.stopAcknowledging()
  await double.ledger.waitFor(() => double.ledger.count('resume') > 0, 'a resume', 20_000)
  double.gateway.startAcknowledging()
  await double.gateway.waitForConnections(1)
}, 30_000)

test('a wrong token and an intent that was not granted are turned away', async () => {
  const double = await startDouble()
  const client = new Client({ intents: [], rest: { api: double.apiUrl, retries: 0 } })
  closers.push(() => client.destroy())
  await expect(client.login('nobody')).rejects.toThrow()
  const greedy = GatewayIntentBits.Guilds | GatewayIntentBits.MessageContent
  const other = new Client({ intents: greedy, rest: { api: double.apiUrl } })
  closers.push(() => other.destroy())
  const refused = new Promise((resolve) => {
    other.once('error', resolve)
    other.login(double.token).catch(resolve)
  })
  expect(String(await refused)).toContain('disallowed intents')
  expect(double.counts().invalidRequests).toBe(1)
})

test('a mention reaches a client that asks for messages, with its text', async () => {
  const double = await startDouble()
  const client = await startClient(double, GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages)
  const heard: string[] = []
  client.on('messageCreate', (message) =>
    heard.push(`${message.mentions.has(client.user!)} ${message.content}`),
  )
  await double.say({ content: 'not for us' })
  await double.say({ content: '<@100000000000000001> ascend', mentionsBot: true })
  await expect.poll(() => heard).toEqual(['false ', 'true <@100000000000000001> ascend'])
})
