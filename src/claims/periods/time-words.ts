import type { Language } from '../../types.ts'

/** Patterns of the months’ names, January first. */
export const months: Readonly<Record<Language, readonly string[]>> = {
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

/** Names of the days, Monday first. */
export const days: Readonly<Record<Language, readonly string[]>> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

/** A pattern of every month. */
export const anyMonth = (language: Language) => `(?:${months[language].join('|')})`

/** A pattern of every day of the week. */
export const anyDay = (language: Language) => `(?:${days[language].join('|')})`

/** A pattern of a year of the last century or this one. */
export const year = '(?<year>(?:19|20)\\d\\d)'

/** A blank inside a phrase. */
export const s = '[ \\u00a0\\u202f]'

/** The place of the pattern that a word fits; -1 for none. */
export function indexIn(list: readonly string[], word: string | undefined): number {
  let patterns = made.get(list)
  if (!patterns) {
    patterns = list.map((one) => new RegExp(`^(?:${one})$`, 'iu'))
    made.set(list, patterns)
  }
  return patterns.findIndex((pattern) => pattern.test(word ?? ''))
}

const made = new WeakMap<readonly string[], readonly RegExp[]>()

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

/** A pattern of a small number, in digits or words. */
export const count =
  '(?:\\d{1,3}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|an|a)'

/** The number that `count` matched. */
export function countOf(word: string | undefined): number | undefined {
  const written = (word ?? '').toLowerCase()
  return /^\d+$/.test(written) ? Number(written) : numberWords[written]
}

/** Whether a word says the one before or the one after. */
export function turnOf(word: string | undefined): 'last' | 'next' | undefined {
  if (!word) return undefined
  return /^(?:derni|pass|last|past)/i.test(word)
    ? 'last'
    : /^(?:prochain|next)/i.test(word)
      ? 'next'
      : undefined
}

/** Patterns of first, second, third and fourth. */
export const ordinals: Readonly<Record<Language, readonly string[]>> = {
  fr: ['premier|1er', 'deuxième|second|2e|2ème', 'troisième|3e|3ème', 'quatrième|4e|4ème|dernier'],
  en: ['first|1st', 'second|2nd', 'third|3rd', 'fourth|final|4th'],
}

/** A pattern of the words that `turnOf` reads. */
export const lastOrNext = (fr: boolean) =>
  fr ? '(?<turn>derni(?:er|ère)|passée?|prochaine?)' : '(?<turn>last|next|this(?: past)?)'
