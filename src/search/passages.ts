import { overlapping } from '../text/overlap.ts'
import { sentences } from '../text/sentences.ts'
import type { Article, Span } from '../types.ts'

/** What an answer is cut from: a sentence of an article that is not furniture of the page. */
export type Passage = Span & {
  /** Headings and questions announce what a body sentence tells. */
  readonly shape: 'body' | 'heading' | 'question'
}

// A sentence longer than this is a page without full stops; it is searched in pieces, so that a quote stays readable.
const passageMax = 1_000

/** The passages of an article in reading order. */
export function passagesOf(article: Article): Passage[] {
  const { text, noise } = article
  const found: Passage[] = []
  for (const sentence of sentences(text)) {
    if (covered(sentence, noise) * 2 >= sentence.end - sentence.start) continue
    const shape = shapeOf(text, sentence)
    for (const piece of pieces(text, withoutHashes(text, sentence))) {
      if (/[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end))) found.push({ ...piece, shape })
    }
  }
  return found
}

/** The article's title, or its first line where that reads as one; undefined where it has neither. */
export function headline(article: Article, passages: readonly Passage[]): string | undefined {
  if (article.title !== undefined) return article.title
  const first = passages[0]
  return first?.shape === 'heading' ? article.text.slice(first.start, first.end) : undefined
}

// Newspapers keep headings under 120 characters; what is longer and lacks a full stop is a careless paragraph.
const headingMax = 150

function shapeOf(text: string, sentence: Span): Passage['shape'] {
  const last = lastSign(text, sentence)
  if (last === '?') return 'question'
  if (isOnHeading(text, sentence)) return 'heading'
  if (sentence.end - sentence.start > headingMax || /[.!…:;,]/u.test(last)) return 'body'
  const alone = isLineStart(text, sentence.start) && isLineEnd(text, sentence.end)
  return alone && text.length > sentence.end - sentence.start + headingMax ? 'heading' : 'body'
}

/** True for each sentence of a line that Markdown marks as a heading: an interviewer may ask with several. */
function isOnHeading(text: string, { start, end }: Span): boolean {
  const from = Math.max(0, start - headingMax)
  const line = text.slice(from, Math.min(end, start + headingMax)).slice(0, start - from + 8)
  const begin = line.lastIndexOf('\n', start - from - 1) + 1
  return (begin > 0 || from === 0) && /^#{1,6}\s/u.test(line.slice(begin))
}

// More closing signs than this are no sentence's.
const closingMax = 40

/** The last sign of a sentence before what closes it. */
function lastSign(text: string, { start, end }: Span): string {
  for (let at = end - 1; at >= Math.max(start, end - closingMax); at--) {
    const sign = text.charAt(at)
    if (!closing.has(sign) && !/\s/u.test(sign)) return sign
  }
  return ''
}

const closing = new Set('»”"\'’)]')

function isLineStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 20), at)
  return /(?:^|\n)[\s#]*$/u.test(before) && (at <= 20 || before.includes('\n'))
}

function isLineEnd(text: string, at: number): boolean {
  return /^\s*(?:\n|$)/u.test(text.slice(at, at + 20))
}

/** A heading of Markdown begins after its signs. */
function withoutHashes(text: string, span: Span): Span {
  if (text.charAt(span.start) !== '#') return span
  const signs = /^#{1,6}\s+/u.exec(text.slice(span.start, Math.min(span.end, span.start + 20)))
  return { start: span.start + (signs?.[0].length ?? 0), end: span.end }
}

/** How many units of the span the noise takes. */
function covered(span: Span, noise: readonly Span[]): number {
  let units = 0
  for (const mark of overlapping(noise, span)) {
    units += Math.min(mark.end, span.end) - Math.max(mark.start, span.start)
  }
  return units
}

function* pieces(text: string, span: Span): Generator<Span> {
  let start = span.start
  while (span.end - start > passageMax) {
    const blank = lastBlank(text, start + passageMax / 2, start + passageMax)
    const end = blank ?? wholeUnit(text, start + passageMax)
    yield { start, end }
    start = blank === undefined ? end : blank + 1
  }
  if (span.end > start) yield { start, end: span.end }
}

function lastBlank(text: string, from: number, to: number): number | undefined {
  for (let at = to; at > from; at--) if (/\s/u.test(text.charAt(at))) return at
  return undefined
}

/** Never between the two halves of one code point. */
function wholeUnit(text: string, at: number): number {
  const low = text.charCodeAt(at)
  return low >= 0xdc00 && low <= 0xdfff ? at - 1 : at
}
