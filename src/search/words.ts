import { type NumberRole, numberRole, numberRoles } from '../text/quantities.ts'
import { createSpellings, type Spelling, type Spellings, stemOf } from '../text/spelling.ts'
import type { SpelledTerm, TermLanguage } from '../text/terms.ts'
import { createColumn } from './column.ts'
import type { Dictionary } from './dictionary.ts'
import type { SenseWord } from './phrase-book.ts'
import type { Thesaurus } from './thesaurus.ts'
import { articleKeys } from './word-keys.ts'

/**
 * What an index remembers of each spelling of its articles, so that a word is looked up by its letters once and by
 * numbers from then on.
 */
export type Words = {
  readonly spellings: Spellings
  /** The numbers of a term and of its form in the dictionary. */
  textOf(term: SpelledTerm, language: TermLanguage): number
  formOf(term: SpelledTerm): number
  /** The number of a sense in the dictionary. */
  senseOf(id: string): number
  /** The term as the thesaurus looks it up; `named` is how it is read, whatever it is written as. */
  senseWord(term: SpelledTerm, language: TermLanguage, named?: boolean): SenseWord
  /** What the word may be to a number. */
  roleOf(spelling: Spelling): NumberRole
}

const languages = ['fr', 'en', 'other'] as const satisfies readonly TermLanguage[]
/** In either language and as a name. */
const kinds = languages.length + 1

export function createWords(dictionary: Dictionary, thesaurus: Thesaurus): Words {
  // One above each number, 0 where it was not asked for yet.
  const texts = createColumn()
  const forms = createColumn()
  const senses = new Map<string, number>()
  const senseWords: { readonly [language in TermLanguage]: (SenseWord | undefined)[] } = {
    fr: [],
    en: [],
    other: [],
  }
  const roles = createColumn()

  function placeOf(spelling: Spelling, named: boolean, language: TermLanguage): number {
    return spelling.id * kinds + (named ? languages.length : languages.indexOf(language))
  }

  function asSenseWord(
    { form, spelling, text }: SpelledTerm,
    language: TermLanguage,
    named: boolean,
  ): SenseWord {
    const stemmed = spelling ? stemOf(spelling, language, named) : text
    return thesaurus.senseWord(articleKeys(form, stemmed, language), named)
  }

  return {
    spellings: createSpellings(),
    textOf(term, language) {
      if (!term.spelling) return dictionary.numberOf(term.text)
      const place = placeOf(term.spelling, term.named, language)
      const known = texts.get(place)
      if (known > 0) return known - 1
      const number = dictionary.numberOf(term.text)
      texts.set(place, number + 1)
      return number
    },
    formOf(term) {
      if (!term.spelling) return dictionary.numberOf(term.form)
      const known = forms.get(term.spelling.id)
      if (known > 0) return known - 1
      const number = dictionary.numberOf(term.form)
      forms.set(term.spelling.id, number + 1)
      return number
    },
    senseOf(id) {
      const known = senses.get(id)
      if (known !== undefined) return known
      const number = dictionary.numberOf(id)
      senses.set(id, number)
      return number
    },
    senseWord(term, language, named = term.named) {
      if (!term.spelling) return asSenseWord(term, language, named)
      const own = senseWords[language]
      // A name is looked up among the words of its language too.
      const place = 2 * term.spelling.id + (named ? 1 : 0)
      while (own.length <= place) own.push(undefined)
      own[place] ??= asSenseWord(term, language, named)
      return own[place]
    },
    roleOf(spelling) {
      const known = numberRoles[roles.get(spelling.id) - 1]
      if (known) return known
      const role = numberRole(spelling.folded)
      roles.set(spelling.id, numberRoles.indexOf(role) + 1)
      return role
    },
  }
}
