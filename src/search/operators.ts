import { tokens } from '../text/tokens.ts'

/** A query without its operators, and what they ask for: each a run of folded words. */
export type Operators = {
  /** What is left to be read as words; as long as the query, so that places stay true. */
  readonly plain: string
  /** `"stood so"`: every passage holds these words side by side. */
  readonly phrases: readonly (readonly string[])[]
  /** `-word`, `-"two words"`: no passage holds them. */
  readonly excluded: readonly (readonly string[])[]
}

// The longest phrase that is looked for; what is longer is a paste, and read as words.
const quoted = /(?<![\p{L}\p{N}])(-?)["“”«]([^"“”«»]{1,300})["“”»]/gu
const minus = /(?<=^|\s)[-−–]([\p{L}\p{N}][^\s"“”«»]{0,63})/gu

/** Reads quotation marks and minus signs. A lone sign is no operator. */
export function readOperators(query: string): Operators {
  const phrases: string[][] = []
  const excluded: string[][] = []
  const withoutQuotes = query.replace(quoted, (whole: string, sign: string, inside: string) => {
    const words = wordsOf(inside)
    if (words.length === 0) return whole
    if (sign === '') {
      // One word in quotes is that very word, and is read as a phrase of one.
      phrases.push(words)
      return whole.replace(/["“”«»]/gu, ' ')
    }
    excluded.push(words)
    return ' '.repeat(whole.length)
  })
  const plain = withoutQuotes.replace(minus, (whole: string, word: string) => {
    const words = wordsOf(word)
    if (words.length === 0) return whole
    excluded.push(words)
    return ' '.repeat(whole.length)
  })
  return { plain, phrases, excluded }
}

/** True when the folded words hold the run, side by side. */
export function holdsRun(words: readonly string[], run: readonly string[]): boolean {
  for (let first = words.indexOf(run[0] ?? ''); first >= 0; first = words.indexOf(run[0] ?? '', first + 1)) {
    if (run.every((word, offset) => words[first + offset] === word)) return true
  }
  return false
}

function wordsOf(text: string): string[] {
  return tokens(text).map((token) => token.text)
}
