import { openingWords, paragraphAt } from '../cite.ts'
import { type Claim, type ClaimGroup, markOf } from '../claims/claim.ts'
import type { Article, Knowledge, Language, Run } from '../types.ts'
import type { Words } from '../words.ts'
import { amountOf } from './amount.ts'
import { nameOf } from './names.ts'
import { saidBy } from './origins.ts'

/** What it takes to tell of a claim. */
export type Telling = {
  readonly say: Words
  readonly language: Language
  readonly knowledge: Knowledge
  /** The number under which the claim's sentence is quoted. */
  numberOf(claim: Claim): number
  /** Whose report it is; undefined where nobody is named. */
  originOf(claim: Claim): string | undefined
  /** Whose report its article tells, for one that names nobody. */
  reportOf(claim: Claim): string | undefined
}

/** One row of the table of figures: figure, what, said by, where. */
export function figureRow(
  claim: Claim,
  group: ClaimGroup,
  article: Article,
  telling: Telling,
): readonly (readonly Run[])[] {
  const { say, knowledge } = telling
  const mark = markOf(claim)
  const like = group.claims
    .filter((other) => isSameFigure(other, claim))
    .map(telling.originOf)
    .find((name) => name !== undefined)
  return [
    [
      { text: `${say.signs[mark]} ` },
      { text: amountOf(claim.quantity, article, claim.sentence, knowledge, telling), style: 'strong' },
    ],
    [{ text: whatOf(claim, article, telling) }],
    [{ text: saidBy(claim, say, { like, report: reportTold(claim, article, telling) }) }],
    [{ text: `[${telling.numberOf(claim)}] ${placeOf(claim, article, say)}`, style: 'dim' }],
  ]
}

/** An article that is the report itself tells nobody else's. */
function reportTold(claim: Claim, { outlet }: Article, { reportOf }: Telling): string | undefined {
  const report = reportOf(claim)
  return report === outlet ? undefined : report
}

/** Who did what to what, when: the action in the reader's language, names as the desk writes them. */
export function whatOf(claim: Claim, article: Article, { say, knowledge }: Telling): string {
  const { action, object, counterparty, subject, negated, period } = claim
  const verb = actionIn(action, say)
  const parts = [
    subject.map((id) => nameOf(id, knowledge)).join(', '),
    verb === undefined ? '' : negated ? say.negated(verb) : verb,
    object === undefined ? '' : nameOf(object, knowledge),
    counterparty === undefined ? '' : say.counterparty(nameOf(counterparty, knowledge)),
    period === undefined ? '' : say.writtenAs(article.text.slice(period.span.start, period.span.end)),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

export function actionIn(action: string, { actions }: Words): string | undefined {
  return Object.hasOwn(actions, action) ? actions[action as keyof typeof actions] : undefined
}

function placeOf({ sentence }: Claim, article: Article, say: Words): string {
  const name = shorten(article.outlet ?? article.title ?? openingWords(article.text))
  return `${name} ${say.paragraph(paragraphAt(article, sentence.start))}, ${sentence.start}–${sentence.end}`
}

/** The first words of a name, as many as a cell has room for. */
function shorten(name: string): string {
  if (name.length <= nameMax) return name
  const blank = name.lastIndexOf(' ', nameMax)
  return `${name.slice(0, blank > 0 ? blank : nameMax)}…`
}

/** Longest name of an article in a cell, in UTF-16 units. */
const nameMax = 30

function isSameFigure(a: Claim, b: Claim): boolean {
  return a.quantity.value === b.quantity.value && a.quantity.unit === b.quantity.unit
}
