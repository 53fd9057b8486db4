import type { Language } from '../../types.ts'
import type { Qualifier } from '../claim.ts'
import type { Lexeme } from './lexemes.ts'
import type { Numeral } from './numerals.ts'
import { wordsBefore } from './qualifiers.ts'
import type { Unit, UnitWords } from './units.ts'

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

/**
 * Gives a number that names no unit the one it leaves out: that of the number it is compared or joined with (“contre
 * 2 700”, “up from $1.6bn”), for a sum that of the sum before it, for “en” and a share (“dont 210”) what was counted.
 */
export function borrowUnits(
  found: readonly Lexeme[],
  all: readonly Found[],
  language: Language,
  units: UnitWords,
): Found[] {
  const done: Found[] = []
  for (const [index, one] of all.entries()) {
    if (one.unit || !one.numeral) {
      done.push(withPer(found, one, done.at(-1), language))
      continue
    }
    const donor = donorOf(found, done, all, index, one, language, units)
    done.push(
      donor ? { ...one, unit: donor.unit, ...(donor.per && !one.per ? { per: donor.per } : {}) } : one,
    )
  }
  return done
}

/** “£41,000 per megawatt, down from £63,000”: the second is per megawatt too. */
function withPer(
  found: readonly Lexeme[],
  one: Found,
  previous: Found | undefined,
  language: Language,
): Found {
  if (!one.unit || one.per || !previous?.per || previous.unit?.id !== one.unit.id) return one
  if (!sameSentence(found, previous.to, one.from)) return one
  return compares[language].test(wordsBefore(found, one.from, 8)) ? { ...one, per: previous.per } : one
}

type Donor = { readonly unit: Unit; readonly per?: string }

function donorOf(
  found: readonly Lexeme[],
  before: readonly Found[],
  all: readonly Found[],
  index: number,
  one: Found,
  language: Language,
  units: UnitWords,
): Donor | undefined {
  const numeral = one.numeral
  const next = all[index + 1]
  if (!numeral) return undefined
  const lead = wordsBefore(found, one.from, 8)
  const near = before.slice(-nearMax)
  const previous = near.findLast((other) => !isTerm(found, other))
  const isNear = previous !== undefined && sameSentence(found, previous.to, one.from)
  if (next?.unit && next.unit.id !== 'year' && isJoined(found, one, next)) return donor(next)
  const isBig = numeral.scale >= 1e6
  if (isBig) {
    const sum = near.findLast((other) => other.unit?.kind === 'money')
    const counted = isNear && previous.unit && previous.unit.kind !== 'percent' ? previous : undefined
    if (counted && compares[language].test(lead)) return donor(counted)
    return sum ? donor(sum) : moneyAfter(all, index)
  }
  if (hasNoun(found, one, language)) return undefined
  if (isNear && previous.unit && previous.unit.id !== 'year' && previous.unit.id !== 'fraction') {
    if (compares[language].test(lead)) return donor(previous)
  }
  const isElided =
    (language === 'fr' &&
      /(?:^| )en (?:\p{L}+ ){1,5}?(?:que |qu |pres de |plus de |environ )?$/u.test(`${lead} `)) ||
    /(?:^| )(?:chiffre|nombre|total|figure|number|dont|parmi lesquels|including|of which|of whom|of them)(?: (?:de|des|d|of|to|at|a|closer|nearer)){0,2}$/.test(
      lead,
    )
  const isRound = numeral.form === 'digits' && (numeral.value ?? 0) >= 100
  if (!isElided && !isRound) return undefined
  const counted = near.findLast(
    (other) =>
      other.unit &&
      (other.unit.kind === 'noun' ||
        other.unit.kind === 'measure' ||
        (isElided && other.unit.kind === 'money')) &&
      other.unit.id !== 'fraction',
  )
  if (counted && one.from - counted.to < reachMax) return donor(counted)
  return isElided ? nounBefore(found, one.from, units) : undefined
}

/** The first sum named further on: a headline says “45 millions” and the text of what. */
function moneyAfter(all: readonly Found[], index: number): Donor | undefined {
  const sum = all.slice(index + 1, index + 20).find((other) => other.unit?.kind === 'money')
  return sum?.unit ? { unit: sum.unit } : undefined
}

/** A length of time that only says when: “over six years”, “in the first ten months”. */
function isTerm(found: readonly Lexeme[], { from, unit }: Found): boolean {
  if (unit?.kind !== 'time') return false
  return unit.id === 'year' || terms.test(wordsBefore(found, from, 2))
}

const terms =
  /(?:^| )(?:first|last|past|next|over|in|for|within|during|premiers|derniers|dernieres|prochains|en|sur|pendant|depuis|dans|y a|apres|after)$/

/** How many quantities back a unit is looked for. */
const nearMax = 40

/** No reader carries a unit farther than this many words and signs. */
const reachMax = 120

function donor({ unit, per }: Found): Donor | undefined {
  return unit ? { unit, ...(per ? { per } : {}) } : undefined
}

const compares: Readonly<Record<Language, RegExp>> = {
  fr: /(?:^| )(?:contre|a|et|ou|que|soit|puis|mais|non|dont|au lieu de|sur|apres|face a|voire|de|d)(?: (?:plus|moins|pres|environ|seulement|deja|les|des|de|d|un peu|au|encore)){0,3}$/,
  en: /(?:^| )(?:up|down|from|to|and|or|than|against|versus|vs|not|but|compared with|compared to|of which|including|about|with)(?: (?:from|about|just|only|nearly|the|some|over|more than|less than|around)){0,3}$/,
}

/** “2,9 milliards à 3,8 milliards d’euros”: the second one says what both are. */
function isJoined(found: readonly Lexeme[], one: Found, next: Found): boolean {
  if (next.from - one.to > 3) return false
  for (let at = one.to; at < next.from; at++) {
    const lexeme = found[at]
    if (
      lexeme?.opensLine ||
      !/^(?:à|a|et|ou|to|and|or|puis|voire|from|de|près|plus|-|–|,)$/.test(lexeme?.raw ?? '')
    )
      return false
  }
  return true
}

function sameSentence(found: readonly Lexeme[], from: number, to: number): boolean {
  if (to - from > reachMax) return false
  for (let at = from; at < to; at++) {
    const lexeme = found[at]
    if (!lexeme || /^[.!?]$/.test(lexeme.raw) || (at > from && lexeme.opensLine)) return false
  }
  return true
}

/** Whether a word follows that the number may count. */
function hasNoun(found: readonly Lexeme[], one: Found, language: Language): boolean {
  const next = found[one.to]
  if (next?.kind !== 'word' || next.opensLine || next.glued) return false
  return (
    !(language === 'fr' ? frenchAfter : englishAfter).has(next.word) &&
    !/(?:ent|ont|ait)$|(?:é|ée|és|ées)$/.test(next.raw)
  )
}

const frenchAfter = new Set(
  'a au aux en dans sur par pour avec chez et ou mais qui que dont contre sous sans vers depuis entre est sont ont de d des du le la les l un une ce cette selon soit plus moins il elle ils elles on n ne se s l seulement environ deja encore puis d ici fin avant apres'.split(
    ' ',
  ),
)
const englishAfter = new Set(
  'in for to by with at on from and or but that which who of the a an is are was were will would could should may might has have had as than since over under a year before after during earlier later fewer more less so this last next'.split(
    ' ',
  ),
)

/** The noun counted last before a place, as far as a unit's word names it. */
function nounBefore(found: readonly Lexeme[], at: number, units: UnitWords): Donor | undefined {
  for (let index = at - 1; index >= 0 && at - index < reachMax; index--) {
    const unit = units.at(found, index)?.unit
    if (unit?.kind === 'noun' && (found[index]?.raw.length ?? 0) > 2) return { unit }
  }
  return undefined
}
