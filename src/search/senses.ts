import { firstLiteral, firstNation, vocabulary } from '../text/vocabulary.ts'

// Senses are told apart from words by their first character, which no word holds, and by their second from each other.
/** What the senses of the general vocabulary begin with, those of the desk's own, its names and values. */
export const general = '=v'
export const ofBeat = '=d'
export const ofName = '=n'
const ofValue = '=q'

/** The sense of a number written with words or a scale: its value, whatever the notation. */
export function valueSense(value: number): string {
  return `${ofValue}${Math.round(value * 100) / 100}`
}

/** True for a sense, false for a word. */
export function isSense(term: string): boolean {
  return term.startsWith('=')
}

/** True for the value of a number. */
export function isValueSense(id: string): boolean {
  return id.startsWith(ofValue)
}

/** True for a country, a region or what stands for its government. */
export function isNationSense(id: string): boolean {
  return id.startsWith(general) && Number(id.slice(general.length)) >= firstNation
}

/** What the press of a language need not say: French papers tell of France unless they say otherwise. */
export const homeOf: { readonly [language: string]: string } = {
  fr: `${general}${vocabulary.findIndex(({ fr }) => fr.includes('France'))}`,
}

/** True for a country that the press of some language need not name. */
export function isHome(id: string): boolean {
  return Object.values(homeOf).includes(id)
}

/** True for a word's place in the beat's own vocabulary. */
export function isBeatSense(id: string): boolean {
  return id.startsWith(ofBeat)
}

/** True for a group whose phrases leave the words inside them their own senses, as those of a desk do. */
export function isLiteral(id: string): boolean {
  if (isBeatSense(id)) return true
  const number = id.startsWith(general) ? Number(id.slice(general.length)) : 0
  return number >= firstLiteral && number < firstNation
}

/** True for the sense of a known name. */
export function isNameSense(id: string): boolean {
  return id.startsWith(ofName)
}
