import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'

/** What an owner says about itself, for people; the lock alone decides. Empty when it could not be read. */
export type Owner = {
  readonly pid?: number
  readonly host?: string
  /** ISO 8601. */
  readonly since?: string
  /** Where its local page is, once that is served. */
  readonly page?: string
}

export function writeNote(file: string, owner: Owner): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(owner)}\n`)
  renameSync(`${file}.new`, file)
}

/** Undefined when there is none that can be read. */
export function parseNote(file: string): Owner | undefined {
  try {
    const parsed = v.safeParse(noteSchema, JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined // not written yet, or cut off by a crash
  }
}

export function removeNote(file: string): void {
  rmSync(file, { force: true })
}

const noteSchema = v.object({
  pid: v.number(),
  host: v.string(),
  since: v.string(),
  page: v.exactOptional(v.string()),
})
