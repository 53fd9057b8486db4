import { setTimeout as pause } from 'node:timers/promises'
import { discordOnce } from '../src/chat/discord-client.ts'
import { createDiscordPosting } from '../src/chat/discord-posting.ts'
import { createSlackPosting } from '../src/chat/slack-posting.ts'
import { createClock } from '../src/digest/clock.ts'
import { createLog } from '../src/log.ts'
import { createOutbox } from '../src/outbox/index.ts'
import { createProof } from '../src/prove.ts'
import { openStore } from '../src/store/index.ts'
import type { Store } from '../src/store/store.ts'
import type { Article, Channel } from '../src/types.ts'
import { articleOf } from '../test/fixtures/articles.ts'
import { testDesk } from '../test/fixtures/menu.ts'
import { createChance } from './chance.ts'
import { begun, dayMs, type SoakPlan, type Step } from './soak-plan.ts'

// One life of a bot: a store in a file, the digests' clock, the outbox and the real chat libraries. It lives through
// the days that have not run yet, and may be ended at any instant, by itself or from outside.

/** Of which words are invented. */
const letters: readonly [string, ...string[]] = ['a', 'e', 'i', 'o', 'l', 'm', 'n', 'r', 's', 't']

const plan: SoakPlan = JSON.parse(process.argv[2] ?? '')
const log = createLog({ level: 'error', secrets: [], forPeople: false })
const articles = Array.from({ length: plan.days }, (_, day) => articlesOf(day)).flat()
const byKey = new Map(articles.map((article) => [article.key, article]))
const platforms = {
  slack: createSlackPosting(plan.slack, log),
  discord: createDiscordPosting(discordOnce(plan.discord)),
}
const proof = createProof({ version: async (key) => byKey.get(key), log })
let simulatedMs = plan.firstDayMs
let stepsLeft = plan.end?.times ?? 0

const store = endingAtSteps(await openStore(plan.stateFile))
await scheduleDigests()
const outbox = createOutbox({
  store,
  async send(post, lead) {
    await at('sending')
    const sent = platforms[post.platform].post(post, lead)
    if (plan.end?.step === 'in flight') await pause(1)
    await at('in flight')
    return sent
  },
  find: (post, owedMs, lead) => platforms[post.platform].find(post, owedMs, lead),
  recognisesMs: (platform) => (platform === 'discord' ? 120_000 : 0),
  prove: proof.prove,
  log,
  now: () => new Date(),
  pace: { settleMs: 100, betweenMs: 0, lookMs: 100, backOffMs: (attempts) => 20 * attempts },
})
const clock = createClock({
  store,
  desks: () => [{ settings: testDesk, articles }],
  firstSeen: async () => new Map(),
  // Two quotes a message, so that most digests have parts.
  fits: (_, answer) => answer.blocks.filter(({ kind }) => kind === 'quote').length <= 2,
  wake: outbox.wake,
  log,
  now: () => new Date(simulatedMs),
})

process.stdout.write(begun)
outbox.run()
for (let day = await nextDay(); day < plan.days; day = await nextDay()) {
  simulatedMs = plan.firstDayMs + day * dayMs + 9.001 * 60 * 60_000
  await clock.tick()
  await everythingPosted()
}
await everythingPosted()
await outbox.stop()
await store.close()
process.exit(0)

async function at(step: Step): Promise<void> {
  if (step !== plan.end?.step || --stepsLeft > 0) return
  process.kill(process.pid, 'SIGKILL')
  await new Promise(() => {})
}

function endingAtSteps(kept: Store): Store {
  return {
    ...kept,
    async oweDigest(...owed) {
      await at('due')
      const isNew = await kept.oweDigest(...owed)
      await at('intent')
      return isNew
    },
    async markPost(key, change, nowMs) {
      if (change.state === 'posted') await at('answered')
      await kept.markPost(key, change, nowMs)
      if (change.state === 'posted') await at('recorded')
    },
  }
}

async function scheduleDigests(): Promise<void> {
  const known = await store.digests()
  if (known.length === plan.channels.length) return
  for (const channel of plan.channels)
    await store.setDigest({
      ...channel,
      desk: testDesk.name,
      time: '09:00',
      zone: 'UTC',
      days: [1, 2, 3, 4, 5, 6, 7],
      language: 'fr',
      empty: 'line',
      setBy: 'soak',
      setMs: plan.firstDayMs,
      begunMs: plan.firstDayMs,
    })
}

/** The first day that has not run in every channel. */
async function nextDay(): Promise<number> {
  const days = await Promise.all(plan.channels.map(nextDayOf))
  return Math.min(...days)
}

async function nextDayOf(channel: Channel): Promise<number> {
  const [last] = await store.digestRuns(channel, '9999-12-31', 1)
  return last ? Math.round((Date.parse(last.slot) - plan.firstDayMs) / dayMs) + 1 : 0
}

async function everythingPosted(): Promise<void> {
  while ((await store.channelsOwed()).length > 0) {
    await outbox.settled()
    await pause(5)
  }
}

/** One to five articles, each with words of its own. */
function articlesOf(day: number): Article[] {
  const date = new Date(plan.firstDayMs + day * dayMs).toISOString().slice(0, 10)
  return Array.from({ length: 1 + (day % 5) }, (_, index) => {
    const chance = createChance(day * 10 + index)
    const word = () => Array.from({ length: 8 }, () => chance.pick(letters)).join('')
    const words = Array.from({ length: 12 }, word)
    return articleOf(`${words[0]} a livré ${words.join(' ')} mardi.\n${words.toReversed().join(' ')}.`, {
      id: `${date}-${index}`,
      desk: testDesk.name,
      title: `${words[0]} livre`,
      published: `${date}T08:00:00Z`,
    })
  })
}
