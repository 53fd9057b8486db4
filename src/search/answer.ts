import { fold } from '../text/fold.ts'
import { isStopWord } from '../text/stop-words.ts'
import { tokens } from '../text/tokens.ts'
import type { Match, SearchRequest, SearchResult, Span } from '../types.ts'
import { type Folded, foldCopies } from './copies.ts'
import type { Reading } from './entries.ts'
import { mentionIn } from './evidence.ts'
import { createFilter } from './filter.ts'
import { highlights, takenFor } from './highlights.ts'
import { answeringQuantity } from './kinds.ts'
import { holdsRun } from './operators.ts'
import { byPlace, order } from './order.ts'
import type { PassageIndex, Place } from './passage-index.ts'
import { type Question, readQuestion } from './question.ts'
import { type Found, type Ranked, rank } from './ranking.ts'
import { missingFrom } from './refusal.ts'
import { createRereading } from './rereading.ts'
import { weights } from './weights.ts'

/** The passages that answer a request, or why there are none. */
export function answer(request: SearchRequest, index: PassageIndex): SearchResult {
  const question = readQuestion(request.query, index)
  if (!question) return { ...nothing, verdict: 'senseless' }
  const filter = createFilter(request.filter, (key) => index.held(key)?.article)
  const rereading = createRereading(index, question)
  const isNarrow = request.filter !== undefined || question.phrases.length + question.excluded.length > 0
  const isAllowed = (place: Place) =>
    filter.allowed(place) !== undefined && meetsOperators(place, question, index)
  const found = index.find(question, isNarrow ? isAllowed : undefined)
  const ranked = rank(found, question, index.place, byPlace)
  const undated = filter.undated()
  const asks = question.isBareName ? 'overview' : 'answer'
  const told = {
    unknown: question.unknown,
    near: question.near,
    undated,
    asks,
    ...repairsOf(question),
  } as const
  if (ranked.length === 0)
    return { ...nothing, ...told, near: nearTerms(question, index), missing: question.unknown }

  const ordered = order(ranked, question, rereading, termsByArticle(found, ranked, index))
  const missing = missingFrom(ordered, question)
  const toMatch = (one: Folded) => matchOf(one, rereading.of(one.place), question)
  const folded = foldCopies(ordered, rereading)
  if (missing) {
    const closest = folded.slice(0, request.limit).map(toMatch)
    return { ...nothing, ...told, near: nearTerms(question, index), missing, closest }
  }
  const best = folded[0]?.score ?? 0
  const matches = folded.filter((one) => one.score >= best * weights.tail)
  const matched = takenFor(
    matches.slice(0, toldFrom).map(({ place }) => rereading.of(place)),
    question.asked,
  )
  return {
    verdict: 'answered',
    ...told,
    matches: matches.slice(request.from, request.from + request.limit).map(toMatch),
    total: matches.length,
    matched,
    understood: Object.entries(matched).map(([typed, forms]) => ({ typed, matched: forms })),
  }
}

/** True when the passage holds every phrase in quotes and nothing that was excluded. */
function meetsOperators(place: Place, { phrases, excluded }: Question, index: PassageIndex): boolean {
  if (phrases.length === 0 && excluded.length === 0) return true
  const { start, end } = place.passage
  const words = tokens(index.held(place.key)?.article.text.slice(start, end) ?? '').map((token) => token.text)
  return phrases.every((run) => holdsRun(words, run)) && !excluded.some((run) => holdsRun(words, run))
}

/** The terms of the question that each article of the best passages holds somewhere. */
function termsByArticle(
  found: readonly Found[],
  ranked: readonly Ranked<Place>[],
  index: PassageIndex,
): (key: string) => ReadonlySet<string> {
  const terms = new Map<string, Set<string>>()
  for (const { place } of ranked.slice(0, weights.candidates)) terms.set(place.key, new Set())
  for (const { id, match } of found) {
    const own = terms.get(index.place(id)?.key ?? '')
    if (own) for (const term of Object.keys(match)) own.add(term)
  }
  return (key) => terms.get(key) ?? none
}

const none: ReadonlySet<string> = new Set()

function repairsOf({ asked }: Question): Pick<SearchResult, 'repairs'> {
  const repairs = asked.flatMap(({ typed, read }) => (read === undefined ? [] : [{ typed, read }]))
  return repairs.length > 0 ? { repairs } : {}
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

/** The nearest terms by spelling; failing these, the words of the question that the coverage does hold. */
function nearTerms(question: Question, index: PassageIndex): readonly string[] {
  if (question.near.length > 0) return question.near
  return question.asked
    .flatMap((word) => (word.terms.size > 0 ? (index.lexis.word(fold(word.typed))?.written ?? []) : []))
    .slice(0, 3)
}

/**
 * What a passage without a word of the question is there for: its figure, else the word that refers to another, else
 * the first word with which it answers what its article asks.
 */
function besideWords(question: Question, passage: string, start: number, reading: Reading): readonly Span[] {
  const figure = answeringQuantity(question, passage, start, reading)
  if (figure) return [figure]
  const read = tokens(passage)
  const word = mentionIn(passage) ?? read.find(({ text }) => !isStopWord(text)) ?? read[0]
  return word ? [{ start: start + word.start, end: start + word.end }] : []
}

function matchOf(
  { place, score, signals, alsoIn }: Folded,
  { text, reading }: { readonly text: string; readonly reading: Reading },
  question: Question,
): Match {
  const { start, end } = place.passage
  const words = highlights(reading, question.asked)
  const passage = text.slice(start, end)
  return {
    key: place.key,
    span: { start, end },
    score,
    highlights: words.length > 0 ? words : besideWords(question, passage, start, reading),
    ...(signals && { signals }),
    ...(alsoIn.length > 0 && {
      alsoIn: alsoIn.map(({ key, passage }) => ({
        key,
        span: { start: passage.start, end: passage.end },
      })),
    }),
  }
}
