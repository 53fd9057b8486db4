/**
 * A stated date as a day (`2024-09-02`) or an instant (`2024-09-02T07:00:00+02:00`), or what is wrong with it. A time
 * without a zone names no instant: only its day is kept. Days before 1800, days that no calendar has and dates
 * more than two days after `now` are refused (two days, since the earth has 26 hours of time zones).
 */
export function publishedFrom(stated: string, now: Date): { value: string } | { wrong: string } {
  const shown = `“${stated.slice(0, 40)}”`
  const parts =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      stated,
    )
  const [, day, time, zone] = parts ?? []
  if (day === undefined)
    return { wrong: `${shown} is not a day (2024-09-02) or an instant (2024-09-02T07:00+02:00)` }
  if (!isRealDay(day)) return { wrong: `${shown} is in no calendar` }
  const value =
    time !== undefined && zone !== undefined ? `${day}T${time}${withColon(zone.toUpperCase())}` : day
  const instant = Date.parse(value)
  if (Number.isNaN(instant)) return { wrong: `${shown} has no such time of day` }
  if (instant > now.getTime() + 2 * 86_400_000) return { wrong: `${shown} lies in the future` }
  return { value }
}

function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && date.getUTCFullYear() >= 1800
}

function withColon(zone: string): string {
  return zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}
