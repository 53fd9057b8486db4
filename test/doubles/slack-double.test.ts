import { afterEach, expect, test } from 'vitest'
import { type SlackDouble, type SlackDoubleOptions, startSlackDouble } from './slack-double.ts'

const quiet = { unfurl_links: false, unfurl_media: false } as const
const closers: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function startDouble(options?: SlackDoubleOptions): Promise<SlackDouble> {
  const double = await startSlackDouble(options)
  closers.push(double.close)
  return double
}

async function call(double: SlackDouble, method: string, body: object, token = double.botToken) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const response = await fetch(`${double.apiUrl}${method}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  return { response, answer: (await response.json()) as Record<string, unknown> }
}

test('tokens are checked: wrong, missing, and of the other kind', async () => {
  const double = await startDouble()
  expect((await call(double, 'auth.test', {}, 'nobody')).answer.error).toBe('invalid_auth')
  expect((await call(double, 'auth.test', {}, double.appToken)).answer.error).toBe('not_allowed_token_type')
  expect((await call(double, 'apps.connections.open', {})).answer.error).toBe('not_allowed_token_type')
  const { response } = await call(double, 'auth.test', {})
  expect(response.headers.get('x-oauth-scopes')).toContain('chat:write')
})

test.each([
  ['C0000000009', 'channel_not_found'],
  ['C0000000003', 'is_archived'],
  ['C0000000004', 'not_in_channel'],
])('posting to %s is refused as %s', async (channel, error) => {
  const double = await startDouble({ scopes: ['chat:write'] })
  expect((await call(double, 'chat.postMessage', { channel, text: 'a', ...quiet })).answer.error).toBe(error)
})

test('a missing scope is named', async () => {
  const double = await startDouble({ scopes: [] })
  const { answer } = await call(double, 'conversations.history', { channel: 'C0000000001' })
  expect(answer).toMatchObject({ ok: false, error: 'missing_scope', needed: 'channels:history' })
})

test('a refused post is recorded and nobody sees it', async () => {
  const double = await startDouble()
  const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }]
  const { answer } = await call(double, 'chat.postMessage', {
    channel: 'C0000000001',
    text: 'a',
    blocks,
    ...quiet,
  })
  expect(answer.error).toBe('invalid_blocks')
  expect(double.counts()).toMatchObject({ posts: 0, refused: 1, breaches: 1 })
})

test('a ping is taken and counted', async () => {
  const double = await startDouble()
  const { answer } = await call(double, 'chat.postMessage', {
    channel: 'C0000000001',
    text: '<!here>',
    ...quiet,
  })
  expect(answer.ok).toBe(true)
  expect(double.counts()).toMatchObject({ posts: 1, pings: 1, breaches: 0 })
})

test('a post is edited, found in the history with its metadata, and deleted', async () => {
  const double = await startDouble()
  const metadata = { event_type: 'digest', event_payload: { key: '2024-09-30' } }
  const channel = 'C0000000001'
  const { answer } = await call(double, 'chat.postMessage', { channel, text: 'a', metadata, ...quiet })
  await call(double, 'chat.update', { channel, ts: answer.ts, text: 'b' })
  const found = await call(double, 'conversations.history', { channel, include_all_metadata: true })
  expect(found.answer.messages).toMatchObject([{ ts: answer.ts, text: 'b', metadata }])
  expect((await call(double, 'conversations.history', { channel })).answer.messages).not.toMatchObject([
    { metadata },
  ])
  await call(double, 'chat.delete', { channel, ts: answer.ts })
  expect(double.messagesIn(channel)).toEqual([])
})

test('a private message cannot be edited by chat.update', async () => {
  const double = await startDouble()
  const channel = 'C0000000001'
  const { answer } = await call(double, 'chat.postEphemeral', { channel, user: 'U0000000001', text: 'a' })
  expect(
    (await call(double, 'chat.update', { channel, ts: answer.message_ts, text: 'b' })).answer.error,
  ).toBe('message_not_found')
})

test('a response_url works five times within 30 minutes', async () => {
  let time = Date.now()
  const double = await startDouble({ now: () => time })
  const typed = await double.typeCommand({ command: '/chips' })
  const respond = () =>
    fetch(typed.responseUrl!, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"text":"a"}',
    })
  for (let use = 0; use < 5; use += 1) expect((await respond()).status).toBe(200)
  expect(await (await respond()).json()).toEqual({ ok: false, error: 'used_url' })
  const late = await double.typeCommand({ command: '/chips' })
  time += 31 * 60_000
  expect((await fetch(late.responseUrl!, { method: 'POST', body: '{"text":"a"}' })).status).toBe(404)
})

test('a trigger opens one view, and only for three seconds', async () => {
  let time = Date.now()
  const double = await startDouble({ now: () => time })
  const view = { type: 'modal', title: { type: 'plain_text', text: 'Settings' }, blocks: [] }
  const open = (trigger_id: unknown) => call(double, 'views.open', { trigger_id, view })
  const trigger = (await double.typeCommand({ command: '/settings' })).payload.trigger_id
  expect((await open(trigger)).answer.ok).toBe(true)
  expect((await open(trigger)).answer.error).toBe('exchanged_trigger_id')
  const late = (await double.typeCommand({ command: '/settings' })).payload.trigger_id
  time += 3001
  expect((await open(late)).answer.error).toBe('expired_trigger_id')
  expect((await call(double, 'views.update', { view_id: double.views[0]?.id, view })).answer.ok).toBe(true)
  expect(double.views[0]?.versions).toHaveLength(2)
})

test.each([
  [{ status: 500 }, 0],
  [{ status: 500, afterEffect: true }, 1],
  [{ resetBeforeEffect: true }, 0],
  [{ resetAfterEffect: true }, 1],
  [{ retryAfter: 1 }, 0],
  [{ error: 'channel_not_found' }, 0],
] as const)('a planned fault %o leaves %i posts', async (fault, posts) => {
  const double = await startDouble()
  double.failNext('chat.postMessage', fault)
  const send = () => call(double, 'chat.postMessage', { channel: 'C0000000001', text: 'a', ...quiet })
  const failed = await send().then(
    ({ answer, response }) => answer.ok !== true || response.status !== 200,
    () => true,
  )
  expect(failed).toBe(true)
  expect(double.counts().posts).toBe(posts)
  expect((await send()).answer.ok).toBe(true)
  expect(double.calls('chat.postMessage')).toBe(2)
})

test('another process reads the ledger and plans faults by address', async () => {
  const double = await startDouble()
  const fault = { name: '*', fault: { error: 'fatal_error' } }
  await fetch(`${double.url}/double/fail-next`, { method: 'POST', body: JSON.stringify(fault) })
  expect((await call(double, 'auth.test', {})).answer.error).toBe('fatal_error')
  await call(double, 'chat.postMessage', { channel: 'C0000000001', text: 'a', ...quiet })
  const ledger = (await (await fetch(`${double.url}/double/ledger`)).json()) as object
  expect(ledger).toMatchObject({ counts: { posts: 1 }, messages: [{ channel: 'C0000000001' }] })
})
