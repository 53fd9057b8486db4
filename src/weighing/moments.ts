import { openingWords } from '../cite.ts'
import { type Claim, markOf } from '../claims/claim.ts'
import type { Article, Certainty, Match, Span } from '../types.ts'
import { amountOf } from './amount.ts'
import { actionIn, type Telling } from './table.ts'

/** Something that the coverage says of a subject, and when it was or is to be. */
export type Moment = {
  readonly article: Article
  /** The sentence or passage that says it. */
  readonly span: Span
  readonly marks: readonly Span[]
  readonly label: string
  /** How sure the article is; absent where the ledger does not say. */
  readonly certainty?: Certainty
  /** First and last day, ISO; both absent when undated. */
  readonly from?: string
  readonly to?: string
  /** Whether the article names these days, or they are its own. */
  readonly basis: 'named' | 'published' | 'undated'
}

/** A figure, on the days that its sentence names, else on the day of its article. */
export function figureMoment(claim: Claim, article: Article, telling: Telling): Moment {
  const { period, quantity, sentence, action } = claim
  const amount = amountOf(quantity, article, sentence, telling.knowledge, telling)
  const verb = actionIn(action, telling.say)
  const origin = telling.originOf(claim)
  return {
    article,
    span: sentence,
    marks: [quantity.span],
    label: verb === undefined ? amount : `${amount} · ${claim.negated ? telling.say.negated(verb) : verb}`,
    certainty: { mark: markOf(claim), ...(origin !== undefined && { origin }) },
    ...(period?.from !== undefined || period?.to !== undefined
      ? {
          ...(period.from !== undefined && { from: period.from }),
          ...(period.to !== undefined && { to: period.to }),
          basis: 'named',
        }
      : dayOf(article)),
  }
}

/** A passage about the subject, on the day of its article. */
export function mention(
  { span, highlights }: Match,
  article: Article,
  certainty: Certainty | undefined,
): Moment {
  return {
    article,
    span,
    marks: highlights,
    label: (article.title ?? article.outlet ?? openingWords(article.text)).slice(0, 80),
    ...(certainty && { certainty }),
    ...dayOf(article),
  }
}

function dayOf({ published }: Article): Pick<Moment, 'from' | 'to' | 'basis'> {
  const day = published?.slice(0, 10)
  return day === undefined ? { basis: 'undated' } : { from: day, to: day, basis: 'published' }
}

/** By their first day, those without one last; of equal days in the order they came in. */
export function inOrder(moments: readonly Moment[]): readonly Moment[] {
  const day = ({ from, to }: Moment) => from ?? to ?? '9999'
  return moments.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}
