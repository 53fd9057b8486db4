import type { Kysely, Selectable } from 'kysely'
import * as v from 'valibot'
import type { Answer, Post } from '../types.ts'
import type { KeptPost, PostChange } from './kept-post.ts'
import type { Tables } from './schema.ts'
import type { Store } from './store.ts'

/** The states in which something remains to be done. */
const unfinished = ['owed', 'sending'] as const

export type KeepsPosts = Pick<
  Store,
  'owePosts' | 'findPost' | 'nextPost' | 'channelsOwed' | 'markPost' | 'postsOf' | 'uncertainPosts'
>

export function keepsPosts(db: Kysely<Tables>): KeepsPosts {
  return {
    owePosts: (posts, nowMs) =>
      db.transaction().execute((transaction) => insertPosts(transaction, posts, nowMs)),
    async findPost(key) {
      const row = await db.selectFrom('post').selectAll().where('key', '=', key).executeTakeFirst()
      return row && fromRow(row)
    },
    async nextPost({ platform, channel }) {
      const row = await db
        .selectFrom('post')
        .selectAll()
        .where('state', 'in', unfinished)
        .where('platform', '=', platform)
        .where('channel', '=', channel)
        .orderBy('place')
        .limit(1)
        .executeTakeFirst()
      return row && fromRow(row)
    },
    channelsOwed: () =>
      db
        .selectFrom('post')
        .select(['platform', 'channel'])
        .distinct()
        .where('state', 'in', unfinished)
        .execute(),
    async markPost(key, change, nowMs) {
      await db
        .updateTable('post')
        .set({ ...columnsOf(change), changed_ms: nowMs })
        .where('key', '=', key)
        .execute()
    },
    async postsOf({ platform, channel }, subject, limit) {
      const rows = await db
        .selectFrom('post')
        .selectAll()
        .where('platform', '=', platform)
        .where('channel', '=', channel)
        .where('subject', '=', subject)
        .orderBy('place', 'desc')
        .limit(limit)
        .execute()
      return rows.map(fromRow)
    },
    async uncertainPosts(limit) {
      const rows = await db
        .selectFrom('post')
        .selectAll()
        .where('state', '=', 'uncertain')
        .orderBy('place', 'desc')
        .limit(limit)
        .execute()
      return rows.map(fromRow)
    },
  }
}

/** Inserts those whose key is new and gives their keys. To be called within a transaction, beside what makes them owed. */
export async function insertPosts(
  transaction: Kysely<Tables>,
  posts: readonly Post[],
  nowMs: number,
): Promise<readonly string[]> {
  const inserted: string[] = []
  const last = await transaction
    .selectFrom('post')
    .select((eb) => eb.fn.max('place').as('place'))
    .executeTakeFirst()
  let place = Number(last?.place ?? 0)
  for (const post of posts) {
    const row = await transaction
      .insertInto('post')
      .values(toRow(post, ++place, nowMs))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key')
      .executeTakeFirst()
    if (row) inserted.push(row.key)
  }
  return inserted
}

function toRow({ answer, ...post }: Post, place: number, nowMs: number): Tables['post'] {
  return {
    ...post,
    place,
    answer: JSON.stringify(answer),
    ...columnsOf({ state: 'owed', attempts: 0, notBeforeMs: nowMs }),
    made_ms: nowMs,
    changed_ms: nowMs,
  }
}

function columnsOf({ state, attempts, notBeforeMs, sentMs, message, reason }: PostChange) {
  return {
    state,
    attempts,
    not_before_ms: notBeforeMs,
    sent_ms: sentMs ?? null,
    message: message ?? null,
    reason: reason ?? null,
  }
}

function fromRow(row: Selectable<Tables['post']>): KeptPost {
  const { key, platform, channel, subject, slot, part, state, attempts, message, reason } = row
  return {
    post: { key, platform, channel, subject, slot, part, answer: answerFrom(row.answer) },
    state,
    attempts,
    notBeforeMs: row.not_before_ms,
    ...(row.sent_ms !== null && { sentMs: row.sent_ms }),
    ...(message !== null && { message }),
    ...(reason !== null && { reason }),
    madeMs: row.made_ms,
    changedMs: row.changed_ms,
  }
}

/** Throws when this is no answer. Its quotes are proved once more before they leave. */
function answerFrom(json: string): Answer {
  const answer: unknown = v.parse(answerSchema, JSON.parse(json))
  return answer as Answer // only `toRow` writes it, from an Answer
}

const answerSchema = v.looseObject({
  outcome: v.string(),
  language: v.picklist(['fr', 'en']),
  summary: v.string(),
  blocks: v.array(v.looseObject({ kind: v.string() })),
  actions: v.array(v.looseObject({ kind: v.string() })),
})
