import { stemmer as frenchStem } from '@orama/stemmers/french'
import { stem as englishStem } from 'porter2'
import { fold } from './fold.ts'

/** Snowball's own algorithms for either language. */
const snowball = { fr: frenchStem, en: englishStem }
const cached = { fr: new Map<string, string>(), en: new Map<string, string>() }

// Words of every article that Snowball takes for a form of another one (`payer`, `marche`).
const keptApart = new Map([
  ['pays', 'pays'],
  ['marché', 'marche'],
  ['marchés', 'marche'],
])

// About the words of a year of press in one language; past it the cache starts anew, so memory stays bounded.
const cacheMax = 100_000

/**
 * The Snowball stem of a word, folded. The French stemmer reads the accents, so give it the word as written.
 * A word with a digit and a word in another language are only folded.
 */
export function stem(word: string, language: string): string {
  const cache = language === 'fr' ? cached.fr : language === 'en' ? cached.en : undefined
  const known = cache?.get(word)
  if (known !== undefined) return known
  if (!cache || /\d/.test(word)) return fold(word)
  const found = uncachedStem(word, language === 'fr' ? 'fr' : 'en')
  if (cache.size >= cacheMax) cache.clear()
  cache.set(word, found)
  return found
}

/** The same of a word without a digit in French or English, for whoever remembers it: it is not remembered here. */
export function uncachedStem(word: string, language: 'fr' | 'en'): string {
  const lower = word.normalize('NFC').toLowerCase()
  const stemmed =
    (language === 'fr' && keptApart.get(lower)) || fold(snowball[language](lower)) || fold(lower)
  return language === 'fr' ? withoutPlural(stemmed) : stemmed
}

/** Snowball leaves the third person plural on French verbs (`vendent`), the form that the press uses most. */
function withoutPlural(stemmed: string): string {
  return stemmed.length > 6 && stemmed.endsWith('ent') && !stemmed.endsWith('ment')
    ? stemmed.slice(0, -3)
    : stemmed
}

/** A name is not stemmed: only a plural ending is taken off (`GPUs`, `Semiconductors`). */
export function nameStem(folded: string): string {
  return folded.length > 3 && folded.endsWith('s') && !folded.endsWith('ss') ? folded.slice(0, -1) : folded
}
