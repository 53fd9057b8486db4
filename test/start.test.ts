import { type ChildProcess, spawn } from 'node:child_process'
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openStore, statePaths } from '../src/store/index.ts'
import { type DiscordDouble, startDiscordDouble } from './doubles/discord-double.ts'
import { type SlackDouble, startSlackDouble } from './doubles/slack-double.ts'
import { postOf } from './fixtures/posts.ts'

const launcher = fileURLToPath(new URL('../bin/verbatim.cjs', import.meta.url))

let stateDir: string
let slack: SlackDouble
let discord: DiscordDouble
const bots: Bot[] = []

beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'state-'))
  slack = await startSlackDouble()
  discord = await startDiscordDouble()
})

afterEach(async () => {
  for (const bot of bots.splice(0)) bot.process.kill('SIGKILL')
  await slack.close()
  await discord.close()
  await rm(stateDir, { recursive: true, force: true, maxRetries: 5 })
})

type Bot = {
  readonly process: ChildProcess
  log(): string
  logged(words: string): Promise<void>
  ended: Promise<number | null>
}

/** The real program in a process of its own, with nothing of this machine's settings. */
function startBot(settings: { readonly [name: string]: string } = {}): Bot {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [launcher, 'start'], {
    cwd: stateDir,
    env: { PATH, STATE_DIR: stateDir, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const waiting: (() => void)[] = []
  const hear = (chunk: Buffer) => {
    text += chunk
    for (const look of waiting) look()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const bot: Bot = {
    process: child,
    log: () => text,
    logged: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (text.includes(words)) resolve()
        }
        waiting.push(look)
        look()
        ended.then(() => reject(new Error(`ended before "${words}" was logged:\n${text}`)))
      }),
    ended,
  }
  bots.push(bot)
  return bot
}

function slackSettings(): { [name: string]: string } {
  return { SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl }
}

function discordSettings(): { [name: string]: string } {
  return {
    DISCORD_TOKEN: discord.token,
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_API_URL: discord.apiUrl,
  }
}

test('without a token it serves the local page, says so, and stops cleanly', async () => {
  const bot = startBot()
  await bot.logged('"message":"ready"')
  const page = /"page":"(http:[^"]+)"/.exec(bot.log())?.[1] ?? ''
  expect(bot.log()).toContain('no chat platform is configured')
  expect((await fetch(page)).status).toBe(200)
  expect((await fetch(new URL('/readyz', page))).status).toBe(200)
  bot.process.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
})

test('both platforms answer, privately, and the same click after a kill and a start gives the same message', async () => {
  const settings = { ...slackSettings(), ...discordSettings() }
  const first = startBot(settings)
  await first.logged('"message":"ready"')

  const typed = await slack.typeCommand({ command: '/chips', text: 'bytedance huawei' })
  const [answer] = await typed.waitForAnswers(1, 20_000)
  expect(typed.acknowledgedFirst()).toBe(true)
  expect(JSON.stringify(answer)).toContain('Huawei')
  expect(slack.counts().posts).toBe(0)
  const asked = await discord.typeCommand({ name: 'chips', options: { query: 'bytedance huawei' } })
  const [shown] = await asked.waitForMessages(1, 20_000)
  expect(asked.ephemeral).toBe(true)

  const open = /"custom_id":"(o:article[^"]+)"/.exec(JSON.stringify(shown))?.[1] ?? ''
  if (!shown) throw new Error('nothing was shown')
  const before = await discord.click({ message: shown, customId: open })
  const [opened] = await before.waitForMessages(1, 20_000)

  first.process.kill('SIGKILL')
  await first.ended
  const second = startBot(settings)
  await second.logged('"message":"ready"')
  const after = await discord.click({ message: shown, customId: open })
  const [again] = await after.waitForMessages(1, 20_000)
  expect(again?.components).toEqual(opened?.components)
  expect(JSON.stringify(opened?.components)).toContain('Huawei')

  for (const double of [slack, discord]) expect(double.breaches()).toEqual([])
  second.process.kill('SIGINT')
  expect(await second.ended).toBe(0)
})

test('what is owed to a channel is posted once, also over a kill and a start', async () => {
  const store = await openStore(statePaths(stateDir).database)
  const posts = [
    postOf({ channel: 'C0000000001' }),
    postOf({ platform: 'discord', channel: '300000000000000001' }),
    postOf({ platform: 'discord', channel: '300000000000000001', part: 1 }),
  ]
  await store.owePosts(posts, Date.now())
  await store.close()
  slack.failNext('chat.postMessage', { status: 500, afterEffect: true })
  const settings = { ...slackSettings(), ...discordSettings() }
  const first = startBot(settings)
  await first.logged('outcome of a post not known')
  await discord.ledger.waitFor(() => discord.counts().posts === 2, 'two posts', 20_000)
  first.process.kill('SIGKILL')
  await first.ended

  const second = startBot(settings)
  await second.logged('"post":"digest 2026-10-25 0"')
  expect(slack.counts().posts).toBe(1)
  expect(discord.counts().posts).toBe(2)
  second.process.kill('SIGTERM')
  expect(await second.ended).toBe(0)
})

test('one platform that cannot start is named with its setting, and the other answers', async () => {
  const bot = startBot({
    ...slackSettings(),
    SLACK_BOT_TOKEN: 'xoxb-111111111111-222222222222-abcdefabcdefabcdefabcdef',
    ...discordSettings(),
  })
  await bot.logged('"message":"ready"')
  expect(bot.log()).toContain('SLACK_BOT_TOKEN')
  const asked = await discord.typeCommand({ name: 'chips', options: { query: 'huawei' } })
  expect(await asked.waitForMessages(1, 20_000)).toHaveLength(1)
})

test('a second instance on the same state ends at once and names the first', async () => {
  const first = startBot()
  await first.logged('"message":"ready"')
  const second = startBot()
  expect(await second.ended).toBe(1)
  expect(second.log()).toContain(`is in use by process ${first.process.pid}`)
  expect(first.process.exitCode).toBeNull()
})

test.each([
  ['PORT', 'many', 'PORT'],
  ['DESK', '/nowhere/at/all', 'nowhere'],
  ['HOST', 'not a host', 'HOST'],
])('a wrong %s ends the start with one clear line', async (name, value, words) => {
  const bot = startBot({ [name]: value })
  expect(await bot.ended).toBe(1)
  expect(bot.log()).toContain(words)
  expect(bot.log()).not.toMatch(/\n\s+at /)
})

test('a taken port is named', async () => {
  const bot = startBot({ PORT: String(slack.port) })
  expect(await bot.ended).toBe(1)
  expect(bot.log()).toContain(`Port ${slack.port}`)
})

test('two signals at once are one wish', async () => {
  const bot = startBot()
  await bot.logged('"message":"ready"')
  bot.process.kill('SIGINT')
  bot.process.kill('SIGTERM')
  bot.process.kill('SIGINT')
  expect(await bot.ended).toBe(0)
})

test('a stop while a big desk is read is clean', async () => {
  const desk = join(stateDir, 'big')
  await mkdir(desk)
  await Promise.all(
    Array.from({ length: 3000 }, (_, n) =>
      writeFile(join(desk, `a${n}.md`), `Phrase ${n} sur Huawei et ses puces. `.repeat(60)),
    ),
  )
  const bot = startBot({ DESK: desk, LOG_LEVEL: 'debug' })
  // Made before the desk is read.
  await vi.waitFor(() => access(statePaths(stateDir).database), { timeout: 30_000 })
  expect(bot.log()).not.toContain('"message":"ready"')
  bot.process.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
})

test('a stop during the start is clean', async () => {
  const bot = startBot({ ...discordSettings(), DISCORD_API_URL: 'http://127.0.0.1:9' })
  await bot.logged('chat not reached')
  bot.process.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
})

test('the status verb says what the running instance says about itself', async () => {
  const bot = startBot(discordSettings())
  await bot.logged('"message":"ready"')
  const status = spawn(process.execPath, [launcher, 'status', '--json'], {
    env: { PATH: process.env.PATH ?? '', STATE_DIR: stateDir },
  })
  const report = JSON.parse(await text(status.stdout))
  expect(report).toMatchObject({
    running: true,
    owner: { pid: bot.process.pid },
    desk: 'chips',
    articles: 5,
    problems: [],
  })
  expect(report.chats).toEqual([{ name: 'discord', state: 'connected' }])
})
