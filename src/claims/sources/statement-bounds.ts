import { isFiniteVerb } from '../verbs.ts'
import type { Word } from '../words.ts'

/** The link to what is said, close behind the verb: que, qu', that. */
export function linkAfter(
  words: readonly Word[],
  from: number,
  to: number,
  isAddressed = false,
): number | undefined {
  const aside = afterAside(words, from, to)
  if (aside !== undefined) return aside
  for (let at = from; at < Math.min(to, from + 9); at++) {
    // “jurait il y a deux ans qu'il passerait …”
    if (words[at]?.text === 'il' && words[at + 1]?.text === 'y' && words[at + 2]?.text === 'a') at += 5
    const word = words[at]
    if (!word) return undefined
    if (word.text === 'que' || word.text === "qu'" || word.text === 'that') {
      return word.text === 'that' && at === from && words[at + 1]?.kind === 'sign' ? undefined : at
    }
    if (word.kind === 'sign' && word.text !== '-') return undefined
    if (word.kind === 'number') return undefined
    if (at > from && isFiniteVerb(words, at)) return undefined
    if (
      /^(?:le|la|les|un|une|son|sa|ses|cette|ces|the|its|an)$/.test(word.text) &&
      !/^(?:à|auprès|dans|lors|to|in|on|sur)$/.test(words[at - 1]?.text ?? '') &&
      at > from - 1 &&
      !/^\p{Lu}/u.test(word.text)
    ) {
      if (!isAddressed && at === from && /^(?:le|la|les|un|une|the|an|son|sa|ses)$/.test(word.text))
        return undefined
    }
  }
  return undefined
}

/** Where an English ", X said" ends: at once, or after a day. Undefined where a statement follows. */
export function closesHere(
  words: readonly Word[],
  from: number,
  to: number,
  subject: number,
): number | undefined {
  let at = from
  const isBehind = /^[,”"]$/.test(words[subject - 1]?.text ?? '')
  while (at < Math.min(to, from + 7)) {
    const word = words[at] as Word
    if (word.kind === 'sign') return /^[,.)”"»–—!?]$/.test(word.text) ? at : undefined
    // “…, Nordlind said when it published the data.”
    if (isBehind && /^(?:when|as|after|before|while|during|without|following)$/.test(word.text)) return at
    if (!closings.has(word.text) && !(word.kind === 'number' && words[at - 1]?.isCapital) && !word.isCapital)
      return undefined
    at++
  }
  return at >= to ? to : undefined
}

/** When, where and to whom something was said. */
const closings = new Set(
  'me us them him on in a an the at over during late earlier last this to his her its their own reporters journalists investors analysts shareholders staff employees parliament lawmakers told statement interview email conference call note memo post blog letter speech report telephone phone monday tuesday wednesday thursday friday saturday sunday week weekend month year quarter night evening morning afternoon spring summer autumn fall winter filing yesterday today tonight hier lundi mardi mercredi jeudi vendredi samedi dimanche'.split(
    ' ',
  ),
)

/** The verb stands in a clause that “if” or “si” opens. */
export function isSupposed(words: readonly Word[], verb: number, from: number): boolean {
  for (let at = verb - 1; at >= Math.max(from, verb - 6); at--) {
    const { text, kind } = words[at] as Word
    if (kind === 'sign') return false
    if (/^(?:if|si|unless|whether)$/.test(text)) return words[at - 1]?.text !== 'même'
  }
  return false
}

/** “avait averti dès 2024 : …”, “me l'a dit sans détour : …”: where the colon stands before what is said. */
export function colonAfter(words: readonly Word[], from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + asideMax); at++) {
    const { text, kind } = words[at] as Word
    if (text === ':') return at
    if (kind === 'sign' || isFiniteVerb(words, at)) return undefined
  }
  return undefined
}

/** “a indiqué, dimanche soir, que …” */
function afterAside(words: readonly Word[], from: number, to: number): number | undefined {
  if (words[from]?.text !== ',') return undefined
  for (let at = from + 1; at < Math.min(to - 1, from + asideMax); at++) {
    const { text, kind } = words[at] as Word
    if (text === ',') return /^(?:que|qu'|that)$/.test(words[at + 1]?.text ?? '') ? at + 1 : undefined
    if (kind === 'sign') return undefined
  }
  return undefined
}

/** When and where something was said takes no more words. */
const asideMax = 8
