import type { Language } from '../types.ts'

/** Zero and one go with the singular in French; only one does in English, where the phrases say so themselves. */
export function many(n: number, one: string, more: string): string {
  return Math.abs(n) < 2 ? one : more
}

export function inDecimals(language: Language, value: number): string {
  return value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

export const qualifiers: { readonly [language in Language]: { readonly [qualifier: string]: string } } = {
  fr: { more_than: 'plus de ', less_than: 'moins de ', about: 'environ ', up_to: 'jusqu’à ' },
  en: { more_than: 'more than ', less_than: 'less than ', about: 'about ', up_to: 'up to ' },
}

export function range(language: Language, min?: number, max?: number): string {
  if (min !== undefined && max !== undefined)
    return language === 'fr' ? ` de ${min} à ${max}` : ` from ${min} to ${max}`
  if (min !== undefined) return language === 'fr' ? ` d’au moins ${min}` : ` of at least ${min}`
  if (max !== undefined) return language === 'fr' ? ` d’au plus ${max}` : ` of at most ${max}`
  return ''
}
