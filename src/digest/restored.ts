import type { Store } from '../store/index.ts'
import type { DigestRun, DigestSchedule } from '../types.ts'
import { due, localDay } from './due.ts'
import { type DigestSource, owedDigest } from './owed.ts'

export type RestoredParts = {
  readonly store: Pick<
    Store,
    'digests' | 'digestRuns' | 'toldTo' | 'oweDigest' | 'unsettledRestore' | 'settleRestore'
  >
  /** Undefined for a desk that is not served. */
  source(schedule: DigestSchedule): Promise<DigestSource | undefined>
  now(): Date
}

/**
 * Once after the store was put back from a copy: nobody knows what was posted since the copy was made. The days that were
 * due by then are recorded as lost and never run, and whatever is news now counts as told. Gives the channels concerned.
 */
export async function settleRestore({
  store,
  source,
  now,
}: RestoredParts): Promise<readonly DigestSchedule[]> {
  const restoredMs = await store.unsettledRestore()
  if (restoredMs === undefined) return []
  const concerned: DigestSchedule[] = []
  for (const schedule of await store.digests()) {
    const [last] = await store.digestRuns(schedule, localDay(restoredMs, schedule.zone), 1)
    const owed = due(schedule, last, new Date(restoredMs))
    if (!owed) continue
    concerned.push(schedule)
    const nowMs = now().getTime()
    const lost = (slot: string): DigestRun => ({
      platform: schedule.platform,
      channel: schedule.channel,
      slot,
      // What was dated or seen before is not news later on either.
      fromMs: nowMs,
      sinceMs: last?.untilMs ?? nowMs,
      untilMs: nowMs,
      late: false,
      skipped: [],
      outcome: 'lost',
      articles: 0,
    })
    const from = await source(schedule)
    const told = from ? (await owedDigest(schedule, owed, last, nowMs + 1, from)).articles : []
    const { desk } = schedule
    // The latest day comes last: when this is cut short, the days are lost at the next attempt.
    for (const slot of owed.skipped)
      await store.oweDigest({ run: lost(slot), posts: [], desk, articles: told }, nowMs)
    await store.oweDigest({ run: lost(owed.slot), posts: [], desk, articles: told }, nowMs)
  }
  await store.settleRestore()
  return concerned
}
