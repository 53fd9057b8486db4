import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { Tables } from './schema.ts'
import type { Store } from './store.ts'

export function keepsActions(db: Kysely<Tables>): Pick<Store, 'keepAction' | 'findAction'> {
  return {
    async keepAction(token, payload, nowMs) {
      await db
        .insertInto('action')
        .values({ token, payload: JSON.stringify(payload), kept_ms: nowMs })
        .onConflict((conflict) => conflict.column('token').doNothing())
        .execute()
    },
    async findAction(token) {
      const row = await db
        .selectFrom('action')
        .select('payload')
        .where('token', '=', token)
        .executeTakeFirst()
      return row && v.parse(v.string(), JSON.parse(row.payload))
    },
  }
}
