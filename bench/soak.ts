import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '../src/store/index.ts'
import type { KeptPost } from '../src/store/kept-post.ts'
import type { Channel } from '../src/types.ts'
import { type DiscordDouble, startDiscordDouble } from '../test/doubles/discord-double.ts'
import type { Fault } from '../test/doubles/faults.ts'
import { isJson } from '../test/doubles/json.ts'
import { type SlackDouble, startSlackDouble } from '../test/doubles/slack-double.ts'
import { type Chance, createChance } from './chance.ts'
import { begun, type SoakPlan, type Step, steps } from './soak-plan.ts'

export type SoakFigures = {
  /** Channels times days. */
  readonly slots: number
  readonly kills: { readonly [step in Step | 'any instant']: number }
  /** Messages that the platforms hold. */
  readonly posts: number
  /** Messages beyond the one that each post may have. */
  readonly duplicates: number
  /** Posts without a message that are not said to be uncertain, and days of channels without a post. */
  readonly missing: number
  /** Messages not in the thread of their lead, or before a part they follow. */
  readonly misplaced: number
  readonly uncertain: number
  readonly givenUp: number
  /** Requests with a nonce that Discord knew. */
  readonly recognised: number
  /** Planned for requests; those left when a process ended are forgotten. */
  readonly faultsPlanned: number
  readonly seed: number
  readonly seconds: number
}

/**
 * Lets a bot post digests to Slack and Discord on loopback while it is killed again and again and the platforms fail,
 * and counts what they hold in the end. About one kill for three slots.
 */
export async function soak(slotsWanted: number, seed: number): Promise<SoakFigures> {
  const startedMs = performance.now()
  const chance = createChance(seed)
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-soak-'))
  const doubles = { slack: await startSlackDouble(), discord: await startDiscordDouble() }
  const days = Math.ceil(slotsWanted / channels.length)
  const slots = days * channels.length
  const plan: SoakPlan = {
    stateFile: join(folder, 'state.sqlite'),
    slack: { botToken: doubles.slack.botToken, apiUrl: doubles.slack.apiUrl, mode: 'socket' },
    discord: { token: doubles.discord.token, apiUrl: doubles.discord.apiUrl },
    channels,
    firstDayMs: Date.UTC(2026, 0, 1),
    days,
  }
  const kills: Record<Step | 'any instant', number> = { ...noKills }
  let faultsPlanned = 0
  try {
    for (let life = 0; life < Math.ceil(slots / 3); life++) {
      faultsPlanned += planFaults(doubles, chance)
      const step = [...steps, 'any instant' as const][life % (steps.length + 1)] ?? 'any instant'
      const end = step === 'any instant' ? undefined : { step, times: chance.between(1, timesMax[step]) }
      const isKilled = await live({ ...plan, ...(end && { end }) }, end ? undefined : chance.between(0, 250))
      if (!isKilled) break
      kills[step]++
    }
    if (await live(plan)) throw new Error('the last process was killed by somebody else')
    const figures = await count(plan, doubles)
    const seconds = Math.round((performance.now() - startedMs) / 1000)
    return { slots, kills, ...figures, faultsPlanned, seed, seconds }
  } finally {
    await doubles.slack.close()
    await doubles.discord.close()
    rmSync(folder, { recursive: true })
  }
}

type Doubles = { readonly slack: SlackDouble; readonly discord: DiscordDouble }

const channels: readonly Channel[] = [
  { platform: 'slack', channel: 'C0000000001' },
  { platform: 'slack', channel: 'C0000000002' },
  { platform: 'discord', channel: '300000000000000001' },
  { platform: 'discord', channel: '300000000000000002' },
]

const noKills = { due: 0, intent: 0, sending: 0, 'in flight': 0, answered: 0, recorded: 0, 'any instant': 0 }

/** A digest comes due once in a channel and day, and has one to three messages. */
const timesMax: { readonly [step in Step]: number } = {
  due: 5,
  intent: 5,
  sending: 10,
  'in flight': 10,
  answered: 10,
  recorded: 10,
}

/** The next requests of a life that go wrong; what an earlier life has left of them is forgotten. */
function planFaults({ slack, discord }: Doubles, chance: Chance): number {
  const plan = (double: SlackDouble | DiscordDouble, post: string, read: string) => {
    double.heal()
    const posts = chance.between(0, 3)
    for (let index = 0; index < posts; index++) double.failNext(post, chance.pick(postFaults))
    const reads = chance.between(0, 1)
    for (let index = 0; index < reads; index++) double.failNext(read, { status: 500 })
    return posts + reads
  }
  return (
    plan(slack, 'chat.postMessage', 'conversations.history') + plan(discord, 'createMessage', 'getMessages')
  )
}

const postFaults: readonly [Fault, ...Fault[]] = [
  { status: 500, afterEffect: true },
  { resetAfterEffect: true },
  { resetBeforeEffect: true },
  { status: 503 },
  { retryAfter: 1 },
]

/** Runs one process; true when it was killed, by itself or so many milliseconds after it has begun. */
async function live(plan: SoakPlan, killAfterMs?: number): Promise<boolean> {
  const file = fileURLToPath(new URL('soak-process.ts', import.meta.url))
  const child: ChildProcess = spawn(process.execPath, [file, JSON.stringify(plan)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4000)
  })
  child.stdout?.on('data', (chunk) => {
    if (killAfterMs !== undefined && String(chunk).includes(begun))
      setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  })
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.once('close', (...ended) => resolve(ended)),
  )
  if (signal === 'SIGKILL') return true
  if (code === 0) return false
  throw new Error(`a process of the soak ended with ${code ?? signal}: ${said}`)
}

type Message = { readonly key: string; readonly lead?: string }

async function count(plan: SoakPlan, doubles: Doubles) {
  const store = await openStore(plan.stateFile)
  const kept: KeptPost[] = []
  for (const channel of plan.channels) kept.push(...(await store.postsOf(channel, 'digest', 1_000_000)))
  await store.close()
  const messages = [...slackMessages(doubles.slack), ...discordMessages(doubles.discord, kept)]
  const byKey = Map.groupBy(messages, ({ key }) => key)
  const inState = (state: string) => kept.filter((one) => one.state === state)
  const absent = kept.filter(({ post, state }) => !byKey.has(post.key) && state !== 'uncertain')
  const leads = kept.filter(({ post }) => post.part === 0)
  return {
    posts: messages.length,
    duplicates: messages.length - byKey.size,
    missing: absent.length + (plan.channels.length * plan.days - leads.length),
    misplaced: misplaced(kept, messages),
    uncertain: inState('uncertain').length,
    givenUp: inState('given-up').length,
    recognised: doubles.discord.ledger.count('same-nonce'),
  }
}

function misplaced(kept: readonly KeptPost[], messages: readonly Message[]): number {
  const place = new Map(messages.map(({ key }, index) => [key, index]))
  const byKey = new Map(messages.map((message) => [message.key, message]))
  const leads = new Map(kept.filter(({ post }) => post.part === 0).map((lead) => [slotOf(lead), lead]))
  return kept.filter(({ post, ...one }) => {
    if (post.part === 0) return false
    const before = place.get(post.key.replace(/\d+$/, String(post.part - 1))) ?? Number.POSITIVE_INFINITY
    const lead = leads.get(slotOf({ post, ...one }))
    const isInThread = byKey.get(post.key)?.lead === lead?.message || lead?.state === 'uncertain'
    return !isInThread || before > (place.get(post.key) ?? 0)
  }).length
}

function slotOf({ post }: KeptPost): string {
  return `${post.platform}:${post.channel}:${post.slot}`
}

function slackMessages({ messages }: SlackDouble): Message[] {
  return messages.map(({ payload, threadTs }) => {
    const { metadata } = payload
    const key = isJson(metadata) && isJson(metadata.event_payload) ? String(metadata.event_payload.key) : ''
    return { key, ...(threadTs !== undefined && { lead: threadTs }) }
  })
}

/** Discord's messages bear the hash of their key. */
function discordMessages({ messages }: DiscordDouble, kept: readonly KeptPost[]): Message[] {
  const keys = new Map(kept.map(({ post: { key } }) => [nonceOf(key), key]))
  const ids = new Set(messages.map(({ id }) => id))
  return messages.map(({ nonce, channelId }) => {
    const key = keys.get(String(nonce)) ?? ''
    return { key, ...(ids.has(channelId) && { lead: channelId }) }
  })
}

function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 24)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [slots = 1000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
  const { kills, ...figures } = await soak(slots, seed)
  for (const [step, times] of Object.entries(kills)) console.log(`kills at ${step}: ${times}`)
  const total = Object.values(kills).reduce((sum, times) => sum + times, 0)
  for (const [name, figure] of Object.entries({ kills: total, ...figures })) console.log(`${name}: ${figure}`)
  const { duplicates, missing, misplaced } = figures
  process.exitCode = duplicates + missing + misplaced === 0 ? 0 : 1
}
