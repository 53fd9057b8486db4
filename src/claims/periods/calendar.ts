/** Days, both included, as ISO dates. */
export type Days = { readonly from: string; readonly to: string }

const dayMs = 86_400_000

export function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

export function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** Months from the first one, counted from 1; a month past December is in the next year. */
export function monthsOf(year: number, first: number, count: number): Days {
  return { from: iso(year, first, 1), to: iso(year, first + count, 0) }
}

/** `part` of so many equal parts of a year, from 1: quarters, halves. */
export function partOfYear(year: number, part: number, parts: number): Days {
  return monthsOf(year, ((part - 1) * 12) / parts + 1, 12 / parts)
}

/** Beginning, middle or end of a stretch of days: its thirds; of a year its first or last quarter, or May to August. */
export function narrowed({ from, to }: Days, part: 'start' | 'middle' | 'end'): Days {
  const year = yearOf(from)
  if (from.endsWith('-01-01') && to === `${year}-12-31`) {
    return part === 'start'
      ? monthsOf(year, 1, 3)
      : part === 'end'
        ? monthsOf(year, 10, 3)
        : monthsOf(year, 5, 4)
  }
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1
  const third = Math.max(1, Math.floor(days / 3))
  if (part === 'start') return { from, to: shifted(from, third - 1) }
  if (part === 'end') return { from: shifted(to, 1 - third), to }
  const side = Math.floor((days - third) / 2)
  return { from: shifted(from, side), to: shifted(from, side + third - 1) }
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

export function monthOf(day: string): number {
  return Number(day.slice(5, 7))
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

export function isRealDay(year: number, month: number, day: number): boolean {
  return day >= 1 && month >= 1 && month <= 12 && iso(year, month, day).endsWith(String(day).padStart(2, '0'))
}
