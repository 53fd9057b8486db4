import { fold } from '../text/fold.ts'
import { nameStem, stem } from '../text/stems.ts'
import type { TermLanguage } from '../text/terms.ts'

/** `forms`: the word and its singular. */
export type WordKeys = { readonly forms: readonly string[]; readonly stems: readonly string[] }

/** The languages of the vocabulary. */
export type Language = 'fr' | 'en'

/** The keys of a word in an article of that language, by its folded form and its stem. */
export function articleKeys(form: string, stemmed: string, language: TermLanguage): readonly WordKeys[] {
  const read = language === 'en' ? 'en' : 'fr'
  return [{ forms: formsOf(form, read), stems: [`${read}:${stemmed}`] }]
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
  const name = nameStem(form)
  return (['fr', 'en'] as const).map((language) => ({
    forms: formsOf(form, language),
    stems: [`${language}:${name}`],
  }))
}

/** The keys of a word in these languages, written as it is. */
export function keysOf(word: string, languages: readonly Language[]): readonly WordKeys[] {
  const form = fold(word)
  return languages.map((language) => {
    const stemmed = stem(word, language)
    // `pays` is no plural.
    const stems = new Set([stemmed, stem(form, language), ...(stemmed === form ? [] : [nameStem(form)])])
    return { forms: formsOf(form, language), stems: [...stems].map((read) => `${language}:${read}`) }
  })
}

function formsOf(form: string, language: Language): readonly string[] {
  const singular = nameStem(form)
  return singular === form ? [`${language}=${form}`] : [`${language}=${form}`, `${language}=${singular}`]
}

/** True for a noun made of a verb: who does what the verb says, or that it is done. `verbs` are those known. */
export function isDerived(form: string, languages: readonly Language[], verbs: ReadonlySet<string>): boolean {
  if (languages.includes('fr') && /(?:[^aeiouy]eur|[^aeiouy]euse|atrice|ance|ence)s?$/.test(form)) return true
  if (!languages.includes('en')) return false
  const agent = /^(.{2,}?)(?:er|or)s?$/.exec(form)?.[1]
  return (
    (agent !== undefined && (verbs.has(agent) || verbs.has(`${agent}e`))) ||
    /(?:ator|ance|ence)s?$/.test(form)
  )
}
