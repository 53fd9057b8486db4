import type { Article, Language } from '../../types.ts'
import type { Period } from '../claim.ts'
import { type Days, narrowed, shifted } from './calendar.ts'
import { leads, parts, phrases } from './phrases.ts'

/**
 * The times that a text names, in order, not overlapping, with the days they come to: “en août dernier” and “cette
 * année” against the day of the article, none where that is unknown. A month or a day without a year is the nearest
 * one, the next one after words that look ahead (“d’ici mars”).
 */
export function findPeriods(
  { text, published }: Pick<Article, 'text' | 'published'>,
  language: Language,
): Period[] {
  const today = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0]
  const found: Period[] = []
  for (const match of text.matchAll(anyPeriod[language])) {
    const period = periodOf(match, language, today)
    if (period) found.push(period)
  }
  return found
}

const anyPeriod: Readonly<Record<Language, RegExp>> = { fr: together('fr'), en: together('en') }

/** One expression for all phrases: each looks at a bounded stretch from where it begins. */
function together(language: Language): RegExp {
  const some = phrases[language].map(({ pattern }) => pattern.replace(/\(\?<\w+>/g, '(?:')).join('|')
  const lead = leads[language].replace(/\(\?<\w+>/g, '(?:')
  const part = parts[language].replace(/\(\?<\w+>/g, '(?:')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?<lead>${lead})?(?<part>${part})?(?<core>${some})`, 'giu')
}

const leadOf = made(leads)
const partOf = made(parts)
const coreOf: Readonly<Record<Language, readonly RegExp[]>> = {
  fr: phrases.fr.map(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'iu')),
  en: phrases.en.map(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'iu')),
}

function made(written: Readonly<Record<Language, string>>): Readonly<Record<Language, RegExp>> {
  return { fr: new RegExp(`^(?:${written.fr})$`, 'iu'), en: new RegExp(`^(?:${written.en})$`, 'iu') }
}

function periodOf(
  match: RegExpMatchArray,
  language: Language,
  today: string | undefined,
): Period | undefined {
  const { lead = '', part = '', core = '' } = match.groups ?? {}
  const bounds = leadOf[language].exec(lead)?.groups ?? {}
  const third = partOf[language].exec(part)?.groups ?? {}
  const ahead = bounds.until !== undefined || bounds.from !== undefined || /^(?:pour|for)/i.test(lead)
  const days = daysOf(core, language, today, ahead || isAhead(match, language))
  // A name of a month or a day is one only where it can be dated; “mai” and “may” are other words too.
  if (!days) return undefined
  // “sept” is a number, “été” a participle.
  if (language === 'fr' && /^(?:sept|été)$/i.test(core) && !lead && !part) return undefined
  if (language === 'en' && /^(?:may|march|mar)$/i.test(core) && !lead && !part) return undefined
  const start = match.index ?? 0
  const span = { start, end: start + match[0].length }
  const narrow = third.start ? 'start' : third.middle ? 'middle' : third.end ? 'end' : undefined
  const inner = narrow && isWhole(days) ? narrowed(days, narrow) : days
  return { span, ...bounded(inner, bounds, today) }
}

/** A verb in the future close before it: “will be ready in March”. */
function isAhead(match: RegExpMatchArray, language: Language): boolean {
  const before = (match.input ?? '').slice(Math.max(0, (match.index ?? 0) - 60), match.index)
  const sentence = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf('\n')) + 1)
  return language === 'fr'
    ? /(?:^|[^\p{L}])(?:prévu|attendu|prévoi|devrai|doi(?:t|vent) |espèr|vise|compte |\p{L}{2,20}r(?:a|ont)(?=[^\p{L}]))/u.test(
        sentence,
      )
    : /\b(?:will|would|due|expected|plans?|scheduled|set to|should|could|aims?)\b/.test(sentence)
}

function daysOf(core: string, language: Language, today: string | undefined, ahead: boolean) {
  for (const { index, groups } of readingsOf(core, language)) {
    const found = phrases[language][index]?.resolve({ ...groups, all: core }, today, ahead)
    if (found) return found
    // Named, though nobody can say when.
    if (!today) return {}
  }
  return undefined
}

type Reading = { readonly index: number; readonly groups: RegExpExecArray['groups'] }

/** The phrases that a time can be read as. The press names few times again and again: the last ones are kept. */
function readingsOf(core: string, language: Language): readonly Reading[] {
  const kept = known[language]
  const found = kept.get(core)
  if (found) return found
  const readings = coreOf[language].flatMap((pattern, index): Reading[] => {
    const match = pattern.exec(core)
    return match ? [{ index, groups: match.groups }] : []
  })
  if (kept.size >= knownMax) kept.clear()
  kept.set(core, readings)
  return readings
}

const known: Readonly<Record<Language, Map<string, readonly Reading[]>>> = { fr: new Map(), en: new Map() }
const knownMax = 2000

const isWhole = (days: Partial<Days>): days is Days => days.from !== undefined && days.to !== undefined

function bounded(
  days: Partial<Days>,
  lead: Readonly<Record<string, string | undefined>>,
  today: string | undefined,
): Partial<Days> {
  const { from, to } = days
  if (lead.until !== undefined)
    return { ...(today && to && today <= to ? { from: today } : {}), ...(to ? { to } : {}) }
  if (lead.since !== undefined)
    return { ...(from ? { from } : {}), ...(today && from && from <= today ? { to: today } : {}) }
  if (lead.before !== undefined) return from ? { to: shifted(from, -1) } : {}
  if (lead.after !== undefined) return to ? { from: shifted(to, 1) } : {}
  if (lead.from !== undefined) return from ? { from } : {}
  return days
}
