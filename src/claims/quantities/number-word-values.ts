import type { Language } from '../../types.ts'
import { scaleWords } from './scales.ts'

type Words = Readonly<Record<string, number>>

/** Numbers below twenty that are one word. */
export const units: Readonly<Record<Language, Words>> = {
  fr: numbered(
    'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    (index) => index,
  ),
  en: numbered(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    (index) => index,
  ),
}

/** Tens. */
export const tens: Readonly<Record<Language, Words>> = {
  fr: {
    vingt: 20,
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    huitante: 80,
    octante: 80,
    nonante: 90,
  },
  en: numbered('twenty thirty forty fifty sixty seventy eighty ninety', (index) => 20 + 10 * index),
}

/** Nouns for about so many. */
export const rounds: Readonly<Record<Language, Words>> = {
  fr: {
    huitaine: 8,
    dizaine: 10,
    douzaine: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
    centaine: 100,
    millier: 1e3,
  },
  en: { dozen: 12 },
}

function numbered(words: string, value: (index: number) => number): Words {
  return Object.fromEntries(words.split(' ').map((word, index) => [word, value(index)]))
}

/** Whether a number or a share in words can begin with this one at all. */
export function beginsNumber(word: string, language: Language): boolean {
  return beginnings[language].has(word)
}

const beginnings: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set([
    ...[units.fr, tens.fr, rounds.fr, scaleWords.fr].flatMap((words) => Object.keys(words)),
    ...Object.keys(rounds.fr).map((word) => `${word}s`),
    ...['une', 'cent', 'cents', 'demi', 'moitie', 'le', 'tiers', 'quart', 'cinquieme', 'dixieme'],
  ]),
  en: new Set([
    ...[units.en, tens.en, rounds.en, scaleWords.en].flatMap((words) => Object.keys(words)),
    ...['a', 'an', 'hundreds', 'tens', 'scores', 'half', 'remaining'],
  ]),
}
