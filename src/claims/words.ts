import type { Span } from '../types.ts'

/**
 * A word, a number or a sign of a sentence. `text` is in lower case with straight apostrophes, accents kept. A French
 * elision is a word of its own with its apostrophe (`l'`, `qu'`), and so is an English ending (`'s`, `'t`).
 */
export type Word = Span & {
  readonly text: string
  /** As it is written. */
  readonly raw: string
  readonly kind: 'word' | 'number' | 'sign'
  readonly isCapital: boolean
  /** In capitals altogether, two letters or more. */
  readonly isUpper: boolean
}

/** The words of a part of a text, in order; blanks are no words. */
export function sentenceWords(text: string, start: number, end: number): readonly Word[] {
  if (text !== last.text || start !== last.start || end !== last.end)
    last = { text, start, end, found: read(text, start, end) }
  return last.found
}

/** The figures of one clause are read one after the other. */
let last: {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly found: readonly Word[]
} = { text: '', start: 0, end: 0, found: [] }

function read(text: string, start: number, end: number): readonly Word[] {
  const found: Word[] = []
  const part = text.slice(start, end)
  for (const { 0: raw, index } of part.matchAll(token)) {
    const [from, to] = [start + index, start + index + raw.length]
    if (isPlain(raw)) {
      found.push({ start: from, end: to, text: raw, raw, kind: 'word', isCapital: false, isUpper: false })
      continue
    }
    const lower = raw.toLowerCase()
    const text = lower.replace(apostrophes, "'")
    const isLower = lower === raw
    const first = raw.codePointAt(0) ?? 0
    const kind = letter.test(raw) ? 'word' : /^\p{Nd}/u.test(raw) ? 'number' : 'sign'
    found.push({
      start: from,
      end: to,
      text,
      raw,
      kind,
      isCapital: !isLower && kind === 'word' && upper.test(String.fromCodePoint(first)),
      isUpper: !isLower && kind === 'word' && raw.length > 1 && raw === raw.toUpperCase(),
    })
  }
  return found
}

/** Small letters of ASCII alone, as most words are. */
function isPlain(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) {
    const unit = raw.charCodeAt(at)
    if (unit < 0x61 || unit > 0x7a) return false
  }
  return true
}

/** The same question of a word, answered once for the words that were asked about last. */
export function perWord<Answer>(
  ask: (words: readonly Word[], at: number) => Answer,
): (words: readonly Word[], at: number) => Answer {
  let last: readonly Word[] | undefined
  let answers: { readonly is: Answer }[] = []
  return (words, at) => {
    if (words !== last) {
      last = words
      answers = []
    }
    const known = answers[at]
    if (known) return known.is
    const is = ask(words, at)
    if (words === last && at >= 0 && at < words.length) answers[at] = { is }
    return is
  }
}

const apostrophes = /[’ʼ‘`]/gu
const letter = /^['’ʼ‘`]?\p{L}/u
const upper = /\p{Lu}/u

const elided = '(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)[\'’ʼ‘`](?=[\\p{L}\\p{N}«"])'
const token = new RegExp(
  `(?<![\\p{L}\\p{N}])${elided}|\\p{Nd}{1,30}(?:[.,  ]\\p{Nd}{1,3}(?!\\p{Nd})){0,6}|\\p{L}[\\p{L}\\p{M}\\p{N}]{0,63}|['’ʼ‘\`](?:s|t|re|ve|ll|d|m)(?!\\p{L})|[^\\s\\p{L}\\p{N}]`,
  'giu',
)
