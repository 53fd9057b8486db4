import type { Article } from '../types.ts'
import { originOf } from './origins.ts'
import type { SentenceWeight } from './weigh.ts'

/**
 * Outlets whose reports it tells, the agency that it credits first, then in the order of the text; its own where its
 * own sources speak. A report that is mentioned only far down is not what the article is about.
 */
export function citedIn({ outlet, text }: Article, sentences: readonly SentenceWeight[]): readonly string[] {
  const found = new Set(creditedIn(text))
  for (const { attributions, sentence } of sentences) {
    if (found.size === 0 && sentence.start > text.length / 2 && outlet !== undefined) break
    for (const { sources } of attributions) {
      const origin = originOf(sources)
      const name =
        origin?.kind === 'named_outlet'
          ? (origin.via?.at(-1) ?? origin.name)
          : origin?.kind === 'anonymous_sources'
            ? (origin.via?.at(-1) ?? outlet)
            : undefined
      if (name !== undefined) found.add(name)
    }
  }
  return [...found]
}

/** The agency of a dateline (“PARIS (AFP) –”) or of a credit at the foot (“Avec AFP”). */
function creditedIn(text: string): readonly string[] {
  const dateline = /^\p{Lu}[\p{Lu} '’-]{2,30}(?:, \d[^(\n]{0,20})? \((\p{Lu}[\p{L} -]{1,30})\) ?[–—-]/mu.exec(
    text.slice(0, 1_000),
  )
  const foot = /(?:^|\n)\(?(?:Avec|With|D’après|Source ?:) (?:l['’])?(\p{Lu}[\p{L} -]{1,30})\)?\.?\s*$/u.exec(
    text.slice(-120),
  )
  return [dateline?.[1], foot?.[1]].filter((name) => name !== undefined)
}
