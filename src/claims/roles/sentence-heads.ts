import type { Span } from '../../types.ts'
import type { Mention } from '../claim.ts'
import type { Actors } from './actors.ts'
import { bodyOf, bodyThatActs, isCompany, openingOf, pronoun, subjectOpeningOf } from './openings.ts'
import { isTelling } from './references.ts'
import {
  acts,
  type Found,
  isDateline,
  isHead,
  isPlace,
  isThing,
  isTurnedTo,
  leftOf,
  named,
  type Scene,
} from './scene.ts'

/** Who a sentence is about, for what follows it: the first name in it that can act; undefined where it names none. */
export function headOf(
  text: string,
  sentence: Span,
  mentions: readonly Mention[],
  actors: Actors,
): readonly string[] | undefined {
  const scene: Scene = {
    text,
    sentence,
    clause: sentence,
    figure: { start: sentence.end, end: sentence.end },
    mentions,
    heard: [],
    actors,
    lastSubject: [],
    isLastNear: false,
    isMainKnown: false,
    bodies: actors.bodies,
    isCarried: false,
    isVoiceHead: false,
  }
  const host = mentions.find((mention) => acts(scene, mention) && isHost(text, mention.span, sentence))
  if (host) return named(scene, host, '').ids
  const isOther = standsForAnother(text, sentence)
  // “Le satellite X 7, construit par Y, a quitté …”: of whoever has it, and not of who stands behind it.
  const thing = mentions.find((mention) => isThing(mention) && isHead(text, mention.span, sentence))
  const owner = thing && actors.ownerOf(thing.id)
  if (owner !== undefined && !isOther) return [owner]
  const able = mentions.filter((mention) => acts(scene, mention) && !isTurnedTo(text, mention))
  // “the chips of X” are spoken of, and not X, when somebody else is named by themselves.
  const first = able.find(({ span }) => !owned.test(leftOf(text, span))) ?? able[0]
  if (first && !(isOther && !isHead(text, first.span, sentence))) return named(scene, first, '').ids
  if (isOther) return undefined
  const agent = mentions.find(
    (mention) => actors.isKnown(mention) && acts(scene, mention) && by.test(leftOf(text, mention.span)),
  )
  return agent && named(scene, agent, '').ids
}

/** A body heads the sentence, does something itself, and no company or person is named beside it. */
export function isAlone(
  text: string,
  sentence: Span,
  everybody: readonly Mention[],
  spoken: readonly string[] | undefined,
  actors: Actors,
): boolean {
  const [id] = spoken ?? []
  if (id === undefined || !actors.bodies.has(id)) return false
  const head = everybody.find((mention) => mention.id === id && isHead(text, mention.span, sentence))
  return (
    head !== undefined &&
    everybody.every((mention) => mention.id === id || isPlace(mention)) &&
    !isTelling(text.slice(head.span.end, head.span.end + 40))
  )
}

/** The country or the authority that a sentence begins with. */
export function authorityOf(
  text: string,
  sentence: Span,
  mentions: readonly Mention[],
): readonly string[] | undefined {
  const place = mentions.find(
    (mention) => isPlace(mention) && !isDateline(text, mention.span) && isHead(text, mention.span, sentence),
  )
  if (place) return [place.id]
  const body = bodyOf(openingOf(text, sentence)) ?? bodyThatActs(openingOf(text, sentence))
  return body === undefined ? undefined : [body]
}

/** It begins with words that stand for somebody named before: “it”, “the company”. */
export function standsForAnother(text: string, sentence: Span): boolean {
  const words = subjectOpeningOf(text, sentence)
  return pronoun.test(words) || isCompany(words)
}

/** “Chez X, on dit …”: X speaks. */
function isHost(text: string, span: Span, sentence: Span): boolean {
  return isAtWhom(text, span, sentence) && /^, (?:on|they)\s/u.test(text.slice(span.end, span.end + 8))
}

/** “Chez X, 11 % des prêts sont en retard”, “At X, which lends online, …”: what is counted there is theirs. */
export function hostOf(scene: Scene): Found | undefined {
  const { text, sentence, figure, mentions, actors } = scene
  const host = mentions.find(
    (mention) =>
      isAtWhom(text, mention.span, sentence) &&
      actors.actorOf(mention) !== undefined &&
      actors.siteOwnerOf(mention) === undefined &&
      !isPlace(mention) &&
      theirFrame.test(text.slice(mention.span.end, figure.start)),
  )
  if (!host) return undefined
  const isOther = mentions.some(
    (mention) =>
      mention.span.start > host.span.end && mention.span.end <= figure.start && acts(scene, mention),
  )
  return isOther ? undefined : named(scene, host, 'at whom it is, as the sentence puts first')
}

const theirFrame =
  /^,\s(?:(?:qui|dont|où|which|who|where|a|an|the|une?|l[ea]|l['’])\s?[^,;.]{1,80},\s)?[^,;]{0,80}$/u

function isAtWhom(text: string, { start }: Span, sentence: Span): boolean {
  return /^[«“"*\s]*(?:du côté de |chez |at |over at )(?:(?:l[ea]s? |l['’]|the |son |sa |its )?(?:[\p{L}-]+ ){0,2})$/iu.test(
    text.slice(sentence.start, start),
  )
}

const owned = /(?:^|[\s'])(?:de|d'|du|des|of)\s?(?:l[ea]s?\s|l'|the\s)?$/u
const by = /(?:^|\s)(?:par|by)\s(?:l[ea]s?\s|l'|the\s)?$/u
