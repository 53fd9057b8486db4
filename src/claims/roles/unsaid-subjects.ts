import { type Found, isPlace, named, type Scene } from './scene.ts'

/** “X took $38m and their rivals Y $52m”, “those of Y, €27”: the second half leaves out its verb. */
export function gapped(scene: Scene): Found | undefined {
  const { text, sentence, figure, mentions, actors } = scene
  const own = mentions.findLast(({ span }) => span.end <= figure.start)
  if (!own || isPlace(own) || (actors.actorOf(own) === undefined && own.kind !== 'person')) return undefined
  if (!besideNumber.test(text.slice(own.span.end, figure.start))) return undefined
  const before = text.slice(Math.max(sentence.start, own.span.start - 160), own.span.start)
  const lead = secondHalf.exec(before)
  if (!lead || !/\d/.test(before.slice(0, lead.index))) return undefined
  const id = actors.actorOf(own) ?? own.id
  return { ids: [id], because: 'name beside the figure, the verb being left out' }
}

const besideNumber =
  /^,?\s(?:(?:à peine|seulement|environ|près de|plus de|moins de|only|just|about|some|nearly|over|under)\s)?[€$£]?$/u
const secondHalf =
  /(?:;|,|\sand|\set|\swhile|\standis que)\s(?:(?:those|that|celles?|celui|ceux)\s(?:of|at|de|du|des|chez)\s?|(?:its|their|his|her|the|son|sa|ses|leurs?|l[ea]s?)\s(?:(?:rivals?|competitors?|neighbours?|concurrente?s?|rivale?s?|voisine?s?)\s)?)?(?:l[ea]\s|l['’]|d['’])?$/iu

/** “X, which plans 20 million and could go to sixty”: still of X. */
export function goesOnRelative(scene: Scene, opening: string): Found | undefined {
  const { text, clause, sentence, mentions } = scene
  if (
    !/^(?:and|et|but|mais)\s(?:could|would|will|may|might|can|should|has|had|is|was|pourrait|devrait|pourra|\p{L}{3,}(?:rait|era)(?!\p{L}))/u.test(
      opening,
    )
  )
    return undefined
  const before = text.slice(sentence.start, clause.start)
  const pronoun = /,\s(?:which|who|qui)\s[^,;:]*$/u.exec(before)
  if (!pronoun) return undefined
  const at = sentence.start + pronoun.index
  const antecedent = mentions.findLast(({ span }) => span.end <= at && at - span.end < 2)
  return antecedent && !isPlace(antecedent)
    ? named(scene, antecedent, 'antecedent of the relative clause')
    : undefined
}
