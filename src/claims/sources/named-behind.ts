import type { Word } from '../words.ts'
import type { FoundName, KnownNames } from './known-names.ts'
import { capitalRun, isProper, withArticle } from './name-runs.ts'
import { fromName } from './named-speakers.ts'
import type { FindSpeaker, Speaker } from './speaker.ts'
import { shapedSpeaker } from './speaker-shapes.ts'

/** “un autre quotidien, La Feuille,”: the name of the paper is set off behind it. */
export function paperApposed(words: readonly Word[], at: number, to: number): Speaker | undefined {
  if (words[at]?.text !== ',' || !words[at + 1]?.isCapital) return undefined
  const run = capitalRun(words, at + 1, Math.min(words.length, to + paperMax))
  if (!run || words[run.end]?.text !== ',') return undefined
  return { kind: 'named_outlet', name: run.name, end: run.end, stop: (words[run.end - 1] as Word).end }
}

/** No newspaper has more words in its name. */
const paperMax = 8

/** The first known name of a kind close behind a noun. */
export function named(
  words: readonly Word[],
  from: number,
  to: number,
  names: KnownNames,
  kind: FoundName['kind'],
): { name?: string } {
  for (let at = from; at < Math.min(to, from + 6); at++) {
    const known = names.at(words, at)
    if (known?.kind === kind) return { name: known.name }
  }
  return {}
}

/** “les analystes de X”, “analysts at X”: the house they are of. */
export function houseAfter(
  words: readonly Word[],
  at: number,
  to: number,
  names: KnownNames,
  find: FindSpeaker,
): Speaker | undefined {
  if (!/^(?:de|du|d'|chez|at|from|of|with)$/.test(words[at]?.text ?? '')) return undefined
  const house = speakerAfterOf(words, at + 1, Math.min(to, at + 6), names, find)
  // “analysts at Corley Strand”: nobody is at a person, whatever the looks of the name.
  if (house?.kind === 'named_person' && /^(?:chez|at|from|with)$/.test(words[at]?.text ?? ''))
    return { ...house, kind: 'institution' }
  return house?.kind === 'company' || house?.kind === 'institution' ? house : undefined
}

/** “le courtier Lansac & Fils”, “broker Tallow & Pike”: a house, and nobody without a name. */
export function houseCalled(
  words: readonly Word[],
  at: number,
  to: number,
  names: KnownNames,
  find: FindSpeaker,
): Speaker | undefined {
  if (at >= to || !words[at]?.isCapital) return undefined
  const known = names.at(words, at)
  if (known)
    return known.kind === 'company' || known.kind === 'institution'
      ? fromName(words, known, to, names, find)
      : undefined
  const run = isProper(words, at) ? capitalRun(words, at, to) : undefined
  // “one Hamburg-based trader”: where somebody is from.
  if (run && words[run.end]?.text === '-' && words[run.end + 1]?.isCapital === false) return undefined
  return run && { ...shapedSpeaker(run.name), end: run.end, stop: (words[run.end - 1] as Word).end }
}

/** “la direction d'Altavo”: the house that it manages, where that is one the desk knows. */
export function managed(
  words: readonly Word[],
  at: number,
  to: number,
  names: KnownNames,
): Speaker | undefined {
  if (!/^(?:direction|management)$/.test(words[at]?.text ?? '')) return undefined
  if (!/^(?:de|du|d'|of|at)$/.test(words[at + 1]?.text ?? '')) return undefined
  for (let next = at + 2; next < Math.min(to, at + 5); next++) {
    const known = names.at(words, next)
    if (known)
      return known.kind === 'company' ? fromName(words, known, to, names, () => undefined) : undefined
  }
  return undefined
}

/** A first name and a name close behind "l'analyste", "le directeur général". */
export function personAfter(words: readonly Word[], from: number, to: number, names: KnownNames) {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const word = words[at] as Word
    if (word.kind === 'sign' || /^(?:à|to|at|de|du|d'|chez|of|from|in|au|for)$/.test(word.text))
      return undefined
    const known = names.at(words, at)
    if (known) return known.kind === 'person' ? known : undefined
    const run = word.isCapital ? capitalRun(words, at, to) : undefined
    if (run) return shapedSpeaker(run.name).kind === 'named_person' ? run : undefined
  }
  return undefined
}

/** Whose name stands next to what they are: “le groupe X”, “the chipmaker X”. */
export function speakerAfterNoun(
  words: readonly Word[],
  from: number,
  to: number,
  names: KnownNames,
  find: FindSpeaker,
): Speaker | undefined {
  for (let at = from; at < to; at++) {
    const word = words[at] as Word
    if (word.kind === 'sign' || /^(?:à|to|de|du|d')$/.test(word.text)) return undefined
    const known = names.at(words, at)
    if (known && known.kind !== 'outlet') return fromName(words, known, to, names, find)
    if (word.isCapital && isProper(words, at)) {
      const run = capitalRun(words, at, to)
      if (run)
        return {
          ...withArticle(shapedSpeaker(run.name), words[at - 1]),
          end: run.end,
          stop: (words[run.end - 1] as Word).end,
        }
    }
  }
  return undefined
}

/** The company of "le patron de X", or the person of "la directrice financière de X, Jeanne Y". */
export function speakerAfterOf(
  words: readonly Word[],
  from: number,
  to: number,
  names: KnownNames,
  find: FindSpeaker,
): Speaker | undefined {
  let company: Speaker | undefined
  for (let at = from; at < to; at++) {
    const word = words[at] as Word
    if (/^(?:à|to|aux)$/.test(word.text)) break
    const known = names.at(words, at)
    if (known?.kind === 'outlet') break
    if (known) {
      if (known.kind === 'person') return fromName(words, known, to, names, find)
      company ??= fromName(words, known, to, names, find)
      at = known.end - 1
    } else if (word.isCapital && isProper(words, at)) {
      // "le patron d'une PME" is nobody's.
      if (/^(?:une?|an?)$/.test(words[at - 1]?.text ?? '')) break
      const run = capitalRun(words, at, to)
      const shape = run && shapedSpeaker(run.name)
      if (run && shape?.kind === 'named_person')
        return { ...shape, end: run.end, stop: (words[run.end - 1] as Word).end }
      if (run && shape) company ??= { ...shape, end: run.end, stop: (words[run.end - 1] as Word).end }
      if (run) at = run.end - 1
    }
  }
  return company
}
