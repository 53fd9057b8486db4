import { cite, verify } from './cite.ts'
import { checkArgs, type Desk, type Options } from './command.ts'
import { UserError } from './errors.ts'
import { takeOptions } from './line.ts'
import { firstDay, lastDay } from './text/days.ts'
import type { Citation, Language, Match, SearchFilter, SearchResult } from './types.ts'
import { searchStated } from './weighing/certainty.ts'
import { wordsIn } from './words.ts'

/** Longest query, in UTF-16 units: more is no question any more. */
const queryMax = 500

/** What narrows a query, written `key:value` wherever a query is typed, or given apart. */
export const queryOptions = {
  outlet: { type: 'text', summary: { fr: 'Seulement ce titre de presse', en: 'Only this outlet' } },
  since: {
    type: 'text',
    summary: { fr: 'Depuis : 2024, 2024-09, 2024-09-02', en: 'Since: 2024, 2024-09, 2024-09-02' },
  },
  until: {
    type: 'text',
    summary: { fr: 'Jusqu’à : 2024, 2024-09, 2024-09-02', en: 'Until: 2024, 2024-09, 2024-09-02' },
  },
  sure: {
    type: 'text',
    choices: ['all', 'stated'],
    summary: { fr: 'stated : seulement ce qui est affirmé', en: 'stated: only what is stated as fact' },
  },
  limit: {
    type: 'number',
    min: 1,
    max: 10,
    summary: { fr: 'Combien de citations (3)', en: 'How many quotes (3)' },
  },
} as const satisfies Options

/** Options as given, days still as typed. */
export type Narrowing = {
  readonly outlet?: string
  readonly since?: string
  readonly until?: string
  readonly sure?: string
  readonly limit?: number
}

/** A query without the options that were written inside it. */
export type Query = Narrowing & {
  /** May be empty. */
  readonly query: string
  /** Absent when nothing narrows the search. */
  readonly filter?: SearchFilter
}

/**
 * Reads a typed query and its options; one given apart wins over one inside. Throws UserError for a query that is too
 * long and for values that do not fit.
 */
export function readQuery(typed: string, given: Narrowing, desk: Desk, language: Language): Query {
  const say = wordsIn(language)
  const { args, rest } = takeOptions(queryOptions, typed)
  if (rest.length > queryMax) throw new UserError(say.queryTooLong(rest.length, queryMax), say.shorten)
  const entry = { name: desk.settings.command, command: { options: queryOptions } }
  // The option table has just been enforced, so the values have the types of Narrowing.
  const narrowing = { ...(checkArgs(entry, args, { language }) as Narrowing), ...given }
  const filter = filterOf(narrowing, language)
  return { ...narrowing, query: rest, ...(filter && { filter }) }
}

/** Matches with the places that hold the same passage, each behind its own: for those who count passages, not stories. */
export function withCopies(matches: readonly Match[], max: number): Match[] {
  return matches
    .flatMap((match) => {
      const { alsoIn = [], ...own } = match
      return [match, ...alsoIn.map(({ key, span }): Match => ({ ...own, key, span, highlights: [] }))]
    })
    .slice(0, max)
}

/** What a query finds; with `sure:stated` only what the articles state themselves. */
export async function find(
  { query, filter, sure }: Query,
  place: { readonly from: number; readonly limit: number },
  { search, ledger }: Desk,
): Promise<SearchResult> {
  const request = { query, ...place, ...(filter && { filter }) }
  return sure === 'stated' ? searchStated(search, ledger, request) : search(request)
}

/** The quotes of a result, each proved against its article; a match whose article is not served any more is left out. */
export function quotesFrom(matches: readonly Match[], desk: Desk, max?: number): Citation[] {
  return matches.flatMap(({ key, span, highlights }) => {
    const article = desk.article(key)
    if (!article) return []
    const citation = cite(article, span, highlights, max)
    return verify(citation, article) ? [citation] : []
  })
}

function filterOf({ outlet, since, until }: Narrowing, language: Language): SearchFilter | undefined {
  if (outlet === undefined && since === undefined && until === undefined) return undefined
  const say = wordsIn(language)
  const first = since === undefined ? undefined : firstDay(since)
  const last = until === undefined ? undefined : lastDay(until)
  if (since !== undefined && first === undefined) throw new UserError(say.optionDay('since'))
  if (until !== undefined && last === undefined) throw new UserError(say.optionDay('until'))
  if (first !== undefined && last !== undefined && first > last)
    throw new UserError(say.daysReversed(first, last))
  return {
    ...(outlet !== undefined && { outlet }),
    ...(first !== undefined && { since: first }),
    ...(last !== undefined && { until: last }),
  }
}
