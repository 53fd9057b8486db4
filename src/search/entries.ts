import { overlapping } from '../text/overlap.ts'
import { type Term, type TermLanguage, termLanguage, termsOf } from '../text/terms.ts'
import type { Article, Noise, Span } from '../types.ts'
import { headline, type Passage, passagesOf } from './passages.ts'
import { articleKeys, type Thesaurus } from './thesaurus.ts'

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
    ...reading(outside(read[place] ?? [], article.noise), language, thesaurus),
  }))
  return {
    language,
    entries: entries.filter((entry) => entry.terms.length > 0),
    title: reading(read.at(-1) ?? [], language, thesaurus),
  }
}

/**
 * One passage read by itself, to see which of its words a question asked for. `isName` stands in for the rest of the
 * article, which tells whether the word at the head of a sentence is a name.
 */
export function readPassage(
  article: Article,
  span: Span,
  language: TermLanguage,
  thesaurus: Thesaurus,
  isName: (form: string) => boolean,
): Reading {
  const terms = termsOf(article.text, [span], language, isName)[0] ?? []
  return reading(outside(terms, article.noise), language, thesaurus)
}

function reading(terms: readonly Term[], language: TermLanguage, thesaurus: Thesaurus): Reading {
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
  return { terms, senses }
}

function outside(terms: readonly Term[], noise: readonly Noise[]): readonly Term[] {
  if (noise.length === 0) return terms
  return terms.filter((term) => overlapping(noise, term).length === 0)
}
