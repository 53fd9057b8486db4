import type { Language } from '../../types.ts'
import type { Found } from './found.ts'
import type { Lexeme } from './lexemes.ts'

/** Whether a word follows that the number may count. */
export function hasNoun(found: readonly Lexeme[], one: Found, language: Language): boolean {
  const next = found[one.to]
  if (next?.kind !== 'word' || next.opensLine || next.glued) return false
  return (
    !(language === 'fr' ? frenchAfter : englishAfter).has(next.word) &&
    (nounsInEs.test(next.raw) || !/(?:ent|ont|ait)$|(?:é|ée|és|ées)$/.test(next.raw)) &&
    !(language === 'en' && /^(?:put|given|seen|shown|made|held|set|\p{L}{2,}ed)$/u.test(next.raw))
  )
}

/** Nouns that look like participles or verbs. */
const nounsInEs =
  /^(?:unités?|sociétés?|localités?|universités?|députés?|cités?|comités?|marchés?|clés?|facultés?|propriétés?|activités?|musées?|entrées?|idées?|années?|journées?|soirées?|armées?|vallées?|procédés?|blessés?|réfugiés?|licenciés?|retraités?|salariée?s?|employée?s?|délégués?|associés?|abonnée?s?|affiliés?|adhérents?|bâtiments?|appartements?|établissements?|logements?|documents?|événements?|incidents?|agents?|patients?|clients?|présidents?|instruments?|médicaments?|versements?|licenciements?|recrutements?|équipements?|continents?|vêtements?|ponts?|monts?|traités?|trophées?|lycées?|cafés?|canapés?|quantités?|variétés?|spécialités?|maternités?)$/u

/** “14,5 millions de clients”, “14.5 million customers”: what so many are. */
export function hasThing(found: readonly Lexeme[], one: Found, language: Language): boolean {
  const at = one.to + (language === 'fr' ? 1 : 0)
  const [link, next] = [found[one.to], found[at]]
  if (link?.opensLine || (language === 'fr' && !/^d[e'’]?$/.test(link?.word ?? ''))) return false
  return (
    next?.kind === 'word' &&
    !next.opensLine &&
    (/^\p{Ll}{3,}[sx]$/u.test(next.raw) || (language === 'en' && alikeInPlural.has(next.word))) &&
    !/^(?:plus|moins|this|less|as)$/.test(next.word)
  )
}

/** What is counted and has no “s” in the plural. */
export const alikeInPlural = new Set(
  'people children men women households folk staff salmon trout cod tuna fish shrimp sheep cattle deer swine poultry livestock geese mice lice aircraft spacecraft species unemployed homeless elderly jobless new more fewer extra additional'.split(
    ' ',
  ),
)

/** “d'une dizaine d'aiguillages”: the noun of a round number follows “de”, and is no unit that was said before. */
export function hasOwnThing(found: readonly Lexeme[], one: Found, language: Language): boolean {
  return language === 'fr' && one.numeral?.form === 'words' && hasThing(found, one, language)
}

/** “un million trois cent mille actions” */
export function hasPlural(found: readonly Lexeme[], one: Found, language: Language): boolean {
  const next = found[one.to]
  return (
    hasNoun(found, one, language) &&
    /^\p{Ll}{3,}[sx]$/u.test(next?.raw ?? '') &&
    !/^(?:supplementaires|additionnels|mensuels|annuels|bruts|nets|publics|restants|necessaires|cumules|sonnants|plus|moins|apres|hors)$/.test(
      next?.word ?? '',
    )
  )
}

const frenchAfter = new Set(
  'comme lorsque quand alors tandis car si deux trois quatre cinq six cette a au aux en dans sur par pour avec chez et ou mais qui que dont contre sous sans vers depuis entre est sont ont de d des du le la les l un une ce cette selon soit plus moins il elle ils elles on n ne se s l seulement environ deja encore puis d ici fin avant apres aujourd actuellement auparavant hier lundi mardi mercredi jeudi vendredi samedi dimanche demain initialement precedemment jadis naguere alors maintenant'.split(
    ' ',
  ),
)

const englishAfter = new Set(
  'in for to by with at on from and or but that which who of the a an is are was were will would could should may might has have had as than since over under a year before after during earlier later fewer more less so this last next now today currently previously originally initially then'.split(
    ' ',
  ),
)
