import type { Language } from '../../types.ts'
import {
  type Days,
  iso,
  isRealDay,
  monthOf,
  monthsOf,
  partOfYear,
  shifted,
  weekdayOf,
  yearOf,
} from './calendar.ts'
import type { Phrase } from './phrase.ts'
import { days, indexIn, months, turnOf } from './time-words.ts'

/** The year that makes a day nearest to today, or the next one where the words look ahead. */
function nearestYear(month: number, today: string, ahead: boolean): number {
  const now = yearOf(today)
  const distance = month - monthOf(today)
  if (ahead) return distance < 0 ? now + 1 : now
  return distance > 2 ? now - 1 : distance < -9 ? now + 1 : now
}

/** A month of a written year, or the one that is meant from today. */
export function monthIn(
  month: number,
  today: string | undefined,
  written: string | undefined,
  turn: string | undefined,
  ahead: boolean,
) {
  if (written) return monthsOf(Number(written), month, 1)
  if (!today) return undefined
  const now = yearOf(today)
  if (turn === 'last') return monthsOf(month < monthOf(today) ? now : now - 1, month, 1)
  if (turn === 'next') return monthsOf(month > monthOf(today) ? now : now + 1, month, 1)
  return monthsOf(nearestYear(month, today, ahead), month, 1)
}

/** A day of a month, in its written year or the nearest one. */
export function dayIn(language: Language): Phrase['resolve'] {
  return ({ day, month, year: written }, today, ahead) => {
    const number = indexIn(months[language], month) + 1
    const date = Number.parseInt(day ?? '', 10)
    const inYear = written ? Number(written) : today ? nearestYear(number, today, ahead) : undefined
    if (inYear === undefined || !isRealDay(inYear, number, date)) return undefined
    const on = iso(inYear, number, date)
    return { from: on, to: on }
  }
}

const seasonMonths = [
  ['printemps', 'spring', 3],
  ['été', 'summer', 6],
  ['automne', 'autumn|fall', 9],
  ['hiver', 'winter', 12],
] as const

/** Three months of a year; winter is the one that begins in December. */
export function seasonIn(
  word: string | undefined,
  written: string | undefined,
  turn: string | undefined,
  today: string | undefined,
  ahead: boolean,
) {
  const season = seasonMonths.find(([fr, en]) => new RegExp(`^(?:${fr}|${en})$`, 'iu').test(word ?? ''))
  if (!season) return undefined
  const first = season[2]
  if (written) return monthsOf(Number(written), first, 3)
  if (!today) return undefined
  const now = yearOf(today)
  const isOver = monthsOf(now, first, 3).to < today
  if (turn === 'last') return monthsOf(isOver ? now : now - 1, first, 3)
  if (turn === 'next' || ahead)
    return monthsOf(monthsOf(now, first, 3).from > today ? now : now + 1, first, 3)
  return monthsOf(now, first, 3)
}

/** A quarter or a half of a year. */
export function partIn(
  part: number,
  parts: number,
  written: string | undefined,
  today: string | undefined,
  ahead: boolean,
) {
  if (written) return partOfYear(Number(written), part, parts)
  if (!today) return undefined
  const now = yearOf(today)
  const here = partOfYear(now, part, parts)
  // A quarter that is told of has begun; one that is to come is this year's or the next.
  if (ahead) return here.to < today ? partOfYear(now + 1, part, parts) : here
  return here.from > today ? partOfYear(now - 1, part, parts) : here
}

function unitMonths(unit: string): number | undefined {
  if (/^(?:an|ann[ée]e|year|exercice)/i.test(unit)) return 12
  if (/^(?:trimestre|quarter)/i.test(unit)) return 3
  if (/^semestre/i.test(unit)) return 6
  return /^(?:mois|month)/i.test(unit) ? 1 : undefined
}

/** The calendar year, month, week, … that is `turn` ones away from today's. */
export function unitAway(unit: string, turns: number, today: string | undefined): Days | undefined {
  if (!today) return undefined
  const size = unitMonths(unit)
  if (size) {
    const first = Math.floor((monthOf(today) - 1) / size) * size + 1
    return monthsOf(yearOf(today), first + turns * size, size)
  }
  if (/^(?:semaine|week)/i.test(unit)) {
    const monday = shifted(today, 1 - weekdayOf(today) + 7 * turns)
    return { from: monday, to: shifted(monday, 6) }
  }
  const day = shifted(today, turns)
  return { from: day, to: day }
}

/** So many units before or after today: a year or a month is meant, no day. */
export function ago(unit: string, turns: number, today: string | undefined): Days | undefined {
  if (!today) return undefined
  const size = unitMonths(unit)
  if (size === 12) return { from: iso(yearOf(today) + turns, 1, 1), to: iso(yearOf(today) + turns, 12, 31) }
  if (size) return monthsOf(yearOf(today), monthOf(today) + turns * size, 1)
  return unitAway(unit, turns, today)
}

/** The stretch of so many units that ends today, or begins there. */
export function stretch(unit: string, turns: number, today: string | undefined): Days | undefined {
  if (!today) return undefined
  const size = unitMonths(unit)
  const [y, m, d] = [yearOf(today), monthOf(today), Number(today.slice(8, 10))]
  const days = /^(?:semaine|week)/i.test(unit) ? 7 : 1
  const far = size ? iso(y, m + turns * size, d) : shifted(today, turns * days)
  return turns < 0 ? { from: far, to: today } : { from: today, to: far }
}

/** The last such day, or the next one where the words look ahead. */
export function weekdayIn(language: Language): Phrase['resolve'] {
  return ({ weekday, turn }, today, ahead) => {
    if (!today) return undefined
    const number = indexIn(days[language], weekday) + 1
    const back = (weekdayOf(today) - number + 7) % 7
    const isNext = turnOf(turn) === 'next' || (ahead && !turn)
    const distance = isNext ? (7 - back) % 7 || 7 : -(turnOf(turn) === 'last' && back === 0 ? 7 : back)
    const day = shifted(today, distance)
    return { from: day, to: day }
  }
}

/** A whole year. */
export const yearOnly: Phrase['resolve'] = ({ year: written }) => monthsOf(Number(written), 1, 12)

/** From the beginning of one year to the end of another. */
export const yearsOf: Phrase['resolve'] = ({ year: written, first, last, end }) => {
  const [from, to] = [Number(written ?? first), Number(last ?? end)]
  return from <= to ? { from: iso(from, 1, 1), to: iso(to, 12, 31) } : undefined
}
