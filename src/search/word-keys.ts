import { fold } from '../text/fold.ts'
import { nameStem, stem } from '../text/stems.ts'
import type { TermLanguage } from '../text/terms.ts'

/** The languages of the vocabulary. */
export type Language = 'fr' | 'en'

/** How a word is looked up as one of a language. `forms`: the word and its singular. */
export type WordKeys = {
  readonly language: Language
  readonly forms: readonly string[]
  readonly stems: readonly string[]
}

/** The keys of a word in an article of that language, by its folded form and its stem. */
export function articleKeys(form: string, stemmed: string, language: TermLanguage): readonly WordKeys[] {
  return [{ language: language === 'en' ? 'en' : 'fr', forms: formsOf(form), stems: [stemmed] }]
}

/** The keys of a word whose language is not known. */
export function questionKeys(form: string, typed = form): readonly WordKeys[] {
  return keysOf(accented(form, typed), ['fr', 'en'])
}

/**
 * A French word with the accents that its stem needs: those typed, else that of a participle (`livrees`), which ends
 * like no other word.
 */
export function accented(form: string, typed: string): string {
  const lower = typed.toLowerCase()
  return lower !== form && fold(lower) === form ? lower : form.replace(/ee(s?)$/, 'ée$1')
}

/** The keys of a name, which is that of no other word. */
export function nameKeys(form: string): readonly WordKeys[] {
  const [forms, stems] = [formsOf(form), [nameStem(form)]]
  return (['fr', 'en'] as const).map((language) => ({ language, forms, stems }))
}

/** The keys of a word in these languages, written as it is. */
export function keysOf(word: string, languages: readonly Language[]): readonly WordKeys[] {
  const form = fold(word)
  const forms = formsOf(form)
  return languages.map((language) => ({
    language,
    forms,
    stems: stemsOf(form, stem(word, language), stem(form, language)),
  }))
}

/** What a word of the vocabulary is found by: its stem, that of its folded form, and that of a name. */
export function stemsOf(form: string, stemmed: string, ofForm: string): readonly string[] {
  // `pays` is no plural.
  const name = stemmed === form ? form : nameStem(form)
  if (stemmed === ofForm && stemmed === name) return [stemmed]
  return [...new Set([stemmed, ofForm, name])]
}

/** A folded word and its singular. */
export function formsOf(form: string): readonly string[] {
  const singular = nameStem(form)
  return singular === form ? [form] : [form, singular]
}

/** True for a noun made of a verb: who does what the verb says, or that it is done. `isVerb` is true for those known. */
export function isDerived(
  form: string,
  languages: readonly Language[],
  isVerb: (form: string) => boolean,
): boolean {
  if (languages.includes('fr') && /(?:[^aeiouy]eur|[^aeiouy]euse|atrice|ance|ence)s?$/.test(form)) return true
  if (!languages.includes('en')) return false
  const agent = /^(.{2,}?)(?:er|or)s?$/.exec(form)?.[1]
  return (agent !== undefined && (isVerb(agent) || isVerb(`${agent}e`))) || /(?:ator|ance|ence)s?$/.test(form)
}
