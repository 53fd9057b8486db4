import { overlapping } from '../text/overlap.ts'
import { mayBeSpelled, quantitiesIn } from '../text/quantities.ts'
import { stemOf } from '../text/spelling.ts'
import {
  type SpelledTerm,
  type Term,
  type TermLanguage,
  termLanguage,
  termsOf,
  wordsOf,
} from '../text/terms.ts'
import type { SpelledToken } from '../text/tokens.ts'
import type { Article, Noise, Span } from '../types.ts'
import { headline, type Passage, passagesOf } from './passages.ts'
import type { SenseWord } from './phrase-book.ts'
import { valueSense } from './senses.ts'
import type { Thesaurus } from './thesaurus.ts'
import type { Words } from './words.ts'

/** A sense and the words that carry it. */
export type PlacedSense = Span & { readonly id: string }

/** What is indexed of a stretch of text. */
export type Reading = { readonly terms: readonly Term[]; readonly senses: readonly PlacedSense[] }

/** The same with what is remembered of the words. */
export type Entry = {
  readonly terms: readonly SpelledTerm[]
  readonly senses: readonly PlacedSense[]
}

/** An article read for the index. Reading the same article again gives the same. */
export type ReadArticle = {
  readonly language: TermLanguage
  /** Passages with at least one word to find them by, in reading order. */
  readonly entries: readonly (Passage & Entry)[]
  /** The headline, context of every passage, and where its text begins that the places are counted in. */
  readonly title: Entry & { readonly start: number }
}

export function readArticle(article: Article, thesaurus: Thesaurus, words: Words): ReadArticle {
  const language = termLanguage(article.language ?? article.guessedLanguage, article.text)
  const passages = passagesOf(article)
  const title = headline(article, passages) ?? ''
  const [opening] = passages
  // Most articles begin with their headline: then it is read already.
  const isOpening = opening !== undefined && isTitle(opening, title, article)
  // Another headline is read together with the text, so that both agree on what is a name.
  const text = isOpening ? article.text : `${article.text}\n${title}`
  const titleSpan = { start: article.text.length + 1, end: text.length }
  const spans: readonly Span[] = isOpening ? passages : [...passages, titleSpan]
  // Each sentence is taken apart once, for its terms and for its numbers.
  const tokens = spans.map((span) => wordsOf(text, span, words.spellings))
  const read = termsOf(text, spans, language, thesaurus.isName, tokens)

  function reading(order: number, noise: readonly Noise[]): Entry {
    const terms = outside(read[order] ?? [], noise)
    const senses = sensesOf(terms, language, thesaurus, words)
    const span = spans[order] ?? titleSpan
    senses.push(...phrasals(terms, tokens[order] ?? [], span.start, language, thesaurus))
    if (mayBeSpelled(tokens[order] ?? [], words.roleOf))
      senses.push(...values(text.slice(span.start, span.end), span.start, language, tokens[order] ?? []))
    return { terms, senses }
  }

  const entries = passages.map((passage, order) => ({ ...passage, ...reading(order, article.noise) }))
  const [first] = entries
  return {
    language,
    entries: entries.filter((entry) => entry.terms.length > 0),
    title: isOpening && first ? first : { ...reading(passages.length, []), start: titleSpan.start },
  }
}

/** True for a passage that is the headline word for word. */
function isTitle({ start, end }: Passage, title: string, { noise, text }: Article): boolean {
  return text.slice(start, end) === title && overlapping(noise, { start, end }).length === 0
}

/** The senses of words that stand side by side, and those of hyphenated words. */
function sensesOf(
  terms: readonly SpelledTerm[],
  language: TermLanguage,
  thesaurus: Thesaurus,
  words: Words,
): PlacedSense[] {
  const senses: PlacedSense[] = []
  const place = (own: readonly SpelledTerm[], read: readonly SenseWord[]) => {
    for (const { id, first, last } of thesaurus.sensesOf(read)) {
      const [start, end] = [own[first]?.start, own[last]?.end]
      if (start === undefined || end === undefined) continue
      if (!isPlaced(senses, id, start)) senses.push({ id, start, end })
    }
  }
  // Only words that stand side by side can be a phrase: a hyphenated word is looked up by itself.
  const plain = terms.filter((term) => !term.compound)
  place(
    plain,
    plain.map((term) => words.senseWord(term, language)),
  )
  for (const term of terms) if (term.compound) place([term], [words.senseWord(term, language)])
  return senses
}

/** The senses of words with the grammar word right behind them (`turned to`). */
function phrasals(
  terms: readonly SpelledTerm[],
  read: readonly SpelledToken[],
  start: number,
  language: TermLanguage,
  thesaurus: Thesaurus,
): PlacedSense[] {
  const senses: PlacedSense[] = []
  if (language === 'other') return senses
  let place = 0
  for (const term of terms) {
    if (term.compound || term.spelling === undefined) continue
    while ((read[place]?.start ?? Number.POSITIVE_INFINITY) < term.start - start) place++
    const particle = read[place + 1]
    if (!particle?.spelling.isStopWord || start + particle.start !== term.end + 1) continue
    const keys = [{ language, stems: [stemOf(term.spelling, language, false)] }]
    for (const id of thesaurus.phrasalOf(keys, particle.text))
      senses.push({ id, start: term.start, end: start + particle.end })
  }
  return senses
}

function isPlaced(senses: readonly PlacedSense[], id: string, start: number): boolean {
  for (let place = senses.length - 1; place >= 0; place--) {
    if (senses[place]?.start === start && senses[place]?.id === id) return true
  }
  return false
}

/** Numbers written with words, a scale or an abbreviation, by their value. */
function values(
  passage: string,
  start: number,
  language: TermLanguage,
  read: readonly SpelledToken[],
): PlacedSense[] {
  return quantitiesIn(passage, language, read).flatMap((found) => {
    const value = found.value ?? found.percent
    return found.spelled && value !== undefined
      ? [{ id: valueSense(value), start: start + found.start, end: start + found.end }]
      : []
  })
}

function outside(terms: readonly SpelledTerm[], noise: readonly Noise[]): readonly SpelledTerm[] {
  if (noise.length === 0) return terms
  return terms.filter((term) => overlapping(noise, term).length === 0)
}
