import type { Context } from '../command.ts'
import type { Query } from '../query.ts'
import { fold } from '../text/fold.ts'
import type { Action, Answer, Block, SearchResult } from '../types.ts'
import { blocksOf, certaintiesOf, note, passagesOf, shortened } from './passages.ts'
import { whyNothing } from './told.ts'
import { waysOn } from './ways.ts'

/** Nothing answers: what is missing in words, what does exist, and the ways on. No quote, which would look like an answer. */
export async function refusal(
  asked: Query,
  result: SearchResult,
  { desk, invocation, say }: Context,
): Promise<Answer> {
  const narrowed = (['outlet', 'since', 'until', 'sure'] as const).flatMap((name) =>
    asked[name] === undefined ? [] : [`${name}:${asked[name]}`],
  )
  const near = result.near.filter((term) => !fold(asked.query).includes(fold(term)))
  const names = near.length > 0 || result.unknown.length === 0 ? [] : await desk.suggest('', 3)
  const ways = waysOn(asked, desk.settings.command)
  const message = say.nothingFound(shortened(asked.query))
  return {
    outcome: 'nothing',
    language: invocation.language,
    summary: message,
    blocks: [
      { kind: 'text', runs: [{ text: message, style: 'strong' }] },
      text(narrowed.length > 0 ? say.nothingAmong(narrowed.join(', ')) : whyNothing(result, say)),
      ...(desk.articles.length === 0 ? [text(say.noArticles), text(say.addArticles)] : []),
      ...outletsHint(asked, desk, say),
      ...(near.length > 0 ? [text(say.nearest(near))] : []),
      ...(names.length > 0 ? [text(say.mostCovered(names))] : []),
      ...(result.undated > 0 ? [note([{ text: say.undatedLeftOut(result.undated) }])] : []),
    ],
    actions: [
      ...[...near, ...names].map(ways.instead),
      ...((result.closest?.length ?? 0) > 0 ? [ways.closest(say.closest)] : []),
      ...(result.undated > 0 ? [ways.withUndated(say.withUndated)] : []),
      ...(narrowed.length > 0 ? [ways.unnarrowed(say.withoutFilter)] : []),
    ],
  }
}

/** The passages that come closest, for somebody who asked to see them; said not to answer. */
export async function closestPassages(asked: Query, result: SearchResult, context: Context): Promise<Answer> {
  const { desk, invocation, say } = context
  const message = say.nothingFound(shortened(asked.query))
  const passages = passagesOf(result.closest ?? [], desk)
  const certainties = await certaintiesOf(passages, desk)
  return {
    outcome: 'nothing',
    language: invocation.language,
    summary: `${message} ${say.closestOnly}`,
    blocks: [
      { kind: 'text', runs: [{ text: message, style: 'strong' }] },
      text(whyNothing(result, say)),
      text(say.closestOnly),
      ...passages.flatMap((passage, index) => {
        const certainty = certainties?.[index]
        return blocksOf(passage, certainty ? { certainty } : {}, context)
      }),
      ...(certainties ? [] : [note([{ text: say.notWeighed }])]),
    ],
    actions: result.near.map((term): Action => waysOn(asked, desk.settings.command).instead(term)),
  }
}

/** The outlets there are, for somebody who asked for one that is not among them. */
function outletsHint({ outlet }: Query, { articles }: Context['desk'], say: Context['say']): Block[] {
  if (outlet === undefined) return []
  const outlets = [...new Set(articles.flatMap((article) => article.outlet ?? []))]
  if (outlets.length === 0 || outlets.some((name) => fold(name).includes(fold(outlet)))) return []
  return [text(say.outletsAre(outlets.slice(0, 12)))]
}

function text(said: string): Block {
  return { kind: 'text', runs: [{ text: said }] }
}
