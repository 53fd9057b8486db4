import { fold } from '../src/text/fold.ts'
import { computedStem } from '../src/text/stems.ts'
import { tokens } from '../src/text/tokens.ts'
import { vocabulary } from '../src/text/vocabulary.ts'

/** The French words of the vocabulary, as written and folded, by their stems; all in the order of their letters. */
export function vocabularyStems(): { readonly [stem: string]: string } {
  const words = vocabulary.flatMap(({ fr }) => fr.flatMap(wordsOf))
  const stems = Map.groupBy([...new Set(words)].sort(), (word) => computedStem(word, 'fr'))
  return Object.fromEntries(
    [...stems].sort(([a], [b]) => (a < b ? -1 : 1)).map(([stem, own]) => [stem, own.join(' ')]),
  )
}

function wordsOf(phrase: string): string[] {
  return tokens(phrase).flatMap(({ text, start, end }) =>
    /\d/.test(text)
      ? []
      : [phrase.slice(start, end).normalize('NFC').toLowerCase(), fold(phrase.slice(start, end))],
  )
}
