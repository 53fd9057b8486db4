import type { Passage } from './passages.ts'
import type { Question } from './question.ts'
import { weights } from './weights.ts'

export type Field = keyof typeof weights.field

/** What the index found: a passage's number, its BM25 score, and the fields in which each term matched. */
export type Found = {
  readonly id: number
  readonly score: number
  readonly match: { readonly [term: string]: readonly Field[] }
}

export type Ranked<Place> = { readonly place: Place; readonly score: number; readonly coverage: number }

/**
 * Puts what was found in order: BM25, by how much of the question the passage covers, headings and questions behind
 * the best sentence that tells something. Equal scores keep the order of `compare`.
 */
export function rank<Place extends { readonly passage: Passage }>(
  found: Iterable<Found>,
  question: Question,
  placeOf: (id: number) => Place | undefined,
  compare: (a: Place, b: Place) => number,
): Ranked<Place>[] {
  const coverageOf = createCoverage(question)
  const ranked: Ranked<Place>[] = []
  let bestBody = 0
  for (const { id, score, match } of found) {
    const place = placeOf(id)
    if (!place || !saysItself(match)) continue
    const coverage = coverageOf(match)
    const share = weights.coverageFloor + (1 - weights.coverageFloor) * coverage
    const final = score * share
    if (place.passage.shape === 'body') bestBody = Math.max(bestBody, final)
    ranked.push({ place, score: final, coverage })
  }
  return ranked
    .map((one) => (one.place.passage.shape === 'body' || bestBody === 0 ? one : below(one, bestBody)))
    .sort((a, b) => b.score - a.score || compare(a.place, b.place))
}

/** False for a passage that only stands beside the words asked for: under the headline, after the sentence. */
function saysItself(match: Found['match']): boolean {
  return Object.values(match).some((fields) => fields.includes('text') || fields.includes('sense'))
}

function below<Place>(one: Ranked<Place>, best: number): Ranked<Place> {
  return one.score < best ? one : { ...one, score: best * 0.999 }
}

/** How much of the question's weight the matched terms answer, from 0 to 1. */
function createCoverage(question: Question): (match: Found['match']) => number {
  const wordsOf = new Map<string, number[]>()
  let whole = 0
  question.asked.forEach((word, place) => {
    if (word.terms.size > 0) whole += word.rarity
    for (const term of word.terms.keys()) wordsOf.set(term, [...(wordsOf.get(term) ?? []), place])
  })
  return (match) => {
    const covered = new Array<number>(question.asked.length).fill(0)
    for (const [term, fields] of Object.entries(match)) {
      const share = Math.max(...fields.map((field) => weights.covers[field]))
      for (const place of wordsOf.get(term) ?? []) covered[place] = Math.max(covered[place] ?? 0, share)
    }
    const sum = covered.reduce(
      (total, share, place) => total + share * (question.asked[place]?.rarity ?? 0),
      0,
    )
    return whole > 0 ? sum / whole : 0
  }
}
