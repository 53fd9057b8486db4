import type { Article } from '../types.ts'
import { breaksLines } from './printable.ts'
import { publishedFrom } from './published.ts'

/** What an article file may say about the article: the keys of the front matter, of JSON, and of a page's head. */
export const factNames = [
  'id',
  'title',
  'outlet',
  'url',
  'published',
  'language',
  'origin',
  'translated',
] as const
export type FactName = (typeof factNames)[number]

export function isFactName(name: unknown): name is FactName {
  return factNames.some((known) => known === name)
}

type Facts = Pick<
  Article,
  'title' | 'outlet' | 'url' | 'published' | 'language' | 'origin' | 'translated'
> & {
  readonly id?: string
}

/**
 * The fields as facts about the article. Blanks are folded into single spaces; an empty field is absent. A field
 * that cannot be what it says (a day that no calendar has, an id with a line end in it, a title of a thousand
 * characters and more) is left out, with a note for the report, and the article is served without it. A date more
 * than two days after `now` is left out too, so that it cannot stand before the news.
 */
export function factsFrom(
  fields: ReadonlyMap<FactName, string>,
  now: Date,
): { readonly facts: Facts; readonly notes: readonly string[] } {
  const facts: { [name in FactName]?: string } = {}
  const notes: string[] = []
  for (const [name, written] of fields) {
    const value = written.replace(/[\p{Cc}\s]+/gu, ' ').trim()
    if (value === '') continue
    const read = name === 'id' ? idFrom(written.trim()) : readers[name](value, now)
    if ('value' in read) facts[name] = read.value
    else notes.push(`${name}: left out: ${read.wrong}`)
  }
  return { facts, notes }
}

type Read = { readonly value: string } | { readonly wrong: string }

const readers: { readonly [name in Exclude<FactName, 'id'>]: (value: string, now: Date) => Read } = {
  title: (value) => atMost(value, 1000),
  outlet: (value) => atMost(value, 200),
  url: addressFrom,
  published: publishedFrom,
  language: languageFrom,
  origin: (value) => atMost(value, 2000),
  translated: (value) => atMost(value, 100),
}

function atMost(value: string, max: number): Read {
  return value.length <= max ? { value } : { wrong: `${value.length} characters; the limit is ${max}` }
}

/** Ids are shown and typed: 200 characters, no line ends, nothing that turns the direction of what follows. */
function idFrom(value: string): Read {
  if (breaksLines(value))
    return { wrong: 'it holds control or direction characters; the name of the file is used' }
  return value.length <= 200
    ? { value }
    : { wrong: `${value.length} characters; the limit is 200; the name of the file is used` }
}

/** Kept as given, whatever its scheme: only `Article.link` is ever a link. */
function addressFrom(value: string): Read {
  return breaksLines(value) ? { wrong: 'it holds direction characters' } : atMost(value, 2000)
}

/** `fr-FR` is `fr`: the primary language alone is compared and shown. */
function languageFrom(value: string): Read {
  const [, primary] = /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8}){0,4}$/i.exec(value) ?? []
  return primary === undefined
    ? { wrong: `“${value.slice(0, 40)}” is not a language code such as fr or en` }
    : { value: primary.toLowerCase() }
}
