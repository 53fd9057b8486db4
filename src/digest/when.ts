import type { DigestSchedule, Language } from '../types.ts'
import { wordsIn } from '../words.ts'

const locales: { readonly [language in Language]: string } = { fr: 'fr-FR', en: 'en-GB' }

/** A local day in words: `dimanche 25 octobre 2026`. */
export function dayInWords(slot: string, language: Language): string {
  return format(language, 'UTC', 'long', true).format(new Date(`${slot}T12:00:00Z`))
}

/** A local day in few words: `dim. 25 oct.` */
export function dayInBrief(slot: string, language: Language): string {
  return format(language, 'UTC', 'short', false).format(new Date(`${slot}T12:00:00Z`))
}

/** An instant as the clock of a zone shows it: `lundi 26 octobre 2026 à 09:00 (Europe/Paris, UTC+1)`. */
export function momentInWords(ms: number, zone: string, language: Language): string {
  const day = format(language, zone, 'long', true).format(ms)
  const parts = clockFormat(zone).formatToParts(ms)
  const offset = (parts.find(({ type }) => type === 'timeZoneName')?.value ?? '').replace('GMT', 'UTC')
  const of = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ''
  const time = `${of('hour')}:${of('minute')}`
  return `${day} ${language === 'fr' ? 'à' : 'at'} ${time} (${offset === zone ? zone : `${zone}, ${offset}`})`
}

/** `lun.–ven.`, `lun., mer.` or every day. */
export function daysInWords({ days }: Pick<DigestSchedule, 'days'>, language: Language): string {
  if (days.length === 7) return wordsIn(language).everyDay
  // 1 January 2024 was a Monday.
  const names = days.map((day) => weekday(language).format(Date.UTC(2024, 0, day)))
  const isRow = days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1)
  return isRow && names.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(', ')
}

const formats = new Map<string, Intl.DateTimeFormat>()

function kept(key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const known = formats.get(key) ?? make()
  formats.set(key, known)
  return known
}

function format(
  language: Language,
  timeZone: string,
  width: 'long' | 'short',
  year: boolean,
): Intl.DateTimeFormat {
  return kept(`${language} ${timeZone} ${width}`, () => {
    const given = { weekday: width, day: 'numeric', month: width, timeZone } as const
    return new Intl.DateTimeFormat(locales[language], year ? { ...given, year: 'numeric' } : given)
  })
}

function weekday(language: Language): Intl.DateTimeFormat {
  return kept(
    `${language} weekday`,
    () => new Intl.DateTimeFormat(locales[language], { weekday: 'short', timeZone: 'UTC' }),
  )
}

function clockFormat(timeZone: string): Intl.DateTimeFormat {
  return kept(`clock ${timeZone}`, () => {
    const given = {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'shortOffset',
      timeZone,
    } as const
    return new Intl.DateTimeFormat('en-GB', given)
  })
}
