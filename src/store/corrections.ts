import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { Correction } from '../types.ts'
import type { Tables } from './schema.ts'
import type { Store } from './store.ts'

export type KeepsCorrections = Pick<Store, 'keepCorrections' | 'corrections' | 'undoCorrection'>

/** Written in one statement: far below the number of values that it takes. */
const batchMax = 200

export function keepsCorrections(db: Kysely<Tables>): KeepsCorrections {
  return {
    keepCorrections: (corrections) =>
      db.transaction().execute(async (transaction) => {
        let kept = 0
        for (let at = 0; at < corrections.length; at += batchMax) {
          const { numInsertedOrUpdatedRows = 0n } = await transaction
            .insertInto('correction')
            .values(corrections.slice(at, at + batchMax).map(rowOf))
            .onConflict((conflict) => conflict.column('id').doNothing())
            .executeTakeFirst()
          kept += Number(numInsertedOrUpdatedRows)
        }
        return kept
      }),
    async corrections(desk) {
      const rows = await db
        .selectFrom('correction')
        .select('content')
        .where('desk', '=', desk)
        .orderBy('made_ms')
        .orderBy('id')
        .execute()
      return rows.map(({ content }) => v.parse(correctionShape, JSON.parse(content)))
    },
    undoCorrection: (id, by, nowMs) =>
      db.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('correction')
          .select('content')
          .where('id', '=', id)
          .executeTakeFirst()
        const kept = row && v.parse(correctionShape, JSON.parse(row.content))
        if (!kept || kept.undone) return false
        const content = JSON.stringify({ ...kept, undone: { by, atMs: nowMs } })
        await transaction.updateTable('correction').set({ content }).where('id', '=', id).execute()
        return true
      }),
  }
}

function rowOf(correction: Correction) {
  const { id, desk, atMs } = correction
  return { id, desk, made_ms: atMs, content: JSON.stringify(correction) }
}

const text = v.pipe(v.string(), v.maxLength(2000))
const place = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The shape of a correction wherever it comes from: the store, or a file that somebody imports. */
export const correctionShape = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  desk: v.pipe(text, v.minLength(1)),
  article: v.pipe(text, v.minLength(1)),
  version: text,
  start: place,
  end: place,
  figure: text,
  sentence: v.string(),
  change: v.object({
    mark: v.exactOptional(v.picklist(['stated', 'reported', 'planned', 'denied', 'opinion'])),
    value: v.exactOptional(v.pipe(v.number(), v.finite())),
    unit: v.exactOptional(text),
    subject: v.exactOptional(text),
    action: v.exactOptional(text),
    object: v.exactOptional(text),
    source: v.exactOptional(text),
    drop: v.exactOptional(v.literal(true)),
  }),
  note: v.exactOptional(text),
  by: text,
  atMs: v.number(),
  undone: v.exactOptional(v.object({ by: text, atMs: v.number() })),
})
