import type { Language } from '../../types.ts'
import type { Amount } from './amounts.ts'
import type { Found } from './found.ts'
import { fractionAt } from './fractions.ts'
import type { Lexeme } from './lexemes.ts'
import { quantityOf } from './one-quantity.ts'
import { halfAfter } from './scales.ts'
import type { UnitWords } from './units.ts'

/** “sept ans et demi”, “43 manches et un tiers”, “two hours and a quarter”: the part stands behind what is counted. */
export function wholeAndPart(
  found: readonly Lexeme[],
  first: Amount,
  language: Language,
  units: UnitWords,
): Found | undefined {
  const { unit, numeral } = first
  if (unit?.kind === 'money' || unit?.kind === 'percent' || numeral.scale > 1) return undefined
  const isNamed = unit !== undefined || isPlural(found[first.to])
  const to = unit === undefined && isNamed ? first.to + 1 : first.to
  const part = isNamed ? partAfter(found, to, language, units) : undefined
  const whole = part && quantityOf(found, first, language)
  if (!part || whole?.value === undefined) return undefined
  const value = Number((whole.value + part.value * (unit?.share ?? 1)).toPrecision(6))
  // What it counts stands before the part and has no unit's word.
  return { ...whole, value, to: part.to, unit: whole.unit ?? { id: 'count', kind: 'noun' } }
}

function isPlural(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'word' && !lexeme.opensLine && /^\p{Ll}{3,}[sx]$/u.test(lexeme.raw)
}

function partAfter(found: readonly Lexeme[], at: number, language: Language, units: UnitWords) {
  const half = halfAfter(found, at, language)
  if (half !== undefined) return { to: half, value: 0.5 }
  if (!/^(?:et|and)$/.test(found[at]?.word ?? '') || found[at]?.opensLine) return undefined
  // “deux heures et quart”
  if (language === 'fr' && found[at + 1]?.word === 'quart') return { to: at + 2, value: 0.25 }
  const part = englishPart(found, at + 1, language) ?? fractionAt(found, at + 1, language, units)
  const isOfWhole = part && /^(?:de|des|du|d|of)$/.test(found[part.to]?.word ?? '')
  return part && part.from === at + 1 && !isOfWhole ? part : undefined
}

/** “and a quarter”: behind a whole, no time of the year. */
function englishPart(found: readonly Lexeme[], at: number, language: Language) {
  if (language !== 'en' || found[at]?.word !== 'a') return undefined
  const value = { third: 1 / 3, quarter: 0.25 }[found[at + 1]?.word ?? '']
  return value === undefined ? undefined : { from: at, to: at + 2, value }
}
