/**
 * A text from outside as it may stand in a log line or a report: control characters, line separators, direction
 * marks and other invisible characters are written as `\u{…}`.
 */
export function printable(text: string): string {
  return text.replace(unprintable, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
}

const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** Characters that end a line or turn the direction of what follows: never in an id or a file's name. */
export function breaksLines(text: string): boolean {
  return /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(text)
}
