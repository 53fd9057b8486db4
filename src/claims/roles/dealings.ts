import { lowered } from '../lowered.ts'
import { othersOf } from './common-subjects.ts'
import { subjectOpeningOf } from './openings.ts'
import { type Found, isIn, isPlace, named, type Scene } from './scene.ts'

/**
 * “La facture avoisinerait 2 milliards”, “a further €25m would be paid if …”: who buys is who pays, where nobody else is
 * named in the clause.
 */
export function payerOf({ text, clause, figure, lastBuyer }: Scene): Found | undefined {
  if (lastBuyer === undefined) return undefined
  const before = lowered(text.slice(Math.max(clause.start, figure.start - reach), figure.start))
  const after = lowered(text.slice(figure.end, figure.end + reach))
  return bill.test(before) || paid.test(after)
    ? { ids: [lastBuyer], because: 'who buys, and pays the bill' }
    : undefined
}

/** “Montant au prix catalogue : 9,6 milliards”, “Price tag: $2bn”: no verb, and so still of whoever was spoken of. */
export function headlessOf({ text, sentence, figure, lastSubject, bodies }: Scene): Found | undefined {
  const ids = lastSubject.filter((id) => !bodies.has(id))
  if (ids.length === 0 || figure.start - sentence.start > reach) return undefined
  return isHeadless(text.slice(sentence.start, figure.start))
    ? { ids, because: 'a note without a verb on whom was spoken of' }
    : undefined
}

/** A label and a colon, with nothing behind it but the figure. */
function isHeadless(words: string): boolean {
  return label.test(lowered(words))
}

const label =
  /^(?:montant|prix|co[ûu]t|budget|facture|addition|total|bilan|résultat|durée|délai|objectif|mise|valeur|tarif|surcoût|amende|price(?: tag)?|cost|bill|total|value|budget|target|result|outlay|fee|fine|tab|deadline)(?:\s[\p{L}']+){0,5}\s?:\s(?:(?:environ|quelque|près de|plus de|moins de|au moins|about|some|around|roughly|nearly|over|more than|at least)\s)?[€$£]?$/u

/** In UTF-16 units. */
const reach = 60
const bill =
  /(?<!\p{L})(?:un acompte|l'acompte|les arrhes|une avance|a deposit|the deposit|a down payment)\s(?:(?:de|d'|of|at|à|se monterait à|s'élèverait à|s'élève à)\s)?(?:(?:environ|quelque|about|some|près de|plus de)\s)?[€$£]?$|(?<!\p{L})(?:la facture|l'addition|la note|le chèque|the bill|the tab|the price tag)\s(?:[\p{L}']+\s){1,3}(?:[^.;:,]{0,20}\s)?[€$£]?$/u
const paid =
  /^\s(?:(?:would|will|could|may|might|can|is to|are to)\s(?:also\s)?be\s(?:paid|payable|due|added)|(?:is|are|was|were)\s(?:payable|due)|(?:serai(?:t|ent)|ser(?:a|ont)|pourrai(?:t|ent) être)\s(?:versé|payé|dû|ajouté|réglé|débloqué)e?s?)(?!\p{L})(?!\s(?:par|by)\s)/u

/** “A rival bid from X was …”, “l'offre concurrente de X porterait sur …”: whoever makes what the clause begins with. */
export function makerOf(scene: Scene): Found | undefined {
  const { text, clause, figure, mentions, actors } = scene
  const maker = mentions.find(
    (mention) =>
      isIn(mention.span, clause) &&
      mention.span.end <= figure.start &&
      mention.span.start - clause.start < reach &&
      actors.actorOf(mention) !== undefined &&
      !isPlace(mention) &&
      made.test(lowered(text.slice(clause.start, mention.span.start))),
  )
  return maker && named(scene, maker, 'whose offer the clause is about')
}

const made =
  /^\s?(?:(?:mais|et|but|and)\s)?(?:an?|the|une?|l[ea]|l'|cette|this)\s?(?:(?!of)[\p{L}-]+\s){0,2}(?:bid|offer|proposal|approach|loan|grant|pledge|donation|offre|proposition|enchère|prêt|don|promesse)\s(?:[\p{L}-]+\s){0,2}?(?:from|by|de|du|d')\s?(?:l[ea]s?\s|l'|the\s)?$/u

/** “Nous avions attribué à X une perte de 40 millions ; il s'agissait de 14”: a newspaper puts right what it wrote of X. */
export function wronglySaidOf(scene: Scene): Found | undefined {
  const { text, sentence, figure, mentions, actors } = scene
  const before = lowered(text.slice(sentence.start, figure.start)).slice(0, correctionMax)
  if (!ownError.test(before)) return undefined
  const about = mentions.find((mention) => actors.actorOf(mention) !== undefined && !isPlace(mention))
  return about && named(scene, about, 'whom a correction is about')
}

/** In UTF-16 units. */
const correctionMax = 200
const ownError =
  /(?<!\p{L})(?:(?:nous (?:avions|avons)|j'(?:avais|ai)|on a|we (?:wrongly |mistakenly |incorrectly )?|an earlier version |a previous version )\s?(?:par erreur |à tort |wrongly |mistakenly |incorrectly )?(?:attribué|prêté|écrit|indiqué|imprimé|publié|donné|annoncé|attributed|wrote|said|reported|stated|gave|put))(?!\p{L})/u

/** “Où travaillent 38 graphistes de sa filiale”: of whoever was spoken of, there being nobody else in the clause. */
export function ownerOfTheirs({ text, figure, lastSubject, bodies }: Scene): Found | undefined {
  const ids = lastSubject.filter((id) => !bodies.has(id))
  if (ids.length === 0 || !theirs.test(lowered(text.slice(figure.end, figure.end + reach)))) return undefined
  return { ids, because: 'whose people they are, spoken of before' }
}

const theirs =
  /^\s[\p{L}-]{3,}\s(?:(?:de|of|chez|at|in|dans)\s(?:sa|son|ses|its|their|leurs?)|d'une? de (?:ses|leurs))\s\p{L}/u

/** “La famille fondatrice, qui détient 71 %, en demandait …”: the clause goes on with whoever the sentence began with. */
export function unnamedHead({ text, clause, sentence }: Scene): Found | undefined {
  if (
    clause.start === sentence.start ||
    !/^[^,;:]{3,60},\s(?:qui|dont|who|which|whose)\s/u.test(text.slice(sentence.start, sentence.start + 80))
  )
    return undefined
  const party = othersOf(subjectOpeningOf(text, sentence))
  return party === undefined ? undefined : { ids: [party], because: 'others, whom nobody names' }
}

/** “Chacun de ces navires pourrait embarquer …”: things that were just spoken of are of whoever was. */
export function justSpokenOf(words: string, { lastSubject, bodies }: Scene): Found | undefined {
  const ids = lastSubject.filter((id) => !bodies.has(id))
  return ids.length > 0 && these.test(words)
    ? { ids, because: 'of whom was spoken of, with the things just named' }
    : undefined
}

const these =
  /^(?:(?:mais|et|but|and)\s)?(?:(?:chacune?s?|aucune?|la plupart|la moitié|each|most|none|half|all|some)\s(?:de|d'|of)\s)(?:ces|these|those)\s(?!(?:derni|deux|trois|chiffres|jours|années|mois|semaines|pays|figures|numbers|days|years|months|weeks|countries|two|three)(?!\p{L}{6}))/u
