import type { Article, Span } from '../types.ts'
import { fold } from './fold.ts'
import { overlapping } from './overlap.ts'
import { sentences } from './sentences.ts'
import { stem } from './stems.ts'
import { isStopWord } from './stop-words.ts'
import { termLanguage } from './terms.ts'
import { type Token, tokens } from './tokens.ts'

/** Sentences of its body among which an article's news is looked for. */
const sentencesMax = 6

/** Longest press article, in UTF-16 units: a text that tells nothing up to here is a list. */
const articleMax = 50_000

/**
 * The sentence that tells an article's news: of the first ones of its body the one that says most of what its
 * headline is about, or else names and figures; the earlier of two that are alike. Never the headline said again, a
 * heading, page furniture or a question, unless there is nothing else.
 */
export function leadOf(article: Article): Span {
  const told: Span[] = []
  let any: Span | undefined
  let ofBody: Span | undefined
  let whole: Span | undefined
  for (const span of sentences(article.text)) {
    if (told.length === sentencesMax || (any && span.start >= articleMax)) break
    any ??= span
    if (isFurniture(article, span) || isHeadline(article, span)) continue
    ofBody ??= span
    if (!endsSentence.test(textAt(article, span))) continue
    whole ??= span
    if (!question.test(textAt(article, span))) told.push(span)
  }
  return mostTelling(article, told) ?? whole ?? ofBody ?? any ?? { start: 0, end: article.text.length }
}

const endsSentence = /[.!?…][»”"’')\]\s]*$|[»”"]$/u
const question = /\?[»”"'\s]*$/u

/**
 * Of these sentences of an article, in reading order, the one that tells most: shares words with the headline, names and
 * figures, and does not lean on another sentence; the earlier of two that are alike. Undefined for none.
 */
export function mostTelling<Sentence extends Span>(
  article: Article,
  candidates: readonly Sentence[],
): Sentence | undefined {
  const language = termLanguage(article.language ?? article.guessedLanguage, article.text)
  const headline = new Set(contentWords(article.title ?? '', language))
  let best: { readonly span: Sentence; readonly score: number } | undefined
  for (const [index, span] of candidates.entries()) {
    const marred = isMarred(article, span) ? 2 : 0
    const score = tellingScore(textAt(article, span), headline, language) - index * placeCost - marred
    if (!best || score > best.score) best = { span, score }
  }
  return best?.span
}

/** What a sentence further down has to make up for, in words shared with the headline. */
const placeCost = 0.75

function tellingScore(sentence: string, headline: ReadonlySet<string>, language: string): number {
  const words = tokens(sentence)
  const shared = contentWords(sentence, language).filter((word) => headline.has(word)).length
  return (
    Math.min(shared, 4) +
    (words.some((word) => isName(sentence, word)) ? 1 : 0) +
    (/(?<![\p{L}\d])\d/u.test(sentence) ? 0.5 : 0) -
    (noComment.test(fold(sentence.slice(0, 400)).replaceAll('’', "'")) ? 2 : 0) -
    // Leans on the sentence before it, or quotes somebody not named yet.
    (leaning.test(fold(sentence.slice(0, 40))) ? 1.5 : 0) -
    (/^[«“"]/u.test(sentence) ? 1 : 0) -
    (words.length < 6 ? 2 : 0)
  )
}

const leaning =
  /^(?:ils?|elles?|mais|et|or|car|ce|cet|cette|ces|cela|celui-ci|celle-ci|it|he|she|they|but|and|this|that|these|those|so|yet)\b/

/** Says that somebody said nothing. */
const noComment =
  /\b(?:(?:n'a|n'ont) (?:\w+ ){0,3}(?:repondu|donne suite|souhaite (?:commenter|repondre|s'exprimer))|ne commente(?:nt)? pas|(?:s'est|se sont) refuse|(?:a|ont) refuse de commenter|(?:did|do|does) not (?:\w+ )?(?:respond|reply|comment)|declined to (?:\w+ )?(?:comment|respond))/

function contentWords(text: string, language: string): string[] {
  const words = tokens(text).filter((token) => !isStopWord(token.text))
  return [...new Set(words.map(({ start, end }) => stem(text.slice(start, end), language)))]
}

/** A capital inside the sentence. */
function isName(sentence: string, { start }: Token): boolean {
  return (
    /\p{Lu}/u.test(sentence.charAt(start)) &&
    /[\p{L}\p{N},’'] ?$/u.test(sentence.slice(Math.max(0, start - 2), start))
  )
}

/** The headline itself, or a sentence of nearly the same words. */
function isHeadline({ text, title }: Article, span: Span): boolean {
  if (title === undefined) return false
  const said = tokens(text.slice(span.start, span.end)).map((token) => token.text)
  const headline = tokens(title).map((token) => token.text)
  if (said.length === 0 || said.length > headline.length + 2) return false
  const words = new Set(headline)
  return (
    said.filter((word) => words.has(word)).length >= said.length * 0.85 &&
    said.length >= headline.length * 0.6
  )
}

function textAt({ text }: Article, { start, end }: Span): string {
  return text.slice(start, end)
}

/** Holds text of the page that is not the article's. */
function isMarred({ noise }: Article, { start, end }: Span): boolean {
  return overlapping(noise, { start, end }).length > 0
}

function isFurniture({ noise }: Article, span: Span): boolean {
  return overlapping(noise, span).some(({ kind }) => kind === 'furniture')
}
