import type { Claim, Quantity } from '../claim.ts'
import type { Entry } from '../ledger/entry.ts'
import type { Item } from './item.ts'
import { isSame, isSpecific, isTelling, isWithin, type Measure } from './measure.ts'

/** Two equal figures of one story that measure the same thing. */
export function areAboutOneInAStory(a: Item, b: Item): boolean {
  const [one, other] = [a.entry.claim, b.entry.claim]
  if (areApart(one, other)) return false
  if (!isSame(a.measure, b.measure)) return isSameRate(a, b)
  if (isTelling(one.quantity)) return true
  const sharedSubject = overlaps(one.subject, other.subject)
  if (sharedSubject && isSpecific(one.quantity.unit)) return true
  if (sharedSubject && one.quantity.unit === 'count' && areOneCount(a, b)) return true
  if (one.quantity.unit === 'count' && !countTheSame(a.entry, b.entry)) return false
  const alike = likeness(a.entry, b.entry)
  return (sharedSubject || haveOneObject(one, other)) && (alike >= 0.12 || one.action === other.action)
}

/** Two equal figures of different stories that measure the same thing: what is true of them is true within a story too. */
export function areAboutOne(a: Item, b: Item): boolean {
  const [one, other] = [a.entry.claim, b.entry.claim]
  if (areApart(one, other) || !isSame(a.measure, b.measure)) return false
  const sharedSubject = overlaps(one.subject, other.subject)
  const sharedObject = haveOneObject(one, other)
  if (isTelling(one.quantity)) {
    if (sharedObject) return true
    if (!sharedSubject) return false
    // Two stories may well give one round number of one company by chance.
    if (digitsOf(one.quantity) > 2 || haveOneDeed(one, other) || namesShared(a, b) > 1) return true
    return alikeness(a.entry, b.entry) >= 0.25
  }
  if (!sharedSubject) return false
  if (one.quantity.unit === 'count' && !countTheSame(a.entry, b.entry)) return false
  const alike = likeness(a.entry, b.entry)
  return alike >= 0.3 || (sharedObject && alike >= 0.15)
}

/** One is a range of the same story that the other lies in. */
export function isOfTheRange(a: Item, b: Item): boolean {
  const [one, other] = [a.entry.claim, b.entry.claim]
  if (areApart(one, other) || !isWithin(a.measure, b.measure) || !overlaps(one.subject, other.subject))
    return false
  return shareAnEnd(a.measure, b.measure) || likeness(a.entry, b.entry) >= 0.1
}

/**
 * How likely two figures of one story are the number of the same thing as seen by two who do not agree: by their words,
 * by what is done, by standing next to each other. 0 where they are not.
 */
export function viewLikelihood(a: Item, b: Item): number {
  if (!areViews(a, b)) return 0
  const alike = alikeness(a.entry, b.entry)
  const sameDeed = haveOneDeed(a.entry.claim, b.entry.claim)
  const isNext = areNext(a.entry.claim, b.entry.claim)
  if (!sameDeed && !isNext && alike < 0.1) return 0
  return alike + (sameDeed ? 0.3 : 0) + (isNext ? 0.2 : 0)
}

/** The same of two stories: what is said later than this is news. */
export function areDifferentViews(a: Item, b: Item): boolean {
  if (!areViews(a, b) || Math.abs((a.day ?? 0) - (b.day ?? a.day ?? 0)) > viewDaysMax) return false
  if (alikeness(a.entry, b.entry) < 0.25) return false
  return haveOneDeed(a.entry.claim, b.entry.claim) || namesShared(a, b) > 1
}

const viewDaysMax = 31

function areViews(a: Item, b: Item): boolean {
  const [one, other] = [a.entry.claim, b.entry.claim]
  return (
    a.party !== b.party &&
    a.measure.unit === b.measure.unit &&
    !isSame(a.measure, b.measure) &&
    areOfOneOrder(a.measure, b.measure) &&
    (one.standing === 'done') === (other.standing === 'done') &&
    overlaps(one.subject, other.subject) &&
    !areApart(one, other)
  )
}

/** Who disagrees on a number seldom does so tenfold. */
function areOfOneOrder({ low: a = 0 }: Measure, { low: b = 0 }: Measure): boolean {
  return Math.max(a, b) < 10 * Math.min(a, b)
}

/** In one sentence, or in two that follow each other. */
function areNext(a: Claim, b: Claim): boolean {
  if (a.article !== b.article) return false
  const [first, second] = a.sentence.start < b.sentence.start ? [a, b] : [b, a]
  return second.sentence.start - first.sentence.end < 3
}

/** “45 million a month” and “each month … 45 million”: one text leaves to the sentence what it is per. */
function isSameRate(a: Item, b: Item): boolean {
  const [one, other] = [a.entry.claim, b.entry.claim]
  if (isRate(a.measure) === isRate(b.measure) || !isTelling(one.quantity)) return false
  if (!isSame({ ...a.measure, unit: '' }, { ...b.measure, unit: '' })) return false
  return overlaps(one.subject, other.subject) && haveOneDeed(one, other)
}

function isRate({ unit }: Measure): boolean {
  return unit.includes('/')
}

/** The unit without what it is per. */
export function baseUnit({ unit }: Measure): string {
  return unit.split('/', 1)[0] ?? unit
}

/** Of one subject: the same thing is bought of the same other, or the number is no round one and told in two languages. */
function areOneCount(a: Item, b: Item): boolean {
  const [one, other] = [a.entry.claim, b.entry.claim]
  const value = one.quantity.value ?? 0
  if (value < smallMax) return false
  if (haveOneDeed(one, other) && one.counterparty !== undefined && one.counterparty === other.counterparty)
    return true
  if (haveOneObject(one, other)) return true
  return a.entry.language !== b.entry.language && value >= 100 && digitsOf(one.quantity) > 1
}

/** A dozen of something is told in many a sentence. */
const smallMax = 12

/** What one counts is spoken of in the other’s sentence too. */
function countTheSame(a: Entry, b: Entry): boolean {
  if (a.noun === undefined || b.noun === undefined || a.language !== b.language) return false
  return a.stems.includes(b.noun) || b.stems.includes(a.noun)
}

/** How many digits of it say something: two of 16 and of 250 000. */
function digitsOf({ value = 0 }: Quantity): number {
  return Math.abs(value).toExponential().replace(/e.*$/, '').replace('.', '').length
}

function haveOneDeed(a: Claim, b: Claim): boolean {
  return a.action === b.action && a.action !== 'be'
}

function namesShared(a: Item, b: Item): number {
  return a.entry.names.filter((name) => b.entry.names.includes(name)).length
}

function areApart(a: Claim, b: Claim): boolean {
  return a.id === b.id || areInOneSentence(a, b) || haveOtherPeriods(a, b) || haveOtherObjects(a, b)
}

/** “50 % par A et 50 % par B”: nobody gives one number twice in a sentence. */
function areInOneSentence(a: Claim, b: Claim): boolean {
  return (
    a.article === b.article && a.sentence.start === b.sentence.start && a.quantity.value === b.quantity.value
  )
}

function haveOtherPeriods({ period: a }: Claim, { period: b }: Claim): boolean {
  if (a?.from === undefined || b?.from === undefined || a.to === undefined || b.to === undefined) return false
  return a.to < b.from || b.to < a.from
}

export function haveOtherObjects({ object: a }: Claim, { object: b }: Claim): boolean {
  return a !== undefined && b !== undefined && a !== b
}

function haveOneObject({ object: a }: Claim, { object: b }: Claim): boolean {
  return a !== undefined && a === b
}

function overlaps(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => b.includes(id))
}

function shareAnEnd(a: Measure, b: Measure): boolean {
  return a.high === b.high || a.low === b.low
}

/** Likeness of sentences of one language; nothing is known of those of two. */
function alikeness(a: Entry, b: Entry): number {
  return a.language === b.language ? likeness(a, b) : 0
}

/** Share of the shorter sentence's stems that the other one has, those of the figures left out. */
function likeness(a: Entry, b: Entry): number {
  const [short, long] = a.stems.length < b.stems.length ? [a, b] : [b, a]
  let shared = 0
  let size = 0
  for (const stem of short.stems) {
    if (short.figureStems.includes(stem)) continue
    size++
    if (long.stems.includes(stem) && !long.figureStems.includes(stem)) shared++
  }
  return size === 0 ? 0 : shared / size
}
