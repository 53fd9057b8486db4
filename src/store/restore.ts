import { existsSync, statSync } from 'node:fs'
import { copyFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refuseLog, removeStore } from './good-copy.ts'
import { explained, inspectStore } from './inspect.ts'
import { makeFolder, syncFile, syncFolder } from './lasting.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migrations/index.ts'
import { openSqlite } from './node-sqlite.ts'
import { goodCopies } from './paths.ts'
import { markRestored } from './restores.ts'
import { type SetAside, setAside } from './set-aside.ts'

/** A store that was lost and is back. */
export type Restored = {
  /** What was wrong with it. */
  readonly reason: string
  /** Absent where nothing of it was left. */
  readonly damaged?: SetAside
  /** When the copy was made that is in its place now. */
  readonly copiedAt: Date
}

/**
 * Puts the last good copy in the place of a store's file that is damaged or missing; what was there is kept aside. Does
 * nothing to a file that can be read, nor where there is no copy. For the owner of the state folder alone.
 */
export async function restoreStore(
  file: string,
  migrations: readonly Migration[],
  now: Date,
): Promise<Restored | undefined> {
  try {
    const reason = lossOf(file)
    const copy = reason === undefined ? undefined : newestGood(file, migrations)
    if (reason === undefined || copy === undefined) return undefined
    const copiedAt = statSync(copy).mtime
    const draft = `${file}.restored.new`
    await makeFolder(dirname(file))
    try {
      // Made ready beside it, so that whatever interrupts this, it begins anew or is done.
      await makeReady(copy, draft, migrations, now)
      const damaged = await setAside(file, now)
      await rename(draft, file)
      await syncFolder(dirname(file))
      return { reason, copiedAt, ...(damaged !== undefined && { damaged }) }
    } finally {
      await removeStore(draft)
    }
  } catch (error) {
    throw explained(file, error)
  }
}

/** Why a store's file is of no use; undefined where it is, and where there never was one. */
function lossOf(file: string): string | undefined {
  if (existsSync(file)) {
    const inspected = inspectStore(file)
    return inspected.kind === 'damaged' ? inspected.reason : undefined
  }
  return existsSync(goodCopies(file).last) || existsSync(goodCopies(file).before)
    ? 'it is missing'
    : undefined
}

function newestGood(file: string, migrations: readonly Migration[]): string | undefined {
  const known = new Set(migrations.map(({ name }) => name))
  const { last, before } = goodCopies(file)
  return [last, before].find((copy) => {
    if (!existsSync(copy)) return false
    const inspected = inspectStore(copy)
    return inspected.kind === 'sound' && inspected.applied.every((name) => known.has(name))
  })
}

async function makeReady(
  copy: string,
  draft: string,
  migrations: readonly Migration[],
  now: Date,
): Promise<void> {
  await removeStore(draft)
  await copyFile(copy, draft)
  const db = openSqlite(draft)
  try {
    await migrate(db, migrations)
    await markRestored(db, now.getTime())
  } finally {
    await db.destroy()
  }
  refuseLog(draft)
  await syncFile(draft)
}
