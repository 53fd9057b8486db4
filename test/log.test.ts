import { homedir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../src/errors.ts'
import { createLog, type LogFields, type LogLevel } from '../src/log.ts'

const token = 'kept-secret-0123456789'

describe('a line of the log', () => {
  test('is one JSON object with time, level, message and fields', () => {
    const { time, ...line } = logged('file not served', { file: 'a.md', reason: 'empty' })
    expect(line).toEqual({ level: 'warn', message: 'file not served', file: 'a.md', reason: 'empty' })
    expect(new Date(String(time)).getTime()).not.toBeNaN()
  })

  test('is left out below the level asked for', () => {
    const lines: string[] = []
    const log = createLog({ level: 'warn', secrets: [], write: (line) => lines.push(line) })
    log.debug('no')
    log.info('no')
    log.warn('yes')
    log.error('yes')
    expect(lines).toHaveLength(2)
  })

  test('keeps its own level, time and message when a field has the same name', () => {
    const line = logged('real', { level: 'fake', message: 'fake', time: 'fake' })
    expect(line).toMatchObject({
      level: 'warn',
      message: 'real',
      level_: 'fake',
      message_: 'fake',
      time_: 'fake',
    })
  })

  test('tells an error by its name, message and code, without its stack', () => {
    const error = Object.assign(new RangeError('too far'), { code: 'E_FAR' })
    expect(logged('failed', { error }).error).toEqual({
      name: 'RangeError',
      message: 'too far',
      code: 'E_FAR',
    })
  })

  test('tells what a UserError advises', () => {
    expect(logged('failed', { error: new UserError('No.', 'Do this.') }).error).toMatchObject({
      hint: 'Do this.',
    })
  })

  test('tells the cause of an error', () => {
    const error = new Error('outer', { cause: new Error('inner') })
    expect(logged('failed', { error }).error).toMatchObject({ cause: { message: 'inner' } })
  })

  test('has the stack of an error at level debug', () => {
    expect(logged('failed', { error: new Error('x') }, 'debug').error).toHaveProperty('stack')
  })

  test('survives fields that go round in a circle', () => {
    const round: Record<string, unknown> = { name: 'round' }
    round.self = round
    expect(logged('failed', { round })).toMatchObject({ round: { name: 'round' } })
  })

  test('is not made endless by an endless text', () => {
    expect(raw('failed', { text: 'a'.repeat(5_000_000) }).length).toBeLessThan(3000)
  })

  test('for people is short, on one line, and holds the same', () => {
    const line = raw('file not served', { file: 'a\n.md' }, 'warn', true)
    expect(line).toMatch(/^\d\d:\d\d:\d\d warn {2}file not served {2}file="a\\n\.md"\n$/)
  })
})

const shapes: readonly (readonly [string, string, string])[] = [
  ['a value named as a secret', `using ${token}.`, token],
  ['a secret inside an address', `https://x.example/?q=${encodeURIComponent(token)}`, token],
  [
    'a secret as HTTP sends it',
    Buffer.from(token).toString('base64'),
    Buffer.from(token).toString('base64').slice(0, 24),
  ],
  ['a Slack bot token', 'xoxb-0000-1111-abcDEF', 'abcDEF'],
  ['a Slack token of the rotating kind', 'xoxe.xoxp-1-Mi0yLTQ', 'Mi0yLTQ'],
  ['a Slack app-level token', 'xapp-1-A0-22-abcdef0123', 'abcdef0123'],
  [
    'a Discord token',
    'MTE4NjYxMDk1MjQ2MTAzNzYyMA.GhIjKl.abcdefghijklmnopqrstuvwxyz0123456789AB',
    'abcdefghijkl',
  ],
  ['a Discord interaction token', 'aW50ZXJhY3Rpb246MTE4NjYxMDk1MjQ2MTAzNzYyMDpzZWNyZXQ', 'MTE4NjYxMDk1'],
  [
    'the address of an interaction',
    'POST https://discord.com/api/v10/interactions/118661/abc.DEF-ghi/callback 404',
    'abc.DEF',
  ],
  [
    'the address of a webhook',
    'https://discord.com/api/v10/webhooks/118661/s3cr3t/messages/@original',
    's3cr3t',
  ],
  ['a Slack response address', 'https://hooks.slack.com/commands/T1/22/s3cr3tPart', 's3cr3tPart'],
  ['a Slack socket address', 'wss://wss-primary.slack.com/link/?ticket=s3cr3t&app_id=1', 's3cr3t'],
  ['an authorization header', 'Authorization: Bearer abcdefghijklmnop0123456789', 'abcdefghijklmnop'],
  ['a password in an address', 'postgres://ann:s3cr3t@db:5432/verbatim', 's3cr3t'],
  ['the home folder', join(homedir(), 'desk', 'a.md'), homedir()],
]

describe('what may not stand in the log is taken out', () => {
  test.each(shapes)('%s, in a field', (_, text, secret) => expect(raw('m', { text })).not.toContain(secret))
  test.each(shapes)('%s, in the message', (_, text, secret) => expect(raw(`m ${text}`)).not.toContain(secret))
  test.each(shapes)('%s, in an error', (_, text, secret) =>
    expect(raw('m', { error: new Error(text, { cause: new Error(text) }) }, 'debug')).not.toContain(secret),
  )
  test.each(shapes)('%s, in a line for people', (_, text, secret) =>
    expect(raw('m', { text }, 'warn', true)).not.toContain(secret),
  )

  test.each(['token', 'appToken', 'signingSecret', 'response_url', 'responseUrl', 'authorization', 'Cookie'])(
    'a field named %s',
    (name) => expect(raw('m', { request: { [name]: 'plain words' } })).not.toContain('plain words'),
  )

  test('a secret where a long text is cut', () => {
    for (let before = 1975; before <= 2001; before++)
      expect(raw('m', { text: 'a'.repeat(before) + token + 'b'.repeat(50) })).not.toContain(token.slice(0, 8))
  })

  test('a secret that JSON spells in another way', () => {
    expect(raw('m', { text: 'say "a\\b"secret' }, 'warn', false, ['"a\\b"secret'])).not.toContain('secret')
  })
})

test('what only looks like the home folder stays', () => {
  expect(raw('m', { path: `${homedir()}-other/a` })).toContain(
    JSON.stringify(`${homedir()}-other/a`).slice(1, -1),
  )
})

test('nothing in a message or a field can add a line, move a cursor, or turn a line around', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      fc.boolean(),
      (message, text, people) => {
        const line = raw(message, { text }, 'warn', people)
        expect(line.slice(0, -1)).not.toMatch(
          /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/,
        )
        expect(line.endsWith('\n')).toBe(true)
        if (!people) expect(JSON.parse(line)).toHaveProperty('text')
      },
    ),
    {
      examples: [
        ['a\r\nb', '\u001b[2J\u009b1A\u202e', false],
        ['a\r\nb', '\u001b[2J\u009b1A\u202e', true],
      ],
    },
  )
})

test('hostile texts are searched in no time', () => {
  const texts = [
    'a',
    'a.',
    'xox',
    'xoxb-',
    '://:',
    '/webhooks/1/',
    'Bot ',
    'hooks.slack.com/',
    '-',
    `${homedir()}`,
  ]
  const startedMs = performance.now()
  for (const text of texts) raw('m', { text: text.repeat(200_000 / text.length) })
  expect(performance.now() - startedMs).toBeLessThan(3000)
})

function logged(message: string, fields?: LogFields, level?: LogLevel): Record<string, unknown> {
  return JSON.parse(raw(message, fields, level))
}

function raw(
  message: string,
  fields?: LogFields,
  level: LogLevel = 'warn',
  forPeople = false,
  secrets = [token],
): string {
  const lines: string[] = []
  createLog({ level, secrets, forPeople, write: (line) => lines.push(line) }).warn(message, fields)
  expect(lines).toHaveLength(1)
  return lines.join('')
}
