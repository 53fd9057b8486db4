import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, truncateSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { UserError } from '../errors.ts'
import { isBusy, isNoDatabase } from './busy.ts'
import { type Owner, parseNote, removeNote, writeNote } from './owner-note.ts'
import { statePaths } from './paths.ts'

export type { Owner } from './owner-note.ts'

/** The right to be the one running instance on a state folder. */
export type Ownership = {
  /** What the note carries once it is announced: whoever shows it to this process may ask how it is. */
  readonly key: string
  /** Tells beside the owner's name where its local page is, and the key. */
  announce(page: string): void
  release(): Promise<void>
}

/**
 * Takes the state folder for this process. The lock is SQLite's on a small file of its own, so the system frees it
 * when the process ends, however it ends. Throws UserError naming the process that has the folder.
 */
export async function takeOwnership(
  stateDir: string,
  now: () => Date = () => new Date(),
): Promise<Ownership> {
  const { ownerLock, ownerNote } = statePaths(stateDir)
  let lock: Lock
  try {
    mkdirSync(stateDir, { recursive: true, mode: 0o700 })
    lock = await lockFor(ownerLock)
  } catch (error) {
    throw isBusy(error) ? await inUse(stateDir) : cannotWrite(stateDir, error)
  }
  const owner = { pid: process.pid, host: hostname(), since: now().toISOString() }
  const key = randomBytes(32).toString('hex')
  writeNote(ownerNote, owner)
  return {
    key,
    announce(page) {
      writeNote(ownerNote, { ...owner, page, key })
    },
    async release() {
      if (!lock.isOpen) return
      // The note goes first: once the lock is free, it is the next owner's.
      removeNote(ownerNote)
      lock.close()
    },
  }
}

/** The instance that has this state folder now; undefined when none has. */
export async function ownerOf(stateDir: string): Promise<Owner | undefined> {
  const { ownerLock, ownerNote } = statePaths(stateDir)
  if (!existsSync(ownerLock)) return undefined
  try {
    const lock = await locked(ownerLock, 'select 1 from sqlite_schema')
    lock.close()
    return undefined
  } catch (error) {
    if (isBusy(error)) return (await readNote(ownerNote)) ?? {}
    throw cannotWrite(stateDir, error)
  }
}

type Lock = import('node:sqlite').DatabaseSync

/** The file holds nothing: one that is damaged is emptied, by whoever could have locked it. */
async function lockFor(file: string): Promise<Lock> {
  try {
    return await locked(file, 'begin exclusive')
  } catch (error) {
    if (!isNoDatabase(error)) throw error
    truncateSync(file)
    return locked(file, 'begin exclusive')
  }
}

async function locked(file: string, statement: string): Promise<Lock> {
  const { DatabaseSync } = await import('node:sqlite')
  // Long enough for a look by `ownerOf` to be over, short enough for a second instance to end at once.
  const database = new DatabaseSync(file, { timeout: 250 })
  try {
    database.exec(statement)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

async function inUse(stateDir: string): Promise<UserError> {
  const { pid, host, since } = (await readNote(statePaths(stateDir).ownerNote)) ?? {}
  const who = pid === undefined ? 'another process' : `process ${pid} on host ${host} since ${since}`
  return new UserError(`STATE_DIR ${stateDir} is in use by ${who}.`, 'Stop it, or set another STATE_DIR.')
}

function cannotWrite(stateDir: string, error: unknown): UserError {
  return new UserError(
    `STATE_DIR ${stateDir} cannot be written to (${error instanceof Error ? error.message : error}).`,
    'Let this user write to it, or set STATE_DIR to another folder.',
  )
}

/**
 * What the owner wrote about itself. Right after a kill and a start, the note is still that of the process that is
 * gone: then the new owner's is waited for, half a second at most.
 */
async function readNote(file: string): Promise<Owner | undefined> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const note = parseNote(file)
    if (note?.pid !== undefined && (note.host !== hostname() || isRunning(note.pid))) return note
    await pause(50)
  }
  return undefined
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Running, but somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
