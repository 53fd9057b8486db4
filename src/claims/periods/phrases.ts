import type { Language } from '../../types.ts'
import {
  type Days,
  iso,
  isRealDay,
  monthOf,
  monthsOf,
  partOfYear,
  shifted,
  weekdayOf,
  yearOf,
} from './calendar.ts'

/** A way of naming a time: what it looks like, and which days it is on the day of the article, where that is known. */
export type Phrase = {
  readonly pattern: string
  /** `today` is absent for an undated article; `ahead` where the words before look to the future. */
  resolve(groups: Groups, today: string | undefined, ahead: boolean): Partial<Days> | undefined
}

type Groups = Readonly<Record<string, string | undefined>>

const months: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'janvier|janv\\.?',
    'f[ée]vrier|f[ée]vr?\\.?',
    'mars',
    'avril|avr\\.',
    'mai',
    'juin',
    'juillet|juil\\.?',
    'ao[ûu]t',
    'septembre|sept\\.?',
    'octobre|oct\\.?',
    'novembre|nov\\.?',
    'd[ée]cembre|d[ée]c\\.?',
  ],
  en: [
    'January|Jan\\.?',
    'February|Feb\\.?',
    'March|Mar\\.',
    'April|Apr\\.?',
    'May',
    'June|Jun\\.',
    'July|Jul\\.',
    'August|Aug\\.?',
    'September|Sept?\\.?',
    'October|Oct\\.?',
    'November|Nov\\.?',
    'December|Dec\\.?',
  ],
}
const days: Readonly<Record<Language, readonly string[]>> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
const anyMonth = (language: Language) => `(?:${months[language].join('|')})`
const anyDay = (language: Language) => `(?:${days[language].join('|')})`
const year = '(?<year>(?:19|20)\\d\\d)'
const s = '[ \\u00a0\\u202f]'

function indexIn(list: readonly string[], word: string | undefined): number {
  return list.findIndex((one) => new RegExp(`^(?:${one})$`, 'iu').test(word ?? ''))
}

const numberWords: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'un une one a an',
    'deux two',
    'trois three',
    'quatre four',
    'cinq five',
    'six',
    'sept seven',
    'huit eight',
    'neuf nine',
    'dix ten',
    'onze eleven',
    'douze twelve',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1])),
)
const count =
  '(?:\\d{1,3}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|an|a)'

function countOf(word: string | undefined): number | undefined {
  const written = (word ?? '').toLowerCase()
  return /^\d+$/.test(written) ? Number(written) : numberWords[written]
}

/** The year that makes a day nearest to today, or the next one where the words look ahead. */
function nearestYear(month: number, today: string, ahead: boolean): number {
  const now = yearOf(today)
  const distance = month - monthOf(today)
  if (ahead) return distance < 0 ? now + 1 : now
  return distance > 2 ? now - 1 : distance < -9 ? now + 1 : now
}

function monthIn(
  month: number,
  today: string | undefined,
  written: string | undefined,
  turn: string | undefined,
  ahead: boolean,
) {
  if (written) return monthsOf(Number(written), month, 1)
  if (!today) return undefined
  const now = yearOf(today)
  if (turn === 'last') return monthsOf(month < monthOf(today) ? now : now - 1, month, 1)
  if (turn === 'next') return monthsOf(month > monthOf(today) ? now : now + 1, month, 1)
  return monthsOf(nearestYear(month, today, ahead), month, 1)
}

function dayIn(language: Language): Phrase['resolve'] {
  return ({ day, month, year: written }, today, ahead) => {
    const number = indexIn(months[language], month) + 1
    const date = Number.parseInt(day ?? '', 10)
    const inYear = written ? Number(written) : today ? nearestYear(number, today, ahead) : undefined
    if (inYear === undefined || !isRealDay(inYear, number, date)) return undefined
    const on = iso(inYear, number, date)
    return { from: on, to: on }
  }
}

function turnOf(word: string | undefined): 'last' | 'next' | undefined {
  if (!word) return undefined
  return /^(?:derni|pass|last|past)/i.test(word)
    ? 'last'
    : /^(?:prochain|next)/i.test(word)
      ? 'next'
      : undefined
}

const seasonMonths = [
  ['printemps', 'spring', 3],
  ['été', 'summer', 6],
  ['automne', 'autumn|fall', 9],
  ['hiver', 'winter', 12],
] as const

function seasonIn(
  word: string | undefined,
  written: string | undefined,
  turn: string | undefined,
  today: string | undefined,
  ahead: boolean,
) {
  const season = seasonMonths.find(([fr, en]) => new RegExp(`^(?:${fr}|${en})$`, 'iu').test(word ?? ''))
  if (!season) return undefined
  const first = season[2]
  if (written) return monthsOf(Number(written), first, 3)
  if (!today) return undefined
  const now = yearOf(today)
  const isOver = monthsOf(now, first, 3).to < today
  if (turn === 'last') return monthsOf(isOver ? now : now - 1, first, 3)
  if (turn === 'next' || ahead)
    return monthsOf(monthsOf(now, first, 3).from > today ? now : now + 1, first, 3)
  return monthsOf(now, first, 3)
}

function partIn(
  part: number,
  parts: number,
  written: string | undefined,
  today: string | undefined,
  ahead: boolean,
) {
  if (written) return partOfYear(Number(written), part, parts)
  if (!today) return undefined
  const now = yearOf(today)
  const here = partOfYear(now, part, parts)
  // A quarter that is told of has begun; one that is to come is this year's or the next.
  if (ahead) return here.to < today ? partOfYear(now + 1, part, parts) : here
  return here.from > today ? partOfYear(now - 1, part, parts) : here
}

function unitMonths(unit: string): number | undefined {
  if (/^(?:an|ann[ée]e|year|exercice)/i.test(unit)) return 12
  if (/^(?:trimestre|quarter)/i.test(unit)) return 3
  if (/^semestre/i.test(unit)) return 6
  return /^(?:mois|month)/i.test(unit) ? 1 : undefined
}

/** The calendar year, month, week, … that is `turn` ones away from today's. */
function unitAway(unit: string, turns: number, today: string | undefined): Days | undefined {
  if (!today) return undefined
  const size = unitMonths(unit)
  if (size) {
    const first = Math.floor((monthOf(today) - 1) / size) * size + 1
    return monthsOf(yearOf(today), first + turns * size, size)
  }
  if (/^(?:semaine|week)/i.test(unit)) {
    const monday = shifted(today, 1 - weekdayOf(today) + 7 * turns)
    return { from: monday, to: shifted(monday, 6) }
  }
  const day = shifted(today, turns)
  return { from: day, to: day }
}

/** So many units before or after today: a year or a month is meant, no day. */
function ago(unit: string, turns: number, today: string | undefined): Days | undefined {
  if (!today) return undefined
  const size = unitMonths(unit)
  if (size === 12) return { from: iso(yearOf(today) + turns, 1, 1), to: iso(yearOf(today) + turns, 12, 31) }
  if (size) return monthsOf(yearOf(today), monthOf(today) + turns * size, 1)
  return unitAway(unit, turns, today)
}

/** The stretch of so many units that ends today, or begins there. */
function stretch(unit: string, turns: number, today: string | undefined): Days | undefined {
  if (!today) return undefined
  const size = unitMonths(unit)
  const [y, m, d] = [yearOf(today), monthOf(today), Number(today.slice(8, 10))]
  const days = /^(?:semaine|week)/i.test(unit) ? 7 : 1
  const far = size ? iso(y, m + turns * size, d) : shifted(today, turns * days)
  return turns < 0 ? { from: far, to: today } : { from: today, to: far }
}

function weekdayIn(language: Language): Phrase['resolve'] {
  return ({ weekday, turn }, today, ahead) => {
    if (!today) return undefined
    const number = indexIn(days[language], weekday) + 1
    const back = (weekdayOf(today) - number + 7) % 7
    const isNext = turnOf(turn) === 'next' || (ahead && !turn)
    const distance = isNext ? (7 - back) % 7 || 7 : -(turnOf(turn) === 'last' && back === 0 ? 7 : back)
    const day = shifted(today, distance)
    return { from: day, to: day }
  }
}

const yearOnly: Phrase['resolve'] = ({ year: written }) => monthsOf(Number(written), 1, 12)
const yearsOf: Phrase['resolve'] = ({ year: written, first, last, end }) => {
  const [from, to] = [Number(written ?? first), Number(last ?? end)]
  return from <= to ? { from: iso(from, 1, 1), to: iso(to, 12, 31) } : undefined
}
const lastOrNext = (fr: boolean) =>
  fr ? '(?<turn>derni(?:er|ère)|passée?|prochaine?)' : '(?<turn>last|next|this(?: past)?)'

const ordinals: Readonly<Record<Language, readonly string[]>> = {
  fr: ['premier|1er', 'deuxième|second|2e|2ème', 'troisième|3e|3ème', 'quatrième|4e|4ème|dernier'],
  en: ['first|1st', 'second|2nd', 'third|3rd', 'fourth|final|4th'],
}

/** The phrases of a language, longest ones first where two begin alike. */
export const phrases: Readonly<Record<Language, readonly Phrase[]>> = {
  fr: [
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
  ],
  en: [
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
  ],
}

/** What stands before a time and says how it bounds: until then, since then, its beginning. */
export const leads: Readonly<Record<Language, string>> = {
  fr: `(?:(?<until>d['’]ici(?:${s}à)?|jusqu['’](?:à|au|en))|(?<since>depuis)|(?<before>avant)|(?<after>après)|(?<from>dès|à${s}partir${s}d[eu'’]|à${s}compter${s}d[eu'’])|en|au|à|à${s}l['’]|pour|courant|dans|sur|dans${s}le${s}courant|au${s}cours${s}d[eu'’]|à${s}l['’]horizon|du|de|le)${s}?`,
  en: `(?:(?<until>by|until|till|through|up${s}to)|(?<since>since)|(?<before>before|prior${s}to)|(?<after>after)|(?<from>from|starting(?:${s}in)?|beginning(?:${s}in)?|as${s}of|as${s}early${s}as)|in|on|during|for|of|over|throughout|at)${s}`,
}

/** Its beginning, middle or end. */
export const parts: Readonly<Record<Language, string>> = {
  fr: `(?:l[ea]${s}|l['’])?(?:(?<start>début|commencement)|(?<middle>mi|milieu)|(?<end>fin))(?:${s}d[eu]${s}(?:l['’]|la${s})?|${s}d['’]|-|${s})(?:l['’](?=année|exercice|été|automne|hiver))?`,
  en: `(?:the${s})?(?:(?<start>early|start|beginning)|(?<middle>mid|middle)|(?<end>late|end))(?:${s}of${s}|${s}in${s}|-|${s})`,
}
