import type { KeptPost, Store } from '../store/index.ts'
import type { Channel, Post } from '../types.ts'
import { ownPace, type Pace } from './pace.ts'
import { createSending, type SendingParts } from './sending.ts'
import { createTurns } from './turns.ts'

/** Posts what is owed, once, in the order in which it was owed in each channel, whatever happens to the process. */
export type Outbox = {
  /** Keeps the posts whose key is new, and posts them when it runs. Resolves when they are stored. */
  owe(posts: readonly Post[]): Promise<void>
  /** Something was owed in this channel through the store itself. */
  wake(channel: Channel): void
  /** Somebody talks with the bot there: a channel that could not be posted in may be open again. */
  heard(channel: Channel): void
  /** Begins with what an earlier process has left, and looks for what is due from then on. */
  run(): void
  /** Begins nothing new, and waits a few seconds for what is being sent. */
  stop(): Promise<void>
  /** Resolves when there is nothing to do at this moment. */
  settled(): Promise<void>
}

export type OutboxParts = Omit<SendingParts, 'store' | 'pace'> & {
  readonly store: SendingParts['store'] &
    Pick<Store, 'owePosts' | 'nextPost' | 'channelsOwed' | 'pausedChannels'>
  readonly pace?: Partial<Pace>
}

export function createOutbox(parts: OutboxParts): Outbox {
  const { store, log, now } = parts
  const pace: Pace = { ...ownPace, ...parts.pace }
  const advance = createSending({ ...parts, pace })
  const takeTurn = createTurns(sendingMax)
  const working = new Map<string, Promise<void>>()
  const wokenAgain = new Set<string>()
  const waking = new Map<string, NodeJS.Timeout>()
  const busyUntil = new Map<string, number>()
  /** Channels that cannot be posted in, and when that was tried last. */
  const closedAt = new Map<string, number>()
  const toProbe = new Set<string>()
  let looking: NodeJS.Timeout | undefined
  let isOpen = false
  let stopped: Promise<unknown> | undefined
  let firstLook: Promise<void> = Promise.resolve()

  return {
    async owe(posts) {
      await store.owePosts(posts, now().getTime())
      for (const post of posts) wake(post)
    },
    wake,
    heard(channel) {
      const name = nameOf(channel)
      const last = closedAt.get(name)
      if (last === undefined || performance.now() - last < heardMs) return
      toProbe.add(name)
      wake(channel)
    },
    run() {
      isOpen = true
      firstLook = recallPauses().then(look)
      looking = setInterval(() => void look(), pace.lookMs)
      looking.unref()
    },
    async stop() {
      isOpen = false
      clearInterval(looking)
      for (const timer of waking.values()) clearTimeout(timer)
      waking.clear()
      stopped ??= Promise.race([Promise.all(working.values()), sleep(stopMs)])
      await stopped
    },
    async settled() {
      await firstLook
      while (working.size > 0) await Promise.all(working.values())
    },
  }

  async function recallPauses(): Promise<void> {
    try {
      for (const pause of await store.pausedChannels()) closedAt.set(nameOf(pause), -heardMs)
    } catch (error) {
      log.error('paused channels could not be looked up', { error })
    }
  }

  async function look(): Promise<void> {
    try {
      for (const channel of await store.channelsOwed()) wake(channel)
    } catch (error) {
      log.error('posts could not be looked up', { error })
    }
  }

  function wake({ platform, channel }: Channel): void {
    const name = nameOf({ platform, channel })
    if (!isOpen) return
    if (working.has(name)) {
      wokenAgain.add(name)
      return
    }
    clearTimeout(waking.get(name))
    waking.delete(name)
    const work = workIn({ platform, channel }).catch((error: unknown) =>
      log.error('a post could not be brought further', { chat: platform, channel, error }),
    )
    working.set(
      name,
      work.then(() => {
        working.delete(name)
        if (wokenAgain.delete(name)) wake({ platform, channel })
      }),
    )
  }

  /** One post after another, until there is none or the next one has to wait. */
  async function workIn(channel: Channel): Promise<void> {
    const name = nameOf(channel)
    while (isOpen) {
      const kept = await store.nextPost(channel)
      if (!kept) return
      const waitMs = waitFor(kept, name)
      if (waitMs > 0) return wakeLater(channel, waitMs)
      toProbe.delete(name)
      // A stop may have come while it waited for its turn.
      const step = await takeTurn(async () => (isOpen ? advance(kept) : undefined))
      if (step === 'posted') {
        busyUntil.set(name, performance.now() + pace.betweenMs)
        closedAt.delete(name)
      }
      if (step === 'paused') closedAt.set(name, performance.now())
    }
  }

  function waitFor({ notBeforeMs, changedMs }: KeptPost, name: string): number {
    const nowMs = now().getTime()
    // A clock that was moved back does not prolong a wait.
    const isDue = toProbe.has(name) || nowMs < changedMs
    return Math.max((busyUntil.get(name) ?? 0) - performance.now(), isDue ? 0 : notBeforeMs - nowMs)
  }

  function wakeLater(channel: Channel, waitMs: number): void {
    const name = nameOf(channel)
    if (!isOpen || waitMs > pace.lookMs) return // the next look comes first, and sees a clock that was moved
    const timer = setTimeout(() => wake(channel), waitMs)
    timer.unref()
    waking.set(name, timer)
  }
}

function nameOf({ platform, channel }: Channel): string {
  return `${platform}:${channel}`
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}

/** Channels in which something is sent at once. */
const sendingMax = 8

/** How long a stop waits for what is being sent, in milliseconds. */
const stopMs = 5000

/** A command in a paused channel leads to a new attempt at most this often, in milliseconds. */
const heardMs = 10 * 60_000
