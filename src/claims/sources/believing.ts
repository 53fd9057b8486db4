import type { Word } from '../words.ts'
import type { Range } from './ranges.ts'

/** “if X is to be believed”, “if they are to be believed”: where the name begins and ends. */
export function believed(
  words: readonly Word[],
  at: number,
  block: Range,
): { readonly end: number; readonly to: number } | undefined {
  if (words[at]?.text !== 'if') return undefined
  const last = Math.min(block.to, at + believedMax)
  for (let verb = at + 2; verb < last; verb++)
    if (
      /^(?:is|are)$/.test(words[verb]?.text ?? '') &&
      words[verb + 1]?.text === 'to' &&
      words[verb + 3]?.text === 'believed'
    )
      return { end: at + 1, to: verb }
  return undefined
}

/** “Si X dit vrai, …”, “If X is right, …”: what comes next is theirs to answer for. */
export function trusted(
  words: readonly Word[],
  at: number,
  block: Range,
): { readonly end: number; readonly to: number } | undefined {
  if (!/^(?:si|if)$/.test(words[at]?.text ?? '')) return undefined
  const last = Math.min(block.to, at + believedMax)
  for (let verb = at + 2; verb < last; verb++) {
    const said = `${words[verb]?.text} ${words[verb + 1]?.text}`
    if (rightly.test(said) && words[verb + 2]?.text === ',') return { end: at + 1, to: verb }
  }
  return undefined
}

const rightly =
  /^(?:(?:dit|disait|disent) vrai|(?:a|avait|ont) raison|(?:is|are|was|were) (?:right|correct|accurate)|(?:has|have) (?:it right))$/

/** No name is longer, in words. */
const believedMax = 12
