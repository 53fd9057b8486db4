import type { KnownNames } from './known-names.ts'
import { type Speaker, speakerAmong } from './speakers.ts'
import type { Word } from './words.ts'

/** Who stands before the verb, and from where. */
export function subjectBefore(
  words: readonly Word[],
  verb: number,
  head: number,
  names: KnownNames,
): { from: number; speaker?: Speaker } {
  let from = verb
  while (from > head && verb - from < reach) {
    const word = words[from - 1] as Word
    if (word.kind === 'sign' && !/^[-&.]$/.test(word.text)) break
    if (
      /^(?:que|qu'|and|et|that|after|before|when|as|because|while|since|if|si|comme|lorsque|quand|though)$/.test(
        word.text,
      )
    )
      break
    from--
  }
  const speaker = speakerAmong(words, from, verb, names)
  if (speaker) return { from, speaker }
  // "its chief executive, Jane Roe, said": the name between the commas.
  if (from === verb && words[from - 1]?.text === ',') {
    let start = from - 1
    while (start > head && verb - start < reach && words[start - 1]?.text !== ',') start--
    const person = speakerAmong(words, start, from - 1, names)
    if (person?.kind === 'named_person' && start > head) return { from: start, speaker: person }
  }
  // "The Information, un site américain, rapporte": the name is before the comma.
  const wider = speakerAmong(words, Math.max(head, from - reach), from, names)
  return wider &&
    words[from - 1]?.text === ',' &&
    (from === verb || /^(?:qui|who|which)$/.test(words[from]?.text ?? ''))
    ? { from: head, speaker: wider }
    : { from }
}

/** "…, a-t-il annoncé": the first that the sentence speaks of. */
export function antecedent(
  speaker: Speaker,
  words: readonly Word[],
  from: number,
  to: number,
  names: KnownNames,
): Speaker | undefined {
  if (speaker.refersBack !== 'speaker') return undefined
  const first = speakerAmong(words, from, to, names)
  return first && /^(?:company|institution|named_person)$/.test(first.kind) ? first : undefined
}

// No subject stands further from its verb.
const reach = 60

/** "Interrogé par X, Y indique que …", "Dans un entretien au X, …": to whom a person spoke. */
export function interviewed(
  speaker: Speaker | undefined,
  words: readonly Word[],
  head: number,
  to: number,
  names: KnownNames,
): Speaker | undefined {
  const from = Math.max(head, to - 12)
  if (
    !words
      .slice(from, to)
      .some(({ text }) =>
        /^(?:interrogée?s?|interview|interviewée?|entretien|confiée?|speaking|interviewed|jointe?|contactée?)$/.test(
          text,
        ),
      )
  )
    return speaker
  return withAddressee(speaker, words, from, to, names)
}

export function withAddressee(
  speaker: Speaker | undefined,
  words: readonly Word[],
  from: number,
  to: number,
  names: KnownNames,
): Speaker | undefined {
  if (!speaker || speaker.to !== undefined || speaker.kind === 'named_outlet') return speaker
  for (let at = from; at < to; at++) {
    const known = names.at(words, at)
    if (known?.kind === 'outlet') return { ...speaker, to: known.name }
  }
  return speaker
}

export function lastBefore(
  words: readonly Word[],
  from: number,
  to: number,
  names: KnownNames,
): Speaker | undefined {
  let last: Speaker | undefined
  for (let at = from; at < to; at++) {
    const known = names.at(words, at)
    if (known?.kind === 'outlet')
      last = { kind: 'named_outlet', name: known.name, end: known.end, stop: known.stop }
    else if (words[at]?.kind === 'word') last ??= speakerAmong(words, at, Math.min(to, at + 1), names)
  }
  return last
}
