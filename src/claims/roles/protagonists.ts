import { behindDateline } from '../../text/datelines.ts'
import type { Article, Span } from '../../types.ts'
import type { Mention } from '../claim.ts'
import { lowered } from '../lowered.ts'
import { placeId } from '../mentions/countries.ts'
import type { SentenceWeight } from '../weigh.ts'
import type { Actors } from './actors.ts'
import { type Descriptions, describedAs } from './descriptions.ts'
import { isCompany, opensParagraph, pronoun, subjectOpeningOf } from './openings.ts'
import { referenceOf } from './references.ts'
import { isIntroduced, isPlace, isWrittenFrom, type Scene } from './scene.ts'
import { authorityOf, headOf, isAlone, standsForAnother } from './sentence-heads.ts'
import { houseOf } from './voices.ts'

/**
 * Who is named most; the title and the first lines count double, whoever comes first in the text once more. A name
 * that the desk does not list counts beside one that it does only where it is in the title and more than once in the
 * text.
 */
export function mainOf(article: Article, mentions: readonly Mention[], actors: Actors): string | undefined {
  const { text, title = '' } = article
  const counts = new Map<string, number>()
  const able = mentions.filter((mention) => isProtagonist(mention, text, actors))
  const isListed = able.some(actors.isKnown)
  const times = new Map<string, number>()
  for (const { id } of able) times.set(id, (times.get(id) ?? 0) + 1)
  const inTitle = new Set<string>()
  for (const { id, span } of able) if (title.includes(text.slice(span.start, span.end))) inTitle.add(id)
  let isFirst = true
  for (const mention of able) {
    const isTitled = inTitle.has(mention.id)
    if (isListed && !actors.isKnown(mention) && (!isTitled || (times.get(mention.id) ?? 0) < 2)) continue
    const id = actors.actorOf(mention) ?? mention.id
    // Where it was written says little of what it is about.
    if (isWrittenFrom(text, mention.span)) {
      counts.set(id, (counts.get(id) ?? 0) + 1)
      continue
    }
    const weight = (mention.span.start < headMax || isTitled ? 2 : 1) + (isFirst ? 1.5 : 0)
    counts.set(id, (counts.get(id) ?? 0) + weight)
    isFirst = false
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Can be whom an article is about: somebody who acts, no country and no authority, and not where something lies. */
function isProtagonist(mention: Mention, text: string, actors: Actors): boolean {
  const id = actors.actorOf(mention)
  if (id === undefined || isPlace(mention) || actors.bodies.has(id)) return false
  const before = text.slice(Math.max(0, mention.span.start - 12), mention.span.start)
  if (!actors.isKnown(mention) && addressed.test(before)) return false
  // A site that something lies at is a place, and no matter of its owner’s.
  return actors.siteOwnerOf(mention) === undefined || !/(?:^|\s)(?:à|at|in|near)\s$/u.test(before)
}

/** Where an article first names somebody, as an offset into its text; 0 where its title does. */
export function introducedAt(
  id: string,
  { text, title = '' }: Article,
  mentions: readonly Mention[],
  actors: Actors,
): number | undefined {
  const own = mentions.filter((mention) => actors.actorOf(mention) === id)
  const isTitled = own.some(({ span }) => title.includes(text.slice(span.start, span.end)))
  return isTitled ? 0 : own[0]?.span.start
}

/** A name of nothing that the desk knows is a place, behind these. */
const addressed = /(?:^|[\s'’])(?:à|au|aux|en|de|du|des|d['’]|at|in|of|near)\s?(?:la\s|l['’])?$/iu

/** The first sentence or two, in UTF-16 units. */
const headMax = 250

/** What the sentences before have told of who acts. */
type Before = Pick<
  Scene,
  | 'lastSubject'
  | 'isLastNear'
  | 'lastSite'
  | 'lastPlace'
  | 'lastBuyer'
  | 'lastNamed'
  | 'lastBody'
  | 'lastPerson'
  | 'lastAlone'
> & {
  /** Id of whom alone the heading names under which it stands: a round-up is about one after the other. */
  readonly section?: string
}

/** Who was last spoken of before each sentence, and whose site, by where the sentence starts. */
export function subjectsBefore(
  text: string,
  inSentence: (span: Span) => readonly { readonly mention: Mention }[],
  sentences: readonly SentenceWeight[],
  actors: Actors,
  main: { readonly id: string; readonly at: number } | undefined,
  descriptions: Descriptions,
): ReadonlyMap<number, Before> {
  const found = new Map<number, Before>()
  let last: Before = { lastSubject: [], isLastNear: false }
  let lastEnd = 0
  let age = 0
  let isSameParagraph = false
  for (const weighed of sentences) {
    const { sentence, role } = weighed
    const cues = speakingOf(weighed)
    const inside = inSentence(sentence).flatMap(({ mention }) =>
      isSpokenOf(mention, sentence, cues) ? [mention] : [],
    )
    const site = inside.flatMap((mention) => actors.siteOwnerOf(mention) ?? []).at(-1) ?? last.lastSite
    isSameParagraph &&= !text.slice(lastEnd, sentence.start).includes('\n')
    const isLastNear = isSameParagraph || age === 0
    const place = inside.findLast((mention) => isTown(mention, actors))?.id ?? last.lastPlace
    const seen = {
      ...(site !== undefined && { lastSite: site }),
      ...(place !== undefined && { lastPlace: place }),
    }
    found.set(sentence.start, { ...last, isLastNear, ...seen })
    if (role === 'heading') {
      const { section: _, ...rest } = last
      const named = namedAlone(text, sentence, inside, actors)
      last = named === undefined ? rest : { ...rest, section: named, lastSubject: [named] }
    }
    if (role !== 'body') continue
    const { lastAlone: _, ...rest } = last
    last = rest
    lastEnd = sentence.end
    const everybody = inSentence(sentence).map(({ mention }) => mention)
    const told = { ...seen, ...toldOf(everybody, actors, last) }
    // Who has not answered is not spoken of.
    if (isNoComment(weighed)) {
      last = { ...last, ...told }
      continue
    }
    const named = main !== undefined && main.at < sentence.end ? main.id : undefined
    const said = behindDateline(text, sentence)
    const introduced = everybody.find(
      (mention) => actors.actorOf(mention) !== undefined && isIntroduced({ text }, mention, said),
    )
    const described = describedAs(subjectOpeningOf(text, said), descriptions)
    const spoken =
      (introduced && [actors.actorOf(introduced) ?? introduced.id]) ??
      (described !== undefined ? [described] : undefined) ??
      headOf(text, said, inside, actors) ??
      referenceOf({ ...last, bodies: actors.bodies }, subjectOpeningOf(text, said))?.ids ??
      (named !== undefined && isCompanyAtHead(text, said) ? [named] : undefined) ??
      (standsForAnother(text, said) ? goneOnWith({ ...last, isLastNear }, actors, named) : undefined) ??
      speakerOf(weighed, actors, everybody) ??
      authorityOf(text, said, inside) ??
      (isLastNear && last.lastSubject.length > 0 && isOfTheirs(text, said) ? last.lastSubject : undefined)
    isSameParagraph ||= spoken !== undefined
    age = spoken ? 0 : age + 1
    const buyer =
      buyerIn(text, sentence, inside, actors) ?? ordererIn(text, sentence, spoken, actors) ?? last.lastBuyer
    last = {
      lastSubject: spoken ?? last.lastSubject,
      isLastNear,
      ...told,
      ...(isAlone(text, sentence, everybody, spoken, actors) && { lastAlone: spoken?.[0] ?? '' }),
      ...(buyer !== undefined && { lastBuyer: buyer }),
      ...(last.section !== undefined && { section: last.section }),
    }
  }
  return found
}

/** “## Norval”: a heading that is a name and nothing else. */
function namedAlone(
  text: string,
  { start, end }: Span,
  [only, other]: readonly Mention[],
  actors: Actors,
): string | undefined {
  if (only === undefined || other !== undefined || isPlace(only)) return undefined
  const around = text.slice(start, only.span.start) + text.slice(only.span.end, end)
  return /\p{L}/u.test(around) ? undefined : actors.actorOf(only)
}

/** Who is named in a sentence, by what later words may stand for: “the latter”, “the institute”, “the player”. */
function toldOf(
  everybody: readonly Mention[],
  actors: Actors,
  last: Before,
): Pick<Before, 'lastNamed' | 'lastBody' | 'lastPerson'> {
  const ids = everybody.flatMap((mention) => (isPlace(mention) ? [] : (actors.actorOf(mention) ?? [])))
  const acting = [...new Set(ids.filter((id) => !actors.bodies.has(id)))]
  const named = acting.length > 0 ? acting : last.lastNamed
  const body = everybody.findLast(({ id }) => actors.bodies.has(id))?.id ?? last.lastBody
  const person = everybody.findLast(({ kind }) => kind === 'person')?.id ?? last.lastPerson
  return {
    ...(named !== undefined && { lastNamed: named }),
    ...(body !== undefined && { lastBody: body }),
    ...(person !== undefined && { lastPerson: person }),
  }
}

/** All that it says is that somebody has not answered. */
function isNoComment({ cues, attributions }: SentenceWeight): boolean {
  return attributions.length === 0 && cues.some(({ kind }) => kind === 'no_comment')
}

/** A site of the desk’s, or a place that nobody listed; no number of a plant. */
function isTown(mention: Mention, actors: Actors): boolean {
  if (/\d/.test(mention.id) || mention.form !== undefined) return false
  return (
    actors.siteOwnerOf(mention) !== undefined ||
    (mention.kind === 'region' && placeId(mention.name) === undefined)
  )
}

/** To whom something is said to be sold: “discute de la vente de son usine au groupe X”, “is selling its plant to X”. */
function buyerIn(
  text: string,
  { start }: Span,
  mentions: readonly Mention[],
  actors: Actors,
): string | undefined {
  const buyer = mentions.find(
    (mention) =>
      actors.actorOf(mention) !== undefined &&
      !isPlace(mention) &&
      soldTo.test(text.slice(Math.max(start, mention.span.start - soldMax), mention.span.start)),
  )
  return buyer && actors.actorOf(buyer)
}

/** Whoever a sentence is about that tells of buying: “X has agreed to buy …”, “X négocierait l'achat de …”. */
function ordererIn(
  text: string,
  { start, end }: Span,
  [first]: readonly string[] = [],
  { bodies }: Actors,
): string | undefined {
  if (first === undefined || bodies.has(first)) return undefined
  const words = lowered(text.slice(start, Math.min(end, start + buyingMax)))
  return buying.test(words) && !isBought.test(words) ? first : undefined
}

/** In UTF-16 units: whoever buys is said early in a sentence. */
const buyingMax = 240
const buying =
  /(?<!\p{L})(?:(?:r?ach[eè]t(?!eu)|acquér|acquier|commander|commandé|débours)\p{L}*|s'offr\p{L}+|(?:l'achat|le rachat|l'acquisition|la reprise) d(?:e|es|u|')?|(?:to |has |have |would |will )?(?:buy|buys|buying|bought|purchase|purchased|purchasing|acquire|acquires|acquired|acquiring)|(?:to|has|have|is|would|will) order(?:ed|ing)?)(?!\p{L})/u
const isBought =
  /(?<!\p{L})(?:été|être|est|sera|serait|been|be|was|is|being)\s(?:\p{L}+\s)?(?:r?acheté|acquis|commandé|bought|acquired|ordered|purchased)e?s?(?!\p{L})/u

/** How far a buyer stands from the word for the sale, in UTF-16 units. */
const soldMax = 140
const soldTo =
  /(?<!\p{L})(?:vente|cession|vendre|vend|vendu|vendrait|céder|cède|cédé|céderait|sale|sell|sells|selling|sold)(?!\p{L})[^.;:]{0,100}\s(?:à|au|aux|to)\s(?:l[ea]\s|l['’]|the\s)?(?:[\p{Ll}-]+\s){0,3}$|(?<!\p{L})(?:bought|acquired|purchased|ordered|rachetée?s?|achetée?s?|acquise?s?|commandée?s?)\s(?:by|par)\s(?:l[ea]\s|l['’]|the\s)?(?:[\p{Ll}-]+\s){0,3}$/u

/** A paragraph begins with “the company”: it goes back to whom the article is about. */
function isCompanyAtHead(text: string, sentence: Span): boolean {
  const words = subjectOpeningOf(text, sentence)
  return opensParagraph(text, sentence) && isCompany(words) && !pronoun.test(words)
}

/** “Half a million left its plant”: what is told is still theirs. */
function isOfTheirs(text: string, { start, end }: Span): boolean {
  return /(?<!\p{L})(?:its|their|son|sa|ses|leurs?)\s\p{Ll}/u.test(text.slice(start, end))
}

/** Who a sentence goes on with that begins with “it” or “the company”. */
function goneOnWith(
  { lastSubject, isLastNear }: Before,
  { bodies }: Actors,
  main: string | undefined,
): readonly string[] | undefined {
  const last = lastSubject.filter((id) => !bodies.has(id))
  if (isLastNear && last.length > 0) return last
  return main === undefined ? undefined : [main]
}

/** The words that tell whose report it is. */
export function speakingOf({ attributions }: SentenceWeight): readonly Span[] {
  return attributions.map(({ cue }) => cue)
}

/** In the sentence, and not part of what says whose report it is. */
export function isSpokenOf({ span, kind }: Mention, sentence: Span, cues: readonly Span[]): boolean {
  if (span.start < sentence.start || span.end > sentence.end || kind === 'outlet') return false
  return !cues.some((cue) => cue.start < span.end && span.start < cue.end)
}

/** The company that spoke last in a sentence. */
function speakerOf(
  { attributions }: SentenceWeight,
  actors: Actors,
  mentions: readonly Mention[],
): readonly string[] | undefined {
  const house = attributions
    .flatMap(({ sources }) => sources)
    .flatMap((source) => houseOf(source, actors, mentions) ?? [])
    .at(-1)
  return house === undefined ? undefined : [house]
}
