/** Text as a screen may show it. */
type Displayed = {
  readonly text: string
  /** How many characters (code points) of the original are not shown. */
  readonly removed: number
}

/** One character of a text: where it stands (UTF-16 units), and what is shown for it, which may be nothing. */
type Shown = { readonly at: number; readonly original: string; readonly shown: string }

/**
 * What a reader may see of a text from outside. Only removes: invisible and direction-changing characters, control
 * characters, halves of surrogate pairs, and the marks on one letter beyond the eighth. Blanks of every width stay,
 * so do the joiners and selectors that letters and emoji are built with. A line end of another kind (carriage
 * return, U+2028, …) is shown as a line end, so that the words beside it do not grow together. Linear.
 */
export function forDisplay(text: string): Displayed {
  if (!suspicious.test(text)) return { text, removed: 0 }
  let kept = ''
  let removed = 0
  for (const { original, shown } of shownCharacters(text)) {
    kept += shown
    if (shown === '' && original !== '\r') removed++
  }
  return { text: kept, removed }
}

/** The same, character by character; a flag made of tags comes as one. */
export function* shownCharacters(text: string): Generator<Shown> {
  let before = ''
  let cluster = ''
  for (let at = 0; at < text.length; ) {
    const original = characterAt(text, at)
    const next = at + original.length
    const shown = shownFor(original, before, text, next, cluster)
    if (shown !== '') {
      cluster = mark.test(shown) ? cluster + shown : shown
      before = shown
    }
    yield { at, original, shown }
    at = next
  }
}

/** Most combining marks shown on one letter. */
const marksMax = 8

const suspicious = /(?![\n\t])\p{Cc}|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|\p{M}{4}/u
// What nearly every character is: Latin letters, digits, signs, blanks, curly quotes.
const ordinary = /^[\n\t -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027]$/
const lineEnd = /[\v\f\r\x85\u2028\u2029]/
const neverShown = /(?![\n\t])\p{Cc}|\p{Cs}/u
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u
// Arabic, Syriac and Kaithi number and verse signs: format characters by class, drawn all the same.
const drawnFormat = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u
const mark = /^\p{M}$/u
const marksAtEnd = /\p{M}*$/u
const joiner = /[\u200c\u200d]/
const joinable = /^(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{Extended_Pictographic}]/u
const joinableBefore = /[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u
const selector = /\p{Variation_Selector}/u
const selectableBefore = /(?!\p{Variation_Selector})[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u
const blackFlag = 0x1f3f4
const tagFlag = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}/uy

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0
  if (code === blackFlag) {
    tagFlag.lastIndex = at
    const flag = tagFlag.exec(text)
    if (flag) return flag[0]
  }
  return String.fromCodePoint(code)
}

function shownFor(character: string, before: string, text: string, next: number, cluster: string): string {
  if (ordinary.test(character)) return character
  if (lineEnd.test(character)) return character === '\r' && text[next] === '\n' ? '' : '\n'
  if (neverShown.test(character)) return ''
  if (joiner.test(character)) {
    return joinableBefore.test(before) && joinable.test(text.slice(next, next + 2)) ? character : ''
  }
  if (selector.test(character)) {
    return selectableBefore.test(before) && fitsOn(cluster, character) ? character : ''
  }
  if (character.length > 2) return character // a flag: the only run of tags that is kept
  if (invisible.test(character) && !drawnFormat.test(character)) return ''
  return mark.test(character) && !fitsOn(cluster, character) ? '' : character
}

/** Whether a letter can take one more mark. Counted in composed form, in which a few marks turn into two. */
function fitsOn(cluster: string, next: string): boolean {
  if (cluster.length < 4) return true
  const marks = marksAtEnd.exec((cluster + next).normalize('NFC'))?.[0] ?? ''
  return [...marks].length <= marksMax
}
