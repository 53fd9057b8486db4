import { overlapping } from '../text/overlap.ts'
import { quantitiesIn } from '../text/quantities.ts'
import { type Term, type TermLanguage, termLanguage, termsOf } from '../text/terms.ts'
import type { Article, Noise, Span } from '../types.ts'
import { headline, type Passage, passagesOf } from './passages.ts'
import { articleKeys, type Thesaurus, valueSense } from './thesaurus.ts'

/** A sense and the words that carry it. */
export type PlacedSense = Span & { readonly id: string }

/** What is indexed of a stretch of text. */
export type Reading = { readonly terms: readonly Term[]; readonly senses: readonly PlacedSense[] }

export type Entry = Passage & Reading

/** An article read for the index. Reading the same article again gives the same. */
export type ReadArticle = {
  readonly language: TermLanguage
  /** Passages with at least one word to find them by, in reading order. */
  readonly entries: readonly Entry[]
  /** The headline, context of every passage. */
  readonly title: Reading
}

export function readArticle(article: Article, thesaurus: Thesaurus): ReadArticle {
  const language = termLanguage(article.language ?? article.guessedLanguage, article.text)
  const passages = passagesOf(article)
  const title = headline(article, passages) ?? ''
  // The headline is read together with the text, so that both agree on what is a name.
  const text = `${article.text}\n${title}`
  const titleSpan = { start: article.text.length + 1, end: text.length }
  const read = termsOf(text, [...passages, titleSpan], language, thesaurus.isName)
  const entries = passages.map((passage, place) => ({
    ...passage,
    ...reading(outside(read[place] ?? [], article.noise), language, thesaurus, article.text, passage),
  }))
  return {
    language,
    entries: entries.filter((entry) => entry.terms.length > 0),
    title: reading(read.at(-1) ?? [], language, thesaurus, text, titleSpan),
  }
}

function reading(
  terms: readonly Term[],
  language: TermLanguage,
  thesaurus: Thesaurus,
  text: string,
  span: Span,
): Reading {
  const senses: PlacedSense[] = []
  // Only words that stand side by side can be a phrase: a hyphenated word is looked up by itself.
  const run = terms.filter((term) => !term.compound)
  for (const words of [run, ...terms.filter((term) => term.compound).map((term) => [term])]) {
    const keyed = words.map((term) => ({ keys: articleKeys(term.text, language), named: term.named }))
    for (const { id, first, last } of thesaurus.sensesOf(keyed)) {
      const [start, end] = [words[first]?.start, words[last]?.end]
      if (
        start !== undefined &&
        end !== undefined &&
        !senses.some((sense) => sense.id === id && sense.start === start)
      )
        senses.push({ id, start, end })
    }
  }
  return { terms, senses: [...senses, ...values(text.slice(span.start, span.end), span.start, language)] }
}

// Most sentences hold no such number, and a look is quicker than a reading.
const spelledNumber =
  /\d\s?(?:k|m|md|mds|mn|bn)\b|\bmill|billion|trillion|\bcent|vingt|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|trente|quarante|cinquante|soixante|two|three|four|five|seven|eight|nine|ten|eleven|twelve|hundred|dozen|douzaine|dizaine)|\b(?:thir|four|fif|six|seven|eigh|nine)teen|\b(?:twen|thir|for|fif|six|seven|eigh|nine)ty\b/i

/** Numbers written with words, a scale or an abbreviation, by their value. */
function values(passage: string, start: number, language: TermLanguage): PlacedSense[] {
  if (!spelledNumber.test(passage)) return []
  return quantitiesIn(passage, language).flatMap((found) =>
    found.spelled && found.value !== undefined
      ? [{ id: valueSense(found.value), start: start + found.start, end: start + found.end }]
      : [],
  )
}

function outside(terms: readonly Term[], noise: readonly Noise[]): readonly Term[] {
  if (noise.length === 0) return terms
  return terms.filter((term) => overlapping(noise, term).length === 0)
}
