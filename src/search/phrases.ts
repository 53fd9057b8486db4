import { fold } from '../text/fold.ts'
import { isGrammar, type Spellings } from '../text/spelling.ts'
import { isStopWord } from '../text/stop-words.ts'
import { isElidedNoun, type SpelledToken, spelledTokens } from '../text/tokens.ts'
import type { Language } from './word-keys.ts'

/** A word or phrase of the vocabulary, as it is looked up. */
export type Phrase = {
  /** Its words without the grammar words, six at most. */
  readonly words: readonly SpelledToken[]
  /** For a single word that stands for this with the grammar word right behind it alone (`turn to`): that, folded. */
  readonly particle?: string
}

/** Undefined for what would stand for another thing without its grammar words, which are those of these languages. */
export function readPhrase(
  phrase: string,
  languages: readonly Language[],
  spellings?: Spellings,
): Phrase | undefined {
  const whole = spelledTokens(phrase, spellings)
  const isWord = (token: SpelledToken) => !isGrammar(token.spelling, languages) || isElidedNoun(token, phrase)
  const [only] = whole
  if (only && whole.length === 1 && isWord(only)) return { words: whole }
  const words = isInitials(phrase) ? whole : whole.filter(isWord)
  // A phrase that denies (`ne pas confirmer`) would be left without its denial, and mean the contrary.
  if (words.length === 0 || words.length > 6 || whole.some((token) => denials.has(token.text)))
    return undefined
  // Without its preposition or its end, what is left of it is another word (`bank on`, `en ligne`, `number one`).
  if (words.length === 1 && (isPhrasal(whole) || whole.at(-1) !== words[0])) return verbOf(phrase, whole)
  return { words }
}

/** The single word that a phrase comes to, folded and as it is written; undefined for one of several words. */
export function singleWord(
  phrase: string,
  languages: readonly Language[],
  spellings: Spellings,
): { readonly text: string; readonly written: string } | undefined {
  // Most phrases are of letters and blanks alone, and need not be taken apart.
  const plain = plainWord(phrase)
  if (plain !== undefined) return { text: plain, written: phrase }
  const parts = phrase.includes(' ') ? phrase.split(' ') : []
  if (parts.filter((part) => plainWord(part) !== undefined).length > 1) return undefined
  const { words: [word, other] = [], particle } = readPhrase(phrase, languages, spellings) ?? {}
  if (!word || other || particle !== undefined) return undefined
  return { text: word.text, written: phrase.slice(word.start, word.end) }
}

/** The folded form of what is one word of letters and no grammar word. */
function plainWord(written: string): string | undefined {
  if (!letters.test(written)) return undefined
  const folded = fold(written)
  return isStopWord(folded) ? undefined : folded
}

const letters = /^[a-zà-öø-ÿœ]{1,64}$/i

/** True for an abbreviation, which may have the letters of a word that is left out (`CA`). */
export function isInitials(written: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(written)
}

/** True for a word with its preposition. */
function isPhrasal(words: readonly SpelledToken[]): boolean {
  return words.length > 1 && words.some(({ text }) => prepositions.has(text))
}

/** A verb with its preposition behind it, an article or a pronoun before it at most. */
function verbOf(phrase: string, whole: readonly SpelledToken[]): Phrase | undefined {
  const [verb, particle] = openings.has(whole[0]?.text ?? '') ? whole.slice(1) : whole
  if (!verb || !particle || isStopWord(verb.text) || !isStopWord(particle.text)) return undefined
  // What is hyphenated is a noun (`start-up`).
  return phrase.charAt(verb.end) === ' ' ? { words: [verb], particle: particle.text } : undefined
}

const openings = new Set('se s le la les l be get'.split(' '))
const prepositions = new Set(
  'up out off on by to down away over from for with of in at through under about into sur en a au aux de par dans pour sous hors'.split(
    ' ',
  ),
)
const denials = new Set(['ne', 'n', 'pas', 'not', 'no'])
