import { isNationality } from './nationalities.ts'

/**
 * Who acts in words that name nobody and stand for nobody named: “deux constructeurs allemands”, “several banks”, as an
 * id. Undefined where the words begin otherwise, or with “les constructeurs”, which may be those spoken of before.
 */
export function othersOf(words: string): string | undefined {
  const found = counted.exec(words)
  if (!found) return undefined
  const [, before = '', noun = '', after = ''] = found
  if (before !== '' && !isQuality(before)) return undefined
  const rest = isQuality(after) && !frenchVerb.test(after) ? [after] : []
  return [...(before === '' ? [] : [before]), noun, ...rest].join('-')
}

/** “Une batterie de bus garde …”, “a wind turbine costs …”: things of a kind, as an id; undefined where the words begin with none. */
export function kindOf(words: string): string | undefined {
  const found = ofKind.exec(words)
  return (found?.[1] ?? found?.[2])?.replace(/[\s']+/gu, '-')
}

const ofKind =
  /^(?:[«“"]\s?)?(?:(?:une?|chaque)\s(\p{L}[\p{L}-]{2,}(?:\s(?:de|à|en)\s\p{L}[\p{L}-]{2,})?)|(?:an?|each|every)\s(\p{L}[\p{L}-]{2,}(?:\s\p{L}[\p{L}-]{2,})?(?=\s(?:is|has|was|can|will|costs?|makes?|uses?|holds?|takes?|keeps?|lasts?))))(?![\p{L}-])/u
const some =
  "(?:(?:au moins |at least )?(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|plusieurs|certains|certaines|quelques|two|three|four|five|six|seven|eight|nine|ten|several|some|many)|d'autres|other) (?:autres |other )?(?:grands |grandes |large |big )?"
/** Kinds of people and of houses that do business, in the plural. */
const nouns =
  'constructeurs|fabricants|producteurs|fournisseurs|exploitants|opérateurs|développeurs|industriels|distributeurs|importateurs|exportateurs|armateurs|transporteurs|investisseurs|actionnaires|banques|assureurs|fonds|groupes|entreprises|sociétés|start-up|laboratoires|hôpitaux|cliniques|pharmacies|villes|communes|régions|pays|états|ménages|agriculteurs|éleveurs|makers|manufacturers|producers|suppliers|operators|developers|distributors|importers|exporters|retailers|carmakers|automakers|chipmakers|drugmakers|utilities|lenders|banks|insurers|funds|investors|shareholders|companies|firms|start-ups|startups|laboratories|hospitals|clinics|pharmacies|cities|towns|countries|states|households|farmers|airlines'
const counted = new RegExp(`^${some}(?:(\\p{L}+) )?(${nouns})(?![\\p{L}-])(?: (\\p{L}[\\p{L}-]*))?`, 'u')

/** A word that tells which of them: a nation or a trade. */
function isQuality(word: string): boolean {
  return isNationality(word) || isNationality(word.replace(/s$/u, '')) || trade.test(word)
}

const trade =
  /^(?:européen|africain|asiatique|occidental|occidentaux|régionaux|nationaux|étranger|public|privé|indépendant|industriel|pharmaceutique|european|african|asian|western|regional|national|foreign|public|private|independent|local|locaux)(?:ne|s|es|nes|e)?$/u
const frenchVerb = /(?:ent|ont)$/u
