import type { Mention } from '../claim.ts'
import { type Found, isHead, isPlace, named, type Scene } from './scene.ts'

/** An authority or a union decides, counts or judges: the figure is about the company of the sentence, or the article. */
export function judgedBy(scene: Scene, body: Mention): Found | undefined {
  const { mentions, actors, bodies, main } = scene
  const id = actors.actorOf(body)
  if (id === undefined || !bodies.has(id)) return undefined
  const between = scene.text.slice(body.span.end, scene.figure.start)
  const isDeed =
    giving.test(between) ||
    (changing.test(between) && !counting.test(between)) ||
    (ownDeed.test(between) && !counting.test(between)) ||
    (launching.test(between) && !counting.test(between))
  if (isDeed && isHead(scene.text, body.span, scene.clause)) return undefined
  const company = mentions.find((mention) => {
    const other = actors.actorOf(mention)
    return other !== undefined && !bodies.has(other) && actors.isKnown(mention) && !isPlace(mention)
  })
  if (company) return named(scene, company, 'company that an authority decides or speaks on')
  if (main === undefined || bodies.has(main)) return undefined
  return { ids: [main], because: 'whom the article is about, an authority being the speaker' }
}

/** “a posé trente conditions”: nothing but its verb stands between a body and the figure, and it does not count what others do. */
const ownDeed =
  /^\s(?:(?:a|ont|avait|avaient|va|vont|has|have|had|will)\s)?(?:(?:déjà|aussi|également|already|also)\s)?\p{L}+\s(?:(?:plus|moins|près|environ|quelque|more|less|about|some|over|nearly|jusqu['’]à)\s?(?:de\s|d['’]|than\s)?)?$/u
const counting =
  /(?<![\p{L}])(?:compt|dénombr|recens|estim|évalu|chiffr|tabl|attend|prévo|constat|relev|signal|annonc|avanc|évoqu|parl|count|put|reckon|expect|foresee|forecast|project|predict|record|report|note|see|say|said)/u
/** “abaisse son taux de 25 points”: what is its own, it changes itself. */
const changing =
  /^\s(?:(?:a|ont|va|vont|has|have|had|will)\s)?(?:\p{L}+ment\s)?\p{L}{3,}\s(?:son|sa|ses|its|their)\s/u
/** “a lancé mercredi un marché de”: what it starts, runs and ends is its own. */
const launching =
  /^,?\s(?:(?:a|ont|avait|va|vont|has|have|had|will|is|are|was)\s)?(?:\p{L}+(?:ment|ly)\s)?(?:lanc|ouvr|ouvert|démarr|engag|mobilis|déploi|déploy|dépêch|organis|fourni|apport|dispos|exploit|gèr|gér|emploi|possèd|détien|déten|récolt|lèv|levé|distribu|livr|publi|promet|promis|launch|open|start|mobili[sz]|deploy|sent|sen[dt]|run|organi[sz]|provid|suppl|rais|own|hold|operat|employ|publish|promis)\p{L}*\s/u
/** “has awarded X”: what it gives is its own. */
const giving =
  /^\s(?:(?:a|ont|avait|va|has|have|had|will|would|veut|veulent|souhaite|s['’]apprête à|s['’]apprêterait à|prévoit d['’e]|aurait|(?:is|are) (?:preparing|planning|about|set|ready) to|wants to|plans to|intends to)\s?)?(?:acquéri|acquis|acquier|achèt|achet|rachet|command|recrut|embauch|order|buy|bought|acquir|hire|hiring|lease|leas|rent|loue|vers|donn|accord|attribu|octroy|allou|pay|prêt|débours|awarded|awards?|gave|gives?|given|grant|paid|lent|lend|handed|allocat)\p{L}*\s/u
