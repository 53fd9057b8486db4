import type { Language } from '../../types.ts'
import type { Lexeme } from './lexemes.ts'
import { beginsMultiple } from './multiples.ts'
import { beginsNumber } from './number-word-values.ts'
import { wordsAt } from './number-words.ts'
import { vagueAt } from './round-words.ts'
import { halfAfter, scaleAfter } from './scales.ts'

/** A number as it is written, with its multiplier words. Indexes of lexemes, half-open. */
export type Numeral = {
  readonly from: number
  readonly to: number
  /** Absent for “des milliards”. */
  readonly value?: number
  /** The number itself, without its multiplier. */
  readonly bare: number
  /** Multiplier word or letter: 1 where there is none. */
  readonly scale: number
  readonly form: 'digits' | 'words'
  /** `about` for a round number word: “une trentaine”. */
  readonly qualifier?: 'about' | 'vague'
}

/** The number that begins at this lexeme, undefined where none does. */
export function numeralAt(lexemes: readonly Lexeme[], at: number, language: Language): Numeral | undefined {
  const lexeme = lexemes[at]
  if (lexeme?.kind === 'number') return digitsAt(lexemes, at, lexeme, language)
  if (lexeme?.kind !== 'word') return undefined
  return vagueAt(lexemes, at, language) ?? wordsAt(lexemes, at, language)
}

/** Whether a number, a share or a sum can begin with this lexeme at all; most words cannot. */
export function mayBegin(lexeme: Lexeme, language: Language): boolean {
  if (lexeme.kind === 'number') return true
  if (lexeme.kind === 'sign') return /[$€£¥₩₹₽½⅓⅔¼¾⅕⅙⅛]/.test(lexeme.raw)
  return (
    lexeme.kind === 'word' &&
    (beginsNumber(lexeme.word, language) ||
      beginsMultiple(lexeme.word, language) ||
      (lexeme.raw !== lexeme.word && /^\p{Lu}{2,3}$|^Rs$|^[DSN]Kr$|^SFr$/u.test(lexeme.raw)))
  )
}

function digitsAt(
  lexemes: readonly Lexeme[],
  at: number,
  lexeme: Lexeme,
  language: Language,
): Numeral | undefined {
  const bare = digitsValue(lexeme.raw, language)
  if (bare === undefined) return undefined
  const scaled = scaleAfter(lexemes, at + 1, language)
  let value = bare * scaled.scale * (isNegative(lexemes, at) ? -1 : 1)
  let to = scaled.to
  if (scaled.scale > 1) {
    const half = halfAfter(lexemes, to, language)
    if (half) {
      value += scaled.scale / 2
      to = half
    }
  }
  return { from: at, to, value: rounded(value), bare, scale: scaled.scale, form: 'digits' }
}

/** “-3,2 %”: a minus sign that stands apart from what is before it. */
function isNegative(lexemes: readonly Lexeme[], at: number): boolean {
  const sign = lexemes[at - 1]
  if (!lexemes[at]?.glued || !sign || !/^[-−–]$/.test(sign.raw) || sign.glued) return false
  return lexemes[at - 2]?.kind !== 'number'
}

// Twelve significant digits: 2.3 × 1e9 is 2300000000 and not one millionth more.
const rounded = (value: number) => Number(value.toPrecision(12))

/** A decimal comma is French and sets thousands apart in English; a point the other way round. */
function digitsValue(raw: string, language: Language): number | undefined {
  if (raw.length > 30) return undefined
  const plain = raw.replace(/[ \u00a0\u2007\u2009\u202f'’]/g, '')
  const commas = plain.split(',').length - 1
  const points = plain.split('.').length - 1
  let decimal: ',' | '.' | undefined
  if (commas > 0 && points > 0) decimal = plain.lastIndexOf(',') > plain.lastIndexOf('.') ? ',' : '.'
  else if (commas + points === 1) {
    const sign = commas === 1 ? ',' : '.'
    const [whole = '', rest = ''] = plain.split(sign)
    const couldBeGroup = rest.length === 3 && whole.length <= 3 && !whole.startsWith('0') && plain === raw
    const isDecimalHere = (sign === ',') === (language === 'fr')
    // “100,000” in French is a thousand said the English way: nobody writes three decimals that are all zero.
    if (!couldBeGroup || (isDecimalHere && rest !== '000')) decimal = sign
  }
  const whole = decimal ? plain.slice(0, plain.lastIndexOf(decimal)) : plain
  const rest = decimal ? plain.slice(plain.lastIndexOf(decimal) + 1) : ''
  const digits = whole.replace(/[.,]/g, '')
  if (digits.length > 18) return undefined
  return Number(rest === '' ? digits : `${digits}.${rest}`)
}
