import type { Span } from '../../types.ts'
import type { Mention } from '../claim.ts'
import { lowered } from '../lowered.ts'
import { othersOf } from './common-subjects.ts'
import { bodyOf, objectRelative, openingOf, relative, subjectOpeningOf } from './openings.ts'
import { isFamily, isProprietor, partyId } from './proprietors.ts'
import { acts, type Found, isHead, isThing, leftOf, named, type Scene } from './scene.ts'
import { standIn } from './stand-ins.ts'
import { goesOnRelative } from './unsaid-subjects.ts'

/** The names of a clause, and how it begins in lower case. */
export type RelativePlace = { readonly inClause: readonly Mention[]; readonly opening: string }

/** “dont le constructeur détient …”: the relative clause has a subject of its own. */
export function insideRelative(scene: Scene, { inClause, opening }: RelativePlace): Found | undefined {
  const { text, clause, sentence } = scene
  const inner = objectRelative.exec(opening)?.[0]
  if (inner === undefined) return undefined
  const own = { ...clause, start: clause.start + text.slice(clause.start).search(/\S/u) + inner.length }
  const head = inClause.find((mention) => acts(scene, mention) && isHead(text, mention.span, own))
  if (head) return named(scene, head, 'subject inside the relative clause')
  return standIn(scene, openingOf(text, own), { start: sentence.start, end: own.start })
}

/** “X, qui …”, “the fund, which …”: whom the pronoun that the clause begins with stands for. */
export function antecedentOf(scene: Scene, { opening }: RelativePlace): Found | undefined {
  const { text, clause, sentence, mentions } = scene
  if (!relative.test(opening)) return goesOnRelative(scene, opening)
  const told = scene.heard.find((mention) => isNextTo(scene, mention))
  if (told) {
    // “la présidente, Anne Ruel, qui promet deux lignes”: for her house; “qui dirige vingt personnes” is herself.
    if (isFamily(text, told))
      return { ids: [partyId(text, told)], because: 'antecedent of the relative clause' }
    const analyst =
      told.kind === 'person' && forecasting.test(opening) ? scene.actors.actorOf(told) : undefined
    // “analyst Ann Roe, who expects 265 deliveries”: of whom the article is about.
    if (analyst !== undefined && scene.bodies.has(analyst) && scene.main !== undefined)
      return { ids: [scene.main], because: 'whom somebody else reckons about' }
    const house = told.kind !== 'person' || promising.test(opening) ? scene.actors.actorOf(told) : undefined
    return { ids: [house ?? told.id], because: 'antecedent of the relative clause' }
  }
  const authority = bodyBefore(scene)
  if (authority !== undefined) return { ids: [authority], because: 'antecedent of the relative clause' }
  const last = mentions.findLast(({ span }) => span.end <= clause.start)
  const antecedent = last && severalDo.test(opening) && isOne(text, last) ? undefined : last
  if (antecedent && (isProprietor(text, antecedent) || isFamily(text, antecedent)))
    return { ids: [partyId(text, antecedent)], because: 'antecedent of the relative clause' }
  const party = antecedent ? undefined : othersOf(subjectOpeningOf(text, sentence))
  if (party !== undefined) return { ids: [party], because: 'antecedent of the relative clause' }
  if (antecedent && isNextTo(scene, antecedent))
    return named(scene, antecedent, 'antecedent of the relative clause')
  if (antecedent && (acts(scene, antecedent) || isThing(antecedent)))
    return named(scene, antecedent, 'antecedent of the relative clause')
  const head = bodyOf(openingOf(text, sentence))
  if (!antecedent && head !== undefined) return { ids: [head], because: 'antecedent of the relative clause' }
  const governing = governingOf(scene)
  return standIn(scene, openingOf(text, governing), governing)
}

/** “l'État, qui détient …”: an authority without a name, right before the pronoun. */
function bodyBefore({ text, sentence, clause, mentions }: Scene): string | undefined {
  const from = Math.max(sentence.start, clause.start - bodyMax)
  const found = /(?:^|[\s'’])((?:l['’]|la\s|le\s|the\s)(?:[\p{L}-]+\s?){1,3}),?\s?$/iu.exec(
    text.slice(from, clause.start),
  )
  if (!found || mentions.some(({ span }) => span.end > from + found.index && span.end <= clause.start))
    return undefined
  return bodyOf(lowered(found[1] ?? ''))
}

/** In UTF-16 units. */
const bodyMax = 60

/** “…, qui représentent”: no single one does. */
const severalDo =
  /^,?\s?qui\s(?:(?:ne|se|en|y|lui|leur|les?|la)\s|[nsl]'){0,3}(?!(?:ment|dément|sent|ressent|pressent|consent)\s|\p{L}*[tv]ient\s)(?:\p{L}{2,}ent|ont|sont|font|vont|\p{L}+ront)\s/u

/** A name alone, in the singular. */
function isOne(text: string, { span }: Mention): boolean {
  return !/(?:^|\s)(?:les|des|aux|ces|deux|trois|quatre|et|ou)\s(?:\p{Ll}+\s)?(?:l[ea]\s|l['’])?$/iu.test(
    leftOf(text, span),
  )
}

const forecasting =
  /^,?\s?(?:qui|who)\s(?:attend|table|prévoit|anticipe|estime|évalue|voit|expects|forecasts|predicts|estimates|reckons|sees|puts|values|pencils)(?!\p{L})/u
const promising =
  /^,?\s?(?:qui|who)\s(?:promet|annonce|vise|compte|veut|prévoit|espère|propose|promises|promised|plans|wants|hopes|aims|expects|intends)(?!\p{L})/u

/** A person, or a name that nobody listed, right before the pronoun: “sold to X, who lost …”. */
function isNextTo({ text, clause, actors }: Scene, { kind, span, id }: Mention): boolean {
  if (
    actors.isListed(id) ? !/^(?:person|company)$/.test(kind) : !['company', 'region', 'person'].includes(kind)
  )
    return false
  return span.end <= clause.start && /^,?\s?$/u.test(text.slice(span.end, clause.start))
}

/** What stands before a relative clause, back to the sign that sets it apart: “: l'usine a un contrat | qui court …”. */
function governingOf({ text, sentence, clause }: Scene): Span {
  const before = text.slice(sentence.start, clause.start)
  const sign = Math.max(...[':', ';', '—', '–'].map((one) => before.lastIndexOf(one)))
  return { start: sentence.start + sign + 1, end: clause.start }
}
