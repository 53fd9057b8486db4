import type { Narrowing, Query } from '../query.ts'
import type { Action, Args } from '../types.ts'

/** What is carried from one answer to the next beside the query. */
type Carried = Narrowing & { readonly explain?: true }

/** The ways on from a query, each as the same command with other words. */
export function waysOn({ query, filter: _filter, ...narrowing }: Query, command: string, explain = false) {
  const carried: Carried = { ...narrowing, ...(explain && { explain }) }
  const { since: _since, until: _until, ...undated } = carried
  const action = (kind: Action['kind'], label: string, words: string, args: Args): Action => ({
    kind,
    label: label.slice(0, 70),
    command,
    args: { query: words, ...args },
  })
  return {
    turn: (label: string, from: number) => action('turn', label, query, { ...carried, from }),
    share: (label: string, from: number) => action('share', label, query, { ...carried, from }),
    explained: (label: string, from: number) =>
      action('turn', label, query, { ...narrowing, ...(from > 0 && { from }), explain: true }),
    unexplained: (label: string, from: number) =>
      action('turn', label, query, { ...narrowing, ...(from > 0 && { from }) }),
    closest: (label: string) => action('turn', label, query, { ...narrowing, closest: true }),
    withUndated: (label: string) => action('turn', label, query, undated),
    stated: (label: string) => action('turn', label, query, { ...carried, sure: 'stated' }),
    unnarrowed: (label: string) => action('turn', label, query, {}),
    instead: (term: string) => action('turn', term, term, {}),
  }
}
