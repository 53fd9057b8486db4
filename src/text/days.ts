/** First day (`YYYY-MM-DD`) of a year, a month or a day as typed: `2024`, `2024-09`, `2024-09-02`. */
export function firstDay(typed: string): string | undefined {
  const [year, month = '01', day = '01'] = parts(typed) ?? []
  return year === undefined ? undefined : realDay(`${year}-${month}-${day}`)
}

/** Last day (`YYYY-MM-DD`) of a year, a month or a day as typed. */
export function lastDay(typed: string): string | undefined {
  const [year, month = '12', day] = parts(typed) ?? []
  if (year === undefined) return undefined
  // Day 0 of the month after is the last day of the month.
  const last = day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, '0')
  return realDay(`${year}-${month}-${last}`)
}

function parts(typed: string): string[] | undefined {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(typed.trim())
  return found ? found.slice(1).filter((part) => part !== undefined) : undefined
}

function realDay(day: string): string | undefined {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined
}
