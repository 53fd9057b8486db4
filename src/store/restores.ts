import type { Kysely } from 'kysely'
import type { Tables } from './schema.ts'
import { keepsSettings } from './settings.ts'
import type { Store } from './store.ts'

/** The store's own settings; channels, people and desks have others. */
const scope = 'store'
const key = 'restored-ms'

export function keepsRestores(db: Kysely<Tables>): Pick<Store, 'unsettledRestore' | 'settleRestore'> {
  const { getSetting } = keepsSettings(db)
  return {
    async unsettledRestore() {
      const value = await getSetting(scope, key)
      return value === undefined ? undefined : Number(value)
    },
    async settleRestore() {
      await db.deleteFrom('setting').where('scope', '=', scope).where('key', '=', key).execute()
    },
  }
}

/**
 * Marks in a copy, before it is put in the place of what was lost, that nobody knows what happened since it was made:
 * what it owes may have been posted, so that it is looked for first, and is uncertain where it cannot be looked for.
 */
export async function markRestored(db: Kysely<Tables>, nowMs: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('post')
      .set(({ fn, val }) => ({
        state: 'sending',
        attempts: fn<number>('max', ['attempts', val(1)]),
        not_before_ms: nowMs,
        sent_ms: null,
        reason: 'the state was put back from a copy',
        changed_ms: nowMs,
      }))
      .where('state', 'in', ['owed', 'sending'])
      .execute()
    await keepsSettings(transaction).setSetting(scope, key, String(nowMs), nowMs)
  })
}
