import type { Cue, CueKind } from '../claim.ts'
import type { Word } from '../words.ts'

/** A cue and the words it is made of. */
export type FoundCue = Cue & { readonly from: number; readonly to: number }

/** The cue that words from `from` to before `to` make. */
export function made(
  words: readonly Word[],
  from: number,
  to: number,
  kind: CueKind,
  lemma?: string,
): FoundCue {
  return {
    from,
    to,
    kind,
    span: { start: (words[from] as Word).start, end: (words[to - 1] as Word).end },
    ...(lemma === undefined ? {} : { lemma }),
  }
}
