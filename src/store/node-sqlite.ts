import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import type { Tables } from './schema.ts'

/** Two processes may write to one file; each waits this long for the other. */
const busyTimeoutMs = 5000

/** Kysely on the SQLite inside Node. Every acknowledged change is on the disk, also after a power cut. */
export function openSqlite(file: string): Kysely<Tables> {
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs })
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = full')
  } catch (error) {
    database.close()
    throw error
  }
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: asKyselyExpects(database) }) })
}

function asKyselyExpects(database: DatabaseSync) {
  return {
    close: () => database.close(),
    prepare(sql: string) {
      // A transaction that reads before it writes would fail at once, without waiting, when another process writes
      // in between: `immediate` takes its turn at the beginning.
      const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql)
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
