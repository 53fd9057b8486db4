import type { Language } from '../../../src/types.ts'

/** A whole number below a thousand million in words, as schools teach it. */
export function spelled(number: number, language: Language): string {
  return language === 'fr' ? frenchWords(number) : englishWords(number)
}

const frenchUnits =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  )
const frenchTens = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
]

function frenchWords(number: number): string {
  const [millions, thousands, rest] = groupsOf(number)
  return [
    millions > 0 && `${frenchGroup(millions)} million${millions > 1 ? 's' : ''}`,
    thousands > 0 && (thousands > 1 ? `${frenchGroup(thousands, true)} mille` : 'mille'),
    rest > 0 && frenchGroup(rest),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Below a thousand; before “mille”, “cent” and “vingt” take no s. */
function frenchGroup(number: number, isBeforeMille = false): string {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100]
  const head = hundreds === 0 ? '' : hundreds === 1 ? 'cent' : `${frenchUnits[hundreds]} cent`
  if (rest === 0) return hundreds > 1 && !isBeforeMille ? `${head}s` : head
  return `${head} ${frenchBelowHundred(rest, isBeforeMille)}`.trim()
}

function frenchBelowHundred(number: number, isBeforeMille: boolean): string {
  if (number < 20) return frenchUnits[number] ?? ''
  const ten = number >= 80 ? 8 : number >= 60 ? 6 : Math.floor(number / 10)
  const rest = number - ten * 10
  const tens = frenchTens[ten] ?? ''
  if (rest === 0) return ten === 8 && !isBeforeMille ? `${tens}s` : tens
  const isJoined = (rest === 1 || rest === 11) && ten !== 8
  return isJoined ? `${tens} et ${frenchUnits[rest]}` : `${tens}-${frenchUnits[rest]}`
}

const englishUnits =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const englishTens = ',,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',')

function englishWords(number: number): string {
  const [millions, thousands, rest] = groupsOf(number)
  return [
    millions > 0 && `${englishGroup(millions)} million`,
    thousands > 0 && `${englishGroup(thousands)} thousand`,
    rest > 0 && englishGroup(rest),
  ]
    .filter(Boolean)
    .join(' ')
}

function englishGroup(number: number): string {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100]
  const head = hundreds > 0 ? `${englishUnits[hundreds]} hundred` : ''
  if (rest === 0) return head
  const tens = Math.floor(rest / 10)
  const tail =
    rest < 20
      ? englishUnits[rest]
      : `${englishTens[tens]}${rest % 10 > 0 ? `-${englishUnits[rest % 10]}` : ''}`
  return head ? `${head} and ${tail}` : (tail ?? '')
}

function groupsOf(number: number): [millions: number, thousands: number, rest: number] {
  return [Math.floor(number / 1e6), Math.floor(number / 1e3) % 1e3, number % 1e3]
}
