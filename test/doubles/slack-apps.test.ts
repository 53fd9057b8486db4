import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt'
import { afterEach, expect, test } from 'vitest'
import { type SlackDouble, type SlackDoubleOptions, startSlackDouble } from './slack-double.ts'

const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
}
const quiet = { unfurl_links: false, unfurl_media: false } as const
const more = {
  type: 'actions' as const,
  elements: [
    {
      type: 'button' as const,
      action_id: 'more',
      value: 'page 2',
      text: { type: 'plain_text' as const, text: 'More' },
    },
  ],
}
const closers: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function startDouble(options?: SlackDoubleOptions): Promise<SlackDouble> {
  const double = await startSlackDouble(options)
  closers.push(double.close)
  return double
}

/** A real Bolt app with one command and one button; retries are off so that faults are seen. */
function addBehaviour(app: App): void {
  app.command('/chips', async ({ ack, respond, command, client }) => {
    await ack()
    await respond({ text: `searching ${command.text}`, blocks: [more] })
    if (command.text === 'public')
      await client.chat.postMessage({ channel: command.channel_id, text: 'for all', ...quiet })
  })
  app.action('more', async ({ ack, respond, body }) => {
    await ack()
    const value =
      body.type === 'block_actions' && body.actions[0]?.type === 'button' ? body.actions[0].value : ''
    await respond({ text: `now ${value}`, replace_original: true })
  })
}

function clientOptions(double: SlackDouble) {
  return { slackApiUrl: double.apiUrl, retryConfig: { retries: 0 }, logger: silent }
}

async function startSocketApp(double: SlackDouble): Promise<App> {
  const receiver = new SocketModeReceiver({
    appToken: double.appToken,
    clientPingTimeout: 300,
    logger: silent,
    installerOptions: { clientOptions: clientOptions(double) },
  })
  const app = new App({
    token: double.botToken,
    receiver,
    clientOptions: clientOptions(double),
    logger: silent,
  })
  addBehaviour(app)
  closers.push(() => app.stop())
  await app.start()
  await double.socket.waitForConnections(1)
  return app
}

async function startHttpApp(double: SlackDouble): Promise<App> {
  const receiver = new HTTPReceiver({
    signingSecret: double.signingSecret,
    port: 0,
    logger: silent,
  })
  const app = new App({
    token: double.botToken,
    receiver,
    clientOptions: clientOptions(double),
    logger: silent,
  })
  addBehaviour(app)
  const server = await app.start(0)
  closers.push(() => app.stop())
  const address = server && 'address' in server ? server.address() : null
  if (typeof address !== 'object' || address === null) throw new Error('the app has no port')
  double.receiveAt(`http://127.0.0.1:${address.port}/slack/events`)
  return app
}

test('a Bolt app in Socket Mode answers a typed command and a click on its private answer', async () => {
  const double = await startDouble()
  await startSocketApp(double)
  const typed = await double.typeCommand({ command: '/chips', text: 'ascend', userId: 'U0000000005' })
  const [answer] = await typed.waitForAnswers(1)
  const ack = await typed.acknowledged()
  expect(answer).toMatchObject({ ephemeralTo: 'U0000000005', payload: { text: 'searching ascend' } })
  expect(ack).toMatchObject({ late: false, status: 200 })
  expect(ack.afterMs).toBeLessThan(3000)
  expect(typed.acknowledgedFirst()).toBe(true)

  const clicked = await double.click({ message: answer!, actionId: 'more' })
  expect(clicked.payload).toMatchObject({ container: { is_ephemeral: true }, user: { id: 'U0000000005' } })
  expect(clicked.payload).not.toHaveProperty('message')
  await double.ledger.waitFor(() => answer!.versions.length === 2, 'the edit')
  expect(double.ephemeralTo('U0000000005').map((message) => message.payload.text)).toEqual(['now page 2'])
  expect(double.counts()).toMatchObject({ ephemerals: 1, updates: 1, posts: 0, pings: 0, breaches: 0 })
})

test('a Bolt app in HTTP mode answers a signed command and a click', async () => {
  const double = await startDouble()
  await startHttpApp(double)
  const typed = await double.typeCommand({ command: '/chips', text: 'public' }, 'http')
  await double.waitForAnswers(2)
  expect(await typed.acknowledged()).toMatchObject({ late: false, status: 200 })
  const [post] = double.messagesIn('C0000000001')
  expect(post?.payload.text).toBe('for all')
  const clicked = await double.click(
    { message: typed.answers()[0]!, actionId: 'more', value: 'page 2' },
    'http',
  )
  await clicked.acknowledged()
  await double.ledger.waitFor(() => double.counts().updates === 1, 'the edit')
  expect(double.counts()).toMatchObject({ posts: 1, ephemerals: 1, pings: 0, breaches: 0 })
})

test('an app in HTTP mode turns badly signed requests away', async () => {
  const double = await startDouble()
  await startHttpApp(double)
  for (const signing of ['wrong', 'missing', 'old', 'tampered'] as const) {
    expect((await double.sendSigned({ command: '/chips', text: 'a' }, signing)).status, signing).toBe(401)
  }
  expect((await double.sendSigned({ command: '/chips', text: 'a' }, 'good')).status).toBe(200)
})

test('an event is delivered again with its number and the same event_id', async () => {
  const double = await startDouble()
  const app = await startSocketApp(double)
  const seen: [string, number | undefined][] = []
  app.event('app_mention', async ({ body, context }) => {
    seen.push([body.event_id, context.retryNum])
  })
  const mention = {
    type: 'app_mention',
    user: 'U0000000001',
    text: 'ascend',
    channel: 'C0000000001',
    ts: '1.000001',
  }
  const first = await double.sendEvent(mention)
  await first.acknowledged()
  const second = await double.redeliver(first, 1)
  await second.acknowledged()
  await expect
    .poll(() => seen)
    .toEqual([
      [first.payload.event_id, undefined],
      [first.payload.event_id, 1],
    ])
})

test.each(['close', 'cut', 'refresh'] as const)(
  'a socket that is lost (%s) is opened again with a new ticket',
  async (how) => {
    const double = await startDouble()
    await startSocketApp(double)
    double.socket.disconnect(how)
    await double.ledger.waitFor(() => double.ledger.count('socket-open') === 2, 'a second connection')
    const typed = await double.typeCommand({ command: '/chips', text: 'again' })
    await typed.waitForAnswers(1)
    expect(double.breaches()).toEqual([])
  },
)

test('a command nobody can take is undelivered', async () => {
  const double = await startDouble()
  const typed = await double.typeCommand({ command: '/chips' })
  await expect(typed.acknowledged()).rejects.toThrow('nobody took')
})

test('a late acknowledgement is recorded', async () => {
  const double = await startDouble({ deadlineMs: 20 })
  const app = await startSocketApp(double)
  app.command('/slow', async ({ ack }) => {
    await new Promise((resolve) => setTimeout(resolve, 60))
    await ack('too late')
  })
  const typed = await double.typeCommand({ command: '/slow' })
  expect(await typed.acknowledged()).toMatchObject({ late: true })
  expect(typed.answers()).toEqual([])
  expect(double.breaches().map((breach) => breach.rule)).toEqual(['protocol.ack', 'protocol.ack-late'])
})

test('an acknowledgement with text is the answer', async () => {
  const double = await startDouble()
  const app = await startSocketApp(double)
  app.command('/help', async ({ ack }) => {
    await ack({ text: 'type /chips', response_type: 'in_channel' })
  })
  const typed = await double.typeCommand({ command: '/help' })
  const [answer] = await typed.waitForAnswers(1)
  expect(answer).toMatchObject({ via: 'ack', channel: 'C0000000001', payload: { text: 'type /chips' } })
})

test('a frozen socket swallows what it is sent, and the app comes back', async () => {
  const double = await startDouble({ deadlineMs: 20 })
  await startSocketApp(double)
  double.socket.freeze()
  const lost = await double.typeCommand({ command: '/chips', text: 'lost' })
  await double.ledger.waitFor(() => double.ledger.count('socket-open') === 2, 'a second connection', 20_000)
  const again = await double.typeCommand({ command: '/chips', text: 'again' })
  await again.waitForAnswers(1)
  expect(lost.ack).toBeUndefined()
  expect(double.breaches().map((breach) => breach.rule)).toContain('protocol.ack')
}, 30_000)

test('a message shortcut brings the message and its own response_url', async () => {
  const double = await startDouble()
  await startSocketApp(double)
  const message = { ts: '1.000002', text: 'Huawei ships a million chips', user: 'U0000000002' }
  const use = await double.useShortcut({ callbackId: 'check_message', message })
  expect(use.payload).toMatchObject({ type: 'message_action', callback_id: 'check_message', message })
  expect(use.responseUrl).toContain('/response/')
})
