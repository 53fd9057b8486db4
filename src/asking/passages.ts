import type { Context, Desk } from '../command.ts'
import { type Narrowing, quotesFrom } from '../query.ts'
import type { Article, Block, Certainty, Citation, Match, Run, Span } from '../types.ts'
import { certaintyOf } from '../weighing/certainty.ts'
import type { Words } from '../words.ts'

/** Most quoted text in one answer, in UTF-16 units: fits one message on every platform, escapes included. */
const quotedMax = 2400

/** Quotes in an answer where no number is asked for. */
const usualLimit = 3

/** Other outlets named under a quote: what is beyond is counted. */
const outletsMax = 6

/** A match with the quote cut from it. */
type Passage = { readonly match: Match; readonly citation: Citation }

/** How many quotes an answer shows. */
export function limitOf({ limit = usualLimit }: Narrowing): number {
  return limit
}

/** The passages of these matches as quotes: as many as fit one message, at least one. */
export function passagesOf(matches: readonly Match[], desk: Desk): Passage[] {
  const passages = matches.flatMap((match) =>
    quotesFrom([match], desk).map((citation): Passage => ({ match, citation })),
  )
  let length = 0
  return passages.filter(({ citation }, index) => {
    length += citation.quote.length
    return index === 0 || length <= quotedMax
  })
}

/** How sure their articles are of these passages, one for one; undefined when that cannot be told now. */
export async function certaintiesOf(
  passages: readonly Passage[],
  { ledger }: Desk,
): Promise<readonly (Certainty | undefined)[] | undefined> {
  try {
    return await Promise.all(passages.map(({ citation }) => certaintyOf(ledger, citation)))
  } catch {
    return undefined // the ledger has said why in the log; the quotes are as true without it
  }
}

/** A quote with what is told of it: the outlets that print it too and, when asked, why it stands where it does. */
export function blocksOf(
  { match, citation }: Passage,
  {
    number,
    certainty,
    why = [],
  }: { readonly number?: number; readonly certainty?: Certainty; readonly why?: readonly string[] },
  { desk, say }: Pick<Context, 'desk' | 'say'>,
): Block[] {
  const others = (match.alsoIn ?? []).flatMap(({ key, span }) => {
    const article = desk.article(key)
    return article ? [{ article, span }] : []
  })
  return [
    {
      kind: 'quote',
      citation,
      ...(number !== undefined && { number }),
      ...(certainty && { certainty }),
      action: { kind: 'open', label: say.readInPlace, command: 'article', args: { ref: citation.ref } },
    },
    ...(others.length > 0 ? [alsoIn(others, say)] : []),
    ...(why.length > 0 ? [note([{ text: say.why(why) }])] : []),
  ]
}

/** Where else a passage stands in nearly the same words. */
type Printed = { readonly article: Article; readonly span: Span }

/** Near-copies of a passage are one result: the others are named, with the way to read them. */
function alsoIn(others: readonly Printed[], say: Words): Block {
  const shown = others.slice(0, outletsMax)
  const more = others.length - shown.length
  return note([
    { text: say.alsoPrinted },
    ...shown.flatMap(({ article: { outlet, title, id, key }, span }, index): Run[] => [
      { text: `${index === 0 ? '' : ' · '}${(outlet ?? title ?? id).slice(0, 60)} ` },
      { text: `/article ${key}.${span.start}-${span.end}`, style: 'code' },
    ]),
    ...(more > 0 ? [{ text: ` · +${more}` }] : []),
  ])
}

export function note(runs: readonly Run[]): Block {
  return { kind: 'note', runs }
}

/** A query on one line, as a title. */
export function shortened(query: string): string {
  const line = query.replace(/\s+/gu, ' ')
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`
}
