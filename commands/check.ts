import { cite, verify } from '../src/cite.ts'
import { type Claim, markOf } from '../src/claims/claim.ts'
import { type Context, type Desk, defineCommand } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import { leadOf } from '../src/text/lead.ts'
import type { Action, Answer, Block, Citation, Mark, Run, Span } from '../src/types.ts'
import { amountOf } from '../src/weighing/amount.ts'
import { certaintyOf } from '../src/weighing/certainty.ts'
import { align } from '../src/weighing/check/alignment.ts'
import { type Candidate, candidatesFor, placesOf } from '../src/weighing/check/candidates.ts'
import { compareClaims } from '../src/weighing/check/compared-claims.ts'
import { claimsTyped } from '../src/weighing/check/typed-claims.ts'
import { type Compared, type Verdict, verdictOn } from '../src/weighing/check/verdict.ts'
import { nameOf } from '../src/weighing/names.ts'
import { originOf } from '../src/weighing/origins.ts'
import { sentenceBlock, sentencesOf } from '../src/weighing/quotes.ts'
import { actionIn, type Telling, whatOf } from '../src/weighing/table.ts'

/** Longest sentence held against the coverage, in UTF-16 units; of a longer message the beginning is. */
const sentenceMax = 500

/** Passages looked at for the sentence, and quotes shown. */
const passagesMax = 30
const quotesMax = 4

/** Figures named on one side: the first ones, whose quotes are shown. */
const sidesMax = 3

/** The same number of other things: the first ones show what it is. */
const elsewhereMax = 2

/** Differences listed one by one. */
const differencesMax = 8

/** Holds a sentence against the coverage: is it there, with which differences, is it supported or contradicted. */
export default defineCommand({
  name: 'check',
  summary: { fr: 'Confronte une phrase à la couverture', en: 'Holds a sentence against the coverage' },
  example: sentenceOf,
  onMessage: {
    option: 'sentence',
    label: { fr: 'Confronter à la couverture', en: 'Check against the coverage' },
    short: { fr: 'Vérifier la couverture', en: 'Check the coverage' },
  },
  options: {
    sentence: {
      type: 'text',
      rest: true,
      required: true,
      summary: { fr: 'La phrase à vérifier', en: 'The sentence to check' },
    },
    desk: { type: 'text', summary: { fr: 'Un autre desk', en: 'Another desk' } },
    public: {
      type: 'boolean',
      summary: { fr: 'Visible de tout le salon', en: 'For the whole channel to see' },
    },
  },

  async run({ sentence: given, desk: named }, context) {
    const { desk, say } = context
    const whole = given.replace(/\s+/gu, ' ').trim()
    const typed = bare(whole).slice(0, sentenceMax)
    if (!/[\p{L}\p{N}]/u.test(typed)) throw new UserError(say.nothingToCheck, say.forExample('/check …'))
    const places = placesOf(typed, desk.articles, quotesMax)
    const result = await desk.search({ query: typed, from: 0, limit: passagesMax })
    const candidates = [
      ...places.map(
        ({ article, span }): Candidate => ({ article, span, ...align(typed, article.text, span) }),
      ),
      // A sentence that nothing answers may still be close to one that says something else.
      ...candidatesFor(typed, result.closest ?? result.matches, desk.article),
    ]
    const verdict = verdictOn(typed, candidates, await comparedIn(typed, context), result.matched)
    const share: Action = {
      kind: 'share',
      label: say.share,
      command: 'check',
      args: { sentence: given, ...(named !== undefined && { desk: named }) },
    }
    return told(typed, whole.length > sentenceMax, verdict, share, context)
  },
})

/** A short sentence that is there. */
function sentenceOf({ articles, example }: Desk): string {
  for (const article of articles.slice(0, exampleFrom)) {
    const { start, end } = leadOf(article)
    if (end - start <= exampleMax) return article.text.slice(start, end)
  }
  return example
}

/** Articles looked at for an example, and its longest sentence in UTF-16 units. */
const exampleFrom = 20
const exampleMax = 130

/** Without the marks of a quotation around it. */
function bare(text: string): string {
  return text.replace(/^["“«'‘\s]+/u, '').replace(/["”»'’\s]+$/u, '')
}

/** Each figure that was typed beside those that the coverage gives for what it is about. */
async function comparedIn(typed: string, { desk, invocation }: Context): Promise<readonly Compared[]> {
  const claims = claimsTyped(typed, desk.knowledge, invocation.language)
  const names = new Set(
    claims.flatMap(({ subject, object }) => [...subject, ...(object === undefined ? [] : [object])]),
  )
  const groups = await Promise.all(
    [...names].map((id) => desk.ledger.about(nameOf(id, desk.knowledge), invocation.language)),
  )
  return claims.map((claim) => ({ typed: claim, claims: compareClaims(claim, groups.flat()) }))
}

async function told(
  typed: string,
  isCut: boolean,
  verdict: Verdict,
  share: Action,
  context: Context,
): Promise<Answer> {
  const { desk, invocation, say } = context
  const title = say.checked[verdict.kind]
  const { lines, quotes } =
    'claims' in verdict
      ? toldByClaims(verdict, typed, context)
      : await toldBySentences(verdict, typed, context)
  const held =
    'claims' in verdict ? [...verdict.claims.same, ...verdict.claims.shade].map(markOf) : marksOf(quotes)
  const isDoubted = held.length > 0 && held.every((mark) => mark !== 'stated')
  const isHeld = verdict.kind === 'supported' || verdict.kind === 'verbatim' || verdict.kind === 'differences'
  const blocks: Block[] = [
    { kind: 'heading', text: title },
    { kind: 'text', runs: [{ text: say.asked(typed) }] },
    ...(lines.length === 0 ? [] : [{ kind: 'list' as const, items: lines }]),
    ...(isHeld && isDoubted ? [note(say.notAsFact)] : []),
    ...(verdict.kind === 'absent' && quotes.length > 0 ? [note(say.comesNear)] : []),
    ...quotes,
    ...(isCut ? [note(say.checkedBeginning(sentenceMax))] : []),
  ]
  return {
    outcome: verdict.kind === 'absent' ? 'nothing' : 'answered',
    language: invocation.language,
    summary: `${title} · ${say.asked(typed.slice(0, 80))}`,
    blocks,
    actions: [
      {
        kind: 'open',
        label: say.searchPassages,
        command: desk.settings.command,
        args: { query: typed.slice(0, 200) },
      },
      share,
    ],
  }
}

function marksOf(quotes: readonly Block[]): readonly Mark[] {
  return quotes.flatMap((block) => (block.kind === 'quote' && block.certainty ? [block.certainty.mark] : []))
}

type Told = { readonly lines: readonly (readonly Run[])[]; readonly quotes: readonly Block[] }

/** The figures for and against, each with the number of its quote. */
function toldByClaims(
  { claims: found, typed: claim }: Extract<Verdict, { claims: unknown }>,
  typed: string,
  { desk, invocation, say }: Context,
): Told {
  const claims = { ...found, elsewhere: found.elsewhere.slice(0, elsewhereMax) }
  const all = [...claims.same, ...claims.shade, ...claims.other, ...claims.shares, ...claims.elsewhere]
  const sentences = sentencesOf(all, desk.article).slice(0, quotesMax)
  const numbers = new Map(
    sentences.flatMap((sentence, index) => sentence.claims.map(({ id }) => [id, index + 1] as const)),
  )
  const telling: Telling = {
    say,
    language: invocation.language,
    knowledge: desk.knowledge,
    numberOf: ({ id }) => numbers.get(id) ?? 0,
    originOf,
    // A sentence is checked against what is said, not against who is retold.
    reportOf: () => undefined,
  }
  const asTyped = {
    figure: amountOf(claim.quantity, { text: typed }, claim.sentence, desk.knowledge, telling),
    action: actionIn(claim.action, say) ?? '',
  }
  const line = (label: string, side: readonly Claim[]): (readonly Run[])[] => {
    const shown = side.slice(0, sidesMax).flatMap((one) => {
      const article = desk.article(one.article)
      const number = numbers.get(one.id)
      if (!article || number === undefined) return []
      const amount = amountOf(one.quantity, article, one.sentence, desk.knowledge, telling)
      return [`${say.signs[markOf(one)]} ${amount} · ${whatOf(one, article, telling)} [${number}]`]
    })
    return shown.length === 0
      ? []
      : [[{ text: `${label} `, style: 'strong' }, { text: [...new Set(shown)].join(' / ') }]]
  }
  const origins = [...new Set(all.flatMap((one) => originOf(one) ?? []))]
  const said = [...claims.same, ...claims.shade]
  return {
    lines: [
      [
        { text: `${say.youSay} `, style: 'strong' },
        { text: [asTyped.figure, asTyped.action].filter((part) => part !== '').join(' · ') },
      ],
      ...line(say.coverageSays, said),
      ...line(said.length > 0 ? say.otherFigures : say.coverageSays, claims.other),
      ...line(say.shareSays, claims.shares),
      ...line(say.elsewhereSays, claims.elsewhere),
      ...(origins.length === 1 && origins[0] !== undefined
        ? [[{ text: `${say.oneOrigin} `, style: 'strong' as const }, { text: origins[0] }]]
        : []),
    ],
    quotes: sentences.flatMap((sentence, index) => sentenceBlock(sentence, index + 1, telling)),
  }
}

/** The sentences themselves, what differs marked in them and listed. */
async function toldBySentences(
  { kind, candidates }: Extract<Verdict, { candidates: unknown }>,
  typed: string,
  { desk, say }: Context,
): Promise<Told> {
  const shown = candidates.slice(0, kind === 'absent' ? 2 : quotesMax)
  const quotes: Block[] = []
  for (const { article, span, differences } of distinct(shown)) {
    const marks = kind === 'differences' ? differences.flatMap(({ covered }) => covered ?? []) : []
    const citation = cite(article, span, marks)
    if (verify(citation, article)) quotes.push(await quoteBlock(citation, quotes.length + 1, desk, say))
  }
  const [first] = kind === 'differences' || kind === 'contradicted' ? shown : []
  return { lines: first ? differenceLines(typed, first, say) : [], quotes }
}

function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>()
  return candidates.filter(({ article, span }) => {
    const name = `${article.key}:${span.start}`
    return !seen.has(name) && seen.add(name)
  })
}

async function quoteBlock(
  citation: Citation,
  number: number,
  { ledger }: Context['desk'],
  say: Context['say'],
): Promise<Block> {
  const certainty = await certaintyOf(ledger, citation)
  return {
    kind: 'quote',
    citation,
    number,
    ...(certainty && { certainty }),
    action: { kind: 'open', label: say.readInPlace, command: 'article', args: { ref: citation.ref } },
  }
}

/** What was typed and what stands there instead, difference by difference. */
function differenceLines(
  typed: string,
  { article, differences }: Candidate,
  say: Context['say'],
): readonly (readonly Run[])[] {
  const words = (text: string, span: Span | undefined): Run =>
    span === undefined
      ? { text: say.nothingThere, style: 'dim' }
      : { text: say.writtenAs(text.slice(span.start, span.end)), style: 'strong' }
  const lines = differences
    .slice(0, differencesMax)
    .map((one): readonly Run[] => [
      { text: `${say.youSay} ` },
      words(typed, one.typed),
      { text: ` → ${say.articleSays} ` },
      words(article.text, one.covered),
    ])
  const left = differences.length - lines.length
  return left > 0 ? [...lines, [{ text: say.moreDifferences(left) }]] : lines
}

function note(said: string): Block {
  return { kind: 'note', runs: [{ text: said }] }
}
