import type { Article, Span } from '../types.ts'

/** A stretch of an article's text, drawn in one way. */
export type Piece = { readonly text: string; readonly style?: 'mark' | 'noise' }

/** A line of the article that is not blank. Its pieces joined are the line, character for character. */
export type Paragraph = { readonly number: number; readonly pieces: readonly Piece[] }

/** The whole text in paragraphs, numbered as citations number them, its noise and the marked passage set apart. */
export function paragraphsOf({ text, noise }: Pick<Article, 'text' | 'noise'>, mark?: Span): Paragraph[] {
  const edges = [...noise, ...(mark ? [mark] : [])]
    .flatMap(({ start, end }) => [start, end])
    .sort((a, b) => a - b)
  const paragraphs: Paragraph[] = []
  let edge = 0
  let quiet = 0
  for (const line of linesOf(text)) {
    if (text.slice(line.start, line.end).trim() === '') continue
    const pieces: Piece[] = []
    for (let at = line.start; at < line.end; ) {
      while ((edges[edge] ?? line.end) <= at && edge < edges.length) edge++
      const end = Math.min(edges[edge] ?? line.end, line.end)
      while ((noise[quiet]?.end ?? Infinity) <= at) quiet++
      const isMarked = mark !== undefined && mark.start <= at && at < mark.end
      const isNoise = (noise[quiet]?.start ?? Infinity) <= at
      pieces.push({
        text: text.slice(at, end),
        ...(isMarked ? { style: 'mark' } : isNoise && { style: 'noise' }),
      })
      at = end
    }
    paragraphs.push({ number: paragraphs.length + 1, pieces })
  }
  return paragraphs
}

function* linesOf(text: string): Generator<Span> {
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    yield { start, end }
    start = end + 1
  }
}
