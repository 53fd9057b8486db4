import type { Mention } from '../claim.ts'
import { lowered } from '../lowered.ts'
import { agentOf, isJudgedIn } from './agents.ts'
import { bearerOf } from './bearers.ts'
import { othersOf } from './common-subjects.ts'
import {
  headlessOf,
  justSpokenOf,
  makerOf,
  ownerOfTheirs,
  payerOf,
  unnamedHead,
  wronglySaidOf,
} from './dealings.ts'
import { judgedBy } from './judges.ts'
import {
  adverbial,
  afterComma,
  bodyOf,
  frameEndOf,
  goodsOf,
  joining,
  openingOf,
  subjectOpeningOf,
} from './openings.ts'
import { ownerOfSite } from './places.ts'
import { ofTwo } from './references.ts'
import { antecedentOf, insideRelative } from './relatives.ts'
import { goesOnWithVerb, resumedSubject } from './resuming.ts'
import {
  acts,
  type Found,
  isDateline,
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
import { hostOf } from './sentence-heads.ts'
import { background, standIn } from './stand-ins.ts'
import { gapped } from './unsaid-subjects.ts'

/** Who does what the figure measures. Empty where nobody can be told. */
export function subjectOf(scene: Scene): Found {
  const place = placeOf(scene)
  for (const rule of rules) {
    const found = rule(scene, place)
    if (found) return ownerOfSite(scene, found) ?? found
  }
  return background(scene)
}

/** What the rules look at, cut out once. */
type Place = {
  readonly inClause: readonly Mention[]
  /** Those of the clause that stand before the figure. */
  readonly before: readonly Mention[]
  /** How the clause begins, in lower case. */
  readonly opening: string
  /** The same behind what is put first and what joins it to the clause before. */
  readonly words: string
  /** The clause begins with a name that can act, so that no word in it stands for another. */
  readonly isNamed: boolean
}

/** In this order: the first that finds somebody decides. */
const rules: readonly ((scene: Scene, place: Place) => Found | undefined)[] = [
  wronglySaidOf,
  insideRelative,
  antecedentOf,
  resumedSubject,
  ofTwo,
  hostOf,
  gapped,
  bearerOf,
  agentOf,
  personOfClause,
  standingIn,
  others,
  bodyThatGives,
  makerOf,
  firstOfClause,
  passiveAgent,
  payerOf,
  headlessOf,
  ownerOfTheirs,
  bodyOfClause,
  placeOfClause,
  afterAdverbial,
  thingOfClause,
  unnamedHead,
  thingsJustNamed,
  standingInSentence,
  firstOfSentence,
  placeOfSentence,
  topicOf,
]

function placeOf(scene: Scene): Place {
  const { text, clause, figure, mentions } = scene
  const inClause = mentions.filter((mention) => isIn(mention.span, clause))
  const before = inClause.filter(({ span }) => span.end <= figure.start)
  return {
    inClause,
    before,
    opening: openingOf(text, clause),
    words: subjectOpeningOf(text, clause).replace(joining, ''),
    isNamed: before.some((mention) => acts(scene, mention) && isHead(text, mention.span, clause)),
  }
}

/** Somebody who belongs to no house that the desk knows acts for themselves: “Its founder Dana Ruehl will receive …”. */
function personOfClause({ text, clause, actors }: Scene, { before }: Place): Found | undefined {
  const [first] = before
  if (first?.kind !== 'person' || actors.actorOf(first) !== undefined) return undefined
  const { span } = first
  if (of.test(leftOf(text, span))) return undefined
  if (!isHead(text, span, clause) || !acting.test(text.slice(span.end, span.end + 60))) return undefined
  return { ids: [first.id], because: 'person who is the subject of the clause' }
}

const of = /(?:^|[\s'])(?:de|d'|du|des|of|by|par)\s?$/u
/** Behind a name, at most an apposition: the age, the trade. */
const acting = /^(?:,\s[^,.;:]{1,40},|,)?\s(?!(?:et|and|de|du|of|&)\s)\p{Ll}/u

function standingIn(scene: Scene, { isNamed, words }: Place): Found | undefined {
  return isNamed ? undefined : standIn(scene, words, scene.clause)
}

function others({ text, clause }: Scene, { isNamed, words, inClause }: Place): Found | undefined {
  const some = isNamed ? undefined : othersOf(words)
  if (some !== undefined) return { ids: [some], because: 'others, whom nobody names' }
  // “X closed at $51.20” is the price of a share.
  if (inClause.some(({ span }) => isHead(text, span, clause))) return undefined
  const goods = goodsOf(words)
  return goods === undefined ? undefined : { ids: [goods], because: 'goods of which the price is told' }
}

function firstOfClause(scene: Scene, { before }: Place): Found | undefined {
  const { text, actors, clause } = scene
  const able = before.filter((mention) => acts(scene, mention) && !isTurnedTo(text, mention))
  // “To buy X, Y borrowed …”: who is named in what is put first is not who acts, where somebody is named behind it.
  const from = frameEndOf(text, clause)
  const behind = able.filter(({ span }) => span.start >= from)
  const candidates = behind.length > 0 ? behind : able
  const [head] = candidates
  const isFirst = head !== undefined && isHead(text, head.span, clause)
  const first = isFirst ? head : (candidates.find((mention) => actors.isKnown(mention)) ?? head)
  if (!first) return undefined
  return judgedBy(scene, first) ?? { ...named(scene, first, 'first name of the clause'), isActing: true }
}

function passiveAgent(scene: Scene, { inClause }: Place): Found | undefined {
  const { text, actors, clause, figure } = scene
  const agent = inClause.find(
    (mention) =>
      actors.actorOf(mention) !== undefined &&
      !isPlace(mention) &&
      by.test(leftOf(text, mention.span)) &&
      // “delivered 900, rejecting a count put forward by X”: the agent of something else.
      !text.slice(figure.end, mention.span.start).includes(',') &&
      ((actors.isKnown(mention) && !scene.bodies.has(mention.id)) ||
        !isJudgedIn(text.slice(clause.start, mention.span.start))),
  )
  return agent && named(scene, agent, 'agent of a passive')
}

const by = /(?:^|\s)(?:par|by)\s(?:l[ea]s?\s|l'|the\s)?$/u

/** “The government will give X …”: the authority that the clause begins with pays it, whoever else stands before the figure. */
function bodyThatGives(scene: Scene, place: Place): Found | undefined {
  if (place.isNamed || !giving.test(place.words)) return undefined
  if (town.test(place.words)) return { ids: [scene.lastPlace ?? 'ville'], because: 'town that pays' }
  return bodyOfClause(scene, place)
}

const town = /^la (?:ville|municipalité) /u

const giving =
  /(?<![\p{L}])(?:vers|donn|accord|attribu|octro|alloue|allou|pay|prêt|prête|dépens|débours|consacr|garanti|investi|finance|injecte|débloqu|give|gave|given|pay|paid|grant|lend|lent|award|spend|spent|provid|allocat|pledg|hand|commit)\p{L}*(?![\p{L}])/u

function bodyOfClause(scene: Scene, { words }: Place): Found | undefined {
  const body = scene.isVoiceHead ? undefined : bodyOf(words)
  if (body === undefined) return undefined
  const listed = [...scene.mentions, ...scene.heard].find(
    ({ id, span }) =>
      scene.bodies.has(id) && scene.actors.isListed(id) && isHead(scene.text, span, scene.clause),
  )
  if (listed) return named(scene, listed, 'public body that is the subject of the clause')
  // “The region” of one article is not that of another: it goes by the place last named.
  const place = local.test(body) ? scene.lastPlace : undefined
  const id = place === undefined ? body : `${body.replace('communauté-d-', '')}-de-${place}`
  return { ids: [id], because: 'public body that is the subject of the clause' }
}

const local = /^(?:région|(?:communauté-d-)?agglomération|métropole|mairie|commune|département)$/u

function placeOfClause({ text, clause }: Scene, { before }: Place): Found | undefined {
  const place = before.find(
    (mention) => isPlace(mention) && !isDateline(text, mention.span) && isHead(text, mention.span, clause),
  )
  return place && { ids: [place.id], because: 'country that is the subject of the clause' }
}

function afterAdverbial(scene: Scene): Found | undefined {
  const { text, sentence, clause, figure, mentions } = scene
  if (!adverbial.test(openingOf(text, sentence)) && !adverbial.test(openingOf(text, clause))) return undefined
  const after = mentions.find(
    (mention) =>
      mention.span.start >= figure.end &&
      (acts(scene, mention) || isThing(mention)) &&
      afterComma.test(text.slice(figure.end, mention.span.start)),
  )
  return after && named(scene, after, 'subject after the words that open the sentence')
}

function thingOfClause({ text, clause, figure, actors }: Scene, { inClause }: Place): Found | undefined {
  // “Le tarif catalogue de X s'établit à 105 millions”: the price of a thing is asked by whoever sells it.
  const priced = inClause.find(
    (mention) =>
      mention.span.end <= figure.start &&
      isThing(mention) &&
      pricing.test(lowered(text.slice(clause.start, mention.span.start))),
  )
  const seller = priced && actors.ownerOf(priced.id)
  if (seller !== undefined) return { ids: [seller], because: 'whose product is priced' }
  const thing = inClause.find(
    (mention) => mention.span.start < figure.end && isThing(mention) && isHead(text, mention.span, clause),
  )
  if (!thing) return undefined
  const owner = actors.ownerOf(thing.id)
  // “À X, 940 salariés attendent …”: at a site of theirs.
  if (owner !== undefined && at.test(leftOf(text, thing.span)))
    return { ids: [owner], because: 'whose site it is at' }
  const isCounted = thing.span.end > figure.start || oneIn.test(text.slice(thing.span.end, figure.start))
  if (owner !== undefined && (isCounted || ofOwner.test(text.slice(clause.start, figure.start))))
    return { ids: [owner], because: 'whose product is counted' }
  return isCounted ? undefined : { ids: [thing.id], because: 'product that is the subject of the clause' }
}

const at = /(?:^|\s)(?:à|au|at|in)\s$/u

const pricing =
  /^\s?(?:(?:mais|et|but|and)\s)?(?:l[ea]s?\s|l'|the\s|an?\s)?(?:[\p{L}-]+\s)?(?:tarif|prix|coût|loyer|ticket|abonnement|price|cost|rent|fare|fee|subscription|list price|price tag)(?:\s[\p{L}-]+){0,2}?\s(?:de|du|d'|d'une?|of|for)\s?(?:l[ea]s?\s|l'|the\s|an?\s)?$/u

/** “une pompe X sur cinq”: the product is what is counted. */
const oneIn = /^\s(?:sur|in|out of)\s$/u
/** “X brings in 37 % of its …”: the product of whoever owns it. */
const ofOwner = /(?<![\p{L}])(?:its|their|ses|leurs?)\s(?:\p{L}+\s){0,2}$/u

function thingsJustNamed(scene: Scene, { words }: Place): Found | undefined {
  return justSpokenOf(words, scene)
}

function standingInSentence(scene: Scene): Found | undefined {
  return standIn(scene, subjectOpeningOf(scene.text, scene.sentence), scene.sentence)
}

function firstOfSentence(scene: Scene): Found | undefined {
  const { text, sentence, figure, mentions } = scene
  const earlier = mentions.find(
    (mention) => mention.span.end <= figure.start && acts(scene, mention) && !isTurnedTo(text, mention),
  )
  if (!earlier) return undefined
  // “X will close two kilns and lay off 480 people”: who heads the sentence does the second thing too.
  const isActing = isHead(text, earlier.span, sentence) && goesOnWithVerb(text, scene.clause)
  const found = judgedBy(scene, earlier) ?? named(scene, earlier, 'first name of the sentence')
  return { ...found, ...(isActing && { isActing }) }
}

function placeOfSentence({ text, sentence, figure, mentions }: Scene): Found | undefined {
  const head = mentions.find(
    (mention) => isPlace(mention) && !isDateline(text, mention.span) && isHead(text, mention.span, sentence),
  )
  if (!head || head.span.end > figure.start) return undefined
  return { ids: [head.id], because: 'country that is the subject of the sentence' }
}

function topicOf(scene: Scene): Found | undefined {
  const { text, sentence, figure, mentions } = scene
  const involved = mentions.find(
    (mention) =>
      mention.span.end <= figure.start && acts(scene, mention) && isTopic(text, mention.span, sentence),
  )
  return involved && named(scene, involved, 'name that the subject of the clause is about')
}
