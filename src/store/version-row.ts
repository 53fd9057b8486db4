import * as v from 'valibot'
import type { Article } from '../types.ts'
import type { Tables } from './schema.ts'

/**
 * An article as a row: as JSON, so that a new field needs no new column, and beside it what is searched by. Where our
 * reader shows it is left out: that is an address of today.
 */
export function toRow(article: Article, firstSeenMs: number): Tables['article_version'] {
  return {
    key: article.key,
    desk: article.desk,
    article: article.id,
    content: JSON.stringify({ ...article, reader: undefined }),
    first_seen_ms: firstSeenMs,
  }
}

/** Throws when the row is not one that `toRow` wrote. */
export function fromRow(row: Pick<Tables['article_version'], 'content'>): Article {
  return v.parse(articleSchema, JSON.parse(row.content))
}

const optionalText = v.exactOptional(v.string())

const articleSchema = v.object({
  desk: v.string(),
  id: v.string(),
  version: v.string(),
  key: v.string(),
  file: v.string(),
  text: v.string(),
  title: optionalText,
  outlet: optionalText,
  url: optionalText,
  link: optionalText,
  published: optionalText,
  language: optionalText,
  guessedLanguage: optionalText,
  origin: optionalText,
  translated: optionalText,
  noise: v.array(
    v.object({ start: v.number(), end: v.number(), kind: v.picklist(['furniture', 'ticker', 'stray']) }),
  ),
  copies: v.array(v.string()),
}) satisfies v.GenericSchema<unknown, Article>
