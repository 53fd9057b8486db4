import type { Span } from '../types.ts'
import type { Actors } from './actors.ts'
import type { Mention } from './claim.ts'

/** Where a figure stands, and what was said before it. */
export type Scene = {
  readonly text: string
  readonly sentence: Span
  readonly clause: Span
  readonly figure: Span
  /** Those of the sentence, in order, outside of what says whose report it is. */
  readonly mentions: readonly Mention[]
  readonly actors: Actors
  /** Who the last sentence before was about, in the same article; empty at its head. */
  readonly lastSubject: readonly string[]
  /** Whose site was named last. */
  readonly lastSite?: string
  /** Ids of those who decide, count or judge: authorities, unions, institutes. They act where they are named, and no pronoun stands for them by itself. */
  readonly bodies: ReadonlySet<string>
  /** The company that says it, by itself or through somebody of it. */
  readonly voice?: string
  /** The sentence begins with whoever says it. */
  readonly isVoiceHead: boolean
  /** The source is that of the sentence before: this one goes on with it. */
  readonly isCarried: boolean
  /** Who the article is mostly about, if anybody. */
  readonly main?: string
}

/** Ids, and the rule that found them in a few words. */
export type Found = {
  readonly ids: readonly string[]
  readonly because: string
  /** They head the clause, by their name or by words that stand for them. */
  readonly isActing?: true
}

export function named(scene: Scene, first: Mention, because: string): Found {
  const { text, mentions, actors } = scene
  const ids: string[] = []
  let last: Mention | undefined
  for (const mention of mentions) {
    if (mention.span.start < first.span.start) continue
    if (last && mention.span.start < last.span.end) continue
    if (last && !coordination.test(text.slice(last.span.end, mention.span.start))) break
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

const coordination = /^\s?(?:,|et|and|ainsi que|, et|, and|ou|or|&)?\s?(?:l[ea]s?\s|l['’]|the\s)?$/u

/** Can do something; a name that the desk does not know only where it heads its clause or sentence. */
export function acts({ actors, text, clause, sentence }: Scene, mention: Mention): boolean {
  if (actors.actorOf(mention) === undefined || isPlace(mention)) return false
  if (actors.isKnown(mention)) return true
  return (
    mention.kind !== 'programme' &&
    (isHead(text, mention.span, clause) || isHead(text, mention.span, sentence)) &&
    !placed.test(leftOf(text, mention.span))
  )
}

const placed =
  /(?:^|[\s'])(?:en|in|à|au|aux|at|de|d'|du|des|of|from|près de|off)\s?(?:l[ea]s?\s|l'|the\s)?$|\d\s?$/u

export function isThing({ kind }: Mention): boolean {
  return ['chip', 'model', 'app', 'product', 'process'].includes(kind)
}

/** Nothing but an article, or a few words that only lead to it, stands before it in the clause. */
export function isHead(text: string, span: Span, clause: Span): boolean {
  return headed.test(text.slice(clause.start, span.start).toLowerCase().replace(/’/gu, "'"))
}

const headed =
  /^(?:.{0,40},\s?)?(?:(?:mais|et|que|qu'|but|and|that|puces?|gpu|chips?)\s?)?(?:l[ea]s?\s|l'|the\s)?(?:\p{L}+\s){0,2}$/u

/** “La médiation aux Ateliers …”: the words before it are the subject and a preposition. */
export function isTopic(text: string, span: Span, clause: Span): boolean {
  return /^(?:l[ea]s?\s|l'|the\s|an?\s|une?\s)[\p{L}-]{3,}\s(?:aux?|à|chez|avec|with|at|between|entre)\s(?:l[ea]s?\s|the\s)?$/u.test(
    text.slice(clause.start, span.start).toLowerCase().replace(/’/gu, "'"),
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
  return text
    .slice(Math.max(0, start - 30), start)
    .toLowerCase()
    .replace(/’/gu, "'")
}

/** A name that something is turned to, bought from or said of: no subject. */
export function isTurnedTo(text: string, mention: Mention): boolean {
  return turned.test(leftOf(text, mention.span))
}

const turned =
  /(?:^|[\s'])(?:à|au|aux|auprès d(?:e|u|es|e la|e l')|chez|avec|contre|selon|d'après|vers|from|to|with|against|for|than|par|by|via|versus)\s(?:l[ea]s?\s|l'|the\s|[a-zà-ÿ]+ais\s)?$/u
