import { behindDateline } from '../text/datelines.ts'
import { overlapping } from '../text/overlap.ts'
import type { Article, Knowledge, Language, Span } from '../types.ts'
import type { Claim, Mention, Period, Quantity, Source, Weight } from './claim.ts'
import { figureWeight, impliedSources, isNews, isOffer } from './figure-weight.ts'
import { lowered } from './lowered.ts'
import { findMentions } from './mentions/mentions.ts'
import { findPeriods } from './periods/periods.ts'
import { parseQuantities } from './quantities/index.ts'
import { createActionFinder } from './roles/actions.ts'
import { createActorFinder } from './roles/actors.ts'
import { carriedRoles } from './roles/carried.ts'
import { describedIn } from './roles/descriptions.ts'
import { counterpartyOf, objectOf } from './roles/objects.ts'
import { siteOf, whereOf } from './roles/places.ts'
import { introducedAt, isSpokenOf, mainOf, speakingOf, subjectsBefore } from './roles/protagonists.ts'
import { subjectOf } from './roles/roles.ts'
import { isWrittenFrom, type Scene } from './roles/scene.ts'
import { voiceOf } from './roles/voices.ts'
import { citedIn } from './sources/credits.ts'
import { countsSpeakers } from './sources/source-counts.ts'
import { type SentenceWeight, weighSentences } from './weigh.ts'

/** Everything the ledger reads in one article. */
export type Reading = {
  readonly article: Article
  readonly mentions: readonly Mention[]
  readonly sentences: readonly SentenceWeight[]
  /** One for each stretch of a clause, in order. */
  readonly weights: readonly Weight[]
  /** In the order of the text. */
  readonly claims: readonly Claim[]
  /** Who the article is mostly about, if anybody. */
  readonly main?: string
  /** See `Page.cited`. */
  readonly cited: readonly string[]
  nameOf(id: string): string
}

/** Reads articles of one desk; what depends on its knowledge alone is made once. */
export function createReader(knowledge: Knowledge): (article: Article) => Reading {
  const actionOf = createActionFinder(knowledge)
  const actorsAmong = createActorFinder(knowledge)
  return (article) => {
    const { text } = article
    const language = languageOf(article)
    const mentions = findMentions(article, knowledge)
    const parties = outermost(mentions).filter(({ span }) => !isWrittenFrom(text, span))
    const sentences = weighSentences(article, knowledge)
    const weights = sentences.flatMap(({ clauses }) => clauses)
    const actors = actorsAmong(text, mentions)
    const main = mainOf(article, mentions, actors)
    const introduced = main === undefined ? undefined : introducedAt(main, article, mentions, actors)
    const houses = new Set(mentions.flatMap(({ kind, name }) => (kind === 'company' ? [name] : [])))
    const asHouse = (source: Source): Source =>
      source.kind === 'named_person' && source.name?.includes(' ') && houses.has(source.name)
        ? { ...source, kind: 'company' }
        : source
    const site = siteOf(article, mentions, actors)
    const siteIds = new Map(
      mentions.flatMap((mention) => {
        const of = actors.siteOwnerOf(mention)
        return of === undefined ? [] : [[mention.id, of] as const]
      }),
    )
    const isSite = (id: string) => siteIds.has(id)
    const owner = site && siteIds.get(site.id)
    const stretches = weights.map((weight) => ({ ...weight.clause, weight }))
    const inSentence = createFinder(parties.map((mention) => ({ ...mention.span, mention })))
    const periodsIn = createFinder(
      findPeriods(article, language).map((period) => ({ ...period.span, period })),
    )
    const claims: Claim[] = []
    const descriptions = describedIn(text, mentions, actors, main)
    const before = subjectsBefore(
      text,
      inSentence,
      sentences,
      actors,
      main === undefined ? undefined : { id: main, at: introduced ?? 0 },
      descriptions,
    )
    const sentenceAt = new Map(sentences.map((one) => [one.sentence.start, one] as const))
    const lead = sentences.filter(({ role }) => role === 'body').slice(0, leadSentences)
    for (const parsed of parseQuantities(text, language, knowledge)) {
      if (isLeftOut(article, parsed)) continue
      const quantity = countedAs(parsed, text, mentions)
      const around = weightAt(stretches, quantity)
      const weighed = around && sentenceAt.get(around.sentence.start)
      if (!around || !weighed) continue
      const weight = figureWeight(text, quantity, around, weighed)
      const cues = speakingOf(weighed)
      // What is known of somebody who speaks is theirs too, though it is not what they say.
      const spoken = weight.sources.length > 0 ? weight : around
      const { section, ...told } = before.get(weight.sentence.start) ?? { lastSubject: [], isLastNear: false }
      const scene: Scene = {
        text,
        sentence: weight.sentence,
        clause: weight.clause,
        figure: quantity.span,
        mentions: inSentence(weight.sentence).flatMap(({ mention }) =>
          isSpokenOf(mention, weight.sentence, cues) ? [mention] : [],
        ),
        heard: inSentence(weight.sentence).flatMap(({ mention }) =>
          mention.kind !== 'outlet' && !isSpokenOf(mention, weight.sentence, cues) ? [mention] : [],
        ),
        actors,
        ...told,
        bodies: actors.bodies,
        descriptions,
        isCarried: weight.sources.some(({ how }) => how === 'carried'),
        ...voiceOf(spoken, actors, mentions),
        isVoiceHead: spoken.sources.some(
          ({ cue }) => cue !== undefined && cue.start === behindDateline(text, weight.sentence).start,
        ),
        ...(main !== undefined && { main }),
        isMainKnown: introduced !== undefined && introduced < weight.sentence.end,
        ...(section !== undefined && { main: section, isMainKnown: true }),
      }
      const subject = subjectOf(scene)
      const action = actionOf(text, weight.clause, quantity.span, language)
      const ownObject = objectOf(scene, subject.ids)
      const ownCounterparty = counterpartyOf(scene, subject.ids, ownObject)
      const { object = ownObject, counterparty = ownCounterparty } = carriedRoles(
        text,
        {
          sentence: weight.sentence,
          clause: weight.clause,
          quantity,
          subject: subject.ids,
          action: action.family,
          ...(ownObject !== undefined && { object: ownObject }),
          ...(ownCounterparty !== undefined && { counterparty: ownCounterparty }),
        },
        claims.at(-1),
      )
      const where = whereOf(
        text,
        weight.sentence,
        scene.mentions,
        site,
        scene.lastPlace !== undefined && isSite(scene.lastPlace) ? scene.lastPlace : undefined,
        subject.ids.length === 0 || subject.ids.some((id) => id === owner || id === main || id === site?.id),
        actors,
      )
      claims.push({
        id: `${article.key}:${quantity.span.start}`,
        article: article.key,
        sentence: weight.sentence,
        clause: weight.clause,
        quantity,
        subject: subject.ids,
        action: action.family,
        ...(object !== undefined && { object }),
        ...(counterparty !== undefined && { counterparty }),
        negated: isNegated(text, weight.clause, quantity.span, language),
        ...periodOf(
          // The day on which it was said is none of what is said.
          periodsIn(weight.sentence).flatMap(({ period }) =>
            cues.some(({ start, end }) => period.span.start >= start && period.span.end <= end)
              ? []
              : [period],
          ),
          weight,
          quantity.span,
        ),
        evidence: weight.evidence,
        standing: weight.standing,
        cues: weight.cues,
        sources:
          impliedSources(
            weight,
            subject,
            actors,
            lead.includes(weighed) && isNews(text, weight.clause, quantity.span),
            isOffer(text, weight.clause, quantity.span),
            text,
          ) ?? weight.sources.map(asHouse),
        ...(where !== undefined && { where }),
        ...(countsSpeakers(text, quantity, weight.sentence, cues) && { countsSpeakers: true as const }),
        confidence: subject.ids.length === 0 || isInPassing(text, quantity) ? 'unsure' : 'sure',
        because: {
          subject: subject.because,
          action: action.span
            ? `the verb or noun “${text.slice(action.span.start, action.span.end)}”`
            : 'no verb of a known family',
          ...(object !== undefined && { object: 'product that stands next to the figure' }),
          ...(counterparty !== undefined && { counterparty: 'to or from whom, or who makes the object' }),
          certainty:
            weight.cues.map(({ kind }) => kind).join(', ') ||
            (weight.sources.length > 0 ? 'attributed' : 'no cue of doubt'),
        },
      })
    }
    return {
      article,
      mentions,
      sentences,
      weights,
      claims,
      ...(main !== undefined && { main }),
      cited: citedIn(article, sentences).map(actors.fullName),
      nameOf: actors.nameOf,
    }
  }
}

/** What is news of a company stands at the head of an article. */
const leadSentences = 2

/** English or French: whatever is neither is read by the rules of French, whose figures most of Europe writes. */
function languageOf({ language, guessedLanguage }: Article): Language {
  return (language ?? guessedLanguage)?.toLowerCase().startsWith('en') ? 'en' : 'fr'
}

/** The period of the clause that stands nearest to the figure; else that of the sentence. */
function periodOf(
  periods: readonly Period[],
  { clause, sentence }: Weight,
  figure: Span,
): { readonly period?: Period } {
  const distance = ({ span }: Period) => Math.max(span.start - figure.end, figure.start - span.end)
  for (const { start, end } of [clause, sentence]) {
    const [nearest] = periods
      .filter(({ span }) => span.start >= start && span.end <= end)
      .sort((a, b) => distance(a) - distance(b))
    if (nearest) return { period: nearest }
  }
  return {}
}

/** The verb before the figure is negated in full: “n'a pas reçu”, “did not order”; “n'en a reçu que” is not. */
function isNegated(text: string, clause: Span, figure: Span, language: Language): boolean {
  const before = lowered(text.slice(Math.max(clause.start, figure.start - 120), figure.start))
  return (language === 'en' ? negationEn : negationFr).test(before)
}

const negationFr =
  /(?:^|\s)(?:n'|ne\s)[^.;:,]{1,40}?\s(?:pas|jamais|aucune?)(?!\p{L})|(?:^|\s)(?:et non|sans)(?!\p{L})/u
const negationEn = /\b(?:not|never|no longer)\b|n't\b/u

/** “200 000 Nvidia H20”: a bare number before the name of a chip counts chips. */
function countedAs(quantity: Quantity, text: string, mentions: readonly Mention[]): Quantity {
  if (quantity.unit !== 'count') return quantity
  let at = quantity.span.end
  for (const { span, kind } of mentions) {
    if (span.start < at) continue
    if (text.slice(at, span.start).trim() !== '') break
    if (kind === 'chip') return { ...quantity, unit: 'chips' }
    at = span.end
  }
  return quantity
}

/** Page furniture, and years that only say when. */
function isLeftOut({ noise }: Article, { span, unit, qualifier }: Quantity): boolean {
  return overlapping(noise, span).length > 0 || (unit === 'year' && qualifier !== 'up_to')
}

/** “l'une des trois”, “both of the two”, “trois fois”: a small number in words that counts nothing of the beat. */
function isInPassing(text: string, { unit, value, span }: Quantity): boolean {
  if (unit !== 'count' || value === undefined || value > inWordsMax) return false
  return (
    !/\d/u.test(text.slice(span.start, span.end)) ||
    oneOf.test(text.slice(Math.max(0, span.start - 20), span.start))
  )
}

/** What the press writes in words by its style guides; a larger number in words was meant. */
const inWordsMax = 10
const oneOf = /(?:^|[\s'’])(?:une? des|une? de ces|one of (?:the|its|their)|either of the|any of the)\s$/iu

/** The weight of the clause that holds most of the figure. */
function weightAt(stretches: readonly Stretch[], { span }: Quantity): Weight | undefined {
  return overlapping(stretches, span)[0]?.weight
}

type Stretch = Span & { readonly weight: Weight }

/** Without the names that a description holds: “the owner of TikTok” is not TikTok. */
function outermost(mentions: readonly Mention[]): readonly Mention[] {
  let end = 0
  return mentions.filter(({ span }) => {
    const isInside = span.end <= end
    end = Math.max(end, span.end)
    return !isInside
  })
}

/** Finds the marks of a span, which are in order and do not overlap; the last answer is kept for the figures of one sentence. */
function createFinder<Mark extends Span>(marks: readonly Mark[]): (span: Span) => readonly Mark[] {
  let last: { readonly span: Span; readonly found: readonly Mark[] } | undefined
  return (span) => {
    if (last?.span.start !== span.start) last = { span, found: overlapping(marks, span) }
    return last.found
  }
}
