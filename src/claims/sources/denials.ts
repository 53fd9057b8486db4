import { isCallingFalse, isRejecting } from '../cues/falsity.ts'
import type { Word } from '../words.ts'
import type { Made } from './attributions.ts'
import type { KnownNames } from './known-names.ts'
import { blockStart, hasVerb, nounPhraseEnd, type Range, saidUntil, span } from './ranges.ts'
import { subjectBefore } from './said-by.ts'
import { speakerAmong } from './speakers.ts'

/** "X dément avoir …", "… , a démenti X": whoever denies speaks too. */
export function denial(
  words: readonly Word[],
  at: number,
  block: Range,
  names: KnownNames,
): Made | undefined {
  if (!denies(words, at) && !isCallingFalse(words, at)) return undefined
  let from = at
  while (
    from > 0 &&
    /^(?:a|ont|avait|avaient|has|have|had|le|la|l'|les|que|qu'|ce)$/.test(words[from - 1]?.text ?? '')
  )
    from--
  if (
    /^(?:ne|n'|not|'t|pas)$/.test(words[from - 1]?.text ?? '') ||
    /^(?:pas|not|ni)$/.test(words[at - 1]?.text ?? '')
  )
    return undefined
  const head = blockStart(words, from, block)
  if (words[from - 1]?.kind === 'sign' && from > head) {
    const end = nounPhraseEnd(words, at + 1, block.to)
    const speaker = hasVerb(words, at + 1, end) ? undefined : speakerAmong(words, at + 1, end, names)
    if (speaker && speaker.kind !== 'anonymous_sources' && speaker.end <= end && end >= block.to - 1)
      return {
        to: end,
        attribution: {
          how: 'denial',
          cue: span(words, from, end),
          content: span(words, head, from),
          speakers: [speaker],
        },
      }
  }
  const subject = subjectBefore(words, from, head, names)
  if (!subject.speaker) return undefined
  // “un chiffre que Zentrax dément”, “a figure the union disputes”: what they deny stands before.
  const isBehind =
    at + 2 >= block.to || (at + 3 >= block.to && /(?:ment|ly)$/.test(words[at + 1]?.text ?? ''))
  return {
    to: at + 1,
    attribution: {
      how: 'denial',
      cue: span(words, subject.from, at + 1),
      content: isBehind
        ? span(words, head, subject.from)
        : span(words, at + 1, saidUntil(words, from, block.to)),
      speakers: [subject.speaker],
    },
  }
}

const denying = new Set(
  'dément démentent démentait démenti nie nient niait nié conteste contestent contestait contesté réfute réfutent réfutait réfuté récuse récusent récusait récusé denies denied deny denying disputes disputed dispute contests contested refutes refuted refute rebuts rebutted'.split(
    ' ',
  ),
)

function denies(words: readonly Word[], at: number): boolean {
  const { text } = words[at] as Word
  if (denying.has(text)) return true
  return isRejecting(words, at)
}
