import { fields } from '../text/fields.ts'
import { fold } from '../text/fold.ts'
import { createSpellings } from '../text/spelling.ts'
import { tokens } from '../text/tokens.ts'
import { vocabulary } from '../text/vocabulary.ts'
import type { Knowledge } from '../types.ts'
import { createDictionary } from './dictionary.ts'
import { createLexis, type Lexis } from './lexis.ts'
import { generalGroup, generalListings, type Listing, listed } from './listings.ts'
import { createPhraseBook, type PhraseBook, runOf, type SenseWord } from './phrase-book.ts'
import { singleWord } from './phrases.ts'
import { general, isBeatSense, isNameSense, ofBeat, ofName } from './senses.ts'
import { weights } from './weights.ts'
import { keysOf } from './word-keys.ts'

/** What words stand for: groups of the general vocabulary and of the desk, and the desk's names. */
export type Thesaurus = PhraseBook & {
  /**
   * What a question's word is looked for as, given the senses it carries: each sense and how much it counts. The same
   * whichever word of a group was typed.
   */
  soughtFor(senses: readonly string[]): ReadonlyMap<string, number>
  /** Groups that speak of the same sort of thing as these without standing for it. */
  relatedTo(senses: readonly string[]): ReadonlySet<string>
  /** The words that it knows something for, so that typing errors are told from them. */
  readonly words: Lexis
  /** Makes what questions alone need, which the first of them would have to wait for. */
  prepare(): void
  /** True for a folded word that is part of a known name, wherever in a sentence it stands. */
  isName(form: string): boolean
  /** Names as they are written, with the senses they carry. */
  readonly names: readonly {
    readonly sense: string
    readonly name: string
    readonly aliases: readonly string[]
  }[]
}

export function createThesaurus(knowledge: Knowledge): Thesaurus {
  const ofDesk = [
    ...knowledge.synonyms,
    ...Object.values(knowledge.verbClasses),
    ...Object.values(knowledge.units),
  ]
  const names = knowledge.names.map(({ id, name, aliases }) => ({
    sense: `${ofName}${id.replace(/\s/gu, '_')}`,
    name,
    aliases,
  }))
  const nameWords = new Set(
    names.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(capitalisedWords)),
  )
  const own: Listing[] = ofDesk.flatMap((_words, order) => deskGroup(order))
  for (const { sense, name, aliases } of names)
    for (const phrase of [name, ...aliases])
      own.push({ id: sense, phrase, languages: ['fr', 'en'], isName: true })
  const listings = [...generalListings(), ...own]

  /** Made when a noun is first met that may be of a verb. */
  let verbs: ReadonlySet<string> | undefined
  function isVerb(form: string): boolean {
    verbs ??= new Set(
      [...vocabulary.map(({ en }) => en), ...Object.values(knowledge.verbClasses)].flat().map(fold),
    )
    return verbs.has(form)
  }

  const book = createPhraseBook(listings, own, isVerb)
  const shared = new Map<string, readonly string[]>()

  function deskGroup(order: number): Listing[] {
    return listed(`${ofBeat}${order}`, ofDesk[order] ?? [], ['fr', 'en'])
  }

  /** The words and phrases of a group. */
  function listingsOf(id: string): Listing[] {
    return isBeatSense(id) ? deskGroup(orderOf(id)) : generalGroup(orderOf(id))
  }

  const chosenByHand = knowledge.synonyms.length
  const verbsEnd = chosenByHand + Object.keys(knowledge.verbClasses).length
  const isSynonym = (id: string) => isBeatSense(id) && orderOf(id) < chosenByHand
  /** True for what may be counted alike, which need not mean the same (`chips`, `units`). */
  const isUnit = (id: string) => isBeatSense(id) && orderOf(id) >= verbsEnd

  /** The words and phrases of a group, as what they are looked up by. */
  function members(id: string): (readonly SenseWord[])[] {
    return listingsOf(id).flatMap(({ phrase, languages }) => {
      const run = runOf(phrase, languages)
      return run ? [run] : []
    })
  }

  /** Other groups that hold several words of this one: what is said of those is said of it. */
  function sharedBy(id: string): readonly string[] {
    const known = shared.get(id)
    if (known) return known
    const holders = new Map<string, Set<string>>()
    for (const run of members(id)) {
      const last = run.length - 1
      for (const sense of book.sensesOf(run)) {
        if (
          sense.first > 0 ||
          sense.last < last ||
          sense.id === id ||
          isNameSense(sense.id) ||
          isUnit(sense.id)
        )
          continue
        const keys = JSON.stringify(run.map((word) => word.keys.map((own) => [own.language, ...own.stems])))
        holders.set(sense.id, (holders.get(sense.id) ?? new Set()).add(keys))
      }
    }
    const found = [...holders].flatMap(([other, words]) => {
      const smaller = Math.min(members(id).length, members(other).length)
      return words.size > 1 && (isBeatSense(id) || words.size >= smaller * sharedMin) ? [other] : []
    })
    shared.set(id, found)
    return found
  }

  /** The groups of each field, by the groups that are in it. */
  let byGroup: ReadonlyMap<string, readonly ReadonlySet<string>[]> | undefined
  function fieldsByGroup(): ReadonlyMap<string, readonly ReadonlySet<string>[]> {
    if (byGroup) return byGroup
    const found = new Map<string, Set<string>[]>()
    for (const field of fields) {
      const ids = new Set(
        field.flatMap((word) =>
          book.sensesOf([{ keys: keysOf(word, ['fr']), named: true }]).map((sense) => sense.id),
        ),
      )
      for (const one of ids) found.set(one, [...(found.get(one) ?? []), ids])
    }
    byGroup = found
    return found
  }

  let singleWords: Lexis | undefined
  function words(): Lexis {
    singleWords ??= wordsIn(listings)
    return singleWords
  }

  /** The groups that stand for a word: the desk's synonyms, else its verbs, else the general vocabulary. */
  function leading(senses: readonly string[]): readonly string[] {
    const own = senses.filter(isSynonym)
    if (own.length > 0) return own
    const verbs = senses.filter(isBeatSense)
    return verbs.length > 0 ? verbs : senses
  }

  return {
    ...book,
    names,
    soughtFor(senses) {
      const names = senses.filter(isNameSense)
      if (names.length > 0) return new Map(names.map((id) => [id, 1 / names.length]))
      const lead = leading(senses.filter((id) => !isUnit(id)))
      const sought = new Map<string, number>()
      for (const id of lead) {
        for (const beside of sharedBy(id)) sought.set(beside, weights.senseBeside)
      }
      for (const id of lead) sought.set(id, 1)
      return sought
    },
    relatedTo(senses) {
      const own = new Set(senses.flatMap((id) => [id, ...sharedBy(id)]))
      const found = new Set<string>()
      for (const id of own)
        for (const field of fieldsByGroup().get(id) ?? []) for (const beside of field) found.add(beside)
      for (const id of own) found.delete(id)
      return found
    },
    get words() {
      return words()
    },
    prepare() {
      words()
      fieldsByGroup()
    },
    isName: (form) => nameWords.has(form),
  }
}

function wordsIn(listings: readonly Listing[]): Lexis {
  const forms = createDictionary()
  const words = createLexis(forms)
  const spellings = createSpellings() // forgotten with the phrases that were taken apart
  for (const [place, { phrase, languages }] of listings.entries()) {
    const word = singleWord(phrase, languages, spellings)
    if (!word) continue
    const number = forms.numberOf(word.text)
    words.add(number, number, word.written, place)
  }
  return words
}

/** The number of a group among those of its kind. */
function orderOf(id: string): number {
  return Number(id.slice(general.length))
}

function capitalisedWords(name: string): string[] {
  return tokens(name).flatMap(({ text, start }) => (/\p{Lu}/u.test(name.charAt(start)) ? [text] : []))
}

/** Groups that share fewer of their words are about other things. */
const sharedMin = 0.35
