import type { Kysely } from 'kysely'
import type { Migration } from './migrations/index.ts'
import type { Tables } from './schema.ts'

/** Brings the tables forward, all the way or not at all; two processes at once take turns, and the second finds nothing to do. */
export async function migrate(db: Kysely<Tables>, migrations: readonly Migration[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.schema
      .createTable('applied_migration')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .execute()
    const applied = await transaction.selectFrom('applied_migration').select('name').execute()
    const names = new Set(applied.map(({ name }) => name))
    for (const migration of migrations) {
      if (names.has(migration.name)) continue
      await migration.apply(transaction)
      await transaction.insertInto('applied_migration').values({ name: migration.name }).execute()
    }
  })
}
