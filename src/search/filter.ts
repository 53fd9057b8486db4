import { fold } from '../text/fold.ts'
import type { Article, SearchFilter } from '../types.ts'
import type { Place } from './passage-index.ts'

/** Lets the passages of allowed articles through, and counts the undated articles that a date keeps out. */
export type Filter = {
  allowed(place: Place | undefined): Place | undefined
  /** Articles without a date that held a passage and were left out, so far. */
  undated(): number
}

export function createFilter(
  filter: SearchFilter = {},
  articleOf: (key: string) => Article | undefined,
): Filter {
  const outlet = filter.outlet === undefined ? '' : fold(filter.outlet).trim()
  const isDated = filter.since !== undefined || filter.until !== undefined
  const verdicts = new Map<string, boolean>()
  let undated = 0

  function judge(article: Article | undefined): boolean {
    if (!article || !fold(article.outlet ?? '').includes(outlet)) return false
    if (!isDated) return true
    const day = article.published?.slice(0, 10)
    if (day === undefined) undated++
    return day !== undefined && day >= (filter.since ?? '') && day <= (filter.until ?? '9999')
  }

  return {
    allowed(place) {
      if (!place) return undefined
      const known = verdicts.get(place.key)
      const verdict = known ?? judge(articleOf(place.key))
      if (known === undefined) verdicts.set(place.key, verdict)
      return verdict ? place : undefined
    },
    undated: () => undated,
  }
}
