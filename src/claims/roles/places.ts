import type { Article, Span } from '../../types.ts'
import type { Mention } from '../claim.ts'
import { lowered } from '../lowered.ts'
import type { Actors } from './actors.ts'
import type { Found, Scene } from './scene.ts'

/**
 * The site that an article is about: the one that its title names, else the only one that its first lines do. A site is
 * one that the desk lists as a place of somebody’s.
 */
export function siteOf(
  { text, title = '' }: Article,
  mentions: readonly Mention[],
  actors: Actors,
): { readonly id: string; readonly isTitled: boolean } | undefined {
  const sites = mentions.filter((mention) => actors.siteOwnerOf(mention) !== undefined)
  const titled = sites.find(({ span }) => title.includes(text.slice(span.start, span.end)))
  if (titled) return { id: titled.id, isTitled: true }
  const early = new Set(sites.filter(({ span }) => span.start < leadMax).map(({ id }) => id))
  const [only] = early
  return only !== undefined && early.size === 1 ? { id: only, isTitled: false } : undefined
}

/** In UTF-16 units: the first sentence or two. */
const leadMax = 300

/**
 * Where the thing is that a figure measures, where its sentence does not name it: “l'usine emploierait 300 personnes” in
 * an article on a plant, and all that is told there of whoever owns it, but for their accounts.
 */
export function whereOf(
  text: string,
  sentence: Span,
  inside: readonly Mention[],
  site: { readonly id: string; readonly isTitled: boolean } | undefined,
  last: string | undefined,
  isOwners: boolean,
  actors: Actors,
): string | undefined {
  if (last === undefined && site === undefined) return undefined
  if (inside.some((mention) => actors.siteOwnerOf(mention) !== undefined)) return undefined
  const words = lowered(text.slice(sentence.start, sentence.end))
  if (another.test(words)) return undefined
  if (kind.test(words)) return last ?? site?.id
  return site?.isTitled && isOwners && !ofTheHouse.test(words) ? site.id : undefined
}

/**
 * “Le site de X paierait …”, “the 300 workers at X” in an article about a company, X being a town of which the desk knows
 * no owner: it is told of the company whose site or people they are.
 */
export function ownerOfSite(scene: Scene, { ids }: Found): Found | undefined {
  const { text, sentence, mentions, main, isMainKnown, actors } = scene
  const [id] = ids
  if (ids.length !== 1 || id === undefined || main === undefined || main === id || !isMainKnown)
    return undefined
  if (actors.ownerOf(id) !== undefined || actors.houseOf(actors.nameOf(main)) !== main) return undefined
  const isOfWork = mentions.some(
    (mention) =>
      mention.id === id &&
      actors.siteOwnerOf(mention) === id &&
      work.test(
        lowered(text.slice(Math.max(sentence.start, mention.span.start - leadUnits), mention.span.start)),
      ),
  )
  return isOfWork ? { ids: [main], because: 'whose site or people they are there' } : undefined
}

const leadUnits = 40
const work =
  /(?<!\p{L})(?:sites?|usines?|ateliers?|unités?|salariés|employés|ouvriers|effectifs?|équipes|postes|emplois|plants?|factor(?:y|ies)|works|workshops?|workers|employees|staff|workforce|jobs)\s(?:de|d'|à|of|at|in)\s?$/u

const nouns =
  'sites?|usine|centrale|réacteur|mine|carrière|parc|chantier|entrepôt|raffinerie|aciérie|fonderie|gigafactory|gigafactorie|hôpital|clinique|magasin|terminal|plateforme|aéroport|barrage|fonderie|laminoir|abattoir|plant|site|factory|reactor|mine|quarry|shipyard|warehouse|refinery|mill|smelter|works|facility|complex|wind farm|solar farm|hospital|clinic|store|terminal|airport|dam'
const kind = new RegExp(
  `(?<!\\p{L})(?:(?:l[ea]|ce|cet|cette|du|au|son|sa|the|this|its)\\s|l'|cet\\s)(?:\\p{L}+\\s)?(?:${nouns})(?![\\p{L}-])`,
  'u',
)
/** Another than that which is spoken of, or all of them. */
const another =
  /(?<!\p{L})(?:(?:autre|deuxième|second|seconde|voisine?|tous ses|toutes ses|ses)\s(?:\p{L}+\s)?(?:sites?|usines?|centrales?|parcs?|magasins?)|(?:other|another|second|neighbouring|all its|its other)\s(?:\p{L}+\s)?(?:sites?|plants?|factor(?:y|ies)|stores?|farms?))(?!\p{L})/u
/** What is told of a company as a whole. */
const ofTheHouse =
  /(?<!\p{L})(?:chiffre d'affaires|bénéfices?|pertes?|dettes?|endettement|capitalisation|actions?|titre|bourse|dividende|dans le monde|revenues?|sales|turnover|profits?|loss(?:es)?|debts?|market value|shares?|dividend|worldwide|globally)(?!\p{L})/u
