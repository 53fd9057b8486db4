import { lowered } from '../lowered.ts'
import { isFiniteVerb } from '../verbs.ts'
import { sentenceWords } from '../words.ts'
import type { Found, Scene } from './scene.ts'

/**
 * Whom words stand for that point at one of several: “ce dernier”, “the former”, “l'institut”, “le joueur”. The words
 * are in lower case, from the head of a clause; undefined where they point at nobody that was named.
 */
export function referenceOf(
  scene: Pick<Scene, 'lastNamed' | 'lastBody' | 'lastPerson' | 'bodies'>,
  words: string,
): Found | undefined {
  const { lastNamed = [], lastBody, lastPerson, bodies } = scene
  const place = ordinal.exec(words)
  if (place && isFollowedByVerb(words, place[0].length)) {
    const isFirst = first.test(place[0])
    // “The first” is of two; “the second” and “the latter” come last.
    const id = lastNamed.length === 2 || latter.test(place[0]) ? lastNamed.at(isFirst ? 0 : -1) : undefined
    if (id !== undefined) return { ids: [id], because: 'one of those named before, by their order' }
  }
  const maker = makes.test(words) ? lastNamed.at(-1) : undefined
  if (maker !== undefined) return { ids: [maker], because: 'whose product is spoken of' }
  if (lastPerson !== undefined && trade.test(words))
    return { ids: [lastPerson], because: 'the person of a trade who was named last' }
  if (lastBody !== undefined && bodies.has(lastBody) && isOwnDeed(words))
    return { ids: [lastBody], because: 'the body that was named last' }
  return undefined
}

/** “…, le second en a vingt”: what stands behind the last comma before a figure points at one of two. */
export function ofTwo(scene: Scene): Found | undefined {
  const { text, clause, figure } = scene
  const before = text.slice(clause.start, figure.start)
  const comma = before.lastIndexOf(', ')
  if (comma < 0) return undefined
  const words = lowered(before.slice(comma + 2))
  return ordinal.test(words) ? referenceOf(scene, words) : undefined
}

const ordinal =
  /^(?:(?:mais|et|but|and|quand|while)\s)?(?:ce dernier|cette dernière|l[ea] (?:premi(?:er|ère)|seconde?|deuxième)|celui-ci|celle-ci|the (?:former|latter|first|second))(?=[\s,])/u
const first = /(?:premi(?:er|ère)|former|first)$/u
const latter = /(?:derni(?:er|ère)|latter|-ci)$/u

/** “Son concepteur”, “its maker”: of a thing. */
const makes =
  /^(?:(?:mais|et|but|and)\s)?(?:son|its)\s(?:concepteur|fabricant|constructeur|éditeur|développeur|inventeur|producteur|designer|maker|manufacturer|builder|developer|inventor|publisher|producer)(?![\p{L}'-])/u

/** “Le premier doit …” and not “le premier tirage …”. */
function isFollowedByVerb(words: string, from: number): boolean {
  const rest = sentenceWords(words, from, words.length)
  const subject = sentenceWords('X', 0, 1)
  const behind = rest.filter(({ text }) => !/^(?:ne|n'|se|s'|y|en|lui|leur|also|alone)$/.test(text))
  return isFiniteVerb([...subject, ...behind], 1) || latter.test(words.slice(0, from))
}

/** Trades that one person has for themselves; the boss and the minister act for their house. */
const trade =
  /^(?:(?:mais|et|but|and)\s)?(?:l[ea]\s|l'|the\s)(?:jeune\s|young\s|ancien(?:ne)?\s|former\s)?(?:joueu(?:r|se)|attaquante?|milieu|défenseure?|gardien(?:ne)?|buteu(?:r|se)|ailier|entraîneure?|sélectionneur|écrivaine?|romanci(?:er|ère)|poète|chanteu(?:r|se)|acteur|actrice|comédien(?:ne)?|réalisat(?:eur|rice)|cinéaste|artiste|peintre|sculpt(?:eur|rice)|champion(?:ne)?|athlète|coureu(?:r|se)|cycliste|nageu(?:r|se)|skieu(?:r|se)|navigat(?:eur|rice)|milliardaire|(?:homme|femme) d'affaires|magnat|magnate|tycoon|entrepreneur|entrepreneuse|héritière?|lauréate?|intéressée?|player|striker|midfielder|defender|goalkeeper|winger|coach|novelist|singer|actor|actress|filmmaker|artist|painter|sculptor|champion|athlete|runner|cyclist|swimmer|skier|billionaire|heir|heiress|laureate|businessman|businesswoman)(?![\p{L}'-])/u

/** “L'institut a épluché 6 340 annonces”: what it has done itself, and not what it says or counts of others. */
function isOwnDeed(words: string): boolean {
  const verb = body.exec(words)?.[1]
  return verb !== undefined && !telling.test(verb)
}

/** Behind the name of a body: its verb says or reckons, so that what comes next is of others. */
export function isTelling(words: string): boolean {
  const verb = /^(?:,[^,]{1,30},)?\s(?:(?:a|ont|has|have|had|now|also|aussi|en|n'a)\s){0,2}(\p{L}{2,})/u.exec(
    words,
  )?.[1]
  return verb === undefined || telling.test(verb)
}

const body =
  /^(?:(?:mais|et|but|and)\s)?(?:l[ea]\s|l'|the\s|cet?\s|cette\s|this\s)(?:organisme|institut|association|syndicat|fédération|confédération|observatoire|agence|autorité|ong|fondation|collectif|intersyndicale|ordre|chambre|organisation|body|institute|union|federation|confederation|charity|watchdog|foundation|campaign group|lobby group|trade body|think tank|organisation|organization)\s(?:(?:a|avait|has|had|n'a|y a)\s)?(?:déjà\s|lui-même\s|already\s|itself\s|also\s)?(\p{L}{3,})(?=\s)/u
const telling =
  /^(?:compt|dénombr|recens|estim|évalu|chiffr|tabl|attend|prévo|constat|relev|signal|annonc|avanc|évoqu|parl|dit|affirm|calcul|not|observ|juge|jugé|dénonc|crai|redout|réclam|demand|count|put|reckon|expect|foresee|forecast|project|predict|record|report|see|sa(?:ys|id)|estimate|find|found|fear|claim|warn|fined|infligé|condamn|sanctionn|autoris|was|is|est|sera)/u
