import type { Signal, SignalName } from '../types.ts'
import { besides } from './besides.ts'
import { type Evidence, evidenceOf, weighed } from './evidence.ts'
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
  const found = first.map(({ place, score }) => ({ ...judgeAt(place, score / best), base: score / best }))
  const beside = besides(found, question, rereading)
  const judged = [
    ...found.filter(({ place, base }) => (beside.get(place) ?? 0) <= base),
    ...[...beside].map(([place, base]) => judgeAt(place, base)),
  ]
  const top = judged.reduce((most, one) => (one.isBody ? Math.max(most, one.score) : most), 0)
  const scores = new Map(judged.map(({ place, score }) => [place, score]))
  const settled = judged
    .map(({ isBody, ...one }) => {
      if (isBody) return one
      // A question of the article itself stands behind what answers it.
      const answers = rereading.answers(one.place).map((place) => scores.get(place) ?? 0)
      const most = Math.max(...answers, 0) || top || one.score
      return one.score < most ? one : { ...one, score: most * 0.999 }
    })
    .sort((a, b) => b.score - a.score || byPlace(a.place, b.place))
  const last = settled.at(-1)?.score ?? 0
  const rest = ranked.slice(weights.candidates)
  const scale = last / Math.max(rest[0]?.score ?? 1, Number.MIN_VALUE)
  return [...settled, ...rest.map(({ place, score }) => ({ place, score: score * scale }))]
}

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
