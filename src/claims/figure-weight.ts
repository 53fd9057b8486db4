import type { Span } from '../types.ts'
import type { Quantity, Source, Weight } from './claim.ts'
import { isBeforeOwnView, isBehindDoubt, isUnconfirmed, isUsual } from './cues/asides.ts'
import {
  isAboutSpeaker,
  isAddedAbout,
  isApposedBeforePlan,
  isBeforeDoubt,
  isBeforeRumour,
  isOfWhatThereWas,
  isOfWhoSays,
  isPlacedThere,
  isPresentCompared,
  isPutRight,
  isSaidNotToBe,
  isTheirs,
  isWhole,
  sidesOf,
} from './cues/figure-frames.ts'
import { isOfPlan } from './cues/plans.ts'
import type { Actors } from './roles/actors.ts'
import { frameEndOf } from './roles/openings.ts'
import type { Found } from './roles/scene.ts'
import type { SentenceWeight } from './weigh.ts'

/** The weight of a figure; what everybody knows of a thing needs nobody who says it. */
export type FigureWeight = Weight & { readonly isOfCommonKnowledge?: true }

/** How a figure is to be taken, where it is not as the clause it stands in: by the words right around it. */
export function figureWeight(
  text: string,
  quantity: Quantity,
  weight: Weight,
  { attributions }: Pick<SentenceWeight, 'attributions'>,
): FigureWeight {
  const { start, end } = quantity.span
  const { clause } = weight
  const before = text.slice(Math.max(clause.start, start - 90), start).toLowerCase()
  const after = text.slice(end, Math.min(weight.sentence.end, end + 110)).toLowerCase()
  if (
    isKnownSize(quantity.unit, before, after) ||
    isSizeOfWhatIsPriced(quantity.unit, before, after) ||
    isHeldShare(quantity.unit, before) ||
    isKnownTotal(before, after)
  ) {
    const { cues: _, ...rest } = weight
    const standing = isStillToCome(before, after) ? 'planned' : 'done'
    return { ...rest, standing, evidence: 'stated', sources: [], cues: [], isOfCommonKnowledge: true }
  }
  if (weight.evidence === 'denied' && isPlacedThere.test(before)) return asKnown(weight)
  const sides = sidesOf(text, weight.sentence, quantity.span)
  if (
    (weight.evidence === 'reported' ||
      weight.standing !== 'done' ||
      weight.sources.some(({ how }) => how === 'article_lead')) &&
    (isAddedAbout(sides, weight) ||
      isAboutSpeaker(text, quantity.span, attributions, weight.cues) ||
      isUsual(sides) ||
      isWhole(sides))
  )
    return { ...asKnown(weight), isOfCommonKnowledge: true }
  if (
    isBeforeRumour(text, quantity.span, weight) ||
    (weight.evidence !== 'denied' && isBeforeDoubt(text, quantity.span, weight)) ||
    isBehindDoubt(text, quantity.span, weight) ||
    isBeforeOwnView(text, quantity.span, weight) ||
    isOfWhoSays(text, quantity.span, attributions, weight) ||
    isOfWhatThereWas(sides, quantity.span, weight)
  )
    return asKnown(weight)
  if (weight.evidence === 'stated' && isUnconfirmed(sides)) return { ...weight, evidence: 'reported' }
  if (weight.evidence === 'denied' && isPutRight(sides)) return { ...weight, evidence: 'reported' }
  if (isSaidNotToBe(sides, weight) && !isWhole(sides))
    return { ...weight, evidence: 'denied', standing: 'done' }
  if (isTakenBack(before, after, weight)) return { ...weight, evidence: 'denied', standing: 'done' }
  // “will carry 6m in 2028, up from 4m last year”: what it is compared with is nobody's promise.
  if (weight.standing === 'planned' && weight.evidence === 'reported' && isPresentCompared(sides))
    return { ...weight, standing: 'done', evidence: 'stated' }
  if (
    (isBeforePlan(text, quantity.span, weight) && !isOfPlan(quantity.unit, before, after)) ||
    (weight.standing !== 'done' && isPresentCompared(sides)) ||
    (weight.standing === 'planned' &&
      (isApposedBeforePlan(sides, quantity.span, weight) || isTheirs(sides, quantity.unit)))
  )
    return { ...weight, standing: 'done' }
  if (expected.test(after))
    return {
      ...asKnown(weight),
      evidence: 'reported',
      sources: [{ kind: 'anonymous_sources', isHearsay: true, how: 'in_sentence' }],
    }
  const planned = weight.standing === 'done' && isOfPlan(quantity.unit, before, after)
  const said =
    weight.evidence === 'stated'
      ? attributions.findLast(
          ({ content, cue, isLocal, isDenial, isMeasured }) =>
            !isLocal &&
            !isDenial &&
            !isMeasured &&
            content.start <= start &&
            end <= content.end &&
            // “They pay 1,340, according to X, and their rents fell”: more than half of it X did not say.
            (content.start > clause.start || content.end <= cue.start),
        )
      : undefined
  const apart = saidApart(attributions, start, end)
  const isPassing = said !== undefined && said.content.end <= clause.end + 1
  return {
    ...weight,
    ...(planned && { standing: 'planned' as const }),
    ...(apart && weight.evidence === 'reported' && { sources: apart }),
    ...(isPassing && isReported(said.sources) && { evidence: 'reported' as const, sources: said.sources }),
  }
}

/** “mieux que les 2,2 milliards attendus par les analystes”, “the $2bn forecast by analysts”: what they expect on the whole. */
const expected =
  /^\s(?:(?:attendu|anticipé|espéré|prévu|escompté|pronostiqué)e?s?\s(?:en moyenne\s)?par\s(?:le\s|les\s)?(?:analystes|économistes|consensus|marchés?|investisseurs)|(?:expected|forecast|predicted|anticipated|pencilled in)\sby\s(?:the\s)?(?:analysts|economists|markets?|investors|consensus))(?!\p{L})/u

/** What the newspaper knows itself. */
function asKnown({ cues: _, ...rest }: Weight): Weight {
  return { ...rest, evidence: 'stated', standing: 'done', sources: [], cues: [] }
}

/** Who must have said it where nobody is credited: a company tells its own plans, and what it did when that is the news. */
export function impliedSources(
  { sources, evidence, standing, isOfCommonKnowledge, cues }: FigureWeight,
  { ids, isActing, person }: Found,
  actors: Actors,
  isNews: boolean,
  isOffer: boolean,
  text: string,
): readonly Source[] | undefined {
  const [id] = ids
  if (id === undefined || !isActing || isOfCommonKnowledge || sources.length > 0 || evidence !== 'stated')
    return undefined
  if (standing !== 'planned' && !(standing === 'done' && (isNews || isOffer))) return undefined
  // “was to receive 24 planes”: what was to be, looked at from now, is no announcement.
  if (
    cues.some(({ span }) => /^(?:was|were|devai(?:t|en)t?)(?!\p{L})/u.test(text.slice(span.start, span.end)))
  )
    return undefined
  if (person !== undefined && standing === 'planned')
    return [{ kind: 'named_person', name: actors.nameOf(person), how: 'implied' }]
  const name = actors.nameOf(id)
  if (actors.bodies.has(id))
    return standing === 'planned' || isNews ? [{ kind: 'institution', name, how: 'implied' }] : undefined
  return actors.houseOf(name) === id ? [{ kind: 'company', name, how: 'implied' }] : undefined
}

/** “La direction en propose 90”: an offer is told by whoever makes it. */
export function isOffer(text: string, clause: Span, figure: Span): boolean {
  return /(?:^|\s)(?:la direction|le patronat|l['’]employeur|l['’]entreprise|le groupe|management|the company|the employer|it|elle|il)\s(?:(?:n['’]|ne\s)?(?:en|leur|lui)\s)?(?:propose|offre|offers|is offering|proposes)(?:\sque)?\s(?:\p{L}+\s){0,1}[€$£]?$/iu.test(
    text.slice(Math.max(clause.start, figure.start - 60), figure.start),
  )
}

/** What the clause tells as its news: not what had been, and not what is put in between. */
export function isNews(text: string, clause: Span, figure: Span): boolean {
  const frameEnd = frameEndOf(text, clause)
  const before = text.slice(frameEnd <= figure.start ? frameEnd : clause.start, figure.start)
  if (/(?<![\p{L}])(?:had|avait|avaient)\s/u.test(before)) return false
  if (/^,?\s?(?:which|who|whose|qui|dont|où)\s/u.test(before)) return false
  if (isWhen.test(text.slice(clause.start, figure.start))) return false
  const comma = before.lastIndexOf(', ')
  return comma < 0 || comma < before.length - 60 || !text.slice(figure.end, figure.end + 40).includes(', ')
}

/** “When X ordered 40 ships, rivals laughed”: what had been before the news. */
const isWhen =
  /^(?:when|after|since|before|quand|lorsqu(?:e\s|['’])|après (?:qu|avoir)|depuis qu|avant d)[^,]*$/iu

/** One of several who each say another number in a sentence. */
function saidApart(
  attributions: SentenceWeight['attributions'],
  start: number,
  end: number,
): readonly Source[] | undefined {
  const all = attributions.filter(
    ({ isLocal, isDenial, sources }) => !isLocal && !isDenial && isReported(sources),
  )
  if (all.length < 2) return undefined
  const around = all.filter(({ content }) => content.start <= start && end <= content.end)
  const disjoint = all.every(
    (one, index) => index === 0 || (all[index - 1]?.content.end ?? 0) <= one.content.start + 1,
  )
  return disjoint && around.length === 1 ? around[0]?.sources : undefined
}

function isReported(sources: readonly Source[]): boolean {
  return sources.some(({ kind }) => kind !== 'none')
}

/** “et non 40 000”, “not 300 but 212”: the number that is said to be wrong by who should know. */
function isTakenBack(before: string, after: string, { evidence, sources }: Weight): boolean {
  if (sources.some(({ kind }) => kind === 'named_outlet' || kind === 'anonymous_sources')) return false
  if (falsehood.test(after)) return true
  if (dismissing.test(before) && asFalse.test(after)) return true
  if (
    /(?<![\p{L}])(?:rejecting|denying|disputing|dismissing|contestant|démentant|niant|réfutant|récusant)(?![\p{L}])[^.;:]{0,60}$/u.test(
      before,
    )
  )
    return true
  if (
    /(?:(?:et|mais) non(?: pas)?(?: (?:de|d['’]|les|des|plus de))?|, (?:et )?pas(?: (?:de|d['’]))?|, (?:and )?not(?: (?:the|a|an|its))?|rather than(?: the)?)\s[€$£]?$/u.test(
      before,
    )
  )
    return evidence === 'stated' || evidence === 'reported'
  return (
    /(?<![\p{L}])(?:n(?:['’]|e\s)[^.;:,]{1,25}\spas|not)\s(?:\p{L}+\s)?(?:(?:de|d['’]|les|des|a|the)\s?)?$/u.test(
      before,
    ) && /^[^.;:]{0,40}\s(?:mais|but)\s(?:bien\s)?(?:de\s|d['’])?(?:\p{L}+\s)?\d/u.test(after)
  )
}

/** “onze établissements sur les soixante-deux que compte le groupe” */
function isKnownTotal(before: string, after: string): boolean {
  return (
    /(?<![\p{L}])(?:sur|parmi|de) (?:les|ses|leurs)\s$/u.test(before) &&
    /^\s(?:\p{L}+\s){0,2}qu(?:e|['’]\p{L}+)\s(?:compt|exploit|emplo|poss|détien|gèr|gér)/u.test(after)
  )
}

/** “dismissed the 600 figure as “pure invention””, “juge le chiffre de 40 % « fantaisiste »” */
const dismissing =
  /(?<!\p{L})(?:dismiss|reject|denounc|brand|call|describ|qualifi|jug|balay|rejet|dénonc)\p{L}*\s(?:the|a|that|le|la|les|ce|cet|cette)\s(?:(?:figure|number|sum|claim|chiffre|nombre|montant|taux)\s(?:of|de)\s|(?:figure|number|sum|claim|chiffre|nombre|montant|taux)\sd['’])?[€$£]?$/u
const asFalse =
  /^\s?(?:(?:figure|number|claim|sum|total)\s)?(?:as\s|de\s|d['’])?[«“"]?\s?(?:\p{L}+\s){0,2}(?:inventions?|fantasy|fiction|nonsense|fabrications?|inaccurate|incorrect|wrong|false|untrue|baseless|unfounded|fanciful|ridiculous|absurde?|fantaisistes?|fausse?s?|faux|inexacte?s?|erronée?s?|mensong(?:er|ère)s?|infondée?s?)(?!\p{L})/u

/** “les 180 suppressions dont … sont une pure invention” */
const falsehood =
  /^(?:[^.;:]{0,80}\s(?:sont|est|is|are|was|were)\s(?:[«“"]\s?)?(?:[\p{L}'’]+\s){0,3}(?:inventions?|imagination|fables?|mensonges?|fiction|fantasy|nonsense|fabrications?|spéculations?|speculation|fantasmes?|wide of the mark|off the mark|far from (?:the truth|reality|true)|without foundation|made up|not (?:true|correct|accurate|right)|pas (?:exacte?s?|juste|vraie?s?|fondée?s?)|sans fondement|dénuée?s? de (?:tout )?fondement|loin de la réalité)(?![\p{L}])|\s(?:qu|dont|that|which|cité|publié|avancé|évoqué|mentionné|quoted|cited|published|reported|given)[^.;:,]{0,80}\s(?:sont|est|is|are|was|were)\s(?:[«“"]\s?)?(?:(?:totalement|complètement|entièrement|tout simplement|purement|simply|entirely|completely|plain)\s)?(?:faux|fausse?s?|inexacte?s?|erronée?s?|fantaisistes?|farfelue?s?|mensong(?:er|ère)s?|infondée?s?|false|wrong|untrue|inaccurate|incorrect|baseless|unfounded|fanciful)(?![\p{L}]))/u

/** “The firm raised $30m and hopes to raise more”: only what stands behind “and” is a plan. */
function isBeforePlan(text: string, figure: Span, { standing, cues }: Weight): boolean {
  if (standing !== 'planned') return false
  const plans = cues.filter(({ kind }) => kind === 'plan_cue' || kind === 'expectation')
  return (
    plans.length > 0 &&
    plans.length < plansMax &&
    (plans.at(-1)?.span.start ?? 0) - figure.end < sentenceMax &&
    plans.every(({ span }) => span.start > figure.end) &&
    turnsToPlan.test(text.slice(figure.end, plans[0]?.span.start))
  )
}

/** What stands between what there is and the first of what is planned. */
const turnsToPlan =
  /(?:^|[\s,])(?:and|et|but|mais|puis|then)\s(?:then\s|also\s)?$|(?:ahead of|above|below|beating|beat|missing|short of|in line with|against|than|topping)\s(?:(?:the|its|their|market|analysts?['’]?|consensus|average)\s){0,3}$|(?:[,;]\s(?:(?:mais|et|but|and)\s)?|(?:^|\s)(?:mais|et|but|and)\s)(?:ils?|elles?|on|ce|cela|nous|vous|je|it|they|he|she|we|you|i)\s(?:\p{L}{1,3}['’\s]){0,2}$/u

/** No clause that is meant to be read plans more, or is longer in UTF-16 units. */
const plansMax = 6
const sentenceMax = 600

/** “for his 18 per cent”, “sa part de 49 %”: what somebody holds already. */
function isHeldShare(unit: string, before: string): boolean {
  return (
    unit === '%' &&
    /(?<![\p{L}])(?:(?:his|her|its|their)|(?:s[ae]s?|leurs?) (?:part|participation)s? de|(?:ses|leurs))\s$/u.test(
      before,
    )
  )
}

/** “the 812-megawatt unit”, “, d'une puissance de 812 MW,”: what everybody knows of a thing, whoever tells the rest. */
function isKnownSize(unit: string, before: string, after: string): boolean {
  if (!sizes.test(unit)) return false
  return (
    apposition.test(before) ||
    (/(?:^|\s)(?:the|this|its|their)\s$/u.test(before) && /^\s?\p{L}+(?:\s\p{L}+)?/u.test(after)) ||
    /(?:^|\s)(?:toutes les|tous les|chacune? des|all the)\s\p{L}+\sd[e']\s?$/u.test(before)
  )
}

/** “La tranche de 300 millimètres coûte 4 100 dollars, dit-on”: what is heard is the price, and not of what. */
function isSizeOfWhatIsPriced(unit: string, before: string, after: string): boolean {
  return (
    sizes.test(unit) &&
    /(?:^|[,;]\s|^.{0,40}\s)(?:l[ea]s?\s|l['’]|une?\s)\p{L}{3,}\s(?:de\s|d['’])$/u.test(before) &&
    /^[^.;:]{0,80}\s(?:cout|coût|pès|pes|vau|factur|vend|pay|rapport|revien|valor)\p{L}*\s[^.;:]{0,30}\d/u.test(
      after,
    )
  )
}

const sizes = /^(?:[kMGT]?W|[kMGT]?Wh|k?V|[km]?m|cm|nm|m2|m3|ha|t|kg|km)$/u
const apposition =
  /, (?:d['’]une (?:puissance|capacité|longueur|superficie|surface|hauteur|profondeur|taille|masse|portée|largeur)(?: totale| installée| unitaire)? de|with a (?:capacity|length|height|rating|mass|range|width) of)\s$/u

/** Its size is known, but it does not stand yet. */
function isStillToCome(before: string, after: string): boolean {
  return building.test(after) || (!apposition.test(before) && toBuild.test(before))
}

const toBuild =
  /(?:\b(?:build|construct|develop|install)\w*|(?:construi|bâti|install)\p{L}*)\s(?:the|its|their|l[ea]s?)\s$/u
const building =
  /^.{0,40}\b(?:(?:is|are) (?:building|planning)|under construction|en construction|en projet)\b/u
