import { phrases } from '../phrases.ts'
import type { Word } from '../words.ts'
import type { KnownNames } from './known-names.ts'
import { nounPhraseEnd } from './ranges.ts'
import type { Speaker } from './speaker.ts'
import { speakerAmong } from './speakers.ts'
import { asOutlet } from './written-names.ts'

/** Verbs by which a speaker names whom they have it from. */
export const citing = new Set(['citer', 'cite', 'quote'])

/** ", citant X", ", qui cite X", "cité par X", "relayé par X": whom the speaker has it from. */
export function relayAt(
  words: readonly Word[],
  from: number,
  to: number,
  names: KnownNames,
): { speakers: Speaker[]; to: number; isBy?: true } | undefined {
  const phrase = relays.at(words, words[from]?.text === ',' ? from + 1 : from)
  if (!phrase) return undefined
  const end = nounPhraseEnd(words, phrase.end, to)
  const speaker = speakerAmong(words, phrase.end, end, names)
  return speaker
    ? { speakers: [speaker], to: end, ...(phrase.of === 'by' ? { isBy: true as const } : {}) }
    : undefined
}

/** Who relays it first, whose report it is last. */
export function inOrder(
  speaker: Speaker,
  relay: { speakers: Speaker[]; isBy?: true } | undefined,
  words: readonly Word[],
  names: KnownNames,
): Speaker[] {
  if (!relay) return [speaker]
  if (!relay.isBy) return [asOutlet(speaker, words, names), ...relay.speakers]
  return [...relay.speakers, speaker]
}

const relays = phrases<'of' | 'by'>([
  ['citant|citing', 'of'],
  ['qui cite|citait|citent|citaient', 'of'],
  ["qui s' appuie|appuyait|appuient|appuyant sur", 'of'],
  ["s' appuyant sur", 'of'],
  ['lui|elle - même … citant', 'of'],
  ['relayant|reprenant', 'of'],
  ['quoting', 'of'],
  ['which cited|cites|quoted', 'of'],
  ['who cited|cites', 'of'],
  [
    'cité|citée|cités|citées|relayé|relayée|repris|reprise|interrogé|interrogés|interrogée|rapporté par',
    'by',
  ],
  ['cited|quoted|relayed by|in', 'by'],
])
