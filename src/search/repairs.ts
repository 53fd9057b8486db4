import type { Lexis, Word } from './lexis.ts'
import { weights } from './weights.ts'

/** What a word that nobody wrote is read as. */
export type Repair = {
  readonly form: string
  /** As articles write it. */
  readonly read: string
  /** The terms of several words, where nothing tells which of them was meant. */
  readonly terms?: readonly (readonly [term: string, weight: number])[]
  /** By how many letters it differs; more than any where it only begins so. */
  readonly distance: number
}

const meantMax = 3

/**
 * The word meant by one that nobody wrote: the nearest by letters, else those that begin so. Who types accents spells
 * with care: such a word is repaired by one letter at most, and not to one that it merely adds an ending to.
 */
export function repairOf(form: string, lexis: Lexis, isAccented = false): Repair | undefined {
  // Letters of another alphabet may be there to deceive: such a word is offered, never taken for the one it looks like.
  if (!/^[a-z]+$/.test(form)) return undefined
  // Hardly anybody misses the first letter, and words that differ there (`maison`, `raison`) are mostly both words.
  const allowed = form.length < 4 ? 0 : form.length < 8 || isAccented ? 1 : 2
  const misspelt = lexis
    .misspelt(form)
    .filter(
      (other) =>
        (other.distance <= allowed ||
          (form.length >= heardMin && other.distance <= 2 && isHeardAlike(form, other.form))) &&
        !(isAccented && form.startsWith(other.form)),
    )
  const nearestOnes = misspelt.filter((other) => other.distance === misspelt[0]?.distance)
  if (nearestOnes.length > 0)
    return repairOfAll(
      nearestOnes.map((one) => [one.form, one.word]),
      weights.repaired,
      nearestOnes[0]?.distance ?? 0,
    )
  if (form.length < 5) return undefined
  const begun = lexis.beginning(form, meantMax).filter(([whole]) => form.length >= whole.length * 0.6)
  return repairOfAll(begun, weights.begun, beginsSo)
}

const beginsSo = 9

// Shorter words that sound alike are mostly two words.
const heardMin = 6

/** True for words that only the ear wrote differently: doubled letters, `ck`, `ph`, `y`, a silent `h`. */
function isHeardAlike(one: string, other: string): boolean {
  return heard(one) === heard(other)
}

function heard(form: string): string {
  return form
    .replace(/ck|qu|q|c(?![eihy])/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/(?<![cs])h/g, '')
    .replace(/y/g, 'i')
    .replace(/z/g, 's')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1')
}

function repairOfAll(
  meant: readonly [form: string, word: Word][],
  weight: number,
  distance: number,
): Repair | undefined {
  const [first] = meant
  if (!first) return undefined
  const repair = { form: first[0], read: first[1].written, distance }
  if (meant.length === 1) return repair
  const terms = meant
    .slice(0, meantMax)
    .flatMap(([, word]) => word.terms.map((term) => [term, weight] as const))
  return { ...repair, terms }
}

/** Terms of its kind to offer for a word that was not found, as articles write them: names for a name, else words. */
export function nearest(form: string, isName: boolean, lexis: Lexis): string[] {
  if (form.length < 3 || form.length > 40) return []
  const byLetters = lexis
    .near(form)
    .filter((found) => found.distance <= (form.length < 5 ? 1 : 2))
    .map((found) => found.word)
  const head = form.slice(0, Math.max(4, form.length - 3))
  const byHead = form.length < 5 ? [] : lexis.beginning(head, nearMax).map(([, word]) => word)
  return [...byLetters, ...byHead]
    .map(written)
    .filter((word) => !isName || /\p{Lu}/u.test(word))
    .slice(0, nearMax)
}

export const nearMax = 3

function written(word: Word): string {
  return word.written
}
