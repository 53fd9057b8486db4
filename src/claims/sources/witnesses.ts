import type { SayingVerb } from '../verbs.ts'
import type { Word } from '../words.ts'
import type { KnownNames } from './known-names.ts'
import type { Speaker } from './speaker.ts'

/** “raconte Lucie, qui devait …”, “soupire Karim”: a first name alone is a person where it does what no house does. */
export function asWitness(
  speaker: Speaker | undefined,
  { to }: SayingVerb,
  words: readonly Word[],
  from: number,
  names: KnownNames,
): Speaker | undefined {
  if (speaker?.kind !== 'company' || speaker.end !== from + 1 || names.at(words, from)) return speaker
  return words[from]?.isCapital && human.test(words[to - 1]?.text ?? '')
    ? { ...speaker, kind: 'named_person' }
    : speaker
}

const human =
  /^(?:racont|témoign|soupir|souvi|souri|confi|murmur|souffl|plaisant|rigol|pest|râl|pleur|sanglot|s'amus|amus|inquièt|inquiét|désol|enrag|rag|grogn|ironis|marmonn|recall|recount|remember|sigh|laugh|jok|quip|grumbl|shrug|smil|complain)/u
