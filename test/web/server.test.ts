import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { pageFiles } from '../../src/web/page-files.ts'
import { type Rig, startRig, statusKey } from './rig.ts'

let rig: Rig

beforeAll(async () => {
  rig = await startRig()
}, 60_000)
afterAll(() => rig.server.stop())

describe('the page', () => {
  test('is served at the root', async () => {
    const response = await fetch(`${rig.url}/`)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  })

  test.each(Object.entries(pageFiles).filter(([name]) => name !== 'index.html'))(
    'has its %s',
    async (name, type) => {
      const response = await fetch(`${rig.url}/${name}`)
      expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
    },
  )

  test('serves every file of its folder that a browser needs', () => {
    const files = readdirSync(new URL('../../src/web/page/', import.meta.url))
    expect(files.filter((name) => name !== 'tsconfig.json').sort()).toEqual(Object.keys(pageFiles).sort())
  })

  test('lets nothing in from elsewhere', async () => {
    const { headers } = await fetch(`${rig.url}/`)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    )
    expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual([
      'nosniff',
      'no-referrer',
    ])
  })

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/page/../../parts.ts',
    '/parts.ts',
    '/app.js/../../server.ts',
    '/app.js%00.css',
    '//etc/passwd',
    '/tsconfig.json',
    '/constructor',
  ])('serves nothing for %s', async (path) => {
    expect(await ask(rig.url, path)).toMatchObject({
      status: 404,
      body: '{"error":"There is nothing at this address."}',
    })
  })
})

describe('a typed line', () => {
  test('is answered for both platforms at once', async () => {
    const response = await rig.post('/api/run', { line: '/chips zircon', language: 'en' })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      outcome: 'answered',
      private: true,
      slack: { response_type: 'ephemeral', blocks: expect.any(Array) },
      discord: {
        flags: (1 << 15) | (1 << 6),
        components: expect.any(Array),
        allowed_mentions: { parse: [] },
      },
      ms: expect.any(Number),
    })
  })

  test('is answered for everybody when it says public', async () => {
    const reply = await json(rig.post('/api/run', { line: '/chips zircon public:yes' }))
    expect(reply).toMatchObject({
      private: false,
      slack: { response_type: 'in_channel' },
      discord: { flags: 1 << 15 },
    })
  })

  test('is answered in French when that is the language', async () => {
    const reply = await json(rig.post('/api/run', { line: '/chips titane', language: 'fr' }))
    expect(JSON.stringify(reply.slack)).toContain('Lire sur place')
  })

  test('that names no command is refused in words', async () => {
    const reply = await json(rig.post('/api/run', { line: '/nonsense', language: 'en' }))
    expect(reply).toMatchObject({
      outcome: 'refused',
      private: true,
      summary: 'There is no /nonsense command.',
    })
  })

  test.each([
    ['no JSON', '{"line":', 400, 'The body is not JSON.'],
    ['no line', {}, 400, '"line" does not fit'],
    ['a line that is no text', { line: 3 }, 400, '"line" does not fit'],
    ['a language that it does not speak', { line: '/help', language: 'de' }, 400, '"language" does not fit'],
    ['a list', [], 400, 'does not fit'],
    ['a huge body', { line: 'x'.repeat(70_000) }, 413, 'The body is larger than 64 KiB.'],
  ])('in a request with %s is refused', async (_, body, status, message) => {
    const response = await rig.post('/api/run', body)
    const { error } = await json(response)
    expect(response.status).toBe(status)
    expect(error).toContain(message)
  })

  test('in a form is refused, because any site can make a browser send one', async () => {
    const response = await rig.post('/api/run', 'line=/help', { 'content-type': 'text/plain' })
    expect(response.status).toBe(415)
  })

  test('from another site is refused', async () => {
    const response = await rig.post('/api/run', { line: '/help' }, { 'sec-fetch-site': 'cross-site' })
    expect(response.status).toBe(403)
  })

  test('is not taken with GET', async () => {
    expect((await fetch(`${rig.url}/api/run`)).status).toBe(404)
  })
})

describe('a pressed button', () => {
  test('labelled More replaces the answer', async () => {
    const reply = await pressed(await tokenOf('/chips zircon', 'More'))
    expect(reply).toMatchObject({
      kind: 'replace',
      private: true,
      summary: expect.stringContaining('4 to 6'),
    })
  })

  test('labelled Read in place answers beside it', async () => {
    const reply = await pressed(await tokenOf('/chips zircon', 'Read in place'))
    expect(reply).toMatchObject({ kind: 'beside', private: true, outcome: 'answered' })
  })

  test('labelled Share shows the answer to everybody, with a button to take it back', async () => {
    const reply = await pressed(await tokenOf('/chips zircon', 'Share'))
    expect(reply).toMatchObject({ kind: 'publish', private: false })
    expect(tokens(reply.slack, 'Take back')).toHaveLength(1)
  })

  test('takes back what the same person shared', async () => {
    const shared = await pressed(await tokenOf('/chips zircon', 'Share'), 'ann')
    expect(await pressed(tokens(shared.slack, 'Take back')[0], 'ann')).toEqual({
      kind: 'remove',
      ms: expect.any(Number),
    })
  })

  test('does not take back what somebody else shared', async () => {
    const shared = await pressed(await tokenOf('/chips zircon', 'Share'), 'ann')
    const reply = await pressed(tokens(shared.slack, 'Take back')[0], 'bob')
    expect(reply).toMatchObject({ kind: 'tell', private: true, outcome: 'refused' })
  })

  test('that nobody made is answered in words', async () => {
    expect(await pressed('t:nonsense')).toMatchObject({ kind: 'tell', outcome: 'refused' })
  })
})

describe('the menu and the suggestions', () => {
  test('name the desk, its commands and examples, the desk’s own first', async () => {
    const menu = await json(fetch(`${rig.url}/api/menu?language=fr`))
    expect(menu).toMatchObject({ title: 'Essai', command: 'chips', articles: 3, examples: expect.any(Array) })
    expect(menu.examples?.[0]?.line).toBe('/chips bytedance')
  })

  test.each([
    ['/la', ['/latest ']],
    ['/chips zirc', [expect.stringMatching(/^\/chips zircon$/i)]],
    ['/nonsense x', []],
    ['', expect.arrayContaining(['/chips ', '/article '])],
  ])('complete %s', async (line, lines) => {
    const { suggestions } = await json(fetch(`${rig.url}/api/suggest?${new URLSearchParams({ line })}`))
    expect(suggestions?.map((suggestion) => suggestion.line)).toEqual(lines)
  })
})

describe('health', () => {
  test('says that the process is up', async () => {
    expect((await fetch(`${rig.url}/healthz`)).status).toBe(200)
  })

  test('says whether commands can be answered, and why not', async () => {
    const other = await startRig()
    expect((await fetch(`${other.url}/readyz`)).status).toBe(200)
    other.unready('The index is being built.')
    const response = await fetch(`${other.url}/readyz`)
    expect([response.status, await response.json()]).toEqual([
      503,
      { ready: false, reasons: ['The index is being built.'] },
    ])
    await other.server.stop()
  })

  test('gives what Prometheus reads', async () => {
    const text = await (await fetch(`${rig.url}/metrics`)).text()
    expect(text).toMatch(/^(# TYPE \w+ (gauge|counter)|\w+(\{[^}]*\})? \d+(\.\d+)?)(\n|$)/)
    expect(text).toContain('verbatim_articles{desk="test"} 3')
  })
})

describe('who may ask', () => {
  test.each([
    'evil.example',
    'evil.example:80',
    '10.0.0.1',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
  ])('not somebody who calls it by the name "%s"', async (host) => {
    expect(await ask(rig.url, '/', { host })).toMatchObject({ status: 403 })
  })

  test.each(['', 'a@localhost'])('not somebody with the malformed name "%s"', async (host) => {
    expect((await ask(rig.url, '/', { host })).status).toBe(400)
  })

  test.each(['localhost', 'LOCALHOST:1234', '127.0.0.1', '127.0.0.9', '[::1]:80'])(
    'somebody on this machine: %s',
    async (host) => {
      expect(await ask(rig.url, '/', { host })).toMatchObject({ status: 200 })
    },
  )

  test('not somebody behind a proxy, though the proxy is on this machine', async () => {
    expect(await ask(rig.url, '/', { 'x-forwarded-for': '203.0.113.9' })).toMatchObject({ status: 403 })
  })

  test.each([
    ['at the public address', { host: 'press.example' }],
    ['through a proxy that names this machine and says nothing of itself', { host: '127.0.0.1:3917' }],
    ['through a proxy that says so', { host: 'localhost', 'x-forwarded-for': '203.0.113.9' }],
  ])('with a public address, %s, only the reader and what it loads', async (_, headers) => {
    const other = await startRig({ publicUrl: 'https://press.example' })
    const paths = [
      '/',
      '/app.js',
      '/api/menu',
      `/article/${other.articles[0]?.key}`,
      '/reader.css',
      '/healthz',
    ]
    const answers = await Promise.all(paths.map((path) => ask(other.url, path, headers)))
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 200, 200, 200])
    await other.server.stop()
  })

  test('with a public address, the log says once that the page is off and how to use it', async () => {
    const other = await startRig({ publicUrl: 'https://press.example' })
    expect(
      other.logged.filter((line) => line.includes('to use the page, start without PUBLIC_URL')),
    ).toHaveLength(1)
    await other.server.stop()
  })

  test('without a public address, the log says nothing of it', () => {
    expect(rig.logged.join('\n')).not.toContain('PUBLIC_URL')
  })

  test('with HOST open to the network, nobody may use the page, and the log says so', async () => {
    const other = await startRig({ host: '0.0.0.0' })
    const answers = await Promise.all(['/', '/api/menu', '/healthz'].map((path) => ask(other.url, path)))
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 200])
    expect(other.logged.join('\n')).toMatch(
      /^warn HOST is reachable from other machines and there is no password/m,
    )
    await other.server.stop()
  })
})

describe('the status', () => {
  const asking = (key: string) => ({ authorization: `Bearer ${key}` })

  test('is told to whoever has the key, also where the page is off', async () => {
    const other = await startRig({ publicUrl: 'https://press.example' })
    const { status, body } = await ask(other.url, '/api/status', asking(statusKey))
    expect([status, JSON.parse(body)]).toEqual([
      200,
      expect.objectContaining({ running: true, desks: [expect.objectContaining({ articles: 3 })] }),
    ])
    await other.server.stop()
  })

  test.each([
    ['without a key', {}],
    ['with an empty key', asking('')],
    ['with a key of the same length', asking(statusKey.replace('k', 'K'))],
    ['with the beginning of the key', asking(statusKey.slice(0, -1))],
    ['with the key and more', asking(`${statusKey}x`)],
    ['with the key alone', { authorization: statusKey }],
  ])('is not told %s, even on this machine', async (_, headers) => {
    const { status, body } = await ask(rig.url, '/api/status', headers)
    expect([status, JSON.parse(body)]).toEqual([401, { error: 'Only the status command may ask this.' }])
  })
})

describe('the server', () => {
  test('hands a mounted path over with its body unread', async () => {
    const other = await startRig()
    other.server.mount('/slack/events', async (incoming, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of incoming) chunks.push(chunk)
      response.end(Buffer.concat(chunks).toString('hex'))
    })
    const raw = Buffer.from([0x00, 0xff, 0x7b])
    const response = await fetch(`${other.url}/slack/events?x=1`, {
      method: 'POST',
      body: raw,
      headers: { 'x-forwarded-for': '203.0.113.9' },
    })
    expect(await response.text()).toBe(raw.toString('hex'))
    await other.server.stop()
  })

  test('outlives a mounted listener that fails', async () => {
    const other = await startRig()
    other.server.mount('/slack/events', async () => {
      throw new Error('bad day')
    })
    expect((await fetch(`${other.url}/slack/events`)).status).toBe(500)
    expect(other.logged.join('\n')).toContain('web request failed')
    await other.server.stop()
  })

  test('names PORT when the port is taken', async () => {
    const port = Number(new URL(rig.url).port)
    const failure = await startRig({ port }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UserError)
    expect(failure).toMatchObject({
      message: `Port ${port} on 127.0.0.1 is taken by another program.`,
      hint: expect.stringContaining('PORT'),
    })
  })

  test('names HOST when it is no address of this machine', async () => {
    const failure = await startRig({ host: '192.0.2.1' }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ message: 'HOST "192.0.2.1" is not an address of this machine.' })
  })

  test('answers a failure of its own with a reference and logs it', async () => {
    const other = await startRig({
      version: async () => {
        throw new Error('disk gone')
      },
    })
    const response = await fetch(`${other.url}/article/${other.articles[0]?.key}`)
    const { error } = await json(response)
    const reference = /reference (\w+)/.exec(error ?? '')?.[1]
    expect(response.status).toBe(500)
    expect(error).not.toContain('disk gone')
    expect(other.logged.join('\n')).toContain(`"reference":"${reference}"`)
    await other.server.stop()
  })

  test('stops though a connection is kept open', async () => {
    const other = await startRig()
    await fetch(`${other.url}/healthz`)
    await other.server.stop()
    await expect(fetch(`${other.url}/healthz`)).rejects.toThrow()
  })

  test('shows the picture of an answer under its own name, and no other', async () => {
    const chart = {
      ...{ title: 'Chart', language: 'en', points: [], undated: [{ label: 'one', mark: 'stated' }] },
      ...{ undatedLabel: 'Undated', legend: [] },
    }
    const token = `p~${'a'.repeat(32)}`
    rig.keepAction(token, JSON.stringify(chart))
    for (const name of [`${token}.png`, `p${'a'.repeat(32)}.png`]) {
      const response = await fetch(`${rig.url}/picture/${name}`)
      expect(response.headers.get('content-type')).toBe('image/png')
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000)
    }
    for (const name of [`p~${'b'.repeat(32)}.png`, 't~x.png', '..%2f..%2fpackage.json'])
      expect((await fetch(`${rig.url}/picture/${name}`)).status).toBe(404)
  })
})

/** One request with headers and a path that `fetch` would not let through. */
function ask(
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, headers, setHost: !('host' in headers) }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    asking.on('error', reject).end()
  })
}

async function tokenOf(line: string, label: string): Promise<string | undefined> {
  const { slack } = await json(rig.post('/api/run', { line, language: 'en', user: 'ann' }))
  return tokens(slack, label)[0]
}

function pressed(token: string | undefined, user = 'ann') {
  return json(rig.post('/api/press', { token, platform: 'slack', user, language: 'en' }))
}

type Line = { readonly line: string }
type Button = { readonly text?: { readonly text?: string }; readonly value?: string }
type Slack = { readonly blocks: readonly { readonly type: string; readonly elements?: readonly Button[] }[] }

/** What the tests look at of an answer. */
type Told = {
  readonly slack?: Slack
  readonly error?: string
  readonly examples?: readonly Line[]
  readonly suggestions?: readonly Line[]
}

async function json(response: Response | Promise<Response>): Promise<Told> {
  return (await response).json() as Promise<Told> // every field is optional, and checked by the test
}

/** The tokens of the buttons with this label. */
function tokens(slack: Slack | undefined, label: string) {
  const rows = slack?.blocks.filter(({ type }) => type === 'actions') ?? []
  const buttons = rows.flatMap(({ elements = [] }) => elements)
  return buttons.filter(({ text }) => text?.text === label).map(({ value }) => value)
}
