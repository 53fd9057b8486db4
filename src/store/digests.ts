import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { Channel, DigestRun, DigestSchedule } from '../types.ts'
import { insertPosts } from './posts.ts'
import type { Tables } from './schema.ts'
import type { Store } from './store.ts'

export type KeepsDigests = Pick<
  Store,
  'digests' | 'digestOf' | 'setDigest' | 'dropDigest' | 'digestRuns' | 'toldTo' | 'oweDigest'
>

/** Asked and written together: far below the number of values that one statement takes. */
const batchMax = 200

export function keepsDigests(db: Kysely<Tables>): KeepsDigests {
  return {
    async digests() {
      const rows = await db.selectFrom('digest').selectAll().orderBy('platform').orderBy('channel').execute()
      return rows.map(scheduleFrom)
    },
    async digestOf({ platform, channel }) {
      const row = await db
        .selectFrom('digest')
        .selectAll()
        .where('platform', '=', platform)
        .where('channel', '=', channel)
        .executeTakeFirst()
      return row && scheduleFrom(row)
    },
    async setDigest({ platform, channel, ...schedule }) {
      const content = JSON.stringify(schedule)
      await db
        .insertInto('digest')
        .values({ platform, channel, content })
        .onConflict((conflict) => conflict.columns(['platform', 'channel']).doUpdateSet({ content }))
        .execute()
    },
    async dropDigest({ platform, channel }) {
      const { numDeletedRows } = await db
        .deleteFrom('digest')
        .where('platform', '=', platform)
        .where('channel', '=', channel)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
    async digestRuns({ platform, channel }, upTo, limit) {
      const rows = await db
        .selectFrom('digest_run')
        .selectAll()
        .where('platform', '=', platform)
        .where('channel', '=', channel)
        .where('slot', '<=', upTo)
        .orderBy('slot', 'desc')
        .limit(limit)
        .execute()
      return rows.map(runFrom)
    },
    async toldTo({ platform, channel }, desk, articles) {
      const told = new Set<string>()
      const byHash = new Map(articles.map((article) => [hashOf(article), article]))
      const names = [...byHash.keys()]
      for (let at = 0; at < names.length; at += batchMax) {
        const rows = await db
          .selectFrom('digest_told')
          .select('article')
          .where('platform', '=', platform)
          .where('channel', '=', channel)
          .where('desk', '=', desk)
          .where('article', 'in', names.slice(at, at + batchMax))
          .execute()
        for (const row of rows) told.add(byHash.get(row.article) ?? row.article)
      }
      return told
    },
    oweDigest: ({ run, posts, desk, articles }, nowMs) =>
      db.transaction().execute(async (transaction) => {
        const { platform, channel, slot, ...content } = run
        const first = await transaction
          .insertInto('digest_run')
          .values({ platform, channel, slot, content: JSON.stringify(content) })
          .onConflict((conflict) => conflict.columns(['platform', 'channel', 'slot']).doNothing())
          .executeTakeFirst()
        if (first.numInsertedOrUpdatedRows !== 1n) return false
        await insertPosts(transaction, posts, nowMs)
        const told = articles.map((article) => ({ platform, channel, desk, article: hashOf(article), slot }))
        for (let at = 0; at < told.length; at += batchMax)
          await transaction
            .insertInto('digest_told')
            .values(told.slice(at, at + batchMax))
            .onConflict((conflict) => conflict.doNothing())
            .execute()
        return true
      }),
  }
}

/** An article's id comes from outside and may hold what an engine's text does not: its hash is kept. */
function hashOf(id: string): string {
  return createHash('sha256').update(JSON.stringify(id)).digest('base64url')
}

const slot = v.pipe(v.string(), v.isoDate())
const scheduleContent = v.object({
  desk: v.string(),
  time: v.pipe(v.string(), v.regex(/^\d{2}:\d{2}$/)),
  zone: v.string(),
  days: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
  filter: v.exactOptional(v.string()),
  language: v.picklist(['fr', 'en']),
  empty: v.picklist(['silent', 'line']),
  setBy: v.string(),
  setMs: v.number(),
  begunMs: v.number(),
})
const runContent = v.object({
  fromMs: v.number(),
  sinceMs: v.number(),
  untilMs: v.number(),
  late: v.boolean(),
  skipped: v.array(slot),
  outcome: v.picklist(['told', 'empty', 'lost']),
  articles: v.number(),
})

function scheduleFrom({
  platform,
  channel,
  content,
}: Channel & { readonly content: string }): DigestSchedule {
  return { platform, channel, ...v.parse(scheduleContent, JSON.parse(content)) }
}

function runFrom(row: Channel & { readonly slot: string; readonly content: string }): DigestRun {
  const { platform, channel, slot, content } = row
  return { platform, channel, slot, ...v.parse(runContent, JSON.parse(content)) }
}
