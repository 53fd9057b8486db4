import { fold } from '../../text/fold.ts'
import type { Span } from '../../types.ts'

/** A number in digits, a word, a mix of both (`H20`), or any other sign. */
export type Lexeme = Span & {
  readonly kind: 'number' | 'word' | 'mixed' | 'sign'
  /** As written. */
  readonly raw: string
  /** Folded; an elided word keeps its letters only (`d’` is `d`). */
  readonly word: string
  /** Nothing stands between it and the lexeme before. */
  readonly glued: boolean
  /** A line begins between it and the lexeme before. */
  readonly opensLine: boolean
}

/** What a text is made of, in order. A number keeps its thousands and its decimals together, whatever sets them apart. */
export function lexemes(text: string): readonly Lexeme[] {
  if (text !== last.text) last = { text, found: read(text) }
  return last.found
}

/** Names and quantities are both looked for in one article after the other. */
let last: { readonly text: string; readonly found: readonly Lexeme[] } = { text: '', found: [] }

function read(text: string): readonly Lexeme[] {
  const found: Lexeme[] = []
  let end = -1
  for (const match of text.matchAll(lexeme)) {
    const raw = match[0]
    const start = match.index
    const groups = match.groups ?? {}
    const kind = groups.number ? 'number' : groups.mixed ? 'mixed' : groups.sign ? 'sign' : 'word'
    found.push({
      kind,
      start,
      end: start + raw.length,
      raw,
      word: kind === 'sign' ? raw : fold(groups.elided ? raw.slice(0, -1) : raw),
      glued: start === end,
      opensLine: end < 0 || (start > end && text.slice(Math.max(end, start - 8), start).includes('\n')),
    })
    end = start + raw.length
  }
  return found
}

// Codes of money that stand before their number without a blank: `RMB160bn`.
const codes =
  'RMB|CNY|USD|EUR|GBP|JPY|CHF|KRW|INR|TWD|HKD|SGD|AUD|CAD|DKK|SEK|NOK|DKr|SKr|NKr|SFr|Rs|US|HK|NT'
const blank = "[ \\u00a0\\u2007\\u2009\\u202f'’]"

// Groups of thousands set apart in one way throughout; then decimals; then plain digits. No quantity has more than six
// groups. The digit before is looked at so that a year is not the head of a group: `2024 100 000`.
const lexeme = new RegExp(
  [
    `(?<elided>(?<![\\p{L}\\p{N}])(?:d|l|n|s|j|m|t|c|qu|jusqu|lorsqu|puisqu|presqu)['’](?=[\\p{L}\\p{N}«"“€$£¥]))`,
    `(?:${codes})(?=\\d)`,
    `(?<number>${[
      `\\d{1,3}(?:${blank}\\d{3}){1,6}(?!\\d|${blank}\\d{3})(?:[.,]\\d{1,6}(?!\\d))?`,
      '\\d{1,3}(?:,\\d{3}){1,6}(?![\\d,]\\d)(?:\\.\\d{1,6}(?!\\d))?',
      '\\d{1,3}(?:\\.\\d{3}){1,6}(?![\\d.]\\d)(?:,\\d{1,6}(?!\\d))?',
      '\\d{1,15}[.,]\\d{1,15}',
      '\\d+',
    ].join('|')})`,
    '\\p{L}[\\p{L}\\p{M}]*(?<mixed>\\d[\\p{L}\\p{M}\\d]*)?',
    '(?<sign>[^\\s\\u200b-\\u200f\\u2060\\ufeff])',
  ].join('|'),
  'gu',
)

const monthNames =
  'janvier janv fevrier fevr fev mars avril avr mai juin juillet juil aout septembre sept octobre oct novembre nov decembre dec january jan february feb march mar april apr may june jun july jul august aug september sep october november december'
const monthWords = new Set(monthNames.split(' '))

export function isMonth(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'word' && monthWords.has(lexeme.word)
}

const weekdays = new Set(
  'lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)

export function isWeekday(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'word' && weekdays.has(lexeme.word)
}
