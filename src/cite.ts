import type { Answer, Article, Citation, Quote, Span } from './types.ts'

/** Longest quote cut by default, in UTF-16 code units: three of them and their sources fit one message anywhere. */
const quoteMax = 700

/**
 * Cuts a quote out of an article: the only maker of a `Quote`. A passage longer than `max` is shortened to one
 * unbroken piece around its first highlight, from word to word, and never inside a character.
 * Blanks at either end of the passage are left out. Throws RangeError for a span outside the article or blank.
 */
export function cite(
  article: Article,
  passage: Span,
  highlights: readonly Span[] = [],
  max = quoteMax,
): Citation {
  const whole = trimmed(article.text, passage)
  const kept =
    whole.end - whole.start <= max ? whole : windowAround(article.text, whole, highlights[0] ?? whole, max)
  return {
    desk: article.desk,
    article: article.id,
    version: article.version,
    start: kept.start,
    end: kept.end,
    quote: article.text.slice(kept.start, kept.end) as Quote, // the one place where a Quote is made
    highlights: highlights.filter((mark) => mark.start >= kept.start && mark.end <= kept.end),
    cut: cutsOf(article.text, whole, kept),
    ref: refOf(article, kept),
    source: {
      ...(article.title !== undefined ? { title: article.title } : { opening: openingWords(article.text) }),
      ...(article.outlet !== undefined && { outlet: article.outlet }),
      ...(article.published !== undefined && { published: article.published }),
      ...linkOf(article, kept),
      ...(article.language !== undefined && { language: article.language }),
      ...(article.guessedLanguage !== undefined && { guessedLanguage: article.guessedLanguage }),
      paragraph: paragraphAt(article, kept.start),
    },
  }
}

/**
 * True when the citation is, character for character, what this version of the article says at that place, and leads
 * there.
 */
export function verify(citation: Citation, article: Article | undefined): boolean {
  return (
    article !== undefined &&
    citation.desk === article.desk &&
    citation.article === article.id &&
    citation.version === article.version &&
    citation.ref === refOf(article, citation) &&
    citation.quote.length > 0 &&
    citation.end - citation.start === citation.quote.length &&
    article.text.startsWith(citation.quote, citation.start) &&
    citation.highlights.every((mark) => mark.start >= citation.start && mark.end <= citation.end)
  )
}

/** Every citation of an answer, in reading order. */
export function citationsOf(answer: Answer): Citation[] {
  return answer.blocks.flatMap((block) =>
    block.kind === 'quote'
      ? [block.citation]
      : block.kind === 'reading'
        ? block.citations
        : block.kind === 'figures'
          ? block.figures.map(({ citation }) => citation)
          : [],
  )
}

function refOf({ key }: Article, { start, end }: Span): string {
  return `${key}.${start}-${end}`
}

/** What a short reference names: an article's key, and a range when it has one. Undefined for any other text. */
export function parseRef(text: string): { key: string; span?: Span } | undefined {
  const parts = /^([0-9a-z]{12})(?:\.(\d{1,9})-(\d{1,9}))?$/.exec(text)
  if (!parts) return undefined
  const [, key, start, end] = parts
  if (key === undefined) return undefined
  if (start === undefined || end === undefined) return { key }
  return { key, span: { start: Number(start), end: Number(end) } }
}

/** Number of the line that holds the offset, counting from 1 the lines that are not blank. */
export function paragraphAt(article: Article, offset: number): number {
  const { text } = article
  let { start, paragraph } =
    milestonesOf(article).findLast((milestone) => milestone.start <= offset) ?? origin
  while (start <= offset) {
    const end = endOfLine(text, start)
    if (!isBlank(text, start, end)) paragraph++
    start = end + 1
  }
  return Math.max(1, paragraph)
}

/** Where a line begins, and how many paragraphs stand above it. */
type Milestone = { readonly start: number; readonly paragraph: number }

const origin: Milestone = { start: 0, paragraph: 0 }

// Lines from one milestone to the next: a book of short lines has under a thousand, an article one.
const milestoneLines = 1_000

// Counted once: every quote of a page is asked for its paragraph, and counting up to it may take 30 ms.
const milestones = new WeakMap<Article, readonly Milestone[]>()

function milestonesOf(article: Article): readonly Milestone[] {
  const known = milestones.get(article)
  if (known) return known
  const { text } = article
  const counted: Milestone[] = []
  let paragraph = 0
  for (let start = 0, line = 0; start < text.length; line++) {
    if (line % milestoneLines === 0) counted.push({ start, paragraph })
    const end = endOfLine(text, start)
    if (!isBlank(text, start, end)) paragraph++
    start = end + 1
  }
  milestones.set(article, counted)
  return counted
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === ''
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** First words of a text that has no title: at most 80 characters of its first line, whole words. */
export function openingWords(text: string): string {
  const line = text.slice(0, 400).trimStart().split('\n', 1)[0] ?? ''
  if (line.length <= 80) return line.trimEnd()
  const words = line.slice(0, 81)
  const blank = words.search(/\s\S*$/u)
  return blank > 20 ? words.slice(0, blank) : line.slice(0, charEdge(line, 80))
}

/**
 * Whether the passage was shortened, or its own sentence goes on outside of it: on the same line, with no end of a
 * sentence at its edge. Where a passage was shortened a full stop proves nothing: it may stand in `M. Dupont`.
 */
function cutsOf(text: string, whole: Span, kept: Span): Citation['cut'] {
  const { start, end } = whole
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trimEnd()
  const isAtEnd = isBlank(text, end, endOfLine(text, end))
  return {
    before: kept.start > start || (before !== '' && !endsSentence(before)),
    after: kept.end < end || (!isAtEnd && !endsSentence(text.slice(start, end))),
  }
}

function endsSentence(text: string): boolean {
  return /[.!?…][»”"’')\]\s]{0,4}$/u.test(text.slice(-5))
}

function linkOf({ link, reader }: Article, { start, end }: Span): { link?: string } {
  if (link !== undefined) return { link }
  return reader === undefined ? {} : { link: `${reader}.${start}-${end}` }
}

function trimmed(text: string, span: Span): Span {
  const { start, end } = span
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end)
    throw new RangeError(`no passage at ${start}-${end} of ${text.length}`)
  const passage = text.slice(start, end)
  const from = start + (passage.length - passage.trimStart().length)
  const to = end - (passage.length - passage.trimEnd().length)
  if (from >= to) throw new RangeError(`nothing but blanks at ${start}-${end}`)
  return { start: from, end: to }
}

/** A piece of at most `max` units that holds the mark (or its beginning), with about a third of the room before it. */
function windowAround(text: string, whole: Span, mark: Span, max: number): Span {
  const room = Math.max(0, max - (mark.end - mark.start))
  const from = Math.max(whole.start, Math.min(mark.start - Math.floor(room / 3), whole.end - max))
  const to = Math.min(whole.end, from + max)
  const start = from === whole.start ? from : nextWord(text, from, Math.min(mark.start, from + 60))
  const end = to === whole.end ? to : wordBefore(text, to, Math.max(Math.min(mark.end, to - 1), to - 60))
  if (text.slice(start, end).trim() !== '') return trimmed(text, { start, end })
  // One endless character, or blanks around the mark: the mark's own beginning, whatever it splits but a code point.
  const at = wholeUnit(text, mark.start)
  return trimmed(text, { start: at, end: wholeUnit(text, Math.min(whole.end, at + max)) })
}

/** First word that begins at or after `from`; where none begins before `to`, the next whole character. */
function nextWord(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (/\s/u.test(text.charAt(at - 1)) && !/\s/u.test(text.charAt(at))) return at
  }
  return charEdge(text, from, 1)
}

/** End of the last word that ends at or before `from`; where none ends after `to`, the character before. */
function wordBefore(text: string, from: number, to: number): number {
  for (let at = from; at > to; at--) {
    if (/\s/u.test(text.charAt(at)) && !/\s/u.test(text.charAt(at - 1))) return at
  }
  return charEdge(text, from)
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The nearest edge between two characters as a reader sees them, at or before `at` (at or after, with `step` 1). */
function charEdge(text: string, at: number, step: -1 | 1 = -1): number {
  const from = Math.max(0, at - 64)
  let previous = from
  for (const { index, segment } of graphemes.segment(text.slice(from, at + 64))) {
    const edge = from + index + segment.length
    if (edge === at || from + index === at) return at
    if (edge > at) return step === 1 ? edge : previous > from ? previous : wholeUnit(text, at)
    previous = edge
  }
  return wholeUnit(text, at)
}

/** Never between the two halves of one code point. */
function wholeUnit(text: string, at: number): number {
  const low = text.charCodeAt(at)
  return low >= 0xdc00 && low <= 0xdfff ? at - 1 : at
}
