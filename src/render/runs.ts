import type { Citation, Run } from '../types.ts'
import { shownCharacters } from './display.ts'
import { oneLine, shorten } from './label.ts'

/** A quote as it is shown: its text in pieces, those to emphasise marked. Joined, they are `forDisplay(quote)`. */
type QuoteRuns = {
  readonly runs: readonly { readonly text: string; readonly strong: boolean }[]
  readonly removed: number
}

/** Neighbouring highlights are one, and none falls inside a character. */
export function quoteRuns({ quote, start, highlights }: Citation): QuoteRuns {
  let next = 0
  const { runs, removed } = shownRuns(quote, (at) => {
    while ((highlights[next]?.end ?? Infinity) <= start + at) next++
    return (highlights[next]?.start ?? Infinity) <= start + at
  })
  return { runs: runs.map(({ text, style }) => ({ text, strong: style })), removed }
}

/**
 * The bot's own runs, ready to be escaped: on one line, neighbours of one style joined, nothing empty, and at most
 * `max` UTF-16 units in all, the rest shortened at a word with a visible mark.
 */
export function tidyRuns(runs: readonly Run[], max: number): Run[] {
  const ends: { readonly end: number; readonly style: Run['style'] }[] = []
  let end = 0
  for (const { text, style } of runs) {
    end += text.length
    ends.push({ end, style })
  }
  let next = 0
  const shown = shownRuns(plainText(runs), (at) => {
    while ((ends[next]?.end ?? Infinity) <= at) next++
    return ends[next]?.style
  })
  const tidy: Run[] = []
  let room = max
  for (const { text, style } of shown.runs) {
    if (room < 2) break
    const line = shorten(oneLine(text), room)
    room -= line.length
    tidy.push(style === undefined ? { text: line } : { text: line, style })
  }
  return tidy
}

/** A row of a table as one line, where there is no room for columns. */
export function rowRuns(row: readonly (readonly Run[])[]): Run[] {
  const cells = row.filter((cell) => plainText(cell).trim() !== '')
  return cells.flatMap((cell, index) => (index === 0 ? cell : [{ text: ' · ' }, ...cell]))
}

/** The words alone. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/**
 * What is shown of a text, cut where the style changes. `styleAt` is asked with growing offsets. Marks and joined
 * characters take the style of the letter before them.
 */
function shownRuns<Style>(
  text: string,
  styleAt: (at: number) => Style,
): { runs: { text: string; style: Style }[]; removed: number } {
  const runs: { text: string; style: Style }[] = []
  let removed = 0
  let before = ''
  for (const { at, original, shown } of shownCharacters(text)) {
    const style = styleAt(at)
    const last = runs.at(-1)
    if (shown === '') {
      if (original !== '\r') removed++
      continue
    }
    if (last && (last.style === style || before === '\u200d' || attached.test(shown))) last.text += shown
    else runs.push({ text: shown, style })
    before = shown
  }
  return { runs, removed }
}

const attached = /^(?:\p{M}|\p{Emoji_Modifier}|\u200c|\u200d)/u
