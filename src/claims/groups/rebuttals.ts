import type { Claim } from '../claim.ts'
import type { SentenceWeight } from '../weigh.ts'
import { corrections, isEqual } from './corrections.ts'
import { measureOf } from './measure.ts'

/**
 * The figures that each one is said to be instead of: “conteste ce taux : 14 %” in one sentence or the next, “not 80 but
 * 55”, “55, et non 80”. Claims come in the order of the text.
 */
export function rebuttals(
  text: string,
  sentences: readonly SentenceWeight[],
  claims: readonly Claim[],
): ReadonlyMap<Claim['id'], readonly Claim['id'][]> {
  const found = new Map<Claim['id'], Claim['id'][]>()
  const put = (id: Claim['id'], contested: Claim['id']) => {
    const known = found.get(id)
    if (known) known.push(contested)
    else found.set(id, [contested])
  }
  for (const [id, contested] of [...putRight(text, claims), ...corrections(text, claims)]) put(id, contested)
  const body = sentences.filter(({ role }) => role === 'body' || role === 'title')
  for (const [at, { sentence }] of body.entries()) {
    const match = contest.exec(text.slice(sentence.start, sentence.end))
    if (!match) continue
    const [before, next] = [body[at - 1]?.sentence, body[at + 1]?.sentence]
    const from = sentence.start + match.index
    const near = claims.filter(
      ({ quantity: { span } }) =>
        span.start >= (before ?? sentence).start && span.end <= (next ?? sentence).end,
    )
    for (const given of near.filter(({ quantity: { span } }) => span.start > from)) {
      const contested = near.findLast(
        ({ quantity }) =>
          quantity.span.end <= from && measureOf(quantity).unit === measureOf(given.quantity).unit,
      )
      if (!contested) continue
      put(given.id, contested.id)
      break
    }
  }
  return found
}

/** Of two figures in a row the right one with the wrong one. */
function* putRight(text: string, claims: readonly Claim[]): Generator<[Claim['id'], Claim['id']]> {
  for (const [at, one] of claims.entries()) {
    const other = claims[at + 1]
    if (!other || other.sentence.start !== one.sentence.start) continue
    const between = text.slice(one.quantity.span.end, other.quantity.span.start)
    if (between.length > betweenMax) continue
    const [right, wrong] = instead.test(between)
      ? [one, other]
      : one.negated && but.test(between)
        ? [other, one]
        : []
    if (!right || !wrong) continue
    yield [right.id, wrong.id]
    // What is put right is what was said before.
    const said = claims.slice(0, at).findLast((claim) => isEqual(claim, wrong))
    if (said) yield [wrong.id, said.id]
  }
}

/** The longest stretch between the two, in UTF-16 units. */
const betweenMax = 60

/** “19 500 salariés, et non 40 000”, “55m rather than 80m”. */
const instead =
  /(?<!\p{L})(?:et non(?: pas)?|non pas|and not|not|au lieu de|instead of|rather than|plutôt que)(?:\s(?:de|d['’]|à|of|the|les?))?\s?[€$£]?$/iu

/** “pas 300 fermes mais 212”. */
const but =
  /(?<!\p{L})(?:mais|but)(?:\s(?:bien|seulement|plutôt|only|rather|just))?(?:\s(?:de|d['’]|à|of))?\s?[€$£]?$/iu

const figureNouns =
  '(?:taux|chiffres?|montants?|nombres?|bilans?|estimations?|évaluations?|calculs?|sommes?|proportions?|parts?|figures?|rates?|numbers?|amounts?|estimates?|tall(?:y|ies)|tolls?|sums?|counts?)(?!\\p{L})'

/** “conteste ce taux”, “disputes that figure”, “ce nombre est contesté”. */
const contest = new RegExp(
  `(?<!\\p{L})(?:(?:contest(?:e|ent|ait|aient|é|ée)|dément(?:ent|i|ait)?|réfut(?:e|ent|ait|é)|récus(?:e|ent|ait|é)|rejett?(?:e|ent|é)|disput(?:es?|ed)|contest(?:s|ed)|den(?:y|ies|ied)|reject(?:s|ed)?|refut(?:es?|ed))\\s(?:ce|cet|cette|ces|this|that|these|those)\\s(?:\\p{L}+\\s)?${figureNouns}|(?:ce|cet|cette|ces|this|that|these|those)\\s${figureNouns}\\s?(?:est|sont|était|étaient|is|are|was|were)(?:-ils?|-elles?)?\\s(?:contesté|démenti|réfuté|récusé|disputed|contested|denied|rejected))`,
  'iu',
)
