import { datelineAt } from '../text/datelines.ts'
import { fold } from '../text/fold.ts'
import { isCalendarWord, type Quantity, quantitiesIn } from '../text/quantities.ts'
import { nameStem, stem } from '../text/stems.ts'
import type { Term } from '../text/terms.ts'
import type { Span } from '../types.ts'
import { tellsWhose } from './belongings.ts'
import type { Reading } from './entries.ts'
import type { Asked, Question } from './question.ts'
import { tellsReason } from './reasons.ts'
import { unitsOf } from './want-words.ts'

/** What is answered with a number or a day. */
export const figureKinds: ReadonlySet<string> = new Set(['money', 'share', 'day', 'duration', 'count'])

/** How well a passage holds the sort of thing that is asked for, from 0 to 1; 0 where nothing of a kind is asked. */
export function kindOf(question: Question, passage: string, start: number, reading: Reading): number {
  const { want } = question
  if (!want) return 0
  switch (want.kind) {
    case 'reason':
      return tellsReason(passage)
    case 'manner':
      return manners.test(fold(passage)) ? 0.5 : 0
    case 'who':
      return tellsWhose(question, passage, start, reading)
        ? 1
        : Math.max(
            nameBeside(question, reading, start + (datelineAt(passage, 0)?.end ?? 0)),
            isDoneByMany(question, passage, reading) ? someName : 0,
          )
    case 'place':
      return placeBeside(question, passage) ? 1 : 0
    case 'whether':
      return decisions.test(fold(passage)) ? 0.3 : 0
    case 'often':
      return rhythms.test(fold(passage)) ? 1 : 0
    case 'money':
    case 'share':
    case 'day':
    case 'duration':
    case 'count':
      return best(question, passage, start, reading).share
    default:
      return want.kind satisfies never
  }
}

/** Where the passage holds the quantity asked for; undefined where it holds none. */
export function answeringQuantity(
  question: Question,
  passage: string,
  start: number,
  reading: Reading,
): Span | undefined {
  const found = best(question, passage, start, reading)
  return found.quantity && found.share >= 0.5
    ? { start: start + found.quantity.start, end: start + found.quantity.end }
    : undefined
}

function best(
  question: Question,
  passage: string,
  start: number,
  reading: Reading,
): { share: number; quantity?: Quantity } {
  let found: { share: number; quantity?: Quantity } = { share: 0 }
  // The language of the passage only decides what a billion is, and here its kind alone matters.
  for (const quantity of quantitiesOf(reading, passage)) {
    const share = fits(question, quantity, passage, start, reading)
    if (share > found.share) found = { share, quantity }
  }
  return found
}

// A passage is asked for its figures more than once in a question, and its reading is the same each time.
const quantitiesKnown = new WeakMap<Reading, readonly Quantity[]>()

function quantitiesOf(reading: Reading, passage: string): readonly Quantity[] {
  const quantities = quantitiesKnown.get(reading) ?? quantitiesIn(passage, 'en')
  if (reading.terms.length > 0) quantitiesKnown.set(reading, quantities)
  return quantities
}

function fits(
  question: Question,
  quantity: Quantity,
  passage: string,
  start: number,
  reading: Reading,
): number {
  const { want } = question
  if (!want || quantity.kind === 'name' || isAsked(question, quantity, start, reading)) return 0
  if (want.compares) {
    if (quantity.kind === 'day') return 0
    return comparing.test(fold(passage.slice(Math.max(0, quantity.start - 40), quantity.end + 40))) ? 1 : 0.5
  }
  if (want.kind !== 'count') {
    if (quantity.kind === want.kind || (want.lasts && quantity.kind === 'duration')) return 1
    // A count told with no unit beside it may be money or a share said shortly: `45 millions par mois`.
    return want.kind === 'money' && quantity.kind === 'count' && (quantity.value ?? 0) >= 1e6 ? 0.6 : 0
  }
  if (quantity.kind === 'day') return 0
  const units = unitsOf(want.measures)
  if (units) return units.test(fold(passage.slice(quantity.end, quantity.end + 16))) ? 1 : 0
  if (want.unit === undefined) return quantity.kind === 'count' || quantity.kind === 'share' ? 1 : 0.5
  // Things are not counted in money or days.
  if (quantity.kind !== 'count' && quantity.kind !== 'share') return 0
  const end = start + quantity.end
  const beside = reading.terms.some((term) => {
    if (term.start < start + quantity.start - besideMax || term.start > end + 45) return false
    return (
      question.asked.some((word) => isPart(word, want.unit) && word.terms.has(term.text)) ||
      isForm(want.unit, term.form)
    )
  })
  const sensed = reading.senses.some(
    (sense) =>
      sense.start >= start + quantity.start - besideMax &&
      sense.start <= end + 45 &&
      question.asked.some((word) => isPart(word, want.unit) && word.terms.has(sense.id)),
  )
  if (beside || sensed) return 1
  return 0.4
}

function isPart(word: Asked, unit: string | undefined): boolean {
  return unit !== undefined && word.parts.includes(unit)
}

function isForm(unit: string | undefined, form: string): boolean {
  return (
    unit !== undefined &&
    (unit === form || nameStem(unit) === nameStem(form) || stem(unit, 'fr') === stem(form, 'fr'))
  )
}

/** True for a number that the question itself holds: it is known to the asker, unless there are two to choose from. */
function isAsked(question: Question, quantity: Quantity, start: number, reading: Reading): boolean {
  if (question.asked.filter((word) => word.role === 'number' && !word.orders).length > 1) return false
  const digits = reading.terms.find((term) => term.start === start + quantity.start)
  return (
    digits !== undefined &&
    /^\d/.test(digits.text) &&
    question.asked.some((word) => word.terms.has(digits.text))
  )
}

/** How near the passage, from there on, names somebody or something that the question does not to what is asked about. */
function nameBeside({ asked }: Question, reading: Reading, from: number): number {
  const order = new Map(
    reading.terms
      .filter((term) => !term.compound)
      .map((term, place): [number, number] => [term.start, place]),
  )
  const placesOf = (starts: readonly number[]) => starts.flatMap((start) => order.get(start) ?? [])
  const names = placesOf(
    reading.terms
      .filter(
        (term, place) =>
          term.named &&
          term.start >= from &&
          !/^\d/.test(term.form) &&
          !isUnit(term, reading.terms[place - 1]) &&
          !isCalendarWord(term.form) &&
          !asked.some((word) => word.terms.has(term.text) || word.parts.includes(term.form)),
      )
      .map((term) => term.start),
  )
  if (names.length === 0) return 0
  const relations = asked.filter((word) => word.role === 'word')
  if (relations.length === 0) return someName
  const met = placesOf([
    ...reading.terms
      .filter((term) => relations.some((word) => word.terms.has(term.text)))
      .map((one) => one.start),
    ...reading.senses
      .filter((sense) => relations.some((word) => word.terms.has(sense.id)))
      .map((one) => one.start),
  ])
  const isNear = met.some((at) => names.some((name) => Math.abs(name - at) <= nearNames))
  return isNear ? nearName : met.length > 0 ? someName : farName
}

/** `Farmers buy tractors`: a plural that the question does not name does what it asks about. */
function isDoneByMany({ asked }: Question, passage: string, { terms, senses }: Reading): boolean {
  const [agent, deed] = terms.filter((term) => !term.compound)
  if (agent === undefined || deed === undefined || !many.test(passage)) return false
  const isAsked = ({ text, start }: Term, word: Asked) =>
    word.terms.has(text) || senses.some((sense) => sense.start === start && word.terms.has(sense.id))
  return (
    !asked.some((word) => isAsked(agent, word)) &&
    asked.some((word) => word.role === 'word' && isAsked(deed, word))
  )
}

const many = /^(?:[«“"]\s?)?(?:(?:Les|Des|Ces|The|Some|Many|Most)\s\p{Ll}|\p{Lu}\p{Ll}+s\s\p{Ll})/u

/** `1 850 MW`: the sign of a measure right behind a number is no name, for all its capitals. */
function isUnit({ start, form }: Term, before: Term | undefined): boolean {
  return before !== undefined && /^[\d.]+$/.test(before.form) && start - before.end <= 1 && metric.test(form)
}

const metric = /^(?:[kmgt]?(?:w|wh|va|hz|b|o|bps|bits?|t|l|g)|[kcmnµ]?m[23]?|ha|mph|kmh)$/

// Most sentences name somebody: alone that says little.
const [nearName, someName, farName] = [0.6, 0.4, 0.2]
const nearNames = 5

// A unit may stand this far before its number (`chips: 40,000`).
const besideMax = 30

// By what means something is done.
const manners =
  /\b(?:grace a|en [a-z]{2,}ant\b|via|par le biais|au moyen|a l['’]aide|moyennant|a travers|a coups? de|en passant par|by [a-z]{2,}ing\b|through|thanks to|using|by means|with the help|via)/
// What affirms or denies that something is so.
const decisions =
  /\b(?:dement\w*|nie(?:nt|r)?\b|refus\w*|rejet\w*|exclu\w*|pas encore|n['’ ](?:est|ont|a|aurait|etait|avait|aura|sont) (?:pas|plus|jamais|toujours|encore)|ne \w+ (?:pas|plus|jamais)|n['’]\w+ (?:pas|plus|jamais|aucun)|aucune?\b|c['’]est faux|faux\b|confirm\w*|oui|non\b|deja|toujours|den(?:y|ied|ies)|reject\w*|rul(?:ed|es) out|not yet|has not|have not|did not|does not|is not|was not|were not|will not|would not|never|no longer|yes|already|still)\b/
// How often something comes about.
const rhythms =
  /\b(?:chaque|tou(?:s|tes) les|par (?:an|mois|semaine|jour|heure)|fois|quotidien\w*|hebdomadaire\w*|mensuel\w*|trimestriel\w*|annuel\w*|regulierement|every|each|a (?:year|month|week|day)|per (?:year|month|week|day)|daily|weekly|monthly|quarterly|annual\w*|yearly|twice|times|once|regularly)\b/
// Beside a figure that tells how far two things differ.
const comparing =
  /\b(?:(?:economi|augment|diminu|reduit|reduc|relev|grimp|bondi|progress|recul|chut|abaiss|major|rencheri|rais|increas|climb|jump|drop|cheap|dear)[a-z]*|de plus|de moins|plus que|moins que|superieure?|inferieure?|contre|au lieu d|soit|hausses?|baisses?|ecart|difference|gain|fois|par rapport|more|less|fewer|higher|lower|above|below|up from|down from|compared|against|instead|up|down|rises?|rose|fell|falls?|cut|gap|times|saving)\b/
// `à Lyon`, `dans le nord de la France`, `near Oslo`: a preposition of place, then a word with a capital.
const placed =
  /(?:^|[\s(’'])(?:à|au|aux|en|dans|près de|au large de|hors de|en dehors de|in|at|near|off|outside)\s(?:\p{Ll}+ (?:de |d[’']|of )?)?(?:l[ae] |l[’']|les |the )?(\p{Lu}[\p{L}’'-]*)/gu

function placeBeside({ asked }: Question, passage: string): boolean {
  for (const [, name = ''] of passage.matchAll(placed)) {
    const form = fold(name)
    if (!asked.some((word) => word.parts.includes(form))) return true
  }
  return false
}
