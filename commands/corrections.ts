import { randomUUID } from 'node:crypto'
import { cite, parseRef } from '../src/cite.ts'
import type { Claim } from '../src/claims/claim.ts'
import { type Context, defineCommand, defineGroup } from '../src/command.ts'
import { UserError } from '../src/errors.ts'
import type { Answer, Article, Block, ClaimChange, Correction, Mark, Run } from '../src/types.ts'
import { changeIn } from '../src/weighing/changes.ts'

/** Corrections listed at once, the youngest first. */
const listMax = 10

/** Longest remark, in UTF-16 units. */
const noteMax = 500

const marks = ['stated', 'reported', 'planned', 'denied', 'opinion'] as const satisfies readonly Mark[]

const deskOption = {
  type: 'text',
  summary: { fr: 'Un autre desk', en: 'Another desk' },
} as const

/** What people have said about figures: it wins over the rules, is signed and dated, and can be undone. */
export default defineGroup({
  name: 'corrections',
  summary: { fr: 'Corrige les chiffres que le bot a lus', en: 'Corrects the figures that the bot has read' },
  subcommands: [
    defineCommand({
      name: 'add',
      forChannel: true,
      summary: {
        fr: 'Corrige un chiffre, ou y ajoute une remarque',
        en: 'Corrects a figure, or adds a remark to it',
      },
      example: ({ articles }) => `${articles[0]?.key ?? 'k3f9q2xt7a5m'}.120-260 mark:reported`,
      options: {
        ref: {
          type: 'text',
          required: true,
          positional: true,
          summary: { fr: 'La référence sous la citation', en: 'The reference under the quote' },
        },
        figure: {
          type: 'text',
          summary: {
            fr: 'Le chiffre tel qu’écrit, s’il y en a plusieurs',
            en: 'The figure as written, where there are several',
          },
        },
        mark: { type: 'text', choices: marks, summary: { fr: 'Sa certitude', en: 'How sure it is' } },
        value: { type: 'text', summary: { fr: 'Sa valeur en chiffres', en: 'Its value in digits' } },
        unit: { type: 'text', summary: { fr: 'Son unité', en: 'Its unit' } },
        subject: { type: 'text', summary: { fr: 'De qui il s’agit', en: 'Whom it is about' } },
        action: {
          type: 'text',
          summary: {
            fr: 'Ce qui est fait : order, receive, spend…',
            en: 'What is done: order, receive, spend…',
          },
        },
        object: { type: 'text', summary: { fr: 'De quoi il s’agit', en: 'What it is about' } },
        source: { type: 'text', summary: { fr: 'De qui vient l’information', en: 'Whose report it is' } },
        drop: { type: 'boolean', summary: { fr: 'N’est pas un chiffre', en: 'Is no figure at all' } },
        note: { type: 'text', rest: true, summary: { fr: 'Pourquoi', en: 'Why' } },
        desk: deskOption,
      },
      async run(given, context) {
        refuseStrangers(context)
        const { say, invocation, now, corrections } = context
        const { article, claim } = await claimAt(
          given.ref.replace(/^\/article\s+/u, ''),
          given.figure,
          context,
        )
        const change = changeFrom(given, context)
        const note = given.note?.trim().slice(0, noteMax)
        if (Object.keys(change).length === 0 && !note)
          throw new UserError(say.nothingCorrected, say.correctionHowTo)
        const correction: Correction = {
          id: randomUUID().slice(0, 8),
          desk: article.desk,
          article: article.id,
          version: article.version,
          ...claim.quantity.span,
          figure: article.text.slice(claim.quantity.span.start, claim.quantity.span.end),
          sentence: article.text.slice(claim.sentence.start, claim.sentence.end),
          change,
          ...(note && { note }),
          by: `${invocation.platform}:${invocation.user}`,
          atMs: now().getTime(),
        }
        await corrections.keepCorrections([correction])
        return told(say.corrected(correction.id), context, [
          { kind: 'list', items: [lineOf(correction, context)] },
          { kind: 'quote', citation: cite(article, claim.sentence, [claim.quantity.span]) },
          { kind: 'note', runs: [{ text: say.correctionUndo(correction.id) }] },
        ])
      },
    }),
    defineCommand({
      name: 'list',
      summary: { fr: 'Les corrections de ce desk', en: 'The corrections of this desk' },
      example: () => '',
      options: { desk: deskOption },
      async run(_given, context) {
        const { desk, say, corrections } = context
        const all = (await corrections.corrections(desk.settings.name)).toReversed()
        const howTo: Block = { kind: 'note', runs: [{ text: say.correctionHowTo }] }
        if (all.length === 0) return told(say.noCorrections, context, [howTo])
        const shown = all.slice(0, listMax)
        return told(say.correctionsOf(all.length), context, [
          { kind: 'list', items: shown.map((one) => lineOf(one, context)) },
          ...(all.length > shown.length
            ? [{ kind: 'note' as const, runs: [{ text: say.moreCorrections(all.length - shown.length) }] }]
            : []),
          howTo,
        ])
      },
    }),
    defineCommand({
      name: 'undo',
      forChannel: true,
      summary: { fr: 'Annule une correction', en: 'Undoes a correction' },
      example: () => '1a2b3c4d',
      options: {
        id: {
          type: 'text',
          required: true,
          positional: true,
          summary: { fr: 'Le nom de la correction (voir list)', en: 'The name of the correction (see list)' },
        },
        desk: deskOption,
      },
      async run({ id }, context) {
        refuseStrangers(context)
        const { desk, say, invocation, now, corrections } = context
        const known = (await corrections.corrections(desk.settings.name)).find((one) => one.id === id)
        const by = `${invocation.platform}:${invocation.user}`
        if (!known || !(await corrections.undoCorrection(id, by, now().getTime())))
          throw new UserError(say.noCorrection(id.slice(0, 40)), say.seeCorrections)
        return told(say.correctionUndone(id), context, [
          { kind: 'list', items: [lineOf({ ...known, undone: { by, atMs: now().getTime() } }, context)] },
        ])
      },
    }),
  ],
})

function refuseStrangers({ invocation, say }: Context): void {
  if (invocation.mayChange === false) throw new UserError(say.mayNotChange, say.whoMayChange)
}

/** The figure that a reference names: alone in its sentence, or told apart by its own words. */
async function claimAt(
  typed: string,
  figure: string | undefined,
  { desk, say }: Context,
): Promise<{ article: Article; claim: Claim }> {
  const ref = parseRef(typed)
  const article = ref && desk.article(ref.key)
  if (!article) throw new UserError(say.noArticle(typed.slice(0, 80)), say.correctionHowTo)
  const { start, end } = ref.span ?? { start: 0, end: article.text.length }
  const claims = (await desk.ledger.claimsOf(ref.key)).filter(
    ({ quantity }) => quantity.span.start < end && quantity.span.end > start,
  )
  const wordsOf = ({ quantity }: Claim) => article.text.slice(quantity.span.start, quantity.span.end)
  const meant =
    figure === undefined ? claims : claims.filter((claim) => plain(wordsOf(claim)) === plain(figure))
  const [claim, another] = meant
  if (!claim) throw new UserError(say.noFigureThere, say.correctionHowTo)
  if (another) throw new UserError(say.whichFigure(meant.map(wordsOf)), say.correctionHowTo)
  return { article, claim }
}

/** Whatever blanks stand in it. */
function plain(figure: string): string {
  return figure.replace(/\s+/gu, ' ').trim().toLowerCase()
}

function changeFrom(
  given: {
    readonly mark?: string
    readonly value?: string
    readonly unit?: string
    readonly subject?: string
    readonly action?: string
    readonly object?: string
    readonly source?: string
    readonly drop?: boolean
  },
  { say }: Context,
): ClaimChange {
  const { mark, value, drop, unit, subject, action, object, source } = given
  const known = marks.find((one) => one === mark)
  const number = value === undefined ? undefined : Number(value.replaceAll(/\s/gu, '').replace(',', '.'))
  if (number !== undefined && (!Number.isFinite(number) || value?.trim() === ''))
    throw new UserError(say.valueInDigits(value?.slice(0, 40) ?? ''))
  return {
    ...(known && { mark: known }),
    ...(number !== undefined && { value: number }),
    ...(unit !== undefined && { unit }),
    ...(subject !== undefined && { subject }),
    ...(action !== undefined && { action }),
    ...(object !== undefined && { object }),
    ...(source !== undefined && { source }),
    ...(drop === true && { drop }),
  }
}

/** `1a2b3c4d · « 100 000 » : certitude → rapporté · pourquoi · slack:U1, 3 sept. 2024`. */
function lineOf(correction: Correction, { say }: Context): readonly Run[] {
  return [
    { text: correction.id, style: 'code' },
    { text: ` · ${changeIn(correction, say)}` },
    ...(correction.undone
      ? [{ text: ` · ${say.undoneBy(correction.undone.by)}`, style: 'strong' as const }]
      : []),
  ]
}

function told(heading: string, { invocation }: Context, blocks: readonly Block[]): Answer {
  return {
    outcome: 'answered',
    language: invocation.language,
    summary: heading,
    blocks: [{ kind: 'heading', text: heading }, ...blocks],
    actions: [],
  }
}
