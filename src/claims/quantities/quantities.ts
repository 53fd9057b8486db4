import { findInlineNoise } from '../../text/inline-noise.ts'
import type { Language } from '../../types.ts'
import type { Qualifier, Quantity } from '../claim.ts'
import { borrowUnits, type Found } from './borrowed.ts'
import { fractionAt } from './fractions.ts'
import { type Lexeme, lexemes } from './lexemes.ts'
import { mayBegin, type Numeral, numeralAt } from './numerals.ts'
import { qualifierAround, wordsAfter, wordsBefore } from './qualifiers.ts'
import { isTrap } from './traps.ts'
import {
  type Beat,
  isMeasure,
  moneyBefore,
  type Unit,
  type UnitWords,
  unitAfter,
  unitWords,
} from './units.ts'

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
    const read = fraction(found, at, language, units) ?? amounts(found, at, language, units, text)
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
    unit: (unit && kindsOf(found, { from, to, unit, ...rest })) ?? unit?.id ?? 'count',
    ...rest,
  }))
}

/** The unit of a quantity as one word: `EUR/MWh` for a price of a measure; what a sum is paid for or when does not change it. */
export function unitOf({ unit, per }: Pick<Quantity, 'unit' | 'per'>): string {
  return per !== undefined && isMeasure(per) ? `${unit}/${per}` : unit
}

/** A handful of things that are designed or launched are models of them: “a conçu deux puces”. */
function kindsOf(found: readonly Lexeme[], { from, to, unit, value, qualifier }: Found): string | undefined {
  if (!unit?.isDesks || unit.kind !== 'noun' || qualifier !== 'exact' || !(value && value <= kindsMax))
    return undefined
  const around = `${wordsBefore(found, from, 10)} ${wordsAfter(found, to, 10)}`
  return designs.test(around) ? `${unit.id.replace(/s$/, '')}_models` : undefined
}

const kindsMax = 20
const designs =
  /(?:^| )(?:conc(?:oi|ev|u)|develop|design|dessin|modele|model|generation|type|kind|version|variant|gamme|famille|lanc(?:e|er|era)|launch|devoil|unveil|production|produire|produc)/

type Read = { readonly found: readonly Found[]; readonly to: number }

function fraction(
  found: readonly Lexeme[],
  at: number,
  language: Language,
  units: UnitWords,
): Read | undefined {
  const part = fractionAt(found, at, language, units)
  if (!part) return undefined
  const value = Number(part.value.toPrecision(6))
  const unit: Unit = { id: 'fraction', kind: 'noun' }
  return { found: [{ from: part.from, to: part.to, value, unit, qualifier: 'fraction' }], to: part.to }
}

/** One number with its unit: the half of a range, or a quantity of its own. */
type Amount = {
  readonly numeral: Numeral
  readonly from: number
  /** After the number and the words of its unit. */
  readonly to: number
  /** After what is shown: the number with its money or measure, not with what it counts. */
  readonly end: number
  readonly unit?: Unit
  readonly per?: string
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
    const pair = pairOf(found, first, second, language)
    if (pair) return pair
  }
  if (isTrapped(found, first, language, text)) return { found: [], to: first.numeral.to }
  const isNothing = first.numeral.value === 0 && first.numeral.form === 'words' && !first.unit
  if (isNothing) return { found: [], to: first.to }
  const cents = centsAfter(found, first, language, units)
  const whole = quantityOf(found, first, language)
  if (!cents || whole.value === undefined) return { found: [whole], to: first.to }
  const value = Number((whole.value + cents.value).toPrecision(12))
  return { found: [{ ...whole, value, to: cents.to }], to: cents.to }
}

/** “15 dollars et 50 cents”, “15 dollars 50”: what is said of the money after its whole part. */
function centsAfter(found: readonly Lexeme[], first: Amount, language: Language, units: UnitWords) {
  if (first.unit?.kind !== 'money' || first.unit.share || first.numeral.scale > 1) return undefined
  const isJoined = /^(?:et|and)$/.test(found[first.to]?.word ?? '')
  const at = isJoined ? first.to + 1 : first.to
  const second = numeralAt(found, at, language)
  if (second?.value === undefined || second.value >= 100 || found[at]?.opensLine) return undefined
  const unit = units.at(found, second.to)
  if (unit?.unit.share) return { value: second.value * unit.unit.share, to: unit.to }
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
  return isTrap(found, amount.numeral, language, measured || isFirst, text)
}

function amountAt(
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
  const to = named?.to ?? numeral.to
  const per = perAfter(found, to, language, units)
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
  return /^(?:RMB|CNY|USD|EUR|GBP|JPY|CHF|KRW|INR|TWD|HKD|SGD|AUD|CAD|DKK|SEK|NOK|DKr|SKr|NKr|Rs)$/.test(
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

/** “cent-unième”, “twenty-first” */
function isOrdinal(found: readonly Lexeme[], numeral: Numeral): boolean {
  const [hyphen, word] = [found[numeral.to], found[numeral.to + 1]]
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

/** Two years with a hyphen: a season, no amount. */
function isSeason(found: readonly Lexeme[], numeral: Numeral): boolean {
  const [first, sign, second] = [found[numeral.from], found[numeral.to], found[numeral.to + 1]]
  return (
    isYear(first?.raw) &&
    /^[-–/‑]$/.test(sign?.raw ?? '') &&
    /^(?:\d\d|(?:19|20)\d\d)$/.test(second?.raw ?? '')
  )
}

const isYear = (raw: string | undefined) => /^(?:19|20)\d\d$/.test(raw ?? '')

// ───────────────────────────────────────────── ranges

const links: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set(['à', 'À', 'et', 'ou', '-', '–', '—', '‑']),
  en: new Set(['to', 'and', 'or', '-', '–', '—', '‑']),
}

/** Where the second amount of a range begins, given the first. */
function linkAfter(found: readonly Lexeme[], first: Amount, language: Language): number | undefined {
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

const changes: Readonly<Record<Language, RegExp>> = {
  fr: /(?:^| )(?:pass|grimp|tomb|mont|baiss|recul|relev|abaiss|port|redui|bond|chut|progress|augment|diminu|evolu|ramen)(?:e|er|ee|ees|es|ent|ait|aient|era|erait|eront|ant|t|te|ts|ite|ites|its|re|sent)?(?: (?:ainsi|deja|brutalement|donc))? (?:de|d)$/,
  en: /(?:^| )(?:rise|rises|rising|rose|risen|grow|grew|grown|growing|climb|climbed|climbing|fall|fell|fallen|falling|drop|dropped|dropping|cut|raise|raised|lift|lifted|increase|increased|reduce|reduced|decrease|decreased|went|gone|go|going|jump|jumped|soar|soared|up|down|lowered|expand|expanded) from$/,
}

/** Two amounts that belong together: a range, or what something was before and after, with the unit of the second. */
function pairOf(
  found: readonly Lexeme[],
  first: Amount,
  second: Amount,
  language: Language,
): Read | undefined {
  const [low, high] = [first.numeral, second.numeral]
  if (low.value === undefined || high.value === undefined) return undefined
  const sign = found[first.to]?.raw ?? ''
  const isWord = /^\p{L}/u.test(sign)
  if (first.unit && second.unit && first.unit.id !== second.unit.id) return undefined
  if (first.unit && !second.unit && first.unit.kind !== 'money') return undefined
  const unit = second.unit ?? first.unit
  const isBare = low.scale === 1 && (!first.unit || first.from < low.from)
  const scaled = isBare && high.scale > 1 && low.value < high.scale ? low.value * high.scale : low.value
  if (!isWord && !unit && high.scale === 1) {
    // “3-0”, “910-920”: between bare numbers a hyphen says nothing.
    return undefined
  }
  const before = wordsBefore(found, first.from, 6)
  const isChange = sign === 'à' || sign === 'to' ? changes[language].test(before) : false
  if (isYear(found[low.from]?.raw) && isYear(found[high.from]?.raw)) return undefined
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

// ───────────────────────────────────────────── one quantity

function quantityOf(found: readonly Lexeme[], amount: Amount, language: Language): Found {
  const { numeral, per } = amount
  const unit = ratioOrNot(found, amount) ?? yearOf(found, amount) ?? amount.unit
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
  const after = found[amount.to]?.word ?? ''
  const isRatio =
    /^(?:plus|moins|superieure?s?|inferieure?s?|les?|la|l|leur|ce|as|more|less|its|their|the|what|higher|lower|larger|smaller|faster|bigger|greater|that|cheaper|better)$/.test(
      after,
    ) ||
    !Number.isInteger(amount.numeral.value) ||
    found[amount.to - 1]?.raw.length === 1
  return isRatio ? amount.unit : { id: 'count', kind: 'noun' }
}

function yearOf(found: readonly Lexeme[], amount: Amount): Unit | undefined {
  const { numeral } = amount
  const raw = found[numeral.from]?.raw ?? ''
  if (amount.unit || numeral.scale > 1 || numeral.to !== numeral.from + 1 || !isYear(raw)) return undefined
  if (
    /(?:^| )(?:plus|moins|pres|environ|quelque|than|about|nearly|some|almost)(?: de| d)?$/.test(
      wordsBefore(found, numeral.from, 3),
    )
  )
    return undefined
  return { id: 'year', kind: 'time' }
}

/** What a sum or a count is per: “euros par mégawattheure”, “$40 per kWh”, “82 euros la tonne”, “a day”. */
function perAfter(
  found: readonly Lexeme[],
  at: number,
  language: Language,
  units: UnitWords,
): string | undefined {
  const link = found[at]
  if (!link || link.opensLine) return undefined
  const isLink =
    language === 'fr'
      ? /^(?:par|le|la|l|les|chaque|\/|pour)$/.test(link.word)
      : /^(?:per|a|an|each|every|\/)$/.test(link.word)
  if (/^(?:piece|chacun|chacune|apiece|each)$/.test(link.word)) return 'unit'
  if (!isLink) return undefined
  const isLoose = link.word !== 'par' && link.word !== 'per' && link.raw !== '/'
  const match = units.at(found, at + 1)
  const unit = match?.unit
  // “a year earlier” dates the sum.
  if (
    match &&
    isLoose &&
    /^(?:earlier|ago|later|before|after|plus|avant|apres)$/.test(found[match.to]?.word ?? '')
  )
    return undefined
  if (!unit || unit.kind === 'money' || unit.kind === 'percent' || unit.kind === 'ratio') return undefined
  if (isLoose && unit.kind === 'noun') return undefined
  if (link.word === 'pour') return undefined
  return unit.kind === 'time' ? unit.id.replace(/s$/, '') : unit.id
}
