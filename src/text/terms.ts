import type { Span } from '../types.ts'
import { isGrammar, type Spelling, type Spellings, stemOf } from './spelling.ts'
import { nameStem, stem } from './stems.ts'
import { languageByStopWords } from './stop-words.ts'
import { isElidedNoun, type SpelledToken, spelledTokens, tokens } from './tokens.ts'

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

/** A term as an index reads it: with what is remembered of its spelling, which a compound has none of. */
export type SpelledTerm = Term & { readonly spelling?: Spelling }

/**
 * The words of each sentence without stop words; `read` has all of them, as `wordsOf` gives them. `isName` says which folded words are names wherever they stand;
 * a word that the text itself writes as a name once is one at the head of its other sentences too.
 */
export function termsOf(
  text: string,
  sentences: readonly Span[],
  language: TermLanguage,
  isName: (form: string) => boolean = () => false,
  read: readonly (readonly SpelledToken[])[] = sentences.map((span) => wordsOf(text, span)),
): SpelledTerm[][] {
  const names = new Set<string>()
  const languages = [language]
  const styled = sentences.map(({ start, end }, order) =>
    stylesOf(text.slice(start, end), read[order] ?? [], names),
  )
  return sentences.map(({ start: from }, order) => {
    const [words, styles] = [read[order] ?? [], styled[order] ?? []]
    const terms: SpelledTerm[] = []
    for (let place = 0; place < words.length; place++) {
      const word = words[place]
      if (!word || (isGrammar(word.spelling, languages) && !isElidedNoun(word, text, from))) continue
      const { spelling, text: form } = word
      const style = styles[place]
      const named = style === 'name' || (style === 'capital' && (names.has(form) || isName(form)))
      terms.push({
        form,
        text: stemOf(spelling, language, named),
        named,
        compound: false,
        start: from + word.start,
        end: from + word.end,
        spelling,
      })
    }
    addCompounds(text, terms, language)
    return terms
  })
}

/** The words of a sentence, their places counted from its beginning. */
export function wordsOf(text: string, sentence: Span, spellings?: Spellings): SpelledToken[] {
  return spelledTokens(text.slice(sentence.start, sentence.end), spellings)
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
type Style = 'name' | 'capital' | 'plain'

/** How each word of a passage is written; adds those written as names to `names`. */
function stylesOf(passage: string, words: readonly SpelledToken[], names: Set<string>): Style[] {
  let long = 0
  let shouted = 0
  let titled = 0
  for (const { text, spelling } of words) {
    if (text.length < 4 || spelling.hasDigit) continue
    long++
    if (spelling.isShouted) shouted++
    if (spelling.isCapital) titled++
  }
  const mostly = (those: number) => long >= 3 && those * 3 > long * 2
  const [isShouted, isTitled] = [mostly(shouted), mostly(titled)]
  return words.map(({ text, start, spelling }) => {
    const style = styleOf(passage, start, spelling, isShouted, isTitled)
    if (style === 'name') names.add(text)
    return style
  })
}

function styleOf(
  passage: string,
  start: number,
  spelling: Spelling,
  shouted: boolean,
  titled: boolean,
): Style {
  if (spelling.hasDigit) return 'name'
  if (shouted) return 'capital'
  if (spelling.hasInnerCapital) return 'name'
  if (!spelling.isCapital) return 'plain'
  return titled || isOpening(passage, start) ? 'capital' : 'name'
}

/** True where a sentence, a quotation or a list item begins, so that a capital says nothing. */
function isOpening(passage: string, at: number): boolean {
  // Behind a letter and one blank nothing begins: so most capitals stand.
  if (at > 1 && passage.charCodeAt(at - 1) === 0x20 && isAsciiLetter(passage.charCodeAt(at - 2))) return false
  const before = passage.slice(Math.max(0, at - 4), at).trimEnd()
  return before === '' ? at < 4 : /[.!?:;…«“"–—•|*#-]$/u.test(before) && !/\p{L}-$/u.test(before)
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)
}

// Longer chains (`New-York-Paris-Dakar`) are lists rather than words.
const partsMax = 4

/** Adds hyphenated words as one word (`semi-conducteur`, `GPT-4o`), for those who write them so. */
function addCompounds(text: string, terms: SpelledTerm[], language: TermLanguage): void {
  const plain = terms.length
  for (let first = 0; first < plain; first++) {
    let last = first
    while (last + 1 < plain && areHyphenated(text, terms[last], terms[last + 1])) last++
    if (last === first) continue
    const parts = terms.slice(first, last + 1)
    first = last
    const [head, tail] = [parts[0], parts.at(-1)]
    if (!head || !tail || parts.length > partsMax) continue
    const form = parts.map((part) => part.form).join('')
    const named = parts.every((part) => part.named)
    const raw = text.slice(head.start, tail.end).replace(/\P{L}/gu, '')
    terms.push({
      form,
      text: named ? nameStem(form) : stem(/\d/.test(form) ? form : raw, language),
      named,
      compound: true,
      start: head.start,
      end: tail.end,
    })
  }
}

function areHyphenated(text: string, left: Term | undefined, right: Term | undefined): boolean {
  if (!left || !right || right.start !== left.end + 1) return false
  const unit = text.charCodeAt(left.end)
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011
}
