import type { Log } from '../log.ts'
import type { Store } from '../store/index.ts'
import type { Answer, Channel, DigestSchedule } from '../types.ts'
import { due, localDay } from './due.ts'
import type { FirstSeen } from './news.ts'
import { type DigestDesk, type DigestSource, owedDigest } from './owed.ts'
import { type RestoredParts, settleRestore } from './restored.ts'

export type ClockParts = {
  readonly store: Pick<
    Store,
    'digests' | 'digestRuns' | 'toldTo' | 'oweDigest' | 'pausedChannels' | 'nextPost'
  > &
    RestoredParts['store']
  desks(): readonly DigestDesk[]
  /** By the desk's name. */
  firstSeen(desk: string): Promise<FirstSeen>
  /** Whether a platform can show an answer whole. */
  fits(platform: Channel['platform'], answer: Answer): boolean
  /** Called when posts are owed in a channel. */
  wake(channel: Channel): void
  readonly log: Log
  /** Read anew at each look, so that a clock that is moved is seen. */
  now(): Date
}

/** Owes every channel its digest when its hour has come. */
export type Clock = {
  start(): void
  /** Resolves when nothing is being worked out any more. */
  stop(): Promise<void>
  /** Looks once, now; resolves when all that is due is owed. Never rejects. */
  tick(): Promise<void>
}

/** Between two looks, in milliseconds: a digest is posted within the minute of its hour. */
const lookEveryMs = 20_000

export function createClock(parts: ClockParts): Clock {
  const { store, log } = parts
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined
  let isSettled = false
  /** Desks that are missing are told once. */
  const missing = new Set<string>()

  return {
    start() {
      timer ??= setInterval(() => void tick(), lookEveryMs).unref()
      void tick()
    },
    async stop() {
      clearInterval(timer)
      timer = undefined
      await looking
    },
    tick,
  }

  /** A look that takes long is the next one too. */
  function tick(): Promise<void> {
    looking ??= look().finally(() => {
      looking = undefined
    })
    return looking
  }

  async function look(): Promise<void> {
    try {
      if (!isSettled) await settle()
      const paused = await store.pausedChannels()
      const isPaused = ({ platform, channel }: Channel) =>
        paused.some((pause) => pause.platform === platform && pause.channel === channel)
      for (const schedule of await store.digests())
        if (!isPaused(schedule) || !(await isWaiting(schedule))) await lookAt(schedule)
    } catch (error) {
      log.error('digests could not be looked up', { error })
    }
  }

  /** Nothing is owed before it is settled what was due before the store was put back from a copy. */
  async function settle(): Promise<void> {
    for (const { platform, channel } of await settleRestore({ store, source: sourceOf, now: parts.now }))
      log.warn('digests due before the state was lost are not posted', { platform, channel })
    isSettled = true
  }

  /** One post is enough to find out when a channel can be posted in again; one digest then tells of all those days. */
  async function isWaiting(channel: Channel): Promise<boolean> {
    return (await store.nextPost(channel)) !== undefined
  }

  /** What goes wrong about one channel keeps no other from its digest, and is tried again at the next look. */
  async function lookAt(schedule: DigestSchedule): Promise<void> {
    const { platform, channel } = schedule
    try {
      const now = parts.now()
      const [last] = await store.digestRuns(schedule, localDay(now.getTime(), schedule.zone), 1)
      const owed = due(schedule, last, now)
      if (!owed) return
      const source = await sourceOf(schedule)
      if (!source) return
      const digest = await owedDigest(schedule, owed, last, now.getTime(), source)
      if (!(await store.oweDigest(digest, now.getTime()))) return
      const { slot, articles, late, skipped } = digest.run
      log.info('digest due', {
        platform,
        channel,
        slot,
        articles,
        messages: digest.posts.length,
        late,
        skipped: skipped.length,
      })
      if (digest.posts.length > 0) parts.wake({ platform, channel })
    } catch (error) {
      log.error('digest could not be made', { platform, channel, error })
    }
  }

  async function sourceOf(schedule: DigestSchedule): Promise<DigestSource | undefined> {
    const desk = deskOf(schedule)
    if (!desk) return undefined
    const firstSeen = await parts.firstSeen(desk.settings.name)
    return { desk, firstSeen, store, fits: (answer) => parts.fits(schedule.platform, answer) }
  }

  function deskOf({ desk: name, platform, channel }: DigestSchedule): DigestDesk | undefined {
    const desk = parts.desks().find(({ settings }) => settings.name === name)
    if (desk) missing.delete(name)
    else if (!missing.has(name)) {
      missing.add(name)
      log.error('the desk of a digest is not served', { desk: name, platform, channel })
    }
    return desk
  }
}
