import type { Span } from '../../types.ts'
import { lowered } from '../lowered.ts'
import { sayingForms } from '../sources/saying.ts'
import { nounRole } from '../sources/source-nouns.ts'

export function openingOf(text: string, { start, end }: Span): string {
  return lowered(text.slice(start, Math.min(end, start + 60))).trimStart()
}

/** The same behind what is put first: “selon X, …”, “en octobre, …”, “ouverte en 2023, …”. */
export function subjectOpeningOf(text: string, span: Span): string {
  const { start, end } = span
  if (text !== last.text || start !== last.start || end !== last.end)
    last = { text, start, end, words: withoutFrame(text, span) }
  return last.words
}

/** It is asked for again and again of one sentence. */
let last = { text: '', start: 0, end: 0, words: '' }

function withoutFrame(text: string, { start, end }: Span): string {
  const whole = lowered(text.slice(start, Math.min(end, start + 240))).trimStart()
  return whole.replace(frames, '').replace(saidAside, unsaid).slice(0, 60)
}

/** “she added, the bill …”: who says it, put in between. */
const saidAside = /^(?:he|she|it|they)\s(\p{L}+),\s/u

function unsaid(aside: string, verb: string): string {
  return sayingForms.has(verb) ? '' : aside
}

/** Where what is put first ends and the clause itself begins; its start where nothing is put first. */
export function frameEndOf(text: string, { start, end }: Span): number {
  if (text !== lastFrame.text || start !== lastFrame.start || end !== lastFrame.end)
    lastFrame = { text, start, end, at: endOfFrame(text, start, end) }
  return lastFrame.at
}

/** It is asked for each name of one clause. */
let lastFrame = { text: '', start: 0, end: 0, at: 0 }

function endOfFrame(text: string, start: number, end: number): number {
  const whole = text.slice(start, Math.min(end, start + 240))
  const blanks = whole.length - whole.trimStart().length
  const frame = frames.exec(lowered(whole.slice(blanks)))?.[0]
  return frame === undefined ? start : start + blanks + frame.length
}

const preposition =
  "(?:selon|unlike|contrairement|comme|like|afin|to|d'après|d'ici|dès|depuis|en|à|au|aux|dans|sur|sous|chez|pendant|durant|lors|avec|après|avant|pour|par|sans|outre|malgré|grâce|face|faute|according|in|on|at|by|since|during|after|before|with|without|under|over|for|from|despite|as|citant|citing|l'an|le mois|la semaine|l'année|last|this|next|hier|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
const participle = String.raw`\p{L}{3,}(?:é|ée|és|ées|ie|ies|ue|ues|ed|ing|ant|built|sold|founded)\s(?:en|à|par|de|d'|pour|sur|depuis|il y a|in|by|at|for|from|on|to|as)`
const frames = new RegExp(
  String.raw`^(?:[«“"]\s?)?(?:(?:${preposition}|${participle})(?![\p{L}-])[^,;:.]{0,80},\s){1,3}`,
  'u',
)

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
const impersonal = [
  String.raw`il\s(?:ne\s|n'|lui\s|leur\s|nous\s|vous\s|me\s|te\s|y\s|en\s|s'){0,3}(?:fau\p{L}+|fallait|fallu|manqu\p{L}+|existe\p{L}*|suffi\p{L}+|agi\p{L}+|convi\p{L}+|pleu\p{L}+|neige\p{L}*|a\s(?:fallu|suffi|plu|neigé)|y\sa|fait\s(?:froid|chaud|beau|nuit|jour))`,
  String.raw`il\s(?:ne\s|n')?(?:lui|leur|nous)\srest\p{L}+`,
  String.raw`il\s(?:est|était|sera|serait|a été|reste)\s(?:encore\s|donc\s)?(?:prévu|possible|impossible|probable|question|vrai|clair|temps|interdit|trop|difficile|facile|certain|à\s)`,
  String.raw`it\s(?:is|was|will\sbe|would\sbe|has\sbeen|remains|seems|appears)\s(?:not\s|now\s|still\s)?(?:possible|impossible|likely|unlikely|clear|unclear|true|raining|snowing|cold|hot|dark|time|too|hard|easy|difficult)`,
  String.raw`it\s(?:rains|rained|snowed)`,
].join('|')
/** A pronoun that stands for somebody: not “il faut”, “it is likely”. */
export const pronoun = new RegExp(
  `${lead}(?!(?:${impersonal})(?![\\p{L}-]))(?:ils?|elles?|celles?-ci|celui-ci|ceux-ci|it|they|he|she|ses|sa|son|its?|leurs?|their|his|her)(?:\\s|$)`,
  'u',
)
/** “The company”, “le laboratoire”, “l'acquéreur”: a company by what it is. */
export function isCompany(words: string): boolean {
  const noun = described.exec(words)?.[1] ?? ''
  return isCompanyNoun(noun) || isCompanyNoun(qualified.exec(words)?.[1] ?? '')
}

/** A noun in the singular that is said of a company. */
export function isCompanyNoun(noun: string): boolean {
  return houses.has(noun) || (!noun.endsWith('s') && nounRole(noun) === 'company')
}

const described = new RegExp(
  `${lead}${article}(?:jeune\\s|grand\\s|petit\\s|premier\\s|seul\\s)?(\\p{L}[\\p{L}-]*)(?![\\p{L}-])`,
  'u',
)
/** “the Nantes-based company”, “the family-owned French brewer”: English puts before the noun what tells which. */
const qualified = new RegExp(
  `${lead}(?:the|this)\\s(?:(?!(?:of|in|for|with|and|by|to|that|who|is|was|has|at|on|from)\\s)[\\p{L}-]+\\s){1,3}?(company|firm|group|manufacturer|maker|carmaker|automaker|chipmaker|drugmaker|operator|utility|retailer|bank|subsidiary|lender|insurer|airline|builder|shipyard|miner|refiner|supplier|club|team|cooperative|brewer|chain|carrier|giant|start-up|startup|fund|publisher|shipowner)(?![\\p{L}'-])`,
  'u',
)
/** What houses are that no one calls upon to speak. */
const houses = new Set(
  'pousse établissement club team coopérative cooperative coop mutuelle acquéreur acheteur repreneur enchérisseur buyer purchaser bidder acquirer borrower emprunteur licensee start-up chaîne chain enseigne franchise brasserie brewer brewery cabinet studio régie foncière promoteur bailleur landlord contractor shipowner carrier transporteur grossiste wholesaler conglomérat conglomerate holding multinationale multinational fund fonds co-operative motoriste câblier meunier semencier sidérurgiste cimentier papetier verrier plasturgiste chocolatier confiseur biscuitier volailler pétrolier gazier minier hélicoptériste autocariste voyagiste croisiériste hôtelier ascensoriste pneumaticien horloger joaillier maroquinier lunetier parfumeur logisticien abattoir sucrier négociant réassureur charcutier brasseur diffuseur slaughterhouse dairy confectioner chocolatier steelmaker shipbuilder planemaker enginemaker toymaker watchmaker jeweller wholesaler distributor processor packer hotelier caterer broadcaster streamer haulier hauler reinsurer bookmaker housebuilder homebuilder'.split(
    ' ',
  ),
)
export const site = new RegExp(
  `${lead}(?:${article}|sur\\s)(?:${'site|usine|centrale|réacteur|mine|parc|chantier|plant|factory|reactor|unit|wind farm|mill|facility'})(?![\\p{L}-])(?!\\s(?:voisin|concurrent|rival))`,
  'u',
)
/** What two have agreed on is told of whoever the story began with. */
export const deal =
  /^(?:l[ea]\s|l'|the\s|a\s|ce(?:t|tte)?\s|this\s)(?:contrat|accord|commande|transaction|opération|contract|deal|agreement|order|purchase|takeover)(?![\p{L}-])/u
export const adverbial =
  /^(?:sur les|sur ses|parmi|of the|of its|out of|avec|after|after|with|at|à|après|pour|for|by|grâce)\s/u
export const afterComma = /,\s(?:l[ea]s?\s|l'|the\s)?$/u

/** “Le conseil régional”, “the government”: an authority without a name, as an id; undefined where the words begin with none. */
export function bodyOf(words: string): string | undefined {
  const found = publicBody.exec(words)
  return (found?.[1] ?? found?.[2])?.trim().replace(/[\s']+/gu, '-')
}

/** “L'appel d'offres de l'État”, “the government's plan”: what an authority has put forward, as its id. */
export function bodyThatActs(words: string): string | undefined {
  return ownedByBody.exec(words)?.[1]
}

const ownedByBody =
  /^(?:l'|l[ea]s?\s|ce(?:tte|t|s)?\s|the\s)?(?:[\p{L}'-]+\s){1,3}(?:(?:de l'|de la |du |of the )(état|région|gouvernement|parlement|préfecture|mairie|métropole|département|government|parliament|ministry|city council|council)(?![\p{L}-]))/u
const publicBody =
  /^(?:.{0,30},\s)?(?:l'|l[ea]\s|the\s)?(?:(état|région|(?:communauté d')?agglomération|métropole|mairie|commune|département|conseil (?:régional|départemental|municipal|général)|gouvernement|parlement|préfecture|ministère(?: \p{L}{4,}(?= (?:de la|de l'|des|du) ?\p{L}))?(?: (?:de la |de l'|des |du )\p{L}+)?|rectorat|trésor|fisc|government|parliament|ministry(?: of \p{L}+)?|council|city council|regulator|treasury|county|(?:\p{L}+ ){1,2}(?:ministry|department|council|authority|agency|health service)|comité(?: des \p{L}+| d'\p{L}+)?|agence (?:nationale|régionale|européenne|fédérale|internationale)(?: (?:de la |de l'|des |du |de |d')\p{L}+)?)|(?:ville|municipalité|city|town|port) (?:de |d'|du |of )(\p{L}[\p{L}-]+))(?![\p{L}-])/u

/** “La tonne de nickel s'échange …”, “the price of copper”: what is traded, as an id; undefined where the words begin with none. */
export function goodsOf(words: string): string | undefined {
  const found = traded.exec(words) ?? sold.exec(words)
  return (found?.[1] ?? found?.[2] ?? found?.[3])?.trim().replace(/[\s']+/gu, '-')
}

const traded =
  /^(?:(?:la tonne|le kilo|le kilogramme|le baril|l'once|le cours|le prix|les cours|les prix|the price|prices|a tonne|a ton|a barrel|an ounce) (?:de la |de l'|de |du |d'|of )(?!\p{L}+ing ))((?:[\p{L}-]{2,} (?:de |d'))?[\p{L}-]{2,})(?= (?:s'|se |vaut |valait |cote |cotait |coûte |a |est |ont |sont |atteint |has |is |was |fell |rose |trades |traded |closed |stood ))/u
/** “Copper closed at …”, “le mégawattheure a gagné …”: what is sold by its measure. */
const sold =
  /^(?:([a-z]{3,}(?: (?:scrap|ore|prices|futures|oil|gas))?)(?= (?:closed|traded|trades|changed hands|settled|sold|sells|fetched|fetches) (?:at|for) )|(?:le |la |l')(mégawattheure|baril|tonne|once|boisseau|quintal)(?= (?:\p{L}+ (?:pour |en |à )\p{L}+ )?(?:s'|se |vaut |valait |cote |cotait |a |est ))|the (barrel|ounce)(?= (?:was|closed|traded|fell|rose) ))/u

/** The sentence is the first of its paragraph. */
export function opensParagraph(text: string, { start }: Span): boolean {
  return /\n\s*$/u.test(text.slice(Math.max(0, start - 4), start))
}
