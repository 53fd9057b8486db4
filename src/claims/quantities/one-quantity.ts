import type { Language } from '../../types.ts'
import type { Qualifier } from '../claim.ts'
import type { Amount } from './amounts.ts'
import type { Found } from './found.ts'
import type { Lexeme } from './lexemes.ts'
import { qualifierAround, wordsBefore } from './qualifiers.ts'
import type { Unit } from './units.ts'
import { yearOf } from './years.ts'

/** An amount with what the words around it make of it. */
export function quantityOf(found: readonly Lexeme[], amount: Amount, language: Language): Found {
  const { numeral, per } = amount
  const unit = ratioOrNot(found, amount) ?? yearOf(found, amount, language) ?? amount.unit
  const around = qualifierAround(found, amount.from, amount.to, language)
  const isSpan = unit?.kind === 'time' && around === 'more_than' && found[amount.from - 1]?.word === 'over'
  const qualifier: Qualifier =
    numeral.qualifier === 'vague' ? 'vague' : ((isSpan ? undefined : around) ?? numeral.qualifier ?? 'exact')
  const value = numeral.value
  return {
    from: amount.from,
    to: amount.end,
    ...(value === undefined ? {} : { value: Number((value * (unit?.share ?? 1)).toPrecision(12)) }),
    qualifier,
    numeral,
    ...(unit ? { unit } : {}),
    ...(per ? { per } : {}),
  }
}

/** “trois fois plus” is a ratio; “deux fois par jour” counts. */
function ratioOrNot(found: readonly Lexeme[], amount: Amount): Unit | undefined {
  if (amount.unit?.kind !== 'ratio') return undefined
  // “remportera 2 fois le titre”: on so many occasions.
  if (occasions.test(wordsBefore(found, amount.from, 1))) return { id: 'count', kind: 'noun' }
  const after = found[amount.to]?.word ?? ''
  const isRatio =
    /^(?:plus|moins|superieure?s?|inferieure?s?|les?|la|l|leur|ce|as|more|less|its|their|the|what|higher|lower|larger|smaller|faster|bigger|greater|that|cheaper|better)$/.test(
      after,
    ) ||
    !Number.isInteger(amount.numeral.value) ||
    found[amount.to - 1]?.raw.length === 1
  return isRatio ? amount.unit : { id: 'count', kind: 'noun' }
}

const occasions =
  /^(?:remport|gagn|obt[ei]|recu|recev|decroch|conqu|visit|travers|disput|manqu|perd|brandi|soulev)\p{L}*$/u
