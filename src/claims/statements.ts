import type { Attribution, Made } from './attributions.ts'
import type { KnownNames } from './known-names.ts'
import { blockStart, hasVerb, nounPhraseEnd, type Range, skipSigns, span, turnsAway } from './ranges.ts'
import { citing, inOrder, relayAt } from './relays.ts'
import { antecedent, interviewed, subjectBefore, withAddressee } from './said-by.ts'
import { nounRole } from './source-nouns.ts'
import { type Speaker, speakerAmong } from './speakers.ts'
import { isFiniteVerb, type SayingVerb, sayingAt } from './verbs.ts'
import type { Word } from './words.ts'

export function saying(
  words: readonly Word[],
  at: number,
  block: Range,
  names: KnownNames,
  before: readonly Attribution[],
): Made | undefined {
  const verb = sayingAt(words, at) ?? afterQuotation(words, at)
  if (!verb) return undefined
  if (verb.form === 'gerund') return gerund(words, verb, block, names, before)
  const head = blockStart(words, verb.from, block)
  const comes = linkAfter(words, verb.to, block.to)
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
    if (!subject.speaker && subject.from === verb.from) return undefined
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
        content: span(words, comes + 1, block.to),
        speakers: speaker ? [speaker] : [],
      },
    }
  }
  const { speaker } = subject
  if (!speaker) return undefined
  const next = words[verb.to]
  const closing = closesHere(words, verb.to, block.to)
  if (closing !== undefined) {
    if (subject.from <= block.from + 1) return undefined
    const addressed =
      antecedent(speaker, words, block.from, subject.from, names) ??
      withAddressee(speaker, words, verb.to, closing, names) ??
      speaker
    const relay = relayAt(words, closing, block.to, names)
    const end = relay?.to ?? closing
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
            : span(words, block.from, subject.from),
        speakers: inOrder(addressed, relay),
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
      content: span(words, verb.to, block.to),
      speakers: [addressed],
    },
  }
}

// With these, what follows the verb is what is said, even without "que".
const statementVerbs = new Set([
  ...'évoquer avancer mentionner chiffrer évaluer estimer signaler révéler rapporter relater craindre redouter tabler calculer dévoiler souligner pointer relever suggérer juger value recenser dénombrer comptabiliser revendiquer maintenir reckon estimate say tell report claim allege believe warn predict think write argue add suggest note promise'.split(
    ' ',
  ),
  'parler de',
  'faire état',
  "s'en tenir",
  'ne pas exclure',
])

const actsOfCompanies = new Set(
  'rapporter révéler dévoiler signaler report publier confirmer relever claim promise'.split(' '),
)

function takesStatement(words: readonly Word[], verb: SayingVerb, speaker: Speaker): boolean {
  let to = verb.to
  // "reconnaît en revanche avoir", "évoque aussi"
  if (/^(?:en|par)$/.test(words[to]?.text ?? '')) to += 2
  else if (/^(?:pourtant|toutefois|aussi|également|lui)$/.test(words[to]?.text ?? '')) to++
  const next = words[to]
  if (!next || (next.kind === 'sign' && next.text !== '$' && next.text !== '€')) return false
  // "affirme avoir reçu", "dit vouloir"
  if (
    /^(?:avoir|être|vouloir|pouvoir|disposer|ne|n'|s'|se|détenir|travailler|viser|prévoir)$/.test(
      next.text,
    ) ||
    /^(?:having)$/.test(next.text)
  )
    return true
  // A company that reports or reveals something of its own does it, it does not say it.
  if (speaker.kind === 'company' && actsOfCompanies.has(verb.lemma)) return false
  return statementVerbs.has(verb.lemma)
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
  return { from, to: at + 1, lemma: word.text, form: 'finite', isPast: false, isPlain: true }
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
    if (!speaker) return undefined
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

/** ", a rapporté lundi Reuters, citant deux personnes", "comme le souligne X". */
function inverted(
  words: readonly Word[],
  verb: SayingVerb,
  block: Range,
  names: KnownNames,
): Made | undefined {
  let from = verb.to
  while (words[from]?.text === '-' || words[from]?.text === 't') from++
  const phraseEnd = nounPhraseEnd(words, from, block.to)
  if (verb.lemma === 'tell' || hasVerb(words, from, phraseEnd)) return undefined
  if (verb.lemma === 'say' && words.slice(from, phraseEnd).some(({ kind }) => kind === 'number'))
    return undefined
  // "ont indiqué au Monde plusieurs sources": the outlet spoken to may come first.
  const isTold = words.slice(from, from + 3).some(({ text }) => /^(?:à|au|aux|to)$/.test(text))
  // "a-t-il annoncé": the pronoun is inside the verb.
  const first = verb.hasPronoun
    ? ({ kind: 'none', refersBack: 'speaker', end: verb.to, stop: 0 } as const)
    : speakerAmong(words, from, phraseEnd, names)
  const second = isTold && first ? speakerAmong(words, first.end, phraseEnd, names) : undefined
  const speaker =
    second && first?.kind === 'named_outlet' && first.name !== undefined
      ? { ...second, to: first.name }
      : first
  if (!speaker) return undefined
  let end = phraseEnd
  const addressed =
    antecedent(speaker, words, block.from, verb.from, names) ??
    withAddressee(speaker, words, speaker.end, end, names) ??
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
        start <= block.from + 1 || isMid
          ? span(words, start <= block.from + 1 ? rest : block.from, block.to)
          : span(words, block.from, start),
      speakers: inOrder(addressed, relay),
    },
  }
}

/** The link to what is said, close behind the verb: que, qu', that. */
function linkAfter(words: readonly Word[], from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + 9); at++) {
    const word = words[at] as Word
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
      if (at === from && /^(?:le|la|les|un|une|the|an|son|sa|ses)$/.test(word.text)) return undefined
    }
  }
  return undefined
}

/** Where an English ", X said" ends: at once, or after a day. Undefined where a statement follows. */
function closesHere(words: readonly Word[], from: number, to: number): number | undefined {
  let at = from
  while (at < Math.min(to, from + 7)) {
    const word = words[at] as Word
    if (word.kind === 'sign') return /^[,.)”"»–—!?]$/.test(word.text) ? at : undefined
    if (
      !/^(?:on|in|a|an|the|at|late|earlier|last|this|to|reporters|told|statement|interview|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|filing|yesterday|today|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/.test(
        word.text,
      ) &&
      !word.isCapital
    )
      return undefined
    at++
  }
  return at >= to ? to : undefined
}
