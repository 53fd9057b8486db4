import type { Language } from '../../types.ts'
import type { Amount } from './amounts.ts'
import { isMonth, type Lexeme } from './lexemes.ts'
import { hasNoun } from './nouns-behind.ts'
import { wordsBefore } from './qualifiers.ts'
import type { Unit } from './units.ts'

/** The unit of digits that are a year: of today, or an older one where the words before date something. */
export function yearOf(found: readonly Lexeme[], amount: Amount, language: Language): Unit | undefined {
  const { numeral } = amount
  if (amount.unit || numeral.scale > 1 || numeral.to !== numeral.from + 1) return undefined
  if (!isYear(found[numeral.from]?.raw) && !isOldYear(found, numeral.from, language)) return undefined
  if (
    /(?:^| )(?:plus|moins|pres|environ|quelque|than|about|nearly|some|almost)(?: de| d)?$/.test(
      wordsBefore(found, numeral.from, 3),
    )
  )
    return undefined
  return { id: 'year', kind: 'time' }
}

/** True for digits that may be a year. */
export const isYear = (raw: string | undefined) => /^(?:19|20)\d\d$/.test(raw ?? '')

/** “en 1717”, “le 3 avril 1568”, “(1729-1810)”, “vers 731,”: older years are years only where something is dated. */
export function isOldYear(found: readonly Lexeme[], at: number, language: Language): boolean {
  if (isDated(found, at, language)) return true
  const isNext = linked.test(found[at - 1]?.raw ?? '') && mayBeOld(found, at, language)
  return isNext && isDated(found, at - 2, language)
}

function isDated(found: readonly Lexeme[], at: number, language: Language): boolean {
  if (!mayBeOld(found, at, language)) return false
  const after = found[at + 1]?.raw ?? '.'
  const lead = wordsBefore(found, at, 3)
  if (found[at]?.raw.length === 3) return datingEarly.test(lead) && endsDate.test(after)
  const isSpan = /^(?:à|to)$/.test(after) && /^1\d{3}$/.test(found[at + 2]?.raw ?? '')
  if (isSpan && /(?:^| )(?:de|from)$/.test(lead)) return !moves.test(lead)
  return isMonth(found[at - 1]) || dating.test(lead) || isLife(found, at)
}

function mayBeOld(found: readonly Lexeme[], at: number, language: Language): boolean {
  const { raw = '', opensLine, kind } = found[at] ?? {}
  if (!/^(?:1?[1-9]\d\d|10\d\d)$/.test(raw) || opensLine || kind !== 'number') return false
  const after = found[at + 1]
  if (/^(?:of|des)$/.test(after?.word ?? '')) return false
  return (
    !hasNoun(found, { from: at, to: at + 1, qualifier: 'exact' }, language) ||
    /^\p{Lu}/u.test(after?.raw ?? '')
  )
}

const linked = /^(?:et|ou|à|and|or|to|puis|-|–|\/)$/
const endsDate = /^(?:[,.)/]|et|à|par|and|by|to|puis)$/
/** “est passé de 1500 à 1800”: so many, and no years. */
const moves =
  /(?:^| )(?:pass|grimp|tomb|mont|baiss|recul|abaiss|port|redui|chut|progress|augment|diminu|ramen|vari)\p{L}* de$|(?:^| )(?:rose|risen|grew|grown|fell|fallen|dropped|cut|up|down|went|raised|increased|jumped|climbed|reduced)(?: \p{L}+)? from$/u

/** A person's years in brackets, or the year of a work: “(1729-1810)”, “(La Clef, 1883)”. */
function isLife(found: readonly Lexeme[], at: number): boolean {
  const [before, after] = [found[at - 1]?.raw ?? '', found[at + 1]?.raw ?? '']
  const isPair = (sign: string, other: Lexeme | undefined) =>
    /^[-–—]$/.test(sign) && /^(?:1\d|20)\d\d$/.test(other?.raw ?? '')
  if (isPair(after, found[at + 2]) || isPair(before, found[at - 2])) return true
  return /^[(,]$/.test(before) && after === ')'
}

const dating =
  /(?:^| )(?:en|in|depuis|since|vers|circa|avant|apres|after|before|until|jusqu en|des|d ici|(?:annees?|an|l an|year) |entre|between|(?:revolution|guerre|traite|paix|loi|charte|conference|constitution|printemps|ete|automne|hiver|summer|spring|winter|autumn|revolt|war|treaty|act) (?:de|of))$/
const datingEarly = /(?:^| )(?:en|in|vers|circa|l an|dat\p{L}+ de|entre|between|depuis|since)$/u
