import { cite } from '../src/cite.ts'
import { type Context, defineCommand } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import { fold } from '../src/text/fold.ts'
import { leadOf } from '../src/text/lead.ts'
import type { Action, Answer, Article, Block } from '../src/types.ts'

/** Longest lead quoted for an article, in UTF-16 units. */
const leadMax = 320

/** The newest articles first, each with the sentence that opens it; undated ones come last, in the order of their files. */
export default defineCommand({
  name: 'latest',
  summary: { fr: 'Les derniers articles', en: 'The latest articles' },
  example: () => '',
  options: {
    outlet: { type: 'text', summary: { fr: 'Seulement ce titre de presse', en: 'Only this outlet' } },
    limit: {
      type: 'number',
      min: 1,
      max: 10,
      summary: { fr: 'Combien d’articles (5)', en: 'How many articles (5)' },
    },
    desk: { type: 'text', summary: { fr: 'Un autre desk', en: 'Another desk' } },
    public: {
      type: 'boolean',
      summary: { fr: 'Visible de tout le salon', en: 'For the whole channel to see' },
    },
    from: { type: 'number', min: 0, max: 100_000, hidden: true, summary: { fr: 'À sauter', en: 'To skip' } },
  },

  async run({ outlet, limit = 5, desk: named, from = 0 }, context) {
    const { desk, invocation, say } = context
    const all = newestFirst(desk.articles)
    const wanted = fold(outlet ?? '')
    const articles =
      wanted === '' ? all : all.filter((article) => fold(article.outlet ?? '').includes(wanted))
    const shown = articles.slice(from, from + limit)
    if (shown.length === 0) return none(outlet, context)
    const last = from + shown.length
    const args = {
      ...(outlet !== undefined && { outlet }),
      ...(named !== undefined && { desk: named }),
      limit,
    }
    const turn = (label: string, to: number): Action => ({
      kind: 'turn',
      label,
      command: 'latest',
      args: { ...args, from: to },
    })
    const about = [
      say.latestCount(from + 1, last, articles.length),
      ...(shown.every(({ published }) => published === undefined) ? [say.undatedLast] : []),
    ]
    const title = say.latest(desk.settings.title[invocation.language])
    const blocks: Block[] = [
      { kind: 'heading', text: title },
      { kind: 'note', runs: [{ text: about.join(' · ') }] },
      ...shown.map((article, index): Block => leadBlock(article, from + index + 1, say)),
    ]
    const actions: Action[] = []
    if (from > 0) actions.push(turn(say.previous, Math.max(0, from - limit)))
    if (last < articles.length) actions.push(turn(say.more, last))
    actions.push({ kind: 'share', label: say.share, command: 'latest', args: { ...args, from } })
    return { outcome: 'answered', language: invocation.language, summary: title, blocks, actions }
  },
})

function leadBlock(article: Article, number: number, say: Context['say']): Block {
  const citation = cite(article, leadOf(article), [], leadMax)
  const action: Action = {
    kind: 'open',
    label: say.readInPlace,
    command: 'article',
    args: { ref: article.key },
  }
  return { kind: 'quote', citation, number, action }
}

// Put in order once for each load of a desk: ten thousand articles take a tenth of a second.
const inOrder = new WeakMap<readonly Article[], readonly Article[]>()

/** By the instant of publication, newest first; a bare day counts from its start. */
function newestFirst(articles: readonly Article[]): readonly Article[] {
  const known = inOrder.get(articles)
  if (known) return known
  const dated = articles.map((article) => ({ article, instant: instantOf(article) }))
  const sorted = dated
    .sort((a, b) => (a.instant === b.instant ? 0 : b.instant - a.instant))
    .map(({ article }) => article)
  inOrder.set(articles, sorted)
  return sorted
}

function instantOf({ published }: Article): number {
  return published === undefined ? -Infinity : Date.parse(published)
}

function none(outlet: string | undefined, { desk, invocation, say }: Context): Answer {
  if (outlet !== undefined) {
    const outlets = [...new Set(desk.articles.flatMap((article) => article.outlet ?? []))].slice(0, 12)
    throw new UserError(say.noArticlesFrom(outlet), outlets.length > 0 ? say.outletsAre(outlets) : undefined)
  }
  const blocks: Block[] = [
    { kind: 'text', runs: [{ text: say.noArticles, style: 'strong' }] },
    { kind: 'text', runs: [{ text: say.addArticles }] },
  ]
  return { outcome: 'nothing', language: invocation.language, summary: say.noArticles, blocks, actions: [] }
}
