import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { UserError } from '../errors.ts'
import { backupsFolder, goodCopies } from './paths.ts'

/** What a store's file turned out to be: whole, with the names of the migrations it has had, or not to be used as it is. */
export type Inspected =
  | { readonly kind: 'sound'; readonly applied: readonly string[] }
  | { readonly kind: 'damaged'; readonly reason: string }

/**
 * Looks through a store's file. It is opened for reading only, so that nothing is changed in a file that turns out to be
 * damaged or newer. Throws UserError when it cannot be looked at.
 */
export function inspectStore(file: string): Inspected {
  // SQLite takes an empty file for a new one; ours are never empty, so this one has lost what it held.
  if (statSync(file).size === 0) return { kind: 'damaged', reason: 'it is empty' }
  try {
    return look(file)
  } catch (error) {
    if (isDamage(error)) return { kind: 'damaged', reason: error.errstr }
    throw explained(file, error)
  }
}

/** What a person can do about an error of SQLite's on this file; any other error as it is. */
export function explained(file: string, error: unknown): unknown {
  if (!isSqliteError(error)) return error
  switch (error.errcode & 0xff) {
    case corrupt:
    case notADatabase:
      return damaged(file, error.errstr)
    case readOnly:
    case cannotOpen:
      return new UserError(
        `The store ${file} cannot be opened: ${error.errstr}.`,
        'Let this user read and write the file and its folder, or set STATE_DIR to another folder.',
      )
    case inputOutput:
      return new UserError(
        `The store ${file} cannot be read or written: ${error.errstr}.`,
        'Look after the disk, or set STATE_DIR to a folder on another one.',
      )
    case busy:
      return new UserError(
        `The store ${file} is kept busy by another process.`,
        'Stop that process and try again.',
      )
    case full:
      return new UserError(
        `There is no room left on the disk for the store ${file}.`,
        'Free some room and try again.',
      )
    default:
      return error
  }
}

/** What to say of a damaged store that was not put back. */
export function damaged(file: string, reason: string): UserError {
  return new UserError(`The store ${file} is damaged: ${reason}. It was left as it is.`, wayOut(file))
}

function wayOut(file: string): string {
  if (existsSync(goodCopies(file).last))
    return 'Start the bot: it keeps the damaged file and goes on from its last good copy.'
  const backup = newestBackup(file)
  return backup === undefined
    ? `There is no earlier copy in ${backupsFolder(dirname(file))}. Move the file aside to start without what it held: settings, and which articles were seen.`
    : `Move it aside and put a copy of ${backup} in its place.`
}

function look(file: string): Inspected {
  // A step back that a crash has left to be made is one that reading alone cannot make.
  const readOnly = !existsSync(`${file}-journal`)
  const database = new DatabaseSync(file, { readOnly, timeout: 5000 })
  try {
    const check = database.prepare('pragma quick_check(1)').get()
    if (check?.quick_check !== 'ok') return { kind: 'damaged', reason: String(check?.quick_check) }
    if (database.prepare("select 1 from sqlite_schema where name = 'applied_migration'").get() === undefined)
      return { kind: 'damaged', reason: 'its tables are missing' }
    const rows = database.prepare('select name from applied_migration order by name').all()
    return { kind: 'sound', applied: rows.map((row) => String(row.name)) }
  } finally {
    database.close()
  }
}

function newestBackup(file: string): string | undefined {
  const folder = backupsFolder(dirname(file))
  let newest: { readonly path: string; readonly timeMs: number } | undefined
  for (const name of namesIn(folder)) {
    if (!name.startsWith(`${basename(file)}.`)) continue
    const path = join(folder, name)
    const timeMs = statSync(path).mtimeMs
    if (newest === undefined || timeMs > newest.timeMs) newest = { path, timeMs }
  }
  return newest?.path
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // no backup was ever made
  }
}

// Primary result codes, https://sqlite.org/rescode.html; extended codes hold them in their low byte.
const busy = 5
const readOnly = 8
const inputOutput = 10
const corrupt = 11
const full = 13
const cannotOpen = 14
const notADatabase = 26

type SqliteError = Error & { readonly errcode: number; readonly errstr: string }

function isDamage(error: unknown): error is SqliteError {
  return isSqliteError(error) && [corrupt, notADatabase].includes(error.errcode & 0xff)
}

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && 'errcode' in error && 'errstr' in error
}
