import type { Word } from '../words.ts'
import type { KnownNames } from './known-names.ts'
import { toOutlet } from './named-speakers.ts'
import { nounRole } from './source-nouns.ts'
import type { Speaker } from './speaker.ts'
import { speakerAmong } from './speakers.ts'

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
  // “Le groupe ne dit rien du prêt, mais précise que …”: the same subject.
  if (from === verb && /^(?:mais|et|but|and|puis)$/.test(words[verb - 1]?.text ?? '')) {
    const shared = speakerAmong(words, Math.max(0, verb - reach), verb - 1, names)
    const isHead =
      shared?.isPerson === true && /^(?:un|une|an?|deux|two|plusieurs|several)$/.test(words[head]?.text ?? '')
    if (shared && (isHead || /^(?:company|institution|named_person|named_outlet)$/.test(shared.kind)))
      return { from, speaker: shared }
  }
  const house = amongWhom(words, from, verb, head, names)
  if (house) return { from, speaker: house }
  // "its chief executive, Jane Roe, said": the name between the commas.
  if (from === verb && words[from - 1]?.text === ',') {
    let start = from - 1
    while (start > head && verb - start < reach && words[start - 1]?.text !== ',') start--
    const person = speakerAmong(words, start, from - 1, names)
    if (person?.kind === 'named_person' && start > head) {
      const paper = isPaper(words, start - 2, head)
      return { from: start, speaker: paper ? { ...person, kind: 'named_outlet' } : person }
    }
  }
  const apposed = beforeApposition(words, verb, head, names)
  if (apposed) return apposed
  // "The Information, un site américain, rapporte": the name is before the comma.
  const first = speakerAmong(words, Math.max(head, from - reach), from, names)
  // “Un accord est proche, précise le quotidien, qui évoque …”: not the first noun of all, but who stands at the comma.
  const start = previousSign(words, from - 2, head) + 1
  const isRelative =
    start > head && words[from - 1]?.text === ',' && /^(?:qui|who|which)$/.test(words[from]?.text ?? '')
  const close = isRelative ? speakerAmong(words, start, from - 1, names) : undefined
  // “…, rapporte X, qui dit …”: X, whose name ends at the comma.
  const near = first?.kind === 'anonymous_sources' || close?.end === from - 1 ? close : undefined
  const wider = near ?? first
  return wider &&
    words[from - 1]?.text === ',' &&
    (from === verb || /^(?:qui|who|which)$/.test(words[from]?.text ?? ''))
    ? { from: near ? start : head, speaker: wider }
    : { from }
}

/** “a second publication, Sand Letter, speaks of”: what stands before the comma is a paper. */
function isPaper(words: readonly Word[], at: number, head: number): boolean {
  const word = words[at]
  return at >= head && word !== undefined && !word.isCapital && nounRole(word.text) === 'back'
}

/** “Chez Altavo, on dit …”: whoever it is, it is somebody of theirs. */
function amongWhom(
  words: readonly Word[],
  from: number,
  verb: number,
  head: number,
  names: KnownNames,
): Speaker | undefined {
  if (!words.slice(from, verb).some(({ text }) => text === 'on')) return undefined
  const first = words
    .slice(head, head + 3)
    .findIndex(({ text }) => /^(?:chez|entourage|côté|au|à)$/.test(text))
  if (first < 0) return undefined
  const at = head + first
  const word = words[at] as Word
  if (word.text === 'entourage')
    return { kind: 'anonymous_sources', isPerson: true, end: at + 1, stop: word.end }
  const next = words[at + 1]
  if (word.text === 'côté' && next && /^(?:syndical|gouvernemental|officiel)$/.test(next.text))
    return { kind: 'institution', end: at + 2, stop: next.end }
  const speaker = speakerAmong(words, at + 1, Math.min(from, at + 5), names)
  // “À Paris, on rappelle …”: a place, and nobody's house.
  return word.text === 'chez' || word.text === 'côté' || speaker?.kind === 'institution' ? speaker : undefined
}

/**
 * “« … », Jeanne Morel, its finance chief, told X”, “at a price that bankers, speaking to X, put at …”: who stands
 * before what is put in about them.
 */
function beforeApposition(
  words: readonly Word[],
  verb: number,
  head: number,
  names: KnownNames,
): { from: number; speaker: Speaker } | undefined {
  const close = verb - 1
  if (words[close]?.text !== ',') return undefined
  const open = previousSign(words, close - 1, head)
  if (words[open]?.text !== ',') return undefined
  const from = previousSign(words, open - 1, head) + 1
  const speaker = speakerAmong(words, from, open, names)
  if (speaker?.kind === 'named_person' && speaker.end === open && from > head) return { from, speaker }
  const link = lastLink(words, from, open)
  const near = link === undefined ? undefined : speakerAmong(words, link + 1, open, names)
  return near && near.end === open && near.kind !== 'none'
    ? { from: link as number, speaker: interviewed(near, words, open, close, names) ?? near }
    : undefined
}

/** Where the clause opens that who speaks is the subject of: “that”, “que”, “which”. */
function lastLink(words: readonly Word[], from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at--)
    if (/^(?:that|which|que|qu'|dont)$/.test(words[at]?.text ?? '')) return at
  return undefined
}

/** Where the sign before stands that is no part of a name. */
function previousSign(words: readonly Word[], from: number, head: number): number {
  let at = from
  while (
    at >= head &&
    from - at < reach &&
    (words[at]?.kind !== 'sign' || /^[-&.]$/.test(words[at]?.text ?? ''))
  )
    at--
  return at
}

/** "…, a-t-il annoncé": the first that the sentence speaks of. */
export function antecedent(
  speaker: Speaker,
  words: readonly Word[],
  from: number,
  to: number,
  names: KnownNames,
): Speaker | undefined {
  if (speaker.refersBack !== 'speaker' || speaker.isQuoted) return undefined
  if (isOfPerson(words[speaker.end - 1])) return personAmong(words, from, to, names)
  const first = speakerAmong(words, from, to, names)
  if (first && (disagrees(words, first, speaker) || isWhere(words, first))) return undefined
  return first && /^(?:company|institution|named_person)$/.test(first.kind) ? first : undefined
}

/** “Le groupe …, dit-elle”: whoever she is, she is not the group. */
function disagrees(words: readonly Word[], first: Speaker, pronoun: Speaker): boolean {
  const said = words.slice(Math.max(0, pronoun.end - 3), pronoun.end).map(({ text }) => text)
  const determiner = words[first.end - 2]?.text ?? ''
  return (
    (said.includes('elle') && /^(?:le|un|ce)$/.test(determiner)) ||
    (said.includes('il') && /^(?:la|une|cette)$/.test(determiner))
  )
}

/** “It rained at Quarrel Hill for days, it said”: where something was, and not who says it. */
function isWhere(words: readonly Word[], { name, end, kind }: Speaker): boolean {
  const start = name === undefined ? end : end - name.split(' ').length
  return kind !== 'company' && /^(?:at|in|near|à|en|dans|près)$/.test(words[start - 1]?.text ?? '')
}

function personAmong(
  words: readonly Word[],
  from: number,
  to: number,
  names: KnownNames,
): Speaker | undefined {
  for (let at = Math.max(from, to - reach); at < to; at++) {
    if (!words[at]?.isCapital) continue
    const speaker = speakerAmong(words, at, to, names)
    if (!speaker || speaker.kind === 'named_person') return speaker
    at = Math.max(at, speaker.end - 1)
  }
  return undefined
}

/** “he”, “she”: never a company, and most often named a sentence before. */
function isOfPerson(word: Word | undefined): boolean {
  return word?.text === 'he' || word?.text === 'she'
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
        /^(?:interrogée?s?|interview|interviewée?s?|entretien|confiée?s?|parlé|speaking|spoke|spoken|interviewed|jointe?s?|contactée?s?|contacted|reached)$/.test(
          text,
        ),
      )
  )
    return speaker
  return withAddressee(speaker, words, from, to, names)
}

/** The speaker with the outlet spoken to, where one is named between `from` and `to`. */
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
  return { ...speaker, ...toOutlet(words, Math.max(0, from - 1), to, names) }
}

/** The last outlet named before a word, or else the first speaker: whom "selon lequel" points to. */
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
