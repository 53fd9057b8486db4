import type { Claim, ClaimGroup } from '../src/claims/claim.ts'
import { correctionsOn } from '../src/claims/ledger/corrections.ts'
import { isDuration } from '../src/claims/quantities/unit-table.ts'
import { type Context, defineCommand } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import type { Action, Answer, Block, Correction, Run } from '../src/types.ts'
import { changeIn } from '../src/weighing/changes.ts'
import { subjectName } from '../src/weighing/names.ts'
import { originsIn } from '../src/weighing/origins.ts'
import { sentenceBlock, sentencesOf } from '../src/weighing/quotes.ts'
import { originLines, relationLine } from '../src/weighing/relations.ts'
import { subjectMax, subjectOption, subjectOptions } from '../src/weighing/subject-options.ts'
import { figureRow, type Telling } from '../src/weighing/table.ts'

/** Rows of one answer: with their quotes and lines they fit one message. */
const rowsMax = 10

/** Quotes beside the table, and on a page of their own. */
const quotesBeside = 3
const quotesMax = 5

/** Who reports which number about a subject, how sure, whose report it is, and what agrees, differs or fits together. */
export default defineCommand({
  name: 'figures',
  summary: {
    fr: 'Qui rapporte quel chiffre, avec quelle certitude, d’après qui',
    en: 'Who reports which figure, how sure, whose report it is',
  },
  example: ({ example }) => example,
  options: {
    subject: {
      ...subjectOption,
      summary: { fr: 'Un produit, une entreprise, une année', en: 'A product, a company, a year' },
    },
    ...subjectOptions,
  },

  async run({ subject: typed, desk: named, from = 0, quotes }, context) {
    const { desk, invocation, say } = context
    const subject = typed.trim()
    if (subject.length > subjectMax)
      throw new UserError(say.queryTooLong(subject.length, subjectMax), say.shorten)
    const groups = await desk.ledger.about(subject, invocation.language)
    const pages = pagesOf(subject, named)
    const told = tellable(groups, await correctionsHere(context), context)
    if (told.claims.length === 0) return nothing(subject, context)
    return quotes === undefined
      ? table(subject, from, told, pages, context)
      : quotePage(subject, quotes, told, pages, context)
  },

  async suggest(_option, typed, { desk }) {
    return desk.suggest(typed, 25)
  },
})

/** What an answer tells: claims in the order of their rows, those that stand as quotes only last. */
type Told = {
  readonly rows: readonly { readonly claim: Claim; readonly group: ClaimGroup }[]
  readonly claims: readonly Claim[]
  readonly sentences: ReturnType<typeof sentencesOf>
  readonly telling: Telling
  /** What people have said about them, a line each. */
  readonly corrected: readonly (readonly Run[])[]
}

/** Corrections in force on this desk. */
async function correctionsHere({ desk, corrections }: Context): Promise<readonly Correction[]> {
  return (await corrections.corrections(desk.settings.name)).filter(({ undone }) => undone === undefined)
}

function tellable(
  groups: readonly ClaimGroup[],
  corrections: readonly Correction[],
  { desk, invocation, say }: Context,
): Told {
  const pairs = groups
    .toSorted((a, b) => Number(tellsLittle(a)) - Number(tellsLittle(b)))
    .flatMap((group) =>
      group.claims
        .filter(({ article, countsSpeakers }) => !countsSpeakers && desk.article(article))
        .map((claim) => ({ claim, group })),
    )
  const rows = pairs.filter(({ claim }) => claim.confidence === 'sure')
  const claims = [...rows, ...pairs.filter(({ claim }) => claim.confidence !== 'sure')].map(
    ({ claim }) => claim,
  )
  const sentences = sentencesOf(claims, desk.article)
  const numbers = new Map(
    sentences.flatMap((sentence, index) => sentence.claims.map((claim) => [claim.id, index + 1] as const)),
  )
  const telling: Telling = {
    say,
    language: invocation.language,
    knowledge: desk.knowledge,
    numberOf: ({ id }) => numbers.get(id) ?? 0,
    ...originsIn(groups),
  }
  const corrected = claims.flatMap((claim) =>
    correctionsOn(claim, desk.article(claim.article), corrections).map((one) => [
      { text: say.correctedRow(telling.numberOf(claim), changeIn(one, say)) },
    ]),
  )
  return { rows, claims, sentences, telling, corrected }
}

/** A small number of what the sentence alone says, or a duration: it stands behind the rows that tell more. */
function tellsLittle({ claims }: ClaimGroup): boolean {
  return claims.every(
    ({ quantity: { unit, value } }) => isDuration(unit) || (unit === 'count' && (value ?? 0) < 100),
  )
}

function table(subject: string, from: number, told: Told, pages: Pages, context: Context): Answer {
  const { desk, invocation, say } = context
  const { rows, sentences, telling } = told
  const shown = rows.slice(from, from + rowsMax)
  const left = rows.length - from - shown.length
  const asQuotes = told.claims.length - rows.length
  const title = headline(subject, told, context)
  const groups = [...new Set(shown.map(({ group }) => group))]
  const lines = [
    ...groups.flatMap((group) => {
      const line = relationLine(group, desk.article, telling)
      return line ? [line] : []
    }),
    ...originLines(groups, telling),
  ]
  const wanted =
    shown.length === 0
      ? sentences
      : sentencesOf(
          shown.map(({ claim }) => claim),
          desk.article,
        )
  const beside = wanted.slice(0, quotesBeside).flatMap((sentence) => {
    const [first] = sentence.claims
    return first ? sentenceBlock(sentence, telling.numberOf(first), telling) : []
  })
  const more = sentences.length - beside.length
  const blocks: Block[] = [
    { kind: 'heading', text: title.heading },
    ...(title.note === '' ? [] : [note(title.note)]),
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: say.figureColumns,
            rows: shown.flatMap(({ claim, group }) => {
              const article = desk.article(claim.article)
              return article ? [figureRow(claim, group, article, telling)] : []
            }),
          },
        ]),
    ...(lines.length + told.corrected.length === 0
      ? []
      : [{ kind: 'list' as const, items: [...lines, ...told.corrected] }]),
    ...beside,
    ...(left > 0 ? [note(say.moreRows(left))] : []),
    ...(asQuotes > 0 ? [note(say.quotedOnly(asQuotes))] : []),
  ]
  const actions: Action[] = [
    ...(from > 0 ? [pages.turn(say.previous, { from: Math.max(0, from - rowsMax) })] : []),
    ...(left > 0 ? [pages.turn(say.more, { from: from + rowsMax })] : []),
    ...(more > 0 ? [pages.turn(say.allQuotes(sentences.length), { quotes: 0 })] : []),
    {
      kind: 'open',
      label: say.correctRow,
      command: 'corrections list',
      args: { desk: desk.settings.name },
    },
    pages.share(say.share, { from }),
  ]
  return {
    outcome: 'answered',
    language: invocation.language,
    summary: [title.heading, title.note].filter((part) => part !== '').join(' '),
    blocks,
    actions,
  }
}

/** How many figures, articles and origins; whether anybody confirms them. */
function headline(
  subject: string,
  { claims, telling }: Told,
  { desk, say }: Context,
): { readonly heading: string; readonly note: string } {
  const name = subjectName(subject, desk.knowledge)
  const articles = new Set(claims.map(({ article }) => article)).size
  const origins = [...new Set(claims.flatMap((claim) => telling.originOf(claim) ?? []))]
  const isStated = claims.some(({ evidence, standing }) => evidence === 'stated' && standing === 'done')
  return {
    heading: say.figuresOf(name, claims.length, articles),
    note: [
      origins.length === 0 ? say.noOrigin : say.originsAre(origins),
      ...(origins.length < 2 ? [isStated ? say.notConfirmed : say.nobodyConfirms] : []),
    ].join(' '),
  }
}

function quotePage(subject: string, from: number, told: Told, pages: Pages, context: Context): Answer {
  const { invocation, say } = context
  const shown = told.sentences.slice(from, from + quotesMax)
  const last = from + shown.length
  const title = say.figuresOf(
    subjectName(subject, context.desk.knowledge),
    told.claims.length,
    new Set(told.claims.map(({ article }) => article)).size,
  )
  return {
    outcome: 'answered',
    language: invocation.language,
    summary: title,
    blocks: [
      { kind: 'heading', text: title },
      note(say.found(from + 1, last, told.sentences.length)),
      ...shown.flatMap((sentence, index) => sentenceBlock(sentence, from + index + 1, told.telling)),
    ],
    actions: [
      pages.turn(say.theTable, {}),
      ...(from > 0 ? [pages.turn(say.previous, { quotes: Math.max(0, from - quotesMax) })] : []),
      ...(last < told.sentences.length ? [pages.turn(say.more, { quotes: last })] : []),
      pages.share(say.share, { quotes: from }),
    ],
  }
}

async function nothing(subject: string, { desk, invocation, say }: Context): Promise<Answer> {
  const message = say.noFigures(subject.slice(0, 80))
  const near = (await desk.suggest(subject, 3)).filter((term) => term !== subject)
  const text = (said: string): Block => ({ kind: 'text', runs: [{ text: said }] })
  return {
    outcome: 'nothing',
    language: invocation.language,
    summary: message,
    blocks: [
      { kind: 'text', runs: [{ text: message, style: 'strong' }] },
      ...(near.length > 0 ? [text(say.nearest(near))] : []),
      text(say.tryPassages),
    ],
    actions: [
      ...near.map(
        (term): Action => ({
          kind: 'turn',
          label: term.slice(0, 70),
          command: 'figures',
          args: { subject: term },
        }),
      ),
      { kind: 'turn', label: say.searchPassages, command: desk.settings.command, args: { query: subject } },
    ],
  }
}

type Pages = ReturnType<typeof pagesOf>

/** The ways on: the same command at another place. */
function pagesOf(subject: string, desk: string | undefined) {
  const args = { subject, ...(desk !== undefined && { desk }) }
  const action = (
    kind: Action['kind'],
    label: string,
    place: { readonly from?: number; readonly quotes?: number },
  ): Action => ({
    kind,
    label,
    command: 'figures',
    args: { ...args, ...place },
  })
  return {
    turn: (label: string, place: { readonly from?: number; readonly quotes?: number }) =>
      action('turn', label, place),
    share: (label: string, place: { readonly from?: number; readonly quotes?: number }) =>
      action('share', label, place),
  }
}

function note(said: string): Block {
  return { kind: 'note', runs: [{ text: said }] }
}
