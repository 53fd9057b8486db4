import type { Article } from '../../src/types.ts'

/** An article of invented text for a test; unknown things stay absent. */
export function articleOf(text: string, known: Partial<Article> = {}): Article {
  return {
    desk: 'chips',
    id: 'invented',
    version: '0'.repeat(64),
    key: 'k3f9q2xt7a5m',
    file: 'articles/invented.md',
    text,
    noise: [],
    copies: [],
    ...known,
  }
}

/** Every place where one of the words stands in the text, in order. */
export function placesOf(text: string, ...words: readonly string[]): { start: number; end: number }[] {
  return words
    .flatMap((word) => {
      const found: { start: number; end: number }[] = []
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        found.push({ start: at, end: at + word.length })
      }
      return found
    })
    .sort((a, b) => a.start - b.start)
}
