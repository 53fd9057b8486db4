import { findInlineNoise } from '../../text/inline-noise.ts'
import type { Language } from '../../types.ts'
import type { Quantity } from '../claim.ts'
import { isAge } from './ages.ts'
import { type Amount, amountAt } from './amounts.ts'
import { borrowUnits } from './borrowed.ts'
import type { Found } from './found.ts'
import { fractionAt } from './fractions.ts'
import { type Lexeme, lexemes } from './lexemes.ts'
import { multipleAt } from './multiples.ts'
import { moneyOf } from './national-money.ts'
import { mayBegin, numeralAt } from './numerals.ts'
import { quantityOf } from './one-quantity.ts'
import { isSeason, linkAfter, pairOf, type Read } from './pairs.ts'
import { qualifierAround, wordsAfter, wordsBefore } from './qualifiers.ts'
import { rateAt } from './rate-fractions.ts'
import { countedScoreEnd, isScore } from './scores.ts'
import { isShareMove } from './share-moves.ts'
import { isOfName, isTrap } from './traps.ts'
import { type Beat, isMeasure, type Unit, type UnitWords, unitWords } from './units.ts'
import { wholeAndPart } from './whole-and-part.ts'

/**
 * Every quantity of a text, in order and not overlapping, with nothing left out for what it is about: sums, shares,
 * counts, measures, years. Digits that only name, date or number something (H20, article 230, 14 h 30) are none.
 * Time grows linearly with the text.
 */
export function parseQuantities(text: string, language: Language, beat?: Beat): Quantity[] {
  const found = lexemes(text)
  const units = unitWords(beat)
  const noise = findInlineNoise(text)
  const all: Found[] = []
  let noiseAt = 0
  for (let at = 0; at < found.length; ) {
    const lexeme = found[at]
    if (!lexeme) break
    while ((noise[noiseAt]?.end ?? Number.POSITIVE_INFINITY) <= lexeme.start) noiseAt++
    if ((noise[noiseAt]?.start ?? Number.POSITIVE_INFINITY) <= lexeme.start) {
      at++
      continue
    }
    if (!mayBegin(lexeme, language)) {
      at++
      continue
    }
    const read =
      multiple(found, at, language) ??
      fraction(found, at, language, units) ??
      amounts(found, at, language, units, text)
    if (!read) {
      at++
      continue
    }
    for (const one of read.found) {
      const from = Math.max(one.from, all.at(-1)?.to ?? 0)
      if (from < one.to) all.push({ ...one, from })
    }
    at = Math.max(at + 1, read.to)
  }
  return borrowUnits(found, all, language, units).map(({ from, to, unit, numeral: _, ...rest }) => ({
    span: { start: found[from]?.start ?? 0, end: found[to - 1]?.end ?? 0 },
    unit:
      unit?.kind === 'money'
        ? moneyOf(unit.id, text)
        : unit?.id === 'copies' && !printed.test(text)
          ? 'count'
          : ((unit && kindsOf(found, { from, to, unit, ...rest })) ?? unit?.id ?? 'count'),
    ...rest,
  }))
}

/** The unit of a quantity as one word: `EUR/MWh` for a price of a measure; what a sum is paid for or when does not change it. */
export function unitOf({ unit, per }: Pick<Quantity, 'unit' | 'per'>): string {
  if (per === undefined) return unit
  // `mg/kg/h`, `mg/100 ml`
  const isOfMeasures = per.split('/').some((part) => isMeasure(part.replace(/^\d+ /, '')))
  return isOfMeasures ? `${unit}/${per.replace(/^(acre|barrel|mile)s$/, '$1')}` : unit
}

/** “38 exemplaires” are copies only of what is printed or pressed; of planes they are so many. */
const printed =
  /(?<!\p{L})(?:livres?|romans?|albums?|journa(?:l|ux)|magazines?|revues?|tirages?|réimpressions?|édit(?:eur|eurs|ion|ions)|disques?|librair\p{L}+|numéros?|books?|novels?|newspapers?|print run|publishers?|records?)(?!\p{L})/iu

/** A handful of things that are designed or launched are models of them: “a conçu deux puces”. */
function kindsOf(found: readonly Lexeme[], { from, to, unit, value, qualifier }: Found): string | undefined {
  if (!unit?.isDesks || unit.kind !== 'noun' || qualifier !== 'exact' || !(value && value <= kindsMax))
    return undefined
  const around = `${wordsBefore(found, from, 10)} ${wordsAfter(found, to, 10)}`.replace(ofText, '')
  return (flying.test(unit.id) ? conceived : designs).test(around)
    ? `${unit.id.replace(/s$/, '')}_models`
    : undefined
}

const kindsMax = 20

/** “An earlier version of this article said …”: the version of a text. */
const ofText = /version (?:of|de|d) (?:this|the|our|cet|cette|l|notre) \p{L}+/gu
/** What is launched to fly or to float is not designed by that. */
const flying =
  /^(?:satellites?|rockets?|spacecraft|missiles?|probes?|drones?|balloons?|ships?|vessels?|boats?|launches|flights)$/
const conceived =
  /(?:^| )(?:conc(?:oi|ev|u)|develop|design|dessin|modele|model|generation|kind of|variant|gamme|famille)/
const designs =
  /(?:^| )(?:conc(?:oi|ev|u)|develop|design|dessin|modele|model|generation|type|kind|version|variant|gamme|famille|lanc(?:e|er|era)|launch|devoil|unveil|production|produire|produc)/

function fraction(
  found: readonly Lexeme[],
  at: number,
  language: Language,
  units: UnitWords,
): Read | undefined {
  const rate = rateAt(found, at, language)
  if (rate) return { found: [rate], to: rate.to }
  const part = fractionAt(found, at, language, units)
  if (!part) return undefined
  const value = Number(part.value.toPrecision(6))
  const unit: Unit = { id: 'fraction', kind: 'noun' }
  return { found: [{ from: part.from, to: part.to, value, unit, qualifier: 'fraction' }], to: part.to }
}

function multiple(found: readonly Lexeme[], at: number, language: Language): Read | undefined {
  const times = multipleAt(found, at, language)
  if (!times) return undefined
  const { from, to, value } = times
  const qualifier = qualifierAround(found, from, to, language) ?? 'exact'
  return { found: [{ from, to, value, unit: { id: 'ratio', kind: 'ratio' }, qualifier }], to }
}

function amounts(
  found: readonly Lexeme[],
  at: number,
  language: Language,
  units: UnitWords,
  text: string,
): Read | undefined {
  const first = amountAt(found, at, language, units)
  if (!first) return undefined
  if (isSeason(found, first.numeral)) return { found: [], to: first.numeral.to + 2 }
  const link = linkAfter(found, first, language)
  const second = link === undefined ? undefined : amountAt(found, link, language, units)
  if (
    second &&
    link !== undefined &&
    !isTrapped(found, second, language, text) &&
    !isTrapped(found, first, language, text, true)
  ) {
    if (isScore(found, first, second, language)) return { found: [], to: second.to }
    const pair = pairOf(found, first, second, language)
    if (pair) return pair
  }
  const scored = countedScoreEnd(found, first, language)
  if (scored !== undefined) return { found: [], to: scored }
  const around = tolerance(found, first, language, units)
  if (around) return around
  if (isTrapped(found, first, language, text) || isAge(found, first, units) || isShareMove(found, first))
    return { found: [], to: first.numeral.to }
  const isNothing = first.numeral.value === 0 && first.numeral.form === 'words' && !first.unit
  if (isNothing) return { found: [], to: first.to }
  const parted = wholeAndPart(found, first, language, units)
  if (parted) return { found: [parted], to: parted.to }
  const cents = centsAfter(found, first, language, units)
  const whole = quantityOf(found, first, language)
  if (!cents || whole.value === undefined) return { found: [whole], to: first.to }
  const value = Number((whole.value + cents.value).toPrecision(12))
  return { found: [{ ...whole, value, to: cents.to }], to: cents.to }
}

/** “25 ± 12 minutes”: one amount, and by how much it varies. */
function tolerance(
  found: readonly Lexeme[],
  first: Amount,
  language: Language,
  units: UnitWords,
): Read | undefined {
  const signs = [0, 1, 2].map((offset) => found[first.to + offset]?.raw ?? '').join('')
  const at = signs.startsWith('±')
    ? first.to + 1
    : signs === '+/-' || signs === '+/−'
      ? first.to + 3
      : undefined
  const second = at === undefined ? undefined : amountAt(found, at, language, units)
  if (!second) return undefined
  const unit = first.unit ?? second.unit
  const per = first.per ?? second.per
  const amount = {
    ...first,
    to: second.to,
    end: second.end,
    ...(unit ? { unit } : {}),
    ...(per ? { per } : {}),
  }
  return { found: [quantityOf(found, amount, language)], to: second.to }
}

/** “15 dollars et 50 cents”, “15 dollars 50”: what is said of the money after its whole part. */
function centsAfter(found: readonly Lexeme[], first: Amount, language: Language, units: UnitWords) {
  if (first.unit?.kind !== 'money' || first.unit.share || first.numeral.scale > 1) return undefined
  const isJoined = /^(?:et|and)$/.test(found[first.to]?.word ?? '')
  const at = isJoined ? first.to + 1 : first.to
  const second = numeralAt(found, at, language)
  if (second?.value === undefined || second.value >= 100 || found[at]?.opensLine) return undefined
  const unit = units.at(found, second.to)
  if (unit?.unit.share && unit.unit.share < 1) return { value: second.value * unit.unit.share, to: unit.to }
  const after = found[second.to]
  const isLast = after === undefined || after.opensLine || after.kind === 'sign'
  return !isJoined && !unit && isLast && after?.raw !== '%'
    ? { value: second.value / 100, to: second.to }
    : undefined
}

function isTrapped(
  found: readonly Lexeme[],
  amount: Amount,
  language: Language,
  text: string,
  isFirst = false,
): boolean {
  const measured = amount.unit !== undefined || amount.numeral.scale > 1
  return isTrap(found, amount.numeral, language, measured || isFirst, text) || isOfName(found, amount)
}
