import type { Span } from '../types.ts'

export function openingOf(text: string, { start, end }: Span): string {
  return text
    .slice(start, Math.min(end, start + 60))
    .toLowerCase()
    .replace(/’/gu, "'")
    .trimStart()
}

export const relative =
  /^,?\s?(?:qui|dont|lequel|laquelle|lesquels|which|who|whose|that (?=\p{L}+(?:s|ed)\b))(?![\p{L}-])/u
/** A relative pronoun that is not what acts in its clause: “dont le constructeur détient …”, “selon lequel X …”. */
export const objectRelative =
  /^,?\s?(?:(?:selon|d'après|pour)\s)?(?:dont|lequel|laquelle|lesquels|lesquelles|whose)\s?(?!\p{L}*(?:ait|ent|ed|s)\s)(?=\p{L})/u
export const joining =
  /^(?:,\s)?(?:que\s|qu'|that\s|et\s|and\s|mais\s|but\s|où\s|alors que\s|alors qu'|as\s|while\s|après que\s|bien qu'|bien que\s|although\s|since\s)/u
export const weSay = /^(?:[«“"]\s?)?(?:(?:mais|et|but|and)\s)?(?:nous|we|our|notre|nos)\s/u

const article = "(?:l[ea]s?\\s|l'|the\\s|ce(?:tte|t|s)?\\s|this\\s|son\\s|sa\\s|its\\s)"
const lead =
  '^(?:[«“"]\\s?)?(?:(?:mais|et|or|but|and|ainsi|aussi|en outre|de plus|aujourd\'hui|désormais|now|still),?\\s)?'
export const pronoun = new RegExp(
  `${lead}(?:ils?|elles?|celle-ci|celui-ci|it|they|ses?\\s|sa\\s|son\\s|its?|leurs?\\s|their)(?:\\s|$)`,
  'u',
)
export const company = new RegExp(
  `${lead}${article}(?:jeune\\s|grand\\s)?(?:société|entreprise|groupe|firme|compagnie|maison|direction|géant|constructeur|fabricant|industriel|exploitant|développeur|opérateur|électricien|énergéticien|producteur|company|group|firm|maker|developer|operator|owner|manufacturer|giant|start-up)(?![\\p{L}-])`,
  'u',
)
export const site = new RegExp(
  `${lead}(?:${article}|sur\\s)(?:${'site|usine|centrale|réacteur|mine|parc|chantier|plant|factory|reactor|unit|wind farm|mill|facility'})(?![\\p{L}-])`,
  'u',
)
/** What two have agreed on is told of whoever the story began with. */
export const deal =
  /^(?:l[ea]\s|l'|the\s|a\s|ce(?:t|tte)?\s|this\s)(?:contrat|accord|commande|transaction|opération|contract|deal|agreement|order|purchase|takeover)(?![\p{L}-])/u
export const adverbial = /^(?:avec|after|after|with|at|à|après|pour|for|by|grâce)\s/u
export const afterComma = /,\s(?:l[ea]s?\s|l'|the\s)?$/u

/** “Le conseil régional”, “the government”: an authority without a name, as an id; undefined where the words begin with none. */
export function bodyOf(words: string): string | undefined {
  return publicBody
    .exec(words)?.[1]
    ?.trim()
    .replace(/[\s']+/gu, '-')
}

const publicBody =
  /^(?:.{0,30},\s)?(?:l'|l[ea]\s|the\s)?(état|région|(?:communauté d')?agglomération|métropole|mairie|commune|département|conseil (?:régional|départemental|municipal|général)|gouvernement|parlement|préfecture|government|parliament|ministry|council|city council|regulator)(?![\p{L}-])/u

/** “La tonne de nickel s'échange …”, “the price of copper”: what is traded, as an id; undefined where the words begin with none. */
export function goodsOf(words: string): string | undefined {
  return traded.exec(words)?.[1]?.trim()
}

const traded =
  /^(?:(?:la tonne|le kilo|le kilogramme|le baril|l'once|le cours|le prix|les cours|les prix|the price|prices|a tonne|a ton|a barrel|an ounce) (?:de la |de l'|de |du |d'|of ))([\p{L}-]{3,})(?= (?:s'|se |vaut |cote |coûte |a |est |ont |sont |atteint |has |is |was |fell |rose |trades ))/u
