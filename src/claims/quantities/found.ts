import type { Qualifier } from '../claim.ts'
import type { Lexeme } from './lexemes.ts'
import type { Numeral } from './numerals.ts'
import type { Unit } from './units.ts'

/** A quantity while it is made: indexes of lexemes, and perhaps no unit of its own. */
export type Found = {
  readonly from: number
  readonly to: number
  readonly value?: number
  readonly upper?: number
  readonly unit?: Unit
  readonly qualifier: Qualifier
  readonly per?: string
  readonly numeral?: Numeral
}

/** True where no sentence and no line ends between two lexemes. */
export function sameSentence(found: readonly Lexeme[], from: number, to: number): boolean {
  if (to - from > reachMax) return false
  for (let at = from; at < to; at++) {
    const lexeme = found[at]
    if (!lexeme || /^[.!?]$/.test(lexeme.raw) || (at > from && lexeme.opensLine)) return false
  }
  return true
}

/** No reader carries a unit farther than this many words and signs. */
export const reachMax = 120
