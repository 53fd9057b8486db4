import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Article } from '../types.ts'
import type { Tables } from './schema.ts'
import type { Store } from './store.ts'
import { fromRow, toRow } from './version-row.ts'

/** Kept together in one transaction: at most this many, and this much text, so that a batch takes a few milliseconds. */
const batchArticlesMax = 50
const batchCharactersMax = 256 * 1024

export function keepsVersions(db: Kysely<Tables>): Pick<Store, 'keepVersions' | 'findVersion' | 'firstSeen'> {
  return {
    async keepVersions(articles, nowMs) {
      for (const batch of batches(articles)) {
        await keepBatch(db, batch, nowMs)
        await nextTurn()
      }
    },
    async findVersion(key) {
      const row = await db.selectFrom('article_version').selectAll().where('key', '=', key).executeTakeFirst()
      return row && fromRow(row)
    },
    async firstSeen(key) {
      const row = await db
        .selectFrom('article_version')
        .select('first_seen_ms')
        .where('key', '=', key)
        .executeTakeFirst()
      return row?.first_seen_ms
    },
  }
}

/** One statement, hence one transaction. Asking first saves writing again, at every start, what is kept already. */
async function keepBatch(db: Kysely<Tables>, articles: readonly Article[], nowMs: number): Promise<void> {
  const keys = articles.map((article) => article.key)
  const kept = await db.selectFrom('article_version').select('key').where('key', 'in', keys).execute()
  const known = new Set(kept.map((row) => row.key))
  const missing = articles.filter((article) => !known.has(article.key))
  if (missing.length === 0) return
  await db
    .insertInto('article_version')
    .values(missing.map((article) => toRow(article, nowMs)))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
}

function* batches(articles: readonly Article[]): Generator<readonly Article[]> {
  let batch: Article[] = []
  let characters = 0
  for (const article of articles) {
    if (
      batch.length === batchArticlesMax ||
      (batch.length > 0 && characters + article.text.length > batchCharactersMax)
    ) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(article)
    characters += article.text.length
  }
  if (batch.length > 0) yield batch
}
