import { sayingForms } from '../sources/saying.ts'
import { nounRole } from '../sources/source-nouns.ts'
import { isNationality } from './nationalities.ts'
import { isCompanyNoun } from './openings.ts'

/**
 * Whether the words before a name only say what it is, so that the name heads its clause: “la compagnie à bas coûts X”,
 * “its rival X”, “le gestionnaire du réseau, X,”. The words are in lower case.
 */
export function introduces(lead: string): boolean {
  const words = lead.replace(start, '')
  if (managing.test(words)) return true
  const rest = determiner.exec(words)
  if (!rest) return false
  const isApposed = /,\s?$/u.test(words)
  const said = words.slice(rest[0].length).replace(/,?\s?$/u, '')
  if (said.length === 0 || said.length > saidMax || /[,;:()«»“”"]/u.test(said)) return false
  const list = said.split(/\s/u)
  const at = list.findIndex(isKind)
  if (at < 0 || at > beforeMax || list.slice(0, at).some((word) => linking.test(word))) return false
  const behind = list.slice(at + 1)
  // “La maison de la vallée de X”: the name only tells where.
  if (!isApposed && linking.test(behind.at(-1) ?? '')) return false
  if (isApposed) return behind.every((word) => !finite.test(word))
  return behind.length === 0 || isQuality(behind)
}

/** “La direction de X”, “the board of X”: X, by those who lead it. */
const managing =
  /^(?:la\s|le\s|l'|the\s)(?:direction|conseil d'administration|directoire|management|board)\s(?:de\s|d'|du\s|des\s|of\s|at\s)(?:l[ea]\s|l'|the\s)?$/u

/** In UTF-16 units, and words before the noun: “its much bigger rival”. */
const saidMax = 60
const beforeMax = 3

const start = /^(?:[«“"]\s?)?(?:(?:mais|et|or|but|and|que|that)\s|qu')?/u
const determiner =
  /^(?:l[ea]s?\s|l'|the\s|une?\s|an?\s|son\s|sa\s|leur\s|notre\s|its\s|their\s|his\s|her\s|our\s|ce\s|cet\s|cette\s|this\s)/u
const linking = /^(?:de|du|des|of|à|au|aux|en|in|for|pour|with|avec|et|and|par|by|to|that|que|qui|who)$/u
/** A verb that stands alone is none of what says what somebody is. */
const finite = /^(?:a|ont|est|sont|était|sera|has|have|is|was|are|will|would|had)$/u

function isKind(word: string): boolean {
  const role = nounRole(word)
  return isCompanyNoun(word) || role === 'company' || role === 'institution' || kin.has(word)
}

/** What somebody is to another, or in their trade. */
const kin = new Set(
  'rival rivale concurrent concurrente partenaire client fournisseur voisin voisine homologue allié actionnaire propriétaire repreneur acquéreur prétendant challenger leader spécialiste pionnier pionnière numéro sous-traitant partner competitor customer neighbour neighbor counterpart ally shareholder owner parent buyer bidder suitor supplier specialist pioneer successor predecessor contractor subcontractor affiliate'.split(
    ' ',
  ),
)

/** “français”, “à bas coûts”, “de restauration rapide”: what tells which, with no verb in it. */
function isQuality(words: readonly string[]): boolean {
  if (words.every((word) => isNationality(word) || (adjective.test(word) && !sayingForms.has(word))))
    return true
  return words.length <= 4 && /^(?:à|de|d'\p{L}+|en|aux)$/u.test(words[0] ?? '') && words.length > 1
    ? !words.some((word) => finite.test(word))
    : /^d'\p{L}+$/u.test(words[0] ?? '') && words.length <= 2
}

const adjective =
  /(?:ique|aire|al|ale|el|elle|ien|ienne|ain|aine|ais|aise|ois|oise|eux|euse|if|ive|able|ible|é|ée|ant|ante|public|privé|local|mondial)$/u
