import type { Span } from '../types.ts'
import { nameStem, stem } from './stems.ts'
import { isStopWord, languageByStopWords } from './stop-words.ts'
import { type Token, tokens } from './tokens.ts'

/** A word of an article as it is indexed, and where it stands. */
export type Term = Span & {
  /** Folded form: what somebody who knows nothing of stems would type. */
  readonly form: string
  /** Folded stem in the article's language; a name keeps its form. */
  readonly text: string
  /** Written as a name is: a capital inside a sentence, capitals inside the word, or a digit. */
  readonly named: boolean
  /** Made of the parts of a hyphenated word, which stand before it in the list. */
  readonly compound: boolean
}

/** The languages that have stems; words in any other are only folded. */
export type TermLanguage = 'fr' | 'en' | 'other'

/**
 * The words of each sentence without stop words. `isName` says which folded words are names wherever they stand;
 * a word that the text itself writes as a name once is one at the head of its other sentences too.
 */
export function termsOf(
  text: string,
  sentences: readonly Span[],
  language: TermLanguage,
  isName: (form: string) => boolean = () => false,
): Term[][] {
  const read = sentences.map((span) => written(text, span))
  const names = new Set<string>()
  for (const word of read.flat()) if (word.style === 'name') names.add(word.text)
  return read.map((words) => {
    const terms: Term[] = []
    for (const word of words) {
      if (isStopWord(word.text)) continue
      const named =
        word.style === 'name' || (word.style === 'capital' && (names.has(word.text) || isName(word.text)))
      terms.push({
        form: word.text,
        text: named ? nameStem(word.text) : stem(text.slice(word.start, word.end), language),
        named,
        compound: false,
        start: word.start,
        end: word.end,
      })
    }
    return [...terms, ...compounds(text, terms, language)]
  })
}

/** French, English, or neither, by the article's own word or by its grammar words. */
export function termLanguage(stated: string | undefined, text: string): TermLanguage {
  const language = stated?.slice(0, 2).toLowerCase()
  if (language === 'fr' || language === 'en') return language
  if (language !== undefined) return 'other'
  const sample = tokens(text.slice(0, 20_000)).map((token) => token.text)
  return languageByStopWords(sample) ?? 'other'
}

/** `name`: certainly written as one; `capital`: begins with a capital that may only be the sentence's. */
type Written = Token & { readonly style: 'name' | 'capital' | 'plain' }

function written(text: string, span: Span): Written[] {
  const passage = text.slice(span.start, span.end)
  const found = tokens(passage)
  const shouted = mostly(found, (token) => isShouted(passage.slice(token.start, token.end)))
  const titled = mostly(found, (token) => /^\p{Lu}/u.test(passage.charAt(token.start)))
  return found.map((token) => ({
    text: token.text,
    start: span.start + token.start,
    end: span.start + token.end,
    style: styleOf(passage, token, shouted, titled),
  }))
}

function styleOf(passage: string, token: Token, shouted: boolean, titled: boolean): Written['style'] {
  if (/\d/.test(token.text)) return 'name'
  const raw = passage.slice(token.start, token.end)
  if (shouted) return 'capital'
  if (/.\p{Lu}/u.test(raw)) return 'name'
  if (!/^\p{Lu}/u.test(raw)) return 'plain'
  return titled || isOpening(passage, token.start) ? 'capital' : 'name'
}

/** True where a sentence, a quotation or a list item begins, so that a capital says nothing. */
function isOpening(passage: string, at: number): boolean {
  const before = passage.slice(Math.max(0, at - 4), at).trimEnd()
  return before === '' ? at < 4 : /[.!?:;…«“"–—•|*#-]$/u.test(before) && !/\p{L}-$/u.test(before)
}

function isShouted(raw: string): boolean {
  return raw.length > 1 && /^\p{Lu}+$/u.test(raw)
}

/** True for at least three words of four or more letters of which two thirds are so. */
function mostly(words: readonly Token[], so: (token: Token) => boolean): boolean {
  const long = words.filter((token) => token.text.length >= 4 && !/\d/.test(token.text))
  return long.length >= 3 && long.filter(so).length * 3 > long.length * 2
}

// Longer chains (`New-York-Paris-Dakar`) are lists rather than words.
const partsMax = 4

/** Hyphenated words as one word (`semi-conducteur`, `GPT-4o`), for those who write them so. */
function compounds(text: string, terms: readonly Term[], language: TermLanguage): Term[] {
  const found: Term[] = []
  for (let first = 0; first < terms.length; first++) {
    let last = first
    while (last + 1 < terms.length && areHyphenated(text, terms[last], terms[last + 1])) last++
    const parts = terms.slice(first, last + 1)
    first = last
    const [head, tail] = [parts[0], parts.at(-1)]
    if (!head || !tail || parts.length < 2 || parts.length > partsMax) continue
    const form = parts.map((part) => part.form).join('')
    const named = parts.every((part) => part.named)
    const raw = text.slice(head.start, tail.end).replace(/\P{L}/gu, '')
    found.push({
      form,
      text: named ? nameStem(form) : stem(/\d/.test(form) ? form : raw, language),
      named,
      compound: true,
      start: head.start,
      end: tail.end,
    })
  }
  return found
}

function areHyphenated(text: string, left: Term | undefined, right: Term | undefined): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    right.start === left.end + 1 &&
    /[-\u2010\u2011]/.test(text.charAt(left.end))
  )
}
