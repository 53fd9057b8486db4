import type { Context } from '../command.ts'
import type { Query } from '../query.ts'
import type { Answer, Block, Match, SearchResult } from '../types.ts'
import { blocksOf, certaintiesOf, limitOf, note, passagesOf, shortened } from './passages.ts'
import { understoodAs } from './told.ts'
import { waysOn } from './ways.ts'

/** One page of the passages of a query. */
export type Page = {
  /** The matches shown, at most. */
  readonly matches: readonly Match[]
  /** Why a match stands where it does; absent when nobody asks. */
  readonly why?: (match: Match) => readonly string[]
  /** How many stand before them, and how many there are in all. */
  readonly from: number
  readonly total: number
  /** What is told of the whole before the first quote. */
  readonly about?: readonly string[]
  readonly above?: readonly Block[]
}

/** An answer made of passages: what the query was understood as, the quotes, and the ways on. */
export async function listing(
  asked: Query,
  page: Page,
  result: SearchResult,
  context: Context,
): Promise<Answer> {
  const { desk, invocation, say } = context
  const { from, total, why, about = [], above = [] } = page
  const passages = passagesOf(page.matches, desk)
  const certainties = await certaintiesOf(passages, desk)
  const isDoubted = certainties?.some((certainty) => certainty && certainty.mark !== 'stated')
  const last = from + passages.length
  const left = total - last
  const title = say.asked(shortened(asked.query))
  const found = say.found(from + 1, last, total)
  const ways = waysOn(asked, desk.settings.command, why !== undefined)
  return {
    outcome: 'answered',
    language: invocation.language,
    summary: `${title} · ${found}`,
    blocks: [
      { kind: 'heading', text: title },
      note([{ text: [found, ...about, ...understoodAs(result, say)].join(' · ') }]),
      ...above,
      ...passages.flatMap((passage, index) => {
        const certainty = certainties?.[index]
        const told = { ...(certainty && { certainty }), ...(why && { why: why(passage.match) }) }
        return blocksOf(passage, { number: from + index + 1, ...told }, context)
      }),
      ...(certainties ? [] : [note([{ text: say.notWeighed }])]),
      ...(left > 0 ? [note([{ text: say.moreFound(left) }])] : []),
      ...(result.undated > 0 ? [note([{ text: say.undatedLeftOut(result.undated) }])] : []),
    ],
    actions: [
      ...(from > 0 ? [ways.turn(say.previous, Math.max(0, from - limitOf(asked)))] : []),
      ...(left > 0 ? [ways.turn(say.more, last)] : []),
      ...(result.undated > 0 ? [ways.withUndated(say.withUndated)] : []),
      ...(isDoubted && asked.sure !== 'stated' ? [ways.stated(say.onlyStated)] : []),
      why ? ways.unexplained(say.unexplain, from) : ways.explained(say.explain, from),
      ways.share(say.share, from),
    ],
  }
}
