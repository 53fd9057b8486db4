import type { SayingVerb } from '../verbs.ts'
import type { Word } from '../words.ts'
import type { Made } from './attributions.ts'
import { type Range, span } from './ranges.ts'
import { numberFollows } from './statement-verbs.ts'

/** “Les routiers redoutent 40 jours de retard”: a number is theirs, whoever they are. */
export function reckoned(words: readonly Word[], verb: SayingVerb, block: Range): Made | undefined {
  const from = verb.from - 2
  const [article, noun] = [words[from], words[from + 1]]
  if (from < block.from || !/^(?:le|la|l'|les|the)$/.test(article?.text ?? '') || noun?.kind !== 'word')
    return undefined
  if (!reckoning.has(verb.lemma) || !numberFollows(words, verb.to)) return undefined
  if (from > block.from && words[from - 1]?.kind !== 'sign') return undefined
  return {
    to: verb.to,
    attribution: {
      how: 'saying',
      verb,
      cue: span(words, from, verb.to),
      content: span(words, verb.to, block.to),
      speakers: [],
    },
  }
}

const reckoning = new Set(
  'redouter craindre recenser dénombrer comptabiliser revendiquer fear claim reckon'.split(' '),
)
