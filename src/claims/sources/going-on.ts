import type { Cue } from '../claim.ts'
import type { Word } from '../words.ts'
import { nounRole } from './source-nouns.ts'

/** The sentence begins with a proper name or with an addition: a report of its own. */
export function namesItself(words: readonly Word[]): boolean {
  for (const [at, word] of words.slice(0, 8).entries()) {
    // “Les agences de Lille perdraient …”: where they are, not who they are.
    const isOfWhat = words.slice(Math.max(0, at - 2), at).some(isCalling) || isComplement(words, at)
    if (word.isCapital && at > 0 && words[at - 1]?.kind !== 'number' && !isOfWhat) return true
    if (/(?:rait|raient)$/u.test(word.text) || word.text === 'would')
      return (
        at === 1 &&
        words[0]?.isCapital === true &&
        !pronoun.test(words[0].text) &&
        !dealings.test(words[0].text)
      )
  }
  return false
}

/** “baptisé « Zénith »”, “codenamed Zenith”: the name of a plan, and of nobody. */
export function isCalling({ text }: Word): boolean {
  return /^(?:baptis|nomm|surnomm|appel|intitul)ée?s?$|^(?:called|named|dubbed|codenamed|nicknamed|entitled)$/.test(
    text,
  )
}

const further =
  /^(?:another (?:[€$£\d]|some|about)|(?:a|an) (?:further|additional|extra)|(?:un|une) autre|s' y)/

/** “À nos yeux, …”, “I have: …”: what the writer thinks. */
export function isOwnView(words: readonly Word[]): boolean {
  const begin = words
    .slice(0, 4)
    .map(({ text }) => text)
    .join(' ')
  return /^(?:(?:à (?:nos|mes) yeux|à (?:notre|mon) (?:avis|sens)|selon (?:nous|moi)|in (?:our|my) (?:view|opinion)|to (?:our|my) mind)(?: |$)|i (?:\p{L}+ )?[:;,])/u.test(
    begin,
  )
}

/** “Flights on the X 6 would start”: a name that only tells of what. */
function isComplement(words: readonly Word[], at: number): boolean {
  if (words[at - 1]?.isCapital) return at > 1 && isComplement(words, at - 1)
  const before = words[at - 1]?.text ?? ''
  if (/^(?:de|d'|du|des|en|à|au|aux|l')$/.test(before)) return true
  return linking.test(before === 'the' ? (words[at - 2]?.text ?? '') : before)
}

const linking = /^(?:of|on|in|from|at|to|for|aboard|between)$/

const pronoun = /^(?:il|elle|ils|elles|cela|ce|on|it|they|he|she|that|this)$/

/** “Deliveries would start in 2029”: a noun that opens the sentence, and no name. */
const dealings =
  /^(?:deliveries|sales|shares|jobs|prices|costs|orders|talks|production|output|profits?|revenues?|losses|exports|imports|shipments|flights|trains|work|works|construction|tickets|fees|wages|rents|rates|volumes|margins|staff|workers|employees|customers|passengers|members|investors|shareholders|negotiations|payments|layoffs|redundancies|closures|tests|trials|operations|repairs|damage|savings|synergies)$/

/** "Le document fixe …", "Les auteurs de l'audit …": what a document says that was spoken of before. */
export function cites(words: readonly Word[]): boolean {
  if (!/^(?:le|la|les|l'|ce|cet|cette|ces|the|this|its)$/.test(words[0]?.text ?? '')) return false
  const at = words.slice(1, 4).findIndex(({ text }) => citedNouns.has(text))
  const noun = words[at + 1]
  return at >= 0 && noun !== undefined && !noun.isCapital && nounRole(noun.text) !== undefined
}

const citedNouns = new Set(
  'rapport document article enquête étude audit note auteurs journal quotidien newspaper report document review article memo study paper authors'.split(
    ' ',
  ),
)

const quoted = /^(?:(?:évoqu|avanc|cit|mentionn|rapport)ée?s?|mentioned|cited|quoted|floated|reported)$/

const labels =
  /^(?:montant|prix|co[ûu]t|budget|facture|addition|total|mise|valeur|tarif|durée|délai|price|cost|bill|value|outlay|fee|tab|deadline)$/

const remainder = /^(?:reste|solde|reliquat|rest|remainder|balance)$/

/** The sentence goes on with what was just reported. */
export function goesOn(words: readonly Word[]): boolean {
  const [first, second] = words
  if (!first) return false
  if (/^(?:ainsi|précisément|notamment|thus|specifically)$/.test(first.text)) return true
  // “The rest is due …”: of the sum that was just reported.
  if (/^(?:le|the)$/.test(first.text) && remainder.test(second?.text ?? '')) return true
  if (first.text === 'plus' && second?.text === 'précisément') return true
  // “Another €600m is set aside”: on top of what was just reported.
  if (further.test(`${first.text} ${second?.text}`)) return true
  // “Montant au prix catalogue : 9,6 milliards.”: no verb of its own.
  if (labels.test(first.text) && words.slice(1, 8).some(({ text }) => text === ':')) return true
  // “Le prix évoqué, 340 millions, …”: by whoever was just cited.
  if (/^(?:le|la|l'|les|the)$/.test(first.text) && words.slice(2, 4).some(({ text }) => quoted.test(text)))
    return true
  return (
    /^(?:une|un|la|le|the|a)$/.test(first.text) &&
    /^(?:première?|premier|seconde?|deuxième|troisième|dernière?|first|second|third)$/.test(
      second?.text ?? '',
    )
  )
}

/** Whoever spoke speaks on: of their house, or of what they themselves want or plan; what else they do is known. */
export function goesOnAs(words: readonly Word[], cues: readonly Cue[]): boolean {
  const first = words[0]?.text ?? ''
  if (/^(?:it|they)$/.test(first)) return true
  return (
    /^(?:he|she|il|elle)$/.test(first) &&
    (cues.some(({ kind }) => kind === 'plan_cue') || wanting.test(words[1]?.text ?? ''))
  )
}

const wanting = /^(?:réclame|exige|demande|revendique|demands|seeks|wants)$/

/** “L'once d'or se négociait à 4 120 dollars”: what everybody can read at the exchange. */
export function isMarketPrice(words: readonly Word[]): boolean {
  return words
    .slice(0, openingMax)
    .some(
      ({ text }, at) =>
        /^(?:négociait|négocie|échangeait|échange)$/.test(text) &&
        /^(?:se|s')$/.test(words[at - 1]?.text ?? ''),
    )
}

/** The subject of a sentence has no more words. */
const openingMax = 10
