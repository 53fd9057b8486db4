import { parseRef } from '../cite.ts'
import { type Ledger, markOf } from '../claims/claim.ts'
import type { Certainty, Citation, Match, SearchRequest, SearchResult } from '../types.ts'
import { originOf } from './origins.ts'

/** How sure its article is of a quote, and whose report it is; undefined where the ledger does not say. */
export async function certaintyOf(ledger: Ledger, citation: Citation): Promise<Certainty | undefined> {
  const key = parseRef(citation.ref)?.key
  return key === undefined ? undefined : certaintyAt(ledger, { key, span: citation })
}

/** The same of a place in an article. */
export async function certaintyAt(
  ledger: Ledger,
  { key, span }: Pick<Match, 'key' | 'span'>,
): Promise<Certainty | undefined> {
  const weight = await ledger.weigh(key, span)
  if (!weight) return undefined
  const origin = originOf(weight)
  return { mark: markOf(weight), ...(origin !== undefined && { origin }) }
}

/** Passages looked at for those that are stated: what ranks lower has little to do with the question. */
const lookedAtMax = 200

/** A search that keeps only what the articles state themselves, in nobody else's name and without doubt. */
export async function searchStated(
  search: (request: SearchRequest) => Promise<SearchResult>,
  ledger: Ledger,
  { from, limit, ...request }: SearchRequest,
): Promise<SearchResult> {
  const result = await search({ ...request, from: 0, limit: lookedAtMax })
  const certainties = await Promise.all(result.matches.map((match) => certaintyAt(ledger, match)))
  const stated = result.matches.filter((_, index) => certainties[index]?.mark === 'stated')
  return { ...result, matches: stated.slice(from, from + limit), total: stated.length }
}
