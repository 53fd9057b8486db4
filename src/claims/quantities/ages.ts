import type { Amount } from './amounts.ts'
import type { Lexeme } from './lexemes.ts'
import { wordsBefore } from './qualifiers.ts'
import type { UnitWords } from './units.ts'

/** “Priya Lockhart, 44, …”, “Jean Morel, 62 ans, …”: how old somebody is, set off behind the name. */
export function isAge(
  found: readonly Lexeme[],
  { numeral, from, to, unit }: Amount,
  units: UnitWords,
): boolean {
  const { value = 0, form, scale } = numeral
  if (form !== 'digits' || scale > 1 || value < 1 || value > 120 || !Number.isInteger(value)) return false
  if (ofPerson.test(wordsBefore(found, from, 3)) && (unit === undefined || unit.id === 'years')) return true
  if (unit?.id === 'years' && spoken.test(wordsBefore(found, from, 2)) && isLast(found[to])) return true
  const [name, comma, after] = [found[from - 2], found[from - 1], found[to]]
  // “un opérateur de 27 ans”
  if (unit?.id === 'years' && comma?.word === 'de' && value > 14)
    return units.at(found, from - 2)?.unit.id === 'people' || persons.test(name?.word ?? '')
  if (comma?.raw !== ',' || comma.opensLine || found[from]?.opensLine) return false
  // “Karim, 44 ans, boucher”, “L'écrivaine, 57 ans, …”
  if (
    unit?.id === 'years' &&
    name?.kind === 'word' &&
    /^,$/.test(after?.raw ?? '') &&
    isPersons(found, from - 2, units)
  )
    return true
  if (
    name?.kind !== 'word' ||
    !/^\p{Lu}\p{L}+$/u.test(name.raw) ||
    // “Marcus Ode-Finch, 38”, and not “le Petit-Jonas, 6”.
    !/^\p{Lu}/u.test(found[found[from - 3]?.raw === '-' ? from - 5 : from - 3]?.raw ?? '')
  )
    return false
  const closes = after === undefined || after.opensLine || /^[,.;)”"»]$/.test(after.raw)
  return closes && (unit === undefined || unit.id === 'years')
}

/** A name, or a noun of whoever does something for a living. */
function isPersons(found: readonly Lexeme[], at: number, units: UnitWords): boolean {
  const { raw = '', word = '' } = found[at] ?? {}
  return (
    /^\p{Lu}\p{Ll}+$/u.test(raw) ||
    persons.test(word) ||
    units.at(found, at)?.unit.id === 'people' ||
    /^\p{Ll}{2,}(?:trice|ienne?|euse|iere|ier|ine|iste|aire)$/u.test(word)
  )
}

function isLast(lexeme: Lexeme | undefined): boolean {
  return (
    lexeme === undefined || lexeme.opensLine || lexeme.kind === 'sign' || /^(?:et|and|old)$/.test(lexeme.word)
  )
}

/** “âgé de 64 ans”, “aged 64” */
const ofPerson = /(?:^| )(?:agee?s? (?:de|d)|aged)$/
/** “J'aurai 64 ans”, “I am 64 years old” */
const spoken = /(?:^| )(?:j (?:ai|avais|aurai)|i (?:am|was|m)|s?he (?:is|was))$/

const persons =
  /^(?:femme|homme|fille|garcon|infirmiere?|operat(?:eur|rice)|directeur|directrice|president|presidente|fondat(?:eur|rice)|avocate?|conduct(?:eur|rice)|sportif|sportive|attaquante?|milieu|gardien|defenseur|patronn?e?|dirigeante?|cadet|ainee?)$/
