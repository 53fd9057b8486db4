import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { UserError } from '../errors.ts'
import { backupsFolder } from './paths.ts'

/**
 * The names of the migrations that a store's file has had. The file is opened for reading only, so that nothing is
 * changed in a file that turns out to be damaged or newer. Throws UserError when it cannot be used.
 */
export function appliedMigrations(file: string): readonly string[] {
  // SQLite takes an empty file for a new one; ours are never empty, so this one has lost what it held.
  if (statSync(file).size === 0) throw damaged(file, 'it is empty')
  try {
    return readNames(file)
  } catch (error) {
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

function readNames(file: string): readonly string[] {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 })
  try {
    const check = database.prepare('pragma quick_check(1)').get()
    if (check?.quick_check !== 'ok') throw damaged(file, String(check?.quick_check))
    if (database.prepare("select 1 from sqlite_schema where name = 'applied_migration'").get() === undefined)
      throw damaged(file, 'its tables are missing')
    return database
      .prepare('select name from applied_migration order by name')
      .all()
      .map((row) => String(row.name))
  } finally {
    database.close()
  }
}

function damaged(file: string, reason: string): UserError {
  const backup = newestBackup(file)
  return new UserError(
    `The store ${file} is damaged: ${reason}. It was left as it is.`,
    backup === undefined
      ? `There is no earlier copy in ${backupsFolder(dirname(file))}. Move the file aside to start without what it held: settings, and which articles were seen.`
      : `Move it aside and put a copy of ${backup} in its place.`,
  )
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
const corrupt = 11
const full = 13
const cannotOpen = 14
const notADatabase = 26

function isSqliteError(
  error: unknown,
): error is Error & { readonly errcode: number; readonly errstr: string } {
  return error instanceof Error && 'errcode' in error && 'errstr' in error
}
