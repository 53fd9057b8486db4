import { cite } from '../src/cite.ts'
import { type Context, checkArgs, defineCommand, type Options } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import { takeOptions } from '../src/line.ts'
import { firstDay, lastDay } from '../src/text/days.ts'
import { fold } from '../src/text/fold.ts'
import type { Action, Answer, Args, Block, Citation, SearchFilter, SearchResult } from '../src/types.ts'

/** Longest query, in UTF-16 units: more is no question any more. */
const queryMax = 500

/** Most quoted text in one answer, in UTF-16 units: fits one message on every platform, escapes included. */
const quotedMax = 2400

const options = {
  query: {
    type: 'text',
    rest: true,
    summary: { fr: 'Un nom, un chiffre, une question', en: 'A name, a figure, a question' },
    suggest: true,
  },
  outlet: { type: 'text', summary: { fr: 'Seulement ce titre de presse', en: 'Only this outlet' } },
  since: {
    type: 'text',
    summary: { fr: 'Depuis : 2024, 2024-09, 2024-09-02', en: 'Since: 2024, 2024-09, 2024-09-02' },
  },
  until: {
    type: 'text',
    summary: { fr: 'Jusqu’à : 2024, 2024-09, 2024-09-02', en: 'Until: 2024, 2024-09, 2024-09-02' },
  },
  limit: {
    type: 'number',
    min: 1,
    max: 10,
    summary: { fr: 'Combien de citations (3)', en: 'How many quotes (3)' },
  },
  public: {
    type: 'boolean',
    summary: { fr: 'Visible de tout le salon', en: 'For the whole channel to see' },
  },
  from: { type: 'number', min: 0, max: 100_000, hidden: true, summary: { fr: 'À sauter', en: 'To skip' } },
} as const satisfies Options

/** The desk's own command, `/chips` or `/energy`: the passages that answer, best first, quoted as they stand. */
export default defineCommand({
  name: 'ask',
  perDesk: true,
  summary: { fr: 'Ce que dit la couverture, mot pour mot', en: 'What the coverage says, word for word' },
  example: 'bytedance',
  options,

  async run(given, context) {
    const { query, ...args } = readQuery(given, context)
    if (query.length > queryMax)
      throw new UserError(context.say.queryTooLong(query.length, queryMax), context.say.shorten)
    if (query === '') return help(context)
    const filter = readFilter(args, context)
    const from = args.from ?? 0
    const result = await context.desk.search({
      query,
      from,
      limit: args.limit ?? 3,
      ...(filter && { filter }),
    })
    if (result.verdict === 'senseless') return help(context)
    if (result.verdict === 'nothing' || result.matches.length === 0)
      return nothing(query, args, result, context)
    return passages(query, args, from, result, context)
  },

  async suggest(_option, typed, { desk }) {
    return desk.suggest(typed, 25)
  },
})

type Asked = {
  readonly query: string
  readonly outlet?: string
  readonly since?: string
  readonly until?: string
  readonly limit?: number
  readonly public?: boolean
  readonly from?: number
}

/** The query and its options, those written `key:value` inside the query included; one given apart wins. */
function readQuery(given: Omit<Asked, 'query'> & { readonly query?: string }, context: Context): Asked {
  const { args, rest } = takeOptions(options, given.query ?? '')
  const entry = { name: context.desk.settings.command, command: { options } }
  // The option table has just been enforced, so the values have the types of Asked.
  const inside = checkArgs(entry, args, context.invocation) as Omit<Asked, 'query'>
  return { ...inside, ...given, query: rest }
}

function readFilter(
  { outlet, since, until }: Omit<Asked, 'query'>,
  { say }: Context,
): SearchFilter | undefined {
  if (outlet === undefined && since === undefined && until === undefined) return undefined
  const first = since === undefined ? undefined : firstDay(since)
  const last = until === undefined ? undefined : lastDay(until)
  if (since !== undefined && first === undefined) throw new UserError(say.optionDay('since'))
  if (until !== undefined && last === undefined) throw new UserError(say.optionDay('until'))
  return {
    ...(outlet !== undefined && { outlet }),
    ...(first !== undefined && { since: first }),
    ...(last !== undefined && { until: last }),
  }
}

function passages(
  query: string,
  args: Omit<Asked, 'query'>,
  from: number,
  result: SearchResult,
  { desk, invocation, say }: Context,
): Answer {
  const quotes = fitting(quotesOf(result, desk.articles))
  const last = from + quotes.length
  const left = result.total - last
  const turn = (label: string, to: number): Action =>
    action('turn', label, { ...args, query, from: to }, desk.settings.command)
  const blocks: Block[] = [
    { kind: 'heading', text: say.asked(shortened(query)) },
    { kind: 'note', runs: [{ text: aboutResult(from, last, result, say) }] },
    ...quotes.map(
      (citation, index): Block => ({
        kind: 'quote',
        citation,
        number: from + index + 1,
        action: { kind: 'open', label: say.readInPlace, command: 'article', args: { ref: citation.ref } },
      }),
    ),
  ]
  if (left > 0) blocks.push({ kind: 'note', runs: [{ text: say.moreFound(left) }] })
  if (result.undated > 0) blocks.push({ kind: 'note', runs: [{ text: say.undatedLeftOut(result.undated) }] })
  const actions: Action[] = []
  if (from > 0) actions.push(turn(say.previous, Math.max(0, from - (args.limit ?? 3))))
  if (left > 0) actions.push(turn(say.more, last))
  if (result.undated > 0) actions.push(withUndated(query, args, desk.settings.command, say))
  actions.push(action('share', say.share, { ...args, query, from }, desk.settings.command))
  return {
    outcome: 'answered',
    language: invocation.language,
    summary: `${say.asked(shortened(query))} · ${say.found(from + 1, last, result.total)}`,
    blocks,
    actions,
  }
}

/** The quotes of a result, each found again in its article; a match whose article is gone is left out. */
function quotesOf(result: SearchResult, articles: Context['desk']['articles']): Citation[] {
  const wanted = new Set(result.matches.map(({ key }) => key))
  const byKey = new Map(
    articles.filter(({ key }) => wanted.has(key)).map((article) => [article.key, article]),
  )
  return result.matches.flatMap(({ key, span, highlights }) => {
    const article = byKey.get(key)
    return article ? [cite(article, span, highlights)] : []
  })
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
  query: string,
  args: Omit<Asked, 'query'>,
  result: SearchResult,
  { desk, invocation, say }: Context,
): Promise<Answer> {
  const filter = (['outlet', 'since', 'until'] as const).flatMap((name) =>
    args[name] === undefined ? [] : [`${name}:${args[name]}`],
  )
  const why = result.unknown.length > 0 ? say.unknownWords(result.unknown.slice(0, 10)) : say.nothingTogether
  const message = say.nothingFound(shortened(query))
  const asked = fold(query)
  const near = result.near.filter((term) => !asked.includes(fold(term)))
  const names = await desk.suggest('', 3)
  const blocks: Block[] = [
    { kind: 'text', runs: [{ text: message, style: 'strong' }] },
    { kind: 'text', runs: [{ text: filter.length > 0 ? say.nothingAmong(filter.join(', ')) : why }] },
  ]
  if (near.length > 0) blocks.push({ kind: 'text', runs: [{ text: say.nearest(near) }] })
  else if (result.unknown.length > 0 && names.length > 0)
    blocks.push({ kind: 'text', runs: [{ text: say.mostCovered(names) }] })
  if (result.undated > 0) blocks.push({ kind: 'note', runs: [{ text: say.undatedLeftOut(result.undated) }] })
  const { command } = desk.settings
  const offered = near.length > 0 || result.unknown.length === 0 ? near : names
  const actions: Action[] = offered.map((term) => action('turn', term, { query: term }, command))
  if (result.undated > 0) actions.push(withUndated(query, args, command, say))
  if (filter.length > 0) actions.push(action('turn', say.withoutFilter, { query }, command))
  return { outcome: 'nothing', language: invocation.language, summary: message, blocks, actions }
}

function withUndated(
  query: string,
  args: Omit<Asked, 'query'>,
  command: string,
  say: Context['say'],
): Action {
  const { since: _since, until: _until, from: _from, ...kept } = args
  return action('turn', say.withUndated, { ...kept, query }, command)
}

function help({ desk, menu, invocation, say }: Context): Answer {
  const { command } = desk.settings
  const line = `/${command} ${menu.find(({ name }) => name === command)?.example ?? ''}`
  const blocks: Block[] = [
    { kind: 'text', runs: [{ text: say.emptyQuery, style: 'strong' }] },
    { kind: 'text', runs: [{ text: say.askWords }] },
    { kind: 'text', runs: [{ text: say.forExample(line) }] },
  ]
  return { outcome: 'help', language: invocation.language, summary: say.emptyQuery, blocks, actions: [] }
}

function action(
  kind: Action['kind'],
  label: string,
  args: Omit<Asked, never> | Asked,
  command: string,
): Action {
  const { public: _public, ...kept } = args
  return { kind, label: label.slice(0, 70), command, args: kept as Args }
}

function shortened(query: string): string {
  const line = query.replace(/\s+/gu, ' ')
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`
}
