import { fold } from './fold.ts'
import { stem } from './stems.ts'
import { isStopWord } from './stop-words.ts'

/** What a word as it is written tells by itself, wherever it stands. */
export type Spelling = {
  readonly raw: string
  readonly folded: string
  readonly isStopWord: boolean
  readonly hasDigit: boolean
  readonly isCapital: boolean
  readonly hasInnerCapital: boolean
  readonly isShouted: boolean
  /** Its stems, by language, as far as they were asked for. */
  readonly stems: { [language: string]: string }
}

const spellings = new Map<string, Spelling>()

// About the words of a year of press; past it the memory starts anew, so that it stays bounded.
const spellingsMax = 100_000

/**
 * Remembered, since most words of an article were met before. Equal words share one string, which is quick to look up.
 */
export function spellingOf(raw: string): Spelling {
  const known = spellings.get(raw)
  if (known) return known
  const folded = fold(raw)
  const spelling: Spelling = {
    raw,
    folded,
    isStopWord: isStopWord(folded),
    hasDigit: /\d/.test(folded),
    isCapital: /^\p{Lu}/u.test(raw),
    hasInnerCapital: /.\p{Lu}/u.test(raw),
    isShouted: raw.length > 1 && /^\p{Lu}+$/u.test(raw),
    stems: {},
  }
  if (spellings.size >= spellingsMax) spellings.clear()
  spellings.set(raw, spelling)
  return spelling
}

/** The stem of a word, as `stem` gives it. */
export function stemOf(spelling: Spelling, language: string): string {
  spelling.stems[language] ??= stem(spelling.raw, language)
  return spelling.stems[language]
}
