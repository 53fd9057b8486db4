import type { SayingVerb } from '../verbs.ts'
import type { Word } from '../words.ts'
import type { Range } from './ranges.ts'
import { nounRole } from './source-nouns.ts'
import { numberFollows } from './statement-verbs.ts'

/** A verb that says something by what stands around it, though it is not one by itself, whose main word is at `at`. */
export function turnedAt(words: readonly Word[], at: number): SayingVerb | undefined {
  return (
    speakingOf(words, at) ??
    puttingAt(words, at) ??
    boastingOf(words, at) ??
    repeating(words, at) ??
    countedUp(words, at) ??
    countedBefore(words, at)
  )
}

/** “La direction parle désormais de 64 vols”: with adverbs between the verb and what it speaks of. */
function speakingOf(words: readonly Word[], at: number): SayingVerb | undefined {
  // “Insiders talk of 40 berths”, and not “there is talk of”.
  if (
    words[at]?.text === 'talk' &&
    words[at + 1]?.text === 'of' &&
    /(?:[^s]s|they)$/.test(words[at - 1]?.text ?? '')
  )
    return { from: at, to: at + 2, lemma: 'speak of', form: 'finite', isPast: false }
  if (!/^parl(?:e|ent|ait|aient)$/.test(words[at]?.text ?? '')) return undefined
  if (/^(?:ne|n')$/.test(words[at - 1]?.text ?? '')) return undefined
  let to = at + 1
  while (to <= at + adverbsMax && between.has(words[to]?.text ?? '')) to++
  if (to === at + 1 || !/^(?:de|d')$/.test(words[to]?.text ?? '')) return undefined
  return { from: at, to: to + 1, lemma: 'parler de', form: 'finite', isPast: false }
}

const between = new Set(
  'désormais maintenant plutôt aussi également encore toujours déjà même ainsi volontiers elle lui pour sa part'.split(
    ' ',
  ),
)
const adverbsMax = 3

/** “put the group's annual profit at some €190m”: however long it is what they put at a number. */
function puttingAt(words: readonly Word[], at: number): SayingVerb | undefined {
  if (!/^puts?$/.test(words[at]?.text ?? '') || words[at - 1]?.text === 'had') return undefined
  // “plan to put”, and not “two brokers we spoke to put”.
  if (words[at - 1]?.text === 'to' && !/^(?:spoke|spoken|talked|speak)$/.test(words[at - 2]?.text ?? ''))
    return undefined
  for (let to = at + 2; to < Math.min(words.length, at + valuedMax); to++) {
    const { text, kind } = words[to] as Word
    if (kind === 'number' || (kind === 'sign' && text !== '-')) return undefined
    if (text === 'at')
      return numberFollows(words, to + 1)
        ? { from: at, to: to + 1, lemma: 'put at', form: 'finite', isPast: true }
        : undefined
  }
  return undefined
}

/** What is put at a number has no more words. */
const valuedMax = 12

/** “s'y félicite d'une ponctualité de 91 %”, “se targue de 300 clients”: a number that is theirs to tell. */
function boastingOf(words: readonly Word[], at: number): SayingVerb | undefined {
  const { text = '' } = words[at] ?? {}
  const isPleased = /^félicit(?:e|ent|ait|aient)$/.test(text)
  if (!isPleased && !/^(?:targu|vant|enorgueilli|prévau)(?:e|ent|ait|aient|t|ssent|lent)$/.test(text))
    return undefined
  let from = at - 1
  if (/^(?:y|en)$/.test(words[from]?.text ?? '')) from--
  if (!/^(?:se|s')$/.test(words[from]?.text ?? '') || /^(?:ne|n')$/.test(words[from - 1]?.text ?? ''))
    return undefined
  const to = at + 1
  if (!/^(?:de|d')$/.test(words[to]?.text ?? '')) return undefined
  const isMeasure =
    /^une?$/.test(words[to + 1]?.text ?? '') &&
    words
      .slice(to + 2, to + measureMax)
      .some(
        (word, index, all) =>
          /^(?:de|d')$/.test(word.text) && numberFollows(all.slice(index + 1, index + 2), 0),
      )
  if (!isMeasure && (isPleased || !numberFollows(words, to + 1))) return undefined
  return { from, to: to + 1, lemma: 'parler de', form: 'finite', isPast: false }
}

/** What they boast of has no more words before its number. */
const measureMax = 7

/** “900, a compté la police”: a number alone, and behind it who has counted. */
function countedBefore(words: readonly Word[], at: number): SayingVerb | undefined {
  if (!/^compt(?:é|e|ait|aient|ent)$/.test(words[at]?.text ?? '')) return undefined
  const from = /^(?:a|ont|avait|avaient)$/.test(words[at - 1]?.text ?? '') ? at - 1 : at
  if ((from === at) === (words[at]?.text === 'compté') || words[from - 1]?.text !== ',') return undefined
  const isNumber = words.slice(Math.max(0, from - 3), from - 1).some(({ kind }) => kind === 'number')
  const counter = words
    .slice(at + 1, at + 6)
    .find(({ text, kind }) => kind === 'word' && nounRole(text) !== undefined)
  return isNumber && counter !== undefined && /^(?:le|la|les|l'|un|une)$/.test(words[at + 1]?.text ?? '')
    ? { from, to: at + 1, lemma: 'dénombrer', form: 'finite', isPast: true }
    : undefined
}

/** “likes to say that”, “aime répéter que”: what somebody says whenever they can. */
function repeating(words: readonly Word[], at: number): SayingVerb | undefined {
  const isEnglish = /^likes?$/.test(words[at]?.text ?? '') && words[at + 1]?.text === 'to'
  if (!isEnglish && !/^(?:aime|aiment)$/.test(words[at]?.text ?? '')) return undefined
  const to = at + (isEnglish || words[at + 1]?.text === 'à' ? 2 : 1)
  return /^(?:say|repeat|recall|boast|joke|note|dire|répéter|rappeler|raconter|souligner|plaisanter)$/.test(
    words[to]?.text ?? '',
  ) && /^(?:that|que|qu')$/.test(words[to + 1]?.text ?? '')
    ? { from: at, to: to + 1, lemma: 'say', form: 'finite', isPast: false }
    : undefined
}

/** “Le maire a fait ses comptes : …”, “She has done the sums: …” */
function countedUp(words: readonly Word[], at: number): SayingVerb | undefined {
  if (!/^(?:fait|done)$/.test(words[at]?.text ?? '') || words[at + 3]?.text !== ':') return undefined
  const from = at - 1
  return /^(?:a|ont|avait|avaient|has|have|had)$/.test(words[from]?.text ?? '') &&
    /^(?:ses|leurs|les|the|its|their|his|her)$/.test(words[at + 1]?.text ?? '') &&
    /^(?:comptes?|calculs?|additions?|sums?|maths?|arithmetic|calculations?)$/.test(words[at + 2]?.text ?? '')
    ? { from, to: at + 3, lemma: 'calculer', form: 'finite', isPast: true }
    : undefined
}

/** “Lui chiffre à 9 millions le coût”: at the head of a sentence he is who says it, and not whom it is said to. */
export function stressed(
  words: readonly Word[],
  verb: SayingVerb | undefined,
  { from }: Range,
): SayingVerb | undefined {
  return verb && verb.from === from && verb.to === from + 2 && /^(?:lui|eux)$/.test(words[from]?.text ?? '')
    ? { ...verb, from: from + 1 }
    : verb
}
