import { phrases } from './phrases.ts'
import type { Word } from './words.ts'

/** "PARIS (Agence) – La commission …": where and by whom it was written is none of the sentence. */
export function withoutDateline(words: readonly Word[]): readonly Word[] {
  if (words[0]?.isUpper !== true) return words
  const dash = words.slice(0, 12).findIndex(({ text }) => /^[–—-]$/.test(text))
  const isDateline =
    dash > 0 && (words[dash]?.start ?? 0) > (words[dash - 1]?.end ?? 0) && words[dash + 1]?.isCapital === true
  return isDateline ? words.slice(dash + 1) : words
}

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

const contrasts = phrases<true>([
  ['lui|elle|eux|elles', true],
  ['quant|pour à lui|elle|eux|elles', true],
  ['pour sa|leur part', true],
  ['de son|leur côté', true],
  ['for its|his|her|their part', true],
])
