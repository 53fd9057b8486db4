import type { Language } from '../../types.ts'
import type { Amount } from './amounts.ts'
import type { Found } from './found.ts'
import type { Lexeme } from './lexemes.ts'
import type { Numeral } from './numerals.ts'
import { quantityOf } from './one-quantity.ts'
import { wordsBefore } from './qualifiers.ts'
import { isOldYear, isYear } from './years.ts'

/** Two amounts that belong together: a range, or what something was before and after, with the unit of the second. */
export function pairOf(
  found: readonly Lexeme[],
  first: Amount,
  second: Amount,
  language: Language,
): Read | undefined {
  const [low, high] = [first.numeral, second.numeral]
  if (low.value === undefined || high.value === undefined) return undefined
  const sign = found[first.to]?.raw ?? ''
  const isWord = /^\p{L}/u.test(sign)
  // “entre 16 ° et 18 ° d'alcool”: what a sign measures is said once.
  const isSaidLater = first.unit?.id === '°C' && second.unit?.id === '°'
  if (first.unit && second.unit && first.unit.id !== second.unit.id && !isSaidLater) return undefined
  if (first.unit && !second.unit && first.unit.kind !== 'money') return undefined
  const unit = second.unit ?? first.unit
  const isBare = low.scale === 1 && (!first.unit || first.from < low.from)
  const scaled = isBare && high.scale > 1 && low.value < high.scale ? low.value * high.scale : low.value
  if (!isWord && !unit && high.scale === 1) {
    // “3-0”, “910-920”: between bare numbers a hyphen says nothing.
    return undefined
  }
  const before = wordsBefore(found, first.from, 6)
  const isChange =
    (sign === 'à' || sign === 'to') &&
    changes[language].test(before) &&
    !isByHowMuch(before, unit?.kind, scaled, high)
  const isEra = (at: number) => isYear(found[at]?.raw) || isOldYear(found, at, language)
  if (isEra(low.from) && (isEra(high.from) || /^1?\d{3}$/.test(found[high.from]?.raw ?? '')) && !unit)
    return undefined
  const to = second.to
  if (isChange || scaled >= high.value) {
    if (!isWord || !(isChange || /(?:^| )(?:de|d|from)$/.test(before))) return undefined
    const one: Amount = { ...first, numeral: { ...low, value: scaled }, ...(unit ? { unit } : {}) }
    return { found: [quantityOf(found, one, language), quantityOf(found, second, language)], to }
  }
  const counts = found[second.to]?.kind === 'word' && /^\p{Ll}{3,}/u.test(found[second.to]?.raw ?? '')
  if (sign === 'à' && !unit && high.scale === 1 && !counts && !/(?:^| )de$/.test(before)) return undefined
  const from = /(?:^| )(?:entre|between)$/.test(before) ? first.from - 1 : first.from
  const range: Found = {
    from: found[from]?.kind === 'word' || from === first.from ? from : first.from,
    to: second.end,
    value: scaled * (unit?.share ?? 1),
    upper: high.value * (unit?.share ?? 1),
    qualifier: 'range',
    numeral: high,
    ...(unit ? { unit } : {}),
    ...(second.per ? { per: second.per } : {}),
  }
  return { found: [range], to }
}

/** Where the second amount of a range begins, given the first. */
export function linkAfter(found: readonly Lexeme[], first: Amount, language: Language): number | undefined {
  let at = first.to
  const link = found[at]
  if (!link || link.opensLine || !links[language].has(link.raw)) return undefined
  if (
    /^(?:et|and)$/.test(link.word) &&
    !/(?:^| )(?:entre|between)(?: les)?(?: \p{L}+){0,1}$/u.test(wordsBefore(found, first.from, 4))
  )
    return undefined
  if (/^(?:ou|or)$/.test(link.word) && first.unit) return undefined
  at++
  if (language === 'fr' && found[at]?.word === 'pres' && found[at + 1]?.word === 'de') at += 2
  return at
}

const links: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(['à', 'À', 'et', 'ou', '-', '–', '—', '‑']),
  en: new Set(['to', 'and', 'or', '-', '–', '—', '‑']),
}

const changes: Readonly<Record<Language, RegExp>> = {
  fr: /(?:^| )(?:pass|grimp|tomb|mont|baiss|recul|relev|abaiss|port|redui|bond|chut|progress|augment|diminu|evolu|ramen)(?:e|er|ee|ees|es|ent|ait|aient|era|erait|eront|ant|t|te|ts|ite|ites|its|re|sent)?(?: (?:ainsi|deja|brutalement|donc))? (?:de|d)$/,
  en: /(?:^| )(?:rise|rises|rising|rose|risen|grow|grew|grown|growing|climb|climbed|climbing|fall|fell|fallen|falling|drop|dropped|dropping|cut|raise|raised|lift|lifted|increase|increased|reduce|reduced|decrease|decreased|went|gone|go|going|jump|jumped|soar|soared|up|down|lowered|lower|trim|trimmed|slash|slashed|shrink|shrank|widen|widened|move|moved|lifting|raising|cutting|expand|expanded)(?: (?!by )[a-z]+){0,4} from$/,
}

/** “a chuté de 15 à 20 %”, “augmenterait de 2 à 3 %”: by so much; what falls to more than it was has not fallen. */
function isByHowMuch(before: string, kind: string | undefined, low: number, { value = 0 }: Numeral): boolean {
  if (low >= value) return false
  return (
    /(?:^| )(?:chut|recul|baiss|diminu|redui|tomb|abaiss)\p{L}*(?: \p{L}+)? (?:de|d)$/u.test(before) ||
    (kind === 'percent' && /(?:^| )(?:progress|augment|grimp|bond)\p{L}*(?: \p{L}+)? (?:de|d)$/u.test(before))
  )
}

/** Two years with a hyphen: a season, no amount. */
export function isSeason(found: readonly Lexeme[], numeral: Numeral): boolean {
  const [first, sign, second] = [found[numeral.from], found[numeral.to], found[numeral.to + 1]]
  return (
    isYear(first?.raw) &&
    /^[-–/‑]$/.test(sign?.raw ?? '') &&
    /^(?:\d\d|(?:19|20)\d\d)$/.test(second?.raw ?? '')
  )
}

/** Quantities that were read together, and the lexeme after them. */
export type Read = { readonly found: readonly Found[]; readonly to: number }
