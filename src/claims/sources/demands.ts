import { sayingAt } from '../verbs.ts'
import type { Word } from '../words.ts'
import type { Made } from './attributions.ts'
import type { KnownNames } from './known-names.ts'
import { blockStart, type Range, span } from './ranges.ts'
import { subjectBefore } from './said-by.ts'
import { colonAfter, isSupposed } from './statement-bounds.ts'

/** “La ministre réclame « au moins 300 embauches »”: what is quoted behind any verb is said by its subject. */
export function demanding(
  words: readonly Word[],
  at: number,
  block: Range,
  names: KnownNames,
): Made | undefined {
  const { text, isCapital } = words[at] as Word
  if (isCapital || !demands.has(text)) return undefined
  const open = words.slice(at + 1, at + 1 + reach).findIndex((word) => /^[«“"]$/.test(word.text))
  if (open < 0) return undefined
  const from = at + 1 + open
  if (words.slice(at + 1, from).some(({ kind }) => kind !== 'word')) return undefined
  const { speaker, from: start } = subjectBefore(words, at, blockStart(words, at, block), names)
  if (!speaker || (start === at && speaker.kind === 'none')) return undefined
  return {
    to: from,
    attribution: {
      how: 'saying',
      cue: span(words, Math.min(start, at), at + 1),
      content: span(words, from, block.to),
      speakers: [speaker],
    },
  }
}

/** “avait averti dès 2024 : …”, “me l'a dit sans détour : …”: what is said stands behind a colon that is not the verb's next word. */
export function announcing(
  words: readonly Word[],
  at: number,
  block: Range,
  names: KnownNames,
): Made | undefined {
  const verb = sayingAt(words, at)
  if (verb?.form !== 'finite' || words[verb.to]?.text === ':') return undefined
  const colon = colonAfter(words, verb.to, block.to)
  if (colon === undefined || isSupposed(words, verb.from, block.from)) return undefined
  const { speaker, from } = subjectBefore(words, verb.from, blockStart(words, verb.from, block), names)
  if (!speaker) return undefined
  return {
    to: colon,
    attribution: {
      how: 'saying',
      verb,
      cue: span(words, Math.min(from, verb.from), colon),
      content: span(words, colon + 1, words.length),
      speakers: [speaker],
    },
  }
}

/** How far behind its verb a quotation begins, in words. */
const reach = 5

const demands = new Set(
  'demande demandent demandait demandaient réclame réclament réclamait réclamaient exige exigent exigeait exigeaient veut veulent voulait souhaite souhaitent souhaitait défend défendent défendait salue saluent saluait propose proposent proposait attend attendent fustige fustigent appelle appellent appelait refuse refusent vante vantent invoque promet promettent demands demand demanded wants want wanted seeks sought urges urged called calls hailed praised welcomed proposes proposed offered offers attacked criticised criticized defended promised requested'.split(
    ' ',
  ),
)
