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
  /** Lets whoever may read the note, which is this user alone, ask the process how it is. Never shown. */
  readonly key?: string
}

export function writeNote(file: string, owner: Owner): void {
  const draft = `${file}.new`
  rmSync(draft, { force: true }) // one left by a crash would keep its own mode
  writeFileSync(draft, `${JSON.stringify(owner)}\n`, { mode: 0o600 })
  renameSync(draft, file)
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
  key: v.exactOptional(v.string()),
})
