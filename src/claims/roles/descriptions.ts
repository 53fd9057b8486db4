import type { Mention } from '../claim.ts'
import { lowered } from '../lowered.ts'
import type { Actors } from './actors.ts'
import { isCompanyNoun } from './openings.ts'

/** Ids by the nouns that tell, in one article, what somebody is: `armateur`, `manufacture`, `fund`. */
export type Descriptions = ReadonlyMap<string, string>

/**
 * By which nouns an article says what somebody is, next to their name: “la manufacture horlogère X”, “X, a Canadian
 * fund,”, or the desk does in its list. A noun that is said of two stands for neither, and one that is said of any house (“le groupe”) for nobody.
 */
export function describedIn(
  text: string,
  mentions: readonly Mention[],
  actors: Actors,
  main: string | undefined,
): Descriptions {
  const found = new Map<string, string>()
  const twice = new Set<string>()
  const add = (noun: string, id: string) => {
    if ((found.get(noun) ?? id) !== id) twice.add(noun)
    found.set(noun, id)
  }
  for (const mention of mentions) {
    const id = mention.kind === 'company' || mention.kind === 'region' ? actors.actorOf(mention) : undefined
    if (id === undefined || actors.bodies.has(id) || !actors.isListed(id)) continue
    const { start, end } = mention.span
    const noun =
      nounIn(before.exec(lowered(text.slice(Math.max(0, start - reach), start)))?.[1]) ??
      nounIn(behind.exec(lowered(text.slice(end, end + reach)))?.[1])
    if (noun === undefined) continue
    add(noun, id)
    if (crafts.has(noun)) for (const house of ['maison', 'house']) add(house, id)
  }
  for (const noun of twice) found.delete(noun)
  // Where it does not say it of whom the article is about, they may be a miner as well.
  if (main === undefined || actors.tradeOf(main) === undefined) return found
  const listed = new Map<string, string | undefined>()
  for (const id of new Set(mentions.flatMap((mention) => actors.actorOf(mention) ?? []))) {
    const noun = nounIn(actors.tradeOf(id))
    if (noun !== undefined) listed.set(noun, listed.has(noun) ? undefined : id)
  }
  for (const [noun, id] of listed)
    if (id !== undefined && !found.has(noun) && !twice.has(noun)) found.set(noun, id)
  return found
}

/** Whom the words at the head of a clause mean that describe somebody of the article: “la manufacture …”, “the fund's …”. */
export function describedAs(words: string, descriptions: Descriptions | undefined): string | undefined {
  if (descriptions === undefined || descriptions.size === 0) return undefined
  const own = ownNoun.exec(words)?.[1]
  const measured = nounOfWhose.exec(words)
  return (
    (own === undefined ? undefined : descriptions.get(own)) ??
    descriptions.get(measured?.[1] ?? measured?.[2] ?? '')
  )
}

/** In UTF-16 units: an article, a noun and two words that tell which. */
const reach = 60
const determiner = String.raw`(?:l[ea]\s|l'|une?\s|the\s|an?\s|du\s|au\s|ce\s|cette\s)`
const before = new RegExp(String.raw`(?:^|[\s(«“"])${determiner}((?:[\p{L}-]+\s){1,4})$`, 'u')
const behind = new RegExp(String.raw`^,\s${determiner}((?:[\p{L}-]+\s?){1,4})(?=[,.;])`, 'u')
const opening = String.raw`^(?:[«“"]\s?)?(?:(?:mais|et|or|but|and)\s)?(?:l[ea]s?\s|l'|the\s|cet?\s|cette\s|this\s)`
/** “La manufacture …”; “the fund's”, but not “le chantier voisin”, which is another one. */
const ownNoun = new RegExp(
  String.raw`${opening}([\p{L}-]{4,})(?![\p{L}-])(?!\s(?:voisine?|concurrente?|rivale?)(?!\p{L}))`,
  'u',
)
/** “L'effectif de la manufacture”, “the sales of the watchmaker”. */
const nounOfWhose = new RegExp(
  String.raw`${opening}(?:[\p{L}-]+\s){1,3}?(?:(?:de\sla\s|de\sl'|du\s)([\p{L}-]{4,})|(?:of|at)\sthe\s([\p{L}-]{4,}))(?![\p{L}-])`,
  'u',
)

/** The first of some words that says what a house is; none where what follows it leads to another noun. */
function nounIn(words: string | undefined): string | undefined {
  const list = words?.trim().split(' ') ?? []
  if (list.some((word) => /^(?:de|du|des|d'|of|à|au|aux|en|in|for|pour|et|and|que|qui|that|to)$/.test(word)))
    return undefined
  const at = list.findIndex((word) => !anyHouse.has(word) && (isCompanyNoun(word) || places.has(word)))
  // “The miner would pay X”: the noun has a verb of its own.
  return list.slice(at + 1).some((word) => finite.test(word)) ? undefined : list[at]
}

const finite =
  /^(?:a|ont|avait|aurait|va|est|était|sera|has|have|had|is|was|will|would|could|may|might|should|\p{L}+(?:rait|raient|era))$/u

const anyHouse = new Set(
  'groupe société entreprise compagnie firme maison group company firm business géant giant concern'.split(
    ' ',
  ),
)
/** Places of work that stand for the house they belong to. */
const places = new Set(
  'manufacture chantier atelier domaine marque label studio laboratoire clinique ferme brasserie distillerie yard shipyard brand winery brewery distillery lab workshop'.split(
    ' ',
  ),
)
/** What is called “la maison” as well. */
const crafts = new Set(
  'manufacture atelier domaine marque horloger joaillier couturier maroquinier parfumeur bijoutier chapelier watchmaker jeweller jeweler couturier perfumer winery'.split(
    ' ',
  ),
)
