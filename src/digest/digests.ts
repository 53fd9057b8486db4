import { type DigestDelivery, type Digests, NotSaved } from '../command.ts'
import type { KeptPost, PostState, Store } from '../store/index.ts'
import type { Answer, Channel, DigestSchedule } from '../types.ts'
import type { FirstSeen } from './news.ts'
import type { DigestDesk } from './owed.ts'

export type DigestsParts = {
  readonly store: Pick<
    Store,
    'digestOf' | 'setDigest' | 'dropDigest' | 'digestRuns' | 'toldTo' | 'owePosts' | 'postsOf'
  >
  desks(): readonly DigestDesk[]
  /** By the desk's name. */
  firstSeen(desk: string): Promise<FirstSeen>
  /** Whether a platform can show an answer whole. */
  fits(platform: Channel['platform'], answer: Answer): boolean
  /** Called when posts are owed in a channel. */
  wake(channel: Channel): void
  now(): Date
}

/** Of the messages of a digest, the one that is told: what most needs somebody to look after it. */
const worst: readonly PostState[] = ['uncertain', 'given-up', 'sending', 'owed', 'posted']

/** Messages of one digest at most, in the list of the last ones. */
const messagesMax = 40

/** What commands may ask and change about the daily summaries. The reckoning with time zones is loaded when used. */
export function createDigests(parts: DigestsParts): Digests {
  const { store, now } = parts
  return {
    of: store.digestOf,
    set: (schedule) => saved(store.setDigest(schedule)),
    drop: (channel) => saved(store.dropDigest(channel)),
    lastRun,
    async preview(schedule) {
      const [answer] = await trial(schedule, 'preview', () => true)
      if (!answer) throw new Error('a digest without a message')
      return answer
    },
    async test(schedule) {
      const answers = await trial(schedule, 'test', (answer) => parts.fits(schedule.platform, answer))
      const { postsFor } = await import('./owed.ts')
      const slot = now().toISOString()
      await saved(store.owePosts(postsFor(schedule, 'digest-test', slot, answers), now().getTime()))
      parts.wake(schedule)
    },
    async deliveries(schedule, limit) {
      const runs = await store.digestRuns(schedule, await today(schedule), limit)
      const posts = await store.postsOf(schedule, 'digest', limit * messagesMax)
      return runs.map(({ slot, articles, skipped, outcome }): DigestDelivery => {
        const state = outcome === 'told' ? stateOf(posts.filter(({ post }) => post.slot === slot)) : outcome
        return { slot, state, articles, skipped }
      })
    },
  }

  async function lastRun(schedule: DigestSchedule) {
    const [last] = await store.digestRuns(schedule, await today(schedule), 1)
    return last
  }

  async function today({ zone }: DigestSchedule): Promise<string> {
    const { localDay } = await import('./due.ts')
    return localDay(now().getTime(), zone)
  }

  async function trial(
    schedule: DigestSchedule,
    trial: 'test' | 'preview',
    fits: (answer: Answer) => boolean,
  ): Promise<Answer[]> {
    const desk = parts.desks().find(({ settings }) => settings.name === schedule.desk)
    if (!desk) throw new Error(`the desk ${schedule.desk} is not served`)
    const source = { desk, firstSeen: await parts.firstSeen(desk.settings.name), store, fits }
    const given = { slot: await today(schedule), nowMs: now().getTime(), trial }
    const { trialDigest } = await import('./owed.ts')
    return trialDigest(schedule, await lastRun(schedule), given, source)
  }
}

async function saved<T>(change: Promise<T>): Promise<T> {
  try {
    return await change
  } catch (error) {
    throw new NotSaved(error)
  }
}

function stateOf(posts: readonly KeptPost[]): PostState {
  return worst.find((state) => posts.some((post) => post.state === state)) ?? 'owed'
}
