import type { Span } from '../types.ts'

/** Longest piece of a page, in UTF-16 units: a longer paragraph goes on in the next piece. */
export const pieceMax = 900

/** Most text on one page, in UTF-16 units: fits one message on every platform, escapes included. */
export const pageMax = 1800

/**
 * A text cut into pages to be read one after the other: each page a list of paragraphs (or pieces of very long
 * ones) in order. Together they hold every line that is not blank; a text of blanks has no page.
 */
export function pagesOf(text: string): readonly (readonly Span[])[] {
  const pages: Span[][] = []
  let page: Span[] = []
  let length = 0
  for (const piece of piecesOf(text)) {
    const size = piece.end - piece.start
    if (page.length > 0 && (length + size > pageMax || page.length >= piecesMax)) {
      pages.push(page)
      page = []
      length = 0
    }
    page.push(piece)
    length += size
  }
  if (page.length > 0) pages.push(page)
  return pages
}

/** Many short lines make many components; Discord takes 40 in a message. */
const piecesMax = 20

function* piecesOf(text: string): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    yield* piecesOfLine(text, start, end)
    start = end + 1
  }
}

function* piecesOfLine(text: string, start: number, end: number): Generator<Span> {
  let from = start
  while (from < end) {
    const to = end - from <= pieceMax ? end : cutBefore(text, from + pieceMax, from)
    if (text.slice(from, to).trim() !== '') yield { start: from, end: to }
    from = to
  }
}

/** The last blank at or before `at`; in a word without end, the last edge between two characters. */
function cutBefore(text: string, at: number, from: number): number {
  for (let cut = at; cut > from; cut--) if (/\s/u.test(text.charAt(cut))) return cut
  const window = text.slice(Math.max(from, at - 64), at + 64)
  const base = Math.max(from, at - 64)
  let edge = at
  for (const { index } of graphemes.segment(window)) {
    if (base + index > at) break
    if (base + index > from) edge = base + index
  }
  const low = text.charCodeAt(edge)
  return low >= 0xdc00 && low <= 0xdfff && edge - 1 > from ? edge - 1 : edge
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
