import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'

/** Where things lie under STATE_DIR. All but the derived folders cannot be made again: copying the folder moves the bot. */
export function statePaths(stateDir: string) {
  return {
    database: join(stateDir, 'state.sqlite'),
    ownerLock: join(stateDir, 'owner.sqlite'),
    ownerNote: join(stateDir, 'owner.json'),
    backups: backupsFolder(stateDir),
  }
}

/** What was worked out from one desk; may be deleted at any time. */
export function derivedFolder(stateDir: string, desk: string): string {
  return join(stateDir, 'derived', asFileName(desk))
}

export function backupsFolder(stateDir: string): string {
  return join(stateDir, 'backups')
}

/** The checked copies of a store's file that the running instance keeps: the last one, and the one before it. */
export function goodCopies(file: string): { readonly last: string; readonly before: string } {
  const last = join(backupsFolder(dirname(file)), `${basename(file)}.last-good`)
  return { last, before: `${last}-before` }
}

/**
 * A name from outside as the name of one folder: no separator, no dot, no capital (two names that differ in case only
 * are one on some disks), so that no name leads elsewhere and no two names meet. Most names stay legible for a person.
 */
export function asFileName(name: string): string {
  // Begins with letters of ours: never empty, and never a name that Windows keeps for its devices.
  const encoded = `desk-${Array.from(Buffer.from(name), asLetter).join('')}`
  return encoded.length <= nameMax
    ? encoded
    : `${encoded.slice(0, 60)}_h${createHash('sha256').update(name).digest('hex')}`
}

/** Most file systems take names of 255 bytes; a path through several folders has less room on Windows. */
const nameMax = 128

function asLetter(byte: number): string {
  const character = String.fromCharCode(byte)
  return /[a-z0-9-]/.test(character) ? character : `_${byte.toString(16).padStart(2, '0')}`
}
