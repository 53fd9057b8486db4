import type { Span } from '../../types.ts'
import type { Weight } from '../claim.ts'
import { lowered } from '../lowered.ts'
import { sayingForms } from '../sources/saying.ts'
import type { SentenceWeight } from '../weigh.ts'

/** The text on both sides of a figure in its sentence, in lower case; a few hundred UTF-16 units at most. */
export type Sides = { readonly before: string; readonly after: string }

export function sidesOf(text: string, sentence: Span, { start, end }: Span): Sides {
  return {
    before: lowered(text.slice(Math.max(sentence.start, start - sideMax), start)),
    after: lowered(text.slice(end, Math.min(sentence.end, end + sideMax))),
  }
}

const sideMax = 160

/** “The operator, which employs 300 people, is said to …”: what its newspaper adds about whoever is spoken of. */
export function isAddedAbout({ before, after }: Sides, { cues }: Pick<Weight, 'cues'>): boolean {
  const isAdded = added.test(before) || (apposed.test(before) && /^[^.;:]{0,40},\s/u.test(after))
  return cues.every(({ kind }) => kind === 'no_comment') && isAdded && !saidOfIt.test(after)
}

const states =
  "(?:compte|emploie|possède|exploite|détient|gère|regroupe|représente|vaut|pèse|mesure|réunit|touche|couvre|transporte|dessert|héberge|produit|vend|coûte|dispose d'|comptait|employait|comptent|emploient|possèdent|exploitent|détiennent|représentent|employs?|has|have|owns?|runs?|operates?|holds?|covers|serves?|carries|carry|manages?|costs?|weighs?|measures?|houses?|produces?|sells?|counts?)"
const few =
  "(?:\\s(?:environ|près|plus|moins|quelque|déjà|aujourd'hui|actuellement|encore|un|peu|de|d'|des|à|about|some|nearly|almost|around|more|less|fewer|than|over|just|under|now|currently|already|up|to))*"
const added = new RegExp(
  `, (?:(?:qui|which|who) ${states}|où (?:travaillent|sont employés|sont employées|vivent|habitent|sont installés))${few}\\s?[€$£]?$`,
  'u',
)

/** “which employs 300 people, according to X, …”: who says so stands right behind. */
const saidOfIt =
  /^[^,;:.]{0,60},?\s(?:selon|d'après|à en croire|dit-on|paraît-il|according to|reportedly|by its own|as reported)(?!\p{L})/u

/** “…, said Tom Hale, who earned £1.9m”, “glisse le maire, élu avec 52 %”: about who spoke, and not what was said. */
export function isAboutSpeaker(
  text: string,
  figure: Span,
  attributions: SentenceWeight['attributions'],
  cues: Weight['cues'],
): boolean {
  const last = attributions.findLast(({ cue }) => cue.end <= figure.start)
  if (!last || last.content.start >= last.cue.start) return false
  // Doubted itself, or said by somebody else.
  if (attributions.at(-1) !== last || cues.some(({ span }) => span.end > last.cue.end)) return false
  const between = text.slice(last.cue.end, Math.min(figure.start, last.cue.end + sideMax))
  return (
    aboutSpeaker.test(between) &&
    !between.split(/[^\p{L}]+/u).some((word) => sayingForms.has(word) || reckoning.test(word))
  )
}

/**
 * “X, whose software runs in 43 airports, said”, “X cancelled 58 services and said”: among the words that tell who says
 * something, and not in what they say.
 */
export function isOfWhoSays(
  text: string,
  figure: Span,
  attributions: SentenceWeight['attributions'],
  { cues }: Weight,
): boolean {
  if (cues.some(({ span }) => span.start < figure.end)) return false
  const said = attributions.find(({ cue, content }) => cue.start > figure.end && content.start >= cue.end)
  if (said && said.cue.start - figure.end < sideMax && joined.test(text.slice(figure.end, said.cue.start)))
    return attributions.every(({ content }) => content.start > figure.end)
  const within = attributions.find(({ cue }) => cue.start <= figure.start && figure.end <= cue.end)
  if (!within) return false
  const before = text.slice(within.cue.start, figure.start)
  const after = text.slice(figure.end, within.cue.end)
  if (before.length > sideMax || after.length > sideMax) return false
  return (
    ((/,\s(?:whose|dont|where|où)\s[^,;]*$/iu.test(before) || apposed.test(before)) && after.includes(',')) ||
    (/\s(?:and|et)\s(?:(?:a|ont|also|then|later|has|have)\s)*\p{L}+(?:\s(?:that|que|qu['’]))?\s?$/u.test(
      after,
    ) &&
      !counted.test(before))
  )
}

const joined = /(?<!\p{L})(?:and|et)\s(?:(?:also|then|later)\s)*$/u

/** “X, détenu à 50 % par Y, a reconnu”: what is known of who speaks or acts. */
const apposed =
  /,\s(?:(?:détenue?|contrôlée?|possédée?|valorisée?|évaluée?|dotée?|propriété|filiale|fort|forte|riche)s?\s|(?:\p{L}[\p{L}-]*\s){0,2}(?:actionnaire|shareholder)s?\s|à hauteur de\s|(?:owned|held|controlled|valued|worth|home|holding|owning)\s)[^,;]*$/iu

/** “Two banks and a fund said”, “three of the four and their lawyer said”: how many speak. */
const counted = /^(?:some|about|the|les?|quelque)?\s*$/iu

/** What they do there is say something else. */
const reckoning = /^(?:puts?|sees?|saw|gives?|gave|called|calls|parle|voit|donne|table|mise)$/

const aboutSpeaker =
  /^, (?:(?:who|whose|qui|dont)\s[^,.;:«»“”]*|(?:\p{L}{2,}(?:é|ée|és|ées|i|ie|u|ue)|elected|appointed|hired)\s(?:en|à|par|avec|au|aux|dans|de|depuis|sur|le|in|with|by|at)\s[^,.;:«»“”]*)$/u

/** “sold €250m of loans, reportedly at 60 cents”: the doubt stands behind the comma, and so does what it is about. */
export function isBeforeRumour(text: string, figure: Span, { cues }: Weight): boolean {
  return (
    cues.length > 0 &&
    cues.every(
      ({ kind, span }) =>
        kind === 'rumour' &&
        span.start > figure.end &&
        /,\s$/u.test(text.slice(figure.end, span.start)) &&
        /^\p{L}{4,}(?:ly|ment)$/u.test(text.slice(span.start, span.end)) &&
        /^\s(?:at|for|by|with|to|after|because|à|pour|avec|contre|après|au)\s/u.test(
          text.slice(span.end, span.end + 20),
        ),
    )
  )
}

/** “It runs at 40%, and would not close”: only the second verb is hearsay. */
export function isBeforeDoubt(text: string, figure: Span, { cues, sources }: Weight): boolean {
  if (sources.some(({ how }) => how === 'in_sentence')) return false
  const doubts = cues.filter(({ kind }) => kind === 'hearsay_conditional')
  return (
    doubts.length > 0 &&
    doubts.every(
      ({ span }) =>
        span.start > figure.end &&
        /,\s(?:et|mais|and|but)\s(?:(?:ne|n['’]|it|il|elle)\s?){0,2}$/u.test(
          text.slice(figure.end, span.start),
        ),
    )
  )
}

/** “Le prix, 38 euros, doit baisser”: what it is before the plan. */
export function isApposedBeforePlan({ before, after }: Sides, figure: Span, { cues }: Weight): boolean {
  return (
    ((/[\p{L})],\s[€$£]?$/u.test(before) && /^,\s/u.test(after)) ||
      (apposed.test(before) && /^[^;:]{0,60},\s/u.test(after))) &&
    !/\d[\d\s., {2}]*(?:[%€$£]|(?:millions?|milliards?|billion|euros?|dollars?|pounds)(?!\p{L}))?,\s[€$£]?$/u.test(
      before,
    ) &&
    cues.every(({ span }) => span.start > figure.end)
  )
}

/** “97 % en 2027, contre 91 aujourd'hui”, “to 48 minutes, from 31”: what it is compared with is so already. */
export function isPresentCompared({ before, after }: Sides): boolean {
  if (
    /^\s(?:aujourd'hui|actuellement|à ce jour|à présent|now|today|currently|at present)(?:,|\s(?:et|and)\s)/u.test(
      after,
    )
  )
    return true
  return (
    /(?<!\p{L})(?:contre|au lieu de|against|up from|down from|compared with|compared to|versus)(?: (?:environ|seulement|un peu|plus de|moins de|près de|about|only|just|nearly|some|(?:an?|the|une?|l[ea]s?) (?:required|current|legal|usual|average|minimum)|un minimum (?:légal )?de))?\s[€$£]?$|,\sfrom\s[€$£]?$/u.test(
      before,
    ) &&
    !/^\s?(?:\p{L}+\s){0,2}(?:(?:initialement\s)?(?:prévu|attendu|annoncé|visé|espéré|promis|envisagé)|planned|expected|promised|targeted|forecast|projected)/u.test(
      after,
    )
  )
}

/** “close 11 of its 62 clinics”, “onze de ses 62 établissements”: how many there are is known. */
export function isWhole({ before }: Sides): boolean {
  return /(?:(?:\d|\p{L}{2,})\s(?:of (?:its|their|his|her|our|the|the company's|the group's)|(?:de|sur|parmi) (?:ses|leurs|nos))\s)$/u.test(
    before,
  )
    ? /(?:^|[^\p{L}])(?:\d[\d\s., {2}]*(?:\s?%)?|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|vingt|trente|plusieurs|certaines?|certains|moitié|tiers|quart|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|several|half|third|quarter|most|many|one|all|each|la plupart|dizaine|douzaine|vingtaine)\s(?:of|de|d'|sur|parmi)\s(?:\p{L}+(?:'s)?\s){1,2}$/u.test(
        before,
      )
    : false
}

/** “its 4,200 members”: those who are there. */
export function isTheirs({ before }: Sides, unit: string): boolean {
  return /^(?:people|users)$/.test(unit) && /(?<!\p{L})(?:ses|leurs|its|their)\s$/u.test(before)
}

/** “It is not £85m.”, “n'a pas perdu 12 sites, contrairement à ce qu'écrit X”: the number is the one that is wrong. */
export function isSaidNotToBe({ before, after }: Sides, { evidence }: Weight): boolean {
  if (
    evidence === 'reported' &&
    /(?<!\p{L})(?:(?:(?:it|that|this|he|there|they|figure|number|price|cost|bill|total|we)\s|[“"«]\s?)(?:is|are|was|were) not|isn't|wasn't|aren't|(?:ce )?n'(?:est|était|étaient) pas|ne (?:sont|seront) pas)\s(?:(?:de|d'|les|des|a|the)\s?)?[€$£]?$/u.test(
      before,
    ) &&
    /^(?:\s\p{L}+){0,2}\s?(?:,?\s?[.!?»”"]|,\s(?:mais|but)|$)/u.test(after)
  )
    return true
  if (evidence === 'reported' && (disowned.test(before) || unplanned.test(before))) return true
  if (unfounded.test(after) || falseBehindColon.test(after)) return true
  if (evidence === 'reported' && (contradicted.test(before) || missing.test(before))) return true
  if (/(?<!\p{L})(?:on (?:nous|lui|leur) (?:prête|attribue))\s$/u.test(before))
    return evidence === 'reported' && /,\s(?:nous|mais|or|c'est|il|elle)\s/u.test(after)
  return (
    /(?<!\p{L})(?:contrairement à (?:ce que|ce qu'|ce qui)|contrary to|unlike what)/u.test(after) &&
    /(?<!\p{L})(?:n'|ne\s)[^.;:,]{1,30}\s(?:pas|jamais)\s[^.;:,]{0,40}$|\b(?:not|never)\b[^.;:,]{0,40}$|n't\b[^.;:,]{0,40}$/u.test(
      before,
    )
  )
}

/**
 * “« Jamais nous n'avons envisagé 40 fermetures »”, “We are not cutting 60”, “Nobody has offered us £2m”: whoever should
 * know says in their own words that it is not so. A limit (“not more than”) denies nothing.
 */
const disowned =
  /(?:^|[«“”"]\s?|,\s|[.!?]\s)(?:(?:but|and|no|mais|et|or|non)(?:,)?\s)?(?:(?:we|i)(?:\s(?:are|were|am|was|have|had|did|do)(?:\snot|n't|\snever)|\snever)|(?:nobody|no one)\s(?:has|had|ever)|(?:jamais\s)?(?:nous|je|on)\s(?:ne\s|n')\p{L}+(?:\s(?:jamais|pas|nullement|aucunement))?|jamais\s(?:nous|je|on)\s(?:ne\s|n')\p{L}+|(?:personne|nul)\s(?:ne\s|n')(?:(?:nous|m['e]|lui)\s?)?\p{L}+)\s(?:(?!(?:more|less|than|plus|moins|que|qu|on|about|sur|only|just|yet|until|before|avant|for|pour|under|below|above|over)(?!\p{L}))\p{L}+\s){0,3}(?:(?:de|d')\s?)?[€$£]?$/u

/** “Le chiffre de 2,8 milliards ne correspond à aucune décision”, “a figure of 600 bears no relation to …”. */
const unfounded =
  /^(?:\s(?!(?:et|mais|qui|que|and|but|which|that)(?!\p{L}))[\p{L}'’]+){0,4}\s[«“"]?\s?(?:ne (?:correspond|repose|rime|s['’]appuie) (?:à|sur|pas (?:à|sur)) (?:aucune?|rien|la réalité)|ne correspond pas|n['’]a (?:aucun|pas de) fondement|(?:bears no relation|does not correspond|is not based|has no basis)(?!\p{L}))/u

/** “… 12 000 foyers : c'est faux” */
const falseBehindColon =
  /^(?:\s[\p{L}'’]+){0,5}\s?[:—–-]\s(?:c['’]est (?:totalement |tout simplement |complètement )?(?:faux|inexact)|(?:that|this|it) is (?:simply |just |plain )?(?:false|wrong|untrue|not true))(?!\p{L})/u

/** “There is no plan to cut 300 jobs”, “Il n'est pas question de supprimer 300 postes”, “It would not close 30 sites”. */
const unplanned =
  /(?<!\p{L})(?:(?:there (?:is|are|was|were|will be)|has|have|had|with) no (?:plans?|intention|question|project|proposal)s? (?:to|of|for)|(?:will|would) not(?= (?:cut|close|sell|buy|lay|shut|axe|pay|hire|build|order|cancel|drop|lose|leave|shed)\s)|n'est (?:pas|nullement|aucunement) (?:question|prévu|envisagé) (?:de|d')|n'(?:a|ont) (?:pas|nullement) l'intention (?:de|d')|n'(?:a|ont) aucune? (?:projet|intention|plan) (?:de|d')|il n'y (?:aura|avait|a|aurait) (?:pas|jamais|ni))\s?(?:(?!(?:more|less|than|plus|moins|que|until|before|avant|sur|on)(?!\p{L}))\p{L}+\s){0,2}(?:(?:de|d'|les|the|any|des)\s?)?[€$£]?$/u

/** “Il n'existe aucun contrat portant sur 22 vols”, “There is no contract for 22 flights”. */
const missing =
  /(?<!\p{L})(?:il n'(?:existe|existait|y a|y avait|y a eu|y a jamais eu) (?:pas d'|pas de |aucune? )|there (?:is|was|are|were|has been|have been|never was) no )(?:[\p{L}'-]+\s){1,3}(?:(?:portant sur|pour|de|d'|sur|à|for|of|to|on|about|worth|at|covering)\s?)(?:(?:les|ces|the|these)\s)?[€$£]?$/u

/** “Contrary to a report in X, it has not lost 300 clients.” */
const contradicted =
  /(?:contrairement à|contrary to|unlike)\s[^.;:]{0,100},\s[^.;:]{0,60}(?:\snot|n't|n'\p{L}{1,8} pas|ne \p{L}{1,12} pas)\s(?:\p{L}+\s){0,2}(?:(?:de|d'|les|the)\s?)?[€$£]?$/u

/** “Sans l'amende de 120 millions, le résultat aurait …”: what there would have been without it is made up, and it is not. */
export function isOfWhatThereWas(
  { before }: Sides,
  { start }: Span,
  { cues, standing, evidence }: Weight,
): boolean {
  if (standing !== 'possible' && evidence !== 'reported') return false
  const from = start - before.length + before.search(without)
  return (
    without.test(before) &&
    cues.some(({ kind }) => kind === 'counterfactual' || kind === 'hearsay_conditional') &&
    !cues.some(({ span }) => span.start > from && span.start < start)
  )
}

const without =
  /(?<![\p{L}'])(?:sans|n'eût été|without|but for|were it not for|had it not been for)\s(?:l[ea]s?\s|l'|ce(?:tte|s|t)?\s|s(?:on|a|es)\s|leurs?\s|the\s|its\s|this\s|that\s|their\s)[^.;:]*$/u

/** “et il est faux, il fallait comprendre quarante”: the right number. */
export function isPutRight({ before }: Sides): boolean {
  return /(?<!\p{L})(?:il (?:faut|fallait) (?:comprendre|lire|écrire|entendre|compter)|(?:the (?:right|correct|real) (?:figure|number) (?:is|was))|should (?:have )?(?:read|been|be)|le (?:bon|vrai) chiffre (?:est|était)(?: de)?)\s[€$£]?$|,\s(?:saying|arguing|insisting|claiming|explaining|maintaining|assurant|affirmant|précisant|expliquant|arguant|soutenant)\s[^;:]*$/u.test(
    before,
  )
}

/** “La fermeture de l'atelier, où travaillent 160 personnes, est démentie”: that they work there is not. */
export const isPlacedThere = /(?:^|, )où \p{L}{4,}(?:ent|és|ées)\s[^,;:]{0,30}$/u
