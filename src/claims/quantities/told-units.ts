import type { Language } from '../../types.ts'
import { type Found, sameSentence } from './found.ts'
import type { Lexeme } from './lexemes.ts'
import type { Unit, UnitWords } from './units.ts'

/** “Of the engineers hired in May, 31 have left”: of those. */
export function amongWhich(
  found: readonly Lexeme[],
  one: Found,
  language: Language,
  units: UnitWords,
): Unit | undefined {
  if (found[one.from - 1]?.raw !== ',') return undefined
  for (let at = one.from - 2; at >= Math.max(0, one.from - 16); at--) {
    const lexeme = found[at]
    if (!lexeme || /^[.;:!?]$/.test(lexeme.raw) || lexeme.opensLine) {
      const first = lexeme?.opensLine ? at : at + 1
      const isOf = (language === 'fr' ? /^(?:sur|parmi)$/ : /^(?:of|among)$/).test(found[first]?.word ?? '')
      const isThe = /^(?:les|ses|ces|leurs|the|its|these|their)$/.test(found[first + 1]?.word ?? '')
      return isOf && isThe ? units.at(found, first + 2)?.unit : undefined
    }
  }
  return undefined
}

/** “Ses abonnés sont désormais 1,4 million”, “Its subscribers now number 3 million”: the subject is what is counted. */
export function toldBefore(found: readonly Lexeme[], one: Found, units: UnitWords): Unit | undefined {
  let at = one.from - 1
  while (at > one.from - 5 && between.test(found[at]?.word ?? '')) at--
  if (!numbering.test(found[at]?.word ?? '')) return undefined
  at--
  while (at > one.from - 7 && between.test(found[at]?.word ?? '')) at--
  const unit = units.at(found, at)?.unit
  const isTheirs = /^(?:les|ses|leurs|nos|its|their|the|our)$/.test(found[at - 1]?.word ?? '')
  return unit?.kind === 'noun' && isTheirs ? unit : undefined
}

const between =
  /^(?:desormais|maintenant|aujourd|hui|actuellement|deja|encore|environ|quelque|pres|plus|moins|de|d|now|currently|already|still|about|some|nearly|almost|over|around|roughly)$/
const numbering = /^(?:sont|etaient|seront|are|were|number|numbered|total|totalled)$/

/** “sur cent kilowattheures, elle en restitue quatre-vingt-cinq”: a share. */
export function isOutOfHundred(found: readonly Lexeme[], near: readonly Found[], one: Found): boolean {
  const whole = near.at(-1)
  if (whole?.value !== 100 || (one.value ?? 101) > 100 || !sameSentence(found, whole.to, one.from))
    return false
  return /^(?:sur|of)$/.test(found[whole.from - 1]?.word ?? '')
}

/** “Le chiffre : 534. C'est le nombre d'heures …”: what is counted is said in the next breath. */
export function toldAfter(
  found: readonly Lexeme[],
  one: Found,
  language: Language,
  units: UnitWords,
): Unit | undefined {
  if (!/^[.:,–—]$/.test(found[one.to]?.raw ?? '')) return undefined
  const after = found.slice(one.to + 1, one.to + 9).map(({ word }) => word)
  const at = after.findIndex(
    (word, index) => /^(?:nombre|number)$/.test(word) && /^(?:le|the)$/.test(after[index - 1] ?? ''),
  )
  if (at < 1 || at > 4 || !/^(?:c|that|it|soit|est|is)$/.test(after[0] ?? '')) return undefined
  const noun = one.to + 1 + at + (language === 'fr' ? 2 : 2)
  return units.at(found, noun)?.unit
}
