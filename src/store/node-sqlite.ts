import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { type DatabaseConnection, Kysely, SqliteDialect } from 'kysely'
import { untilFree } from './busy.ts'
import type { Tables } from './schema.ts'

/** While a file is opened, nothing else goes on that a wait could hold up. */
const openingTimeoutMs = 5000

/** SQLite waits inside a call, and the process with it; longer waits are made between calls (`untilFree`). */
const busyTimeoutMs = 20

/**
 * Kysely on the SQLite inside Node. Every acknowledged change is on the disk, also after a power cut. While another
 * process writes to the file, a query waits for it, about 5 seconds at most, and other work goes on.
 */
export function openSqlite(file: string): Kysely<Tables> {
  const database = new DatabaseSync(file, { timeout: openingTimeoutMs })
  try {
    database.exec(
      `pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = ${busyTimeoutMs}`,
    )
  } catch (error) {
    database.close()
    throw error
  }
  const dialect = new SqliteDialect({
    database: asKyselyExpects(database),
    onCreateConnection: async (connection) => waitsForOthers(connection, () => forgetUnfinished(database)),
  })
  return new Kysely<Tables>({ dialect })
}

/** A refused statement has changed nothing, and Kysely gives the one connection to one caller at a time. */
function waitsForOthers(connection: DatabaseConnection, failed: () => void): void {
  const execute: DatabaseConnection['executeQuery'] = connection.executeQuery.bind(connection)
  connection.executeQuery = async (...query) => {
    try {
      return await untilFree(() => execute(...query))
    } catch (error) {
      failed()
      throw error
    }
  }
}

/**
 * A change whose last step failed, the sync, is whole in the log and would come back when the file is next opened, although
 * it was told that it is not kept. Emptying the log takes it away, unless the disk refuses that too.
 */
function forgetUnfinished(database: DatabaseSync): void {
  if (!database.isOpen || database.isTransaction) return
  try {
    database.exec('pragma wal_checkpoint(truncate)')
  } catch {
    // What the next change writes to the log takes its place.
  }
}

function asKyselyExpects(database: DatabaseSync) {
  // SQLite ends a transaction by itself when the disk is full; ending it once more would hide why.
  const spelled = (sql: string) => {
    // A transaction that reads before it writes would fail at once, without waiting, when another process writes
    // in between: `immediate` takes its turn at the beginning.
    if (sql === 'begin') return 'begin immediate'
    return sql === 'rollback' && !database.isTransaction ? 'select 1' : sql
  }
  return {
    close: () => database.close(),
    prepare(sql: string) {
      const statement = database.prepare(spelled(sql))
      const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[] // text, numbers and null only
      return {
        reader: statement.columns().length > 0,
        // Rows come without a prototype; copied, they are plain objects like any other.
        all: (parameters: readonly unknown[]) =>
          statement.all(...values(parameters)).map((row) => ({ ...row })),
        run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
        iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
      }
    },
  }
}
