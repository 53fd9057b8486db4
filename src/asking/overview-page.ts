import type { Context } from '../command.ts'
import { find, type Query } from '../query.ts'
import type { Answer, Article, Block, Match, SearchFilter, SearchResult } from '../types.ts'
import { keyFigures } from './figures.ts'
import { listing } from './listing.ts'
import { overviewOf, type Told } from './overview.ts'
import { limitOf, passagesOf } from './passages.ts'
import { refusal } from './refusal.ts'

/** Passages that an overview is made of, and as many again of the newest articles where a name stands in more. */
const passagesMax = 120

/** The newest articles, whose passages are told however little else they say of the name. */
const recentMax = 500

/** A bare name asks for what there is: the telling passage of each story, newest first, then the others. */
export async function overviewPage(
  asked: Query,
  { from, explain }: { readonly from: number; readonly explain: boolean },
  context: Context,
): Promise<Answer> {
  const { desk, say } = context
  const { result, found } = await passagesOfName(asked, context)
  const { told, articles, mentions, newestFirst } = overviewOf(found, desk.article)
  const matches = told.slice(from, from + limitOf(asked)).map(({ match }) => match)
  if (matches.length === 0) return refusal(asked, result, context)
  const shown = told.slice(from, from + passagesOf(matches, desk).length)
  return listing(
    asked,
    {
      matches,
      from,
      total: told.length,
      about: [
        say.overviewOf(articles, newestFirst, mentions),
        ...(result.total > found.length ? [say.bestOf(result.total)] : []),
      ],
      above: figuresOf(shown, told, from, context),
      ...(explain && {
        why: (match) => shown.flatMap((one) => (one.match === match ? [say.roles[one.role]] : [])),
      }),
    },
    result,
    context,
  )
}

/** The best passages and, where there are more than these, those of the newest articles. */
async function passagesOfName(
  asked: Query,
  { desk }: Context,
): Promise<{ result: SearchResult; found: readonly Match[] }> {
  const { filter } = asked
  const place = { from: 0, limit: passagesMax }
  const result = await find(asked, place, desk)
  const since = result.total > passagesMax ? recentDay(desk.articles, filter) : undefined
  if (since === undefined) return { result, found: result.matches }
  const recent = await find({ ...asked, filter: { ...filter, since } }, place, desk)
  const known = new Set(result.matches.map(placeOf))
  return {
    result,
    found: [...result.matches, ...recent.matches.filter((match) => !known.has(placeOf(match)))],
  }
}

function placeOf({ key, span }: Match): string {
  return `${key}.${span.start}`
}

/** The day since which there are about `recentMax` articles; undefined where the filter leaves out more than that. */
function recentDay(articles: readonly Article[], filter?: SearchFilter): string | undefined {
  const days = articles.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort()
  const since = days.at(-recentMax)
  if (since === undefined || (filter?.until ?? since) < since) return undefined
  return (filter?.since ?? '') < since ? since : undefined
}

/** The figures of the articles whose turn it is, in one line. */
function figuresOf(
  shown: readonly Told[],
  told: readonly Told[],
  from: number,
  { desk, say }: Context,
): Block[] {
  const numbers = new Map(
    shown.flatMap(({ match, role }, index) => (role === 'more' ? [] : [[match.key, from + index + 1]])),
  )
  const passages = told.map(({ match }) => match)
  const figures = keyFigures(passages, numbers, desk.article)
  return figures.length === 0 ? [] : [{ kind: 'figures', label: say.figuresReported, figures }]
}
