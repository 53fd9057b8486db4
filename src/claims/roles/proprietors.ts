import type { Mention } from '../claim.ts'
import { leftOf } from './scene.ts'

/** A person who is named as one who owns, and acts for themselves and not for a house: “owner X”, “l'homme d'affaires X”. */
export function isProprietor(text: string, { kind, span }: Mention): boolean {
  return (
    kind === 'person' &&
    (owner.test(leftOf(text, span)) || apposed.test(text.slice(span.end, span.end + 60).toLowerCase()))
  )
}

/** “La famille X”, “the X family”: and not the house or the place of that name. */
export function isFamily(text: string, { span }: Mention): boolean {
  return (
    /(?:^|\s)familles?\s$/u.test(leftOf(text, span)) ||
    /^\s(?:family|heirs)(?!\p{L})/u.test(text.slice(span.end, span.end + 10))
  )
}

/** The id of who owns: of a person, or of a family. */
export function partyId(text: string, mention: Mention): string {
  if (!isFamily(text, mention)) return mention.id
  return /(?:^|\s)familles?\s$/u.test(leftOf(text, mention.span))
    ? `famille-${mention.id}`
    : `${mention.id}-family`
}

const owners =
  "(?:owner|shareholder|investor|financier|billionaire|millionaire|businessman|businesswoman|entrepreneur|tycoon|magnate|heir|heiress|propriétaire|actionnaire(?:\\s(?:majoritaire|principal|unique))?|investisseu(?:r|se)|milliardaire|(?:homme|femme)\\sd'affaires|entrepreneu(?:r|se)|magnat|héritière?)"
const owner = new RegExp(`(?:^|\\s|l'|d')${owners}(?:,)?\\s$`, 'u')
const apposed = new RegExp(`^,\\s(?:an?|the|une?|l[ea]|l')\\s?(?:\\p{L}+\\s)?${owners}(?!\\p{L})`, 'u')
