/** A stretch of text in small letters with straight apostrophes, as the patterns of the rules are written. */
export function lowered(text: string): string {
  return text.toLowerCase().replace(/’/gu, "'")
}
