import { overlapping } from '../text/overlap.ts'
import { mayBeSpelled, quantitiesIn } from '../text/quantities.ts'
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
    for (const sense of acrossNumbers(terms, language, thesaurus, words))
      if (!isPlaced(senses, 0, sense.id, sense.start)) senses.push(sense)
    senses.push(...phrasals(terms, tokens[order] ?? [], span.start, language, thesaurus, words))
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
  // Only words that stand side by side can be a phrase: a hyphenated word is looked up by itself. It stands behind
  // those, whose places are theirs among the terms.
  const plain: SenseWord[] = []
  for (const term of terms) if (!term.compound) plain.push(words.senseWord(term, language))
  let own = 0
  thesaurus.eachSense(plain, (id, first, last) => {
    const [start, end] = [terms[first]?.start ?? 0, terms[last]?.end ?? 0]
    if (start !== senses[own]?.start) own = senses.length
    if (!isPlaced(senses, own, id, start)) senses.push({ id, start, end })
  })
  for (const term of terms) {
    if (!term.compound) continue
    const { start, end } = term
    thesaurus.eachSense([words.senseWord(term, language)], (id) => {
      if (!isPlaced(senses, 0, id, start)) senses.push({ id, start, end })
    })
  }
  return senses
}

/** Phrases with a number among their words (`cut 1,150 jobs`), which says how many and nothing else. */
function acrossNumbers(
  terms: readonly SpelledTerm[],
  language: TermLanguage,
  thesaurus: Thesaurus,
  words: Words,
): PlacedSense[] {
  const senses: PlacedSense[] = []
  const plain = terms.filter((term) => !term.compound)
  for (let at = 1; at + 1 < plain.length; at++) {
    if (!isNumber(plain[at]) || isNumber(plain[at - 1])) continue
    let end = at + 1
    while (isNumber(plain[end])) end++
    const before = plain.slice(Math.max(0, at - phraseReach), at)
    const around = [...before, ...plain.slice(end, end + phraseReach)]
    const keyed = around.map((term) => words.senseWord(term, language))
    thesaurus.eachSense(keyed, (id, first, last) => {
      const [from, to] = [around[first], around[last]]
      if (from && to && first < before.length && last >= before.length)
        senses.push({ id, start: from.start, end: to.end })
    })
  }
  return senses
}

/** How many words of a phrase may stand before a number, and behind it. */
const phraseReach = 2

function isNumber(term: SpelledTerm | undefined): boolean {
  return term !== undefined && /^[\d.]+$/.test(term.form)
}

function isPlaced(senses: readonly PlacedSense[], from: number, id: string, start: number): boolean {
  for (let place = from; place < senses.length; place++) {
    if (senses[place]?.start === start && senses[place]?.id === id) return true
  }
  return false
}

/** The senses of words with the grammar word right behind them (`turned to`). */
function phrasals(
  terms: readonly SpelledTerm[],
  read: readonly SpelledToken[],
  start: number,
  language: TermLanguage,
  thesaurus: Thesaurus,
  words: Words,
): PlacedSense[] {
  const senses: PlacedSense[] = []
  if (language === 'other') return senses
  let place = 0
  for (const term of terms) {
    if (term.compound || term.spelling === undefined) continue
    while ((read[place]?.start ?? Number.POSITIVE_INFINITY) < term.start - start) place++
    const particle = read[place + 1]
    if (!particle?.spelling.isStopWord || start + particle.start !== term.end + 1) continue
    const verb = words.senseWord(term, language, false)
    for (const id of thesaurus.phrasalOf(verb, particle.text))
      senses.push({ id, start: term.start, end: start + particle.end })
  }
  return senses
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
