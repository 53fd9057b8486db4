import type { Span } from '../types.ts'
import { sentenceBreaks } from './sentence-breaks.ts'

/**
 * The sentences of a text, in order, without the blanks around them; the text is read no further than they are asked
 * for. A line break always ends a sentence. A word that a full stop shortens, a word in lower case and a closing quote
 * do not begin one.
 */
export function* sentences(text: string): Generator<Span> {
  for (const { start: from, end: to } of pieces(text)) {
    const piece = withoutBlanks(text, from, to)
    if (!piece) continue
    let start = piece.start
    for (const end of boundaries(text.slice(piece.start, piece.end))) {
      const span = withoutBlanks(text, start, piece.start + end)
      if (span) yield span
      start = piece.start + end
    }
  }
}

// A line longer than this is cut between two words, so that no call to the segmenter grows with its input.
const pieceMax = 8_000

/** The lines of a text, longer ones in several pieces. */
function* pieces(text: string): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    const lineEnd = endOfLine(text, start)
    while (lineEnd - start > pieceMax) {
      const end = cutBefore(text, start, start + pieceMax)
      yield { start, end }
      start = end
    }
    if (lineEnd > start) yield { start, end: lineEnd }
    start = lineEnd + 1
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** After the last blank before `limit`; where there is none, at `limit` but never inside a character. */
function cutBefore(text: string, start: number, limit: number): number {
  for (let at = limit; at > limit - 1_000 && at > start; at--) {
    if (isBlank(text.charCodeAt(at - 1))) return at
  }
  const low = text.charCodeAt(limit)
  return low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit
}

/** Where the sentences of a line end, its own end last. */
function boundaries(line: string): number[] {
  const ends: number[] = []
  let start = 0
  const breaks = sentenceBreaks(line)
  for (const [order, at] of breaks.entries()) {
    const boundary = realBoundary(line, start, at, breaks[order + 1] ?? line.length)
    if (boundary === undefined || boundary <= start) continue
    ends.push(boundary)
    start = boundary
  }
  if (line.length > start) ends.push(line.length)
  return ends
}

/** Where the sentence that began at `start` ends, given a break at `at`; undefined where it goes on. */
function realBoundary(line: string, start: number, at: number, next: number): number | undefined {
  const end = blanksBack(line, Math.max(start, at - blanksMax), at)
  if (isShortened(line, start, end, at)) return undefined
  const rest = line.slice(at, Math.min(next, at + 40))
  const closers = closing(line, start, at, rest)
  const after = rest.slice(closers).trimStart()
  if (after === '' && closers === 0) return undefined
  if (continues.test(after)) return undefined
  return at + closers
}

// No full stop shortens a word this far before the next: looking further would cost a long run of breaks its square.
const blanksMax = 40

const continues = /^["“«(]?\s?\p{Ll}|^[,;:!?…]|^[–—-]\s?\p{Ll}/u

/** How many units at the head of `rest` close what the sentence opened: » ” ’ ) ] and a second straight quote. */
function closing(line: string, start: number, at: number, rest: string): number {
  const sign = /^\s?[»”’"')\]]+\s?[.!?…]*/u.exec(rest)?.[0]
  if (sign === undefined) return 0
  if (!sign.includes('"')) return sign.length
  if (/[\p{L}\p{N}]/u.test(rest.charAt(sign.length))) return 0
  let quotes = 0
  for (let i = line.indexOf('"', start); i >= 0 && i < at; i = line.indexOf('"', i + 1)) quotes++
  return quotes % 2 === 1 ? sign.length : 0
}

const anywhere =
  'M MM Mme Mmes Mlle Mr Mrs Ms Dr Pr Prof Me Mgr St Ste Gal Gen Col Lt Sgt Capt Sen Rep Gov cf vs env approx av éd tél i.e e.g'
const beforeNumber =
  'p pp n no nos art chap fig vol op al janv févr fév avr juil sept oct nov déc Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'

const shortened = new Set(anywhere.split(' '))
const shortenedBeforeNumber = new Set(beforeNumber.split(' '))

/** True when the full stop before `end` shortens a word or a first name and does not end a sentence. */
function isShortened(line: string, start: number, end: number, next: number): boolean {
  if (line.charCodeAt(end - 1) !== 0x2e) return false
  const before = line.slice(Math.max(start, end - 16), end - 1)
  const word = /(?<=^|[\s(«“"’'-])[\p{L}.]+$/u.exec(before)?.[0] ?? ''
  if (shortened.has(word) || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return true
  return shortenedBeforeNumber.has(word) && /\d/.test(line.charAt(next))
}

function withoutBlanks(text: string, from: number, to: number): Span | undefined {
  let start = from
  while (start < to && isBlank(text.charCodeAt(start))) start++
  const end = blanksBack(text, start, to)
  return end > start ? { start, end } : undefined
}

function blanksBack(text: string, from: number, to: number): number {
  let end = to
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--
  return end
}

function isBlank(unit: number): boolean {
  if (unit <= 0x20) return true
  return unit >= 0x85 && /\s/u.test(String.fromCharCode(unit))
}
