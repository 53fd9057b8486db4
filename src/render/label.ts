import { forDisplay } from './display.ts'

/**
 * Text from outside as a label: on one line, at most `max` UTF-16 units, shortened at a word with a visible mark.
 * Words written from right to left are set apart, so that they do not turn round what stands beside them.
 */
export function label(text: string, max: number): string {
  const line = oneLine(text).trim()
  return rightToLeft.test(line) ? `\u2068${shorten(line, max - 2)}\u2069` : shorten(line, max)
}

/** Without line ends, tabs and doubled blanks; no-break spaces stay. */
export function oneLine(text: string): string {
  return forDisplay(text).text.replace(/[\n\t ]+/g, ' ')
}

/** At most `max` UTF-16 units: whole words where there are any, never part of a character. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  const room = text.slice(0, max - 1)
  const blank = room.lastIndexOf(' ')
  const cut = blank > max / 2 ? blank : lastWholeCharacter(room)
  return `${room.slice(0, cut)}…`
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Where the last character of the text begins: it may have been cut in two. */
function lastWholeCharacter(text: string): number {
  const from = Math.max(0, text.length - 64)
  let start = from
  for (const { index } of graphemes.segment(text.slice(from))) start = from + index
  return start
}
