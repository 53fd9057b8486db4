import { fold } from '../text/fold.ts'
import { leadOf, mostTelling } from '../text/lead.ts'
import type { Article, Match } from '../types.ts'

/** Passages in the order in which they are told. */
type Overview = {
  readonly told: readonly Told[]
  /** How many articles they come from. */
  readonly articles: number
  /** How many of the articles only mention the name: their turn comes last. */
  readonly mentions: number
  /** False where no day sets one article before another. */
  readonly newestFirst: boolean
}

/** A passage and what it is in the overview: an article's news, a mere mention of the name, or one more passage. */
export type Told = { readonly match: Match; readonly role: 'news' | 'mention' | 'more' }

/**
 * What the coverage tells about a name: first the telling passage of each story, the newest story first, those that
 * only mention the name last; of one day, what most outlets carry. Then the second passage of each article in the same
 * order, and so on. `matches` are best first; a story is an article with those that print its telling passage too.
 */
export function overviewOf(
  matches: readonly Match[],
  article: (key: string) => Article | undefined,
): Overview {
  const tellings = groupedByKey(matches)
    .flatMap((own) => {
      const held = own[0] && article(own[0].key)
      return held ? [tellingOf(own, held)] : []
    })
    .sort(byNews)
  const copied = new Set<string>()
  const [stories, copies]: [Telling[], Telling[]] = [[], []]
  for (const telling of tellings) {
    ;(copied.has(telling.first.key) ? copies : stories).push(telling)
    for (const { key } of telling.first.alsoIn ?? []) copied.add(key)
  }
  const left = [
    ...stories.map(({ rest }) => rest),
    ...copies.map(({ first, rest }): readonly Match[] => [first, ...rest]),
  ]
  return {
    told: [
      ...stories.map(({ first, isAbout }): Told => ({ match: first, role: isAbout ? 'news' : 'mention' })),
      ...inTurn(left).map((match): Told => ({ match, role: 'more' })),
    ],
    articles: tellings.length,
    mentions: tellings.filter(({ isAbout }) => !isAbout).length,
    newestFirst: new Set(tellings.map(({ day }) => day)).size > 1,
  }
}

/** What one article tells: its telling passage, then the others, best first. */
type Telling = {
  readonly first: Match
  readonly rest: readonly Match[]
  readonly isAbout: boolean
  /** Empty when it has no date. */
  readonly day: string
}

function tellingOf(own: readonly Match[], article: Article): Telling {
  const first = tellingPassage(own, article)
  const lead = leadOf(article)
  const title = fold(article.title ?? '')
  return {
    first,
    rest: own.filter((match) => match !== first),
    isAbout:
      own.some(({ span }) => span.start < lead.end && lead.start < span.end) ||
      own.length >= oftenNamed ||
      first.highlights.some((mark) => title.includes(fold(article.text.slice(mark.start, mark.end)))),
    day: article.published?.slice(0, 10) ?? '',
  }
}

/** Of the best passages, the one that tells most of the article's news. */
function tellingPassage(own: readonly Match[], article: Article): Match {
  const [best] = own as readonly [Match, ...Match[]] // a group has at least one
  const candidates = own.slice(0, readMax).sort((a, b) => a.span.start - b.span.start)
  const telling = mostTelling(
    article,
    candidates.map(({ span }) => span),
  )
  return candidates.find(({ span }) => span === telling) ?? best
}

/** Passages of one article among which the telling one is looked for. */
const readMax = 8

/** An article that names something so often is about it, whatever its headline says. */
const oftenNamed = 3

function byNews(a: Telling, b: Telling): number {
  if (a.isAbout !== b.isAbout) return a.isAbout ? -1 : 1
  if (a.day !== b.day) return a.day > b.day ? -1 : 1
  return (b.first.alsoIn?.length ?? 0) - (a.first.alsoIn?.length ?? 0) || b.first.score - a.first.score
}

function groupedByKey(matches: readonly Match[]): Match[][] {
  const groups = new Map<string, Match[]>()
  for (const match of matches) {
    const known = groups.get(match.key)
    if (known) known.push(match)
    else groups.set(match.key, [match])
  }
  return [...groups.values()]
}

/** The first of each list, then the second of each, … */
function inTurn(lists: readonly (readonly Match[])[]): Match[] {
  const longest = lists.reduce((most, { length }) => Math.max(most, length), 0)
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat()
}
