import type { Span } from '../../types.ts'
import type { Quantity } from '../claim.ts'
import { nounRole } from './source-nouns.ts'

/**
 * Whether a figure only counts those who say something: “selon deux sources”, “three people close to the talks said”.
 * It tells how many spoke, and nothing about what they spoke of. `cues` are the words that tell whose report it is.
 */
export function countsSpeakers(
  text: string,
  { span, unit }: Quantity,
  sentence: Span,
  cues: readonly Span[],
): boolean {
  if (unit !== 'people' && unit !== 'count') return false
  const number = text.slice(span.start, span.end)
  const after = text.slice(span.end, Math.min(sentence.end, span.end + afterMax)).replace(/’/gu, "'")
  const noun = speaking(`${number.replace(/^\P{L}*/u, '')} ${after}`)
  if (!noun) return false
  if (cues.some(({ start, end }) => start <= span.start && span.end <= end)) return true
  const before = text.slice(Math.max(sentence.start, span.start - beforeMax), span.start).replace(/’/gu, "'")
  return cited.test(before) || inTheKnow.test(after) || says.test(after)
}

/** In UTF-16 units. */
const beforeMax = 40
const afterMax = 90

/** Among the first words there is one for people who speak without a name. */
function speaking(words: string): boolean {
  const [phrase = ''] = words.toLowerCase().split(/[,;:.()]/u)
  const first = phrase.match(/\p{L}[\p{L}'-]*/gu)?.slice(0, 4) ?? []
  return first.some((word) => nounRole(word) === 'anonymous_sources' && !numbers.test(word))
}

/** Words that stand for some of them without saying what they are. */
const numbers = /^(?:une?|one|autres?|another|some|several|plusieurs|certains)$/

const cited =
  /(?<!\p{L})(?:selon|d'après|citant|cite|citent|citait|interrogé|consulté|according to|citing|cites|cited|quoting|quotes|quoted)\s(?:(?:au moins|quelque|at least|some)\s)?$/iu
const inTheKnow =
  /^[^.;:]{0,50}(?<!\p{L})(?:proches? d|au fait|au courant|ayant (?:eu |une )?(?:connaissance|accès)|informée?s d|impliquée?s dans|sous couvert|requérant|familiar with|close to|briefed on|with (?:direct )?knowledge|aware of|involved in|who asked|who declined|who spoke)/iu
const says =
  /^(?:\s\p{L}+){0,4}\s(?:ont (?:indiqué|déclaré|dit|affirmé|confié|assuré|rapporté|confirmé)|(?:have |had )?(?:said|told|confirmed))(?!\p{L})/iu
