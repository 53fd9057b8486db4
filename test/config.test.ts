import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'dotenv'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadEnvironment, readConfig, settingNames } from '../src/config.ts'
import { UserError } from '../src/errors.ts'

// Made up, in the shapes of real ones; the application of the Discord token is 118661095246103762.
const slack = { SLACK_BOT_TOKEN: 'xoxb-0000-1111-abcDEF', SLACK_APP_TOKEN: 'xapp-1-A0-22-abcdef' }
const discordToken = `${Buffer.from('118661095246103762').toString('base64url')}.GhIjKl.${'abcdefgh'.repeat(4)}`

describe('without any setting', () => {
  const { config, problems, warnings } = readConfig({}, 'here')

  test('nothing is wrong', () => expect([...problems, ...warnings]).toEqual([]))
  test('no platform starts', () => expect([config.slack, config.discord]).toEqual([undefined, undefined]))
  test('the page is for this machine alone', () =>
    expect([config.host, config.port]).toEqual(['127.0.0.1', 3917]))
  test('state lies in the current folder', () => expect(config.stateDir).toBe(resolve('here', 'state')))
  test('the desk is the one that comes with the code', () =>
    expect(config.desks).toEqual([resolve(import.meta.dirname, '../corpus')]))
  test('an empty value counts as none', () => {
    const empty = Object.fromEntries(settingNames.map((name) => [name, ' ']))
    expect(readConfig(empty, 'here')).toEqual({ config, problems, warnings })
  })
})

describe('what is configured', () => {
  test('Slack by Socket Mode', () => {
    const { config, problems } = readConfig(slack)
    expect(config.slack).toEqual({
      mode: 'socket',
      botToken: slack.SLACK_BOT_TOKEN,
      appToken: slack.SLACK_APP_TOKEN,
    })
    expect(problems).toEqual([])
  })

  test('Slack by HTTP', () => {
    const { config } = readConfig({
      SLACK_MODE: 'http',
      SLACK_BOT_TOKEN: slack.SLACK_BOT_TOKEN,
      SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
    })
    expect(config.slack).toMatchObject({ mode: 'http', signingSecret: '0123456789abcdef0123456789abcdef' })
  })

  test('Discord, its application named by the token', () => {
    const { config, problems } = readConfig({ DISCORD_TOKEN: discordToken })
    expect(config.discord).toEqual({
      mode: 'gateway',
      token: discordToken,
      applicationId: '118661095246103762',
    })
    expect(problems).toEqual([])
  })

  test('another server, whose secrets may have other lengths', () => {
    const { config, problems } = readConfig({
      ...slack,
      SLACK_API_URL: 'http://127.0.0.1:4000/api/',
      DISCORD_TOKEN: 'test-token',
      DISCORD_APPLICATION_ID: '7',
      DISCORD_GUILD_ID: '8',
      DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
    })
    expect(problems).toEqual([])
    expect(config.slack?.apiUrl).toBe('http://127.0.0.1:4000/api/')
    expect(config.discord).toMatchObject({
      apiUrl: 'http://127.0.0.1:4000/api',
      applicationId: '7',
      guildId: '8',
    })
  })

  test('several desks, the first being the default one', () => {
    expect(readConfig({ DESK: 'corpus, ../energy desk ,' }, '/home/ann').config.desks).toEqual([
      resolve('/home/ann/corpus'),
      resolve('/home/energy desk'),
    ])
  })

  test('the rest', () => {
    const { config } = readConfig({
      PORT: '0',
      HOST: '::1',
      PUBLIC_URL: 'https://verbatim.example.org:8443/',
      TIME_ZONE: 'Europe/Paris',
      LOG_LEVEL: 'debug',
      SETTINGS_USERS: 'U012AB3CD, 118661095246103762',
      SETTINGS_ROLES: '118661095246103763',
    })
    expect(config).toMatchObject({
      port: 0,
      host: '::1',
      publicUrl: 'https://verbatim.example.org:8443',
      timeZone: 'Europe/Paris',
      logLevel: 'debug',
      settingsUsers: ['U012AB3CD', '118661095246103762'],
      settingsRoles: ['118661095246103763'],
    })
  })

  test('every secret is known to the log, also one that is wrong', () => {
    const { config } = readConfig({ ...slack, DISCORD_TOKEN: 'wrong but still somebody’s' })
    expect(config.secrets).toEqual([
      slack.SLACK_BOT_TOKEN,
      slack.SLACK_APP_TOKEN,
      'wrong but still somebody’s',
    ])
  })

  test('letting private addresses through is said', () => {
    expect(readConfig({ INGEST_ALLOW: '127.0.0.1:8080,[::1]:80' }).warnings).toMatchObject([
      { setting: 'INGEST_ALLOW', message: expect.stringContaining('127.0.0.1:8080, [::1]:80') },
    ])
  })

  test('a token of another application is said', () => {
    const { config, warnings } = readConfig({
      DISCORD_TOKEN: discordToken,
      DISCORD_APPLICATION_ID: '999999999999999999',
    })
    expect(warnings[0]?.message).toContain('118661095246103762')
    expect(config.discord).toBeDefined()
  })
})

type Mistake = readonly [what: string, env: NodeJS.ProcessEnv, setting: string, says: RegExp]

const botPage = /OAuth & Permissions/
const appPage = /Basic Information → App-Level Tokens/

const platformMistakes: readonly Mistake[] = [
  [
    'the app-level token as bot token',
    { ...slack, SLACK_BOT_TOKEN: slack.SLACK_APP_TOKEN },
    'SLACK_BOT_TOKEN',
    /belongs in SLACK_APP_TOKEN.*OAuth & Permissions/,
  ],
  [
    'the bot token as app-level token',
    { ...slack, SLACK_APP_TOKEN: slack.SLACK_BOT_TOKEN },
    'SLACK_APP_TOKEN',
    /belongs in SLACK_BOT_TOKEN.*App-Level Tokens/,
  ],
  [
    'a person’s Slack token',
    { ...slack, SLACK_BOT_TOKEN: 'xoxp-1-2-3' },
    'SLACK_BOT_TOKEN',
    /person’s token/,
  ],
  [
    'a typing error in the prefix',
    { ...slack, SLACK_BOT_TOKEN: 'xoxb=0000-1111' },
    'SLACK_BOT_TOKEN',
    /does not begin with xoxb-/,
  ],
  ['quotes that stayed', { ...slack, SLACK_BOT_TOKEN: '"xoxb-0000-1111"' }, 'SLACK_BOT_TOKEN', /in quotes/],
  ['typographic quotes', { ...slack, SLACK_BOT_TOKEN: '“xoxb-0000-1111”' }, 'SLACK_BOT_TOKEN', /in quotes/],
  ['a blank inside', { ...slack, SLACK_APP_TOKEN: 'xapp-1 A0-22' }, 'SLACK_APP_TOKEN', /a blank in it/],
  [
    'a line break at the end',
    { ...slack, SLACK_APP_TOKEN: 'xapp-1-A0-22\n' },
    'SLACK_APP_TOKEN',
    /line break/,
  ],
  [
    'a placeholder',
    { ...slack, SLACK_BOT_TOKEN: 'xoxb-your-token-here' },
    'SLACK_BOT_TOKEN',
    /words of an example/,
  ],
  [
    'another placeholder',
    { ...slack, SLACK_BOT_TOKEN: '<bot token>' },
    'SLACK_BOT_TOKEN',
    /blank in it|words of an example/,
  ],
  ['the bot token alone', { SLACK_BOT_TOKEN: slack.SLACK_BOT_TOKEN }, 'SLACK_APP_TOKEN', appPage],
  ['the app-level token alone', { SLACK_APP_TOKEN: slack.SLACK_APP_TOKEN }, 'SLACK_BOT_TOKEN', botPage],
  [
    'HTTP mode without the signing secret',
    { ...slack, SLACK_MODE: 'http' },
    'SLACK_SIGNING_SECRET',
    /App Credentials/,
  ],
  [
    'a token as signing secret',
    { ...slack, SLACK_SIGNING_SECRET: slack.SLACK_APP_TOKEN },
    'SLACK_SIGNING_SECRET',
    /this is a token/,
  ],
  [
    'a signing secret cut short',
    { ...slack, SLACK_SIGNING_SECRET: '0123456789abcdef' },
    'SLACK_SIGNING_SECRET',
    /not 32 digits/,
  ],
  ['an unknown Slack mode', { ...slack, SLACK_MODE: 'sockets' }, 'SLACK_MODE', /Give socket or http/],
  [
    'a Slack address that is none',
    { ...slack, SLACK_API_URL: 'slack.com/api' },
    'SLACK_API_URL',
    /no web address/,
  ],
  [
    'a Discord token cut short',
    { DISCORD_TOKEN: discordToken.slice(0, 30) },
    'DISCORD_TOKEN',
    /three parts.*Bot → Reset Token/,
  ],
  [
    'the word Bot before the token',
    { DISCORD_TOKEN: `Bot ${discordToken}` },
    'DISCORD_TOKEN',
    /a word that is not part of it/,
  ],
  [
    'the application’s number as token',
    { DISCORD_TOKEN: '118661095246103762' },
    'DISCORD_TOKEN',
    /not the bot’s token/,
  ],
  ['the public key as token', { DISCORD_TOKEN: 'ab'.repeat(32) }, 'DISCORD_TOKEN', /public key/],
  ['the client secret as token', { DISCORD_TOKEN: 'aB3_'.repeat(8) }, 'DISCORD_TOKEN', /client secret/],
  [
    'a Slack token as Discord token',
    { DISCORD_TOKEN: slack.SLACK_BOT_TOKEN },
    'DISCORD_TOKEN',
    /token of Slack/,
  ],
  [
    'an application without its token',
    { DISCORD_APPLICATION_ID: '118661095246103762' },
    'DISCORD_TOKEN',
    /is missing/,
  ],
  [
    'a name as application',
    { DISCORD_TOKEN: discordToken, DISCORD_APPLICATION_ID: 'verbatim' },
    'DISCORD_APPLICATION_ID',
    /not a number/,
  ],
  [
    'a token that names no application',
    { DISCORD_TOKEN: `${'x'.repeat(24)}.GhIjKl.${'a'.repeat(32)}` },
    'DISCORD_APPLICATION_ID',
    /is missing/,
  ],
  [
    'a name as server',
    { DISCORD_TOKEN: discordToken, DISCORD_GUILD_ID: 'newsroom' },
    'DISCORD_GUILD_ID',
    /Copy Server ID/,
  ],
  [
    'a public key cut short',
    { DISCORD_TOKEN: discordToken, DISCORD_PUBLIC_KEY: 'abc' },
    'DISCORD_PUBLIC_KEY',
    /not 64 digits/,
  ],
  [
    'Discord by HTTP',
    { DISCORD_TOKEN: discordToken, DISCORD_MODE: 'http' },
    'DISCORD_MODE',
    /not available yet/,
  ],
  [
    'an unknown Discord mode',
    { DISCORD_TOKEN: discordToken, DISCORD_MODE: 'ws' },
    'DISCORD_MODE',
    /Give gateway or http/,
  ],
]

describe('a mistake about one platform', () => {
  test.each(platformMistakes)('%s: is named with what to do', (_, env, setting, says) => {
    const { problems } = readConfig(env)
    expect(problems.map((problem) => problem.setting)).toEqual([setting])
    expect(problems[0]?.message).toMatch(says)
    expect(problems[0]?.message).not.toContain('\n')
  })

  test.each(platformMistakes)('%s: keeps that platform alone from starting', (_, env, setting) => {
    const others = setting.startsWith('SLACK_') ? { DISCORD_TOKEN: discordToken } : slack
    const { config, problems } = readConfig({ ...env, ...others })
    const [stopped, running] = setting.startsWith('SLACK_')
      ? (['slack', 'discord'] as const)
      : (['discord', 'slack'] as const)
    expect(problems[0]?.platform).toBe(stopped)
    expect([config[stopped], config[running] === undefined]).toEqual([undefined, false])
  })

  test.each(platformMistakes)('%s: is told without showing a secret', (_, env) => {
    const told = JSON.stringify(readConfig(env).problems)
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'DISCORD_TOKEN'])
      if (env[name]) expect(told).not.toContain(env[name].slice(8))
  })
})

const mistakes: readonly Mistake[] = [
  ['a word as port', { PORT: 'http' }, 'PORT', /"http" is no port/],
  ['a port that does not exist', { PORT: '70000' }, 'PORT', /1 to 65535/],
  ['an address with its port as host', { HOST: '127.0.0.1:80' }, 'HOST', /the port goes in PORT/],
  ['a web address as host', { HOST: 'http://localhost' }, 'HOST', /no address to listen on/],
  ['a public address without http', { PUBLIC_URL: 'verbatim.example.org' }, 'PUBLIC_URL', /no web address/],
  [
    'a public address with a password',
    { PUBLIC_URL: 'https://a:b@verbatim.example.org' },
    'PUBLIC_URL',
    /without user name/,
  ],
  [
    'a public address with a path',
    { PUBLIC_URL: 'https://x.example/verbatim' },
    'PUBLIC_URL',
    /"https:\/\/x\.example\/verbatim" has a path\. Give the address without one/,
  ],
  [
    'a public address with a query',
    { PUBLIC_URL: 'https://x.example/?a=b' },
    'PUBLIC_URL',
    /without user name/,
  ],
  ['a public address with a user', { PUBLIC_URL: 'https://ann@x.example' }, 'PUBLIC_URL', /a user name or/],
  ['a time zone that does not exist', { TIME_ZONE: 'Europe/Pari' }, 'TIME_ZONE', /Europe\/Paris/],
  ['an unknown log level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL', /Give debug, info, warn or error/],
  ['a member’s name', { SETTINGS_USERS: 'U012AB3CD,@ann' }, 'SETTINGS_USERS', /"@ann" is no member ID/],
  ['a role’s name', { SETTINGS_ROLES: 'Editors' }, 'SETTINGS_ROLES', /Copy Role ID/],
  ['a host without its port', { INGEST_ALLOW: '127.0.0.1' }, 'INGEST_ALLOW', /host:port/],
  ['a list of no desk', { DESK: ', ,' }, 'DESK', /names no folder/],
  ['PostgreSQL', { DATABASE_URL: 'postgres://ann:s3cr3t@db/verbatim' }, 'DATABASE_URL', /not available yet/],
]

describe('a mistake about everything', () => {
  test.each(mistakes)('%s: stops the start and is named with what to do', (_, env, setting, says) => {
    const error = refusalOf(env)
    expect(error.message).toContain(`  ${setting}: `)
    expect(error.message).toMatch(says)
    expect(error.hint).toContain('.env.example')
  })

  test('is told together with all the others, one a line', () => {
    const env = Object.assign(
      { SLACK_BOT_TOKEN: 'xoxb-your-token' },
      ...mistakes.map(([, mistake]) => mistake),
    )
    const lines = refusalOf(env).message.split('\n').slice(1)
    const told = lines.map((line) => line.trim().split(':')[0])
    expect(new Set(told)).toEqual(new Set([...Object.keys(env), 'SLACK_APP_TOKEN']))
    expect(told).toHaveLength(new Set(told).size)
  })

  test('never shows a secret', () => {
    expect(refusalOf({ DATABASE_URL: 'postgres://ann:s3cr3t@db/verbatim' }).message).not.toContain('s3cr3t')
  })

  const echoing = [
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'TIME_ZONE',
    'LOG_LEVEL',
    'SETTINGS_USERS',
    'SETTINGS_ROLES',
    'INGEST_ALLOW',
    'DATABASE_URL',
  ]
  test.each(echoing)('never shows a token or a password that was put into %s', (setting) => {
    for (const secret of [slack.SLACK_BOT_TOKEN, slack.SLACK_APP_TOKEN, 'https://u:hunter2secret@x.example'])
      expect(refusalOf({ [setting]: secret }).message).not.toMatch(/0000-1111|A0-22|hunter2secret/)
  })

  test.each(['PORT', 'PUBLIC_URL', 'TIME_ZONE', 'LOG_LEVEL', 'SETTINGS_USERS', 'SETTINGS_ROLES'])(
    'never shows a bot token of Discord that was put into %s',
    (setting) => {
      expect(refusalOf({ [setting]: discordToken }).message).not.toContain(discordToken.slice(-20))
    },
  )

  test.each([
    'https://u:hunter2/secret@x.example',
    'https://u:hunter2"secret@x.example',
    'u:hunter2secret@x',
  ])('never shows the password of the odd address %s', (address) =>
    expect(refusalOf({ PUBLIC_URL: address }).message).not.toMatch(/hunter2|secret/),
  )

  test('about a platform never shows a token that was put into another setting', () => {
    const { problems } = readConfig({
      SLACK_MODE: slack.SLACK_BOT_TOKEN,
      DISCORD_API_URL: 'http://u:hunter2secret@x',
    })
    expect(problems).toHaveLength(2)
    expect(JSON.stringify(problems)).not.toMatch(/0000-1111|hunter2secret/)
  })
})

test('.env.example names every setting, once, and no other', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  const lines = example.split('\n').filter((line) => /^[A-Z]/.test(line))
  expect(lines.map((line) => line.split('=')[0]).sort()).toEqual([...settingNames].sort())
})

test('.env.example changes nothing when it is copied as it is', () => {
  const example = parse(readFileSync(new URL('../.env.example', import.meta.url)))
  expect(readConfig(example)).toEqual(readConfig({}))
})

describe('the .env file', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-env-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('completes the environment', () => {
    writeFileSync(join(folder, '.env'), 'PORT=4000\nHOST="::1" # this machine\n')
    expect(loadEnvironment({ LOG_LEVEL: 'warn' }, folder)).toEqual({
      PORT: '4000',
      HOST: '::1',
      LOG_LEVEL: 'warn',
    })
  })

  test('gives way to the environment, also to an empty value of it', () => {
    writeFileSync(join(folder, '.env'), 'PORT=4000\nDISCORD_TOKEN=x\n')
    expect(loadEnvironment({ PORT: '5000', DISCORD_TOKEN: '' }, folder)).toEqual({
      PORT: '5000',
      DISCORD_TOKEN: '',
    })
  })

  test('that cannot be read is named', () => {
    mkdirSync(join(folder, '.env'))
    expect(() => loadEnvironment({}, folder)).toThrow(/\.env cannot be read/)
  })
})

function refusalOf(env: NodeJS.ProcessEnv): UserError {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('it was not refused')
}
