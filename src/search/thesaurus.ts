import { fields } from '../text/fields.ts'
import { fold } from '../text/fold.ts'
import { tokens } from '../text/tokens.ts'
import { vocabulary } from '../text/vocabulary.ts'
import type { Knowledge } from '../types.ts'
import { createDictionary } from './dictionary.ts'
import { createLexis, type Lexis } from './lexis.ts'
import { createPhraseBook, type PhraseBook } from './phrase-book.ts'
import { general, isBeatSense, isNameSense, ofBeat, ofName } from './senses.ts'
import { weights } from './weights.ts'
import { keysOf, type Language } from './word-keys.ts'

/** What words stand for: groups of the general vocabulary and of the desk, and the desk's names. */
export type Thesaurus = Pick<PhraseBook, 'sensesOf' | 'senseWord' | 'phrasalOf'> & {
  /**
   * What a question's word is looked for as, given the senses it carries: each sense and how much it counts. The same
   * whichever word of a group was typed.
   */
  soughtFor(senses: readonly string[]): ReadonlyMap<string, number>
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

export function createThesaurus(knowledge: Knowledge): Thesaurus {
  const verbs = new Set([
    ...englishWords,
    ...Object.values(knowledge.verbClasses).flatMap((words) => words.map(fold)),
  ])
  const forms = createDictionary()
  const words = createLexis(forms)
  let counted = 0
  const book = createPhraseBook(verbs, (form, written) => {
    const number = forms.numberOf(form)
    words.add(number, number, written, counted++)
  })
  const { add, sensesOf } = book
  const nameWords = new Set<string>()
  const shared = new Map<string, readonly string[]>()

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

  /** Other groups that hold several words of this one: what is said of those is said of it. */
  function sharedBy(id: string): readonly string[] {
    const known = shared.get(id)
    if (known) return known
    const holders = new Map<string, Set<string>>()
    for (const run of book.members(id)) {
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
    const size = book.members(id).length
    const found = [...holders].flatMap(([other, words]) => {
      const smaller = Math.min(size, book.members(other).length)
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
    words,
    isName: (form) => nameWords.has(form),
    sensesOf,
    senseWord: book.senseWord,
    phrasalOf: book.phrasalOf,
  }
}

/** Groups that share fewer of their words are about other things. */
const sharedMin = 0.35

const englishWords: ReadonlySet<string> = new Set(vocabulary.flatMap(({ en }) => en.map(fold)))
