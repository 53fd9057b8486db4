import type { Word } from '../words.ts'

/** That something is not so, in one word. */
export const falsity =
  /^(?:inexacte?s?|erronée?s?|faux|fausses?|infondée?s?|fantaisistes?|fantaisie|mensong(?:er|ers|ère|ères)|imaginaires?|farfelue?s?|exagérée?s?|false|untrue|wrong|inaccurate|incorrect|unfounded|baseless|groundless|fanciful|fantasy|fiction|fictitious|exaggerated|misleading|nonsense|speculation|speculative|spéculations?|spéculati(?:f|fs|ve|ves)|rubbish|absurde?s?|inventée?s?|invented)$/

/** “called the figure inaccurate”, “qualifie de fantaisiste le chiffre de …”: whoever does so denies it. */
export function isCallingFalse(words: readonly Word[], at: number): boolean {
  if (!calling.has(words[at]?.text ?? '')) return false
  for (const [offset, { text }] of words.slice(at + 1, at + callingMax).entries()) {
    if (/^[.;:]$/.test(text) || /^(?:not|pas|n't|que|qu'|that)$/.test(text)) return false
    if (falsity.test(text)) return !/^(?:so|si)$/.test(words[at + offset]?.text ?? '')
  }
  return false
}

const calling = new Set(
  'called calls call calling described describes describe branded brands labelled labels labeled dubbed termed terms deemed deems dismissed dismisses qualifie qualifient qualifiait qualifié juge jugent jugeait jugé estime estiment tient tiennent'.split(
    ' ',
  ),
)

/** “sont « une pure invention »”, “is fiction”. */
export function isFalsehood(words: readonly Word[], at: number): boolean {
  if (!/^(?:est|sont|était|étaient|is|are|was|were)$/.test(words[at]?.text ?? '')) return false
  for (const [offset, { text }] of words.slice(at + 1, at + 7).entries()) {
    if (/^(?:not|pas|n't|[.,;:])$/.test(text)) return false
    if (falsehood.test(text) || (offset < adjectiveMax && falsity.test(text))) return true
  }
  return false
}

/** “est totalement inexact”: an adjective follows its verb closely. */
const adjectiveMax = 3

const falsehood =
  /^(?:inventions?|fables?|mensonges?|affabulations?|fiction|fantasy|fabrications?|lies|lie|nonsense|rubbish|myth|mythe)$/

/** No object is longer, in words and signs. */
const callingMax = 14

/** “rejected claims that”, “a balayé les rumeurs”: verbs that deny only what somebody claims. */
export function isRejecting(words: readonly Word[], at: number): boolean {
  return (
    rejecting.has(words[at]?.text ?? '') && words.slice(at + 1, at + 6).some(({ text }) => claimed.test(text))
  )
}

const rejecting = new Set(
  'rejects rejected reject rejecting dismisses dismissed dismiss dismissing rebuffs rebuffed rejette rejettent rejetait rejeté balaie balaient balayait balayé écarte écartent écarté'.split(
    ' ',
  ),
)
const claimed =
  /^(?:claims?|reports?|rumou?rs?|allegations?|suggestions?|accusations?|assertions?|speculation|affirmations?|informations?|rumeurs?|allégations?|hypothèses?|spéculations?|findings?|conclusions?|charges?|criticisms?|critiques?|idée|idea|accounts?|talk|chatter|version)$/
