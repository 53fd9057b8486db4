import type { Language } from '../../types.ts'
import type { Lexeme } from './lexemes.ts'
import { numeralAt } from './numerals.ts'
import { wordsBefore } from './qualifiers.ts'
import { endsNounPhrase, type UnitWords } from './units.ts'

/** A part of a whole that is said in words: “un tiers”, “une puce sur trois”, “one in eight”, “half of”. */
export type Fraction = { readonly from: number; readonly to: number; readonly value: number }

/** The share that begins at a lexeme; undefined where none does. */
export function fractionAt(
  found: readonly Lexeme[],
  at: number,
  language: Language,
  units: UnitWords,
): Fraction | undefined {
  return (
    writtenAt(found, at) ??
    (language === 'fr' ? frenchAt(found, at) : englishAt(found, at)) ??
    oneOfSoManyAt(found, at, language, units)
  )
}

const signs: Readonly<Record<string, number>> = {
  '½': 0.5,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 0.25,
  '¾': 0.75,
  '⅕': 0.2,
  '⅙': 1 / 6,
  '⅛': 0.125,
}

/** `½`, `3/4`. */
function writtenAt(found: readonly Lexeme[], at: number): Fraction | undefined {
  const lexeme = found[at]
  const sign = signs[lexeme?.raw ?? '']
  // `t½` is the name of a time.
  if (sign !== undefined)
    return lexeme?.glued && found[at - 1]?.kind === 'word' ? undefined : { from: at, to: at + 1, value: sign }
  const [over, slash, under] = [lexeme, found[at + 1], found[at + 2]]
  if (over?.kind !== 'number' || slash?.raw !== '/' || under?.kind !== 'number') return undefined
  if (found[at + 3]?.raw === '/' || found[at - 1]?.raw === '/' || !slash.glued || !under.glued)
    return undefined
  const [part, whole] = [Number(over.raw), Number(under.raw)]
  // “9.1/10” is a mark.
  if (!Number.isInteger(part) || !(part > 0 && part < whole && whole <= 10)) return undefined
  return { from: at, to: at + 3, value: part / whole }
}

// ───────────────────────────────────────────── French

const frenchParts: Readonly<Record<string, number>> = {
  tiers: 3,
  quart: 4,
  quarts: 4,
  cinquieme: 5,
  cinquiemes: 5,
  sixieme: 6,
  sixiemes: 6,
  septieme: 7,
  huitieme: 8,
  huitiemes: 8,
  neuvieme: 9,
  dixieme: 10,
  dixiemes: 10,
  vingtieme: 20,
  centieme: 100,
  millieme: 1000,
}

const frenchCounts: Readonly<Record<string, number>> = {
  un: 1,
  le: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
}

function frenchAt(found: readonly Lexeme[], at: number): Fraction | undefined {
  const first = found[at]?.word ?? ''
  if (first === 'moitie') {
    const before = found[at - 1]?.word ?? ''
    if (before === 'la') return { from: at - 1, to: at + 1, value: 0.5 }
    return before === 'de' || before === 'pour' ? { from: at, to: at + 1, value: 0.5 } : undefined
  }
  // “près du quart de”, “plus du tiers des”
  const alone = frenchParts[first]
  if (
    alone !== undefined &&
    /^(?:du|au)$/.test(found[at - 1]?.word ?? '') &&
    /^(?:de|des|du|d)$/.test(found[at + 1]?.word ?? '') &&
    /^(?:pres|plus|moins|autour|jusqu|environ|equivalent|egal|inferieur|superieur)$/.test(
      found[at - 2]?.word ?? '',
    )
  )
    return { from: at, to: at + 1, value: 1 / alone }
  const whole = frenchParts[found[at + 1]?.word ?? '']
  if (whole === undefined || found[at + 1]?.opensLine) return undefined
  const part = frenchCounts[first]
  if (part === undefined || part >= whole) return undefined
  const after = found[at + 2]
  const next = found[at + 3]?.word ?? ''
  if (after?.word === 'd' && next === 'heure') return undefined
  if (after?.word === 'de' && (next === 'seconde' || next === 'finale')) return undefined
  // “le tiers” and “le cinquième” are parts only of something; “un cinquième navire” is one more.
  const isOf = after !== undefined && ['de', 'des', 'du', 'd'].includes(after.word)
  if (first === 'le' && !isOf) return undefined
  // “régler par un tiers”: somebody else.
  if (first === 'un' && whole === 3 && !isOf && /^(?:par|chez|avec|entre)$/.test(wordsBefore(found, at, 1)))
    return undefined
  if (whole >= 5 && part === 1 && !isOf && after?.kind === 'word' && !endsPart.test(after.raw))
    return undefined
  return { from: at, to: at + 2, value: part / whole }
}

const endsPart =
  /^(?:à|au|en|par|pour|dans|sur|et|ou|mais|qui|que|est|sont|aujourd|contre|selon|plus|moins|seulement)$|(?:é|ée|és|ées)$/u

// ───────────────────────────────────────────── English

const englishParts: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
  twelfth: 12,
  twentieth: 20,
}

function englishAt(found: readonly Lexeme[], at: number): Fraction | undefined {
  const first = found[at]?.word ?? ''
  if (first === 'half') return halfAt(found, at)
  if (first === 'remaining') return remainingAt(found, at)
  const counts: Readonly<Record<string, number>> = {
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    seven: 7,
  }
  const part = counts[first]
  if (part === undefined) return undefined
  const hyphen = found[at + 1]?.raw === '-' ? 1 : 0
  const noun = found[at + 1 + hyphen]
  const whole = englishParts[noun?.word ?? '']
  if (whole === undefined || part >= whole || noun?.opensLine || noun?.word === 'half') return undefined
  const to = at + 2 + hyphen
  const isOf = found[to]?.word === 'of'
  const before = found[at - 1]?.word ?? ''
  // “a third, which has passed”, “a quarter later”: a part only of something, or by so much.
  const isMeasured =
    isOf ||
    hyphen === 1 ||
    part > 1 ||
    (first === 'one' && whole !== 4) ||
    englishLeads.has(before) ||
    // “of which a quarter falls due”, “a third higher than”
    (before === 'which' && found[at - 2]?.word === 'of') ||
    comparing.has(found[to]?.word ?? '')
  return isMeasured ? { from: at, to, value: part / whole } : undefined
}

/** “The remaining fifth”; “the remaining quarter” may be of the year. */
function remainingAt(found: readonly Lexeme[], at: number): Fraction | undefined {
  const noun = found[at + 1]
  const whole = englishParts[noun?.word ?? '']
  if (whole === undefined || noun?.opensLine || !/^(?:the|its|their)$/.test(found[at - 1]?.word ?? ''))
    return undefined
  const after = found[at + 2]?.word ?? ''
  if (/s$/.test(noun?.word ?? '') || (whole === 4 && after !== 'of')) return undefined
  return { from: at + 1, to: at + 2, value: 1 / whole }
}

const comparing = new Set(
  'higher lower more less fewer below above bigger smaller larger greater cheaper dearer faster slower longer shorter heavier lighter off up down'.split(
    ' ',
  ),
)

const englishLeads = new Set('by than about nearly almost around only roughly just over'.split(' '))

function halfAt(found: readonly Lexeme[], at: number): Fraction | undefined {
  const before = found[at - 1]?.word ?? ''
  const after = found[at + 1]
  if (['first', 'second', 'last', 'latter', 'other', 'a', '-'].includes(before) || after?.raw === '-')
    return undefined
  if (/^an?$/.test(after?.word ?? '')) return undefined
  const isPart = ['of', 'the', 'its', 'their', 'his', 'her', 'our', 'all', 'as', 'that'].includes(
    after?.word ?? '',
  )
  return isPart || englishLeads.has(before) ? { from: at, to: at + 1, value: 0.5 } : undefined
}

// ───────────────────────────────────────────── one in so many

const wholes = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 1e4, 1e5, 1e6])

/** “une puce sur trois”, “huit ouvriers sur dix”, “one in three”, “nine chips out of ten”. */
function oneOfSoManyAt(
  found: readonly Lexeme[],
  at: number,
  language: Language,
  units: UnitWords,
): Fraction | undefined {
  const one = ['un', 'une', 'one'].includes(found[at]?.word ?? '') ? { to: at + 1, value: 1 } : undefined
  const part = one ?? numeralAt(found, at, language)
  if (part?.value === undefined || part.value < 1 || part.value >= 100) return undefined
  let index = part.to
  for (let words = 0; words <= nounMax; words++, index++) {
    const lexeme = found[index]
    if (!lexeme || lexeme.opensLine || (lexeme.kind === 'sign' && !/^['’-]$/.test(lexeme.raw)))
      return undefined
    const isOut = lexeme.word === 'out' && found[index + 1]?.word === 'of'
    const isLink = language === 'fr' ? lexeme.word === 'sur' : isOut || lexeme.word === 'in'
    if (!isLink) {
      const isPartOfName = lexeme.kind === 'number' && /^\p{Lu}/u.test(found[index - 1]?.raw ?? '')
      if (isPartOfName) continue
      if (lexeme.kind !== 'word' || stopsNoun.has(lexeme.word)) return undefined
      continue
    }
    const skips = (isOut ? 2 : 1) + (found[index + 1]?.word === 'every' ? 1 : 0)
    const whole = numeralAt(found, index + skips, language)
    if (whole?.value === undefined || !wholes.has(whole.value) || whole.value <= part.value) return undefined
    const unit = units.at(found, whole.to)?.unit
    if (unit && (unit.kind !== 'noun' || words > 0)) return undefined
    // “three plants in ten countries”: what is counted second is no whole.
    const after = found[whole.to]
    // “une option sur huit autres”: more of them, and none among so many.
    if (/^(?:autres?|others?|more)$/.test(after?.word ?? '')) return undefined
    // “un contrat sur cinq sites”, and not “un contrat sur cinq, dit-il”.
    const isGoverned = after?.kind === 'word' && !after.opensLine && !endsNounPhrase.fr.has(after.word)
    if (language === 'fr' && isGoverned && governing.has(found[index - 1]?.word ?? '')) return undefined
    const isSubject = part.value === 1 && endsNounPhrase.en.has(after?.word ?? '')
    if (language === 'en' && words > 0 && !isOut && after?.kind === 'word' && !after.opensLine && !isSubject)
      return undefined
    if (language === 'en' && words === 0 && !isOut && part.value > 9) return undefined
    if (after?.raw === '%' || isMonthYear(whole.value, found, index)) return undefined
    return { from: at, to: whole.to, value: part.value / whole.value }
  }
  return undefined
}

/** What is had “sur” something: an option on eight is no share of them. */
const governing = new Set(
  'option options remise rabais prime taxe droit impot garantie pari contrat accord'.split(' '),
)

/** The noun between the two numbers has at most so many words. */
const nounMax = 4
const stopsNoun = new Set(
  'a est sont et ou qui que dont pour par au aux is are and or which that for by to at'.split(' '),
)

function isMonthYear(value: number, found: readonly Lexeme[], at: number): boolean {
  return value > 20 && /^\d+$/.test(found[at + 1]?.raw ?? '') && !/^10+$/.test(String(value))
}
