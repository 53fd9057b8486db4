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
import {
  anyDay,
  anyMonth,
  count,
  countOf,
  indexIn,
  lastOrNext,
  months,
  ordinals,
  s,
  turnOf,
  year,
} from './time-words.ts'

/** Longest ones first where two begin alike. */
export const french: readonly Phrase[] = [
  {
    pattern: `(?:entre${s}|de${s})${year}${s}(?:et|à)${s}(?<last>(?:19|20)\\d\\d)(?!\\d)|(?<first>(?:19|20)\\d\\d)[-–](?<end>(?:19|20)\\d\\d)(?!\\d)`,
    resolve: yearsOf,
  },
  {
    pattern: `(?:les${s}|des${s})années${s}(?<decade>(?:19|20)\\d0)(?!\\d)`,
    resolve: ({ decade }) => monthsOf(Number(decade), 1, 120),
  },
  {
    pattern: `(?:${anyDay('fr')}${s})?(?<day>\\d{1,2}|1er)${s}(?<month>${anyMonth('fr')})(?:${s}${year})?(?![\\p{L}\\d])`,
    resolve: dayIn('fr'),
  },
  {
    pattern: `(?<month>${anyMonth('fr')})(?:${s}(?:(?:de${s}(?:l['’]an(?:née${s}(?:dernière|passée)|${s}dernier)))|${lastOrNext(true)}))`,
    resolve: ({ month, turn }, today, ahead) =>
      monthIn(indexIn(months.fr, month) + 1, today, undefined, turnOf(turn ?? 'dernier'), ahead),
  },
  {
    pattern: `(?<month>${anyMonth('fr')})(?:${s}${year})?(?![\\p{L}\\d-])`,
    resolve: ({ month, year: written }, today, ahead) =>
      monthIn(indexIn(months.fr, month) + 1, today, written, undefined, ahead),
  },
  {
    pattern: `(?<part>${ordinals.fr.join('|')})${s}(?<unit>trimestre|semestre)(?:${s}(?:de${s}(?:l['’]exercice${s})?|${s})?${year}|${s}de${s}(?<here>(?:cette|l['’])${s}?année)|${s}(?<turn>dernier|prochain))?`,
    resolve: ({ part, unit, year: written, turn }, today, ahead) => {
      const number = indexIn(ordinals.fr, part) + 1
      const parts = unit === 'semestre' ? 2 : 4
      if (number > parts) return undefined
      return partIn(number, parts, written, today, ahead || turn === 'prochain')
    },
  },
  {
    pattern: `(?:T(?<quarter>[1-4])|S(?<half>[12]))${s}?(?:${year})(?!\\d)`,
    resolve: ({ quarter, half, year: written }) =>
      partOfYear(Number(written), Number(quarter ?? half), quarter ? 4 : 2),
  },
  {
    pattern: `(?<season>printemps|été|automne|hiver)(?:${s}(?:${year}|${lastOrNext(true)}))?(?!\\p{L})`,
    resolve: ({ season, year: written, turn }, today, ahead) =>
      seasonIn(season, written, turnOf(turn), today, ahead),
  },
  {
    pattern: `(?:les${s}|(?:au${s}cours${s})?des${s})(?<n>${count})${s}premiers${s}mois${s}(?:de${s})?(?:${year}|l['’]année|l['’]exercice)`,
    resolve: ({ n, year: written }, today) => {
      const inYear = written ? Number(written) : today ? yearOf(today) : undefined
      const many = countOf(n)
      return inYear && many ? monthsOf(inYear, 1, many) : undefined
    },
  },
  {
    pattern: `(?:(?:au${s}cours${s}des|sur${s}les|ces|les|des)${s})(?<n>${count})?${s}?(?:derniers?|dernières)${s}(?<unit>ans|années|mois|semaines|jours|trimestres)`,
    resolve: ({ n, unit }, today) =>
      countOf(n) ? stretch(unit ?? '', -(countOf(n) ?? 0), today) : undefined,
  },
  {
    pattern: `il${s}y${s}a${s}(?:(?:environ|près${s}de|plus${s}de|un${s}peu${s}plus${s}d[e'’])${s}?)?(?<n>${count})${s}(?<unit>ans|an|mois|semaines?|jours?)(?!\\p{L})`,
    resolve: ({ n, unit }, today) => ago(unit ?? '', -(countOf(n) ?? 0), today),
  },
  {
    pattern: `dans${s}(?<n>${count})${s}(?<unit>ans|an|mois|semaines?|jours?)(?!\\p{L})`,
    resolve: ({ n, unit }, today) => ago(unit ?? '', countOf(n) ?? 0, today),
  },
  {
    pattern: `(?:l['’](?<unit>an|année|exercice)|(?:le|la)${s}(?<other>mois|semaine|trimestre|semestre))${s}${lastOrNext(true)}`,
    resolve: ({ unit, other, turn }, today) =>
      unitAway(unit ?? other ?? '', turnOf(turn) === 'next' ? 1 : -1, today),
  },
  {
    pattern: `(?:cette${s}(?<unit>année|semaine)|ce${s}(?<other>mois|trimestre|semestre)(?:-ci)?|cet${s}(?<season>été|automne|hiver)|ce${s}(?<spring>printemps)|l['’](?<own>année)${s}en${s}cours)`,
    resolve: ({ unit, other, season, spring, own }, today, ahead) =>
      season || spring
        ? seasonIn(season ?? spring, undefined, undefined, today, ahead)
        : unitAway(unit ?? other ?? own ?? '', 0, today),
  },
  {
    pattern: `(?:de${s}l['’]|l['’])(?<unit>année)(?!\\p{L})`,
    resolve: ({ unit }, today) => unitAway(unit ?? '', 0, today),
  },
  {
    pattern: "(?:avant-hier|hier|aujourd['’]hui|après-demain|demain)(?!\\p{L})",
    resolve: ({ all }, today) => {
      const turns: Readonly<Record<string, number>> = {
        'avant-hier': -2,
        hier: -1,
        demain: 1,
        'après-demain': 2,
      }
      return unitAway('jour', turns[(all ?? '').toLowerCase()] ?? 0, today)
    },
  },
  {
    pattern: `(?:à${s}ce${s}jour|jusqu['’](?:à${s}présent|ici)|à${s}ce${s}stade|pour${s}l['’]heure)`,
    resolve: (_, today) => (today ? { to: today } : {}),
  },
  {
    pattern: `(?<weekday>${anyDay('fr')})(?:${s}(?<turn>dernier|prochain))?(?!\\p{L})`,
    resolve: weekdayIn('fr'),
  },
  { pattern: `${year}(?![\\d.,:/-]\\d|\\d|\\p{L})`, resolve: yearOnly },
]
