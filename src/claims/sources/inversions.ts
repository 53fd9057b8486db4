import { type SayingVerb, sayingAt } from '../verbs.ts'
import type { Word } from '../words.ts'
import type { Made } from './attributions.ts'
import type { KnownNames } from './known-names.ts'
import { toOutlet } from './named-speakers.ts'
import { hasVerb, nounPhraseEnd, type Range, skipSigns, span, turnsAway } from './ranges.ts'
import { inOrder, relayAt } from './relays.ts'
import { antecedent, withAddressee } from './said-by.ts'
import { nounRole } from './source-nouns.ts'
import type { Speaker } from './speaker.ts'
import { speakerAmong } from './speakers.ts'
import { asWitness } from './witnesses.ts'
import { asOutlet } from './written-names.ts'

/** ", a rapporté lundi Reuters, citant deux personnes", "comme le souligne X". */
export function inverted(
  words: readonly Word[],
  verb: SayingVerb,
  block: Range,
  names: KnownNames,
): Made | undefined {
  let from = verb.to
  while (words[from]?.text === '-' || words[from]?.text === 't') from++
  const phraseEnd = nounPhraseEnd(words, from, block.to)
  // “évalue à 48 euros par passager la subvention”: whoever does stands before it.
  if (reckoning.has(verb.lemma) && reckonsAt(words, from, phraseEnd)) return undefined
  if (/^(?:à|at)$/.test(words[from]?.text ?? '') && words[from + 1]?.kind === 'number') return undefined
  // “…, qui cite une note, fait état d'un surcoût de 40 %”, “…, relèvent 4 200 nanogrammes par litre”: what is said.
  if (/^(?:de|d'|du|des)$/.test(words[from]?.text ?? '') && speaksOf.has(verb.lemma)) return undefined
  if (words[from]?.kind === 'number' && nounRole(words[from + 1]?.text ?? '') === undefined) return undefined
  // “Ren Ashworth, an analyst, wrote in a note”: where, and not who.
  if (/^(?:in|on)$/.test(words[from]?.text ?? '') && !verb.hasPronoun && !isImpersonal(words, verb))
    return undefined
  if (/^(?:tell|value)$/.test(verb.lemma) || hasVerbOf(words, from, phraseEnd)) return undefined
  if (verb.lemma === 'say' && words.slice(from, phraseEnd).some(({ kind }) => kind === 'number'))
    return undefined
  // "ont indiqué au Monde plusieurs sources": the outlet spoken to may come first.
  const isTold = words.slice(from, from + 3).some(({ text }) => /^(?:à|au|aux|to)$/.test(text))
  // "a-t-il annoncé": the pronoun is inside the verb.
  const told: Speaker | undefined = isImpersonal(words, verb)
    ? (heardFrom(words, from, phraseEnd, names) ??
      ({ kind: 'anonymous_sources', end: verb.to, stop: (words[verb.to - 1] as Word).end } as const))
    : verb.hasPronoun
      ? ({ kind: 'none', refersBack: 'speaker', end: verb.to, stop: 0 } as const)
      : asWitness(speakerAmong(words, from, phraseEnd, names), verb, words, from, names)
  const first =
    told?.refersBack === 'speaker' && isBehindQuotation(words, verb.from, block.from)
      ? { ...told, isQuoted: true as const }
      : told
  const second = isTold && first ? speakerAmong(words, first.end, phraseEnd, names) : undefined
  const speaker =
    second && first?.kind === 'named_outlet' && first.name !== undefined
      ? { ...second, to: first.name }
      : (first ?? calledByTrade(words, from, phraseEnd))
  if (!speaker) return undefined
  const learned = learnedFrom(speaker, verb, words, block.to, names)
  if (learned) return learnedAs(learned, words, verb, block)
  const spokenTo = confided(words, phraseEnd, block.to, names)
  const apposed = apposedTo(speaker, words, phraseEnd, block.to, names)
  let end = apposed?.end ?? phraseEnd
  const addressed =
    antecedent(speaker, words, block.from, verb.from, names) ??
    withAddressee(
      spokenTo && speaker.isPerson
        ? { ...speaker, to: spokenTo }
        : (apposed ?? asWriter(speaker, verb, words, names)),
      words,
      speaker.end,
      end,
      names,
    ) ??
    speaker
  const relay = relayAt(words, end, block.to, names)
  if (relay) end = relay.to
  let start = verb.from
  if (/^(?:comme|as)$/.test(words[start - 1]?.text ?? '')) start--
  const rest = skipSigns(words, end, block.to)
  const isMid =
    rest < block.to &&
    words[end]?.text === ',' &&
    !turnsAway(words, rest) &&
    words[rest]?.text !== 'ajoutant' &&
    !sayingAt(words, rest)
  return {
    to: end,
    attribution: {
      how: 'saying',
      verb,
      cue: span(words, start, end),
      content:
        words[end]?.text === ':' && start > block.from + 1
          ? span(words, block.from, words.length)
          : start <= block.from + 1 || isMid
            ? span(words, start <= block.from + 1 ? rest : block.from, block.to)
            : span(words, block.from, start),
      speakers: inOrder(addressed, relay, words, names),
    },
  }
}

const speaksOf = new Set(['faire état', 'parler de'])

/** “X a perdu …, a fait savoir le fleuriste en ligne”: whoever the sentence begins with, by their trade. */
function calledByTrade(words: readonly Word[], from: number, to: number): Speaker | undefined {
  let at = from
  while (
    /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|on|\p{L}+day)$/u.test(words[at]?.text ?? '')
  )
    at++
  const [article, noun] = [words[at], words[at + 1]]
  if (at + 1 >= to || !/^(?:le|la|l'|the)$/.test(article?.text ?? '')) return undefined
  if (noun?.kind !== 'word' || noun.isCapital) return undefined
  return { kind: 'none', refersBack: 'speaker', end: at + 2, stop: noun.end }
}

/** “« Altavo va mal », dit-il”: all before it is a quotation, and he is none of those named in that. */
function isBehindQuotation(words: readonly Word[], verb: number, from: number): boolean {
  const close = words[verb - 1]?.text === ',' ? verb - 2 : verb - 1
  if (!/^[»”"]$/.test(words[close]?.text ?? '') || !/^[«“"]$/.test(words[from]?.text ?? '')) return false
  return words.slice(from + 1, close).every(({ text }) => !/^[«»“”"]$/.test(text))
}

/** “…, le maire, chiffre la perte pour la ville à 3 millions”: an object and a number, and nobody who speaks. */
function reckonsAt(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .some(
      ({ text }, at) => /^(?:à|at)$/.test(text) && /^(?:number|sign)$/.test(words[from + at + 1]?.kind ?? ''),
    )
}

const reckoning = new Set('évaluer chiffrer estimer calculer value estimate put'.split(' '))

/** A verb of its own; the article of “said a person”, “said the head of a bank” is no French auxiliary. */
function hasVerbOf(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const isArticle =
      words[at]?.text === 'a' &&
      (at === from || /^(?:of|at|for|from|in|with|to|by|as|and|on|near)$/.test(words[at - 1]?.text ?? ''))
    if (!isArticle && hasVerb(words, at, at + 1)) return true
  }
  return false
}

/** “a-t-on appris de deux courtiers”: nobody in particular says it, but of somebody. */
function isImpersonal(words: readonly Word[], verb: SayingVerb): boolean {
  return (
    (verb.hasPronoun === true && words.slice(verb.from, verb.to).some(({ text }) => text === 'on')) ||
    // “jure-t-on à Paris”
    (words[verb.to]?.text === '-' && words.slice(verb.to + 1, verb.to + 4).some(({ text }) => text === 'on'))
  )
}

/** “a appris le Courrier de trois personnes”: the paper has it of them. */
function learnedFrom(
  speaker: Speaker,
  { lemma }: SayingVerb,
  words: readonly Word[],
  to: number,
  names: KnownNames,
): Speaker | undefined {
  if (speaker.kind !== 'named_outlet' || speaker.name === undefined || !/^(?:apprendre|learn)$/.test(lemma))
    return undefined
  if (!/^(?:de|d'|des|auprès|from)$/.test(words[speaker.end]?.text ?? '')) return undefined
  const from = speakerAmong(words, speaker.end + 1, Math.min(to, speaker.end + confidedMax), names)
  return from?.kind === 'anonymous_sources' ? { ...from, to: speaker.name } : undefined
}

function learnedAs(speaker: Speaker, words: readonly Word[], verb: SayingVerb, block: Range): Made {
  const end = nounPhraseEnd(words, speaker.end, block.to)
  return {
    to: end,
    attribution: {
      how: 'saying',
      verb,
      cue: span(words, verb.from, end),
      content: span(words, block.from, verb.from),
      speakers: [speaker],
    },
  }
}

function heardFrom(words: readonly Word[], from: number, to: number, names: KnownNames): Speaker | undefined {
  const at = words.slice(from, to).findIndex(({ text }) => /^(?:de|d'|du|des|auprès)$/.test(text))
  return at < 0 ? undefined : speakerAmong(words, from + at + 1, to, names)
}

/** “assure un proche, qui s'est confié au Courrier”: to whom. */
function confided(words: readonly Word[], at: number, to: number, names: KnownNames): string | undefined {
  if (words[at]?.text !== ',' && !/^(?:qui|who)$/.test(words[at]?.text ?? '')) return undefined
  const end = Math.min(to, at + confidedMax)
  const verb = words
    .slice(at, end)
    .findIndex(({ text }) =>
      /^(?:confiée?s?|parlé|spoke|spoken|speaking|talked|interrogée?s?|interviewed|contactée?s?|jointe?s?|briefed)$/.test(
        text,
      ),
    )
  if (verb < 0) return undefined
  return toOutlet(words, at + verb, end, names).to
}

/** No relative clause tells longer to whom somebody spoke, in words. */
const confidedMax = 12

/** “explique la directrice du port, Jeanne Morel.”: the name of whoever a common noun tells of. */
function apposedTo(
  speaker: Speaker,
  words: readonly Word[],
  at: number,
  to: number,
  names: KnownNames,
): Speaker | undefined {
  if (words[at]?.text !== ',' || speaker.kind === 'named_outlet' || speaker.kind === 'named_person')
    return undefined
  const next = words[at + 1]
  if (!next?.isCapital) return undefined
  const person = speakerAmong(words, at + 1, Math.min(to, at + 6), names)
  if (person?.kind !== 'named_person') return undefined
  const after = words[person.end]
  return person.end >= to || after?.kind === 'sign' ? person : undefined
}

/** Only newspapers write; who is not known to do anything else is one of them. */
function asWriter(speaker: Speaker, verb: SayingVerb, words: readonly Word[], names: KnownNames): Speaker {
  if (!/^(?:écrire|croire savoir|write)$/.test(verb.lemma) || speaker.kind !== 'company') return speaker
  return asOutlet(speaker, words, names)
}
