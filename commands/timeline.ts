import { cite, verify } from '../src/cite.ts'
import { type Context, defineCommand } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import type { Action, Answer, Block, Chart, ChartPoint, Mark, Run } from '../src/types.ts'
import { certaintyAt } from '../src/weighing/certainty.ts'
import { daysTold } from '../src/weighing/days-told.ts'
import { figureMoment, inOrder, type Moment, mention } from '../src/weighing/moments.ts'
import { subjectName } from '../src/weighing/names.ts'
import { originsIn } from '../src/weighing/origins.ts'
import { subjectMax, subjectOption, subjectOptions } from '../src/weighing/subject-options.ts'

/** Passages looked at for articles that speak of the subject without a figure. */
const passagesMax = 60

/** Moments of one answer, quotes beside them and on a page of their own. */
const momentsMax = 14
const quotesBeside = 2
const quotesMax = 5

/** What the coverage says of a subject in the order of the days it happened, as a list and a chart. */
export default defineCommand({
  name: 'timeline',
  summary: {
    fr: 'Ce que la couverture dit d’un sujet, dans l’ordre des dates',
    en: 'What the coverage says of a subject, in the order of its dates',
  },
  example: ({ example }) => example,
  options: {
    subject: {
      ...subjectOption,
      summary: { fr: 'Un produit, une entreprise', en: 'A product, a company' },
    },
    ...subjectOptions,
  },

  async run({ subject: typed, desk: named, from = 0, quotes }, context) {
    const { desk, say } = context
    const subject = typed.trim()
    if (subject.length > subjectMax)
      throw new UserError(say.queryTooLong(subject.length, subjectMax), say.shorten)
    const moments = inOrder(await momentsOf(subject, context))
    if (moments.length === 0) return nothing(subject, context)
    const name = subjectName(subject, desk.knowledge)
    const args = { subject, ...(named !== undefined && { desk: named }) }
    const action = (kind: Action['kind'], label: string, place: Action['args']): Action => ({
      kind,
      label,
      command: 'timeline',
      args: { ...args, ...place },
    })
    return quotes === undefined
      ? list(name, moments, from, action, context)
      : quotePage(name, moments, quotes, action, context)
  },

  async suggest(_option, typed, { desk }) {
    return desk.suggest(typed, 25)
  },
})

type MakeAction = (kind: Action['kind'], label: string, place: Action['args']) => Action

/** Figures, and the best passage of each article that gives none. */
async function momentsOf(subject: string, { desk, invocation, say }: Context): Promise<readonly Moment[]> {
  const groups = await desk.ledger.about(subject, invocation.language)
  const telling = {
    say,
    language: invocation.language,
    knowledge: desk.knowledge,
    numberOf: () => 0,
    ...originsIn(groups),
  }
  const figures = groups
    .flatMap(({ claims }) => claims)
    .filter(({ confidence, countsSpeakers }) => confidence === 'sure' && !countsSpeakers)
    .flatMap((claim) => {
      const article = desk.article(claim.article)
      return article ? [figureMoment(claim, article, telling)] : []
    })
  const told = new Set(figures.map(({ article }) => article.key))
  const { matches } = await desk.search({ query: subject, from: 0, limit: passagesMax })
  const mentions = matches.map(async (match) => {
    const article = desk.article(match.key)
    if (!article || told.has(match.key)) return []
    told.add(match.key)
    return [mention(match, article, await certaintyAt(desk.ledger, match))]
  })
  return [...figures, ...(await Promise.all(mentions)).flat()]
}

function list(
  name: string,
  moments: readonly Moment[],
  from: number,
  action: MakeAction,
  { invocation, say }: Context,
): Answer {
  const { language } = invocation
  const shown = moments.slice(from, from + momentsMax)
  const last = from + shown.length
  const title = say.timelineOf(name)
  const undated = moments.filter(({ basis }) => basis === 'undated').length
  const blocks: Block[] = [
    { kind: 'heading', text: title },
    {
      kind: 'note',
      runs: [
        {
          text: [
            say.momentsCount(moments.length),
            ...(undated > 0 ? [say.undatedMoments(undated)] : []),
          ].join(' · '),
        },
      ],
    },
    {
      kind: 'picture',
      chart: chartOf(title, moments, say, language),
      alt: altOf(title, moments, say, language),
    },
    { kind: 'list', items: shown.map((moment, index) => lineOf(moment, from + index + 1, say, language)) },
    ...shown.slice(0, quotesBeside).flatMap((moment, index) => quoteOf(moment, from + index + 1, say)),
    ...(last < moments.length
      ? [{ kind: 'note' as const, runs: [{ text: say.moreMoments(moments.length - last) }] }]
      : []),
  ]
  return {
    outcome: 'answered',
    language,
    summary: `${title} · ${say.momentsCount(moments.length)}`,
    blocks,
    actions: [
      ...(from > 0 ? [action('turn', say.previous, { from: Math.max(0, from - momentsMax) })] : []),
      ...(last < moments.length ? [action('turn', say.more, { from: last })] : []),
      ...(moments.length > quotesBeside
        ? [action('turn', say.allQuotes(moments.length), { quotes: 0 })]
        : []),
      action('share', say.share, { from }),
    ],
  }
}

/** `2024 · ● plus de 2 milliards USD · dépensé [1]`, with the days' basis where the text names none. */
function lineOf(moment: Moment, number: number, say: Context['say'], language: 'fr' | 'en'): readonly Run[] {
  const { from, to, basis, certainty, label } = moment
  const when = basis === 'undated' ? say.undated : daysTold(from, to, language)
  return [
    { text: basis === 'published' ? say.publishedOn(when) : when, style: 'strong' },
    { text: ` · ${certainty ? `${say.signs[certainty.mark]} ` : ''}${label}` },
    ...(certainty?.origin === undefined ? [] : [{ text: ` · ${say.byOrigin(certainty.origin)}` }]),
    { text: ` [${number}]`, style: 'dim' },
  ]
}

function quoteOf({ article, span, marks, certainty }: Moment, number: number, say: Context['say']): Block[] {
  const citation = cite(article, span, marks)
  if (!verify(citation, article)) return []
  return [
    {
      kind: 'quote',
      citation,
      number,
      ...(certainty && { certainty }),
      action: { kind: 'open', label: say.readInPlace, command: 'article', args: { ref: citation.ref } },
    },
  ]
}

function quotePage(
  name: string,
  moments: readonly Moment[],
  from: number,
  action: MakeAction,
  { invocation, say }: Context,
): Answer {
  const shown = moments.slice(from, from + quotesMax)
  const last = from + shown.length
  const title = say.timelineOf(name)
  return {
    outcome: 'answered',
    language: invocation.language,
    summary: title,
    blocks: [
      { kind: 'heading', text: title },
      { kind: 'note', runs: [{ text: say.found(from + 1, last, moments.length) }] },
      ...shown.flatMap((moment, index) => quoteOf(moment, from + index + 1, say)),
    ],
    actions: [
      action('turn', say.theList, {}),
      ...(from > 0 ? [action('turn', say.previous, { quotes: Math.max(0, from - quotesMax) })] : []),
      ...(last < moments.length ? [action('turn', say.more, { quotes: last })] : []),
      action('share', say.share, { quotes: from }),
    ],
  }
}

function chartOf(
  title: string,
  moments: readonly Moment[],
  say: Context['say'],
  language: 'fr' | 'en',
): Chart {
  const points = moments.map(pointOf)
  const used = new Set(points.map(({ mark }) => mark))
  return {
    title,
    language,
    points: points.filter((_, index) => moments[index]?.basis !== 'undated'),
    undated: points.filter((_, index) => moments[index]?.basis === 'undated'),
    undatedLabel: say.undated,
    legend: marksInOrder.filter((mark) => used.has(mark)).map((mark) => ({ mark, label: say.marks[mark] })),
  }
}

const marksInOrder = ['stated', 'reported', 'planned', 'denied', 'opinion'] as const satisfies readonly Mark[]

function pointOf({ from, to, label, certainty }: Moment): ChartPoint {
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    label,
    // Nobody has said how sure it is: not drawn as a fact.
    mark: certainty?.mark ?? 'reported',
  }
}

function altOf(
  title: string,
  moments: readonly Moment[],
  say: Context['say'],
  language: 'fr' | 'en',
): string {
  const first = moments
    .slice(0, 5)
    .map(
      ({ from, to, basis, label }) =>
        `${basis === 'undated' ? say.undated : daysTold(from, to, language)} : ${label}`,
    )
  return `${title}. ${say.momentsCount(moments.length)}. ${first.join(' ; ')}`
}

async function nothing(subject: string, { desk, invocation, say }: Context): Promise<Answer> {
  const message = say.nothingFound(subject.slice(0, 80))
  const near = (await desk.suggest(subject, 3)).filter((term) => term !== subject)
  return {
    outcome: 'nothing',
    language: invocation.language,
    summary: message,
    blocks: [
      { kind: 'text', runs: [{ text: message, style: 'strong' }] },
      ...(near.length > 0 ? [{ kind: 'text' as const, runs: [{ text: say.nearest(near) }] }] : []),
    ],
    actions: near.map(
      (term): Action => ({
        kind: 'turn',
        label: term.slice(0, 70),
        command: 'timeline',
        args: { subject: term },
      }),
    ),
  }
}
