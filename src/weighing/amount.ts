import type { Quantity } from '../claims/claim.ts'
import { wordsForUnit } from '../claims/quantities/unit-table.ts'
import { fold } from '../text/fold.ts'
import { isStopWord } from '../text/stop-words.ts'
import type { Article, Knowledge, Language, Span } from '../types.ts'
import type { Words } from '../words.ts'

/**
 * A quantity in the reader's language: its qualifier, its number as the reader writes numbers, its unit. The unit is
 * the article's own word where the beat has several for it; what no number can be made of is shown as it is written.
 */
export function amountOf(
  { span, value, upper, unit, qualifier, per }: Quantity,
  article: Pick<Article, 'text'>,
  sentence: Span,
  knowledge: Knowledge,
  { say, language }: { readonly say: Words; readonly language: Language },
): string {
  const written = article.text.slice(span.start, span.end)
  if (value === undefined) return say.figureWritten(written)
  if (unit === 'year') return say.yearQualified(qualifier, String(value))
  const number = unit === 'fraction' ? fractionIn(value, language) : numberIn(value, language)
  const named = unitWord(unit, article.text, span, sentence.end, knowledge)
  const unitText = unit === '%' ? (language === 'fr' ? '\u00a0%' : '%') : named === '' ? '' : ` ${named}`
  const shown =
    upper === undefined
      ? say.qualified(qualifier, `${number}${unitText}`)
      : `${say.between(number, numberIn(upper, language))}${unitText}`
  return per === undefined ? shown : `${shown} / ${per}`
}

/** `100 000`, `2,5 milliards`: large numbers by their word where that loses nothing. */
export function numberIn(value: number, language: Language): string {
  for (const { size, one, more } of magnitudes[language]) {
    const count = value / size
    if (Math.abs(count) < 1 || !isShort(count)) continue
    return `${formats[language].format(count)}\u00a0${isSingular(count, language) ? one : more}`
  }
  return formats[language].format(value)
}

/** At most three decimals. */
function isShort(count: number): boolean {
  return Math.abs(count * 1000 - Math.round(count * 1000)) < 1e-6
}

function isSingular(count: number, language: Language): boolean {
  return language === 'en' || Math.abs(count) < 2
}

type Magnitude = { readonly size: number; readonly one: string; readonly more: string }

/** A French billion is a million millions, so that neither word is used for it. */
const magnitudes: { readonly [language in Language]: readonly Magnitude[] } = {
  fr: [
    { size: 1e9, one: 'milliard', more: 'milliards' },
    { size: 1e6, one: 'million', more: 'millions' },
  ],
  en: [
    { size: 1e12, one: 'trillion', more: 'trillion' },
    { size: 1e9, one: 'billion', more: 'billion' },
    { size: 1e6, one: 'million', more: 'million' },
  ],
}

const formats = {
  fr: new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }),
}

/** `1/3` for what is one; another share as a number. */
export function fractionIn(value: number, language: Language): string {
  for (let below = 2; below <= 12; below++) {
    const above = value * below
    if (Math.abs(above - Math.round(above)) < 0.01) return `${Math.round(above)}/${below}`
  }
  return numberIn(value, language)
}

/**
 * The article's own word for a unit: of those that the beat or every beat has for it the first from the number on, none
 * where the text has none; of a unit that nobody lists the word after the number. For a currency its code.
 */
function unitWord(
  unit: string,
  text: string,
  { start, end }: Span,
  last: number,
  { units }: Knowledge,
): string {
  if (unit === 'count' || unit === 'fraction' || unit === '%') return ''
  if (/^[A-Z]{3}$/.test(unit)) return unit
  const known = [...(units[unit] ?? []), ...(wordsForUnit(unit) ?? [])]
  if (known.length === 0) {
    const next = /^[\s\u00a0\u202f]*([\p{L}-]{2,40})/u.exec(text.slice(end, end + 60))?.[1] ?? ''
    // “Dix-neuf au même moment”: what is counted was said before.
    return isStopWord(next.toLowerCase()) ? '' : next
  }
  const words = new Set(known.map(fold))
  const near = text.slice(start, Math.min(start + 80, last)).match(/[\p{L}\p{N}]+/gu) ?? []
  return near.find((word) => words.has(fold(word))) ?? ''
}
