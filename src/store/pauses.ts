import type { Kysely } from 'kysely'
import type { Tables } from './schema.ts'
import type { Store } from './store.ts'

export function keepsPauses(
  db: Kysely<Tables>,
): Pick<Store, 'pauseChannel' | 'resumeChannel' | 'pausedChannels'> {
  return {
    async pauseChannel({ platform, channel }, reason, nowMs) {
      const row = await db
        .insertInto('pause')
        .values({ platform, channel, reason, since_ms: nowMs })
        .onConflict((conflict) => conflict.columns(['platform', 'channel']).doNothing())
        .returning('channel')
        .executeTakeFirst()
      return row !== undefined
    },
    async resumeChannel({ platform, channel }) {
      const row = await db
        .deleteFrom('pause')
        .where('platform', '=', platform)
        .where('channel', '=', channel)
        .returning('channel')
        .executeTakeFirst()
      return row !== undefined
    },
    async pausedChannels() {
      const rows = await db.selectFrom('pause').selectAll().orderBy('since_ms').orderBy('channel').execute()
      return rows.map(({ since_ms, ...pause }) => ({ ...pause, sinceMs: since_ms }))
    },
  }
}
