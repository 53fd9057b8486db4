import { phrases } from '../phrases.ts'
import { isFiniteVerb } from '../verbs.ts'
import type { Word } from '../words.ts'
import type { Made } from './attributions.ts'
import { believed, trusted } from './believing.ts'
import type { KnownNames } from './known-names.ts'
import { isDistributive, officeAt } from './offices.ts'
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
import { antecedent, lastBefore } from './said-by.ts'
import { dependsOn, nounRole } from './source-nouns.ts'
import type { Speaker } from './speaker.ts'
import { speakerAmong } from './speakers.ts'
import { ofWhoSpoke, ownClause, secondVerb } from './told-in-passing.ts'

/** What an outlet does with a document or a picture before it tells of it. */
const seen = 'seen|obtained|reviewed|viewed|analysed|analyzed|compiled|collected|verified|gathered|published'
const seenInFrench =
  'consulté|consultée|consultés|consultées|obtenu|obtenue|obtenus|obtenues|analysé|analysée|analysés|analysées|vérifié|vérifiée|vérifiés|vérifiées|recueilli|recueillie|recueillis|recueillies|publié|publiée|publiés|publiées|compilé|compilée|compilés|compilées|rassemblé|rassemblée|rassemblés|rassemblées'

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
  ["si l' on en croit|croyait", true],
  ['si on en croit|croyait', true],
  ["s' il faut en croire", true],
  ['à lire', true],
  ["c' est ce qui ressort|ressortait|ressortirait de|d'|du|des", true],
  ["c' est le|la|l' constat|conclusion|enseignement|estimation|bilan de|d'|du|des", true],
  ['that is|was the finding|conclusion|verdict|estimate of', true],
  [`${seen} by`, true],
  [`${seenInFrench} par`, true],
  ["on … 's count|reckoning|arithmetic|estimate|estimates|figures|numbers|calculations", true],
  ['on … own arithmetic|figures|numbers|estimate|estimates|count|reckoning|calculations', true],
  ['by … reckoning|estimate|estimates|account|count|admission|calculations', true],
])

/** "Selon X, …", "…, according to X": who is named by a turn of phrase that needs no verb. */
export function accordingTo(
  words: readonly Word[],
  at: number,
  block: Range,
  names: KnownNames,
): Made | undefined {
  const phrase: { end: number; to?: number } | undefined =
    accordings.at(words, at) ??
    believed(words, at, block) ??
    trusted(words, at, block) ??
    viewOf(words, at, block, names)
  if (!phrase) return undefined
  const begin = words[at]?.text === 'de' && words[at + 1]?.text !== "l'" ? at + 1 : phrase.end
  const next = words[begin]
  if (
    !next ||
    (!/^(?:by|on)$/.test(words[at]?.text ?? '') && next.kind === 'sign' && !/^[«",]$/.test(next.text))
  )
    return undefined
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
  if (/^(?:selon|according)$/.test(words[at]?.text ?? '') && isDistributive(words, at, begin))
    return undefined
  if (words[at]?.text === 'selon' && words.slice(begin + 1, begin + 4).some(({ text }) => picked.test(text)))
    return undefined
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
  const isInside = /^(?:by|on)$/.test(words[at]?.text ?? '')
  const isSeen = /^(?:by|par)$/.test(words[at + 1]?.text ?? '')
  const isWithin = /^(?:dans|in)$/.test(words[at]?.text ?? '')
  const phraseEnd = isInside ? begin : (phrase.to ?? nounPhraseEnd(words, begin, block.to))
  const owner =
    isInside && /^(?:of|de)$/.test(next.text) ? nounPhraseEnd(words, begin + 1, block.to) : undefined
  const named =
    owner === undefined
      ? (speakerAmong(words, isInside ? at + 1 : begin, phraseEnd, names) ??
        officeAt(words, begin, phraseEnd))
      : speakerAmong(words, begin + 1, owner, names)
  const speaker =
    named?.refersBack === 'owner'
      ? ownerOf(named, words, block, at, phraseEnd, names)
      : ((named && at > 0 ? antecedent(named, words, 0, at, names) : undefined) ?? named)
  if (isInside && !speaker)
    return /^(?:her|his)$/.test(words[at + 1]?.text ?? '')
      ? ofWhoSpoke(words, at, phrase.end, block)
      : undefined
  // “told its clients in a letter, a copy of which was seen by X”: whoever wrote it says so.
  if (
    isSeen &&
    words.slice(Math.max(block.from, at - 5), at).some(({ text }) => /^(?:copy|copie)$/.test(text))
  )
    return undefined
  if (isSeen && (speaker?.kind !== 'named_outlet' || speaker.refersBack === 'own')) return undefined
  // “a note seen by X puts the savings at 410m”: what it says stands behind the name.
  const isSaying =
    isSeen &&
    speaker &&
    isFiniteVerb(words, speaker.end) &&
    /^(?:word|number)$/.test(words[speaker.end + 1]?.kind ?? '')
  if (isSaying && at > block.from)
    return {
      to: speaker.end + 1,
      attribution: {
        how: 'according_to',
        firstWord: span(words, at, begin),
        cue: span(words, at, speaker.end),
        content: span(words, speaker.end, block.to),
        speakers: [speaker],
      },
    }
  if (isWithin && (!speaker || !isPolled(words, begin, phraseEnd))) return undefined
  const head = blockStart(words, at, block)
  // “300 cuts were first reported by X”: what was reported stands before.
  const isPassive = /^(?:was|were|été)$/.test(words[at]?.text ?? '')
  const isInitial = !isPassive && at - head <= 4 && !hasVerb(words, head, at)
  const isGlued = speaker !== undefined && speaker.stop < (words[speaker.end - 1] as Word).end
  // Nothing closes off who is named before what they say: the statement begins at once.
  const runsOn = isInitial && skipSigns(words, phraseEnd, block.to) >= block.to
  const closed = !isGlued && !runsOn
  let end = owner ?? (closed || !speaker ? phraseEnd : speaker.end)
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
      ? span(words, secondVerb(words, head, at), block.to)
      : span(words, ownClause(words, head, at), at)
  return {
    to: end,
    attribution: { how: 'according_to', firstWord: span(words, at, begin), cue, content, speakers },
  }
}

/** “selon les présentations choisies”: what something depends on. */
const picked = /^(?:choisi|retenu|sélectionné|considéré|utilisé|employé)e?s?$/

/** “Pour lui, …”, “Pour Jeanne Morel, …”, “Pour les analystes, …”: whose view comes next; a company is no person. */
function viewOf(
  words: readonly Word[],
  at: number,
  block: Range,
  names: KnownNames,
): { readonly end: number } | undefined {
  if (words[at]?.text !== 'pour' || at !== block.from) return undefined
  const end = nounPhraseEnd(words, at + 1, block.to)
  // “Pour M. Delmas, les 300 personnes …”: that there are so many is not his view.
  if (/^(?:les|ces|ses|leurs)$/.test(words[end + 1]?.text ?? '') && words[end + 2]?.kind === 'number')
    return undefined
  if (words[end]?.text !== ',' || end - at > believedMax) return undefined
  if (end === at + 2 && /^(?:lui|elle|eux|elles)$/.test(words[at + 1]?.text ?? '')) return { end: at + 1 }
  const speaker = speakerAmong(words, at + 1, end, names)
  // “Pour un ménage consommant 120 m³, …”: for whom it is so.
  const isAnybody =
    /^une?$/.test(words[at + 1]?.text ?? '') && nounRole(words[at + 2]?.text ?? '') === undefined
  if (isAnybody) return undefined
  const isPerson =
    speaker?.kind === 'named_person' ||
    (speaker?.kind === 'anonymous_sources' && (speaker.isPerson === true || speaker.isHearsay === true))
  return isPerson && !customers.has(words[speaker.end - 1]?.text ?? '') ? { end: at + 1 } : undefined
}

/** “Pour les clients, …” is about them. */
const customers = new Set(
  'client clients cliente clientes acheteurs acheteur salarié salariés salariée employé employés ouvriers fournisseurs patients patient familles parents habitants riverains passagers voisins actionnaires investisseurs'.split(
    ' ',
  ),
)

/** “Altavo's answer: eleven”, “La réponse d'Altavo : onze”: whose it is, and what. */
export function answered(
  words: readonly Word[],
  at: number,
  block: Range,
  names: KnownNames,
): Made | undefined {
  const isNoun =
    /^(?:answer|reply|response|riposte|verdict|réponse|réplique|confirmation|annonce|announcement|statement|réaction|reaction|précision|clarification|admission|aveu|promesse|promise|démenti)$/.test(
      words[at]?.text ?? '',
    )
  if (!isNoun || at - block.from > believedMax) return undefined
  const end = nounPhraseEnd(words, at + 1, block.to)
  if (words[end]?.text !== ':') return undefined
  const speaker =
    (end > at + 1 ? speakerAmong(words, at + 1, end, names) : undefined) ??
    speakerAmong(words, block.from, at, names)
  if (!speaker) return undefined
  return {
    to: end,
    attribution: {
      how: 'saying',
      cue: span(words, block.from, end),
      content: span(words, end + 1, words.length),
      speakers: [speaker],
    },
  }
}

/** No name is longer, in words. */
const believedMax = 12

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
