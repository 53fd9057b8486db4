import type { ChartPoint, Language } from '../types.ts'

/** Where days stand on a line, in pixels, and which of them are written below it. */
export type Scale = {
  at(day: string): number
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
}

const dayMs = 86_400_000

/** A scale over the days of some points, with a little room at either end. */
export function createScale(
  points: readonly ChartPoint[],
  left: number,
  right: number,
  language: Language,
): Scale {
  const days = points.flatMap(({ from, to }) =>
    [from, to].flatMap((day) => (day === undefined ? [] : [Date.parse(day)])),
  )
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const room = Math.max((last - first) * 0.04, 5 * dayMs)
  const [from, to] = [first - room, last + room]
  const place = (ms: number) => left + ((ms - from) / (to - from)) * (right - left)
  return { at: (day) => place(Date.parse(day)), ticks: ticksIn(from, to, language, place) }
}

/** Steps between two ticks, in months; the first that gives few enough of them is taken. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200]
const ticksMax = 9

function ticksIn(
  from: number,
  to: number,
  language: Language,
  place: (ms: number) => number,
): Scale['ticks'] {
  const months = (to - from) / (30.44 * dayMs)
  const step = steps.find((one) => months / one <= ticksMax) ?? 1200
  const start = new Date(from)
  const firstMonth = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step
  const found: { x: number; label: string }[] = []
  for (let month = firstMonth; found.length <= ticksMax; month += step) {
    const ms = Date.UTC(Math.floor(month / 12), month % 12, 1)
    if (ms > to) break
    if (ms >= from)
      found.push({ x: place(ms), label: formats[language][step < 12 ? 'month' : 'year'].format(ms) })
  }
  if (found.length > 1) return found
  const middle = (from + to) / 2
  return [{ x: place(middle), label: formats[language].day.format(middle) }]
}

const formats = { fr: formatsIn('fr-FR'), en: formatsIn('en-GB') }

function formatsIn(locale: string) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  return {
    year: format({ year: 'numeric' }),
    month: format({ month: 'short', year: 'numeric' }),
    day: format({ day: 'numeric', month: 'short', year: 'numeric' }),
  }
}
