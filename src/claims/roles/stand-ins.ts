import type { Span } from '../../types.ts'
import { lowered } from '../lowered.ts'
import { kindOf } from './common-subjects.ts'
import { describedAs } from './descriptions.ts'
import { deal, isCompany, openingOf, opensParagraph, pronoun, site, weSay } from './openings.ts'
import { referenceOf } from './references.ts'
import {
  acts,
  type Found,
  isIntroduced,
  isPlace,
  isThing,
  isTurnedTo,
  leftOf,
  named,
  type Scene,
} from './scene.ts'

/** Whom words without a name stand for: a pronoun, “the company”, “the plant”. */
export function standIn(scene: Scene, opening: string, within: Span): Found | undefined {
  const { start } = within
  const { text, mentions, lastSubject, lastSite, main, voice, bodies } = scene
  const reference = referenceOf(scene, opening)
  if (reference) return reference
  if (voice !== undefined && ownHouse.test(opening) && isInQuotes(scene))
    return { ids: [voice], because: 'the house of whoever is quoted' }
  const described = describedAs(opening, scene.descriptions)
  if (described !== undefined)
    return { ids: [described], because: 'whom the article says to be that', isActing: true }
  const near = scene.isLastNear ? lastSubject.filter((id) => !bodies.has(id)) : []
  // “Son usine de X”: there may be several at X.
  if (site.test(opening) && theirs.test(opening) && near.length > 0)
    return { ids: near, because: 'whose site it is' }
  if (site.test(opening) && lastSite !== undefined)
    return { ids: [lastSite], because: 'owner of the site last named' }
  if (scene.lastPlace !== undefined && settlement.test(opening))
    return { ids: [scene.lastPlace], because: 'the place last named' }
  if (weSay.test(opening)) {
    const we = voice ?? ledIn(scene) ?? main
    return we === undefined ? undefined : { ids: [we], because: 'we: whoever speaks' }
  }
  if (scene.speaker !== undefined && speaksOfSelf.test(opening))
    return { ids: [scene.speaker], because: 'the person who says it' }
  const thing = apposedThing(scene, within)
  if (thing !== undefined) return { ids: [thing], because: 'whose thing is named behind what it is' }
  // “He expects …” of somebody's broker is about their house, and no company that was spoken of before is a “he”.
  const house =
    scene.lastPerson !== undefined && heOrShe.test(opening)
      ? scene.actors.ownerOf(scene.lastPerson)
      : undefined
  if (house !== undefined && !bodies.has(house))
    return {
      ids: [house],
      because: 'house of the person who was named last',
      isActing: true,
      ...(scene.lastPerson !== undefined && { person: scene.lastPerson }),
    }
  const isPronoun = pronoun.test(opening)
  if (isPronoun && scene.lastAlone !== undefined && !scene.isVoiceHead && !standsForPerson(opening))
    return { ids: [scene.lastAlone], because: 'the body that alone was spoken of', isActing: true }
  if (!isPronoun && !isCompany(opening)) return undefined
  const own = [...mentions, ...scene.heard].find(
    (mention) => scene.actors.actorOf(mention) !== undefined && isIntroduced(scene, mention, within),
  )
  if (own) return { ...named(scene, own, 'name that the words before it introduce'), isActing: true }
  const earlier = mentions.find(
    (mention) => mention.span.end <= start && acts(scene, mention) && !isTurnedTo(text, mention),
  )
  // “Le syndicat …: il redoute 2 100 départs”: what a body fears or counts is of others.
  if (earlier && main !== undefined && !bodies.has(main) && bodies.has(earlier.id) && reckoning.test(opening))
    return { ids: [main], because: 'whom a body reckons about' }
  if (earlier)
    return { ...named(scene, earlier, 'words that stand for the subject of the sentence'), isActing: true }
  // A paragraph that begins with “the company” goes back to whom the article is about.
  if (!isPronoun && main !== undefined && scene.isMainKnown && opensParagraph(text, scene.sentence))
    return { ids: [main], because: 'words that stand for whom the article is about', isActing: true }
  // “X has promised that it would …”: whoever says it speaks of themselves.
  if (isPronoun && voice !== undefined && scene.isVoiceHead && !bodies.has(voice))
    return { ids: [voice], because: 'words that stand for whoever says it', isActing: true }
  // “The company” is no name that only this article has, where it is about one that the desk lists.
  const isListed = main !== undefined && scene.actors.isListed(main)
  const last = lastSubject.filter(
    (id) => !bodies.has(id) && (isPronoun || !isListed || scene.actors.isListed(id)),
  )
  // “The company … this company”: two of them, and the one spoken of last is not the first.
  const isOther = !isPronoun && another.test(text.slice(scene.clause.start, scene.clause.end))
  if (last.length > 0 && !(isOther && main !== undefined) && (scene.isLastNear || main === undefined))
    return { ids: last, because: 'words that stand for the subject before', isActing: true }
  if (main !== undefined && scene.isMainKnown)
    return { ids: [main], because: 'words that stand for whom the article is about', isActing: true }
  return undefined
}

const reckoning =
  /^(?:il|elle|it)\s(?:en\s|y\s|n['’]en\s|also\s)?(?:redout|crain|craign|estim|chiffr|évalu|dénombr|recens|tabl|prévoi|fear|expect|estimat|reckon|forecast|predict)/u

const theirs = /^(?:son|sa|leur|its|their)\s/u

/** A place where people live that has no name here; “la ville” is who governs it. */
const settlement =
  /^(?:(?:mais|et|but|and)\s)?(?:l[ea]\s|l'|the\s|ce(?:tte)?\s|this\s)(?:village|bourg|bourgade|hameau|île|îlot|quartier|vallée|presqu'île|station|hamlet|island|neighbourhood|neighborhood|valley|resort|suburb)(?![\p{L}-])/u

/** “« La maison vaut … »”, said by somebody of it. */
const ownHouse =
  /^(?:[«“"]\s?)?(?:the\s|l[ea]\s|l')(?:house|company|group|business|firm|bank|brand|club|maison|groupe|entreprise|société|compagnie|firme|banque|marque)\s/u

/** “Its usual launcher, the X 9, has flown …”: what it is, and its name between commas; whose that is. */
function apposedThing({ text, mentions, actors }: Scene, { start, end }: Span): string | undefined {
  const thing = mentions.find(
    ({ span }) =>
      span.start > start &&
      span.end < end &&
      span.start - start < apposedMax &&
      text.charAt(span.end) === ',' &&
      toThing.test(lowered(text.slice(start, span.start)).trimStart()),
  )
  return thing && isThing(thing) ? actors.ownerOf(thing.id) : undefined
}

/** In UTF-16 units. */
const apposedMax = 80
const toThing =
  /^(?:(?:but|and|mais|et)\s)?(?:its|their|his|her|our|son|sa|leur|notre|the|l[ea]\s|l')\s?(?:[\p{L}'-]+\s){0,4}[\p{L}'-]+,\s(?:the\s|l[ea]\s|l')?(?:[\p{L}-]+\s){0,2}$/u

const heOrShe = /^(?:[«“"]\s?)?(?:(?:but|and|or)\s)?(?:he|she)\s/u

/** “He”, “she”: no body is. */
function standsForPerson(words: string): boolean {
  return heOrShe.test(words) || /^(?:[«“"]\s?)?(?:(?:but|and|mais|et)\s)?(?:his|her)\s/u.test(words)
}

/** The last quotation mark before the figure opens one. */
function isInQuotes({ text, figure }: Scene): boolean {
  const before = text.slice(Math.max(0, figure.start - quoteMax), figure.start)
  return /[«“][^«“»”\n]*$/u.test(before)
}

/** In UTF-16 units: the longest quotation of somebody. */
const quoteMax = 600

const another =
  /(?<!\p{L})(?:cette\s(?:société|entreprise|firme|compagnie|banque|filiale|start-up)|ce\s(?:groupe|laboratoire|concurrent|rival|fabricant|constructeur)|(?:this|that)\s(?:company|firm|group|rival|bank|business|start-up|maker))(?!\p{L})/u

/** “La transaction valoriserait le site …”: the figure is what is paid. */
function isPrice({ text, clause, figure }: Scene): boolean {
  return /(?<!\p{L})(?:valoris|vaudrait|vaut|évalu|prix|montant|valu|worth|price)/u.test(
    text.slice(clause.start, figure.start).toLowerCase(),
  )
}

/** “says Dana Ruehl, who runs X”: the company of whoever says “we”. */
function ledIn({ text, mentions, heard, actors, bodies }: Scene): string | undefined {
  const company = [...heard, ...mentions].find(
    (mention) => mention.kind === 'company' && ledBy.test(leftOf(text, mention.span)),
  )
  const id = company && actors.actorOf(company)
  return id !== undefined && !bodies.has(id) ? id : undefined
}

const ledBy =
  /(?:(?:direct(?:eur|rice)|pdg|patronn?e?|présidente?|fondat(?:eur|rice)|dirigeante?|porte-parole|head|executive|ceo|founder|director|chairman|chairwoman|president|spokesman|spokeswoman)(?:\sgénérale?)?\s(?:de\s|du\s|des\s|d'|of\s|at\s)|(?:dirige|préside|runs|heads|leads|founded)\s)(?:l[ea]s?\s|l'|the\s)?$/u

/** “I”, and in what somebody said “he” or “she”, who are no company. */
const speaksOfSelf = /^(?:[«“"]\s?)?(?:(?:he|she|i|je)\s|j')/u

/** “… put the real number closer to seven”: what the sentence before gave a number for. */
function isSameNumber({ text, clause, figure }: Scene): boolean {
  return theNumber.test(lowered(text.slice(Math.max(clause.start, figure.start - 60), figure.start)))
}

const theNumber =
  /(?<!\p{L})(?:the|that|l[ea]|ce|this)\s(?:(?:real|true|actual|right|likely|final|vrai|véritable|bon)\s)?(?:number|figure|total|count|tally|chiffre|nombre|total|décompte)\s(?:réel\s|exact\s|véritable\s)?(?:(?:is|was|est|était|serait|would be)\s)?(?:(?:rather|plutôt)\s)?(?:at|closer to|nearer(?: to)?|nearly|à|de|proche de)\s$/u

/** “You cannot place $100m on …”: said of what their own trade is like. */
const anybody = /^[«“"]\s?(?:you|one|on)\s/u

/** “Like-for-like sales fell …”, “Le bénéfice net ressort …”: whose they are was said right before. */
function isMeasureOfTheirs(scene: Scene): boolean {
  const { text, clause, figure } = scene
  return (
    measures.test(ownOpening(scene)) &&
    !/(?:^|\s)(?:of|de|du|des|d'|chez|at|in)\s\p{Lu}/u.test(text.slice(clause.start, figure.start))
  )
}

const measures =
  /^(?:l[ea]s?\s|l'|the\s)?(?:(?:like-for-like|pre-tax|net|gross|operating|annual|quarterly|adjusted|total)\s){0,2}(?:sales|revenues?|turnover|profits?|earnings|debt|losses|loss|margins?|order book|orders|output|headcount|cash|dividend|chiffre d'affaires|ventes|bénéfice|résultat|dette|pertes?|marges?|carnet de commandes|trésorerie|endettement|dividende)(?:\s(?:nette?s?|bruts?|brutes?|opérationnels?|opérationnelles?|annuels?|d'exploitation|before tax|per share))*\s(?!(?:of|de|du|des|d'|chez)[\s'])/u

/** “… to build a powder plant. The plant cost …”: what was just spoken of for the first time is theirs who did so. */
function isTakenUp(scene: Scene): boolean {
  const { text, sentence } = scene
  const noun = /^(?:the|le|la|l'|cette|cet|ce|this|that)\s?(\p{Ll}{4,})(?!\p{L})/u.exec(
    ownOpening(scene),
  )?.[1]
  if (noun === undefined) return false
  const before = text.slice(Math.max(0, sentence.start - takenUpMax), sentence.start).toLowerCase()
  const paragraph = before.slice(before.lastIndexOf('\n') + 1)
  const at = paragraph.lastIndexOf(noun)
  return (
    at >= 0 &&
    /(?:^|[\s'’])(?:an?|une?|son|sa|its|their|his|her|leur)\s(?:[\p{L}-]+\s){0,3}$/u.test(
      paragraph.slice(0, at),
    )
  )
}

/** “The plant cost €190m and is running at half speed”: the second verb has the subject of the first. */
function ownOpening({ text, clause, sentence }: Scene): string {
  const opening = openingOf(text, clause)
  return /^(?:and|et|but|mais)\s(?:is|are|was|were|has|have|had|will|would|could|a|ont|est|sont|était|devrait|pourrait)\s/u.test(
    opening,
  )
    ? openingOf(text, sentence)
    : opening
}

/** In UTF-16 units: the sentence before, or two short ones. */
const takenUpMax = 300

const affected =
  /^(?:(?:quelque|environ|près de|plus de|au total|some|about|nearly|around|more than|up to)\s)?\d[\d.,\s]*\s(?:postes|emplois|salariés|personnes|licenciements|jobs|posts|staff|workers|employees|people)\s(?:seraient|sont|pourraient|devraient|would|could|are|will|may|might)\s/u

/** “**21 h 48** – X confirme. Le moteur …”: each entry of a running report stands by itself. */
function isTicker({ text, sentence }: Scene): boolean {
  const from = text.lastIndexOf('\n', sentence.start - 1) + 1
  return stamped.test(text.slice(from, from + 30))
}

const stamped =
  /^[*_\s]{0,4}\d{1,2}\s?(?:h|:|\.)\s?(?:\d{2})?\s?(?:am|pm|[ap]\.m\.|GMT|CET)?[*_]{0,4}\s?(?:[-–—:]|\s)/u

/** Nobody is named in so many words: the company that speaks, or whom the article is about. */
export function background(scene: Scene): Found {
  const { mentions, lastSubject, main, voice, isCarried, bodies } = scene
  if (deal.test(openingOf(scene.text, scene.clause)) && scene.lastBuyer !== undefined && isPrice(scene))
    return { ids: [scene.lastBuyer], because: 'who pays the price of a sale' }
  if (
    deal.test(openingOf(scene.text, scene.clause)) &&
    lastSubject.length > 0 &&
    !bodies.has(lastSubject[0] ?? '')
  )
    return { ids: lastSubject, because: 'a deal of whom was spoken of before' }
  // “Quelque 1 300 postes seraient concernés”: at whom the article is about, not at who was offered to buy.
  const isAffected =
    main !== undefined && scene.isMainKnown && affected.test(openingOf(scene.text, scene.clause))
  if (isCarried && scene.isLastNear && !isAffected && lastSubject.some((id) => !bodies.has(id)))
    return { ids: lastSubject, because: 'goes on with the sentence before' }
  if (
    voice !== undefined &&
    scene.isVoiceHead &&
    !(bodies.has(voice) && main !== undefined && scene.isMainKnown)
  )
    return { ids: [voice], because: 'the company that says it is the subject' }
  if (scene.isLastNear && lastSubject.some((id) => !bodies.has(id)) && isSameNumber(scene))
    return { ids: lastSubject, because: 'another number for what was counted before' }
  const isGoingOn = scene.isLastNear && !opensParagraph(scene.text, scene.sentence)
  if (
    isGoingOn &&
    lastSubject.some((id) => !bodies.has(id)) &&
    (isMeasureOfTheirs(scene) || isTakenUp(scene))
  )
    return { ids: lastSubject, because: 'what is measured is of the subject before' }
  if (isGoingOn && isTicker(scene) && lastSubject.some((id) => !bodies.has(id)))
    return { ids: lastSubject, because: 'goes on with the entry of a running report' }
  const after = mentions.find((mention) => acts(scene, mention))
  const id = after && scene.actors.actorOf(after)
  if (after && (main === undefined || !scene.isMainKnown || id === main))
    return named(scene, after, 'only name of the sentence')
  if (voice !== undefined && !bodies.has(voice) && anybody.test(openingOf(scene.text, scene.clause)))
    return { ids: [voice], because: 'the house of whoever speaks of what one does' }
  if (main !== undefined && scene.isMainKnown)
    return { ids: [main], because: 'whom the article is mostly about' }
  if (voice !== undefined) return { ids: [voice], because: 'the company that speaks' }
  if (lastSubject.length > 0) return { ids: lastSubject, because: 'carried from the sentence before' }
  const heard = scene.heard.find((mention) => mention.kind === 'company' && !bodies.has(mention.id))
  if (heard) return named(scene, heard, 'whom those who say it belong to')
  const general = kindOf(openingOf(scene.text, scene.clause))
  if (general !== undefined) return { ids: [general], because: 'things of a kind, with nobody named' }
  const place = mentions.findLast(
    (mention) =>
      isPlace(mention) &&
      mention.span.end <= scene.figure.start &&
      /^['’]s\s(?:turn|bill|share|haul|take|debt|budget|deficit)(?!\p{L})/u.test(
        scene.text.slice(mention.span.end, mention.span.end + 20),
      ),
  )
  if (place) return { ids: [place.id], because: 'country whose the figure is' }
  return { ids: [], because: 'nobody is named' }
}
