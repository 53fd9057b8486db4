import { isNationality } from './nationalities.ts'
import { isCompanyNoun } from './openings.ts'

/**
 * Who acts in words that name nobody and stand for nobody named: “deux constructeurs allemands”, “several banks”, as an
 * id. Undefined where the words begin otherwise, or with “les constructeurs”, which may be those spoken of before.
 */
export function othersOf(words: string): string | undefined {
  const family = owning.exec(words)?.[1] ?? reckoned.exec(words)?.[1] ?? trades.exec(words)?.[1]
  if (family !== undefined) return family.replace(/[\s']+/gu, '-')
  const single = oneOfThem(words) ?? oneOfTheirKind(words)
  if (single !== undefined) return single
  const trade = tradeOf(words)
  if (trade !== undefined) return trade
  const found = counted.exec(words)
  if (!found) return undefined
  const [, before = '', noun = '', after = ''] = found
  if (before !== '' && !isQuality(before)) return undefined
  const rest = isQuality(after) && !frenchVerb.test(after) ? [after] : []
  return [...(before === '' ? [] : [before]), noun, ...rest].join('-')
}

/** “La famille fondatrice”, “the founding family”: who owns a house, without a name. */
const owning =
  /^(?:la\s|l'|les\s|the\s)(familles? (?:fondatrices?|propriétaires?|actionnaires?|régnantes?)|(?:founding|controlling|owning|ruling) famil(?:y|ies))(?![\p{L}-])/u
/** “Les équipementiers ont …”: a whole trade; “Swiss watch exports fell …”: what it trades. */
const reckoned =
  /^(?:l[ae]s\s|the\s)?((?:équipementiers|sous-traitants|ménages|éleveurs|agriculteurs|céréaliers|viticulteurs|pêcheurs|transporteurs routiers|suppliers|households|farmers|hauliers)(?=\s(?:ont|avaient|sont|étaient|doivent|peuvent|paient|have|had|are|were|must|pay|hold)\s)|(?:\p{L}+\s){1,3}(?:exports|imports)(?=\s(?:fell|rose|dropped|jumped|slipped|grew|climbed|plunged|were|are|have|will|reached|totalled)\s)|(?:exportations|importations)(?:\s(?:de\s|d')?\p{L}+){1,3}?(?=\s(?:ont|sont|avaient|étaient|reculent|progressent|atteignent|baissent|augmentent|chutent)\s))/u

/** “Wholesalers keep …”, “Cargo underwriters paid …”: a bare plural of English is all of them, and none that was named. */
const trades =
  /^((?:(?!the|its|their|these|those|such|both|all|most|many|some|other|his|her|our|your|his)\p{L}+\s)?(?:makers|manufacturers|producers|suppliers|operators|developers|distributors|importers|exporters|retailers|wholesalers|carmakers|automakers|chipmakers|drugmakers|utilities|lenders|banks|insurers|reinsurers|underwriters|funds|landlords|tenants|homeowners|builders|housebuilders|carriers|airlines|shipowners|hauliers|growers|farmers|fishermen|publishers|studios|broadcasters|restaurants|pubs|hotels|shops|supermarkets|pharmacies|hospitals|clinics|universities|schools|councils|households|constellations|start-ups|startups))(?:\salready in place)?\s(?:have|are|were|had|pay|paid|keep|kept|spend|spent|earn|earned|lose|lost|make|made|sell|sold|raise|raised|own|owned|hold|held|cut|took|take|owe|owed|employ|employed|charge|charged|lend|lent|invested|need|face|use|used|bought|buy|closed|built)\s/u

/** “Un second candidat, un fonds luxembourgeois, aurait proposé …”: one who is not named, by what is told of them. */
function oneOfThem(words: string): string | undefined {
  const found = unnamed.exec(words)
  const [, first, last] = found ?? []
  return (last ?? first)?.replace(/[\s']+/gu, '-')
}

const suitor =
  '(?:candidat|acquéreur|acheteur|repreneur|prétendant|enchérisseur|concurrent|investisseur|fonds|bidder|buyer|suitor|rival|investor|fund)'
const unnamed = new RegExp(
  `^(?:une?|an?|one)\\s(?:autre\\s|(?:second|deuxième|troisième|nouveau|rival|other|third|new)\\s)?(${suitor}(?:\\s\\p{L}{4,}(?:ais|ois|ain|ien|ique|and|ol|ard|al|eur|é))?)(?:,\\s(?:une?|an?)\\s((?:\\p{L}+\\s)?(?:fonds|groupe|fund|group|société|company|family office|consortium)(?:\\s\\p{L}{4,})?),)?\\s(?:a|aurait|avait|ont|est|serait|has|had|is|was|would|will|propose|offers?|offered)\\s`,
  'u',
)

/** “Un ministère nordique avait payé …”, “An Indian operator had cancelled …”: one house or authority, told by where it is from. */
function oneOfTheirKind(words: string): string | undefined {
  const [, noun = '', quality = ''] = frenchOne.exec(words) ?? []
  if (isParty(noun) && isQuality(quality)) return `${noun}-${quality}`
  const [, nation = '', kind = ''] = englishOne.exec(words) ?? []
  return isParty(kind) && isQuality(nation) ? `${nation}-${kind}` : undefined
}

function isParty(noun: string): boolean {
  return isCompanyNoun(noun) || authorities.has(noun)
}

const authorities = new Set(
  'ministère gouvernement état pays parlement hôpital université ville région armée ministry government state country parliament hospital university city region army'.split(
    ' ',
  ),
)
const auxiliaries = '(?:a|avait|aurait|ont|vient|va|est|était|sera|serait|has|had|have|is|was|will|would)'
const frenchOne = new RegExp(`^une?\\s(\\p{L}[\\p{L}-]+)\\s(\\p{L}{4,})\\s${auxiliaries}\\s`, 'u')
const englishOne = new RegExp(`^an?\\s(\\p{L}{4,})\\s(\\p{L}[\\p{L}-]+)\\s${auxiliaries}\\s`, 'u')

/** “Une batterie de bus garde …”, “a wind turbine costs …”: things of a kind, as an id; undefined where the words begin with none. */
export function kindOf(words: string): string | undefined {
  const found = ofKind.exec(words)
  return (found?.[1] ?? found?.[2])?.replace(/[\s']+/gu, '-')
}

const ofKind =
  /^(?:[«“"]\s?)?(?:(?:une?|chaque)\s(?!(?:di|vingt|trent|quarant|cinquant|soixant|cent|douz|quinz)aine|millier|poignée|demi|tiers|quart|paire)(\p{L}[\p{L}-]{2,}(?:\s(?:de|à|en)\s\p{L}[\p{L}-]{2,})?)|(?:an?|each|every)\s(\p{L}[\p{L}-]{2,}(?:\s\p{L}[\p{L}-]{2,})?(?=\s(?:is|has|was|can|will|costs?|makes?|uses?|holds?|takes?|keeps?|lasts?))))(?![\p{L}-])/u
const some =
  "(?:(?:au moins |at least )?(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|plusieurs|certains|certaines|quelques|two|three|four|five|six|seven|eight|nine|ten|several|some|many)|d'autres|other) (?:autres |other )?(?:grands |grandes |large |big )?"
/** Kinds of people and of houses that do business, in the plural. */
const nouns =
  'constructeurs|fabricants|producteurs|fournisseurs|exploitants|opérateurs|développeurs|industriels|distributeurs|importateurs|exportateurs|armateurs|transporteurs|investisseurs|actionnaires|banques|assureurs|fonds|groupes|entreprises|sociétés|start-up|laboratoires|hôpitaux|cliniques|pharmacies|villes|communes|régions|pays|états|ménages|agriculteurs|éleveurs|makers|manufacturers|producers|suppliers|operators|developers|distributors|importers|exporters|retailers|carmakers|automakers|chipmakers|drugmakers|utilities|lenders|banks|insurers|funds|investors|shareholders|companies|firms|start-ups|startups|laboratories|hospitals|clinics|pharmacies|cities|towns|countries|states|households|farmers|airlines'
const counted = new RegExp(`^${some}(?:(\\p{L}+) )?(${nouns})(?![\\p{L}-])(?: (\\p{L}[\\p{L}-]*))?`, 'u')

/** “European operators have spent …”, “Les opérateurs européens ont …”: a whole trade, by where it is. */
function tradeOf(words: string): string | undefined {
  const [, quality = '', noun] = englishTrade.exec(words) ?? []
  if (noun !== undefined && isQuality(quality)) return `${quality}-${noun}`
  const [, kind, from = ''] = frenchTrade.exec(words) ?? []
  return kind !== undefined && isQuality(from) ? `${kind}-${from}` : undefined
}

const englishTrade = new RegExp(
  `^(?:the\\s)?(\\p{L}{4,})\\s(${nouns})\\s(?:have|had|are|were|will|would|must|spend|spent|pay|paid|hold|held|make|made|sell|sold|buy|bought)\\s`,
  'u',
)
const frenchTrade = new RegExp(
  `^les\\s(${nouns})\\s(\\p{L}{4,})\\s(?:ont|avaient|auraient|sont|étaient|seront|vont|doivent|devront|peuvent)\\s`,
  'u',
)

/** A word that tells which of them: a nation or a trade. */
function isQuality(word: string): boolean {
  return isNationality(word) || isNationality(word.replace(/s$/u, '')) || trade.test(word)
}

const trade =
  /^(?:européen|africain|asiatique|occidental|occidentaux|régionaux|nationaux|étranger|public|privé|indépendant|industriel|pharmaceutique|european|african|asian|western|regional|national|foreign|public|private|independent|local|locaux)(?:ne|s|es|nes|e)?$/u
const frenchVerb = /(?:ent|ont)$/u
