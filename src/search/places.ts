import type { TermLanguage } from '../text/terms.ts'
import type { Article } from '../types.ts'
import type { ByteReader, ByteWriter } from './bytes.ts'
import { createNumberList, createRows } from './column.ts'
import type { Passage } from './passages.ts'

/** An article whose passages are indexed. */
export type Held = {
  readonly article: Article
  readonly language: TermLanguage
  readonly places: readonly Place[]
  /** Its number, and that of its headline among the headlines. */
  readonly number: number
}

/** A passage in the index. */
export type Place = { readonly id: number; readonly key: string; readonly passage: Passage }

/** Articles and their passages by their numbers. Most are never looked at: they are a few numbers until they are. */
export type Places = {
  /** Gives the article and its passages the next numbers; returns that of the article, which is its headline's too. */
  add(article: Article, language: TermLanguage, passages: readonly Passage[]): number
  remove(number: number): void
  held(number: number): Held | undefined
  /** The passages of an article have the numbers from `first` to below `end`. */
  span(number: number): { readonly first: number; readonly end: number }
  /** The passage with that number. */
  at(id: number): Place | undefined
  /** The articles with these numbers, numbered without gaps in their order, and so their passages. */
  write(numbers: readonly number[], to: ByteWriter): void
}

/** `from` has what was written of these articles. */
export function createPlaces(from?: ByteReader, articles: readonly Article[] = []): Places {
  const own: (Article | undefined)[] = [...articles]
  /** Those articles that were asked for; by their numbers, as everything that follows. */
  const held: (Held | undefined)[] = []
  const heads = createRows(headWidth, from?.numbers())
  // Of each passage: where it starts; its length and shape; one above the number of its article, 0 when that is gone.
  const rows = createRows(3, from?.numbers())
  let end = from ? rows.all().length / 3 : 0

  function heldAt(number: number): Held | undefined {
    const known = held[number]
    const article = own[number]
    if (known || !article) return known
    const { first, end: after } = span(number)
    const places = Array.from({ length: after - first }, (_, order) => ({
      id: first + order,
      key: article.key,
      passage: passageAt(first + order),
    }))
    const language = languages[heads.all()[headWidth * number] ?? 0] ?? 'other'
    const fresh = { article, language, places, number }
    held[number] = fresh
    return fresh
  }

  function span(number: number): { first: number; end: number } {
    const all = heads.all()
    return { first: all[headWidth * number + 1] ?? 0, end: all[headWidth * number + 2] ?? 0 }
  }

  function passageAt(id: number): Passage {
    const all = rows.all()
    const start = all[3 * id] ?? 0
    const rest = all[3 * id + 1] ?? 0
    return { start, end: start + (rest >>> shapeBits), shape: shapes[rest & shapeMask] ?? 'body' }
  }

  return {
    add(article, language, passages) {
      const number = own.push(article) - 1
      const first = end
      rows.makeRoom(first + passages.length)
      for (const { start, end: after, shape } of passages) {
        const rest = ((after - start) << shapeBits) | shapes.indexOf(shape)
        rows.all().set([start, rest, number + 1], 3 * end++)
      }
      heads.makeRoom(number + 1)
      heads.all().set([languages.indexOf(language), first, end], headWidth * number)
      return number
    },
    remove(number) {
      const { first, end: after } = span(number)
      for (let id = first; id < after; id++) rows.all()[3 * id + 2] = 0
      held[number] = undefined
      own[number] = undefined
    },
    at(id) {
      const number = (rows.all()[3 * id + 2] ?? 0) - 1
      return heldAt(number)?.places[id - span(number).first]
    },
    held: heldAt,
    span,
    write(numbers, to) {
      const [keptHeads, kept] = [createNumberList(), createNumberList()]
      numbers.forEach((number, place) => {
        const { first, end: after } = span(number)
        const start = kept.all().length / 3
        for (const value of [heads.all()[headWidth * number] ?? 0, start, start + after - first])
          keptHeads.push(value)
        for (let id = first; id < after; id++) {
          kept.push(rows.all()[3 * id] ?? 0)
          kept.push(rows.all()[3 * id + 1] ?? 0)
          kept.push(place + 1)
        }
      })
      to.numbers(keptHeads.all())
      to.numbers(kept.all())
    },
  }
}

// Of an article: its language, the number of its first passage, one above that of its last.
const headWidth = 3
const languages = ['fr', 'en', 'other'] as const satisfies readonly TermLanguage[]
const shapes = ['body', 'heading', 'question'] as const satisfies readonly Passage['shape'][]
const [shapeBits, shapeMask] = [2, 3]
