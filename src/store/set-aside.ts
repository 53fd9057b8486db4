import { existsSync, readdirSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { syncFolder } from './lasting.ts'

/** A damaged store that was moved out of the way, for people to look at and to delete. Its name, in the state folder. */
export type SetAside = string

/** What SQLite keeps beside a file belongs to it: it is moved along, and so found again where the file is opened. */
const parts = ['', '-wal', '-shm'] as const

/**
 * Gives a store's file, and what lies beside it, a name with the time; undefined when nothing of it is there. The file
 * goes first: without its log it would look whole and have lost its last changes.
 */
export async function setAside(file: string, now: Date): Promise<SetAside | undefined> {
  const there = parts.filter((part) => existsSync(`${file}${part}`))
  if (there.length === 0) return undefined
  const name = freeName(`${file}.damaged-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`)
  for (const part of there) await rename(`${file}${part}`, `${name}${part}`)
  await syncFolder(dirname(file))
  return basename(name)
}

/** The damaged stores that still lie beside a store's file, oldest first. */
export function findSetAside(file: string): readonly SetAside[] {
  const names = existsSync(dirname(file)) ? readdirSync(dirname(file)) : []
  const stores = names
    .filter((name) => name.startsWith(`${basename(file)}.damaged-`))
    .map((name) => name.replace(/-(?:wal|shm)$/, ''))
  return [...new Set(stores)].sort()
}

function freeName(wanted: string): string {
  const isTaken = (name: string) => parts.some((part) => existsSync(`${name}${part}`))
  let name = wanted
  for (let count = 2; isTaken(name); count++) name = `${wanted}-${count}`
  return name
}
