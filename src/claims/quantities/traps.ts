import type { Language } from '../../types.ts'
import type { Amount } from './amounts.ts'
import { isLabel, isReference } from './labels.ts'
import { isMonth, isWeekday, type Lexeme } from './lexemes.ts'
import type { Numeral } from './numerals.ts'
import { isCounter, isTeaser } from './page-counters.ts'

/**
 * Whether digits are no quantity but part of a name, a reference, a date, a time, an address or a code. `measured`: a
 * unit follows them.
 */
export function isTrap(
  found: readonly Lexeme[],
  numeral: Numeral,
  language: Language,
  measured: boolean,
  text: string,
): boolean {
  const first = found[numeral.from]
  const last = found[numeral.to - 1]
  if (!first || !last) return true
  if (isBallot(found, numeral) || isTeaser(found, numeral.from)) return true
  if (numeral.form === 'words')
    return (isReference(found, numeral.from) && !measured) || isClock(found, numeral)
  return (
    isLabel(found, numeral, language, measured) ||
    isInCode(text, first, last) ||
    isGluedToName(found, numeral, measured) ||
    isDay(found, numeral, measured, language) ||
    isClock(found, numeral) ||
    (!measured && (isReference(found, numeral.from) || isAddress(found, numeral))) ||
    isNamed(found, numeral, measured) ||
    isCounter(found, numeral)
  )
}

/** “par six voix contre quatre”, “voted by 19 to 11”: how a vote went. */
function isBallot(found: readonly Lexeme[], numeral: Numeral): boolean {
  if (numeral.scale > 1 || numeral.bare > 999) return false
  const word = (at: number) => found[at]?.word ?? ''
  const isFirst = (from: number, to: number) =>
    /^(?:par|by|a|avec|with)$/.test(word(from - 1)) &&
    ((ballots.test(word(to)) && /^(?:contre|to|against|et)$/.test(word(to + 1))) ||
      (word(to) === 'to' &&
        [2, 3, 4, 5].some((back) => /^(?:voted?|votes|carried|passed|rejected)$/.test(word(from - back)))))
  if (isFirst(numeral.from, numeral.to)) return true
  if (!/^(?:contre|to|against)$/.test(word(numeral.from - 1))) return false
  const at = ballots.test(word(numeral.from - 2)) ? numeral.from - 3 : numeral.from - 2
  return isFirst(at, at + 1)
}

const ballots = /^(?:voix|votes?|suffrages)$/

/** Digits among others with signs between them: a version, a date, a time, a telephone number, an address on the net. */
function isInCode(text: string, first: Lexeme, last: Lexeme): boolean {
  const before = text.slice(Math.max(0, first.start - 2), first.start)
  const after = text.slice(last.end, last.end + 2)
  if (/[\d\p{L}][.,:/_@]$/u.test(before) && !/[%€$£]/.test(before)) return !/\p{L}[,:/]$/u.test(before)
  if (/[#@_\\=&?]$/.test(before)) return true
  if (/^[.:_@=]\d|^[_@=\\]/.test(after) || /^:\p{L}/u.test(after)) return true
  if (/^\/\d/.test(after) || /^[.,]\d/.test(after)) return true
  return false
}

function isGluedToName(found: readonly Lexeme[], numeral: Numeral, measured: boolean): boolean {
  const first = found[numeral.from]
  const before = found[numeral.from - 1]
  const after = found[numeral.to]
  // “910B”: letters follow that are neither a multiplier nor a unit.
  if (after?.glued && (after.kind === 'word' || after.kind === 'mixed') && !measured) return true
  if (after?.glued && after.raw === '-' && !measured) {
    const next = found[numeral.to + 1]
    if (next?.glued && next.kind !== 'number' && /^\p{Lu}|^\p{L}$/u.test(next.raw)) return true
  }
  if (!first?.glued || !before) return false
  if (before.raw === '-' || before.raw === '‑' || before.raw === '/') {
    const head = found[numeral.from - 2]
    if (before.glued && head?.kind === 'number' && isReference(found, numeral.from - 2)) return true
    if (before.glued && head && head.kind !== 'number' && head.kind !== 'sign')
      return !partOfYear.has(head.word) && numeral.scale === 1
  }
  return false
}

const partOfYear = new Set('mi mid pre post fin early late debut ex non'.split(' '))

/** A day of a month, a weekday's day, or a whole date in digits. */
function isDay(found: readonly Lexeme[], numeral: Numeral, measured: boolean, language: Language): boolean {
  const value = numeral.value ?? 0
  const first = found[numeral.from]
  const before = found[numeral.from - 1]
  const after = found[numeral.to]
  if (isDateOfDigits(found, numeral.from)) return true
  if (value < 1 || value > 31 || numeral.scale > 1 || !Number.isInteger(value)) return false
  if (isMonth(after) && !after?.opensLine && (language === 'fr' || after?.raw !== 'may')) return true
  if (after?.word === 'of' && isMonth(found[numeral.to + 1])) return true
  if (measured) return false
  const isShort = before?.raw === '.' && before.glued
  const month = isShort ? found[numeral.from - 2] : before
  if (isMonth(month) && /^\p{Lu}/u.test(month?.raw ?? '') && !first?.opensLine) return true
  if (isWeekday(before) || (before?.word === 'the' && isWeekday(found[numeral.from - 2]))) return true
  const joined =
    after?.word === 'et' ||
    after?.word === 'au' ||
    after?.word === 'a' ||
    after?.word === '-' ||
    after?.word === 'and' ||
    after?.word === 'to' ||
    after?.word === '–'
  if (joined && found[numeral.to + 1]?.kind === 'number' && isMonth(found[numeral.to + 2])) return true
  const ends = after === undefined || after.opensLine || (after.kind === 'sign' && after.raw !== '%')
  return language === 'fr' && before?.word === 'le' && numeral.bare === value && ends
}

/** `12/03/2025`, `2025-03-12`: three numbers with one sign between them, two of them small. */
function isDateOfDigits(found: readonly Lexeme[], at: number): boolean {
  for (const start of [at, at - 2, at - 4]) {
    const [a, x, b, y, c] = [0, 1, 2, 3, 4].map((offset) => found[start + offset])
    if (!a || !x || !b || !y || !c || x.raw !== y.raw || !/^[-/.‑–]$/.test(x.raw)) continue
    if ([a, b, c].every((part) => part.kind === 'number') && x.glued && b.glued && y.glued && c.glued)
      return true
  }
  return false
}

/** `14h30`, `22 h 40`, `8:30`, `8 p.m.`, “à 13 h”, “vers dix-neuf heures”. */
function isClock(found: readonly Lexeme[], numeral: Numeral): boolean {
  const value = numeral.value ?? 0
  const before = found[numeral.from - 1]
  const after = found[numeral.to]
  const next = found[numeral.to + 1]
  if (value > 59 || numeral.scale > 1) return false
  if (before && /^(?:h|heures)$/.test(before.word) && found[numeral.from - 2]?.kind === 'number') return true
  if (after && /^(?:h|heures?)$/.test(after.word)) {
    if (next?.kind === 'number' && !next.opensLine) return true
    // “onze heures du soir”
    const isOfDay =
      /^(?:du|de)$/.test(next?.word ?? '') &&
      [2, 3, 4].some((offset) => /^(?:matin|soir|midi|nuit)$/.test(found[numeral.to + offset]?.word ?? ''))
    return value <= 24 && (isOfDay || clockLeads.has(before?.word ?? ''))
  }
  if (after?.kind === 'mixed' && /^h\d\d$/.test(after.word)) return true
  if (after && /^(?:am|pm)$/.test(after.word)) return true
  return (
    (after?.word === 'p' || after?.word === 'a') && next?.raw === '.' && found[numeral.to + 2]?.word === 'm'
  )
}

const clockLeads = new Set('a vers des apres avant jusqu'.split(' '))

const streets = new Set(
  'rue avenue av boulevard bd place quai chemin allee impasse cours bis ter street avenue road drive lane square court boulevard blvd st'.split(
    ' ',
  ),
)

function isAddress(found: readonly Lexeme[], numeral: Numeral): boolean {
  const near = [0, 1, 2, 3].map((offset) => found[numeral.to + offset])
  if (near[0]?.opensLine) return false
  const word = (lexeme: Lexeme | undefined) => lexeme?.word ?? ''
  if (near[0]?.raw === ',' && streets.has(word(near[1])) && word(near[1]) !== 'cours') return true
  if (streets.has(word(near[0])) && near[0]?.raw !== 'cours') return true
  // “10 Downing Street”, “1600 Pennsylvania Avenue”
  const isName = (lexeme: Lexeme | undefined) => lexeme?.kind === 'word' && /^\p{Lu}/u.test(lexeme.raw)
  if (isName(near[0])) {
    if (isName(near[1]) && streets.has(word(near[1]))) return true
    if (isName(near[1]) && isName(near[2]) && streets.has(word(near[2]))) return true
  }
  // “75008 Paris”
  const first = found[numeral.from]
  if (first?.raw.length === 5 && /^\d+$/.test(first.raw) && isName(near[0])) return true
  return isTelephone(found, numeral.from)
}

/** Five pairs of digits, a plus sign before the first. */
function isTelephone(found: readonly Lexeme[], at: number): boolean {
  let pairs = 0
  let index = at
  while (index > 0 && at - index < 10 && isPart(found[index - 1])) index--
  const first = index
  for (; index < at + 12 && isPart(found[index]); index++) if (found[index]?.kind === 'number') pairs++
  // “01632 960 044”
  return pairs >= 4 || (pairs >= 2 && /^0\d{2,4}$/.test(found[first]?.raw ?? ''))
}

function isPart(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'number'
    ? lexeme.raw.length <= 4 || /^(?:0\d{4}|\d{3}\s\d{3,4})$/.test(lexeme.raw)
    : lexeme?.raw === '.' || lexeme?.raw === '-' || lexeme?.raw === '+'
}

// Words that a sentence may begin with before a number; any other capital before a plain number makes a name of both.
const openers = new Set(
  'le la les l un une des de du d en a au aux avec sur pour par chez dans sous sans vers depuis entre contre plus moins pres environ quelque quelques presque jusqu d ses ces leurs nos vos mes son sa leur notre votre ce cette et ou mais soit dont parmi seul seuls seule seules autour bientot deja encore prix total resultat objectif bilan montant cout budget il elle ils elles on nous vous dès des the a an in on at of for by to from with about around over under some nearly almost roughly only just more less fewer up at since until between another these those its their our his her all both and or but this that total than as if when while after before during through per within among'.split(
    ' ',
  ),
)

/** A plain number right after a name: “RTX 4090”, “CAC 40”, “Valmeray 2”. */
function isNamed(found: readonly Lexeme[], numeral: Numeral, measured: boolean): boolean {
  const first = found[numeral.from]
  const before = found[numeral.from - 1]
  if (!first || !before || first.opensLine || numeral.to !== numeral.from + 1) return false
  // A decimal point after a name is a version: “USB 3.0”, “Qwen 2.5”.
  const isVersion = /^\d{1,2}\.\d$/.test(first.raw) && !measured
  if (!isVersion && !/^\d{1,5}$/.test(first.raw)) return false
  if (before.kind === 'mixed') return !measured && !first.glued && numeral.bare < 10
  if (
    before.kind !== 'word' ||
    !/^\p{Lu}|^\p{Ll}\p{Lu}/u.test(before.raw) ||
    isMonth(before) ||
    isWeekday(before)
  )
    return false
  if (
    /^(?:RMB|CNY|USD|EUR|GBP|JPY|CHF|KRW|INR|TWD|HKD|SGD|AUD|CAD|DKK|SEK|NOK|DKr|SKr|NKr|SFr|Rs|US|HK|NT)$/.test(
      before.raw,
    )
  )
    return false
  if (seasons.has(before.word)) return false
  const shouts = /^\p{Lu}{2,}$/u.test(before.raw)
  if (measured) return shouts && !isYearLike(first.raw) && found[numeral.to]?.raw !== '%'
  if (openers.has(before.word)) return false
  // A year after a name is that year's: “Davos 2025”, “Gartner en 2024”.
  return true
}

/** “the Pulse 7 insulin pumps”, “the Vantor 3 satellite”: a digit behind a name is part of it, whatever thing follows. */
export function isOfName(found: readonly Lexeme[], { numeral, unit }: Amount): boolean {
  const { bare, form, scale, from, to } = numeral
  // “le Doliprane 500 mg”: a drug is named with its strength.
  if (/^(?:mg|µg)$/.test(unit?.id ?? '') && isNameBefore(found, from)) return true
  if (unit?.kind !== 'noun' || unit.id === 'people' || form !== 'digits' || scale > 1 || bare >= 20)
    return false
  const [before, name, thing] = [found[from - 2], found[from - 1], found[to]]
  if (name?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(name.raw) || found[from]?.opensLine) return false
  if (name.opensLine || openers.has(name.word) || isMonth(name) || isWeekday(name) || seasons.has(name.word))
    return false
  const isInside = before !== undefined && !/^[.:!?«“"]$/.test(before.raw)
  const isOne = bare > 1 && !/[sx]$/.test(thing?.raw ?? 's')
  return isInside && (isOne || /^(?:the|of|a|an|le|la|l|les|du|des|de|un|une|its|their)$/.test(before.word))
}

function isNameBefore(found: readonly Lexeme[], at: number): boolean {
  const name = found[at - 1]
  const isName = name?.kind === 'word' && /^\p{Lu}\p{Ll}{2,}/u.test(name.raw) && !found[at]?.opensLine
  const opens = name?.opensLine || /^[.:!?«“"]$/.test(found[at - 2]?.raw ?? '.')
  return isName && !opens && !openers.has(name.word)
}

const seasons = new Set(
  'printemps ete automne hiver spring summer autumn fall winter noel christmas q t'.split(' '),
)
const isYearLike = (raw: string) => /^(?:19|20)\d\d$/.test(raw)
