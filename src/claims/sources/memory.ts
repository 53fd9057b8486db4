import type { Article, Span } from '../../types.ts'
import type { Cue, Source } from '../claim.ts'
import type { Word } from '../words.ts'
import { announces, isAnnouncement, isFirstPerson, isLookingBack, isPressRelease } from './announcements.ts'
import type { Attribution } from './attributions.ts'
import { createDocumentThread } from './documents.ts'
import { cites, goesOn, goesOnAs, isCalling, isMarketPrice, isOwnView, namesItself } from './going-on.ts'
import { createOwnParagraphs } from './own-paragraphs.ts'
import { isNamed, isOutlet, isOwner, isReport, isSomebody, taken } from './source-kinds.ts'
import { nounRole } from './source-nouns.ts'
import type { Speaker } from './speaker.ts'

/** Who says a stretch of text, by what cue. */
export type SentenceAttribution = {
  readonly cue: Span
  readonly content: Span
  /** The speaker first, the origin last. */
  readonly sources: readonly Source[]
  /** The speaker says that it is not so. */
  readonly isDenial?: true
  /** Holds for the clause of its cue alone: “is said to”, “reportedly”. */
  readonly isLocal?: true
  /** Data show it: somebody has measured it. */
  readonly isMeasured?: true
  /** It was said at one time, and not as a rule: “said on Monday”, “a annoncé”. */
  readonly isAnnounced?: true
}

/** What a sentence takes over from those before it. */
export type Carried = {
  readonly sources: readonly Source[]
  /** It goes on with a report; otherwise it is a statement of the same speaker about their own affairs. */
  readonly isReport: boolean
}

/** What a reader remembers from one sentence to the next: who spoke, which outlet was named, whose report this is. */
export type Memory = {
  /** A paragraph begins. */
  newParagraph(): void
  /** The next sentence opens an entry of a live page. */
  newEntry(): void
  /** A title or a heading begins: what the article announces stands right below. */
  newHeading(): void
  /** An outlet was named, whether it says anything or not. */
  named(outlet: string): void
  /** A person was named, whether they say anything or not. */
  met(person: string): void
  /** The attributions of the next sentence with “le journal”, “il” and people without a name resolved. */
  sourced(attributions: readonly Attribution[], subject: Speaker | undefined): SentenceAttribution[]
  /** What the sentence takes over, and that it was read: called once for each sentence, after `sourced`. */
  carried(
    words: readonly Word[],
    cues: readonly Cue[],
    said: readonly SentenceAttribution[],
    subject: Speaker | undefined,
  ): Carried
}

/** An empty memory, for one reading of one article from its first sentence to its last. */
export function createMemory(article: Article): Memory {
  let lastOutlet: string | undefined
  /** Where an outlet was last named, whether it said anything or not. */
  let outletIn: { readonly name: string; readonly paragraph: number; readonly since: number } | undefined
  let lastSpeaker: Source | undefined
  /** “L'Agence du médicament”, and no news agency. */
  let lastAgency: Source | undefined
  let lastSources: readonly Source[] = []
  /** The sources of the article's first paragraph that names any. */
  let leadSources: readonly Source[] = []
  /** Whose announcement the article tells: who says in its first attributed sentence what they do themselves. */
  let announcer: Source | undefined
  let isFirst = true
  const isRelease = isPressRelease(article.text)
  /** Until the first paragraph of the text, or the first below a heading, was read. */
  let leadParagraph = 0
  /** Nobody was named yet. */
  let isPrelude = true
  /** Who spoke in the sentence before, if it was a person with a name. */
  let previousPerson: Source | undefined
  /** Whose figures the sentence before was about. */
  let previousAuthor: { readonly source: Source; readonly paragraph: number } | undefined
  let sentencesSince = 0
  let paragraph = 0
  /** The next sentence opens an entry of a live page. */
  let isEntry = false
  let sourceParagraph = -1
  /** The person named last. */
  let lastMet: string | undefined
  /** They were named in the sentence before, or in this one. */
  let isMetNear = false
  let metSince = 0
  const documents = createDocumentThread()
  const ownParagraphs = createOwnParagraphs()
  /** Full names by surname: who was once Jane Roe is Roe from then on. */
  const persons = new Map<string, string>()

  function sourceOf(speaker: Speaker, cue: Span): Source {
    const how = 'in_sentence' as const
    // “« … », assure-t-il”, right after somebody was named: that person, and no house that spoke before.
    if (speaker.isQuoted && lastMet !== undefined && isMetNear && (!lastSpeaker || isOwner(lastSpeaker)))
      return { kind: 'named_person', name: lastMet, cue, how }
    // “She told investors”: no company, whoever spoke last.
    if (speaker.refersBack === 'speaker' && speaker.isPerson && lastMet !== undefined)
      if (lastSpeaker === undefined || isOwner(lastSpeaker))
        return { kind: 'named_person', name: lastMet, cue, how }
    if (speaker.refersBack === 'speaker')
      return lastSpeaker ? { ...lastSpeaker, cue, how } : { kind: 'none', cue, how }
    if (speaker.refersBack === 'owner')
      return lastSpeaker && isOwner(lastSpeaker)
        ? { ...lastSpeaker, cue, how }
        : { kind: speaker.kind, cue, how }
    if (speaker.refersBack === 'asker' && lastSpeaker?.kind === 'institution')
      return { ...lastSpeaker, cue, how }
    if (speaker.refersBack === 'agency' && lastAgency !== undefined) return { ...lastAgency, cue, how }
    if (speaker.refersBack !== undefined && speaker.kind === 'named_outlet') {
      const name = speaker.refersBack === 'own' ? article.outlet : lastOutlet
      return name === undefined
        ? { kind: 'anonymous_sources', cue, how }
        : { kind: 'named_outlet', name, cue, how }
    }
    const to = speaker.to ?? (speaker.isPerson ? article.outlet : undefined)
    const known =
      speaker.kind === 'company' && speaker.name !== undefined ? persons.get(speaker.name) : undefined
    if (known !== undefined) return { kind: 'named_person', name: known, cue, how }
    if (speaker.kind === 'named_person' && speaker.name !== undefined)
      persons.set(speaker.name.split(' ').at(-1) ?? '', speaker.name)
    return {
      kind: speaker.kind,
      ...(speaker.name === undefined ? {} : { name: speaker.name }),
      ...(to === undefined ? {} : { via: [to] }),
      ...(speaker.isHearsay && to === undefined ? { isHearsay: true as const } : {}),
      cue,
      how,
    }
  }

  /** What the newsroom itself only hears has somebody behind it whom it does not name. */
  function withinTheNewsroom(sources: readonly Source[]): readonly Source[] {
    const { outlet } = article
    return sources.map((source) =>
      outlet !== undefined && source.kind === 'named_outlet' && source.name === outlet
        ? { kind: 'anonymous_sources', via: [outlet], how: source.how }
        : source,
    )
  }

  /** “Modal Advisory's figures hide …”: what comes next is read in them. */
  function authorOf(subject: Speaker | undefined, words: readonly Word[]) {
    if (subject?.name === undefined || words[subject.end]?.text !== "'s") return undefined
    if (nounRole(words[subject.end + 1]?.text ?? '') !== 'document') return undefined
    return { source: { kind: subject.kind, name: subject.name, how: 'carried' as const }, paragraph }
  }

  return {
    newParagraph() {
      // “Nous et nos partenaires déposons des traceurs.”: the article has not begun yet.
      if (paragraph === leadParagraph && isPrelude) leadParagraph++
      paragraph++
    },
    newEntry() {
      isEntry = true
    },
    newHeading() {
      paragraph++
      leadParagraph = paragraph + 1
    },
    named(outlet) {
      lastOutlet = outlet
      outletIn = { name: outlet, paragraph, since: sentencesSince }
    },
    met(person) {
      lastMet = person
      metSince = 0
      isMetNear = true
    },
    sourced(attributions, subject) {
      if (attributions.length > 0 || subject !== undefined) isPrelude = false
      const said = attributions.map(({ cue, content, speakers, how, isLocal, verb, isMeasured }) => {
        const sources = speakers.map((speaker) => sourceOf(speaker, cue))
        for (const source of sources) {
          if (source.kind === 'named_outlet' && source.name !== undefined) lastOutlet = source.name
          else if (source.via?.[0] !== undefined && source.via[0] !== article.outlet)
            lastOutlet = source.via[0]
          if (source.kind === 'institution' && /^agence /i.test(source.name ?? '')) lastAgency = source
        }
        if (sources[0] && sources[0].kind !== 'none') lastSpeaker = sources[0]
        return {
          cue,
          content,
          sources,
          ...(how === 'denial' ? { isDenial: true as const } : {}),
          ...(isLocal ? { isLocal } : {}),
          ...(verb?.isPast || verb?.form === 'gerund' ? { isAnnounced: true as const } : {}),
          ...(isMeasured ? { isMeasured } : {}),
        }
      })
      if (said.length === 0 && subject && isSomebody(subject))
        lastSpeaker = sourceOf(subject, { start: 0, end: 0 })
      return said
    },
    carried(words, cues, said, subject) {
      if (said.length === 0 && isOwnView(words)) return nothing
      if (announcer && isFirstPerson(words)) announcer = undefined
      // “X a annoncé lundi des résultats”: no statement by itself, yet what comes next is what was announced.
      const opens = isRelease ? !announcer : paragraph <= leadParagraph
      if (isFirst && said.length === 0 && opens && subject?.kind === 'company')
        if (isRelease || announces(words, subject.end)) {
          isFirst = false
          announcer = announcerOf(subject)
        }
      isMetNear = metSince++ === 0
      const own = ownParagraphs.read(
        words,
        subject,
        { paragraph, isEntry },
        said.some(({ sources }) => sources.some(isNamed)),
      )
      isEntry = false
      const last = said.findLast(({ sources }) => sources.some(isNamed))
      if (said.length > 0) {
        documents.quoted(words, last?.sources ?? [], paragraph)
        if (last) {
          lastSources = last.sources
          sentencesSince = 0
          sourceParagraph = paragraph
          if (leadSources.length === 0 && paragraph <= 2) leadSources = last.sources
          if (
            isFirst &&
            paragraph <= leadParagraph &&
            said.some(({ isAnnounced }) => isAnnounced) &&
            !isLookingBack(words) &&
            subject &&
            isSomebody(subject) &&
            sameName(last.sources[0], subject)
          )
            announcer = announcerOf(subject)
          else if (isFirst && paragraph <= leadParagraph && isAnnouncement(words, last.sources[0]))
            announcer = taken(last.sources, 'article_lead')[0]
          else if (
            announcer &&
            !isRelease &&
            last.sources.some(
              ({ kind, name }) =>
                kind !== 'named_person' &&
                kind !== 'anonymous_sources' &&
                name !== undefined &&
                name !== announcer?.name,
            )
          )
            announcer = undefined
          isFirst = false
          previousPerson = last.sources[0]?.kind === 'named_person' ? last.sources[0] : undefined
        }
        return nothing
      }
      sentencesSince++
      const person = previousPerson
      previousPerson = undefined
      const author = previousAuthor
      previousAuthor = authorOf(subject, words)
      const fromDocument = documents.goesOn(words, paragraph)
      const isNear = lastSources.length > 0 && sentencesSince <= 2 && paragraph - sourceParagraph <= 1
      if (cues.some(({ kind }) => kind === 'hearsay_conditional')) {
        const isCalled =
          subject?.name !== undefined && subject.kind !== 'named_outlet' && !isDescription(words, subject)
        if (namesItself(words) || isCalled) return nothing
        if (isNear) {
          sentencesSince = 0
          return { sources: withinTheNewsroom(taken(lastSources, 'carried')), isReport: true }
        }
        // “C'est par une fuite dans X que … Deux mille postes seraient …”
        if (outletIn?.paragraph === paragraph && sentencesSince - outletIn.since <= 2)
          return {
            sources: [{ kind: 'named_outlet', name: outletIn.name, how: 'carried' }],
            isReport: true,
          }
        return {
          sources: withinTheNewsroom(taken(leadSources.filter(isOutlet), 'article_lead')),
          isReport: true,
        }
      }
      if (fromDocument) return { sources: taken(fromDocument, 'carried'), isReport: true }
      if (cites(words) && lastOutlet !== undefined)
        return { sources: [{ kind: 'named_outlet', name: lastOutlet, how: 'carried' }], isReport: true }
      if (isNear && paragraph === sourceParagraph && isReport(lastSources[0]) && goesOn(words)) {
        sentencesSince = 0
        return { sources: taken(lastSources, 'carried'), isReport: true }
      }
      // “…, the finance chief told investors. It made 9.8 million”: the same speech goes on.
      if (person && paragraph === sourceParagraph && goesOnAs(words, cues))
        return { sources: taken([person], 'carried'), isReport: false }
      if (author && author.paragraph === paragraph) return { sources: [author.source], isReport: true }
      // What would follow from something is worked out, and nobody's announcement.
      if (cues.some(({ kind }) => kind === 'consequence_conditional' || kind === 'counterfactual'))
        return nothing
      if (isMarketPrice(words)) return nothing
      const teller = own ?? announcer
      return teller ? { sources: [teller], isReport: false } : nothing
    },
  }
}

/** "… , a annoncé l'entreprise" is the company that the sentence begins with. */
function sameName(source: Source | undefined, subject: Speaker): boolean {
  return (
    source !== undefined && source.kind === subject.kind && (source.name ?? subject.name) === subject.name
  )
}

/**
 * “Le laboratoire bâlois ajouterait …”, “Le plan, baptisé « Zénith », …”: known by words that stand for a name, as one
 * does who was just spoken of.
 */
function isDescription(words: readonly Word[], { end }: Speaker): boolean {
  return (
    end > 1 &&
    (words.slice(1, end).every(({ isCapital }) => !isCapital) || words.slice(1, end).some(isCalling))
  )
}

const nothing: Carried = { sources: [], isReport: false }

function announcerOf({ kind, name }: Speaker): Source {
  return { kind, ...(name === undefined ? {} : { name }), how: 'article_lead' }
}
