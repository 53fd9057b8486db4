import type { Language } from '../../types.ts'
import type { Donor } from './borrowed.ts'
import { type Found, reachMax, sameSentence } from './found.ts'
import type { Lexeme } from './lexemes.ts'
import { hasNoun } from './nouns-behind.ts'
import { wordsAfter, wordsBefore } from './qualifiers.ts'

/** The unit that a turn of phrase leaves out, because it was said right before or goes without saying. */
export function leftOut(
  found: readonly Lexeme[],
  one: Found,
  near: readonly Found[],
  language: Language,
): Donor | undefined {
  const previous = near.at(-1)
  const lead = wordsBefore(found, one.from, 8)
  const after = wordsAfter(found, one.to, 3)
  const isClosed = isEnd(found[one.to])
  if (we.test(lead) && !hasNoun(found, one, language)) return { unit: { id: 'people', kind: 'noun' } }
  // “Ils étaient 2 500 mardi, à en croire le syndicat ; 900, a compté la police.”
  if (previous?.unit?.id === 'people' && isCountedBy(found, one)) return donorOf(previous)
  if (isClosed && staff.test(lead)) return { unit: { id: 'people', kind: 'noun' } }
  if (isClosed && found[one.from - 1]?.raw === ':' && priced(found, one.from - 2)) {
    const sum = near.findLast((other) => other.unit?.kind === 'money')
    if (sum?.unit) return { unit: sum.unit }
    return language === 'fr' && (one.numeral?.scale ?? 1) >= 1e6
      ? { unit: { id: 'EUR', kind: 'money' } }
      : undefined
  }
  if (!previous?.unit || previous.unit.id === 'year' || previous.unit.id === 'fraction') return undefined
  const donor = donorOf(previous)
  if (!donor) return undefined
  const isSame = sameSentence(found, previous.to, one.from)
  if (isSame && more.test(after) && previous.unit.kind !== 'percent') return donor
  // “four flights, with an option on eight others”
  if (isSame && previous.unit.kind === 'noun' && /^(?:autres|others)$/.test(after.split(' ')[0] ?? ''))
    if (isEnd(found[one.to + 1])) return donor
  if (near.some(({ unit }) => unit?.id === 'people') && areLost(found, one.to))
    return { unit: { id: 'people', kind: 'noun' } }
  if (!isClosed || one.from - previous.to > reachMax / 3) return undefined
  if (now.test(lead)) return donor
  const isSum = previous.unit.kind === 'money' && (previous.numeral?.scale ?? 1) >= 1e6
  if (isSum && one.numeral?.scale === 1 && spoken.test(lead)) return donor
  // “740 postes supprimés. Les syndicats parlent de plus d'un millier”
  if (previous.unit.id === 'people' && (one.value ?? 0) >= crowdMin && speaksOf.test(lead)) return donor
  return isSame && isGap(found, previous.to, one.from) ? donor : undefined
}

function donorOf({ unit, per, numeral }: Found): Donor | undefined {
  return unit && { unit, ...(per ? { per } : {}), ...(numeral ? { scale: numeral.scale } : {}) }
}

/** “; 900, a compté la police”, “; 900, selon la mairie”, “; 900, police said”: another count of the same. */
function isCountedBy(found: readonly Lexeme[], { from, to }: Found): boolean {
  if (!/^[;.,:–—]$/.test(found[from - 1]?.raw ?? '') || found[to]?.raw !== ',') return false
  return counting.test(wordsAfter(found, to + 1, 5))
}

const counting =
  /^(?:a|ont|avait|avaient) (?:compte|denombre|estime|recense|dit|avance|annonce|indique)|^(?:selon|d apres|dixit|according to) |^(?:\p{L}+ ){1,3}(?:said|says|counted|estimated|reckoned|put it)(?: |$)/u

function isEnd(lexeme: Lexeme | undefined): boolean {
  return lexeme === undefined || lexeme.opensLine || /^[.,;:!?)»”"…]$/.test(lexeme.raw)
}

/** “a workforce of 637”, “un effectif de 637” */
const staff =
  /(?:^| )(?:workforce|headcount|staff|crew|payroll|effectifs?|personnel|equipage) (?:of|de|d)(?: (?:about|some|nearly|around|over|plus de|pres de|quelque|environ))?$/

/** “430 personnes, 70 de plus qu'en 2025”, “70 more than a year ago” */
const more = /^(?:de (?:plus|moins) (?:qu|que|en)|(?:more|fewer|less) than (?:in|a|last|the))(?: |$)/

/** “On nous avait dit dix ans. Ce sera vingt.” */
const now =
  /(?:^| )(?:ce sera|ce seront|c est|ce sont|ce fut|ce serait|it was|it is|it will be|it would be)(?: (?:plutot|en fait|rather|now|desormais|maintenant))?$/

/** “évoque plutôt deux”, “puts it at two”: of a sum that was named before. */
const spoken =
  /(?:^| )(?:(?:evoque|avance|chiffre|vise)(?:nt)?(?: (?:plutot|seulement|meme))?|parlen?t?(?: (?:plutot|seulement|meme))? (?:de|d)|(?:un|une) autre (?:de|d)|(?:spoke|speaks|speak|talks?|talked) of|puts? it (?:at|closer to|nearer)|another of)(?: (?:plus de|pres de|environ|about|nearly))?$/

/** “740 postes, dont 430 suppressions à X”: of jobs, where it does not say of what. */
function areLost(found: readonly Lexeme[], at: number): boolean {
  return (
    /^(?:suppressions|departs|licenciements|cuts|departures|layoffs)$/.test(found[at]?.word ?? '') &&
    !found[at]?.opensLine &&
    !/^(?:de|d|des|du|of|from|for|to|pour|par|quotidiens?|a l heure)$/.test(found[at + 1]?.word ?? '')
  )
}

/** So many are people again, and no handful of something else. */
const crowdMin = 20
const speaksOf =
  /(?:^| )(?:(?:evoque|avance|dit|redoute|craint|compte|denombre)(?:nt)?|parlen?t? (?:de|d)|(?:speaks?|spoke|talks?|talked) of|says?|fears?|counts?|puts? it at)(?: (?:plutot|meme|plus de|plus d|pres de|pres d|environ|about|nearly|more than|over))?$/

/** “Nous sommes 180, nous serons 260”, “we are 40 now”. */
const we =
  /(?:^| )(?:(?:ils|elles) (?:sont|etaient|seront)|nous (?:sommes|serons|etions|ne sommes que|n etions que)|on (?:est|sera|etait)|we (?:are|were|will be))(?: (?:aujourd hui|deja|desormais|actuellement|maintenant|environ|pres de|plus de|now|already|currently|about|nearly|some|only))?$/

/** “le Cap-Ferrand, 14 tonnes ; le Petit-Jonas, 6.”: the verb is left out, and the unit with it. */
function isGap(found: readonly Lexeme[], from: number, to: number): boolean {
  if (found[to - 1]?.raw !== ',' || to - from > gapMax) return false
  const cut = found.findIndex((lexeme, at) => at >= from && at < to && lexeme.raw === ';')
  return cut >= 0 && to - cut <= nameMax
}

/** No list item is longer, in words and signs. */
const gapMax = 14
const nameMax = 7

/** A price is announced: “Plafond pour ce type de bien : 742.” */
function priced(found: readonly Lexeme[], at: number): boolean {
  for (let back = at; back >= Math.max(0, at - 8); back--) {
    const lexeme = found[back]
    if (!lexeme || /^[.;:!?]$/.test(lexeme.raw)) return false
    if (prices.has(lexeme.word)) return true
    if (lexeme.opensLine) return false
  }
  return false
}

const prices = new Set(
  'plafond prix loyer tarif cout montant facture budget somme salaire amende prime valorisation price cost rent fare fee ceiling bill fine salary premium valuation'.split(
    ' ',
  ),
)
