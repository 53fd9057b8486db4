import { fold } from '../text/fold.ts'
import { zoneName } from './due.ts'

/** A time of day as people type it (`9:00`, `09.30`, `9`, `9h`, `18h30`, `6pm`), as `09:00`; undefined for what is none. */
export function timeFrom(typed: string): string | undefined {
  const parts = /^(\d{1,2})(?:[:.h](\d{2})?)?\s?([ap]m)?$/i.exec(typed.trim())
  if (!parts) return undefined
  const [, hours = '', minutes = '00', half] = parts
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  const isHour = half === undefined ? hour < 24 : Number(hours) >= 1 && Number(hours) <= 12
  if (!isHour || Number(minutes) > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

/** A time zone as people type it: `Europe/Paris`, `europe/paris`, `paris`, `new york`, `UTC`. */
export function zoneFrom(typed: string): string | undefined {
  const wanted = typed.trim().replace(/\s+/gu, '_')
  if (wanted === '' || wanted.length > 64) return undefined
  if (wanted.includes('/') || /^(?:utc|gmt)$/i.test(wanted)) return zoneName(wanted)
  // A city alone: hardly any stands on two continents.
  for (const continent of continents) {
    const named = /^[\p{L}_-]{3,}$/u.test(wanted) ? zoneName(`${continent}/${wanted}`) : undefined
    if (named !== undefined) return named
  }
  return undefined
}

const continents = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian']

/** Zones that a half-typed name may become, those that begin with it first; at most 25. */
export function zonesLike(typed: string): string[] {
  const wanted = fold(typed.trim()).replace(/\s+/gu, '_')
  const zones = Intl.supportedValuesOf('timeZone').filter((zone) => fold(zone).includes(wanted))
  const rank = (zone: string) => {
    const name = fold(zone)
    return name.startsWith(wanted) || name.slice(name.lastIndexOf('/') + 1).startsWith(wanted) ? 0 : 1
  }
  return zones.sort((a, b) => rank(a) - rank(b)).slice(0, 25)
}

/**
 * Days of the week as people type them, Monday 1 to Sunday 7, in order: `mon-fri`, `lun,mer,ven`, `weekdays`,
 * `ouvrables`, `daily`, `tous`; undefined for what names none. A range may go over Sunday.
 */
export function daysFrom(typed: string): number[] | undefined {
  const days = new Set<number>()
  const words = fold(typed)
    .replace(/\b(?:du|from|le|les|on|the|and|et|jours?|days?)\b/g, ' ')
    .replace(/\s*(?:-|–|—|\.\.|\bto\b|\bau\b|\ba\b)\s*/g, '-')
    .split(/[\s,;+/]+/)
    .filter((word) => word !== '')
  for (const word of words) {
    const found = named(word) ?? range(word)
    if (!found) return undefined
    for (const day of found) days.add(day)
  }
  return days.size === 0 ? undefined : [...days].sort((a, b) => a - b)
}

function named(word: string): readonly number[] | undefined {
  if (/^(?:daily|every|everyday|all|tous|quotidien|chaque)$/.test(word)) return everyDay
  if (/^(?:weekdays?|workdays?|working|ouvrables?|ouvres?|semaine)$/.test(word)) return [1, 2, 3, 4, 5]
  if (/^(?:week-?ends?)$/.test(word)) return [6, 7]
  const day = dayFrom(word)
  return day === undefined ? undefined : [day]
}

function range(word: string): readonly number[] | undefined {
  const [first, last, more] = word.split('-').map(dayFrom)
  if (first === undefined || last === undefined || more !== undefined || word.split('-').length !== 2)
    return undefined
  const length = ((last - first + 7) % 7) + 1
  return Array.from({ length }, (_, n) => ((first - 1 + n) % 7) + 1)
}

const everyDay = [1, 2, 3, 4, 5, 6, 7]

const dayNames = [
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
  ['dimanche', 'sunday'],
]

/** A day by its name or by at least its first three letters, in either language. */
function dayFrom(word: string): number | undefined {
  const name = word.replace(/\.$/, '').replace(/s$/, '')
  if (word.length < 3) return undefined
  const index = dayNames.findIndex((names) => names.some((full) => full.startsWith(name) || full === name))
  return index < 0 || name.length < 3 ? undefined : index + 1
}
