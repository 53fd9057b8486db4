import type { Signal, SignalName } from '../types.ts'
import { type Evidence, evidenceOf, goingOnIn, mentionIn, weighed } from './evidence.ts'
import { answeringQuantity, figureKinds } from './kinds.ts'
import type { Place } from './passage-index.ts'
import type { Question } from './question.ts'
import type { Ranked } from './ranking.ts'
import type { Rereading } from './rereading.ts'
import { weights } from './weights.ts'

/** A passage in its final place, and why it stands there. */
export type Ordered = {
  readonly place: Place
  readonly score: number
  /** Absent for passages behind those that were read again. */
  readonly evidence?: Evidence
  readonly signals?: readonly Signal[]
}

/**
 * Reads the best passages again and puts them in their final order; the rest keep theirs behind them. `termsOf` gives
 * the terms of the question that an article holds.
 */
export function order(
  ranked: readonly Ranked<Place>[],
  question: Question,
  rereading: Rereading,
  termsOf: (key: string) => ReadonlySet<string>,
): Ordered[] {
  const first = ranked.slice(0, weights.candidates)
  const best = first.reduce((most, one) => Math.max(most, one.score), 0)
  const judgeAt = (place: Place, base: number) =>
    judge(place, base, evidenceOf(question, rereading.around(place, termsOf(place.key))), question)
  const found = first.map(({ place, score }) => judgeAt(place, score / best))
  const judged = [
    ...found,
    ...figuresBeside(found, question, rereading).map((place) => judgeAt(place, weights.beside)),
    ...goingOn(found, question, rereading).map((place) => judgeAt(place, weights.goingOn)),
  ]
  const top = judged.reduce((most, one) => (one.isBody ? Math.max(most, one.score) : most), 0)
  const settled = judged
    .map(({ isBody, ...one }) =>
      isBody || top === 0 || one.score < top ? one : { ...one, score: top * 0.999 },
    )
    .sort((a, b) => b.score - a.score || byPlace(a.place, b.place))
  const last = settled.at(-1)?.score ?? 0
  const rest = ranked.slice(weights.candidates)
  const scale = last / Math.max(rest[0]?.score ?? 1, Number.MIN_VALUE)
  return [...settled, ...rest.map(({ place, score }) => ({ place, score: score * scale }))]
}

/** Sentences beside the best that hold the figure asked for and none of the words: `In all, 40 of them.` */
function figuresBeside(
  found: readonly { readonly place: Place; readonly score: number }[],
  question: Question,
  rereading: Rereading,
): Place[] {
  if (question.want === undefined || !figureKinds.has(question.want.kind)) return []
  const known = new Set(found.map(({ place }) => place))
  const beside = new Set<Place>()
  for (const { place } of found.toSorted((a, b) => b.score - a.score).slice(0, besideMax)) {
    for (const near of rereading.neighbours(place)) {
      if (known.has(near) || beside.has(near)) continue
      const { text, reading } = rereading.of(near)
      const { start, end } = near.passage
      if (answeringQuantity(question, text.slice(start, end), start, reading)) beside.add(near)
    }
  }
  return [...beside]
}

/** Sentences behind the best that go on with what these say (`However, it has not been signed.`). */
function goingOn(
  found: readonly { readonly place: Place; readonly score: number }[],
  question: Question,
  rereading: Rereading,
): Place[] {
  if (question.want !== undefined && figureKinds.has(question.want.kind)) return []
  // Who types a name asks for that name.
  const referring = question.isBareName ? goingOnIn : mentionIn
  const known = new Set(found.map(({ place }) => place))
  const best = found.toSorted((a, b) => b.score - a.score).slice(0, leadMax)
  return [...new Set(best.flatMap(({ place }) => rereading.next(place) ?? []))].filter((next) => {
    const { start, end } = next.passage
    return !known.has(next) && referring(rereading.of(next).text.slice(start, end)) !== undefined
  })
}

// Neighbours of the first few only: further down nothing is an answer.
const besideMax = 12
// Only the very first are known to speak of what is asked.
const leadMax = 3

function judge(place: Place, base: number, evidence: Evidence, question: Question) {
  const { order: power } = weights
  const factors: readonly [SignalName, number][] = [
    ['words', base ** power.words],
    ['coverage', Math.exp(power.coverage * (weighed(evidence.met, question.asked) - 1))],
    ['nearness', Math.exp(power.nearness * evidence.nearness)],
    ['kind', Math.exp((question.want?.plain ? power.asked : power.kind) * evidence.kind)],
  ]
  return {
    place,
    evidence,
    isBody: place.passage.shape === 'body',
    score: factors.reduce((product, [, factor]) => product * factor, 1),
    signals: factors
      .map(([name, value]): Signal => ({ name, value }))
      .sort((a, b) => Math.abs(Math.log(b.value)) - Math.abs(Math.log(a.value))),
  }
}

/** The order of equal scores: by article, then by place in it. */
export function byPlace(a: Place, b: Place): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  return a.passage.start - b.passage.start
}
