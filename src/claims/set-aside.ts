import { phrases } from './phrases.ts'
import type { Word } from './words.ts'

/** “La chambre parle, elle, de 300 morts”, “the ministry, for its part, says”: the turn that only sets one against another. */
export function withoutContrast(words: readonly Word[]): readonly Word[] {
  const left: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const to = words[at]?.text === ',' && at > 0 ? contrasts.at(words, at + 1)?.end : undefined
    if (to !== undefined && words[to]?.text === ',') at = to
    else left.push(words[at] as Word)
  }
  return left
}

/** “La Fédération des transports (FDT) dénonce”: the initials behind a name are no sign that cuts a sentence. */
export function withoutInitials(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ text }) => text === '(')) return words
  return words.filter(
    (_, at) => !isBracketed(words, at) && !isBracketed(words, at + 1) && !isBracketed(words, at - 1),
  )
}

/** Two to six capitals between brackets, behind a name and before a word in small letters. */
function isBracketed(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return (
    word?.isUpper === true &&
    word.raw.length <= initialsMax &&
    words[at - 1]?.text === '(' &&
    words[at + 1]?.text === ')' &&
    words[at - 2]?.isCapital === true &&
    words[at + 2]?.kind === 'word' &&
    words[at + 2]?.isCapital === false
  )
}

const initialsMax = 6

const contrasts = phrases<true>([
  ['lui|elle|eux|elles', true],
  ['quant|pour à lui|elle|eux|elles', true],
  ['pour sa|leur part', true],
  ['de son|leur côté', true],
  ['for its|his|her|their part', true],
])
