import { lowered } from '../lowered.ts'
import { type Found, isIn, leftOf, named, type Scene } from './scene.ts'

/**
 * Who has done what the clause tells in the passive or by a noun: “X a été racheté par Y pour …”, “le rachat de X par Y”,
 * “built by Y”. Nobody where it is judged, fined or sued by them: it is then told of whom that befalls.
 */
export function agentOf(scene: Scene): Found | undefined {
  const { text, clause, figure, mentions, actors } = scene
  const agent = mentions.find((mention) => {
    const { span } = mention
    if (!isIn(span, clause) || span.end > figure.start || actors.actorOf(mention) === undefined) return false
    if (!by.test(leftOf(text, span))) return false
    const before = lowered(text.slice(Math.max(clause.start, span.start - leadMax), span.start))
    const isWhole = span.start - clause.start < leadMax
    return (isWhole && nominal.test(before)) || (passive.test(before) && !judging.test(before))
  })
  return agent && named(scene, agent, 'agent of a passive or of a noun')
}

/** How much before an agent is looked at, in UTF-16 units. */
const leadMax = 200
const by = /(?:^|\s)(?:par|by)\s(?:l[ea]s?\s|l'|the\s)?(?:[a-zà-ÿ-]+\s)?$/u
const nominal =
  /^(?:[^,]{0,40},\s)?(?:l[ea]\s|l'|une?\s|ce(?:t|tte)?\s|the\s|an?\s)?(?:rachat|acquisition|reprise|achat|prise|commande|vente|cession|livraison|construction|takeover|purchase|buyout|order|sale|delivery)\s(?:de|du|des|d'|of)\s?[^,;:.]{1,60}\s(?:par|by)\s(?:l[ea]s?\s|l'|the\s)?(?:[a-zà-ÿ-]+\s)?$/u
const passive =
  /(?:(?:a|ont|aurait|auraient|avait|avaient|ayant|has|have|had|having)\s(?:été|been)|est|sont|était|étaient|sera|seront|serait|seraient|fut|furent|is|are|was|were|be|being)\s(?:[\p{L}]+(?:ment|ly)\s|déjà\s|already\s)?(?:\p{L}{2,}(?:é|ée|és|ées|i|ie|is|it|ite|us?|ues?|ert|erte|erts|ertes|aint|eint|ait|aite|ed|en|t|ght|ld|de|id))\s(?:[^,;:.]{0,30}\s)?(?:par|by)\s(?:l[ea]s?\s|l'|the\s)?(?:[a-zà-ÿ-]+\s)?$/u
/** What befalls somebody by those who judge, fine or sue: “a été condamnée par”. The words end with the one for who does it. */
export function isJudgedIn(words: string): boolean {
  return judging.test(lowered(words))
}

const judging =
  /(?:condamn|sanction|poursuiv|accus|soupçonn|visé|inculp|mis en|interdi|autoris|critiqu|contrôl|fined|sued|sentenc|convict|accus|charged|ordered to|barred|bann|investigat|criticis|criticiz|approved|allowed)(?:[^,;:.]|[.,]\d){0,80}\s(?:par|by)\s(?:l[ea]s?\s|l'|the\s)?(?:[a-zà-ÿ-]+\s)?$/u
