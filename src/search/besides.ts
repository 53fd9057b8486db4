import { fold } from '../text/fold.ts'
import { goingOnIn, mentionIn } from './evidence.ts'
import { answeringQuantity, figureKinds } from './kinds.ts'
import type { Place } from './passage-index.ts'
import type { Question } from './question.ts'
import { namesReason } from './reasons.ts'
import type { Rereading } from './rereading.ts'
import { weights } from './weights.ts'

/** A passage by the words it holds: `base` is its share of the best BM25, `score` what it comes to. */
type Judged = { readonly place: Place; readonly base: number; readonly score: number }

/**
 * Passages beside the best that may answer without the words of the question, each with the share of the best BM25 that
 * it is given. One that was found by its words is among them where it is given more than it has.
 */
export function besides(
  found: readonly Judged[],
  question: Question,
  rereading: Rereading,
): ReadonlyMap<Place, number> {
  const known = new Map(found.map(({ place, base }) => [place, base]))
  const best = found.toSorted((a, b) => b.score - a.score)
  const beside = new Map<Place, number>()
  function give(place: Place, share: number): void {
    const { start, end } = place.passage
    if (question.want?.kind !== 'whether' && isVerdict(rereading.of(place).text.slice(start, end))) return
    if (share > Math.max(known.get(place) ?? 0, beside.get(place) ?? 0)) beside.set(place, share)
  }
  for (const place of figuresBeside(best, question, rereading))
    if (!known.has(place)) give(place, weights.beside)
  for (const place of goingOn(best, question, rereading)) if (!known.has(place)) give(place, weights.goingOn)
  for (const { place, base } of best.slice(0, besideMax))
    for (const answer of rereading.answers(place)) give(answer, base * weights.answering)
  for (const [place, base] of reasonsBehind(best, question, rereading)) give(place, base * weights.reason)
  return beside
}

/** Sentences beside the best that hold the figure asked for and none of the words: `In all, 40 of them.` */
function figuresBeside(best: readonly Judged[], question: Question, rereading: Rereading): Place[] {
  if (question.want === undefined || !figureKinds.has(question.want.kind)) return []
  return best.slice(0, besideMax).flatMap(({ place }) =>
    rereading.neighbours(place).filter((near) => {
      const { text, reading } = rereading.of(near)
      const { start, end } = near.passage
      return answeringQuantity(question, text.slice(start, end), start, reading) !== undefined
    }),
  )
}

/** Sentences behind the best that go on with what these say (`However, it has not been signed.`). */
function goingOn(best: readonly Judged[], question: Question, rereading: Rereading): Place[] {
  if (question.want !== undefined && figureKinds.has(question.want.kind)) return []
  // Who types a name asks for that name.
  const referring = question.isBareName ? goingOnIn : mentionIn
  return best.slice(0, leadMax).flatMap(({ place }) => {
    const next = rereading.next(place)
    if (!next) return []
    const { start, end } = next.passage
    return referring(rereading.of(next).text.slice(start, end)) ? [next] : []
  })
}

/** Sentences behind the best that name a cause (`To blame: a soft ground.`), asked for one; each with the share of that one. */
function reasonsBehind(best: readonly Judged[], { want }: Question, rereading: Rereading): [Place, number][] {
  if (want?.kind !== 'reason') return []
  return best.slice(0, reasonMax).flatMap(({ place, base }) => {
    const behind = rereading.behind(place, 2).filter((next) => {
      const { start, end } = next.passage
      return namesReason(rereading.of(next).text.slice(start, end))
    })
    return [...behind, ...rereading.answersTo('reason', place)].map((one): [Place, number] => [one, base])
  })
}

/** True for a sentence that says yes or no and nothing else (`C’est faux.`). */
function isVerdict(passage: string): boolean {
  return passage.length <= verdictMax && verdict.test(fold(passage))
}

const verdictMax = 40
const verdict =
  /^[^a-z]*(?:oui|non|si|jamais|toujours|absolument|evidemment|bien sur|certainement|exactement|tout a fait|pas du tout|bien sur que non|c['’]est (?:tout a fait |totalement |parfaitement )?(?:faux|vrai|exact|inexact|juste|possible|legal|normal)|yes|no|never|always|absolutely|indeed|of course|certainly|exactly|not at all|(?:that|it)(?: is|['’]s) (?:not |quite )?(?:true|false|wrong|right|untrue|correct|possible))[^a-z]*$/

// Neighbours of the first few only: further down nothing is an answer.
const besideMax = 12
// Only the very first are known to speak of what is asked.
const leadMax = 3
const reasonMax = 6
