import type { Mention } from '../claim.ts'
import { lowered } from '../lowered.ts'
import { isJudgedIn } from './agents.ts'
import { type Found, isIn, isPlace, isThing, named, type Scene } from './scene.ts'

/** “coûterait 45 millions à X”, “des machines de 16 MW signées X”, “un quart revenant à X”: whom the figure falls to, named behind it. */
export function bearerOf(scene: Scene): Found | undefined {
  const { text, figure, clause, mentions, actors } = scene
  const toThem = text.slice(Math.max(clause.start, figure.start - 60), figure.start)
  if (costsThem.test(toThem)) {
    const head = [...scene.heard, ...mentions].find(
      (mention) =>
        mention.span.end <= clause.start && actors.actorOf(mention) !== undefined && !isPlace(mention),
    )
    if (head) return named(scene, head, 'whom it costs, named before')
  }
  const payer = mentions.find(
    ({ span }) =>
      isIn(span, clause) &&
      costsWhom.test(lowered(text.slice(Math.max(clause.start, span.start - 40), span.start))) &&
      justBefore.test(text.slice(span.end, figure.start)),
  )
  if (payer && actors.actorOf(payer) !== undefined && !isPlace(payer))
    return named(scene, payer, 'whom it costs')
  const cost = costsPurse.exec(toThem)
  const purse = cost?.[1] ?? cost?.[2]
  if (purse !== undefined) return { ids: [purse.toLowerCase()], because: 'public purse that it costs' }
  const isCost = costing.test(text.slice(Math.max(clause.start, figure.start - 40), figure.start))
  const isCompared = comparing.test(text.slice(Math.max(clause.start, figure.start - 30), figure.start))
  const isEach = isListed(scene)
  // “60 % of X’s sales come from Europe” is of X.
  let isOwned = false
  const bearer = mentions.find((mention) => {
    const { span } = mention
    if (span.start < figure.end) return false
    const between = text.slice(figure.end, span.start)
    // “95 % of what they use comes from X” has a clause in between.
    if (comesFrom.test(between))
      return !isOwned && !ofTheirs.test(between) && (isPlace(mention) || isCompany(scene, mention))
    isOwned ||= actors.actorOf(mention) !== undefined
    if (!isIn(span, clause) || isJudgedIn(text.slice(clause.start, span.start))) return false
    if (isCompared && placedAt.test(between) && isThing(mention))
      return actors.ownerOf(mention.id) !== undefined
    if (fallsTo.test(between) || (isCompared && placedAt.test(between)) || staffOf.test(between))
      return actors.actorOf(mention) !== undefined && !isPlace(mention)
    if (isEach && eachAt.test(between)) return actors.actorOf(mention) !== undefined && !isPlace(mention)
    return isCompany(scene, mention) && (made.test(between) || (isCost && toWhom.test(between)))
  })
  if (!bearer) return ownerBefore(scene)
  const owner = isThing(bearer) ? actors.ownerOf(bearer.id) : undefined
  if (owner !== undefined) return { ids: [owner], because: 'whose product the figure is compared with' }
  return isPlace(bearer)
    ? { ids: [bearer.id], because: 'country that the figure comes from' }
    : named(scene, bearer, 'whom the figure falls to, behind it')
}

/** “faire de X une entreprise de 3 milliards”, “X (2 300 salariés)”: the figure is put beside a name, and is what that is. */
function ownerBefore(scene: Scene): Found | undefined {
  const { text, figure, sentence, mentions, actors } = scene
  const owner = mentions.findLast(({ span }) => span.end <= figure.start)
  if (!owner || isPlace(owner) || actors.actorOf(owner) === undefined) return undefined
  const between = text.slice(owner.span.end, figure.start)
  const after = text.slice(figure.end, Math.min(sentence.end, figure.end + 40))
  const isBeside = asCompany.test(between) || (bracket.test(between) && closing.test(after))
  return isBeside ? named(scene, owner, 'name that the figure is put beside') : undefined
}

const asCompany =
  /^,?\s(?:une?|an?|the)\s(?:\p{L}+\s)?(?:entreprise|société|groupe|firme|compagnie|géant|start-up|filiale|company|firm|group|giant|business|startup|subsidiary)\s(?:\p{L}+\s)?(?:de|d['’]|à|of|with|employing|employant|valued\sat|worth)\s?(?:(?:plus|moins|près)\sde\s|quelque\s|environ\s|about\s|some\s)?$/u
const bracket = /^\s\((?:(?:plus|moins|près)\sde\s|quelque\s|environ\s|about\s|some\s)?$/u
const closing = /^(?:\s[\p{L}'’]+){0,4}[),]/u

/** “5 dollars at X and 4 at Y”: no name acts in the clause, and two have their share of it. */
function isListed({ text, clause, mentions, actors }: Scene): boolean {
  const shares = mentions.filter(
    ({ span }) =>
      isIn(span, clause) &&
      /\s(?:chez|at|pour|for)\s(?:l[ea]s?\s|l['’]|the\s)?$/iu.test(text.slice(0, span.start).slice(-12)),
  )
  return shares.length > 1 && shares.every((mention) => actors.actorOf(mention) !== undefined)
}

/** Nothing but a unit stands between a figure and whose it is. */
const eachAt = /^(?:\s\p{L}+){0,2}\s(?:chez|at|pour|for)\s(?:l[ea]s?\s|l['’]|the\s)?$/u

function isCompany({ actors }: Scene, mention: Mention): boolean {
  return actors.isKnown(mention) && actors.actorOf(mention) !== undefined
}

const article = String.raw`(?:\s(?:l[ea]s?|the))?(?:\s|\sl['’])`
const costing =
  /(?<![\p{L}])(?:co[ûu]t(?:e|er|era|erait|eraient|ait|é)|rapporte(?:r|ra|rait)?)(?:\s\p{L}+){0,2}\s$/u
/** “lui a coûté”, “cost it”: to somebody named before. */
const costsThem =
  /(?<!\p{L})(?:(?:lui|leur)\s(?:\p{L}+\s){0,2}(?:co[ûu]t|rapport)\p{L}*|(?:cost|earned|brought|saved)\s(?:it|them))(?:\s\p{L}+){0,2}\s$/u
/** “Relining a mile costs X £310,000”, “coûterait à X 45 millions”. */
const costsWhom =
  /(?<!\p{L})(?:cost|costs|costing|earn|earns|earned|save|saves|saved|(?:co[ûu]t(?:e|er|era|erait|ait|é)|rapport(?:e|er|era|erait|ait|é)|épargn(?:e|er|erait|é))\s(?:à|au))\s(?:the\s|l[ea]\s|l')?$/u
const justBefore =
  /^\s(?:(?:about|some|around|nearly|almost|over|up to|at least|more than|less than|environ|près de|plus de|moins de|quelque|jusqu['’]à|au moins)\s)?(?:[€$£]|US\$)?$/u
/** “would cost the Treasury less than £50m”, “coûterait à l'État 50 millions”. */
const costsPurse =
  /(?<!\p{L})(?:(?:cost|costs|costing|save|saves|saving|earn|earns|earned|saved)\sthe\s(treasury|exchequer|taxpayer|state|government|council|county)|(?:coût|rapport|épargn)\p{L}*\s(?:à l['’]|au\s)(état|trésor|fisc|gouvernement|contribuable))\s(?:(?:less|more|up|at least|about|some|around|nearly|almost|over|under|moins|plus|près|environ|quelque)\s(?:than\s|to\s|de\s)?)?[€$£]?$/iu
const toWhom = /^[^,;:.]{0,40}\s(?:à|au|aux)\s(?:l[ea]s?\s|l['’])?$/u
const made =
  /^\s(?:signée?s?|fabriquée?s?\spar|construite?s?\spar|built\sby|made\sby|supplied\sby|fournie?s?\spar)\s(?:l[ea]s?\s|l['’]|the\s)?$/u
/** “against two thirds at X”. */
const comparing =
  /(?<![\p{L}])(?:contre|against|versus|vs|compared (?:with|to)|face à|au lieu de)\s(?:(?:environ|près de|quelque|about|around|some|only|just|seulement)\s)?$/u
const placedAt = /^(?:\s\p{L}+){0,3}\s(?:chez|pour|at|for)\s(?:l[ea]s?\s|l['’]|the\s)?$/u
/** “quelque 200 salariés de X”, “300 workers at X”: those are X’s people. */
const staffOf =
  /^(?:\s(?!(?:dans|pour|sur|à|en|de|in|for|on|at|to|des?)\s)\p{L}+){0,2}\s?(?:salarié|employé|ouvri|soudeur|cadre|ingénieur|technicien|pilote|chauffeur|agent|poste|emploi|suppression|licenciement|magasin|agence|usine|site|client|abonné|adhérent|membre|sociétaire|employee|worker|staff|job|engineer|pilot|driver|store|shop|branch|customer|subscriber|member|shareholder|position|people|personne)\p{L}*\s(?:(?:de|du|des|chez|of|at|working (?:at|for)|employed (?:at|by))\s(?:l[ea]s?\s|l['’]|the\s)?|d['’])$/u
const fallsTo = new RegExp(
  String.raw`^[^,;:.]{0,40}\s(?:(?:reven(?:ant|ait|aient|u|ue|us|ues|ir)|revien(?:t|nent|dra|drait)|reviendraient|échoi[rt]|allant|iront|irait)(?:\s\p{L}+)?\s(?:à|au|aux)|(?:going|goes|go|went|awarded|allotted|allocated)\sto)${article}$|^\s(?:par|by)${article}$`,
  'u',
)
/** “55 % de son chiffre d'affaires”. */
const ofTheirs = /(?<!\p{L})(?:de|of)\s(?:son|sa|ses|leurs?|its|their)\s/u
const comesFrom =
  /^[^,;:.]{0,60}\s(?:(?:vien(?:t|nent|drait|draient)|venai(?:t|ent)|provien(?:t|nent)|provenai(?:t|ent)|provenant|importée?s?)\s(?:de|du|des)|(?:viennent|vient|provient|proviennent)\sd['’]|(?:comes?|came|coming|imported|sourced)\sfrom)(?:\s(?:la|the))?(?:\s(?:l['’])?)?$/u
