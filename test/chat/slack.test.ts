import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createSlackAdapter, type SlackAdapter, type SlackSettings } from '../../src/chat/slack.ts'
import { wordsIn } from '../../src/words.ts'
import { chatAdapterContract } from '../contracts/chat-adapter.ts'
import type { SlackDouble, SlackDoubleOptions } from '../doubles/slack-double.ts'
import { startSlackDouble } from '../doubles/slack-double.ts'
import { buttonOf, frenchUsers, seen, settingsFor, startSlackRig } from './slack-rig.ts'
import { type ChatWorld, createChatWorld } from './world.ts'

chatAdapterContract('Slack in Socket Mode', () => startSlackRig())

const servers: Server[] = []

chatAdapterContract('Slack in HTTP mode', () =>
  startSlackRig((double) => {
    return {
      via: 'http',
      createAdapter(port) {
        const adapter = createSlackAdapter(port, settingsFor(double, 'http'))
        return {
          ...adapter,
          async start() {
            await adapter.start()
            double.receiveAt(`${await serve(adapter)}/slack/events`)
          },
          state: adapter.state,
        }
      },
      disconnected: async () => {},
    }
  }),
)

/** Our own HTTP server in small: hands Slack's requests over with the body unread. */
async function serve({ requests }: SlackAdapter): Promise<string> {
  const listener: RequestListener = (request, response) => requests?.listener(request, response)
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const closers: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
  for (const server of servers.splice(0)) server.close()
})

async function start(
  options: SlackDoubleOptions = {},
  changes: Partial<SlackSettings> = {},
): Promise<{ double: SlackDouble; world: ChatWorld; adapter: SlackAdapter }> {
  const double = await startSlackDouble({ users: frenchUsers, ...options })
  closers.push(() => double.close())
  const world = createChatWorld()
  const adapter = createSlackAdapter(world.port, { ...settingsFor(double), ...changes })
  closers.push(() => adapter.stop())
  return { double, world, adapter }
}

describe('Slack', { timeout: 60_000 }, () => {
  test.each<[string, (double: SlackDouble) => Partial<SlackSettings>, RegExp, RegExp]>([
    [
      'swapped tokens',
      (d) => ({ botToken: d.appToken, appToken: d.botToken }),
      /SLACK_BOT_TOKEN and SLACK_APP_TOKEN are swapped/,
      /Exchange/,
    ],
    [
      'an app-level token as bot token',
      (d) => ({ botToken: d.appToken }),
      /SLACK_BOT_TOKEN holds an app-level token/,
      /OAuth & Permissions/,
    ],
    [
      'a bot token as app-level token',
      (d) => ({ appToken: d.botToken }),
      /SLACK_APP_TOKEN holds a bot token/,
      /App-Level Tokens/,
    ],
    ['a missing app-level token', () => ({ appToken: '' }), /SLACK_APP_TOKEN is missing/, /App-Level Tokens/],
    [
      'an unknown bot token',
      () => ({ botToken: 'xoxb-unknown' }),
      /Slack refuses SLACK_BOT_TOKEN \(invalid_auth\)/,
      /OAuth & Permissions/,
    ],
    [
      'an unknown app-level token',
      () => ({ appToken: 'xapp-unknown' }),
      /Slack refuses SLACK_APP_TOKEN \(invalid_auth\)/,
      /App-Level Tokens/,
    ],
    [
      'a missing signing secret',
      () => ({ mode: 'http', signingSecret: '' }),
      /SLACK_SIGNING_SECRET is missing/,
      /App Credentials/,
    ],
  ])('%s is named at the start, with the page', async (_, change, message, hint) => {
    const double = await startSlackDouble()
    closers.push(() => double.close())
    const adapter = createSlackAdapter(createChatWorld().port, { ...settingsFor(double), ...change(double) })
    closers.push(() => adapter.stop())
    const refused = await adapter.start().catch((error: unknown) => error)
    expect(refused).toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    })
    expect(adapter.state()).toMatchObject({ state: 'failed', detail: expect.stringMatching(message) })
  })

  test('a token of another kind that only Slack can tell is named too', async () => {
    const { double, adapter } = await start()
    double.failNext('apps.connections.open', { error: 'not_allowed_token_type' })
    await expect(adapter.start()).rejects.toThrow(/SLACK_APP_TOKEN holds a token of another kind/)
  })

  test('a fault of Slack at the start is no fault of the settings', async () => {
    const { double, adapter } = await start()
    double.failNext('auth.test', { error: 'service_unavailable' })
    const refused = await adapter.start().catch((error: unknown) => error)
    expect(refused).not.toMatchObject({ name: 'UserError' })
  })

  test('people who use Slack in English are answered in English', async () => {
    const users = [{ id: 'U0000000007', name: 'anna', locale: 'en-GB' }]
    const { double, adapter } = await start({ users })
    await adapter.start()
    const typed = await double.typeCommand({ command: '/chips', text: 'boom', userId: 'U0000000007' })
    const [answer] = await typed.waitForAnswers(1)
    expect(answer && seen(answer).text).toContain(wordsIn('en').failed)
  })

  test('without the right to ask for it, the language is the default one and nobody is asked', async () => {
    const users = [{ id: 'U0000000007', name: 'anna', locale: 'en-GB' }]
    const { double, adapter } = await start({ users, scopes: ['commands', 'chat:write'] })
    await adapter.start()
    const typed = await double.typeCommand({ command: '/chips', text: 'boom', userId: 'U0000000007' })
    const [answer] = await typed.waitForAnswers(1)
    expect(answer && seen(answer).text).toContain(wordsIn('fr').failed)
    expect(methodsCalled(double)).not.toContain('users.info')
  })

  test('a word after the command stands for another command', async () => {
    const { double, adapter } = await start()
    await adapter.start()
    const typed = await double.typeCommand({ command: '/chips', text: 'article abc' })
    const [answer] = await typed.waitForAnswers(1)
    expect(answer && seen(answer).text).toContain('article abc')
  })

  test('the text of a message is checked, its markup and mentions left out, for the asker alone', async () => {
    const { double, adapter } = await start()
    await adapter.start()
    const message = double.write('C0000000001', 'Selon <https://x.example|Relais>, <@U012AB3CD> &amp; Norval')
    const used = await double.useShortcut({ callbackId: 'chips_message', message })
    const [answer] = await used.waitForAnswers(1)
    expect(used.acknowledgedFirst()).toBe(true)
    expect(answer?.ephemeralTo).toBeDefined()
    expect(answer && seen(answer).text).toContain('Selon Relais, & Norval')
    expect(double.counts()).toMatchObject({ pings: 0, breaches: 0 })
  })

  test('a message command of another version is answered in one message', async () => {
    const { double, adapter } = await start()
    await adapter.start()
    const message = double.write('C0000000001', 'Norval')
    const used = await double.useShortcut({ callbackId: 'older_message', message })
    expect(await used.waitForAnswers(1)).toHaveLength(1)
  })

  test('what Slack has escaped in the line is read as it was typed', async () => {
    const { double, adapter } = await start()
    await adapter.start()
    const typed = await double.typeCommand({ command: '/chips', text: 'AT&amp;T &lt;ascend&gt; &amp;lt;' })
    const [answer] = await typed.waitForAnswers(1)
    expect(answer && seen(answer).text).toContain('AT&T <ascend> &lt;')
  })

  test('an option that does not fit is answered with the usage', async () => {
    const { double, adapter } = await start()
    await adapter.start()
    const typed = await double.typeCommand({ command: '/chips', text: 'bytedance limit:many' })
    const [answer] = await typed.waitForAnswers(1)
    expect(answer && seen(answer).text).toContain(wordsIn('fr').optionNumber('limit', 1, 10))
  })

  test('a public command that fails tells its asker alone', async () => {
    const { double, adapter } = await start()
    await adapter.start()
    const typed = await double.typeCommand({ command: '/chips', text: 'boom public:true' })
    const [answer] = await typed.waitForAnswers(1)
    expect(answer?.ephemeralTo).toBe('U0000000001')
  })

  test('an answer that was surely not taken is sent once more', async () => {
    const { double, adapter } = await start()
    await adapter.start()
    double.failNext('response_url', { retryAfter: 1 })
    const typed = await double.typeCommand({ command: '/chips', text: 'bytedance' })
    expect(await typed.waitForAnswers(1)).toHaveLength(1)
  })

  test('an answer that may have been taken is not sent again, and that is logged', async () => {
    const { double, world, adapter } = await start()
    await adapter.start()
    double.failNext('response_url', { resetAfterEffect: true })
    const typed = await double.typeCommand({ command: '/chips', text: 'bytedance' })
    await typed.waitForAnswers(1)
    await adapter.stop()
    expect(typed.answers()).toHaveLength(1)
    expect(world.logged('may not have reached')).not.toBe('')
  })

  test('turning a page is tried again whatever happened, because twice is the same', async () => {
    const { double, adapter } = await start()
    await adapter.start()
    const [answer] = await (
      await double.typeCommand({ command: '/chips', text: 'bytedance' })
    ).waitForAnswers(1)
    if (!answer) throw new Error('no answer')
    double.failNext('response_url', { resetAfterEffect: true })
    const { actionId, value } = buttonOf(answer, wordsIn('fr').more)
    await double.click({ message: answer, actionId, value })
    await double.ledger.waitFor(() => answer.versions.length === 3, 'two changes')
    expect(answer.versions[2]).toEqual(answer.versions[1])
  })

  test('a message that Slack refuses is followed by one clear message', async () => {
    const { double, world, adapter } = await start()
    await adapter.start()
    double.failNext('response_url', { status: 400, error: 'invalid_blocks' })
    const typed = await double.typeCommand({ command: '/chips', text: 'bytedance' })
    const [answer] = await typed.waitForAnswers(1)
    const reference = /référence ([0-9a-f]{8})/.exec(answer ? seen(answer).text : '')?.[1] ?? 'none'
    expect(world.logged('answer failed')).toContain(reference)
  })

  test('an answer after the address has expired is logged and nothing else happens', async () => {
    let ahead = 0
    const { double, world, adapter } = await start({ now: () => Date.now() + ahead })
    await adapter.start()
    const late = await double.typeCommand({ command: '/chips', text: 'wait' })
    await world.waiting()
    ahead = 31 * 60_000
    world.openGate()
    await adapter.stop()
    expect(late.answers()).toEqual([])
    expect(world.logged('too late for Slack')).not.toBe('')
  })

  test('when Slack renews the connection, commands are answered again at once', async () => {
    const { double, adapter } = await start()
    await adapter.start()
    double.socket.disconnect('refresh')
    await double.ledger.waitFor(() => double.ledger.count('socket-open') === 2, 'a second connection')
    await double.socket.waitForConnections(1)
    const typed = await double.typeCommand({ command: '/chips', text: 'bytedance' })
    expect(await typed.waitForAnswers(1)).toHaveLength(1)
    expect(adapter.state().state).toBe('connected')
  })

  test('while Slack opens no connection the state says so, and it is tried again', async () => {
    const { double, world, adapter } = await start()
    await adapter.start()
    double.failNext('apps.connections.open', { status: 500, times: 3 })
    double.socket.disconnect('cut')
    await vi.waitFor(() => expect(adapter.state().state).toBe('reconnecting'), 20_000)
    await vi.waitFor(() => expect(world.logged('Slack connection failed')).not.toBe(''), 20_000)
    await double.ledger.waitFor(() => double.ledger.count('socket-open') === 2, 'a second connection', 30_000)
    await vi.waitFor(() => expect(adapter.state().state).toBe('connected'), 20_000)
  })

  test('a connection that has gone deaf is replaced', async () => {
    const { double, adapter } = await start()
    await adapter.start()
    double.socket.freeze()
    await double.ledger.waitFor(() => double.ledger.count('socket-open') === 2, 'a second connection', 30_000)
    await vi.waitFor(() => expect(adapter.state().state).toBe('connected'), 20_000)
  })

  test('a token that is withdrawn while the bot runs ends in a failure with its reason', async () => {
    const { double, world, adapter } = await start()
    await adapter.start()
    double.failNext('apps.connections.open', { error: 'token_revoked', times: Number.POSITIVE_INFINITY })
    double.socket.disconnect('cut')
    await vi.waitFor(() => expect(adapter.state().state).toBe('failed'), 20_000)
    expect(world.logged('lost for good')).toContain('SLACK_APP_TOKEN')
  })

  test.each(['wrong', 'missing', 'old', 'future', 'tampered'] as const)(
    'in HTTP mode a request with a %s signature is turned away',
    async (signing) => {
      const { double, world, adapter } = await start({}, { mode: 'http' })
      await adapter.start()
      double.receiveAt(`${await serve(adapter)}/slack/events`)
      expect((await double.sendSigned({ command: '/chips', text: 'a' }, signing)).status).toBe(401)
      expect(world.runs()).toBe(0)
    },
  )

  test('in HTTP mode other paths and methods are not found, and nothing is taken after the stop', async () => {
    const { double, adapter } = await start({}, { mode: 'http' })
    await adapter.start()
    const url = await serve(adapter)
    expect((await fetch(`${url}/slack/other`, { method: 'POST' })).status).toBe(404)
    expect((await fetch(`${url}/slack/events`)).status).toBe(404)
    await adapter.stop()
    double.receiveAt(`${url}/slack/events`)
    expect((await double.sendSigned({ command: '/chips', text: 'a' }, 'good')).status).toBe(503)
  })
})

function methodsCalled(double: SlackDouble): unknown[] {
  return double.ledger.entries.filter(({ kind }) => kind === 'call').map(({ detail }) => detail.method)
}
