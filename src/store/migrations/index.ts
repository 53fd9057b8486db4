import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import { foundation } from './0001-foundation.ts'
import { outbox } from './0002-outbox.ts'
import { digest } from './0003-digest.ts'
import { seen } from './0004-seen.ts'
import { correction } from './0005-correction.ts'

/** One step forward of the tables. There is no way back but the copy made before it. */
export type Migration = {
  /** Its file's name: a number that puts it in order, and a word. Recorded in the store. */
  readonly name: string
  apply(db: Kysely<Tables>): Promise<void>
}

/** In the order in which they are applied. */
export const migrations: readonly Migration[] = [foundation, outbox, digest, seen, correction]
