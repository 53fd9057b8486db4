import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { Tables } from './schema.ts'
import type { SeenArticle, Store } from './store.ts'

/** Recorded in one statement: a few milliseconds, and fewer values than any engine takes. */
const batchMax = 200

export function keepsSeen(db: Kysely<Tables>): Pick<Store, 'seeArticles' | 'endFirstLoad' | 'seenArticles'> {
  async function seeBatch(
    desk: string,
    articles: readonly SeenArticle[],
    timeMs: number | undefined,
  ): Promise<[string, number | undefined][]> {
    const ids = articles.map(({ id }) => JSON.stringify(id))
    const rows = await db
      .selectFrom('seen_article')
      .select(['article', 'words', 'first_ms'])
      .where('desk', '=', desk)
      .where((where) =>
        where.or([
          where('article', 'in', ids),
          where(
            'words',
            'in',
            articles.map(({ words }) => words),
          ),
        ]),
      )
      .execute()
    const byId = new Map(rows.map((row) => [row.article, row]))
    const byWords = new Map(rows.map((row) => [row.words, row]))
    const seen = articles.map(({ id, words }) => {
      const article = JSON.stringify(id)
      const known = byId.get(article) ?? byWords.get(words)
      return { desk, article, words, first_ms: known ? known.first_ms : (timeMs ?? null) }
    })
    const different = seen.filter(({ article, words }) => byId.get(article)?.words !== words)
    if (different.length > 0)
      await db
        .insertInto('seen_article')
        .values(different)
        .onConflict((conflict) =>
          conflict.columns(['desk', 'article']).doUpdateSet(({ ref }) => ({ words: ref('excluded.words') })),
        )
        .execute()
    return seen.map(({ first_ms }, index) => [articles[index]?.id ?? '', first_ms ?? undefined])
  }

  return {
    async seeArticles(desk, articles, nowMs) {
      const opened = await db
        .selectFrom('seen_desk')
        .select('desk')
        .where('desk', '=', desk)
        .executeTakeFirst()
      const seen = new Map<string, number | undefined>()
      for (let at = 0; at < articles.length; at += batchMax) {
        const batch = articles.slice(at, at + batchMax)
        for (const [id, firstMs] of await seeBatch(desk, batch, opened ? nowMs : undefined))
          seen.set(id, firstMs)
        await nextTurn()
      }
      return seen
    },
    async endFirstLoad(desk, nowMs) {
      await db
        .insertInto('seen_desk')
        .values({ desk, since_ms: nowMs })
        .onConflict((conflict) => conflict.column('desk').doNothing())
        .execute()
    },
    async seenArticles(desk) {
      const rows = await db
        .selectFrom('seen_article')
        .select(['article', 'first_ms'])
        .where('desk', '=', desk)
        .execute()
      return new Map(
        rows.map(({ article, first_ms }) => [
          v.parse(v.string(), JSON.parse(article)),
          first_ms ?? undefined,
        ]),
      )
    },
  }
}
