import { existsSync } from 'node:fs'
import { link, mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { inspectStore } from './inspect.ts'
import { syncFile, syncFolder } from './lasting.ts'
import { goodCopies } from './paths.ts'

/** More pages than a store can have: a copy made in one step is of one instant, and nobody who writes begins it anew. */
const allPages = 2 ** 30

/**
 * Copies a store's file as it is now and looks through the copy; when it is sound it becomes the last good one, and the
 * last becomes the one before. At every instant there is one that is whole. Reads the whole store: for a thread of its own.
 */
export async function writeGoodCopy(file: string): Promise<void> {
  const { last, before } = goodCopies(file)
  const draft = `${last}.new`
  await mkdir(dirname(last), { recursive: true, mode: 0o700 })
  await removeStore(draft)
  try {
    const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
    await backup(database, draft, { rate: allPages }).finally(() => database.close())
    makeSingleFile(draft)
    const inspected = inspectStore(draft)
    if (inspected.kind === 'damaged') throw new Error(`the copy is damaged: ${inspected.reason}`)
    await syncFile(draft)
    if (existsSync(last)) await keepAs(last, before)
    await rename(draft, last)
    await syncFolder(dirname(last))
  } finally {
    await removeStore(draft)
  }
}

/** Removes the file of a store with what SQLite puts beside it. */
export async function removeStore(file: string): Promise<void> {
  for (const part of ['', '-wal', '-shm', '-journal']) await rm(`${file}${part}`, { force: true })
}

/** Throws when a file that was closed has not taken in all that stands in its log: closing says nothing then. */
export function refuseLog(file: string): void {
  if (existsSync(`${file}-wal`)) throw new Error('the log of the store could not be moved into it')
}

/** Moves what SQLite has put beside a file into it. A copy is then one file, also while it is read. */
function makeSingleFile(file: string): void {
  const database = new DatabaseSync(file)
  try {
    const mode = database.prepare('pragma journal_mode = delete').get()
    if (mode?.journal_mode !== 'delete') throw new Error('the log of the store could not be moved into it')
  } finally {
    database.close()
  }
}

/** Gives the file a second name, so that the first one is never missing. */
async function keepAs(file: string, name: string): Promise<void> {
  const draft = `${name}.new`
  await rm(draft, { force: true })
  try {
    await link(file, draft)
  } catch {
    await rename(file, name) // a disk without hard links
    return
  }
  await rename(draft, name)
}
