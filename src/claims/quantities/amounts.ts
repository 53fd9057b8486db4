import type { Language } from '../../types.ts'
import type { Lexeme } from './lexemes.ts'
import { moneyBefore } from './money-before.ts'
import { type Numeral, numeralAt } from './numerals.ts'
import { perAfter, perBefore, slashAfter } from './rates.ts'
import { type Unit, type UnitWords, unitAfter } from './units.ts'

/** One number with its unit: the half of a range, or a quantity of its own. */
export type Amount = {
  readonly numeral: Numeral
  readonly from: number
  /** After the number and the words of its unit. */
  readonly to: number
  /** After what is shown: the number with its money or measure, not with what it counts. */
  readonly end: number
  readonly unit?: Unit
  readonly per?: string
}

/** The number that begins at a lexeme with its unit; undefined where none does, or where it is part of a name. */
export function amountAt(
  found: readonly Lexeme[],
  at: number,
  language: Language,
  units: UnitWords,
): Amount | undefined {
  const start = signBefore(found, at) ? at + prefixLength(found, at) : at
  const numeral = numeralAt(found, start, language)
  if (!numeral) return undefined
  if (isAdjective(found, numeral) || isNameWord(found, numeral) || isOrdinal(found, numeral)) return undefined
  const before = moneyBefore(found, numeral.from, units)
  const after = unitAfter(found, numeral.to, language, units, numeral)
  const isMoneyFirst = before !== undefined && after?.unit.kind !== 'percent'
  const unit = isMoneyFirst ? before.unit : after?.unit
  // “$5 dollars”, “US$5 million”
  const named =
    isMoneyFirst && !(after?.unit.kind === 'money' && after.from === numeral.to) ? undefined : after
  const ofUnit = named?.to ?? numeral.to
  const slash = unit?.kind === 'measure' ? slashAfter(found, ofUnit, units) : undefined
  const to = slash?.to ?? ofUnit
  const per =
    slash?.per ??
    perAfter(found, to, language, units) ??
    (unit?.kind === 'money' && language === 'fr'
      ? perBefore(found, isMoneyFirst ? before.from : numeral.from, units)
      : undefined)
  return {
    numeral,
    from: isMoneyFirst ? before.from : numeral.from,
    to,
    end: unit?.kind === 'noun' ? numeral.to : to,
    ...(unit ? { unit } : {}),
    ...(per ? { per } : {}),
  }
}

/** Whether the sign of a money begins here, a number to follow. */
function signBefore(found: readonly Lexeme[], at: number): boolean {
  return prefixLength(found, at) > 0
}

function prefixLength(found: readonly Lexeme[], at: number): number {
  const first = found[at]
  if (!first) return 0
  if (/^[$€£¥₩₹₽]$/.test(first.raw) && found[at + 1]?.kind === 'number') return 1
  if (first.kind !== 'word' || !/^\p{Lu}/u.test(first.raw)) return 0
  if (found[at + 1]?.raw === '$' && found[at + 1]?.glued && found[at + 2]?.kind === 'number') return 2
  return /^(?:RMB|CNY|USD|EUR|GBP|JPY|CHF|KRW|INR|TWD|HKD|SGD|AUD|CAD|DKK|SEK|NOK|DKr|SKr|NKr|SFr|Rs)$/.test(
    first.raw,
  ) && found[at + 1]?.kind === 'number'
    ? 1
    : 0
}

/** “un réacteur neuf”: new, and not nine. */
function isAdjective(found: readonly Lexeme[], numeral: Numeral): boolean {
  if (numeral.to !== numeral.from + 1 || found[numeral.from]?.word !== 'neuf') return false
  const before = found[numeral.from - 1]
  const after = found[numeral.to]
  // “et en a placé neuf”: so many of them.
  if ([2, 3, 4].some((back) => found[numeral.from - back]?.word === 'en')) return false
  const counts =
    after?.kind === 'word' &&
    !after.opensLine &&
    !/^(?:et|ou|mais|a|au|aux|en|pour|dans|sur|par|de|d|des|du|qui|que|est|sont)$/.test(after.word)
  return (
    !counts &&
    before?.kind === 'word' &&
    /^\p{Ll}{4,}/u.test(before.raw) &&
    !/^(?:dont|avec|pour|dans|contre|entre|vers|seulement|environ)$/.test(before.word)
  )
}

/** “cent-unième”, “vingt-et-unième”, “twenty-first” */
function isOrdinal(found: readonly Lexeme[], numeral: Numeral): boolean {
  const isAnd = found[numeral.to + 1]?.word === 'et' && found[numeral.to + 1]?.glued
  const last = isAnd ? numeral.to + 2 : numeral.to
  const [hyphen, word] = [found[last], found[last + 1]]
  if (numeral.form !== 'words' || hyphen?.raw !== '-' || !hyphen.glued || !word?.glued) return false
  return /(?:ieme|iemes|first|second|third|th)$/.test(word.word)
}

/** A number word inside a name: “Mutuelle des Deux Rives”, “Bassin-Neuf”. */
function isNameWord(found: readonly Lexeme[], numeral: Numeral): boolean {
  const first = found[numeral.from]
  const before = found[numeral.from - 1]
  if (numeral.form !== 'words' || !first || !before) return false
  if (before.raw === '-' && before.glued && first.glued && found[numeral.from - 2]?.kind === 'word')
    return true
  const opens = first.opensLine || before.kind === 'sign'
  return !opens && /^\p{Lu}\p{Ll}/u.test(first.raw)
}
