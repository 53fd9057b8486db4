import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { UserError } from '../errors.ts'
import { keepsActions } from './actions.ts'
import { keepsCorrections } from './corrections.ts'
import { keepsDeliveries } from './deliveries.ts'
import { keepsDigests } from './digests.ts'
import { refuseLog, removeStore } from './good-copy.ts'
import { damaged, explained, inspectStore } from './inspect.ts'
import { codeOf, makeFolder, syncFile, syncFolder } from './lasting.ts'
import { migrate } from './migrate.ts'
import { type Migration, migrations as ours } from './migrations/index.ts'
import { openSqlite } from './node-sqlite.ts'
import { backupsFolder, goodCopies } from './paths.ts'
import { keepsPauses } from './pauses.ts'
import { keepsPosts } from './posts.ts'
import { keepsRestores } from './restores.ts'
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
    ...keepsRestores(db),
    ...keepsCorrections(db),
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
  if (existsSync(goodCopies(file).last))
    throw new UserError(
      `The store ${file} is missing, but a copy of it is there.`,
      `Start the bot: it goes on from that copy. To begin anew, move ${backupsFolder(dirname(file))} away first.`,
    )
  const draft = `${file}.new-${randomUUID()}`
  await makeFolder(dirname(file))
  try {
    const db = openSqlite(draft)
    await migrate(db, migrations).finally(() => db.destroy())
    refuseLog(draft)
    await syncFile(draft)
    await putInPlace(draft, file)
  } finally {
    await removeStore(draft)
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
  const inspected = inspectStore(file)
  if (inspected.kind === 'damaged') throw damaged(file, inspected.reason)
  const { applied } = inspected
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
