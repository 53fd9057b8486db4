import type { Span } from '../../types.ts'
import { isFiniteVerb } from '../verbs.ts'
import type { Word } from '../words.ts'

export type Range = { readonly from: number; readonly to: number }

const contrasts = new Set('mais alors tandis but while whereas although et and bien or contre'.split(' '))

/** What follows is no more what was said. */
export function turnsAway(words: readonly Word[], at: number): boolean {
  return contrasts.has(words[at]?.text ?? '') && !goesOnAlone(words, at)
}

/** "…, according to X, and keep 90%": the same subject goes on, and with it what is said. */
function goesOnAlone(words: readonly Word[], at: number): boolean {
  if (!/^(?:et|mais|and|but|or)$/.test(words[at]?.text ?? '')) return false
  const next = words[at + 1]
  if (next?.kind !== 'word' || next.isCapital) return false
  return (
    isFiniteVerb(words, at + 1) ||
    (isFiniteVerb(words, at + 2) && /^(?:en|y|n'|ne|s'|se|a|also|not|lui|l'|le|la|les)$/.test(next.text)) ||
    (/^(?:and|but)$/.test(words[at]?.text ?? '') &&
      !/^(?:the|a|an|its|their|this|that|it|they|he|she|one|some|many|most|both|in|on|at|for|while|if)$/.test(
        next.text,
      ) &&
      /^(?:the|a|an|\p{Nd}+|its|up|to|at|in|\$|€|£)$/u.test(words[at + 2]?.text ?? ''))
  )
}

/** The end of who is named: at a sign, a link or a verb. */
export function nounPhraseEnd(words: readonly Word[], from: number, to: number): number {
  let at = from
  for (; at < Math.min(to, from + 24); at++) {
    const word = words[at] as Word
    if (
      word.kind === 'sign' &&
      !/^[-&«"“]$/.test(word.text) &&
      !(word.text === '.' && (words[at + 1]?.start === word.end || isAddress(words[at - 1])))
    )
      break
    if (at > from && /^(?:que|qu'|qui|who|which|that|dont)$/.test(word.text) && !nounGoesOn(words, at)) break
  }
  return at
}

/** “M.”, “Dr.” before a name. */
function isAddress(word: Word | undefined): boolean {
  return word?.isCapital === true && /^(?:m|mm|mr|mrs|ms|dr|pr|prof|st|me)$/.test(word.text)
}

/** "une note dont Watt & Cie a eu connaissance": tells whose document it is. */
function nounGoesOn(words: readonly Word[], at: number): boolean {
  return (
    /^(?:dont|que|that)$/.test(words[at]?.text ?? '') &&
    words
      .slice(at + 1, at + 10)
      .some(({ text }) => /^(?:copie|connaissance|consulter|consulté|obtenu|seen|obtained|eu)$/.test(text))
  )
}

/** No relative clause goes on longer, in words. */
const relativeMax = 60

/** Where what is said ends at the latest: a verb of a relative clause says nothing beyond its comma. */
export function saidUntil(words: readonly Word[], verb: number, to: number): number {
  if (!/^(?:which|who|qui)$/.test(words[verb - 1]?.text ?? '') || words[verb - 2]?.text !== ',') return to
  for (let at = verb + 1; at < Math.min(to, verb + relativeMax); at++) if (words[at]?.text === ',') return at
  return to
}

export function blockStart(words: readonly Word[], at: number, block: Range): number {
  for (let from = at - 1; from >= block.from; from--) {
    const word = words[from] as Word
    if (/^(?:mais|but)$/.test(word.text) && words[from - 1]?.text === ',') return from + 1
  }
  return block.from
}

export function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isFiniteVerb(words, at)) return true
  return false
}

export function skipSigns(words: readonly Word[], from: number, to: number): number {
  let at = from
  while (at < to && words[at]?.kind === 'sign' && !/^[$€£¥«“"]$/.test(words[at]?.text ?? '')) at++
  return at
}

export function lastWord(words: readonly Word[], from: number, to: number): number {
  let last = to - 1
  while (last > from && /^[.!?…]$/.test(words[last]?.text ?? '')) last--
  return last
}

export function span(words: readonly Word[], from: number, to: number): Span {
  const first = words[Math.min(from, words.length - 1)] as Word
  if (to <= from) return { start: first.start, end: first.start }
  let last = to - 1
  while (last > from && /^[,.!?…]$/.test(words[last]?.text ?? '')) last--
  return { start: first.start, end: (words[last] as Word).end }
}
