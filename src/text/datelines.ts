/** Where, when and by whom a dispatch was written, as it opens (“LYON, 12 mars (Agency) – …”). */
export type Dateline = {
  /** Where the sentence behind it begins, in UTF-16 units. */
  readonly end: number
  readonly agency: string | undefined
}

/** The dateline that a text has there; undefined where it has none. */
export function datelineAt(text: string, start: number): Dateline | undefined {
  const found = opening.exec(text.slice(start, start + longest))
  if (!found) return undefined
  const [whole, place = '', day, agency] = found
  // “Renault – La marque …” is no dateline, “PARIS – La marque …” is.
  if (day === undefined && agency === undefined && place !== place.toUpperCase()) return undefined
  return { end: start + whole.length, agency }
}

const opening =
  /^(\p{Lu}[\p{L}’'-]{1,30}(?: (?:\p{Lu}[\p{L}’'-]{1,30}|d[eu]s?|l[ea]s?|en|sur|lès|of|upon|on|and|et)){0,4})(,\s[^.;:()\n–—]{1,24})?(?:\s\(([^()\n]{1,30})\))?\s?[–—-]\s(?=["“«*]?\s?\p{Lu})/u
const longest = 250
