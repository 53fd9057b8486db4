import { Refusal } from './refusal.ts'

/**
 * The text of a file: UTF-8, or UTF-16 where its mark says so. A byte order mark is dropped, CRLF and CR become LF,
 * nothing else changes. Throws Refusal for other encodings, binary data and control characters.
 */
export function decode(bytes: Uint8Array): string {
  const utf16 = utf16Label(bytes)
  if (utf16) return unixLines(decodeAs(utf16, bytes))
  const nul = bytes.indexOf(0)
  if (nul >= 0)
    throw new Refusal(
      `binary: NUL at byte ${nul}; not text, or in another encoding (UTF-16 without its mark). Save it as UTF-8`,
    )
  return unixLines(decodeAs('utf-8', bytes))
}

/**
 * The text of an HTML page. Order of trust: byte order mark, a charset declared in the first 4 kB, UTF-8 when the
 * bytes are that, else windows-1252 (which browsers read for ISO 8859-1 too).
 */
export function decodePage(bytes: Uint8Array): string {
  const utf16 = utf16Label(bytes)
  if (utf16) return unixLines(decodeAs(utf16, bytes))
  const declared = charsetIn(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))
  for (const label of [declared, 'utf-8', 'windows-1252']) {
    const text = label === undefined ? undefined : tryDecode(label, bytes)
    // Browsers drop NUL in text; so does the article.
    if (text !== undefined) return unixLines(text.replaceAll('\0', ''))
  }
  throw new Refusal('encoding: unknown')
}

/** Throws Refusal for text that holds what no article holds: NUL, escapes and other controls, half characters. */
export function checkCharacters(text: string): void {
  const control = forbidden.exec(text)
  if (control) {
    const code = (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    throw new Refusal(`control: character U+${code} at ${control.index}; remove it`)
  }
  if (!text.isWellFormed()) throw new Refusal('encoding: half of a surrogate pair')
}

// Tabs, line and form feeds, vertical tabs and U+0085 are blanks and line ends that word processors leave behind.
const forbidden = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/

function unixLines(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text
}

function utf16Label(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function decodeAs(label: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    const name = label.toUpperCase()
    const hint = name === 'UTF-8' ? '' : ' as its mark says'
    throw new Refusal(
      `encoding: not ${name}${hint} (first bad byte at ${firstBadByte(label, bytes)}); save it as UTF-8`,
    )
  }
}

/** Where the first letter begins that the encoding does not know: the longest part that decodes ends before it. */
function firstBadByte(label: string, bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  let text = ''
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    try {
      // `stream` takes a letter cut in the middle for the beginning of more, and leaves it out.
      const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
      text = decoder.decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return label === 'utf-8' ? Buffer.byteLength(text) : text.length * 2
}

function charsetIn(head: string): string | undefined {
  return /<meta[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w-]{2,40})/i.exec(head)?.[1]
}

function tryDecode(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
