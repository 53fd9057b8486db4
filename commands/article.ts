import { cite, openingWords, parseRef } from '../src/cite.ts'
import { type Context, defineCommand } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import { pagesOf, pieceMax } from '../src/text/pages.ts'
import type { Action, Answer, Article, Block, Span } from '../src/types.ts'

/** Reads an article around a place, page by page; the quote that a reference names is marked. */
export default defineCommand({
  name: 'article',
  summary: { fr: 'Lit un article autour d’une citation', en: 'Reads an article around a quote' },
  example: ({ articles }) => articles[0]?.key ?? 'k3f9q2xt7a5m',
  options: {
    ref: {
      type: 'text',
      required: true,
      positional: true,
      suggest: true,
      summary: {
        fr: 'La référence d’une citation, ou un identifiant d’article',
        en: 'A quote’s reference, or an article’s id',
      },
    },
    at: {
      type: 'number',
      positional: true,
      min: 0,
      max: 100_000_000,
      summary: { fr: 'Ouvre à ce caractère', en: 'Opens at this character' },
    },
    public: {
      type: 'boolean',
      summary: { fr: 'Visible de tout le salon', en: 'For the whole channel to see' },
    },
  },

  async run({ ref: typed, at }, context) {
    const { say } = context
    // Copied as it stands under a quote, command and all.
    const ref = typed.replace(/^\/article\s+/u, '')
    const found = await find(ref, context)
    if (!found) throw new UserError(say.noArticle(ref.slice(0, 80)), say.articleNames)
    const { article, span } = found
    const place = at ?? span?.start ?? 0
    if (span && (span.start >= span.end || span.end > article.text.length))
      throw new UserError(say.noPlace(span.end, article.text.length), say.articleNames)
    if (place >= article.text.length)
      throw new UserError(say.noPlace(place, article.text.length), say.articleNames)
    return read(article, span, place, ref, context)
  },

  async suggest(_option, typed, { desk }) {
    const wanted = typed.toLowerCase()
    return desk.articles
      .filter(({ id }) => id.length <= 100 && id.toLowerCase().includes(wanted))
      .map(({ id }) => id)
      .slice(0, 25)
  },
})

/** By reference (any version kept), else by id on the desk asked, else on any desk. */
async function find(
  ref: string,
  { desk, desks, version }: Context,
): Promise<{ article: Article; span?: Span } | undefined> {
  const parsed = parseRef(ref)
  const named = parsed && (await version(parsed.key))
  if (parsed && named) {
    const { span } = parsed
    return span ? { article: named, span } : { article: named }
  }
  for (const { articles } of [desk, ...desks]) {
    const article = articles.find(({ id }) => id === ref)
    if (article) return { article }
  }
  return undefined
}

function read(
  article: Article,
  span: Span | undefined,
  place: number,
  ref: string,
  context: Context,
): Answer {
  const { invocation, say, desks } = context
  const pages = pagesOf(article.text)
  const index = Math.max(
    0,
    pages.findIndex((page) => (page.at(-1)?.end ?? 0) > place),
  )
  const page = pages[index] ?? []
  const name = article.title ?? say.untitled(openingWords(article.text))
  const notes = notesOn(article, context)
  const where = [article.id, ...(pages.length > 1 ? [say.page(index + 1, pages.length)] : [])]
  const blocks: Block[] = [
    { kind: 'heading', text: name },
    {
      kind: 'note',
      runs: [{ text: [...where, ...notes].join(' · ') }],
    },
    { kind: 'reading', citations: page.map((piece) => cite(article, piece, marked(piece, span), pieceMax)) },
  ]
  const turn = (label: string, to: number): Action[] => {
    const start = pages[to]?.[0]?.start
    return start === undefined ? [] : [{ kind: 'turn', label, command: 'article', args: { ref, at: start } }]
  }
  const actions: Action[] = [
    ...turn(say.previous, index - 1),
    ...turn(say.more, index + 1),
    { kind: 'share', label: say.share, command: 'article', args: { ref, at: place } },
  ]
  const current = desks.some(({ articles }) => articles.some(({ key }) => key === article.key))
  const isKnown = desks.some(({ articles }) =>
    articles.some(({ desk, id }) => desk === article.desk && id === article.id),
  )
  if (!current)
    blocks.splice(2, 0, {
      kind: 'text',
      runs: [{ text: isKnown ? say.earlierVersion : say.noLongerServed, style: 'strong' }],
    })
  return { outcome: 'answered', language: invocation.language, summary: name, blocks, actions }
}

function notesOn(article: Article, { say }: Context): string[] {
  return [
    ...(article.translated === 'machine' ? [say.machineTranslated] : []),
    ...(article.copies.length > 0 ? [say.alsoIn(article.copies.slice(0, 3))] : []),
  ]
}

/** The part of the quote that stands in this piece of the page. */
function marked(piece: Span, span: Span | undefined): Span[] {
  if (!span) return []
  const start = Math.max(piece.start, span.start)
  const end = Math.min(piece.end, span.end)
  return start < end ? [{ start, end }] : []
}
