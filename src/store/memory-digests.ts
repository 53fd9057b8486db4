import type { Channel, DigestRun, DigestSchedule } from '../types.ts'
import type { KeepsDigests } from './digests.ts'
import type { Store } from './store.ts'

/** Digests for one run. */
export function memoryDigests(owePosts: Store['owePosts']): KeepsDigests {
  const schedules = new Map<string, DigestSchedule>()
  const runs = new Map<string, DigestRun>()
  const told = new Set<string>()

  const nameOf = (...parts: readonly string[]) => JSON.stringify(parts)
  const channelName = ({ platform, channel }: Channel) => nameOf(platform, channel)

  return {
    async digests() {
      const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)
      return [...schedules].sort(byName).map(([, schedule]) => schedule)
    },
    async digestOf(channel) {
      return schedules.get(channelName(channel))
    },
    async setDigest(schedule) {
      schedules.set(channelName(schedule), schedule)
    },
    async dropDigest(channel) {
      return schedules.delete(channelName(channel))
    },
    async digestRuns(channel, upTo, limit) {
      return [...runs.values()]
        .filter((run) => channelName(run) === channelName(channel) && run.slot <= upTo)
        .sort((a, b) => (a.slot < b.slot ? 1 : -1))
        .slice(0, limit)
    },
    async toldTo({ platform, channel }, desk, articles) {
      return new Set(articles.filter((article) => told.has(nameOf(platform, channel, desk, article))))
    },
    async oweDigest({ run, posts, desk, articles }, nowMs) {
      const { platform, channel, slot } = run
      const name = nameOf(platform, channel, slot)
      if (runs.has(name)) return false
      runs.set(name, run)
      for (const article of articles) told.add(nameOf(platform, channel, desk, article))
      await owePosts(posts, nowMs)
      return true
    },
  }
}
