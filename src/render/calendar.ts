import type { Language } from '../types.ts'

/**
 * A stated day or instant as a day in the reader's form (`3 sept. 2024`). An instant shows the day its source
 * states: nothing is moved to another time zone. Undefined for anything that is not a real day.
 */
export function dayIn(published: string, language: Language): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(published)
  if (!parts) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return dayFormats[language].format(date)
}

/** The name of `code` in the reader's language, or undefined where it is that language itself, or no language. */
export function languageIn(code: string | undefined, language: Language): string | undefined {
  if (code === undefined || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code)) return undefined
  if (code.toLowerCase().split('-', 1)[0] === language) return undefined
  return languageNames[language].of(code)
}

const locales: { readonly [language in Language]: string } = { fr: 'fr-FR', en: 'en-GB' }
const dayFormats = { fr: dayFormat('fr'), en: dayFormat('en') }
const languageNames = {
  fr: new Intl.DisplayNames(locales.fr, { type: 'language' }),
  en: new Intl.DisplayNames(locales.en, { type: 'language' }),
}

function dayFormat(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
