import { createColumn } from './column.ts'
import type { Dictionary } from './dictionary.ts'
import type { PostingLists } from './posting-lists.ts'
import type { Question } from './question.ts'
import type { Field, Found } from './ranking.ts'
import { weights } from './weights.ts'

/** The fields of a passage, in the order in which they are indexed. */
export const fieldNames = Object.keys(weights.field) as readonly Field[] // its own keys

/**
 * Once so many passages hold the rarer words of a question, the commoner ones only tell these apart: what holds none
 * but common words would not come among the best.
 */
const enough = 5_000

/** Most passages that a question is answered from: what comes behind so many is not worth turning pages for. */
const candidatesMax = 200

/**
 * The passages that hold most of what a question asks for, by their BM25 and by how much of the question they cover;
 * in no order, and none that only stands beside the words, under the headline or after the sentence that says them.
 */
export function createCandidates(
  lists: PostingLists,
  dictionary: Dictionary,
): (question: Question, isAllowed?: (document: number) => boolean) => Found[] {
  // Kept from question to question, and zero between two of them.
  let scores = new Float64Array(0)
  let covered = new Float64Array(0)
  /** How far the word of the question that was looked for last is met. */
  let share = new Float32Array(0)
  /** That word's place in the question, counted from 1. */
  const lastWord = createColumn()
  const told = createColumn()
  let met = new Uint32Array(1024)
  let metEnd = 0

  function makeRoom(): void {
    if (scores.length >= lists.end) return
    const length = Math.ceil(lists.end * 1.25)
    scores = new Float64Array(length)
    covered = new Float64Array(length)
    share = new Float32Array(length)
    lastWord.set(length, 0)
    told.set(length, 0)
  }

  function meet(document: number): void {
    if (metEnd === met.length) {
      const grown = new Uint32Array(met.length * 2)
      grown.set(met)
      met = grown
    }
    met[metEnd++] = document
  }

  /** Scores the passages with a term of the question; from so many on, no further ones. */
  function score(question: Question, boosts: ReadonlyMap<number, number>, sufficient: number): void {
    const [words, tells] = [lastWord.all(), told.all()]
    const scored = new Set<number>()
    const byRarity = [...question.asked.entries()].sort(([, a], [, b]) => b.rarity - a.rarity)
    for (const [place, asked] of byRarity) {
      const among = metEnd >= sufficient ? words : undefined
      for (const text of asked.terms.keys()) {
        const term = dictionary.find(text)
        if (term === undefined) continue
        const visit = (document: number, fields: number) => {
          const reach = reachOf[fields] ?? 0
          const word = words[document]
          if (word === 0) meet(document)
          const before = word === place + 1 ? (share[document] ?? 0) : 0
          if (reach > before || word !== place + 1) {
            words[document] = place + 1
            share[document] = reach
            covered[document] = (covered[document] ?? 0) + asked.rarity * (reach - before)
          }
          tells[document] = (tells[document] ?? 0) | (fields & telling)
        }
        if (scored.has(term)) lists.each(term, visit, among)
        else lists.score(term, boosts.get(term) ?? 0, scores, visit, among)
        scored.add(term)
      }
    }
  }

  /** The best of those met, every one as good as another that is taken. */
  function choose(whole: number, isAllowed: (document: number) => boolean): number[] {
    const tells = told.all()
    const chosen: number[] = []
    const values: number[] = []
    let best = 0
    for (let at = 0; at < metEnd; at++) {
      const document = met[at] ?? 0
      if (tells[document] === 0 || !isAllowed(document)) continue
      const coverage = whole > 0 ? (covered[document] ?? 0) / whole : 0
      const value = (scores[document] ?? 0) * (weights.coverageFloor + (1 - weights.coverageFloor) * coverage)
      chosen.push(document)
      values.push(value)
      if (value > best) best = value
    }
    if (chosen.length <= candidatesMax) return chosen
    const stepOf = (value: number) => Math.floor((value / best) * (steps - 1))
    const sizes = new Uint32Array(steps)
    for (const value of values) sizes[stepOf(value)]!++ // a step is below `steps`
    let lowest = steps
    let above = 0
    while (above + (sizes[lowest - 1] ?? 0) <= candidatesMax) above += sizes[--lowest] ?? 0
    // Of the step in which the number is reached, whichever come first.
    let left = candidatesMax - above
    return chosen.filter((_, at) => {
      const step = stepOf(values[at] ?? 0)
      return step >= lowest || (step === lowest - 1 && left-- > 0)
    })
  }

  function clear(): void {
    const [words, tells] = [lastWord.all(), told.all()]
    for (let at = 0; at < metEnd; at++) {
      const document = met[at] ?? 0
      scores[document] = 0
      covered[document] = 0
      words[document] = 0
      tells[document] = 0
    }
    metEnd = 0
  }

  return (question, isAllowed) => {
    makeRoom()
    const boosts = new Map<number, number>()
    for (const [text, weight] of question.asked.flatMap(({ terms }) => [...terms])) {
      const term = dictionary.find(text)
      if (term !== undefined) boosts.set(term, Math.max(boosts.get(term) ?? 0, weight))
    }
    // Of those met, few may be allowed: then all of them are looked at.
    score(question, boosts, isAllowed ? Number.POSITIVE_INFINITY : enough)
    const whole = question.asked.reduce((sum, { terms, rarity }) => sum + (terms.size > 0 ? rarity : 0), 0)
    const found = choose(whole, isAllowed ?? (() => true)).map((id) => ({
      id,
      score: scores[id] ?? 0,
      match: {} as Match,
    }))
    clear()
    // The place of each of them in the list, counted from 1.
    const places = lastWord.all()
    for (const [place, { id }] of found.entries()) places[id] = place + 1
    for (const term of boosts.keys()) {
      const text = dictionary.text(term)
      const visit = (document: number, fields: number) => {
        const one = found[(places[document] ?? 0) - 1]
        if (one) one.match[text] = fieldsOf[fields] ?? []
      }
      lists.each(term, visit, places)
    }
    for (const { id } of found) places[id] = 0
    return found
  }
}

type Match = { [term: string]: readonly Field[] }

// Finer than any two passages that differ by more than a hair.
const steps = 4096

const masks = Array.from({ length: 2 ** fieldNames.length }, (_, mask) => mask)
const fieldsOf = masks.map((mask) => fieldNames.filter((_, place) => (mask & (1 << place)) !== 0))
/** How far a word counts as met that stands in these fields. */
const reachOf = fieldsOf.map((fields) => Math.max(0, ...fields.map((field) => weights.covers[field])))
/** The fields of the passage itself. */
const telling = fieldNames.reduce(
  (mask, field, place) => (field === 'text' || field === 'sense' ? mask | (1 << place) : mask),
  0,
)
