import type { Span } from '../../types.ts'
import { type SayingVerb, sayingAt } from '../verbs.ts'
import type { Word } from '../words.ts'
import type { Attribution, Made } from './attributions.ts'
import { inverted } from './inversions.ts'
import type { KnownNames } from './known-names.ts'
import { blockStart, nounPhraseEnd, type Range, saidUntil, skipSigns, span, turnsAway } from './ranges.ts'
import { citing, inOrder, relayAt } from './relays.ts'
import { antecedent, interviewed, subjectBefore, withAddressee } from './said-by.ts'
import { stressed, turnedAt } from './saying-turns.ts'
import { nounRole } from './source-nouns.ts'
import type { Speaker } from './speaker.ts'
import { speakerAmong } from './speakers.ts'
import { closesHere, isSupposed, linkAfter } from './statement-bounds.ts'
import {
  addressing,
  forecasting,
  isMeasurement,
  isOfThemselves,
  numberFollows,
  shownBy,
  statementVerbs,
  takesStatement,
} from './statement-verbs.ts'
import { reckoned } from './unlisted-speakers.ts'

/** "X rapporte que …", "…, said X": who says something by a verb of saying whose main word is at `at`. */
export function saying(
  words: readonly Word[],
  at: number,
  block: Range,
  names: KnownNames,
  before: readonly Attribution[],
): Made | undefined {
  const verb = stressed(words, sayingAt(words, at) ?? turnedAt(words, at) ?? afterQuotation(words, at), block)
  if (!verb) return undefined
  // “if regulators say so”: nobody has said it.
  if (isSupposed(words, verb.from, block.from)) return undefined
  if (verb.form === 'gerund') return gerund(words, verb, block, names, before)
  if (
    /^(?:put at|speak of)$/.test(verb.lemma) &&
    (!numberFollows(words, verb.to) || words[verb.from]?.text === 'had')
  )
    return undefined
  const head = blockStart(words, verb.from, block)
  const comes =
    shownBy.has(verb.lemma) &&
    /^(?:an?|the|its|their|some|no|une?|des?|le|la|les)$/.test(words[verb.to]?.text ?? '')
      ? undefined
      : linkAfter(words, verb.to, block.to, addressing.has(verb.lemma))
  if (shownBy.has(verb.lemma) && isMeasurement(words, head, verb.from)) return undefined
  const previous = words[verb.from - 1]
  const isCut =
    !previous ||
    previous.kind === 'sign' ||
    previous.text === 'comme' ||
    previous.text === 'as' ||
    verb.from === head
  const isAside =
    isCut &&
    verb.from > block.from &&
    (previous?.kind === 'sign' || previous?.text === 'comme' || previous?.text === 'as')
  if (isAside && (comes === undefined || previous?.text === 'comme')) {
    const made = inverted(words, verb, block, names)
    if (made) return made
  }
  const subject = subjectBefore(words, verb.from, head, names)
  if (comes !== undefined) {
    if (!subject.speaker && (subject.from === verb.from || shownBy.has(verb.lemma))) return undefined
    const speaker = interviewed(
      withAddressee(subject.speaker, words, verb.to, comes, names),
      words,
      head,
      subject.from,
      names,
    )
    return {
      to: comes + 1,
      attribution: {
        how: 'saying',
        verb,
        cue: span(words, subject.from, comes + 1),
        content: span(words, comes + 1, saidUntil(words, verb.from, block.to)),
        speakers: speaker ? [speaksAsHouse(speaker, words, comes + 1, names)] : [],
      },
    }
  }
  const { speaker } = subject
  if (!speaker) return reckoned(words, verb, block)
  // “a quarter fewer than it had promised”: only that much was said.
  if (words.slice(Math.max(0, subject.from - 1), verb.from).some(({ text }) => text === 'than'))
    return undefined
  if (
    forecasting.has(verb.lemma) &&
    // “expects it to pass £300”: what becomes of something else.
    !/^(?:it|them|this|these)$/.test(words[verb.to]?.text ?? '') &&
    isOfThemselves(speaker, words, subject.from, verb.from)
  )
    return undefined
  const next = words[verb.to]
  const closing = closesHere(words, verb.to, block.to, subject.from)
  if (closing !== undefined) {
    if (subject.from <= block.from + 1) return ahead(words, verb, subject.from, closing, block, speaker)
    const addressed =
      antecedent(speaker, words, block.from, subject.from, names) ??
      withAddressee(speaker, words, verb.to, closing, names) ??
      speaker
    const relay = relayAt(words, closing, block.to, names)
    const end = relay?.to ?? closing
    const isMeasured =
      verb.lemma === 'show' && /^(?:data|statistics|records)$/.test(words[verb.from - 1]?.text ?? '')
    const rest = skipSigns(words, end, block.to)
    return {
      to: end,
      attribution: {
        how: 'saying',
        verb,
        cue: span(words, subject.from, end),
        content:
          rest < block.to && words[end]?.text === ',' && !turnsAway(words, rest)
            ? span(words, block.from, block.to)
            : contentBefore(words, subject.from, block.from),
        speakers: inOrder(addressed, relay, words, names),
        ...(isMeasured ? { isMeasured } : {}),
      },
    }
  }
  if (next?.text === ':' || next?.text === '«' || next?.text === '“') {
    return {
      to: verb.to,
      attribution: {
        how: 'saying',
        verb,
        cue: span(words, subject.from, verb.to),
        content: span(words, verb.to + 1, words.length),
        speakers: [speaker],
      },
    }
  }
  if (!takesStatement(words, verb, speaker)) return undefined
  const addressed = /^(?:tell)$/.test(verb.lemma)
    ? (withAddressee(speaker, words, verb.to - 1, Math.min(block.to, verb.to + 4), names) ?? speaker)
    : speaker
  return {
    to: verb.to,
    attribution: {
      how: 'saying',
      verb,
      cue: span(words, subject.from, verb.to),
      content: span(words, verb.to, saidUntil(words, verb.from, block.to)),
      speakers: [speaksAsHouse(addressed, words, verb.to, names)],
    },
  }
}

/** “short of the £105m analysts had pencilled in”: what they said is the number right before them, from here to there. */
function numberBefore(words: readonly Word[], subject: number, from: number): Range | undefined {
  let number: number | undefined
  for (let at = Math.min(subject + 2, words.length - 1); at >= Math.max(from, subject - 5); at--) {
    const { text, kind } = words[at] as Word
    if (kind === 'number') number ??= at
    else if (kind === 'sign' && !/^[%€$£]$/.test(text)) return undefined
    if (/^(?:the|les?|la)$/.test(text)) {
      if (number === undefined) return undefined
      const isScaled = /^(?:k|m|bn|million|billion|millions|milliards|%)$/.test(words[number + 1]?.text ?? '')
      return { from: at, to: number + (isScaled ? 2 : 1) }
    }
  }
  return undefined
}

function contentBefore(words: readonly Word[], subject: number, from: number): Span {
  const number = numberBefore(words, subject, from)
  return number ? span(words, number.from, number.to) : span(words, from, subject)
}

/** “Nordane Wings said that it would”: who goes on as “it” is no person, whatever their name looks like. */
function speaksAsHouse(speaker: Speaker, words: readonly Word[], at: number, names: KnownNames): Speaker {
  if (speaker.kind !== 'named_person' || !/^(?:it|its)$/.test(words[at]?.text ?? '')) return speaker
  return names.at(words, speaker.end - 1)?.kind === 'person' ? speaker : { ...speaker, kind: 'company' }
}

/** “As the Harbor Times put it, …”: what they say comes behind. */
function ahead(
  words: readonly Word[],
  verb: SayingVerb,
  from: number,
  to: number,
  block: Range,
  speaker: Speaker,
): Made | undefined {
  if (!/^(?:as|comme)$/.test(words[block.from]?.text ?? '') || words[to]?.text !== ',') return undefined
  return {
    to,
    attribution: {
      how: 'saying',
      verb,
      cue: span(words, from, to),
      content: span(words, to + 1, block.to),
      speakers: [speaker],
    },
  }
}

/** "un compte rendu évoquant des fissures": what a document says, in passing. */
function evoking(
  words: readonly Word[],
  verb: SayingVerb,
  block: Range,
  names: KnownNames,
): Made | undefined {
  const noun = words[verb.from - 1]?.text ?? ''
  if (nounRole(noun) !== 'document' || !statementVerbs.has(verb.lemma)) return undefined
  const speaker = speakerAmong(words, block.from, verb.from, names)
  if (!speaker) return undefined
  return {
    to: verb.to,
    attribution: {
      how: 'saying',
      verb,
      cue: span(words, verb.from, verb.to),
      content: span(words, verb.to, block.to),
      speakers: [speaker],
    },
  }
}

/** "« … », soupire un voisin": whatever the verb, what was quoted is what is said. */
function afterQuotation(words: readonly Word[], at: number): SayingVerb | undefined {
  const word = words[at] as Word
  if (at < 3 || word.kind !== 'word' || word.isCapital || !/(?:e|ent|t|it|a|èrent)$/u.test(word.text))
    return undefined
  const from = /^(?:s'|se)$/.test(words[at - 1]?.text ?? '') ? at - 1 : at
  if (words[from - 1]?.text !== ',' || !/^[»”"]$/.test(words[from - 2]?.text ?? '')) return undefined
  if (/^(?:et|est|dont|soit|de|une|contre|que|le|la|ce|cette|but|not|the|a)$/.test(word.text))
    return undefined
  return { from, to: at + 1, lemma: word.text, form: 'finite', isPast: false }
}

/** "ajoutant que …", "citant …", "estimant que …". */
function gerund(
  words: readonly Word[],
  verb: SayingVerb,
  block: Range,
  names: KnownNames,
  before: readonly Attribution[],
): Made | undefined {
  if (citing.has(verb.lemma)) {
    const end = nounPhraseEnd(words, verb.to, block.to)
    const speaker = speakerAmong(words, verb.to, end, names)
    // “citing its own records”: still the same who says it.
    if (!speaker || speaker.refersBack === 'owner') return undefined
    const head = blockStart(words, verb.from, block)
    return {
      to: end,
      extends: before.length > 0,
      attribution: {
        how: 'saying',
        verb,
        cue: span(words, verb.from, end),
        content: span(words, head, verb.from),
        speakers: [speaker],
      },
    }
  }
  const que = linkAfter(words, verb.to, block.to)
  if (que === undefined) return evoking(words, verb, block, names)
  const last = before.at(-1)
  const speaker = last ? undefined : speakerAmong(words, block.from, verb.from, names)
  return {
    to: que + 1,
    attribution: {
      how: 'saying',
      verb,
      cue: span(words, verb.from, que + 1),
      content: span(words, que + 1, block.to),
      speakers: last ? last.speakers : speaker ? [speaker] : [],
    },
  }
}
