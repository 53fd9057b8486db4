import type { Language } from '../../types.ts'
import { askedFor } from './asked-nouns.ts'
import { type Found, reachMax, sameSentence } from './found.ts'
import { leftOut } from './left-out.ts'
import type { Lexeme } from './lexemes.ts'
import { hasNoun, hasOwnThing, hasPlural, hasThing } from './nouns-behind.ts'
import type { Numeral } from './numerals.ts'
import { wordsAfter, wordsBefore } from './qualifiers.ts'
import { amongWhich, isOutOfHundred, toldAfter, toldBefore } from './told-units.ts'
import type { Unit, UnitWords } from './units.ts'

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
      donor
        ? {
            ...scaledLike(one, donor),
            unit: donor.unit,
            ...(donor.per && !one.per ? { per: donor.per } : {}),
          }
        : one,
    )
  }
  return done
}

/** “il devait mettre 90 millions, il n'en versera que 60”, “à 38 centimes, ils en réclament 44”: the multiplier is left out too. */
function scaledLike(one: Found, { unit, scale = 1 }: Donor): Found {
  const share = unit.share ?? 1
  if (one.value === undefined || one.numeral?.scale !== 1) return one
  const factor = scale >= 1e6 && one.value < 1000 ? scale : share
  if (factor === 1) return one
  const value = Number((one.value * factor).toPrecision(12))
  return { ...one, value, ...(one.upper === undefined ? {} : { upper: one.upper * factor }) }
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
  const lead = wordsBefore(found, one.from, 12)
  return compares[language].test(lead) || contrasts.test(lead) ? { ...one, per: previous.per } : one
}

/** “…, while resin from Asia is landed at £760”: another of its kind, priced by the same measure. */
const contrasts =
  /(?:^| )(?:while|whereas|tandis qu?e?|alors qu?e?)(?: \p{L}+){1,9} (?:at|for|costs|fetches|coute|vaut|a|autour de|pour)$/u

/** Whose unit a number takes over, what that is per, and by what it is multiplied. */
export type Donor = { readonly unit: Unit; readonly per?: string; readonly scale?: number }

function donorOf(
  found: readonly Lexeme[],
  earlier: readonly Found[],
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
  const near = earlier.slice(-nearMax)
  const previous =
    near.findLast(
      (other) =>
        !isTerm(found, other) && !isOfWhoSays(other, numeral) && sameSentence(found, other.to, one.from),
    ) ??
    near.findLast((other) => !isCalendar(found, other) && sameSentence(found, other.to, one.from)) ??
    near.findLast((other) => !isTerm(found, other))
  const isNear = previous !== undefined && sameSentence(found, previous.to, one.from)
  if (next?.unit && next.unit.id !== 'year' && isJoined(found, one, next)) return donor(next)
  // “270 de ses 610 salariés”, “three of its eleven plants”: of those.
  if (next?.unit && isPartOf(found, one, next)) return donor(next)
  const among = amongWhich(found, one, language, units)
  if (among) return { unit: among }
  if (isOutOfHundred(found, near, one)) return { unit: { id: '%', kind: 'percent' } }
  const told = toldAfter(found, one, language, units)
  if (told) return { unit: told }
  const before = toldBefore(found, one, units)
  if (before) return { unit: before }
  const asked = askedFor(found, one, near, units)
  if (asked) return asked.unit && { unit: asked.unit }
  const left = leftOut(found, one, near, language)
  if (left) return left
  // “400 personnes, dont une centaine d'actuaires”: those are people too.
  if (!/(?:^| )(?:dont|parmi)(?: \p{L}+){0,3}$/u.test(lead) && hasOwnThing(found, one, language))
    return undefined
  if (isNear && previous.unit && previous.unit.kind !== 'money' && ofThem.test(wordsAfter(found, one.to, 2)))
    return donor(previous)
  // “Nous en avons posé 2,4 millions. Il en reste un demi-million”: of what was counted, which has no unit.
  if (previous && !previous.unit && remains.test(lead) && one.from - previous.to < reachMax / 3)
    return undefined
  const isBig = numeral.scale >= 1e6
  if (isBig) {
    const sum =
      near.findLast((other) => other.unit?.kind === 'money' && (other.numeral?.scale ?? 1) >= 1e6) ??
      near.findLast(
        (other) =>
          other.unit?.kind === 'money' || (other.unit?.kind === 'noun' && (other.value ?? 0) >= bigMin),
      )
    const isShare = previous?.unit?.kind === 'percent' || previous?.unit?.id === 'fraction'
    const counted = isNear && previous.unit && !isShare ? previous : undefined
    if (counted && compares[language].test(lead) && (counted.unit?.kind === 'money' || !sumOf.test(lead)))
      return donor(counted)
    // “130 millions d'économies”: a noun of money behind it is what it is, and no thing that is counted.
    const isSum = language === 'fr' && costs.test(wordsAfter(found, one.to, 2))
    const hasOwn = !isSum && (hasThing(found, one, language) || hasPlural(found, one, language))
    if (hasOwn || counting.test(lead)) return undefined
    if (sum && sum.unit?.kind !== 'money' && (pays[language].test(lead) || sumOf.test(lead)))
      return (
        donorOrUndefined(near.findLast((other) => other.unit?.kind === 'money')) ?? moneyAfter(all, index)
      )
    // What a whole sum is for is not per litre because a price before it was.
    if (sum?.unit) return { unit: sum.unit }
    const later = moneyAfter(all, index)
    // “évalue à 40 millions le coût de la panne”: money of the country, which French leaves out.
    const isCost =
      language === 'fr' &&
      (costs.test(lead) || costs.test(wordsAfter(found, one.to, 4)) || pays.fr.test(lead))
    return later ?? (isCost ? { unit: { id: 'EUR', kind: 'money' } } : undefined)
  }
  if (hasNoun(found, one, language)) return undefined
  // “300 fermes, mais 212”: of the same things, which have no name here.
  if (isNear && !previous.unit && compares[language].test(lead)) return undefined
  if (isNear && previous.unit && previous.unit.id !== 'year' && previous.unit.id !== 'fraction') {
    // “six avions à 8 millions pièce ; elle n'en veut que quatre”: of the planes.
    const isOfThem = previous.per === 'unit' && /(?:^| )en (?:\p{L}+ )+que$/u.test(lead)
    if (compares[language].test(lead) && !isOfThem) return donor(previous)
  }
  const isElided =
    (language === 'fr' &&
      /(?:^| )en (?:\p{L}+ ){1,5}?(?:que |qu |pres de |plus de |environ )?$/u.test(`${lead} `)) ||
    /(?:^| )(?:chiffre|nombre|total|decompte|figure|number|count|tally|dont|parmi lesquels|including|of which|of whom|of them)(?: (?:de|des|d|of|to|at|a|closer|nearer)){0,2}$/.test(
      lead,
    )
  const isRound = numeral.form === 'digits' && (numeral.value ?? 0) >= 100
  if (!isElided && !isRound) return undefined
  // “On nous prête six milliards de dettes, nous en avons quatre”: of the same, also in its multiplier.
  const isOfMillions = isElided && isNear && !previous.unit && (previous.numeral?.scale ?? 1) >= 1e6
  if (isOfMillions && (numeral.value ?? 1000) < 1000 && numeral.scale === 1)
    return { unit: { id: 'count', kind: 'money' }, scale: previous.numeral?.scale ?? 1 }
  // “demandaient 7 % d'augmentation ; ils en ont obtenu deux”
  const isShare =
    isElided &&
    previous?.unit?.kind === 'percent' &&
    previous === earlier.at(-1) &&
    (numeral.value ?? 101) <= 100
  if (isShare && one.from - previous.to < reachMax / 3) return donor(previous)
  // “Vingt-sept pharmacies … en voir disparaître 250”: of what was counted last, which has no unit.
  if (isElided && previous && !previous.unit && one.from - previous.to < reachMax / 3) return undefined
  const counted = near.findLast(
    (other) =>
      other.unit &&
      ((other.unit.kind === 'noun' && !isPrice(other.unit)) ||
        other.unit.kind === 'measure' ||
        // Of things that are 8 million each, so many are taken, and not so many millions.
        (isElided &&
          other.unit.kind === 'money' &&
          other.per !== 'unit' &&
          !remains.test(lead) &&
          !(things.test(lead) && !sameSentence(found, other.to, one.from)))) &&
      other.unit.id !== 'fraction' &&
      !(isElided && ofOne.test(other.unit.id) && !(other === near.at(-1) && needs.test(lead))) &&
      !(other.unit.kind === 'money' && other !== near.at(-1) && !sameSentence(found, other.to, one.from)),
  )
  if (counted && one.from - counted.to < reachMax) return donor(counted)
  return isElided ? nounBefore(found, one.from, units) : undefined
}

/** What a desk calls `EUR/t` counts nothing. */
function isPrice({ id }: Unit): boolean {
  return /^[A-Z]{3}\//.test(id)
}

/** “4 million tonnes, of which …, shipped 1.3 million of it”. */
const ofThem = /^(?:of (?:it|them|those|that)|d entre)$/

const costs =
  /(?:^| )(?:couts?|factures?|montants?|prix|budgets?|economies?|pertes?|dettes?|amendes?|investissements?|benefices?|deficits?|recettes?|subventions?|salaires?|dommages|degats|chiffre d affaires)(?: |$)/u

/** “the true toll is north of 2m”: so many, and no money. */
const counting =
  /(?:^| )(?:toll|tally|headcount|audience|population|readership|viewership|turnout|effectifs?|frequentation|audimat|lectorat|bilan humain)(?: \p{L}+){0,4}$/u

/** What one thing measures or weighs is not what is counted of them. */
const ofOne = /^(?:km|m|cm|mm|nm|µm|miles|feet|inches|nautical_miles|°C|kV|V|Hz|MHz|GHz|dB|kg|g)$/

/** “Le chenal fait 11,5 mètres, il en faudrait 13”: of what it measures. */
const needs =
  /(?:^| )(?:il|on|elle|n|nous) en (?:fau|fall|manqu|mesur|fait|ferait|gagn|perd|rest)\p{L}*(?: \p{L}+){0,2}$/u

/** “two traders put it closer to 900,000”: a handful without a unit is not what a large number is compared with. */
function isOfWhoSays({ unit, value, numeral }: Found, { value: large = 0 }: Numeral): boolean {
  return unit === undefined && numeral?.form === 'words' && (value ?? 0) <= 10 && large >= 1000
}

function donorOrUndefined(found: Found | undefined): Donor | undefined {
  return found && donor(found)
}

/** What is lost, paid or invested is money, whatever was counted before. */
const pays: Readonly<Record<Language, RegExp>> = {
  fr: /(?:^| )(?:perd|cout|pay|depens|invest|rapport|vers|emprunt|encaiss|econom|valor|vaut|valait|vaudr|debours|gagn)\p{L}*(?: (?:plus|moins|pres|de|d|environ|quelque))*$/u,
  en: /(?:^| )(?:lost|loses|lose|cost|costs|paid|pay|pays|spent|spend|earned|raised|invested|borrowed|saved|save|worth|owed|owe)(?: (?:about|more|less|than|over|some|nearly))*$/,
}

/** “un acompte de 120 millions”, “a deposit of 40 million”: what is paid under that name is money. */
const sumOf =
  /(?:^| )(?:acompte|avance|arrhes|caution|prime|amende|penalite|dette|perte|benefice|subvention|aide|pret|emprunt|credit|cheque|enveloppe|indemnite|rancon|dividende|depot|loyer|deposit|down payment|advance|premium|fine|penalty|debt|loss|profit|subsidy|grant|loan|credit line|cheque|settlement|ransom|dividend|rent) (?:de|d|of)(?: (?:plus|moins|pres|de|d|environ|quelque|about|some|more than|nearly|over))*$/u

/** The first sum named further on: a headline says “45 millions” and the text of what. */
function moneyAfter(all: readonly Found[], index: number): Donor | undefined {
  const sum = all.slice(index + 1, index + 20).find((other) => other.unit?.kind === 'money')
  return sum?.unit ? { unit: sum.unit } : undefined
}

/** A length of time that only says when: “over six years”, “in the first ten months”. */
function isTerm(found: readonly Lexeme[], { from, unit }: Found): boolean {
  if (unit?.kind !== 'time') return false
  return (
    unit.id === 'year' || terms.test(wordsBefore(found, from, 2)) || aged.test(wordsBefore(found, from, 2))
  )
}

/** “the first ten months”, “les trois dernières années”: part of the calendar, never a measure. */
function isCalendar(found: readonly Lexeme[], { from, unit }: Found): boolean {
  if (unit?.kind !== 'time') return false
  return (
    unit.id === 'year' ||
    /(?:^| )(?:first|last|past|next|premiers|premieres|derniers|dernieres|prochains|prochaines)$/.test(
      wordsBefore(found, from, 1),
    )
  )
}

const terms =
  /(?:^| )(?:first|last|past|next|over|in|for|within|during|premiers|derniers|dernieres|prochains|en|sur|pendant|depuis|dans|y a|apres|after)(?: (?:the|les|ses|its|those|ces))?$/

/** “trois hommes âgés de 28 à 37 ans, dont deux”: of the men. */
const aged = /(?:^| )(?:agee?s? (?:de|d)|aged)$/

/** “Il en reste 1 140”: of things, and not of money. */
const remains = /(?:^| )en (?:reste|restent|restait|subsiste|subsistent|compte|comptent|existe)(?: \p{L}+)?$/u

/** “Nous en vendons 340”, a sentence behind a sum: of things too. */
const things =
  /(?:^| )en (?:\p{L}+ )?(?:vend|achet|produi|recens|dénombr|denombr|fabriqu|livr|command|embauch|emploi|recrut|construi|ouvr|ferm|exped|export|import|possed|exploit|ger|loue|expos|install|arret)\p{L}*(?: \p{L}+){0,3}$/u

/** Things that are counted by the hundred thousand are spoken of in millions without their name. */
const bigMin = 1e5

/** How many quantities back a unit is looked for. */
const nearMax = 40

function donor({ unit, per, numeral }: Found): Donor | undefined {
  return unit
    ? { unit, ...(per ? { per } : {}), ...(numeral && unit.kind === 'money' ? { scale: numeral.scale } : {}) }
    : undefined
}

const compares: Readonly<Record<Language, RegExp>> = {
  fr: /(?:^| )(?:contre|a|et|ou|que|soit|puis|mais|non|dont|au lieu de|sur|apres|face a|voire|de|d)(?: (?:plus|moins|pres|environ|seulement|deja|les|des|de|d|un peu|au|encore)){0,3}$/,
  en: /(?:^| )(?:up|down|from|to|and|or|than|against|versus|vs|not|but|compared with|compared to|of which|including|about|with)(?: (?:from|about|just|only|nearly|the|a|required|planned|expected|targeted|previous|earlier|some|over|more than|less than|around)){0,3}$/,
}

/** “2,9 milliards à 3,8 milliards d’euros”: the second one says what both are. */
function isJoined(found: readonly Lexeme[], one: Found, next: Found): boolean {
  if (next.from - one.to > 3 || next.from === one.to) return false
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

/** Nothing but “de ses”, “of the” stands between the two. */
function isPartOf(found: readonly Lexeme[], one: Found, next: Found): boolean {
  if (next.from - one.to !== 2 || next.unit?.kind !== 'noun' || found[one.to]?.opensLine) return false
  return (
    /^(?:de|d|sur|parmi|of|among)$/.test(found[one.to]?.word ?? '') &&
    /^(?:ses|leurs|les|ces|nos|its|their|the|his|her|our|these)$/.test(found[one.to + 1]?.word ?? '')
  )
}

/** The noun counted last before a place, as far as a unit's word names it. */
function nounBefore(found: readonly Lexeme[], at: number, units: UnitWords): Donor | undefined {
  for (let index = at - 1; index >= 0 && at - index < reachMax; index--) {
    const unit = units.at(found, index)?.unit
    if (unit?.kind === 'noun' && (found[index]?.raw.length ?? 0) > 2) return { unit }
  }
  return undefined
}
