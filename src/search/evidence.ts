import { fold } from '../text/fold.ts'
import { isOrdinal } from '../text/ordinals.ts'
import { tokens } from '../text/tokens.ts'
import type { Span } from '../types.ts'
import { isOfMakers, tellsWhose } from './belongings.ts'
import type { Reading } from './entries.ts'
import { kindOf } from './kinds.ts'
import type { Place } from './passage-index.ts'
import type { Asked, Question } from './question.ts'
import { namesReason } from './reasons.ts'
import { homeOf, isNameSense, isSense, isValueSense } from './senses.ts'
import type { WantKind } from './wants.ts'
import { weights } from './weights.ts'

/** What the ranking and the refusal know of one passage, each from 0 to 1. */
export type Evidence = {
  /**
   * How far each word of the question is met, by its place in the question: in the sentence itself, else by what stands
   * around it (the one before, headline, opening, the article).
   */
  readonly met: readonly number[]
  /** How close together the words met stand. */
  readonly nearness: number
  /** How well the sentence holds what sort of thing is asked for. */
  readonly kind: number
}

/** A passage read again; `holds` are those of its terms and senses that the question is about or related to. */
export type Reread = Reading & { readonly holds: ReadonlySet<string> }

/** A passage read again, and the article it stands in as far as the ranking looks. */
export type Surroundings = {
  readonly text: string
  readonly language: string
  readonly place: Place
  readonly reading: Reread
  readonly before: Reread | undefined
  readonly after: Reread | undefined
  /** The sentences before it, two at most, as far as the heading above. */
  readonly above: readonly Reread[]
  /** Headline, first sentence and the heading above. */
  readonly heads: readonly Reread[]
  /** The questions of the article itself that the passage answers, and what they ask for. */
  readonly asking: readonly Reread[]
  readonly asksFor: readonly WantKind[]
  /** Terms and senses of the question that stand anywhere in the article. */
  readonly article: ReadonlySet<string>
}

export function evidenceOf(question: Question, around: Surroundings): Evidence {
  const { asked } = question
  const { reading, before, after, heads, asking, article } = around
  const { start, end } = around.place.passage
  const passage = around.text.slice(start, end)
  const unsaid = isUnsaid(around.place, passage)
  const name = weights.context.name
  const other = weights.context.word
  const met: number[] = []
  const wanted = question.want?.kind
  // An article that asks the same is answered by what stands behind.
  const isAnswer = wanted !== undefined && repeated.has(wanted) && around.asksFor.includes(wanted)
  const kind = Math.max(kindOf(question, passage, start, reading), isAnswer ? weights.answers : 0)
  const told = [...asking]
  // A cause is that of what was said before it; of the article's matter, where the article asks for it.
  if (wanted === 'reason' && namesReason(passage)) told.push(...around.above)
  if (wanted === 'reason' && isAnswer) told.push(...heads)
  const whose = tellsWhose(question, passage, start, reading) ? weights.whose : 0
  asked.forEach((word, place) => {
    if (word.numbers || word.orders) {
      // `Unit 2` is told from `Unit 1` by its number alone, so that the number has to stand beside the name; `the second
      // auction` from the first by its ordinal.
      const [left, right] = word.orders ? [word, asked[place + 1]] : [asked[place - 1], word]
      const between = word.orders ? ordinalReach : 2
      const alone = word.orders ? share(word, reading) * weights.phrasePart : 0
      const beside = (one: Reading | undefined) =>
        one && left && right && isBeside(left, right, one, between) ? 1 : alone
      const inside = beside(reading)
      const above = Math.max(0, ...heads.map(beside))
      met.push(Math.max(inside, above * name.head, beside(before) * name.before))
      return
    }
    const isOther = asked[place - 1]?.orders === true && isOtherOfItsKind(asked[place - 1], word, reading)
    const inside = share(word, reading) * (isOther ? weights.otherOrdinal : 1)
    const above = Math.max(0, ...heads.map((one) => share(word, one)))
    const context = word.role === 'name' || word.role === 'number' ? name : other
    const reach = unsaid ? weights.context.unsaid : 1
    const beside = Math.max(
      Math.min(1, context.before * reach) * share(word, before),
      context.after * share(word, after),
      ...told.map((one) => share(word, one)),
      Math.min(1, context.head * reach) * above,
      word.terms.has(homeOf[around.language] ?? '') ? name.home : 0,
      holdsAny(article, word.terms) ? Math.min(1, context.article * reach) : 0,
    )
    const measured = word.role === 'measure' ? kind * weights.measured : 0
    met.push(Math.max(inside, measured, beside, isOfMakers(word) ? whose : 0))
  })
  return { met, nearness: nearness(asked, reading), kind }
}

// Who or where something is may be asked of many things in one article.
const repeated: ReadonlySet<WantKind> = new Set(['reason', 'manner', 'whether'])

/** Weighted mean of what was met: rare words count for more, words that frame a question for less. */
export function weighed(shares: readonly number[], asked: readonly Asked[]): number {
  let sum = 0
  let whole = 0
  asked.forEach((word, place) => {
    const weight = word.rarity * (word.role === 'frame' ? weights.frame : 1)
    sum += weight * (shares[place] ?? 0)
    whole += weight
  })
  return whole > 0 ? sum / whole : 0
}

/** How well the reading holds the word: 1 for the word itself, less for a sense it shares, or for what hints at it. */
function share(word: Asked, reading: Reread | undefined): number {
  if (!reading || reading.holds.size === 0) return 0
  let best = 0
  for (const [term, weight] of word.terms) {
    if (!reading.holds.has(term)) continue
    const isGroup = isSense(term) && !isNameSense(term) && !isValueSense(term)
    const counts = isGroup ? weight * weights.sense : weight
    if (counts > best) best = counts
  }
  const related = word.terms.size === 0 ? weights.hinted : weights.related
  return best < related && holdsAny(reading.holds, word.related) ? related : best
}

function holdsAny(held: ReadonlySet<string>, terms: { has(term: string): boolean }): boolean {
  for (const term of held) if (terms.has(term)) return true
  return false
}

/** Mean closeness of neighbouring words of the question, for those the sentence holds both. */
function nearness(asked: readonly Asked[], reading: Reread): number {
  const isMet = (word: Asked) => holdsAny(reading.holds, word.terms)
  if (asked.length < 2 || !asked.some((word, place) => place > 0 && isMet(word))) return 0
  const order = new Map(
    reading.terms
      .filter((term) => !term.compound)
      .map((term, place): [number, number] => [term.start, place]),
  )
  const places = asked.map((word) => (isMet(word) ? positions(word, reading, order) : []))
  let sum = 0
  let pairs = 0
  for (let at = 1; at < places.length; at++) {
    const [left, right] = [places[at - 1] ?? [], places[at] ?? []]
    pairs++
    let closest = 0
    for (const a of left) for (const b of right) if (a !== b) closest = Math.max(closest, 1 / Math.abs(a - b))
    sum += closest
  }
  return pairs > 0 ? sum / pairs : 0
}

// `a second, larger auction`: units between an ordinal and its noun.
const ordinalReach = 20

/** True where the number stands right behind the name, the noun behind its ordinal. */
function isBeside(named: Asked, number: Asked, reading: Reading, between: number): boolean {
  const ends = [
    ...reading.terms.filter((term) => named.terms.has(term.text)),
    ...reading.senses.filter((sense) => named.terms.has(sense.id)),
  ].map((one) => one.end)
  const starts = [
    ...reading.terms.filter((term) => number.terms.has(term.text)),
    ...reading.senses.filter((sense) => number.terms.has(sense.id)),
  ].map((one) => one.start)
  const isPart = reading.senses.some(
    (sense) => named.terms.has(sense.id) && starts.some((at) => at > sense.start && at < sense.end),
  )
  return isPart || starts.some((start) => ends.some((end) => start > end && start - end <= between))
}

/** True where each such thing that the reading speaks of has an ordinal, and never the one asked for. */
function isOtherOfItsKind(ordinal: Asked | undefined, noun: Asked, reading: Reading): boolean {
  const starts = [
    ...reading.terms.filter((term) => noun.terms.has(term.text)),
    ...reading.senses.filter((sense) => noun.terms.has(sense.id)),
  ].map((one) => one.start)
  const ordinals = reading.terms.filter(({ form }) => isOrdinal(form))
  return (
    starts.length > 0 &&
    starts.every((start) => {
      const own = ordinals.findLast(({ end }) => end < start && start - end <= ordinalReach)
      return (
        own !== undefined &&
        ordinal !== undefined &&
        !ordinal.terms.has(own.text) &&
        !carries(ordinal, own, reading)
      )
    })
  )
}

/** True where the word carries a sense that is asked for. */
function carries(word: Asked, { start, end }: Span, { senses }: Reading): boolean {
  return senses.some((sense) => sense.start >= start && sense.end <= end && word.terms.has(sense.id))
}

function positions(word: Asked, reading: Reading, order: ReadonlyMap<number, number>): number[] {
  const starts = new Set<number>()
  for (const term of reading.terms) if (word.terms.has(term.text)) starts.add(term.start)
  for (const sense of reading.senses) if (word.terms.has(sense.id)) starts.add(sense.start)
  return [...starts].flatMap((start) => order.get(start) ?? []).slice(0, 8)
}

// The same for every question; a place is forgotten with its article.
const unsaidPlaces = new WeakMap<Place, boolean>()

function isUnsaid(place: Place, passage: string): boolean {
  const known = unsaidPlaces.get(place)
  if (known !== undefined) return known
  const unsaid = speaksOfWhatWasSaid(passage)
  unsaidPlaces.set(place, unsaid)
  return unsaid
}

/** True for a sentence that speaks of what the ones before it name: a pronoun, `the company`, a connector. */
function speaksOfWhatWasSaid(passage: string): boolean {
  const opening = openingOf(passage)
  return pronoun.test(opening) || mention.test(opening)
}

/** The word with which a sentence goes on with the one before it (`However`, `Elle`); undefined where none does. */
export function goingOnIn(passage: string): Span | undefined {
  return pronoun.test(openingOf(passage)) ? tokens(passage.slice(0, openingMax))[0] : undefined
}

/** The same, or the noun that it calls by its kind what was named before (`the company`). */
export function mentionIn(passage: string): Span | undefined {
  const read = tokens(passage.slice(0, openingMax))
  const named = read.find(({ text }, at) => at > 0 && mention.test(` ${read[at - 1]?.text} ${text} `))
  return goingOnIn(passage) ?? named
}

function openingOf(passage: string): string {
  const words = fold(passage.slice(0, openingMax)).replace(/[^\p{L}\p{N}]+/gu, ' ')
  return ` ${words.trim()} `
}

const openingMax = 90

const pronoun =
  /^ (?:elles?|ils?|celles? ci|celui ci|ceux ci|cet|cette|ces|ce|cela|c|sa|son|ses|leurs?|lui|it|its|they|their|he|she|his|her|this|that|these|those|ainsi|en effet|en complement|cependant|toutefois|en revanche|de plus|par ailleurs|selon (?:lui|elle)|d apres (?:lui|elle)|however|but|also|moreover|instead|for example|au total|en tout|in all) /
const mention =
  / (?:le|la|l|du|au|the) (?:groupe|societe|entreprise|firme|compagnie|constructeur|fabricant|operateur|exploitant|developpeur|editeur|fournisseur|consortium|site|usine|centrale|parc|mine|projet|chantier|plateforme|application|banque|contrat|accord|transaction|operation|participation|vente|commande|enchere|greve|incendie|navire|company|group|firm|maker|manufacturer|operator|developer|publisher|supplier|consortium|plant|factory|project|platform|app|bank|deal|contract|sale|order|auction|strike|fire|ship) /
