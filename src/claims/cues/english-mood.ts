import type { Word } from '../words.ts'
import { type FoundCue, made } from './found-cue.ts'

/** English modals. `May` with a capital is a month. */
export function englishMood(
  words: readonly Word[],
  at: number,
  isAfterPast: (at: number) => boolean,
): FoundCue | undefined {
  const word = words[at] as Word
  if (word.isCapital && at > 0) return undefined
  const have = words[at + 1]?.text === 'have' || words[at + 2]?.text === 'have'
  switch (word.text) {
    case 'could':
      if (words[at + 1]?.text === 'not') return undefined
      return made(words, at, at + 1, have && hasIf(words) ? 'counterfactual' : 'modal_conditional', 'could')
    case 'may':
    case 'might':
      return word.isCapital ? undefined : made(words, at, at + 1, 'modal_conditional', word.text)
    case 'would':
    case "'d":
      if (word.text === "'d") return undefined
      return made(
        words,
        at,
        at + 1,
        hasIf(words) || isInverted(words)
          ? have
            ? 'counterfactual'
            : 'consequence_conditional'
          : words[at - 1]?.text === 'which' || isQuoted(words, at)
            ? 'consequence_conditional'
            : !have && isAfterPast(at)
              ? 'future_in_past'
              : 'hearsay_conditional',
        'would',
      )
    case 'should':
      return made(words, at, at + 1, 'expectation', 'should')
    default:
      return undefined
  }
}

/** “Were the fine doubled, …”, “Had steel stayed …”. */
function isInverted([first, second]: readonly Word[]): boolean {
  return /^(?:were|had|should)$/.test(first?.text ?? '') && second?.kind === 'word'
}

/** Spoken words are no report of what was to come. */
function isQuoted(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= 0; back--) {
    const { text } = words[back] as Word
    if (text === '”') return false
    if (text === '“') return true
  }
  return false
}

function hasIf(words: readonly Word[]): boolean {
  return words.some(({ text }) => text === 'if')
}
