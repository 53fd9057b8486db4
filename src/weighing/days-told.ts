import type { Language } from '../types.ts'

/** A stretch of days as a reader writes it: a year, a month or a day where it is one, else its ends. */
export function daysTold(from: string | undefined, to: string | undefined, language: Language): string {
  if (from === undefined || to === undefined) return dayIn(from ?? to ?? '', language)
  if (from === to) return dayIn(from, language)
  const [year, month] = from.split('-')
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year ?? ''
  if (from === `${year}-${month}-01` && to === lastDayOf(from))
    return formats[language].month.format(Date.parse(from))
  return `${dayIn(from, language)} – ${dayIn(to, language)}`
}

function lastDayOf(day: string): string {
  const first = new Date(`${day}T00:00:00Z`)
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).toISOString().slice(0, 10)
}

function dayIn(day: string, language: Language): string {
  return formats[language].day.format(Date.parse(day))
}

const formats = { fr: formatsIn('fr-FR'), en: formatsIn('en-GB') }

function formatsIn(locale: string) {
  return {
    month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    day: new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }),
  }
}
