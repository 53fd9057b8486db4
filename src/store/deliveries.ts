import type { Kysely } from 'kysely'
import type { Tables } from './schema.ts'
import type { Store } from './store.ts'

export function keepsDeliveries(
  db: Kysely<Tables>,
): Pick<Store, 'rememberDelivery' | 'forgetDeliveriesBefore'> {
  return {
    async rememberDelivery(key, nowMs) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('delivery')
        .values({ key, seen_ms: nowMs })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },
    async forgetDeliveriesBefore(timeMs) {
      await db.deleteFrom('delivery').where('seen_ms', '<', timeMs).execute()
    },
  }
}
