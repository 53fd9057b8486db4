import type { Word } from '../words.ts'
import type { Made } from './attributions.ts'
import type { KnownNames } from './known-names.ts'
import { hasVerb, nounPhraseEnd, type Range, skipSigns, span } from './ranges.ts'
import { speakerAmong } from './speakers.ts'

/** “responding to a report in X that …”, “un article de X selon lequel …”: whose report it is, and what it says. */
export function reportIn(
  words: readonly Word[],
  at: number,
  block: Range,
  names: KnownNames,
): Made | undefined {
  if (!reporting.has(words[at]?.text ?? '')) return undefined
  const link = words[at + 1]?.text ?? ''
  if (!/^(?:in|by|from|on|de|du|d'|des|dans|parue?s?|publiée?s?|published)$/.test(link)) return undefined
  const speaker = speakerAmong(words, at + 2, Math.min(block.to, at + 6), names)
  if (speaker?.kind !== 'named_outlet') return undefined
  for (let next = speaker.end; next < Math.min(block.to, speaker.end + nameMax); next++) {
    const { text } = words[next] as Word
    const isSelon =
      /^selon$/.test(text) && /^(?:lequel|laquelle|lesquels|lesquelles)$/.test(words[next + 1]?.text ?? '')
    if (text !== 'that' && !isSelon) continue
    const begin = next + (isSelon ? 2 : 1)
    return {
      to: begin,
      attribution: {
        how: 'according_to',
        cue: span(words, at, begin),
        content: span(words, begin, block.to),
        speakers: [speaker],
      },
    }
  }
  return undefined
}

/** No name is longer, in words. */
const nameMax = 12

/** “By her reckoning, …”: whoever spoke last. */
export function ofWhoSpoke(words: readonly Word[], at: number, end: number, block: Range): Made {
  const rest = skipSigns(words, end, block.to)
  return {
    to: end,
    attribution: {
      how: 'according_to',
      firstWord: span(words, at, end),
      cue: span(words, at, end),
      content: at <= block.from + 1 ? span(words, rest, block.to) : span(words, block.from, at),
      speakers: [{ kind: 'none', refersBack: 'speaker', end, stop: (words[end - 1] as Word).end }],
    },
  }
}

/** “The unit has not failed: four parts have, according to X”: X says what stands behind the colon. */
export function ownClause(words: readonly Word[], head: number, to: number): number {
  let isClosed = false
  for (let at = to - 1; at > head; at--) {
    const { text } = words[at] as Word
    if (text === ':') return hasVerb(words, at + 1, to) && hasVerb(words, head, at) ? at + 1 : head
    if (text === ',') isClosed = true
    // “despite a march that drew 4 000 according to the police”: they say nothing of all before.
    if (!isClosed && /^(?:qui|which|who)$/.test(text) && at - head > 4 && hasVerb(words, head, at)) return at
  }
  return head
}

/** “X has raised 200 and has, by its own account, enough cash”: it says only what stands behind “and”. */
export function secondVerb(words: readonly Word[], head: number, at: number): number {
  if (words[at - 1]?.text !== ',' || !hasVerb(words, at - 2, at - 1)) return head
  return at - 3 > head && /^(?:and|et|but|mais)$/.test(words[at - 3]?.text ?? '') ? at - 3 : head
}

/** “60 % des personnes interrogées par X se disent …”, “half of those polled by X”: those asked are spoken for by who asked. */
export function polledBy(
  words: readonly Word[],
  at: number,
  block: Range,
  names: KnownNames,
): Made | undefined {
  if (!polled.has(words[at]?.text ?? '') || !/^(?:par|by)$/.test(words[at + 1]?.text ?? '')) return undefined
  const isShare = words
    .slice(Math.max(block.from, at - nameMax), at)
    .some(({ text, kind }) => kind === 'number' || /^(?:%|half|third|quarter|moitié|tiers|quart)$/.test(text))
  const speaker = isShare ? speakerAmong(words, at + 2, Math.min(block.to, at + 6), names) : undefined
  if (!speaker || speaker.kind === 'named_outlet' || speaker.kind === 'none') return undefined
  return {
    to: speaker.end,
    attribution: {
      how: 'saying',
      cue: span(words, at, speaker.end),
      content: span(words, block.from, block.to),
      speakers: [{ ...speaker, kind: 'institution' }],
    },
  }
}

const polled = new Set('interrogés interrogées sondés sondées polled surveyed questioned'.split(' '))

const reporting = new Set(
  'report reports article articles story stories information informations révélation révélations'.split(' '),
)

/** “put at £40m by the union”, “évaluées à 40 millions par le syndicat”: whose number it is. */
export function reckonedBy(
  words: readonly Word[],
  at: number,
  block: Range,
  names: KnownNames,
): Made | undefined {
  if (!reckoned.test(words[at]?.text ?? '') || !/^(?:at|à)$/.test(words[at + 1]?.text ?? '')) return undefined
  const by = words
    .slice(at + 2, Math.min(block.to, at + 12))
    .findIndex(({ text }) => /^(?:by|par)$/.test(text))
  if (by < 1) return undefined
  const from = at + 2 + by
  const end = nounPhraseEnd(words, from + 1, block.to)
  const speaker = speakerAmong(words, from + 1, end, names)
  if (!speaker) return undefined
  return {
    to: end,
    attribution: {
      how: 'saying',
      cue: span(words, from, end),
      content: span(words, at + 2, from),
      speakers: [speaker],
    },
  }
}

const reckoned =
  /^(?:put|estimated|valued|pegged|calculated|assessed|reckoned|projected|(?:évalu|estim|chiffr|valoris)ée?s?)$/
