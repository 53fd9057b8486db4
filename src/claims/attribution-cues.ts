import type { Made } from './attributions.ts'
import type { KnownNames } from './known-names.ts'
import { phrases } from './phrases.ts'
import {
  blockStart,
  hasVerb,
  lastWord,
  nounPhraseEnd,
  type Range,
  skipSigns,
  span,
  turnsAway,
} from './ranges.ts'
import { relayAt } from './relays.ts'
import { lastBefore, subjectBefore } from './said-by.ts'
import { dependsOn } from './source-nouns.ts'
import { type Speaker, speakerAmong } from './speakers.ts'
import type { Word } from './words.ts'

const accordings = phrases<true>([
  ['selon', true],
  ["d' après", true],
  ['according to', true],
  ['à en croire', true],
  ["au|aux dire|dires de|du|d'|des", true],
  ["de l' aveu|avis de|du|d'|des|même", true],
  ['de source|sources', true],
  ['as reported by', true],
  ['dixit', true],
  ['was|were reported|revealed|disclosed by', true],
  ['was|were first reported|revealed|disclosed by', true],
  [
    'été révélé|révélée|révélés|révélées|rapporté|rapportée|rapportés|rapportées|dévoilé|dévoilée|dévoilés|dévoilées par',
    true,
  ],
  ['by … reckoning|estimate|estimates|account|count|admission|calculations', true],
])

export function accordingTo(
  words: readonly Word[],
  at: number,
  block: Range,
  names: KnownNames,
): Made | undefined {
  const phrase = accordings.at(words, at)
  if (!phrase) return undefined
  const begin = words[at]?.text === 'de' && words[at + 1]?.text !== "l'" ? at + 1 : phrase.end
  const next = words[begin]
  if (!next || (next.kind === 'sign' && !/^[«",]$/.test(next.text))) return undefined
  const afterArticle = /^(?:le|la|les|l'|leur|leurs|son|sa|ses|un|une|the|its|their)$/.test(next.text)
    ? words[begin + 1]?.text
    : next.text
  if (
    /^(?:notre|nos|our)$/.test(next.text) &&
    !/^(?:informations?|sources?|reporting)$/.test(words[begin + 1]?.text ?? '')
  )
    return undefined
  if (dependsOn.has(afterArticle ?? '') || dependsOn.has(next.text)) return undefined
  const isLinked = /^(?:lequel|laquelle|lesquels|lesquelles|qui|which|whom)$/.test(next.text)
  if (isLinked) {
    const speaker = lastBefore(words, block.from, at, names)
    return {
      to: begin + 1,
      attribution: {
        how: 'according_to',
        firstWord: span(words, at, begin),
        cue: span(words, at, begin + 1),
        content: span(words, begin + 1, block.to),
        speakers: speaker ? [speaker] : [],
      },
    }
  }
  const isInside = words[at]?.text === 'by'
  const phraseEnd = isInside ? begin : nounPhraseEnd(words, begin, block.to)
  const speaker = speakerAmong(words, isInside ? at + 1 : begin, phraseEnd, names)
  if (isInside && !speaker) return undefined
  const head = blockStart(words, at, block)
  const isInitial = at - head <= 4 && !hasVerb(words, head, at)
  const isGlued = speaker !== undefined && speaker.stop < (words[speaker.end - 1] as Word).end
  // Nothing closes off who is named before what they say: the statement begins at once.
  const runsOn = isInitial && skipSigns(words, phraseEnd, block.to) >= block.to
  const closed = !isGlued && !runsOn
  let end = closed || !speaker ? phraseEnd : speaker.end
  const speakers: Speaker[] = speaker ? [speaker] : []
  const relay = relayAt(words, end, block.to, names)
  if (relay) {
    speakers.splice(relay.isBy ? 0 : speakers.length, 0, ...relay.speakers)
    end = relay.to
  }
  const cue = {
    start: (words[at] as Word).start,
    end: closed || !speaker ? (words[end - 1] as Word).end : speaker.stop,
  }
  const rest = skipSigns(words, end, block.to)
  const content = isInitial
    ? isGlued
      ? { start: speaker.stop, end: (words[lastWord(words, end, block.to)] as Word).end }
      : span(words, rest, block.to)
    : rest < block.to && !turnsAway(words, rest) && closed && words[end]?.text === ','
      ? span(words, head, block.to)
      : span(words, head, at)
  return {
    to: end,
    attribution: { how: 'according_to', firstWord: span(words, at, begin), cue, content, speakers },
  }
}

const rumours = phrases<true>([
  ["la|une|cette rumeur court|circule|enfle|voudrait|dit|veut|prétend que|qu'", true],
  ["le bruit court que|qu'", true],
  ["il se dit|murmure|raconte|chuchote que|qu'", true],
  ['il se dit|murmure|raconte|chuchote', true],
  ["on|l'on dit|murmure|raconte|prétend que|qu'", true],
  ["il paraît que|qu'", true],
  ['dit - on', true],
  ['murmure - t - on', true],
  ['assure - t - on', true],
  ['paraît - il', true],
  ['reportedly|allegedly|purportedly|supposedly', true],
  [
    'is|are|was|were|been said|understood|believed|thought|rumoured|rumored|alleged|reported|reckoned to',
    true,
  ],
  ['it is|was said|rumoured|rumored|understood|believed|thought that', true],
  ['rumor|rumors|rumour|rumours has|have it that', true],
])

export function rumour(words: readonly Word[], at: number, block: Range): Made | undefined {
  const phrase = rumours.at(words, at)
  if (!phrase) return undefined
  const speakers: Speaker[] = [
    { kind: 'anonymous_sources', end: phrase.end, stop: (words[phrase.end - 1] as Word).end },
  ]
  const opens = /^(?:que|qu'|that)$/.test(words[phrase.end - 1]?.text ?? '')
  const content = opens
    ? span(words, phrase.end, block.to)
    : span(words, blockStart(words, at, block), block.to)
  return {
    to: phrase.end,
    attribution: {
      how: 'rumour' as const,
      cue: span(words, at, phrase.end),
      content,
      speakers,
      ...(opens ? {} : { isLocal: true as const }),
    },
  }
}

/** "X dément avoir …", "… , a démenti X": whoever denies speaks too. */
export function denial(
  words: readonly Word[],
  at: number,
  block: Range,
  names: KnownNames,
): Made | undefined {
  const word = words[at] as Word
  if (!denying.has(word.text)) return undefined
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
    if (speaker && speaker.end <= end && end >= block.to - 1)
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
  return {
    to: at + 1,
    attribution: {
      how: 'denial',
      cue: span(words, subject.from, at + 1),
      content: span(words, at + 1, block.to),
      speakers: [subject.speaker],
    },
  }
}

const denying = new Set(
  'dément démentent démentait démenti nie nient niait nié conteste contestent contestait contesté réfute réfutent réfuté récuse récusent récusé denies denied deny disputes disputed refutes refuted'.split(
    ' ',
  ),
)
