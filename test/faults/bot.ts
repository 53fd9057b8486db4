import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openStore, type Store, statePaths } from '../../src/store/index.ts'
import type { Channel, DigestSchedule } from '../../src/types.ts'
import { type DiscordDouble, startDiscordDouble } from '../doubles/discord-double.ts'
import { isJson } from '../doubles/json.ts'
import { type SlackDouble, type SlackDoubleOptions, startSlackDouble } from '../doubles/slack-double.ts'

const launcher = fileURLToPath(new URL('../../bin/verbatim.cjs', import.meta.url))
const preload = new URL('moved-clock.mjs', import.meta.url).href

/** A channel of each platform that gets a digest. */
export const slackChannel: Channel = { platform: 'slack', channel: 'C0000000001' }
export const discordChannel: Channel = { platform: 'discord', channel: '300000000000000001' }

/** The real program in a process of its own, on a state folder and a desk of its own, with both platforms on loopback. */
export type Place = {
  readonly stateDir: string
  readonly slack: SlackDouble
  readonly discord: DiscordDouble
  /** Both channels get a digest at this local hour, set at the first of January unless told; without a running bot. */
  schedule(given: Pick<DigestSchedule, 'time' | 'zone'> & { readonly set?: string }): Promise<void>
  /** What the state holds; without a running bot. */
  inStore<T>(use: (store: Store) => Promise<T>): Promise<T>
  /** `fileBytesMax`: no file may grow beyond it, as on a disk that is full. */
  start(given?: { readonly fileBytesMax?: number }): Bot
  /** What somebody who types this in the channel of Slack is answered, as JSON. */
  asked(command: string, text: string): Promise<string>
  /** Moves the wall clock of the bots to an instant, and waits until each of their rounds has come by twice. */
  moveTo(instant: string): Promise<void>
  /** The same without waiting: for the time before a start. */
  setClock(instant: string): void
  /** Days whose digest was posted, with each message that opens one, in the order of posting. */
  posted(): { readonly slack: readonly string[]; readonly discord: readonly string[] }
  /** Resolves when both platforms have the digest of this day. */
  bothHave(slot: string): Promise<void>
  close(): Promise<void>
}

export type Bot = {
  readonly process: ChildProcess
  log(): string
  logged(words: string): Promise<void>
  readonly ended: Promise<number | null>
  /** Kills it, and waits for its end. */
  kill(): Promise<void>
}

export async function openPlace(options: SlackDoubleOptions = {}): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-faults-'))
  const stateDir = join(folder, 'state')
  const clock = join(folder, 'clock')
  const desk = join(folder, 'desk')
  const slack = await startSlackDouble(options)
  const discord = await startDiscordDouble()
  const bots: Bot[] = []
  mkdirSync(stateDir)
  mkdirSync(join(desk, 'articles'), { recursive: true })
  writeFileSync(join(desk, 'desk.yaml'), 'name: faults\ncommand: faults\n')
  for (const day of ['2026-03-27', '2026-10-24'])
    writeFileSync(
      join(desk, 'articles', `${day}.md`),
      `---\npublished: ${day}\noutlet: Relais\n---\nNorval vend son usine de Brume au groupe Asteria le ${day}.\n`,
    )
  setClock('2026-03-27T12:00:00Z')

  function setClock(instant: string): void {
    // A new file for each instant: its time of writing tells it from the one before.
    writeFileSync(`${clock}.new`, new Date(instant).toISOString())
    renameSync(`${clock}.new`, clock)
  }

  async function inStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore(statePaths(stateDir).database)
    return use(store).finally(() => store.close())
  }

  const posted = () => {
    const leads = slack.messages.filter(({ threadTs }) => threadTs === undefined)
    const keys = leads.map(({ payload: { metadata } }) =>
      isJson(metadata) && isJson(metadata.event_payload) ? String(metadata.event_payload.key) : '',
    )
    const slots = keys.filter((key) => key.includes(':digest:')).map((key) => key.split(':')[3] ?? '')
    const nonces = new Map(daysKnown.map((day) => [nonceOf(day), day]))
    const own = discord.messages.filter(({ channelId, nonce }) => {
      return channelId === discordChannel.channel && nonce !== undefined
    })
    return { slack: slots, discord: own.map(({ nonce }) => nonces.get(String(nonce)) ?? `other ${nonce}`) }
  }

  return {
    stateDir,
    slack,
    discord,
    setClock,
    inStore,
    posted,
    schedule: ({ time, zone, set }) =>
      inStore(async (store) => {
        const since = set === undefined ? {} : { setMs: Date.parse(set), begunMs: Date.parse(set) }
        for (const channel of [slackChannel, discordChannel])
          await store.setDigest({ ...everyDay, ...channel, time, zone, ...since })
      }),
    async asked(command, text) {
      const typed = await slack.typeCommand({ command, text, channelId: slackChannel.channel })
      const [answer] = await typed.waitForAnswers(1, 20_000)
      return JSON.stringify(answer?.payload)
    },
    start({ fileBytesMax } = {}) {
      const { PATH = '' } = process.env
      const words = [process.execPath, '--import', preload, launcher, 'start']
      // Counted in blocks of 512 bytes (POSIX, ulimit).
      const limit = fileBytesMax === undefined ? '' : `ulimit -f ${Math.floor(fileBytesMax / 512)}; `
      const child = spawn('/bin/sh', ['-c', `${limit}exec "$0" "$@"`, ...words], {
        cwd: folder,
        env: {
          PATH,
          CLOCK_FILE: clock,
          STATE_DIR: stateDir,
          DESK: desk,
          PORT: '0',
          SLACK_BOT_TOKEN: slack.botToken,
          SLACK_APP_TOKEN: slack.appToken,
          SLACK_API_URL: slack.apiUrl,
          DISCORD_TOKEN: discord.token,
          DISCORD_APPLICATION_ID: discord.applicationId,
          DISCORD_API_URL: discord.apiUrl,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const bot = botOf(child)
      bots.push(bot)
      return bot
    },
    async moveTo(instant) {
      setClock(instant)
      const looks = `${clock}.looks`
      const size = () => (existsSync(looks) ? statSync(looks).size : 0)
      const before = size()
      while (size() < before + roundsOfTwo) await pause(20)
    },
    async bothHave(slot) {
      const look = () => posted().slack.includes(slot) && posted().discord.includes(slot)
      while (!look()) {
        if (bots.every(({ process: { exitCode, signalCode } }) => exitCode !== null || signalCode !== null))
          throw new Error(`no bot is running: ${bots.at(-1)?.log()}`)
        await pause(20)
      }
    },
    async close() {
      for (const bot of bots) await bot.kill()
      await slack.close()
      await discord.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Rounds counted while that of the digests and that of the posts come by at least twice each, whatever else does. */
const roundsOfTwo = 12

const everyDay = {
  desk: 'faults',
  days: [1, 2, 3, 4, 5, 6, 7],
  language: 'en',
  empty: 'line',
  setBy: 'U1',
  setMs: Date.parse('2026-01-01T00:00:00Z'),
  begunMs: Date.parse('2026-01-01T00:00:00Z'),
} as const

const firstDay = Date.parse('2026-01-01T00:00:00Z')
const daysKnown = Array.from({ length: 1000 }, (_, day) =>
  new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10),
)

function nonceOf(day: string): string {
  const key = `discord:${discordChannel.channel}:digest:${day}:0`
  return createHash('sha256').update(key).digest('base64url').slice(0, 24)
}

function botOf(child: ChildProcess): Bot {
  let text = ''
  const waiting = new Set<() => void>()
  const hear = (chunk: Buffer) => {
    text += chunk
    for (const look of waiting) look()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return {
    process: child,
    log: () => text,
    logged: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (text.includes(words)) resolve()
        }
        waiting.add(look)
        look()
        ended.then(() => reject(new Error(`ended before "${words}" was logged:\n${text}`)))
      }),
    ended,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
