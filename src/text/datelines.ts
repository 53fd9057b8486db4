import type { Span } from '../types.ts'

/** Where, when and by whom a dispatch or an entry of a live report was written, as it opens (“LYON, 12 mars (Agency) – …”, “9 h 40 — …”). */
export type Dateline = {
  /** Where the sentence behind it begins, in UTF-16 units. */
  readonly end: number
  readonly agency: string | undefined
  /** It is the time of an entry of a live report. */
  readonly isTime?: true
}

/** The dateline that a text has there; undefined where it has none. */
export function datelineAt(text: string, start: number): Dateline | undefined {
  const head = text.slice(start, start + longest)
  const time = clock.exec(head)?.[0]
  if (time !== undefined) return { end: start + time.length, agency: undefined, isTime: true }
  const found = opening.exec(head)
  if (!found) return undefined
  const [whole, place = '', day, agency] = found
  // “Renault – La marque …” is no dateline, “PARIS – La marque …” is.
  if (day === undefined && agency === undefined && place !== place.toUpperCase()) return undefined
  return { end: start + whole.length, agency }
}

/** A sentence without its dateline. */
export function behindDateline(text: string, sentence: Span): Span {
  const end = datelineAt(text, sentence.start)?.end
  return end === undefined || end > sentence.end ? sentence : { start: end, end: sentence.end }
}

const opening =
  /^(\p{Lu}[\p{L}’'-]{1,30}(?: (?:\p{Lu}[\p{L}’'-]{1,30}|d[eu]s?|l[ea]s?|en|sur|lès|of|upon|on|and|et)){0,4})(,\s[^.;:()\n–—]{1,24})?(?:\s\(([^()\n]{1,30})\))?\s?[–—-]\s(?=["“«*]?\s?\p{Lu})/u
const clock = /^(?:\*\*)?\d{1,2}(?:\s?h\s?|[:.])\d{2}(?:\*\*)?\s?[–—-]\s(?=["“«]?\s?[\p{Lu}\d])/u
const longest = 250
