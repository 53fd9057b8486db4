import { createPublicKey, verify } from 'node:crypto'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type DiscordDouble, type DiscordDoubleOptions, startDiscordDouble } from './discord-double.ts'

const closed = { allowed_mentions: { parse: [] } }
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

test('a command nobody can take is undelivered', async () => {
  const double = await startDouble()
  const typed = await double.typeCommand({ name: 'chips' })
  await expect(typed.responded()).rejects.toThrow('nobody took')
})

type Answer = { status: number; body: Record<string, unknown> }

async function call(double: DiscordDouble, method: string, path: string, body?: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bot ${double.token}` }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await fetch(`${double.apiUrl}/v10${path}`, { method, headers, ...sent })
  const answer = await response.text()
  return {
    status: response.status,
    body: answer === '' ? {} : (JSON.parse(answer) as Record<string, unknown>),
  }
}

/** A typed command that a test answers by hand. */
async function typeByHand(double: DiscordDouble) {
  const typed = await double.typeCommand({ name: 'chips' })
  const webhook = `/webhooks/${double.applicationId}/${typed.token}`
  const callback = (body: object) =>
    call(double, 'POST', `/interactions/${typed.id}/${typed.token}/callback`, body)
  const edit = (body: object) => call(double, 'PATCH', `${webhook}/messages/@original`, body)
  const followUp = (body: object) => call(double, 'POST', webhook, body)
  return { typed, webhook, callback, edit, followUp }
}

test('a second callback is refused with 40060', async () => {
  const double = await startDouble()
  const { callback } = await typeByHand(double)
  expect((await callback({ type: 5 })).status).toBe(204)
  expect(await callback({ type: 5 })).toMatchObject({ status: 400, body: { code: 40060 } })
  expect(double.breaches().map((breach) => breach.rule)).toEqual(['protocol.callback-twice'])
})

test('a callback after three seconds is refused with 10062, the webhook after 15 minutes with 50027', async () => {
  let time = Date.now()
  const double = await startDouble({ now: () => time })
  const late = await typeByHand(double)
  time += 3001
  expect(await late.callback({ type: 5 })).toMatchObject({ status: 404, body: { code: 10062 } })
  expect(await late.edit({ content: 'a', ...closed })).toMatchObject({ status: 404, body: { code: 10015 } })
  const { callback, edit } = await typeByHand(double)
  await callback({ type: 5 })
  time += 15 * 60_000 + 1
  expect(await edit({ content: 'a', ...closed })).toMatchObject({ status: 401, body: { code: 50027 } })
})

test('whether an answer is private is fixed by the callback', async () => {
  const double = await startDouble()
  const { typed, callback, edit } = await typeByHand(double)
  await callback({ type: 5, data: { flags: 64 } })
  await edit({ content: 'a', flags: 0, ...closed })
  expect(typed.original).toMatchObject({ ephemeralTo: typed.userId, content: 'a' })
  expect(double.messagesIn(channelId)).toEqual([])
  const other = await typeByHand(double)
  await other.callback({ type: 5 })
  await other.edit({ content: 'b', flags: 64, ...closed })
  expect(double.messagesIn(channelId).map((message) => message.content)).toEqual(['b'])
})

test('the first follow-up after a deferral takes its place', async () => {
  const double = await startDouble()
  const { typed, callback, followUp } = await typeByHand(double)
  await callback({ type: 5, data: { flags: 64 } })
  await followUp({ content: 'a', ...closed })
  await followUp({ content: 'b', ...closed })
  expect(typed.messages().map((message) => [message.content, message.ephemeralTo !== undefined])).toEqual([
    ['a', true],
    ['b', false],
  ])
})

test('an edit may turn an announced answer into Components V2, and back never', async () => {
  const double = await startDouble()
  const { typed, callback, edit } = await typeByHand(double)
  await callback({ type: 5 })
  const text = { type: 10, content: '# Title' }
  expect((await edit({ flags: 1 << 15, components: [text], ...closed })).status).toBe(200)
  expect((await edit({ components: [text, text], ...closed })).status).toBe(200)
  expect(typed.original?.components).toHaveLength(2)
  expect(await edit({ content: 'a', ...closed })).toMatchObject({ status: 400, body: { code: 50035 } })
  expect(double.counts()).toMatchObject({ posts: 1, updates: 1, refused: 1 })
})

test.each([
  [{ type: 4, data: { content: 'x'.repeat(2001), ...closed } }, 50035],
  [{ type: 4, data: { ...closed } }, 50006],
  [{ type: 8, data: { choices: [] } }, 50035],
  [{ type: 77 }, 50035],
  [{ type: 4, data: { content: 5 } }, 50035],
])('the callback %j is refused with %i and may be tried again', async (body, code) => {
  const double = await startDouble()
  const { callback } = await typeByHand(double)
  expect(await callback(body)).toMatchObject({ status: 400, body: { code } })
  expect((await callback({ type: 4, data: { content: 'a', ...closed } })).status).toBe(204)
})

test('a ping is taken and counted', async () => {
  const double = await startDouble()
  expect(
    (await call(double, 'POST', `/channels/${channelId}/messages`, { content: '@everyone' })).status,
  ).toBe(200)
  expect(double.counts()).toMatchObject({ posts: 1, pings: 1 })
})

test.each([
  ['300000000000000003', 403, 50013],
  ['399999999999999999', 404, 10003],
])('posting to channel %s answers %i with code %i', async (id, status, code) => {
  const double = await startDouble()
  const answer = await call(double, 'POST', `/channels/${id}/messages`, { content: 'a', ...closed })
  expect(answer).toMatchObject({ status, body: { code } })
})

test('a message of a channel is edited, listed and deleted', async () => {
  const double = await startDouble()
  const messages = `/channels/${channelId}/messages`
  const { body } = await call(double, 'POST', messages, { content: 'a', ...closed })
  await call(double, 'PATCH', `${messages}/${body.id}`, { content: 'b', ...closed })
  expect((await call(double, 'GET', messages)).body).toMatchObject([{ id: body.id, content: 'b' }])
  expect((await call(double, 'DELETE', `${messages}/${body.id}`)).status).toBe(204)
  expect(double.counts()).toMatchObject({ posts: 1, updates: 1, deletes: 1 })
})

test('too many requests are answered with 429 and counted', async () => {
  const double = await startDouble({ rateLimit: { limit: 1, windowMs: 60_000 } })
  await call(double, 'GET', '/users/@me')
  expect(await call(double, 'GET', '/users/@me')).toMatchObject({ status: 429, body: { global: false } })
  expect(double.counts().invalidRequests).toBe(1)
})

test.each([
  [{ status: 502 }, 0],
  [{ status: 502, afterEffect: true }, 1],
  [{ resetBeforeEffect: true }, 0],
  [{ resetAfterEffect: true }, 1],
] as const)('a planned fault %o leaves %i posts', async (fault, posts) => {
  const double = await startDouble()
  double.failNext('createMessage', fault)
  const send = () => call(double, 'POST', `/channels/${channelId}/messages`, { content: 'a', ...closed })
  expect(
    await send().then(
      ({ status }) => status,
      () => 0,
    ),
  ).not.toBe(200)
  expect(double.counts().posts).toBe(posts)
  expect((await send()).status).toBe(200)
  expect(double.calls('createMessage')).toBe(2)
})

test('commands that break a rule are refused and nothing is registered', async () => {
  const double = await startDouble()
  const path = `/applications/${double.applicationId}/guilds/200000000000000001/commands`
  expect(await call(double, 'PUT', path, [{ name: 'Two Words', description: 'a' }])).toMatchObject({
    status: 400,
  })
  expect(double.commands('200000000000000001')).toEqual([])
})

test('a message command carries the message it is used on', async () => {
  const double = await startDouble()
  const use = await double.useMessageCommand({
    name: 'Check against the coverage',
    message: { content: 'a claim' },
  })
  expect(use.payload).toMatchObject({ data: { type: 3, resolved: { messages: {} } } })
  expect(JSON.stringify(use.payload)).toContain('a claim')
})

test('an app without a gateway takes signed interactions and answers in the response', async () => {
  const double = await startDouble()
  const server = createServer((request, response) => {
    text(request).then(
      (body) => {
        const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } = request.headers
        const x = Buffer.from(double.publicKey, 'hex').toString('base64url')
        const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
        const isOurs = verify(
          null,
          Buffer.from(`${timestamp}${body}`),
          key,
          Buffer.from(String(signature), 'hex'),
        )
        response.writeHead(isOurs ? 200 : 401, { 'content-type': 'application/json' })
        response.end(
          JSON.stringify(isOurs ? { type: 4, data: { content: 'here', flags: 64, ...closed } } : {}),
        )
      },
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(async () => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  double.receiveAt(`http://127.0.0.1:${address.port}/`)
  expect((await double.sendPing('wrong')).status).toBe(401)
  expect((await double.sendPing('missing')).status).toBe(401)
  expect((await double.sendPing('good')).status).toBe(200)
  const typed = await double.typeCommand({ name: 'chips' }, 'http')
  expect(await typed.answered()).toMatchObject({ content: 'here', ephemeralTo: typed.userId })
})

test.each([
  [{ op: 2, d: { token: 'nobody', intents: 1 } }, 4004],
  [{ op: 99, d: {} }, 4001],
])('the gateway closes on %j with %i', async (packet, code) => {
  const double = await startDouble()
  const socket = new WebSocket(`${double.url.replace('http', 'ws')}/gateway`)
  socket.once('open', () => socket.send(JSON.stringify(packet)))
  expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(code)
})
