import type { Span } from '../types.ts'
import { type Spelling, stemOf } from './spelling.ts'
import { nameStem, stem } from './stems.ts'
import { languageByStopWords } from './stop-words.ts'
import { type SpelledToken, spelledTokens, tokens } from './tokens.ts'

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
  for (const words of read) for (const word of words) if (word.style === 'name') names.add(word.text)
  return read.map((words) => {
    const terms: Term[] = []
    for (const { text: form, style, spelling, start, end } of words) {
      if (spelling.isStopWord) continue
      const named = style === 'name' || (style === 'capital' && (names.has(form) || isName(form)))
      terms.push({
        form,
        text: named ? nameStem(form) : stemOf(spelling, language),
        named,
        compound: false,
        start,
        end,
      })
    }
    terms.push(...compounds(text, terms, language))
    return terms
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
type Written = SpelledToken & { readonly style: 'name' | 'capital' | 'plain' }

function written(text: string, span: Span): Written[] {
  const passage = text.slice(span.start, span.end)
  const found = spelledTokens(passage)
  const long = found.filter((token) => token.text.length >= 4 && !token.spelling.hasDigit)
  const mostly = (so: (spelling: Spelling) => boolean) =>
    long.length >= 3 && long.filter(({ spelling }) => so(spelling)).length * 3 > long.length * 2
  const shouted = mostly((spelling) => spelling.isShouted)
  const titled = mostly((spelling) => spelling.isCapital)
  return found.map((token) => ({
    text: token.text,
    start: span.start + token.start,
    end: span.start + token.end,
    style: styleOf(passage, token, shouted, titled),
    spelling: token.spelling,
  }))
}

function styleOf(
  passage: string,
  { start, spelling }: SpelledToken,
  shouted: boolean,
  titled: boolean,
): Written['style'] {
  if (spelling.hasDigit) return 'name'
  if (shouted) return 'capital'
  if (spelling.hasInnerCapital) return 'name'
  if (!spelling.isCapital) return 'plain'
  return titled || isOpening(passage, start) ? 'capital' : 'name'
}

/** True where a sentence, a quotation or a list item begins, so that a capital says nothing. */
function isOpening(passage: string, at: number): boolean {
  const before = passage.slice(Math.max(0, at - 4), at).trimEnd()
  return before === '' ? at < 4 : /[.!?:;…«“"–—•|*#-]$/u.test(before) && !/\p{L}-$/u.test(before)
}

// Longer chains (`New-York-Paris-Dakar`) are lists rather than words.
const partsMax = 4

/** Hyphenated words as one word (`semi-conducteur`, `GPT-4o`), for those who write them so. */
function compounds(text: string, terms: readonly Term[], language: TermLanguage): Term[] {
  const found: Term[] = []
  for (let first = 0; first < terms.length; first++) {
    let last = first
    while (last + 1 < terms.length && areHyphenated(text, terms[last], terms[last + 1])) last++
    if (last === first) continue
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
