import { fold } from '../text/fold.ts'
import { nameStem } from '../text/stems.ts'
import type { Match, SearchRequest, SearchResult } from '../types.ts'
import { type Reading, readPassage } from './entries.ts'
import { createFilter } from './filter.ts'
import { highlights, takenFor } from './highlights.ts'
import type { PassageIndex, Place } from './passage-index.ts'
import { type Question, readQuestion } from './question.ts'
import { type Ranked, rank } from './ranking.ts'
import { weights } from './weights.ts'

/** The passages that answer a request, or why there are none. */
export function answer(request: SearchRequest, index: PassageIndex): SearchResult {
  const question = readQuestion(request.query, index)
  if (!question) return { ...nothing, verdict: 'senseless' }
  const filter = createFilter(request.filter, (key) => index.held(key)?.article)
  const ranked = rank(index.find(question), question, (id) => filter.allowed(index.place(id)), byPlace)
  const undated = filter.undated()
  const best = ranked[0]
  if (!best || !isAnswer(ranked, question))
    return { ...nothing, unknown: question.unknown, near: nearTerms(question, index), undated }

  const matches = ranked.filter((one) => one.score >= best.score * weights.tail)
  const readingOf = createReader(index)
  return {
    verdict: 'answered',
    matches: matches
      .slice(request.from, request.from + request.limit)
      .map(({ place, score }) => matchOf(place, score, readingOf(place).reading, question)),
    total: matches.length,
    unknown: question.unknown,
    near: question.near,
    matched: takenFor(
      matches.slice(0, toldFrom).map(({ place }) => readingOf(place)),
      question.asked,
    ),
    undated,
  }
}

// What words were taken for is told from the best passages alone, whatever page is shown.
const toldFrom = 10

const nothing: SearchResult = {
  verdict: 'nothing',
  matches: [],
  total: 0,
  unknown: [],
  near: [],
  matched: {},
  undated: 0,
}

/** False when even the passage that covers the question best leaves out most of what it is about. */
function isAnswer(ranked: readonly Ranked<Place>[], question: Question): boolean {
  const known = question.asked.reduce((sum, word) => sum + (word.terms.size > 0 ? word.rarity : 0), 0)
  const whole = question.asked.reduce((sum, word) => sum + word.rarity, 0)
  const coverage = ranked.reduce((best, one) => Math.max(best, one.coverage), 0)
  return coverage * known >= whole * weights.answerable
}

/** The nearest terms by spelling; failing these, the words of the question that the coverage does hold. */
function nearTerms(question: Question, index: PassageIndex): readonly string[] {
  if (question.near.length > 0) return question.near
  return question.asked
    .flatMap((word) => (word.terms.size > 0 ? (index.lexis.word(fold(word.typed))?.written ?? []) : []))
    .slice(0, 3)
}

function matchOf(place: Place, score: number, reading: Reading, question: Question): Match {
  const { start, end } = place.passage
  return { key: place.key, span: { start, end }, score, highlights: highlights(reading, question.asked) }
}

/** Reads passages again to see which words were asked for, each once. */
function createReader(index: PassageIndex): (place: Place) => { text: string; reading: Reading } {
  const { thesaurus, lexis } = index
  const isName = (form: string) =>
    thesaurus.isName(form) || (lexis.word(form)?.terms.includes(nameStem(form)) ?? false)
  const read = new Map<Place, { text: string; reading: Reading }>()
  return (place) => {
    const known = read.get(place)
    if (known) return known
    const held = index.held(place.key)
    const reading = held
      ? readPassage(held.article, place.passage, held.language, thesaurus, isName)
      : { terms: [], senses: [] }
    const fresh = { text: held?.article.text ?? '', reading }
    read.set(place, fresh)
    return fresh
  }
}

/** The order of equal scores: by article, then by place in it. */
function byPlace(a: Place, b: Place): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  return a.passage.start - b.passage.start
}
