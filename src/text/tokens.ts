import type { Span } from '../types.ts'
import { fold } from './fold.ts'
import { createSpellings, hashOf, hashWith, type Spelling, type Spellings } from './spelling.ts'
import { unitAt } from './units.ts'

/**
 * A word or a number and where it stands. `text` is folded: lower case, no accents, compatibility forms and
 * invisible characters undone, so that equal words are equal strings.
 */
export type Token = Span & { readonly text: string }

/** `text` is the folded form of the spelling, in which a number is joined and initials are one word. */
export type SpelledToken = Token & { readonly spelling: Spelling }

/**
 * The words and numbers of a text, in order. An elided article (`l'`, `qu’`) and an English ending (`'s`) are no
 * words of their own. Thousands are joined however they are set apart (`100 000`, `100.000`, `100,000`), a decimal
 * comma is a decimal point, and initials are one word (`U.S.`).
 */
export function tokens(text: string): Token[] {
  return spelledTokens(text).map((token) => ({ text: token.text, start: token.start, end: token.end }))
}

// About the words of a year of press.
const shared = createSpellings(100_000)

/** The same, each with what its spelling tells, as `spellings` keeps it. */
export function spelledTokens(text: string, spellings: Spellings = shared): SpelledToken[] {
  const found: SpelledToken[] = []
  const { length } = text
  for (let at = 0; at < length; ) {
    let unit = unitAt(text, at)
    const opening = kinds[unit] || kindOf(unit)
    if (opening < halfOfPair) {
      at++
      continue
    }
    const start = at
    let hash = 0
    let kind = opening
    while (kind > outside && kind !== halfOfPair && at - start < wordMax) {
      hash = hashWith(hash, unit)
      at++
      unit = at < length ? unitAt(text, at) : blank
      kind = kinds[unit] || kindOf(unit)
    }
    if (kind === halfOfPair) {
      // The table knows single units; a word with pairs is left to the pattern.
      const raw = sticky(word, text, start) ?? ''
      if (raw === '') {
        at = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
        continue
      }
      at = start + raw.length
      unit = at < length ? unitAt(text, at) : blank
      hash = hashOf(raw)
    }
    const token =
      (opening === letter ? undefined : numberAt(text, start, at, spellings)) ??
      (unit === fullStop && at === start + 1 ? initialsAt(text, start, spellings) : undefined) ??
      wordAt(text, start, at, unit, spellings.at(text, start, at, hash))
    if (!token) continue
    found.push(token)
    if (token.end > at) at = token.end
  }
  return found
}

// A word of more than 64 characters is none, and is cut. ʻ ʼ ʽ (U+02BB to U+02BD) count as letters in Unicode and as
// apostrophes here.
const word = /[[\p{L}\p{N}]--[\u02bb-\u02bd]][[\p{L}\p{N}\p{M}\p{Cf}]--[\u02bb-\u02bd]]{0,63}/vy
const wordMax = 64

// What a unit is to a word, in rising order: of those from `halfOfPair` on one may begin.
const [outside, within, halfOfPair, letter, digit] = [1, 2, 3, 4, 5]
const kinds = new Uint8Array(0x10000)
const [blank, comma, fullStop] = [0x20, 0x2c, 0x2e]

/** What the unit at that place is to a word; outside of it where the text has ended. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return outside
  const unit = unitAt(text, at)
  return kinds[unit] || kindOf(unit)
}

function kindOf(unit: number): number {
  const sign = String.fromCharCode(unit)
  const isHalf = unit >= 0xd800 && unit <= 0xdfff
  const own = /^[\p{M}\p{Cf}]$/u.test(sign) ? within : outside
  const kind = isHalf ? halfOfPair : /^\p{Nd}$/u.test(sign) ? digit : sticky(word, sign, 0) ? letter : own
  kinds[unit] = kind
  return kind
}

// At most six groups of thousands: what is longer is no quantity.
const thousands = /\p{Nd}{1,3}(?:[ \u00a0\u2007\u2009\u202f.,'’]\p{Nd}{3}){1,6}(?![\p{L}\p{N}]|[.,]\p{Nd})/uy
const decimal = /\p{Nd}{1,12}[.,]\p{Nd}{1,12}(?!\p{Nd}|[.,]\p{Nd})/uy

/** A number that goes on behind its first digits. */
function numberAt(text: string, start: number, end: number, spellings: Spellings): SpelledToken | undefined {
  const next = kindAt(text, end + 1)
  if (end - start > 12 || (next !== digit && next !== halfOfPair)) return undefined
  const before = start > 1 ? unitAt(text, start - 1) : blank
  if ((before === fullStop || before === comma) && kindAt(text, start - 2) === digit) return undefined
  const joined = sticky(thousands, text, start)
  const whole = joined ?? sticky(decimal, text, start)
  if (whole === undefined) return undefined
  const folded = joined === undefined ? fold(whole).replace(',', '.') : fold(whole).replace(/\D/g, '')
  const spelling = spellings.of(folded)
  return { text: spelling.folded, start, end: start + whole.length, spelling }
}

const initials = /(?:\p{L}\.){2,6}(?![\p{L}\p{N}])/uy

function initialsAt(text: string, start: number, spellings: Spellings): SpelledToken | undefined {
  const letters = sticky(initials, text, start)
  if (letters === undefined) return undefined
  const spelling = spellings.of(letters.replaceAll('.', ''))
  return { text: spelling.folded, start, end: start + letters.length - 1, spelling }
}

/** `after`: the unit behind it. */
function wordAt(
  text: string,
  start: number,
  end: number,
  after: number,
  spelling: Spelling,
): SpelledToken | undefined {
  const { folded } = spelling
  const before = start > 0 ? unitAt(text, start - 1) : blank
  // Between two blanks, as most words are, nothing is elided.
  const mayBeClitic = before !== blank || after !== blank
  if (folded === '' || (mayBeClitic && isClitic(text, folded, start, end, before, after))) return undefined
  return { text: folded, start, end, spelling }
}

function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

const elided = new Set('l d j m n s t c qu jusqu lorsqu puisqu quoiqu presqu'.split(' '))
const endings = new Set(['s', 't', 're', 've', 'll', 'd', 'm'])

/** True for the part of a word that an apostrophe sets apart and that says nothing by itself. */
function isClitic(
  text: string,
  folded: string,
  start: number,
  end: number,
  before: number,
  after: number,
): boolean {
  if (folded.length > 7) return false
  if (isApostrophe(after) && elided.has(folded)) return /[\p{L}\p{N}«"]/u.test(text.charAt(end + 1))
  return isApostrophe(before) && endings.has(folded) && /[\p{L}\p{N}]/u.test(text.charAt(start - 2))
}

/** `le prix de l'or`: a conjunction by its letters, which behind an elided article is a noun. Places are counted from `from`. */
export function isElidedNoun({ text: form, start }: Token, text: string, from = 0): boolean {
  return form === 'or' && isApostrophe(text.charCodeAt(from + start - 1))
}

function isApostrophe(unit: number): boolean {
  if (unit === 0x27 || unit === 0x60 || unit === 0x2019) return true
  return unit >= 0x2bb && (unit <= 0x2bd || unit === 0x2018 || unit === 0x2032 || unit === 0xff07)
}
