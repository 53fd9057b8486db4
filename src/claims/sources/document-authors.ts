import type { Word } from '../words.ts'
import type { KnownNames } from './known-names.ts'
import { capitalRun, isProper, withArticle } from './name-runs.ts'
import { fromName } from './named-speakers.ts'
import { nounRole } from './source-nouns.ts'
import type { FindSpeaker, Speaker } from './speaker.ts'
import { shapedSpeaker } from './speaker-shapes.ts'

/** Whose document it is: "un rapport de Reuters", "an internal review seen by Gridline Journal". */
export function authorOf(
  words: readonly Word[],
  from: number,
  to: number,
  names: KnownNames,
  find: FindSpeaker,
): Speaker | undefined {
  let first: Speaker | undefined
  for (let at = from; at < to; at++) {
    const word = words[at] as Word
    const linked =
      /^(?:de|du|des|d'|l'|le|la|les|par|by|from|in|of|au|dans|the|auprès|à|chez|dont|que|qu')$/.test(
        words[at - 1]?.text ?? '',
      )
    if (!linked && at > from) continue
    const known = names.at(words, at)
    if (known) {
      const speaker = fromName(words, known, to, names, find)
      if (speaker.kind === 'named_outlet') return speaker
      first ??= speaker
    } else if (word.isCapital && isProper(words, at)) {
      const run = capitalRun(words, at, to)
      const shape = run && shapedSpeaker(run.name)
      if (run && shape)
        first ??= {
          ...withArticle(shape, words[at - 1]),
          end: run.end,
          stop: (words[run.end - 1] as Word).end,
        }
      if (shape?.kind === 'named_outlet') return first
    } else {
      const role = nounRole(word.text)
      if (role && role !== 'document')
        first ??= find(words, definite.test(words[at - 1]?.text ?? '') ? at - 1 : at, to, names)
    }
  }
  return first
}

/** “cité par le quotidien”: the one that was named, and not just any. */
const definite = /^(?:le|la|l'|the)$/
