import { answersBelow, askedAbove, wantIn } from './asking.ts'
import type { Reading } from './entries.ts'
import type { Reread, Surroundings } from './evidence.ts'
import type { Held, PassageIndex, Place } from './passage-index.ts'
import type { Question } from './question.ts'
import type { WantKind } from './wants.ts'

/** What the index read of passages and of what stands around them, each taken from it once a question. */
export type Rereading = {
  of(place: Place): { readonly text: string; readonly reading: Reread }
  /** The sentence before the place and the two behind it, where they tell something. */
  neighbours(place: Place): readonly Place[]
  /** The sentence behind the place. */
  next(place: Place): Place | undefined
  /** So many sentences behind the place, up to the next heading. */
  behind(place: Place, number: number): readonly Place[]
  /** The sentences of the same article that answer a question of it which asks for that. */
  answersTo(want: WantKind, place: Place): readonly Place[]
  /** The sentences that answer the place, where it is a heading or a question of the article itself. */
  answers(place: Place): readonly Place[]
  /** `article` are the terms of the question that the article holds somewhere. */
  around(place: Place, article: ReadonlySet<string>): Surroundings
}

/** The same reading with what it holds; taken apart only when its words are looked at. */
function atHand(reading: Reading, holds: ReadonlySet<string>): Reread {
  return {
    get terms() {
      return reading.terms
    },
    get senses() {
      return reading.senses
    },
    holds,
  }
}

const nothingRead: Reread = { terms: [], senses: [], holds: new Set() }

// A heading further above than this is no heading of the sentence any more.
const headingReach = 8

export function createRereading(index: PassageIndex, { asked }: Question): Rereading {
  const seeker = index.seeker(asked.flatMap(({ terms, related }) => [...terms.keys(), ...related]))
  const read = new Map<number, Reread>()
  const titles = new Map<string, readonly Reread[]>()

  function readingOf(place: Place | undefined): Reread | undefined {
    if (!place) return undefined
    const known = read.get(place.id)
    if (known) return known
    const fresh = atHand(index.reading(place), seeker.inPassage(place))
    read.set(place.id, fresh)
    return fresh
  }

  /** The headline and the first sentence that tells something. */
  function headsOf(held: Held): readonly Reread[] {
    const known = titles.get(held.article.key)
    if (known) return known
    const { title } = held.article
    const lead = held.places.slice(0, 5).find((place) => place.passage.shape === 'body')
    const first = held.places[0]?.passage.shape === 'heading' ? held.places[0] : undefined
    const fresh = [
      ...(title === undefined ? [] : [atHand(index.headline(held), seeker.inHeadline(held))]),
      ...[first, lead].flatMap((place) => readingOf(place) ?? []),
    ]
    titles.set(held.article.key, fresh)
    return fresh
  }

  function behind(place: Place, number: number): readonly Place[] {
    const places = index.held(place.key)?.places ?? []
    const order = places.indexOf(place)
    const next = places.slice(order + 1, order + 1 + number)
    const end = next.findIndex((one) => one.passage.shape !== 'body')
    return end < 0 ? next : next.slice(0, end)
  }

  function answers(place: Place): readonly Place[] {
    const held = index.held(place.key)
    return held ? answersBelow(held.places, held.places.indexOf(place), held.article.text) : []
  }

  return {
    behind,
    answers,
    answersTo(want, { key }) {
      const { article, places = [] } = index.held(key) ?? {}
      const text = article?.text ?? ''
      return places.flatMap((one) =>
        one.passage.shape === 'question' && wantIn(text.slice(one.passage.start, one.passage.end)) === want
          ? answers(one)
          : [],
      )
    },
    of: (place) => ({
      text: index.held(place.key)?.article.text ?? '',
      reading: readingOf(place) ?? nothingRead,
    }),
    neighbours(place) {
      const places = index.held(place.key)?.places ?? []
      const order = places.indexOf(place)
      return [order - 1, order + 1, order + 2].flatMap((near) => {
        const beside = places[near]
        return beside?.passage.shape === 'body' ? [beside] : []
      })
    },
    next(place) {
      const places = index.held(place.key)?.places ?? []
      const next = places[places.indexOf(place) + 1]
      return next?.passage.shape === 'body' ? next : undefined
    },
    around(place, article) {
      const held = index.held(place.key)
      const order = held ? held.places.indexOf(place) : -1
      const above = held?.places
        .slice(Math.max(0, order - headingReach), Math.max(0, order))
        .findLast((one) => one.passage.shape !== 'body')
      const heading = readingOf(above)
      const text = held?.article.text ?? ''
      const asking = held ? askedAbove(held.places, order, text) : []
      const heads = held ? headsOf(held) : []
      return {
        text,
        language: held?.language ?? 'other',
        place,
        reading: readingOf(place) ?? nothingRead,
        before: readingOf(held?.places[order - 1]),
        after: readingOf(held?.places[order + 1]),
        heads: heading ? [...heads, heading] : heads,
        article,
        above: sentencesBefore(held?.places ?? [], order).flatMap((one) => readingOf(one) ?? []),
        asking: asking.flatMap((one) => readingOf(one) ?? []),
        asksFor: asking.flatMap(({ passage }) => wantIn(text.slice(passage.start, passage.end)) ?? []),
      }
    },
  }
}

/** The sentences right before the one at `order`, two at most, none of them before a heading. */
function sentencesBefore(places: readonly Place[], order: number): readonly Place[] {
  const before = places.slice(Math.max(0, order - 2), Math.max(0, order))
  return before.slice(before.findLastIndex(({ passage }) => passage.shape !== 'body') + 1)
}
