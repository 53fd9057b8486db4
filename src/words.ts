import type { Language } from './types.ts'
import { articlePhrases } from './words/articles.ts'
import { askingPhrases } from './words/asking.ts'
import { checkingPhrases } from './words/checking.ts'
import { commandPhrases } from './words/commands.ts'
import { digestPhrases } from './words/digest.ts'
import { figurePhrases } from './words/figures.ts'
import { operatingPhrases } from './words/operating.ts'
import { quotePhrases } from './words/quotes.ts'

/**
 * Everything the bot says by itself, French and English side by side. A phrase that misses a language does not
 * compile. Article text never stands here: the bot's own words are labels, counts, arithmetic and advice.
 */
const phrases = {
  ...quotePhrases,
  ...commandPhrases,
  ...askingPhrases,
  ...articlePhrases,
  ...figurePhrases,
  ...checkingPhrases,
  ...digestPhrases,
  ...operatingPhrases,
} as const

export type Words = { readonly [phrase in keyof typeof phrases]: (typeof phrases)[phrase][Language] }

/** What the bot says in one language. */
export function wordsIn(language: Language): Words {
  return spoken[language]
}

const spoken: { readonly [language in Language]: Words } = { fr: pick('fr'), en: pick('en') }

function pick(language: Language): Words {
  // Each phrase holds both languages, so every key of Words is filled.
  return Object.fromEntries(Object.entries(phrases).map(([name, said]) => [name, said[language]])) as Words
}
