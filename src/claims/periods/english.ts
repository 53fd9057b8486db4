import { monthsOf, partOfYear, yearOf } from './calendar.ts'
import type { Phrase } from './phrase.ts'
import {
  ago,
  dayIn,
  monthIn,
  partIn,
  seasonIn,
  stretch,
  unitAway,
  weekdayIn,
  yearOnly,
  yearsOf,
} from './resolving.ts'
import { anyDay, anyMonth, count, countOf, indexIn, months, ordinals, s, turnOf, year } from './time-words.ts'

/** Longest ones first where two begin alike. */
export const english: readonly Phrase[] = [
  {
    pattern: `(?:between${s}|from${s})${year}${s}(?:and|to)${s}(?<last>(?:19|20)\\d\\d)(?!\\d)|(?<first>(?:19|20)\\d\\d)[-–](?<end>(?:19|20)\\d\\d)(?!\\d)`,
    resolve: yearsOf,
  },
  {
    pattern: '(?:the )?(?<decade>(?:19|20)\\d0)s(?!\\p{L})',
    resolve: ({ decade }) => monthsOf(Number(decade), 1, 120),
  },
  {
    pattern: `(?:${anyDay('en')},?${s})?(?<month>${anyMonth('en')})${s}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?${s}${year})?(?![\\p{L}\\d])`,
    resolve: dayIn('en'),
  },
  {
    pattern: `(?:${anyDay('en')},?${s})?(?<day>\\d{1,2})(?:st|nd|rd|th)?${s}(?:of${s})?(?<month>${anyMonth('en')})(?:,?${s}${year})?(?![\\p{L}\\d])`,
    resolve: dayIn('en'),
  },
  {
    pattern: `(?<turn>last|next)${s}(?<month>${anyMonth('en')})(?![\\p{L}])`,
    resolve: ({ month, turn }, today, ahead) =>
      monthIn(indexIn(months.en, month) + 1, today, undefined, turnOf(turn), ahead),
  },
  {
    pattern: `(?<month>${anyMonth('en')})(?:,?${s}(?:of${s})?(?:${year}|(?<turn>last)${s}year))?(?![\\p{L}\\d])`,
    resolve: ({ month, year: written, turn }, today, ahead) =>
      monthIn(indexIn(months.en, month) + 1, today, written, turnOf(turn), ahead),
  },
  {
    pattern: `(?<part>${ordinals.en.join('|')})${s}(?<unit>quarter|half)(?:${s}of${s}(?:fiscal${s})?(?:${year}|(?<turn>this|last|next)${s}year|the${s}year))?`,
    resolve: ({ part, unit, year: written, turn }, today, ahead) => {
      const number = indexIn(ordinals.en, part) + 1
      const parts = unit === 'half' ? 2 : 4
      if (number > parts) return undefined
      if (turn && today) {
        const shift = turn === 'last' ? -1 : turn === 'next' ? 1 : 0
        return partOfYear(yearOf(today) + shift, number, parts)
      }
      return partIn(number, parts, written, today, ahead)
    },
  },
  {
    pattern: `(?:Q(?<quarter>[1-4])|H(?<half>[12]))${s}?(?:of${s})?${year}(?!\\d)`,
    resolve: ({ quarter, half, year: written }) =>
      partOfYear(Number(written), Number(quarter ?? half), quarter ? 4 : 2),
  },
  {
    pattern: `(?:(?<turn>last|next|this)${s})?(?<season>spring|summer|autumn|fall|winter)(?:${s}(?:of${s})?${year})(?!\\p{L})`,
    resolve: ({ season, year: written, turn }, today, ahead) =>
      seasonIn(season, written, turnOf(turn), today, ahead),
  },
  {
    pattern: `(?<turn>last|next|this)${s}(?<season>spring|summer|autumn|fall|winter)(?!\\p{L})`,
    resolve: ({ season, turn }, today, ahead) => seasonIn(season, undefined, turnOf(turn), today, ahead),
  },
  {
    pattern: `(?:the${s})?first${s}(?<n>${count})${s}months${s}of${s}(?:${year}|(?:the|this)${s}year)`,
    resolve: ({ n, year: written }, today) => {
      const inYear = written ? Number(written) : today ? yearOf(today) : undefined
      const many = countOf(n)
      return inYear && many ? monthsOf(inYear, 1, many) : undefined
    },
  },
  {
    pattern: `(?:over${s}|in${s}|during${s})?the${s}(?:last|past)${s}(?<n>${count})?${s}?(?<unit>years?|months?|weeks?|days?|quarters?)`,
    resolve: ({ n, unit }, today) => stretch(unit ?? '', -(countOf(n) ?? 1), today),
  },
  {
    pattern: `(?<n>${count})${s}(?<unit>years?|months?|weeks?|days?)${s}(?:ago|earlier)(?!\\p{L})`,
    resolve: ({ n, unit }, today) => ago(unit ?? '', -(countOf(n) ?? 0), today),
  },
  {
    pattern: `(?:with)?in${s}(?<n>${count})${s}(?<unit>years?|months?|weeks?|days?)(?!\\p{L})`,
    resolve: ({ n, unit }, today, ahead) => (ahead ? ago(unit ?? '', countOf(n) ?? 0, today) : undefined),
  },
  {
    pattern: `(?<turn>this|last|next)${s}(?<unit>year|month|week|quarter)(?!\\p{L})`,
    resolve: ({ unit, turn }, today) =>
      unitAway(
        unit ?? '',
        turn?.toLowerCase() === 'last' ? -1 : turn?.toLowerCase() === 'next' ? 1 : 0,
        today,
      ),
  },
  {
    pattern: `(?:the${s}(?<unit>year))(?!\\p{L})`,
    resolve: ({ unit }, today) => unitAway(unit ?? '', 0, today),
  },
  {
    pattern: '(?:yesterday|today|tomorrow)(?!\\p{L})',
    resolve: ({ all }, today) => {
      const turns: Readonly<Record<string, number>> = { yesterday: -1, tomorrow: 1 }
      return unitAway('day', turns[(all ?? '').toLowerCase()] ?? 0, today)
    },
  },
  {
    pattern: `(?:to${s}date|(?:so|thus)${s}far|until${s}now|up${s}to${s}now)(?!\\p{L})`,
    resolve: (_, today) => (today ? { to: today } : {}),
  },
  {
    pattern: `(?:(?<turn>last|next|this)${s})?(?<weekday>${anyDay('en')})(?!\\p{L})`,
    resolve: weekdayIn('en'),
  },
  { pattern: `${year}(?![\\d.,:/-]\\d|\\d|\\p{L})`, resolve: yearOnly },
]
