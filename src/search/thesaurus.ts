import { fields } from '../text/fields.ts'
import { fold } from '../text/fold.ts'
import { tokens } from '../text/tokens.ts'
import { vocabulary } from '../text/vocabulary.ts'
import type { Knowledge } from '../types.ts'
import { createDictionary } from './dictionary.ts'
import { createLexis, type Lexis } from './lexis.ts'
import { readPhrase } from './phrases.ts'
import { general, isBeatSense, isLiteral, isNameSense, ofBeat, ofName } from './senses.ts'
import { weights } from './weights.ts'
import { isDerived, keysOf, type Language, type WordKeys } from './word-keys.ts'

/** A word that may carry a sense: in each language it may be read in, itself, and what its stem is that of. */
export type SenseWord = {
  readonly keys: readonly WordKeys[]
  readonly named: boolean
  /** What begins with the word, where that was looked up before. */
  readonly begun?: Begun
}

/** What begins with a word: what it is by itself, and phrases by each key of the word that they go on with. */
type Begun = {
  readonly alone: readonly Entry[]
  readonly phrases: ReadonlyMap<string, readonly Entry[]>
}

/** A sense carried by the words from `first` to `last`, both included. */
export type Sense = { readonly id: string; readonly first: number; readonly last: number }

/** What words stand for: groups of the general vocabulary and of the desk, and the desk's names. */
export type Thesaurus = {
  /** The senses of a run of words. A phrase hides the senses of the words inside it. */
  sensesOf(words: readonly SenseWord[]): Sense[]
  /** A word that will be looked up often. */
  senseWord(keys: readonly WordKeys[], named: boolean): SenseWord
  /**
   * What a question's word is looked for as, given the senses it carries: each sense and how much it counts. The same
   * whichever word of a group was typed.
   */
  soughtFor(senses: readonly string[]): ReadonlyMap<string, number>
  /** The groups that a word of these stems stands for together with the grammar word right behind it (`turn to`). */
  phrasalOf(stems: readonly string[], particle: string): readonly string[]
  /** Groups that speak of the same sort of thing as these without standing for it. */
  relatedTo(senses: readonly string[]): ReadonlySet<string>
  /** The words that it knows something for, so that typing errors are told from them. */
  readonly words: Lexis
  /** True for a folded word that is part of a known name, wherever in a sentence it stands. */
  isName(form: string): boolean
  /** Names as they are written, with the senses they carry. */
  readonly names: readonly {
    readonly sense: string
    readonly name: string
    readonly aliases: readonly string[]
  }[]
}

type Entry = {
  readonly id: string
  readonly positions: readonly (readonly string[])[]
  readonly named: boolean
  /** A noun with the stem of a verb that need not mean the same (`assurance`, `assurer`). */
  readonly isDerived: boolean
}

export function createThesaurus(knowledge: Knowledge): Thesaurus {
  const entries = new Map<string, Entry[]>()
  /** Single words by themselves: what the vocabulary lists means what it is listed for. */
  const byForm = new Map<string, Entry[]>()
  /** Groups by a verb's key and the grammar word that makes it another. */
  const phrasal = new Map<string, string[]>()
  const particles = new Set<string>()
  const nameWords = new Set<string>()
  const written = new Set([
    ...englishWords,
    ...Object.values(knowledge.verbClasses).flatMap((words) => words.map(fold)),
  ])
  const listedWord = createListedWords()
  const forms = createDictionary()
  const words = createLexis(forms)
  let counted = 0
  /** Keys that phrases go on with. */
  const continuing = new Set<string>()
  /** The words and phrases of each group. */
  const members = new Map<string, (readonly SenseWord[])[]>()
  const shared = new Map<string, readonly string[]>()

  function add(id: string, phrase: string, languages: readonly Language[], isName = false): void {
    const read = readPhrase(phrase)
    if (read === undefined) return
    const listed = read.words.map((word) => listedWord(phrase.slice(word.start, word.end), languages))
    if (read.particle !== undefined) {
      for (const key of listed[0]?.stems ?? none) put(phrasal, phrasalKey(key, read.particle), id)
      particles.add(read.particle)
      return
    }
    const run = listed.map(({ word }) => word)
    const positions = listed.map(({ stems }) => stems)
    const known = members.get(id)
    if (known) known.push(run)
    else members.set(id, [run])
    const [word] = read.words.length === 1 ? read.words : []
    const entry = {
      id,
      positions,
      named: isName && word !== undefined && /\p{Lu}/u.test(phrase),
      isDerived: word !== undefined && isDerived(word.text, languages, written),
    }
    for (const key of positions[0] ?? none) put(entries, key, entry)
    for (const keys of positions.slice(1)) for (const key of keys) continuing.add(key)
    if (word) {
      const number = forms.numberOf(word.text)
      words.add(number, number, phrase.slice(word.start, word.end), counted++)
    }
    if (entry.isDerived)
      for (const { forms } of run[0]?.keys ?? none) for (const form of forms) put(byForm, form, entry)
  }

  /** A hyphenated word is written as one word too, and asked for so. */
  function addWritten(id: string, phrase: string, languages: readonly Language[]): void {
    add(id, phrase, languages)
    if (/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+$/u.test(phrase)) add(id, phrase.replaceAll('-', ''), languages)
  }

  vocabulary.forEach((group, number) => {
    const id = `${general}${number}`
    for (const word of group.fr) addWritten(id, word, ['fr'])
    for (const word of group.en) addWritten(id, word, ['en'])
  })
  const ofDesk = [
    ...knowledge.synonyms,
    ...Object.values(knowledge.verbClasses),
    ...Object.values(knowledge.units),
  ]
  ofDesk.forEach((group, number) => {
    for (const word of group) addWritten(`${ofBeat}${number}`, word, ['fr', 'en'])
  })
  const chosenByHand = knowledge.synonyms.length
  const verbsEnd = chosenByHand + Object.keys(knowledge.verbClasses).length
  const orderOf = (id: string) => Number(id.slice(ofBeat.length))
  const isSynonym = (id: string) => isBeatSense(id) && orderOf(id) < chosenByHand
  /** True for what may be counted alike, which need not mean the same (`chips`, `units`). */
  const isUnit = (id: string) => isBeatSense(id) && orderOf(id) >= verbsEnd
  const names = knowledge.names.map((known) => {
    const sense = `${ofName}${known.id.replace(/\s/gu, '_')}`
    for (const written of [known.name, ...known.aliases]) {
      add(sense, written, ['fr', 'en'], true)
      for (const token of tokens(written))
        if (/\p{Lu}/u.test(written.charAt(token.start))) nameWords.add(token.text)
    }
    return { sense, name: known.name, aliases: known.aliases }
  })

  /** The entries that a word alone or the phrases beginning with it may stand for. */
  function startingWith(keys: readonly WordKeys[]): Begun {
    const alone: Entry[] = []
    let phrases: Map<string, Entry[]> | undefined
    for (const { forms, stems } of keys) {
      const before = alone.length
      for (const form of forms) alone.push(...(byForm.get(form) ?? none))
      const isListed = alone.length > before
      const starting = stems.flatMap((key) => entries.get(key) ?? [])
      const isVerb = starting.some((entry) => !entry.isDerived)
      for (const entry of starting) {
        // The verb is not what a noun made of it stands for, nor the other way round.
        if (entry.positions.length === 1 && !isListed && !(isVerb && entry.isDerived)) alone.push(entry)
        for (const key of entry.positions[1] ?? none) {
          phrases ??= new Map()
          put(phrases, key, entry)
        }
      }
    }
    if (alone.length === 0 && !phrases) return nothingBegun
    return { alone, phrases: phrases ?? nothingBegun.phrases }
  }

  function sensesOf(words: readonly SenseWord[]): Sense[] {
    const found: Sense[] = []
    let hasPhrase = false
    for (let first = 0; first < words.length; first++) {
      const word = words[first]
      if (!word || word.begun === nothingBegun) continue
      const { alone, phrases } = word.begun ?? startingWith(word.keys)
      const before = found.length
      for (const { id, named } of alone)
        if ((!named || word.named) && !isFound(found, before, id, first))
          found.push({ id, first, last: first })
      if (phrases.size === 0) continue
      for (const { stems } of words[first + 1]?.keys ?? none)
        for (const key of stems)
          for (const entry of phrases.get(key) ?? none) {
            const last = first + entry.positions.length - 1
            if (!goesOn(entry, words, first) || isFound(found, before, entry.id, last)) continue
            hasPhrase = true
            found.push({ id: entry.id, first, last })
          }
    }
    if (!hasPhrase) return found
    const whole = found.filter((sense) => sense.last > sense.first && !isLiteral(sense.id))
    return whole.length === 0
      ? found
      : found.filter((sense) => !whole.some((phrase) => isInside(sense, phrase)))
  }

  /** Other groups that hold several words of this one: what is said of those is said of it. */
  function sharedBy(id: string): readonly string[] {
    const known = shared.get(id)
    if (known) return known
    const holders = new Map<string, Set<string>>()
    for (const run of members.get(id) ?? []) {
      const last = run.length - 1
      for (const sense of sensesOf(run)) {
        if (
          sense.first > 0 ||
          sense.last < last ||
          sense.id === id ||
          isNameSense(sense.id) ||
          isUnit(sense.id)
        )
          continue
        const keys = run.map((word) => word.keys.flatMap(({ stems }) => stems).join(' ')).join('+')
        holders.set(sense.id, (holders.get(sense.id) ?? new Set()).add(keys))
      }
    }
    const size = members.get(id)?.length ?? 0
    const found = [...holders].flatMap(([other, words]) => {
      const smaller = Math.min(size, members.get(other)?.length ?? 0)
      return words.size > 1 && (isBeatSense(id) || words.size >= smaller * sharedMin) ? [other] : []
    })
    shared.set(id, found)
    return found
  }

  /** The groups of each field, by the groups that are in it; made when first asked for. */
  let byGroup: Map<string, Set<string>[]> | undefined
  function fieldsOf(id: string): readonly ReadonlySet<string>[] {
    if (!byGroup) {
      byGroup = new Map()
      for (const field of fields) {
        const ids = new Set(
          field.flatMap((word) =>
            sensesOf([{ keys: keysOf(word, ['fr']), named: true }]).map((sense) => sense.id),
          ),
        )
        for (const one of ids) byGroup.set(one, [...(byGroup.get(one) ?? []), ids])
      }
    }
    return byGroup.get(id) ?? []
  }

  /** The groups that stand for a word: the desk's synonyms, else its verbs, else the general vocabulary. */
  function leading(senses: readonly string[]): readonly string[] {
    const own = senses.filter(isSynonym)
    if (own.length > 0) return own
    const verbs = senses.filter(isBeatSense)
    return verbs.length > 0 ? verbs : senses
  }

  return {
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
      for (const id of own) for (const field of fieldsOf(id)) for (const beside of field) found.add(beside)
      for (const id of own) found.delete(id)
      return found
    },
    phrasalOf(stems, particle) {
      if (!particles.has(particle)) return none
      return stems.flatMap((stem): readonly string[] => phrasal.get(phrasalKey(stem, particle)) ?? none)
    },
    words,
    isName: (form) => nameWords.has(form),
    sensesOf,
    senseWord(keys, named) {
      const begun = startingWith(keys)
      // What is left to do with the word is to go on with a phrase, which is by its stems. Most words do neither.
      const isWithin = keys.some((own) => own.stems.some((key) => continuing.has(key)))
      if (begun === nothingBegun && !isWithin) return meaningless
      return { keys: isWithin ? keys.map((own) => ({ forms: none, stems: own.stems })) : none, named, begun }
    },
  }
}

/** A word of the vocabulary, as a phrase holds it. */
type ListedWord = { readonly word: SenseWord; readonly stems: readonly string[] }

/** Most words stand in several groups, and are read for the first of them. */
function createListedWords(): (written: string, languages: readonly Language[]) => ListedWord {
  const known = new Map<string, ListedWord>()
  return (written, languages) => {
    const name = `${languages.join()} ${written}`
    const found = known.get(name)
    if (found) return found
    const keys = keysOf(written, languages)
    const [only] = keys
    const stems = only && keys.length === 1 ? only.stems : keys.flatMap((own) => own.stems)
    const made = { word: { keys, named: true }, stems }
    known.set(name, made)
    return made
  }
}

const none: readonly never[] = []
const nothingBegun: Begun = { alone: none, phrases: new Map() }
const meaningless: SenseWord = { keys: none, named: false, begun: nothingBegun }

function phrasalKey(stem: string, particle: string): string {
  return `${stem} ${particle}`
}

/** Groups that share fewer of their words are about other things. */
const sharedMin = 0.35

const englishWords: ReadonlySet<string> = new Set(vocabulary.flatMap(({ en }) => en.map(fold)))

function put<Value>(entries: Map<string, Value[]>, key: string, entry: Value): void {
  const known = entries.get(key)
  if (known) known.push(entry)
  else entries.set(key, [entry])
}

/** True where the words behind the first two, with which the entry begins, are those that it goes on with. */
function goesOn({ positions }: Entry, words: readonly SenseWord[], first: number): boolean {
  for (let offset = 2; offset < positions.length; offset++) {
    const keys = positions[offset]
    if (!keys || !words[first + offset]?.keys.some(({ stems }) => stems.some((key) => keys.includes(key))))
      return false
  }
  return true
}

/** True for a sense among those found from a place on, which begin with the same word. */
function isFound(found: readonly Sense[], from: number, id: string, last: number): boolean {
  for (let place = from; place < found.length; place++) {
    if (found[place]?.id === id && found[place]?.last === last) return true
  }
  return false
}

function isInside(sense: Sense, phrase: Sense): boolean {
  return (
    sense.first >= phrase.first &&
    sense.last <= phrase.last &&
    sense.last - sense.first < phrase.last - phrase.first
  )
}
