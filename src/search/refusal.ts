import type { Evidence } from './evidence.ts'
import { figureKinds } from './kinds.ts'
import type { Ordered } from './order.ts'
import type { Asked, Question } from './question.ts'
import type { Want } from './wants.ts'
import { weights } from './weights.ts'

/**
 * What of the question no passage tells together with the rest, as typed; undefined when one of the best passages
 * answers. It answers when, all in one place, enough of the question is met, the names that are asked about meet,
 * something is said of what is asked about them, and a figure of the asked kind stands there where one is asked for.
 */
export function missingFrom(ordered: readonly Ordered[], question: Question): readonly string[] | undefined {
  const strangers = question.asked.filter((word) => word.terms.size === 0 && isNamed(word))
  const looked = ordered.slice(0, weights.refusal.looked).flatMap(({ evidence }) => evidence ?? [])
  const verdicts = looked.map((evidence) => verdictOf(evidence, question))
  if (strangers.length === 0 && verdicts.some((verdict) => verdict.answers)) return undefined
  const closest = verdicts.reduce((a, b) => (b.met > a.met ? b : a), {
    met: -1,
    shares: [] as readonly number[],
  })
  const unmet = question.asked.filter(
    (word, place) => word.role !== 'frame' && (closest.shares[place] ?? 0) < weights.refusal.unmet,
  )
  // Where each word is met, it is the figure that is missing, or their meeting.
  const measures = question.asked.filter((word) => word.role === 'measure')
  const told = [unmet, measures, question.asked].find((words) => words.length > 0) ?? []
  return told.map((word) => word.typed)
}

function verdictOf({ met: shares, kind }: Evidence, { asked, want }: Question) {
  const { names, relation, nearlyAll } = weights.refusal
  const all = mean(asked, shares, weightOf)
  // Where nearly all is met, the word that is left may be misspelt, and a name told earlier in the article.
  const isTold = all >= nearlyAll.coverage
  const answers =
    all >= coverageOf(asked) &&
    mean(asked, shares, (word) => (isNamed(word) ? 1 : 0)) >= (isTold ? nearlyAll.names : names) &&
    (isTold ||
      mean(asked, shares, (word) => (word.role === 'word' || isSum(word) ? word.rarity : 0)) >= relation) &&
    holdsWanted(want, kind, all)
  return { answers, met: all, shares }
}

/** The more words somebody asks with, the more of them a passage says otherwise. */
function coverageOf(asked: readonly Asked[]): number {
  const { coverage, long } = weights.refusal
  return asked.filter(({ role }) => role !== 'frame').length >= long.words ? long.coverage : coverage
}

/** True where a figure of the asked kind stands, or somebody is named beside what `who` asks. `all` is how much is met. */
function holdsWanted(want: Want | undefined, kind: number, all: number): boolean {
  if (want === undefined) return true
  if (want.kind === 'who') return !want.plain || kind >= weights.refusal.who
  if (!figureKinds.has(want.kind)) return true
  const { kind: kindMin, whole, unitless } = weights.refusal
  return (
    kind >= kindMin || (kind >= unitless.kind && all >= unitless.coverage) || (!want.plain && all >= whole)
  )
}

function isNamed({ role }: Asked): boolean {
  return role === 'name' || role === 'number'
}

/** True for a number with its scale or currency: who names a sum asks what it was for. */
function isSum({ role, typed }: Asked): boolean {
  return role === 'number' && /\d\s?\p{L}/u.test(typed)
}

function weightOf(word: Asked): number {
  const { measure, unknown, frame } = weights.refusal
  if (word.role === 'frame') return word.rarity * frame
  if (word.role === 'measure') return word.rarity * measure
  return word.rarity * (word.role === 'word' && word.terms.size === 0 ? unknown : 1)
}

/** Weighted mean of the shares; 1 where no word has weight. */
function mean(asked: readonly Asked[], shares: readonly number[], weigh: (word: Asked) => number): number {
  let sum = 0
  let whole = 0
  asked.forEach((word, place) => {
    const weight = weigh(word)
    sum += weight * (shares[place] ?? 0)
    whole += weight
  })
  return whole > 0 ? sum / whole : 1
}
