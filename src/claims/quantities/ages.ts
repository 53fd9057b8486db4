import type { Amount } from './amounts.ts'
import type { Lexeme } from './lexemes.ts'
import type { UnitWords } from './units.ts'

/** “Priya Lockhart, 44, …”, “Jean Morel, 62 ans, …”: how old somebody is, set off behind the name. */
export function isAge(
  found: readonly Lexeme[],
  { numeral, from, to, unit }: Amount,
  units: UnitWords,
): boolean {
  const { value = 0, form, scale } = numeral
  if (form !== 'digits' || scale > 1 || value < 1 || value > 120 || !Number.isInteger(value)) return false
  const [name, comma, after] = [found[from - 2], found[from - 1], found[to]]
  // “un opérateur de 27 ans”
  if (unit?.id === 'years' && comma?.word === 'de' && value > 14)
    return units.at(found, from - 2)?.unit.id === 'people' || persons.test(name?.word ?? '')
  if (comma?.raw !== ',' || comma.opensLine || found[from]?.opensLine) return false
  if (
    name?.kind !== 'word' ||
    !/^\p{Lu}\p{L}+$/u.test(name.raw) ||
    !/^\p{Lu}/u.test(found[from - 3]?.raw ?? '')
  )
    return false
  const closes = after === undefined || after.opensLine || /^[,.;)”"»]$/.test(after.raw)
  return closes && (unit === undefined || unit.id === 'years')
}

const persons =
  /^(?:femme|homme|fille|garcon|infirmiere?|operat(?:eur|rice)|directeur|directrice|president|presidente|fondat(?:eur|rice)|avocate?|conduct(?:eur|rice)|sportif|sportive|attaquante?|milieu|gardien|defenseur|patronn?e?|dirigeante?|cadet|ainee?)$/
