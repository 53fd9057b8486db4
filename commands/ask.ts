import { type Context, defineCommand } from '../src/command.ts'
import { type Narrowing, type Query, queryOptions, quotesFrom, readQuery } from '../src/query.ts'
import { fold } from '../src/text/fold.ts'
import type { Action, Answer, Block, Citation, SearchResult } from '../src/types.ts'

/** Most quoted text in one answer, in UTF-16 units: fits one message on every platform, escapes included. */
const quotedMax = 2400

/** Quotes in an answer where no number is asked for. */
const usualLimit = 3

/** The desk's own command, `/chips` or `/energy`: the passages that answer, best first, quoted as they stand. */
export default defineCommand({
  name: 'ask',
  perDesk: true,
  summary: { fr: 'Ce que dit la couverture, mot pour mot', en: 'What the coverage says, word for word' },
  example: ({ example }) => example,
  options: {
    query: {
      type: 'text',
      rest: true,
      summary: { fr: 'Un nom, un chiffre, une question', en: 'A name, a figure, a question' },
      suggest: true,
    },
    ...queryOptions,
    public: {
      type: 'boolean',
      summary: { fr: 'Visible de tout le salon', en: 'For the whole channel to see' },
    },
    from: { type: 'number', min: 0, max: 100_000, hidden: true, summary: { fr: 'À sauter', en: 'To skip' } },
  },

  async run({ query: typed = '', public: _public, from = 0, ...given }, context) {
    const { desk, invocation } = context
    const asked = readQuery(typed, given, desk, invocation.language)
    const { query, limit = usualLimit, filter } = asked
    if (query === '') return help(context)
    const result = await desk.search({ query, from, limit, ...(filter && { filter }) })
    if (result.verdict === 'senseless') return help(context)
    if (result.matches.length === 0) return nothing(asked, result, context)
    return passages(asked, from, result, context)
  },

  async suggest(_option, typed, { desk }) {
    return desk.suggest(typed, 25)
  },
})

function passages(
  asked: Query,
  from: number,
  result: SearchResult,
  { desk, invocation, say }: Context,
): Answer {
  const quotes = fitting(quotesFrom(result.matches, desk))
  const last = from + quotes.length
  const left = result.total - last
  const title = say.asked(shortened(asked.query))
  const again = actions(asked, desk.settings.command)
  const blocks: Block[] = [
    { kind: 'heading', text: title },
    { kind: 'note', runs: [{ text: aboutResult(from, last, result, say) }] },
    ...quotes.map(
      (citation, index): Block => ({
        kind: 'quote',
        citation,
        number: from + index + 1,
        action: { kind: 'open', label: say.readInPlace, command: 'article', args: { ref: citation.ref } },
      }),
    ),
    ...(left > 0 ? [note(say.moreFound(left))] : []),
    ...(result.undated > 0 ? [note(say.undatedLeftOut(result.undated))] : []),
  ]
  return {
    outcome: 'answered',
    language: invocation.language,
    summary: `${title} · ${say.found(from + 1, last, result.total)}`,
    blocks,
    actions: [
      ...(from > 0 ? [again.turn(say.previous, Math.max(0, from - (asked.limit ?? usualLimit)))] : []),
      ...(left > 0 ? [again.turn(say.more, last)] : []),
      ...(result.undated > 0 ? [again.withUndated(say.withUndated)] : []),
      again.share(say.share, from),
    ],
  }
}

/** As many as fit one message; at least one. */
function fitting(quotes: readonly Citation[]): Citation[] {
  let length = 0
  return quotes.filter(({ quote }, index) => {
    length += quote.length
    return index === 0 || length <= quotedMax
  })
}

function aboutResult(from: number, last: number, result: SearchResult, say: Context['say']): string {
  const readAs = Object.entries(result.matched)
    .slice(0, 4)
    .map(([word, terms]) => say.readAs(word, terms.slice(0, 4)))
  const unknown = result.unknown.length > 0 ? [say.unknownWords(result.unknown.slice(0, 5))] : []
  return [say.found(from + 1, last, result.total), ...readAs, ...unknown].join(' · ')
}

async function nothing(
  asked: Query,
  result: SearchResult,
  { desk, invocation, say }: Context,
): Promise<Answer> {
  const narrowed = (['outlet', 'since', 'until'] as const).flatMap((name) =>
    asked[name] === undefined ? [] : [`${name}:${asked[name]}`],
  )
  const why = result.unknown.length > 0 ? say.unknownWords(result.unknown.slice(0, 10)) : say.nothingTogether
  const message = say.nothingFound(shortened(asked.query))
  const near = result.near.filter((term) => !fold(asked.query).includes(fold(term)))
  const names = near.length > 0 || result.unknown.length === 0 ? [] : await desk.suggest('', 3)
  const again = actions(asked, desk.settings.command)
  const blocks: Block[] = [
    { kind: 'text', runs: [{ text: message, style: 'strong' }] },
    text(narrowed.length > 0 ? say.nothingAmong(narrowed.join(', ')) : why),
    ...(desk.articles.length === 0 ? [text(say.noArticles), text(say.addArticles)] : []),
    ...outletsHint(asked, desk, say),
    ...(near.length > 0 ? [text(say.nearest(near))] : []),
    ...(names.length > 0 ? [text(say.mostCovered(names))] : []),
    ...(result.undated > 0 ? [note(say.undatedLeftOut(result.undated))] : []),
  ]
  return {
    outcome: 'nothing',
    language: invocation.language,
    summary: message,
    blocks,
    actions: [
      ...[...near, ...names].map(again.instead),
      ...(result.undated > 0 ? [again.withUndated(say.withUndated)] : []),
      ...(narrowed.length > 0 ? [again.unnarrowed(say.withoutFilter)] : []),
    ],
  }
}

/** The outlets there are, for somebody who asked for one that is not among them. */
function outletsHint({ outlet }: Query, { articles }: Context['desk'], say: Context['say']): Block[] {
  if (outlet === undefined) return []
  const outlets = [...new Set(articles.flatMap((article) => article.outlet ?? []))]
  if (outlets.length === 0 || outlets.some((name) => fold(name).includes(fold(outlet)))) return []
  return [text(say.outletsAre(outlets.slice(0, 12)))]
}

function help({ desk, invocation, say }: Context): Answer {
  const line = `/${desk.settings.command} ${desk.example}`.trimEnd()
  const blocks: Block[] = [
    { kind: 'text', runs: [{ text: say.emptyQuery, style: 'strong' }] },
    text(say.askWords),
    text(say.forExample(line)),
  ]
  return { outcome: 'help', language: invocation.language, summary: say.emptyQuery, blocks, actions: [] }
}

/** The ways on from a query, each as the same command with other words. */
function actions(asked: Query, command: string) {
  const { query, filter: _filter, ...narrowing } = asked
  const action = (
    kind: Action['kind'],
    label: string,
    words: string,
    given: Narrowing,
    from?: number,
  ): Action => ({
    kind,
    label: label.slice(0, 70),
    command,
    args: { query: words, ...given, ...(from !== undefined && { from }) },
  })
  const { since: _since, until: _until, ...undated } = narrowing
  return {
    turn: (label: string, from: number) => action('turn', label, query, narrowing, from),
    share: (label: string, from: number) => action('share', label, query, narrowing, from),
    withUndated: (label: string) => action('turn', label, query, undated),
    unnarrowed: (label: string) => action('turn', label, query, {}),
    instead: (term: string) => action('turn', term, term, {}),
  }
}

function text(said: string): Block {
  return { kind: 'text', runs: [{ text: said }] }
}

function note(said: string): Block {
  return { kind: 'note', runs: [{ text: said }] }
}

function shortened(query: string): string {
  const line = query.replace(/\s+/gu, ' ')
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`
}
