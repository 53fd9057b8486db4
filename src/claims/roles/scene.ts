import { datelineAt } from '../../text/datelines.ts'
import type { Span } from '../../types.ts'
import type { Mention } from '../claim.ts'
import { lowered } from '../lowered.ts'
import { nounRole } from '../sources/source-nouns.ts'
import type { Actors } from './actors.ts'
import type { Descriptions } from './descriptions.ts'
import { introduces } from './introductions.ts'
import { isNationality } from './nationalities.ts'
import { frameEndOf, isCompanyNoun } from './openings.ts'

/** Where a figure stands, and what was said before it. */
export type Scene = {
  readonly text: string
  readonly sentence: Span
  readonly clause: Span
  readonly figure: Span
  /** Those of the sentence, in order, outside of what says whose report it is. */
  readonly mentions: readonly Mention[]
  /** Those of the sentence that are part of what says whose report it is. */
  readonly heard: readonly Mention[]
  readonly actors: Actors
  /** Who the last sentence before was about, in the same article; empty at its head. */
  readonly lastSubject: readonly string[]
  /** They were named in the same paragraph, or in the sentence right before. */
  readonly isLastNear: boolean
  /** Whose site was named last. */
  readonly lastSite?: string
  /** Id of the town or the site that was named last. */
  readonly lastPlace?: string
  /** Ids of those who act in the last sentence that names anybody, in order. */
  readonly lastNamed?: readonly string[]
  /** Id of the authority, union or institute that was named last, and of the person. */
  readonly lastBody?: string
  readonly lastPerson?: string
  /** Id of the body that the sentence before was about and named alone, where it tells of what that does or means to do. */
  readonly lastAlone?: string
  /** To whom something was last said to be sold. */
  readonly lastBuyer?: string
  /** What the article says that somebody is. */
  readonly descriptions?: Descriptions
  /** Ids of those who decide, count or judge: authorities, unions, institutes. They act where they are named, and no pronoun stands for them by itself. */
  readonly bodies: ReadonlySet<string>
  /** The company that says it, by itself or through somebody of it. */
  readonly voice?: string
  /** The person who says it, where they belong to no house that the desk knows. */
  readonly speaker?: string
  /** The sentence begins with whoever says it. */
  readonly isVoiceHead: boolean
  /** The source is that of the sentence before: this one goes on with it. */
  readonly isCarried: boolean
  /** Who the article is mostly about, if anybody. */
  readonly main?: string
  /** Its title, or the text as far as the sentence goes, has named whom it is about. */
  readonly isMainKnown: boolean
}

/** Ids, and the rule that found them in a few words. */
export type Found = {
  readonly ids: readonly string[]
  readonly because: string
  /** They head the clause, by their name or by words that stand for them. */
  readonly isActing?: true
  /** Id of the person through whom they act: “she plans to …”. */
  readonly person?: string
}

export function named(scene: Scene, first: Mention, because: string): Found {
  const { text, mentions, actors } = scene
  const ids: string[] = []
  let last: Mention | undefined
  for (const mention of mentions) {
    if (mention.span.start < first.span.start) continue
    if (last && mention.span.start < last.span.end) continue
    if (last && !isJoined(text.slice(last.span.end, mention.span.start))) break
    const id = actors.actorOf(mention)
    if (id === undefined) break
    if (last && last.id === mention.id) break
    if (!ids.includes(id)) ids.push(id)
    last = mention
  }
  // “A, B said …” is a name and its apposition, or a list that goes on: a list ends in “and”.
  const listed =
    last && last !== first ? /(?:\bet\b|\band\b|&)/u.test(text.slice(first.span.end, last.span.start)) : false
  const single = actors.actorOf(first)
  return { ids: listed ? ids : [single ?? first.id], because }
}

/** “X and Y”, “le français X et l'allemand Y”. */
function isJoined(between: string): boolean {
  if (/^\s(?:et|and)\s(?:son|sa|ses|leur|its|their)\s(?:\p{L}+\s){1,2}$/u.test(between)) return true
  const word = /(?:^|[\s'’])(\p{Ll}[\p{L}-]+)\s$/u.exec(between)?.[1]
  if (word === undefined || !(isNationality(word) || nounRole(word) === 'company'))
    return coordination.test(between)
  return coordination.test(between.slice(0, -word.length - 1))
}

const coordination = /^\s?(?:,|et|and|ainsi que|, et|, and|ou|or|&)?\s?(?:l[ea]s?\s|l['’]|the\s)?$/u

/** Can do something; a name that the desk does not know only where it heads its clause or sentence. */
export function acts({ actors, text, clause, sentence }: Scene, mention: Mention): boolean {
  if (actors.actorOf(mention) === undefined || isPlace(mention) || isModifier(text, mention.span))
    return false
  if (actors.isKnown(mention)) return true
  return (
    mention.kind !== 'programme' &&
    (isMeasured(text, mention.span, clause) ||
      ((isHead(text, mention.span, clause) || isHead(text, mention.span, sentence)) &&
        !placed.test(leftOf(text, mention.span))))
  )
}

/** “X supplier Y”, “X rival Y”: English names Y by what it is to X. */
function isModifier(text: string, { end }: Span): boolean {
  const behind = text.slice(end, end + 40)
  return toAnother.test(behind) || based.test(behind) || isCompanyNoun(kindBehind.exec(behind)?.[1] ?? '')
}

/** “the Shropshire insurer told”: which insurer it is. */
const kindBehind = /^\s(\p{Ll}{4,})\s\p{Ll}/u

/** “the Lyon-based X”: where somebody is from. */
const based = /^[-‑](?:based|listed|born|headquartered)(?!\p{L})/u

const toAnother =
  /^(?:['’]s)?\s(?:\p{Ll}+\s)?(?:rival|supplier|partner|unit|subsidiary|owner|parent|customer|client|competitor|investor|shareholder|backer|lender|contractor|affiliate|spin-off)\s\p{Lu}/u

/** “Le chiffre d'affaires de X”, “shares in X”: what is measured is X’s, who must then be a company. */
function isMeasured(text: string, span: Span, clause: Span): boolean {
  if (!isNear(span, clause)) return false
  const before = leadTo(text, span, clause)
  return measured.test(before) || led.test(before) || besides.test(before)
}

/** “Le parc voisin de X”: another one than that which is spoken of, by its own name. */
const besides =
  /^(?:[^,;:]{0,60}\s)?(?:l[ea]s?\s|l'|que l[ea]\s|un\s|une\s)?(?:sites?|usines?|centrales?|réacteurs?|mines?|parcs?|chantiers?|ports?|hôpitaux|hôpital|cliniques?|magasins?)\s(?:voisine?|concurrente?|rivale?)s?\s(?:de\s|du\s|des\s|d')(?:l[ea]s?\s|l')?$/u

/** “Le directeur général de X”, “the founder of X”: X’s own people stand for it. */
const led =
  /^(?:[^,;:]{0,60},\s)?(?:l[ea]s?\s|l'|the\s|an?\s|une?\s)?(?:ancien(?:ne)?\s|former\s)?(?:directeur|directrice|président|présidente|patron|patronne|pdg|fondateur|fondatrice|dirigeante?|responsable|porte-parole|representative|head|chief executive|chief|chairman|chairwoman|president|founder|boss|owner|spokesman|spokeswoman|direction|management|board|conseil d'administration|équipe|équipes|teams?|ouvriers|soudeurs|techniciens|pilotes|workers|engineers|pilots|drivers|syndicats|unions)s?\s(?:\p{L}+\s){0,2}(?:(?:de|du|des|chez|of|at)\s(?:l[ea]s?\s|l'|the\s)?|d')$/u
const measured =
  /^(?:[^,;:]{0,60},\s)?(?:(?:mais|et|que|qu'|but|and|that)\s?)?(?:l[ea]s?\s|l'|the\s)?(?:chiffres? d'affaires|ventes|bénéfices?(?: nets?)?|résultats?(?: nets?| opérationnels?)?|recettes|revenus?|pertes?(?: nettes?)?|dettes?|endettement|actions?|titres?|cours|capitalisation(?: boursière)?|valorisation|production|capacités?|livraisons|commandes|carnet de commandes|effectifs?|salariés|employés|budget|trésorerie|marges?|parts? de marché|trafic|clients|abonnés|dividende|investissements|stocks?|flotte|coûts?|dépenses|fonds propres|revenues?|sales|turnover|profits?|earnings|losses|net loss|net profit|debts?|shares|stock|market value|valuation|output|capacity|deliveries|shipments|orders|order book|workforce|headcount|staff|employees|costs?|spending|margins?|cash|customers|subscribers|dividend|fleet)\s(?:\p{L}+\s){0,2}(?:(?:de|du|des|chez|of|in|at|from)\s(?:l[ea]s?\s|l'|the\s)?|d')$/u

const placed =
  /(?:^|[\s'])(?:en|in|dans|à|au|aux|at|de|d'|du|des|of|from|près de|off)\s?(?:l[ea]s?\s|l'|the\s)?$|\d\s?$/u

export function isThing({ kind }: Mention): boolean {
  return ['chip', 'model', 'app', 'product', 'process'].includes(kind)
}

/** Nothing but an article, or a few words that only lead to it, stands before it in the clause. */
export function isHead(text: string, span: Span, clause: Span): boolean {
  if (!isNear(span, clause)) return false
  const before = leadTo(text, span, clause)
  return headed.test(before) || introduces(before)
}

/** The words that a stretch of text begins with only say what is named behind them: “la compagnie à bas coûts X”. */
export function isIntroduced({ text }: Pick<Scene, 'text'>, { span }: Mention, within: Span): boolean {
  return isIn(span, within) && isNear(span, within) && introduces(leadTo(text, span, within))
}

/** What stands in a clause before a name, in lower case; without what is put first, where the name stands behind it. */
function leadTo(text: string, span: Span, clause: Span): string {
  const from = frameEndOf(text, clause)
  return lowered(text.slice(from <= span.start ? from : clause.start, span.start))
}

/** What stands farther from the head of its clause heads nothing; it keeps the time linear on hostile text. */
function isNear(span: Span, clause: Span): boolean {
  return span.start - clause.start < leadMax
}

/** In UTF-16 units. */
const leadMax = 240

const headed =
  /^(?:.{0,40},\s?)?(?:(?:mais|et|que|qu'|but|and|that|puces?|gpu|chips?)\s?)?(?:l[ea]s?\s|l'|the\s)?(?:[\p{L}.-]+\s){0,2}$/u

/** “La médiation aux Ateliers …”: the words before it are the subject and a preposition. */
export function isTopic(text: string, span: Span, clause: Span): boolean {
  return /^(?:l[ea]s?\s|l'|the\s|an?\s|une?\s)[\p{L}-]{3,}\s(?:aux?|à|chez|avec|with|at|between|entre)\s(?:l[ea]s?\s|the\s)?$/u.test(
    isNear(span, clause) ? leadTo(text, span, clause) : '',
  )
}

/** “London-based X”, “China’s X”: where somebody is from. */
function isBase(text: string, { end }: Span): boolean {
  return /^(?:[-‑](?:based|listed|born|headquartered)\b|['’]s\s\p{Lu})/u.test(text.slice(end, end + 15))
}

/** “BRUSSELS, Nov 12 (Agency) – …”, “Brussels – …”: where a dispatch was written, or where somebody is from. */
export function isDateline(text: string, { start, end }: Span): boolean {
  return (
    isBase(text, { start: end, end }) ||
    datelineAt(text, start) !== undefined ||
    /^\s[–—]\s\p{Lu}/u.test(text.slice(end, end + 4))
  )
}

/** The same at the head of a line, whatever the desk knows of that name: “LOURVAL (Agency) – The maker …”. */
export function isWrittenFrom(text: string, { start, end }: Span): boolean {
  return (
    (start === 0 || text.charAt(start - 1) === '\n') && end < (datelineAt(text, start)?.end ?? Number.NaN)
  )
}

export function isPlace({ kind }: Mention): boolean {
  return kind === 'country' || kind === 'region'
}

export function isIn({ start, end }: Span, clause: Span): boolean {
  return start >= clause.start && end <= clause.end
}

/** The words just before a mention, in lower case. */
export function leftOf(text: string, { start }: Span): string {
  return lowered(text.slice(Math.max(0, start - 30), start))
}

/** A name that something is turned to, bought from or said of: no subject. */
export function isTurnedTo(text: string, mention: Mention): boolean {
  const left = leftOf(text, mention.span)
  return turned.test(left) || amongOthers.test(left) || seated.test(left)
}

/** “Orders from three carmakers, among them X and Y, fill …”: some of those spoken of. */
const amongOthers =
  /(?:^|[\s,])(?:dont|notamment|parmi lesquel(?:le)?s|among them|including|such as)\s[^,;.]*$/u

/** “Le tribunal de commerce de X a placé Y …”: where it sits. */
const seated =
  /(?:^|[\s'])(?:tribunal(?: de commerce| judiciaire| administratif)?|cour d'appel|parquet|procureure?|préfecture|sous-préfecture|chambre de commerce|greffe|gendarmerie|police|court|prosecutors?)\s(?:de\s|d'|du\s|of\s|in\s)(?:l[ea]\s|l')?$/u

const turned =
  /(?:^|[\s'])(?:à|au|aux|auprès d(?:e|u|es|e la|e l')|chez|avec|contre|selon|d'après|vers|from|to|with|against|for|than|par|by|via|versus)\s(?:l[ea]s?\s|l'|the\s|[a-zà-ÿ]+ais\s)?$/u
