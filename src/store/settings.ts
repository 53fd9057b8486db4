import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { Tables } from './schema.ts'
import type { Store } from './store.ts'

export function keepsSettings(db: Kysely<Tables>): Pick<Store, 'getSetting' | 'setSetting' | 'settings'> {
  return {
    async getSetting(scope, key) {
      const row = await db
        .selectFrom('setting')
        .select('value')
        .where('scope', '=', scope)
        .where('key', '=', key)
        .executeTakeFirst()
      return row && decoded(row.value)
    },
    async setSetting(scope, key, value, nowMs) {
      const changed = { value: JSON.stringify(value), changed_ms: nowMs }
      await db
        .insertInto('setting')
        .values({ scope, key, ...changed })
        .onConflict((conflict) => conflict.columns(['scope', 'key']).doUpdateSet(changed))
        .execute()
    },
    async settings(scope) {
      const rows = await db
        .selectFrom('setting')
        .select(['key', 'value'])
        .where('scope', '=', scope)
        .execute()
      return new Map(rows.map(({ key, value }) => [key, decoded(value)]))
    },
  }
}

function decoded(value: string): string {
  return v.parse(v.string(), JSON.parse(value))
}
