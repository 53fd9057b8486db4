import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { UserError } from '../errors.ts'
import { keepsActions } from './actions.ts'
import { keepsDeliveries } from './deliveries.ts'
import { keepsDigests } from './digests.ts'
import { appliedMigrations, explained } from './inspect.ts'
import { migrate } from './migrate.ts'
import { type Migration, migrations as ours } from './migrations/index.ts'
import { openSqlite } from './node-sqlite.ts'
import { backupsFolder } from './paths.ts'
import { keepsPauses } from './pauses.ts'
import { keepsPosts } from './posts.ts'
import { keepsSeen } from './seen.ts'
import { keepsSettings } from './settings.ts'
import type { Store } from './store.ts'
import { keepsVersions } from './versions.ts'

/** The store in one file on this machine. */
export async function openEmbeddedStore(
  file: string,
  migrations: readonly Migration[] = ours,
): Promise<Store> {
  try {
    if (existsSync(file)) await bringForward(file, migrations)
    else await create(file, migrations)
    return storeIn(file)
  } catch (error) {
    throw explained(file, error)
  }
}

function storeIn(file: string): Store {
  const db = openSqlite(file)
  let closed: Promise<void> | undefined
  return {
    ...keepsDeliveries(db),
    ...keepsActions(db),
    ...keepsVersions(db),
    ...keepsSeen(db),
    ...keepsSettings(db),
    ...keepsPosts(db),
    ...keepsPauses(db),
    ...keepsDigests(db),
    close() {
      closed ??= db.destroy()
      return closed
    },
  }
}

/** Made whole under another name first: whatever interrupts it, a store's file is never half of one. */
async function create(file: string, migrations: readonly Migration[]): Promise<void> {
  // A log without its file would be replayed into the new one.
  if (existsSync(`${file}-wal`))
    throw new UserError(
      `The store ${file} is missing, but a part of it is there: ${file}-wal.`,
      'Put the missing file back, or move the rest aside to start anew.',
    )
  const draft = `${file}.new-${randomUUID()}`
  await makeFolder(dirname(file))
  try {
    const db = openSqlite(draft)
    await migrate(db, migrations).finally(() => db.destroy())
    await putInPlace(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Where two processes make the store at once, the first one's stays. */
async function putInPlace(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    await rename(draft, file) // a disk without hard links
  }
  await syncFolder(dirname(file))
}

async function bringForward(file: string, migrations: readonly Migration[]): Promise<void> {
  const applied = appliedMigrations(file)
  const known = new Set(migrations.map(({ name }) => name))
  const newer = applied.filter((name) => !known.has(name))
  if (newer.length > 0)
    throw new UserError(
      `The store ${file} was last used by a newer version of Verbatim (${newer.join(', ')}). It was left as it is.`,
      `Start that version again, or put a copy from ${backupsFolder(dirname(file))} in its place.`,
    )
  const next = migrations.find(({ name }) => !applied.includes(name))
  if (next === undefined) return
  await copyBefore(next, file)
  const db = openSqlite(file)
  await migrate(db, migrations).finally(() => db.destroy())
}

async function copyBefore(migration: Migration, file: string): Promise<void> {
  const folder = backupsFolder(dirname(file))
  await makeFolder(folder)
  const copy = join(folder, `${basename(file)}.before-${migration.name}`)
  const draft = `${copy}.new-${randomUUID()}`
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    await backup(database, draft)
    await rename(draft, copy)
    await syncFolder(folder)
  } finally {
    database.close()
    await rm(draft, { force: true })
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new UserError(
      `The folder ${folder} cannot be made (${codeOf(error) ?? error}).`,
      'Set STATE_DIR to a folder that this user may write to.',
    )
  }
}

/** Makes a new name in a folder last through a power cut. Windows has no such call and does it by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
