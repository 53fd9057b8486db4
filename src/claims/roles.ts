import type { Span } from '../types.ts'
import type { Actors } from './actors.ts'
import type { Mention } from './claim.ts'
import {
  adverbial,
  afterComma,
  bodyOf,
  goodsOf,
  joining,
  objectRelative,
  openingOf,
  relative,
} from './openings.ts'
import {
  acts,
  type Found,
  isHead,
  isIn,
  isPlace,
  isThing,
  isTopic,
  isTurnedTo,
  leftOf,
  named,
  type Scene,
} from './scene.ts'
import { background, standIn } from './stand-ins.ts'

/** Who does what the figure measures. Empty where nobody can be told. */
export function subjectOf(scene: Scene): Found {
  const { text, clause, sentence, figure, mentions } = scene
  const inClause = mentions.filter((mention) => isIn(mention.span, clause))
  const opening = openingOf(text, clause)
  const inner = objectRelative.exec(opening)?.[0]
  if (inner !== undefined) {
    const own = { ...clause, start: clause.start + text.slice(clause.start).search(/\S/u) + inner.length }
    const head = inClause.find((mention) => acts(scene, mention) && isHead(text, mention.span, own))
    if (head) return named(scene, head, 'subject inside the relative clause')
    const company = standIn(scene, openingOf(text, own), { start: sentence.start, end: own.start })
    if (company) return company
  }
  if (relative.test(opening)) {
    const antecedent = mentions.findLast(({ span }) => span.end <= clause.start)
    if (antecedent && (acts(scene, antecedent) || isThing(antecedent)))
      return named(scene, antecedent, 'antecedent of the relative clause')
    const authority = bodyOf(openingOf(text, sentence))
    if (!antecedent && authority !== undefined)
      return { ids: [authority], because: 'antecedent of the relative clause' }
  }
  const bearer = bearerOf(scene, inClause)
  if (bearer) return bearer
  const before = inClause.filter(({ span }) => span.end <= figure.start)
  const words = opening.replace(joining, '')
  const own = isSubjectNamed(scene, before) ? undefined : standIn(scene, words, clause)
  if (own) return own
  const goods = goodsOf(words)
  if (goods !== undefined) return { ids: [goods], because: 'goods of which the price is told' }
  const candidates = before.filter((mention) => acts(scene, mention) && !isTurnedTo(text, mention))
  const first = candidates.find((mention) => scene.actors.isKnown(mention)) ?? candidates[0]
  const judged = first && judgedBy(scene, first)
  if (judged) return judged
  if (first) return { ...named(scene, first, 'first name of the clause'), isActing: true }
  const agent = inClause.find((mention) => acts(scene, mention) && by.test(leftOf(text, mention.span)))
  if (agent) return named(scene, agent, 'agent of a passive')
  const body = bodyOf(words)
  if (body !== undefined && !scene.isVoiceHead)
    return { ids: [body], because: 'public body that is the subject of the clause' }
  const place = before.find((mention) => isPlace(mention) && isHead(text, mention.span, clause))
  if (place) return { ids: [place.id], because: 'country that is the subject of the clause' }
  if (adverbial.test(openingOf(text, sentence))) {
    const after = mentions.find(
      (mention) =>
        mention.span.start >= figure.end &&
        (acts(scene, mention) || isThing(mention)) &&
        afterComma.test(text.slice(figure.end, mention.span.start)),
    )
    if (after) return named(scene, after, 'subject after the words that open the sentence')
  }
  const thing = before.find((mention) => isThing(mention) && isHead(text, mention.span, clause))
  if (thing) return { ids: [thing.id], because: 'product that is the subject of the clause' }
  const whole = standIn(scene, openingOf(text, sentence), sentence)
  if (whole) return whole
  const earlier = mentions.find(
    ({ span, ...mention }) =>
      span.end <= figure.start &&
      acts(scene, { span, ...mention }) &&
      !isTurnedTo(text, { span, ...mention }),
  )
  if (earlier) return judgedBy(scene, earlier) ?? named(scene, earlier, 'first name of the sentence')
  const head = mentions.find((mention) => isPlace(mention) && isHead(text, mention.span, sentence))
  if (head && head.span.end <= figure.start)
    return { ids: [head.id], because: 'country that is the subject of the sentence' }
  const involved = mentions.find(
    (mention) =>
      mention.span.end <= figure.start && acts(scene, mention) && isTopic(text, mention.span, sentence),
  )
  if (involved) return named(scene, involved, 'name that the subject of the clause is about')
  return background(scene)
}

/** “coûterait 45 millions à X”, “des machines de 16 MW signées X”: whom the figure falls to, named behind it. */
function bearerOf(scene: Scene, inClause: readonly Mention[]): Found | undefined {
  const { text, figure, clause } = scene
  const isCost = costing.test(text.slice(Math.max(clause.start, figure.start - 40), figure.start))
  const bearer = inClause.find((mention) => {
    if (mention.span.start < figure.end || !scene.actors.isKnown(mention)) return false
    if (scene.actors.actorOf(mention) === undefined) return false
    const between = text.slice(figure.end, mention.span.start)
    return made.test(between) || (isCost && toWhom.test(between))
  })
  return bearer && named(scene, bearer, 'whom the figure falls to, behind it')
}

const costing = /(?<![\p{L}])co[ûu]t(?:e|er|era|erait|eraient|ait|é)(?:\s\p{L}+){0,2}\s$/u
const toWhom = /^[^,;:.]{0,40}\s(?:à|au|aux)\s(?:l[ea]s?\s|l['’])?$/u
const made =
  /^\s(?:signée?s?|fabriquée?s?\spar|construite?s?\spar|built\sby|made\sby|supplied\sby|fournie?s?\spar)\s(?:l[ea]s?\s|l['’]|the\s)?$/u

/** An authority or a union decides, counts or judges: the figure is about the company of the sentence, or the article. */
function judgedBy(scene: Scene, body: Mention): Found | undefined {
  const { mentions, actors, bodies, main } = scene
  const id = actors.actorOf(body)
  if (id === undefined || !bodies.has(id)) return undefined
  const company = mentions.find((mention) => {
    const other = actors.actorOf(mention)
    return other !== undefined && !bodies.has(other) && actors.isKnown(mention) && !isPlace(mention)
  })
  if (company) return named(scene, company, 'company that an authority decides or speaks on')
  if (main === undefined || bodies.has(main)) return undefined
  return { ids: [main], because: 'whom the article is about, an authority being the speaker' }
}

/** The clause begins with a name that can act, so that no word in it stands for another. */
function isSubjectNamed(scene: Scene, before: readonly Mention[]): boolean {
  return before.some((mention) => acts(scene, mention) && isHead(scene.text, mention.span, scene.clause))
}

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
    actors,
    lastSubject: [],
    bodies: actors.bodies,
    isCarried: false,
    isVoiceHead: false,
  }
  const host = mentions.find((mention) => acts(scene, mention) && isHost(text, mention.span, sentence))
  if (host) return named(scene, host, '').ids
  const able = mentions.filter((mention) => acts(scene, mention) && !isTurnedTo(text, mention))
  // “the chips of X” are spoken of, and not X, when somebody else is named by themselves.
  const first = able.find(({ span }) => !owned.test(leftOf(text, span))) ?? able[0]
  if (first) return named(scene, first, '').ids
  const place = mentions.find((mention) => isPlace(mention) && isHead(text, mention.span, sentence))
  return place && [place.id]
}

/** “Chez X, on dit …”: X speaks. */
function isHost(text: string, span: Span, { start }: Span): boolean {
  return (
    /^(?:du côté de |chez |at )$/iu.test(text.slice(start, span.start)) &&
    /^, (?:on|they)\s/u.test(text.slice(span.end, span.end + 8))
  )
}

/** To or from whom, when somebody is named so; else who makes the object. */
export function counterpartyOf(
  scene: Scene,
  subject: readonly string[],
  object?: string,
): string | undefined {
  const { text, clause, mentions, actors } = scene
  for (const mention of mentions) {
    if (!isIn(mention.span, clause)) continue
    const id = actors.actorOf(mention)
    if (id !== undefined && !subject.includes(id) && partner.test(leftOf(text, mention.span))) return id
  }
  const owner = object === undefined ? undefined : actors.ownerOf(object)
  return owner !== undefined && !subject.includes(owner) ? owner : undefined
}

/** The product that is counted or paid for: the first one after the figure, else the last one before it, in the clause. */
export function objectOf(
  { clause, figure, mentions, text }: Scene,
  subject: readonly string[],
): string | undefined {
  const things = mentions.filter(
    (mention) => isIn(mention.span, clause) && isThing(mention) && !subject.includes(mention.id),
  )
  const after = things.find(
    (thing) => thing.span.start >= figure.end && !compared.test(text.slice(figure.end, thing.span.start)),
  )
  return (after ?? things.filter((thing) => thing.span.end <= figure.start).at(-1))?.id
}

const compared = /\b(?:que|than|rapport|contre|face)\b/u

const owned = /(?:^|[\s'])(?:de|d'|du|des|of)\s?(?:l[ea]s?\s|l'|the\s)?$/u
const by = /(?:^|\s)(?:par|by)\s(?:l[ea]s?\s|l'|the\s)?$/u
const partner =
  /(?:^|[\s'])(?:à|au|aux|auprès d(?:e|u|es)|chez|avec|d[eu]|des|d'|from|to|with|of|by|par)\s?(?:l[ea]s?\s|l'|the\s)?$/u
