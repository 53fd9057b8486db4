import type { Span } from '../types.ts'
import { fold } from './fold.ts'
import { type Spelling, spellingOf } from './spelling.ts'

/**
 * A word or a number and where it stands. `text` is folded: lower case, no accents, compatibility forms and
 * invisible characters undone, so that equal words are equal strings.
 */
export type Token = Span & { readonly text: string }

export type SpelledToken = Token & { readonly spelling: Spelling }

/**
 * The words and numbers of a text, in order. An elided article (`l'`, `qu’`) and an English ending (`'s`) are no
 * words of their own. Thousands are joined however they are set apart (`100 000`, `100.000`, `100,000`), a decimal
 * comma is a decimal point, and initials are one word (`U.S.`).
 */
export function tokens(text: string): Token[] {
  return spelledTokens(text).map(({ start, end, ...token }) => ({ text: token.text, start, end }))
}

/** The same, each with what its spelling tells. */
export function spelledTokens(text: string): SpelledToken[] {
  const found: SpelledToken[] = []
  word.lastIndex = 0
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const start = match.index
    const token = numberAt(text, start, match[0]) ?? initialsAt(text, start) ?? wordAt(text, start, match[0])
    if (!token) continue
    found.push(token)
    word.lastIndex = Math.max(token.end, word.lastIndex)
  }
  return found
}

// A word of more than 64 characters is none, and is cut. ʻ ʼ ʽ (U+02BB to U+02BD) count as letters in Unicode and as
// apostrophes here.
const word = /[[\p{L}\p{N}]--[\u02bb-\u02bd]][[\p{L}\p{N}\p{M}\p{Cf}]--[\u02bb-\u02bd]]{0,63}/gv

// At most six groups of thousands: what is longer is no quantity.
const thousands = /\p{Nd}{1,3}(?:[ \u00a0\u2007\u2009\u202f.,'’]\p{Nd}{3}){1,6}(?![\p{L}\p{N}]|[.,]\p{Nd})/uy
const decimal = /\p{Nd}{1,12}[.,]\p{Nd}{1,12}(?!\p{Nd}|[.,]\p{Nd})/uy

function numberAt(text: string, start: number, raw: string): SpelledToken | undefined {
  if (isLetter(raw.charCodeAt(0))) return undefined
  if (
    raw.length > 12 ||
    !/^\p{Nd}+$/u.test(raw) ||
    /\p{Nd}[.,]$/u.test(text.slice(Math.max(0, start - 2), start))
  )
    return undefined
  const joined = sticky(thousands, text, start)
  if (joined !== undefined)
    return {
      text: fold(joined).replace(/\D/g, ''),
      start,
      end: start + joined.length,
      spelling: spellingOf(joined),
    }
  const number = sticky(decimal, text, start)
  if (number === undefined) return undefined
  return {
    text: fold(number).replace(',', '.'),
    start,
    end: start + number.length,
    spelling: spellingOf(number),
  }
}

/** True for most letters that words begin with; a look at the code is quicker than a pattern. */
function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0x24f)
}

const initials = /(?:\p{L}\.){2,6}(?![\p{L}\p{N}])/uy

function initialsAt(text: string, start: number): SpelledToken | undefined {
  if (text.charCodeAt(start + 1) !== 0x2e) return undefined
  const letters = sticky(initials, text, start)
  if (letters === undefined) return undefined
  const spelling = spellingOf(letters.replaceAll('.', ''))
  return { text: fold(letters).replaceAll('.', ''), start, end: start + letters.length - 1, spelling }
}

function wordAt(text: string, start: number, raw: string): SpelledToken | undefined {
  const end = start + raw.length
  const spelling = spellingOf(raw)
  const { folded } = spelling
  if (folded === '' || isClitic(text, folded, start, end)) return undefined
  return { text: folded, start, end, spelling }
}

function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

const elided = new Set('l d j m n s t c qu jusqu lorsqu puisqu quoiqu presqu'.split(' '))
const endings = new Set(['s', 't', 're', 've', 'll', 'd', 'm'])

/** True for the part of a word that an apostrophe sets apart and that says nothing by itself. */
function isClitic(text: string, folded: string, start: number, end: number): boolean {
  if (folded.length > 7) return false
  if (isApostrophe(text, end) && elided.has(folded)) return /[\p{L}\p{N}«"]/u.test(text.charAt(end + 1))
  return isApostrophe(text, start - 1) && endings.has(folded) && /[\p{L}\p{N}]/u.test(text.charAt(start - 2))
}

function isApostrophe(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0x27 || unit === 0x60 || unit === 0x2019) return true
  return unit >= 0x2bb && (unit <= 0x2bd || unit === 0x2018 || unit === 0x2032 || unit === 0xff07)
}
