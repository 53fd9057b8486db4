import type { Word } from '../words.ts'
import { authorOf } from './document-authors.ts'
import type { KnownNames } from './known-names.ts'
import { firstRun } from './name-runs.ts'
import {
  houseAfter,
  houseCalled,
  managed,
  named,
  paperApposed,
  personAfter,
  speakerAfterNoun,
  speakerAfterOf,
} from './named-behind.ts'
import { toOutlet } from './named-speakers.ts'
import {
  isDescribed,
  isHandedOver,
  isLearnedSociety,
  isNetwork,
  isOfficial,
  isParty,
  isPerson,
  isPublicBoard,
  neverPersons,
  personApposed,
} from './noun-signs.ts'
import { nounRole } from './source-nouns.ts'
import type { FindSpeaker, Speaker } from './speaker.ts'
import { isOfTown } from './written-names.ts'

/** Who speaks where a common noun stands: “la direction”, “deux courtiers”, “un rapport de …”. */
export function fromNoun(
  words: readonly Word[],
  from: number,
  at: number,
  to: number,
  names: KnownNames,
  find: FindSpeaker,
): Speaker {
  const word = words[at] as Word
  const isOfNews = word.text === 'agency' && words[at - 1]?.text === 'news'
  const isTheirs = words.slice(Math.max(from, at - 2), at).some(({ text }) => possessives.has(text))
  const isLeader = isTheirs && /^(?:président|présidente|president)$/.test(word.text)
  const role = isOfNews ? 'back' : isLeader ? 'leader' : (nounRole(word.text) ?? 'none')
  const base = { end: at + 1, stop: word.end }
  switch (role) {
    case 'back': {
      if (isInstitutionalAgency(words, at))
        return { kind: 'institution', ...named(words, at + 1, to, names, 'institution'), ...base }
      const outlet = named(words, at + 1, to, names, 'outlet')
      if (outlet.name !== undefined) return { kind: 'named_outlet', ...base, ...outlet }
      const run = firstRun(words, at + 1, Math.min(to, at + 5))
      if (run && isOfTown(words, at, run)) return { kind: 'named_outlet', refersBack: 'outlet', ...base }
      if (run && words[run.end]?.text !== "'s")
        return { kind: 'named_outlet', name: run.name, end: run.end, stop: (words[run.end - 1] as Word).end }
      const apposed = paperApposed(words, at + 1, to)
      if (apposed) return apposed
      // “according to its website”
      if (/^(?:site|website)$/.test(word.text) && possessives.has(words[at - 1]?.text ?? ''))
        return { kind: 'company', refersBack: 'owner', ...base }
      if (isIndefinite(words, from, at) || word.text === 'presse' || word.text === 'médias')
        return { kind: 'anonymous_sources', ...base }
      return { kind: 'named_outlet', refersBack: word.text === 'agence' ? 'agency' : 'outlet', ...base }
    }
    case 'document': {
      if (words.slice(Math.max(from, at - 2), at).some(({ text }) => /^(?:même|mêmes|same)$/.test(text)))
        return { kind: 'none', refersBack: 'speaker', ...base }
      const author = authorOf(words, at + 1, to, names, find)
      if (author) return author
      // “le rapport d'expertise remis aux assureurs”: not that of the outlet named last.
      if (isHandedOver(words, at + 1, to)) return { kind: 'anonymous_sources', ...base }
      if (words.slice(from, at).some(({ text }) => /^(?:nos|notre|our)$/.test(text)))
        return { kind: 'named_outlet', refersBack: 'own', ...base }
      if (isOfficial(words[at - 1]) || isOfficial(words[at + 1])) return { kind: 'institution', ...base }
      // “its latest monthly traffic report”, “the annual report”
      if (
        isAnnual(words, at) ||
        words.slice(Math.max(from, at - 6), at).some(({ text }) => possessives.has(text))
      )
        return { kind: 'company', refersBack: 'owner', ...base }
      if (isIndefinite(words, from, at) || /^(?:ces|these|media|press)$/.test(words[at - 1]?.text ?? ''))
        return { kind: 'anonymous_sources', ...base }
      if (/^(?:survey|enquête|étude|study)$/.test(word.text))
        return { kind: 'named_outlet', refersBack: 'asker', ...base }
      return { kind: 'named_outlet', refersBack: 'outlet', ...base }
    }
    case 'spokesman': {
      const of = find(words, at + 1, Math.min(to, at + 8), names)
      const kind =
        of?.kind === 'institution' ? 'institution' : of?.kind === 'named_person' ? 'named_person' : 'company'
      return {
        kind,
        ...(of?.name === undefined ? {} : { name: of.name }),
        end: of?.end ?? base.end,
        stop: of?.stop ?? base.stop,
      }
    }
    case 'leader': {
      const person = personAfter(words, at + 1, to, names) ?? personAfter(words, at + 2, to, names)
      if (person)
        return {
          kind: 'named_person',
          name: person.name,
          ...toOutlet(words, person.end, to, names),
          end: person.end,
          stop: (words[person.end - 1] as Word).end,
        }
      const of = speakerAfterOf(words, at + 1, Math.min(to, at + 8), names, find)
      if (of?.kind === 'named_person') return of
      if (of?.name !== undefined)
        return {
          kind: of.kind,
          name: of.name,
          ...toOutlet(words, of.end, to, names),
          end: of.end,
          stop: of.stop,
        }
      if (isTheirs) return { kind: 'company', refersBack: 'owner', ...base }
      return { kind: 'anonymous_sources', isPerson: true, ...toOutlet(words, at + 1, to, names), ...base }
    }
    case 'anonymous_sources': {
      // “by some estimates”: whose they are nobody says.
      if (
        nounRole(words[at + 1]?.text ?? '') === 'document' &&
        /^(?:some|certains|plusieurs|several)$/.test(word.text)
      )
        return { kind: 'anonymous_sources', isHearsay: true, end: at + 2, stop: (words[at + 1] as Word).end }
      const person = personAfter(words, at + 1, to, names)
      if (person)
        return {
          kind: 'named_person',
          name: person.name,
          ...toOutlet(words, person.end, to, names),
          end: person.end,
          stop: (words[person.end - 1] as Word).end,
        }
      const called = houseCalled(words, at + 1, to, names, find)
      if (called) return called
      // “inspectors found”, “les organisateurs”: those of the authority or of the event, where nobody counts or describes them.
      if (
        /^(?:inspectors|inspecteurs|organisateurs|organisers|organizers)$/.test(word.text) &&
        !isDescribed(words, at)
      )
        return { kind: 'institution', ...base }
      // “the buyer”: the one party of the deal, and nobody who told a newspaper.
      if (isParty(words, at)) return { kind: 'company', ...base }
      // "les analystes de la banque X": the house speaks.
      if (
        /^(?:analystes?|économistes?|stratégistes?|courtiers?|analysts?|economists?|strategists?|researchers?|brokers?)$/.test(
          word.text,
        )
      ) {
        const house = houseAfter(words, at + 1, to, names, find)
        if (house) return house
      }
      if (/^(?:rumeurs?|rumou?rs?|bruits)$/.test(word.text)) return { kind: 'anonymous_sources', ...base }
      // “analysts had pencilled in”, “les analystes tablaient sur”: what they expect on the whole, told to nobody.
      if (
        /^(?:analystes|économistes|analysts|economists|strategists|investors|investisseurs)$/.test(
          word.text,
        ) &&
        !isDescribed(words, at)
      )
        return { kind: 'anonymous_sources', isHearsay: true, ...base }
      return { kind: 'anonymous_sources', isPerson: true, ...toOutlet(words, at + 1, to, names), ...base }
    }
    default: {
      // “a haulier who asked not to be named”, “two lenders”: not the firm, but somebody.
      if (
        role === 'company' &&
        (isSeveral(words, at) || (isIndefinite(words, Math.max(from, at - 1), at) && isPerson(words, at + 1)))
      )
        return { kind: 'anonymous_sources', isPerson: true, ...toOutlet(words, at + 1, to, names), ...base }
      if (role === 'company' && (isPublicBoard(words, at) || isLearnedSociety(words, at)))
        return { kind: 'institution', ...base }
      const apposed = personApposed(words, at)
      if (apposed) return apposed
      if (isNetwork(words, at))
        return { kind: 'institution', ...base, ...named(words, at + 1, to, names, 'institution') }
      const close =
        speakerAfterNoun(words, at + 1, Math.min(to, at + 5), names, find) ?? managed(words, at, to, names)
      if (close?.kind === 'named_person' && !neverPersons.test(word.text)) return close
      return {
        kind: role,
        ...(close?.name === undefined || close.kind === 'named_outlet' ? {} : { name: close.name }),
        ...toOutlet(words, at + 1, to, names),
        end: close?.end ?? base.end,
        stop: close?.stop ?? base.stop,
      }
    }
  }
}

/** What every house publishes of itself once a year or a quarter. */
function isAnnual(words: readonly Word[], at: number): boolean {
  return [words[at - 1], words[at + 1]].some((word) => periodic.test(word?.text ?? ''))
}

const periodic = /^(?:annual|half|quarterly|interim|annuels?|annuelles?|semestriels?|trimestriels?)$/

/** So many of them, or some, and not “the two”: none is named. */
function isSeveral(words: readonly Word[], at: number): boolean {
  return severalOf.test(words[at - 1]?.text ?? '') && !definite.test(words[at - 2]?.text ?? '')
}

const severalOf = /^(?:deux|trois|quatre|cinq|six|plusieurs|certaine?s|two|three|four|five|several)$/
const definite = /^(?:les|ces|ses|leurs|nos|the|these|those|its|their|our)$/

const possessives = new Set('its their his her son sa ses leur leurs'.split(' '))

function isIndefinite(words: readonly Word[], from: number, at: number): boolean {
  return (
    words
      .slice(Math.max(from, at - 3), at)
      .some(({ text }) =>
        /^(?:des|plusieurs|certains|certaines|divers|diverses|de|d'|several|some|various|many|other|autres|un|une|a|an|deux|trois|quatre|cinq|two|three|four|five)$/.test(
          text,
        ),
      ) || at === from
  )
}

function isInstitutionalAgency(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.text ?? ''
  if (words[at]?.text !== 'agence') return false
  if (
    /^(?:internationale|nationale|européenne|spatiale|fédérale|gouvernementale|régionale|départementale|sanitaire|publique|locale|métropolitaine|antidopage|foncière)$/.test(
      next,
    )
  )
    return true
  return /^(?:de|du|d'|des)$/.test(next) && words[at + 2]?.text !== 'presse'
}
