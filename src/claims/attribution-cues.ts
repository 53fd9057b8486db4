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
import { lastBefore } from './said-by.ts'
import { dependsOn } from './source-nouns.ts'
import type { Speaker } from './speaker.ts'
import { speakerAmong } from './speakers.ts'
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
  ['as first reported|revealed|disclosed by', true],
  ['first reported|revealed|disclosed by', true],
  ['comme révélé|rapporté|annoncé|indiqué par', true],
  ['per', true],
  ['dans un|une|ce|cette|son|leur|le|la', true],
  ['in a|an|the|its|this', true],
  ['dixit', true],
  ['was|were reported|revealed|disclosed by', true],
  ['was|were first reported|revealed|disclosed by', true],
  [
    'été révélé|révélée|révélés|révélées|rapporté|rapportée|rapportés|rapportées|dévoilé|dévoilée|dévoilés|dévoilées par',
    true,
  ],
  ['by … reckoning|estimate|estimates|account|count|admission|calculations', true],
])

/** "Selon X, …", "…, according to X": who is named by a turn of phrase that needs no verb. */
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
  // “per Reuters”, and not “per unit”, “per MWh”.
  if (words[at]?.text === 'per' && names.at(words, begin)?.kind !== 'outlet') return undefined
  const afterArticle = /^(?:le|la|les|l'|leur|leurs|son|sa|ses|un|une|the|its|their)$/.test(next.text)
    ? words[begin + 1]?.text
    : next.text
  if (
    /^(?:notre|nos|our)$/.test(next.text) &&
    !/^(?:informations?|sources?|reporting|confrères?|confrere|colleagues)$/.test(
      words[begin + 1]?.text ?? '',
    )
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
  const isWithin = /^(?:dans|in)$/.test(words[at]?.text ?? '')
  const phraseEnd = isInside ? begin : nounPhraseEnd(words, begin, block.to)
  const named = speakerAmong(words, isInside ? at + 1 : begin, phraseEnd, names)
  const speaker = named?.refersBack === 'owner' ? ownerOf(named, words, block, at, phraseEnd, names) : named
  if (isInside && !speaker) return undefined
  if (isWithin && (!speaker || !isPolled(words, begin, phraseEnd))) return undefined
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

/** “Dans un sondage de la chaîne, …”, “In a survey of managers, …”: those asked are spoken for by who asked. */
function isPolled(words: readonly Word[], from: number, to: number): boolean {
  return (
    words[to]?.text === ',' &&
    words
      .slice(from, Math.min(to, from + 3))
      .some(({ text }) => /^(?:sondage|enquête|baromètre|survey|poll|barometer|census)$/.test(text))
  )
}

/** “Selon ses comptes, Altavo …”, “Altavo …, according to its filing”: whoever the sentence is about. */
function ownerOf(
  document: Speaker,
  words: readonly Word[],
  block: Range,
  at: number,
  to: number,
  names: KnownNames,
): Speaker {
  const owner =
    at > block.from
      ? speakerAmong(words, block.from, at, names)
      : speakerAmong(words, to, Math.min(block.to, to + ownerReach), names)
  const { refersBack: _, ...plain } = document
  if (owner?.kind !== 'company' && owner?.kind !== 'institution' && owner?.kind !== 'named_person')
    return plain
  return { ...plain, kind: owner.kind, ...(owner.name === undefined ? {} : { name: owner.name }) }
}

/** Whoever a possessive looks ahead to is the subject right behind it. */
const ownerReach = 6

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
