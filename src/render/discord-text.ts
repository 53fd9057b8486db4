/**
 * Text from outside as Discord Markdown that shows exactly that text: nothing in it is formatting, a mention, an
 * emoji, a time, a link or an address that Discord would make one. Lines are kept; their beginnings are escaped.
 */
export function escapeDiscord(text: string): string {
  return text
    .replace(/[\\`*_~|[\]()<>@:/]/g, '\\$&')
    .replace(/^([^\S\n]*)([-+#.])/gm, '$1\\$2')
    .replace(/^([^\S\n]*\d+)\./gm, '$1\\.')
}

/** In bold, blanks at either end left outside. Bold never spans a line, which the mark of a quote would cut. */
export function boldDiscord(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const words = line.trim()
      if (words === '') return line
      const start = line.indexOf(words)
      return `${line.slice(0, start)}**${escapeDiscord(words)}**${line.slice(start + words.length)}`
    })
    .join('\n')
}

/**
 * In code style, where nothing is formatting; escaped instead where a backquote or a backslash leaves open where
 * it ends.
 */
export function codeDiscord(text: string): string {
  return text.trim() === '' || /[`\\]/.test(text) ? escapeDiscord(text) : `\`${text}\``
}

/** In italics. */
export function italicDiscord(text: string): string {
  return text.trim() === '' ? text : `*${escapeDiscord(text)}*`
}

/** A masked link. The angle brackets keep Discord from showing a preview of the page. */
export function linkDiscord(text: string, url: string): string {
  return `[${escapeDiscord(text)}](<${url}>)`
}
