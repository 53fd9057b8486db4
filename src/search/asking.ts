import { fold } from '../text/fold.ts'
import { tokens } from '../text/tokens.ts'
import type { Place } from './passage-index.ts'
import { asksForReason } from './reasons.ts'
import { type WantKind, wantOf } from './wants.ts'

/**
 * The headings and questions of an article that its passage at `order` answers, as an interviewer asks them, in
 * reading order.
 */
export function askedAbove(places: readonly Place[], order: number, text: string): readonly Place[] {
  if (places[order]?.passage.shape !== 'body') return []
  let last = order - 1
  while (order - last < answerRun && isSameParagraph(places[last], places[last + 1], text)) last--
  let first = last
  while (first >= 0 && last - first < askingRun && places[first]?.passage.shape !== 'body') first--
  const run = places.slice(first + 1, last + 1)
  return run.some((place) => isAsking(place, text)) ? run : []
}

/** The passages that answer the heading or question at `order`, in reading order. */
export function answersBelow(places: readonly Place[], order: number, text: string): readonly Place[] {
  const asked = places[order]
  if (!asked || asked.passage.shape === 'body') return []
  let end = order + 1
  while (end - order < askingRun && places[end] && places[end]?.passage.shape !== 'body') end++
  return places
    .slice(end, end + answerRun)
    .filter((_, at) => askedAbove(places, end + at, text).includes(asked))
}

/** True for two sentences that stand in one paragraph, the first of them no heading and no question. */
function isSameParagraph(left: Place | undefined, right: Place | undefined, text: string): boolean {
  if (left?.passage.shape !== 'body' || !right) return false
  return !text.slice(left.passage.end, right.passage.start).includes('\n')
}

/** What sort of thing the passage asks for; undefined where that is nothing of a kind. */
export function wantIn(passage: string): WantKind | undefined {
  // `15:40 – Why?`
  const question = passage.slice(0, questionMax).replace(/^[^?]{0,60}\s[–—:]\s/u, '')
  return asksForReason(question) ? 'reason' : wantOf(question, tokens(question))?.kind
}

const questionMax = 300

/** True for a question, or for a heading that speaks to somebody (`You sold the farm.`). */
function isAsking({ passage }: Place, text: string): boolean {
  if (passage.shape === 'question') return true
  return passage.shape === 'heading' && spokenTo.test(fold(text.slice(passage.start, passage.end)))
}

const spokenTo = /\b(?:vous|votre|vos|you|your)\b/

// Sentences that ask one thing together, and sentences that answer it before the talk goes on to other things.
const askingRun = 3
const answerRun = 2
