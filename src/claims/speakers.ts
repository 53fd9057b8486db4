import type { SourceKind } from './claim.ts'
import type { FoundName, KnownNames } from './known-names.ts'
import { shaped } from './name-shapes.ts'
import { isNationality } from './nationalities.ts'
import { nounRole } from './source-nouns.ts'
import { isFiniteVerb } from './verbs.ts'
import type { Word } from './words.ts'

/** Who is named as speaking in a stretch of words. */
export type Speaker = {
  readonly kind: SourceKind
  readonly name?: string
  /** The outlet that people without a name spoke to. */
  readonly to?: string
  /** A person without a name, as opposed to rumours and reports in general: somebody spoke to somebody. */
  readonly isPerson?: true
  /** "le journal", "ce rapport", "il": whoever was named before. */
  readonly refersBack?: 'outlet' | 'speaker' | 'own'
  /** After the last word that tells who it is. */
  readonly end: number
  /** Where its letters end in the text. */
  readonly stop: number
}

/** The first speaker among the words from `from` to `to`; undefined where nobody is recognised. */
export function speakerAmong(
  words: readonly Word[],
  from: number,
  to: number,
  names: KnownNames,
): Speaker | undefined {
  for (let at = from; at < to; at++) {
    const word = words[at] as Word
    if (word.kind !== 'word') continue
    const known = names.at(words, at)
    if (known && known.end <= to) return fromName(words, known, to, names)
    if (pronouns.has(word.text)) return { kind: 'none', refersBack: 'speaker', end: at + 1, stop: word.end }
    if (word.isCapital && isProper(words, at)) {
      const run = capitalRun(words, at, to)
      if (run)
        return {
          ...withArticle(shaped(run.name), words[at - 1]),
          end: run.end,
          stop: (words[run.end - 1] as Word).end,
        }
    }
    const role = nounRole(word.text)
    if (!role && somebody.has(word.text) && isUnknownNoun(words, at + 1, to, names)) {
      const noun = words[at + 1] as Word
      return {
        kind: 'anonymous_sources',
        isPerson: true,
        ...toOutlet(words, at + 1, to, names),
        end: at + 2,
        stop: noun.end,
      }
    }
    if (role && !(at > from && /^(?:qui|que)$/.test(words[at - 1]?.text ?? '')))
      return fromNoun(words, from, at, to, names)
  }
  return undefined
}

const pronouns = new Set(
  'il elle ils elles lui eux celui celle ceux celles he she it they dernier dernière latter'.split(' '),
)

const somebody = new Set(
  'un une deux trois quatre cinq plusieurs certains certaines two three four five several some another'.split(
    ' ',
  ),
)

/** After "un" or "two": a common noun of which nothing else tells who it is. */
function isUnknownNoun(words: readonly Word[], from: number, to: number, names: KnownNames): boolean {
  if (from >= to || words[from]?.kind !== 'word') return false
  for (let at = from; at < Math.min(to, from + 4); at++) {
    const word = words[at] as Word
    if (word.text === '-') continue
    if (word.kind === 'sign') return at > from
    if (names.at(words, at) || nounRole(word.text) !== undefined || word.isCapital) return false
  }
  return true
}

/** True for a capital that makes a name: not that of a nation, a month, or the word that begins the sentence. */
function isProper(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word
  if (isCommon(word) || words[at - 1]?.kind === 'number') return false
  const next = words[at + 1]
  if (isNationality(word.text)) return next?.isCapital === true && !isCommon(next)
  const before = words[at - 1]
  if (before && !/^[.:«“"]$/.test(before.text)) return true
  // "Finance chief …": a name would have a verb, a sign or another name behind it.
  return !next || next.kind === 'sign' || next.isCapital || isFiniteVerb(words, at + 1) || next.text === "'s"
}

/** A word that is written with a capital only because a sentence begins. */
function isCommon(word: Word): boolean {
  return common.has(word.text) || nounRole(word.text) !== undefined
}

const common = new Set(
  "le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs nos notre plusieurs certains certaines deux trois quatre cinq six en au aux à selon d'après mais or et the a an its their his her some several two three four five many according but and by in at on as mr mrs ms m mme lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday janvier january february march april june july august september october november december février mars avril juin juillet août septembre octobre novembre décembre no neither both there here many most those these who which what ainsi toujours après avant dans pour par sur comme si lorsque quand hier depuis interrogé interrogée contacté contactée chez both one another while when since".split(
    ' ',
  ),
)

function fromName(words: readonly Word[], found: FoundName, to: number, names: KnownNames): Speaker {
  const { name, end, stop } = found
  if (found.kind === 'outlet') return { kind: 'named_outlet', name, end, stop }
  // "Huawei's Ren Zhengfei" is the person.
  if (found.kind === 'company' && words[end]?.text === "'s") {
    const person = speakerAmong(words, end + 1, Math.min(to, end + 4), names)
    if (person?.kind === 'named_person' || person?.kind === 'anonymous_sources') return person
  }
  const kinds = {
    company: 'company',
    institution: 'institution',
    person: 'named_person',
    other: 'institution',
  } as const
  return { kind: kinds[found.kind], name, ...toOutlet(words, end, to, names), end, stop }
}

function fromNoun(words: readonly Word[], from: number, at: number, to: number, names: KnownNames): Speaker {
  const word = words[at] as Word
  const isNewsAgency = word.text === 'agency' && words[at - 1]?.text === 'news'
  const role = isNewsAgency ? 'back' : (nounRole(word.text) ?? 'none')
  const base = { end: at + 1, stop: word.end }
  switch (role) {
    case 'back': {
      if (isInstitutionalAgency(words, at))
        return { kind: 'institution', ...named(words, at + 1, to, names, 'institution'), ...base }
      const outlet = named(words, at + 1, to, names, 'outlet')
      if (outlet.name !== undefined) return { kind: 'named_outlet', ...base, ...outlet }
      const run = firstRun(words, at + 1, Math.min(to, at + 5))
      if (run && words[run.end]?.text !== "'s")
        return { kind: 'named_outlet', name: run.name, end: run.end, stop: (words[run.end - 1] as Word).end }
      if (isIndefinite(words, from, at) || word.text === 'presse' || word.text === 'médias')
        return { kind: 'anonymous_sources', ...base }
      return { kind: 'named_outlet', refersBack: 'outlet', ...base }
    }
    case 'document': {
      const author = authorOf(words, at + 1, to, names)
      if (author) return author
      if (words.slice(from, at).some(({ text }) => /^(?:nos|notre|our)$/.test(text)))
        return { kind: 'named_outlet', refersBack: 'own', ...base }
      if (isIndefinite(words, from, at) || /^(?:ces|these|media|press)$/.test(words[at - 1]?.text ?? ''))
        return { kind: 'anonymous_sources', ...base }
      return { kind: 'named_outlet', refersBack: 'outlet', ...base }
    }
    case 'spokesman': {
      const of = speakerAmong(words, at + 1, Math.min(to, at + 8), names)
      const kind =
        of?.kind === 'institution' ? 'institution' : of?.kind === 'named_person' ? 'named_person' : 'company'
      return {
        kind,
        ...(of?.name === undefined ? {} : { name: of.name }),
        end: of?.end ?? base.end,
        stop: of?.stop ?? base.stop,
      }
    }
    case 'leader': {
      const person = personAfter(words, at + 1, to, names) ?? personAfter(words, at + 2, to, names)
      if (person)
        return {
          kind: 'named_person',
          name: person.name,
          ...toOutlet(words, person.end, to, names),
          end: person.end,
          stop: (words[person.end - 1] as Word).end,
        }
      const of = speakerAfterOf(words, at + 1, Math.min(to, at + 8), names)
      if (of?.kind === 'named_person') return of
      if (of?.name !== undefined)
        return {
          kind: of.kind,
          name: of.name,
          ...toOutlet(words, of.end, to, names),
          end: of.end,
          stop: of.stop,
        }
      return { kind: 'anonymous_sources', isPerson: true, ...toOutlet(words, at + 1, to, names), ...base }
    }
    case 'anonymous_sources': {
      const person = personAfter(words, at + 1, to, names)
      if (person)
        return {
          kind: 'named_person',
          name: person.name,
          ...toOutlet(words, person.end, to, names),
          end: person.end,
          stop: (words[person.end - 1] as Word).end,
        }
      // "les analystes de la banque X": the house speaks.
      if (
        /^(?:analystes?|économistes?|stratégistes?|analysts?|economists?|strategists?|researchers?)$/.test(
          word.text,
        )
      ) {
        const house = houseAfter(words, at + 1, to, names)
        if (house) return house
      }
      if (/^(?:rumeurs?|rumou?rs?|bruits)$/.test(word.text)) return { kind: 'anonymous_sources', ...base }
      return { kind: 'anonymous_sources', isPerson: true, ...toOutlet(words, at + 1, to, names), ...base }
    }
    default: {
      const close = speakerAfterNoun(words, at + 1, Math.min(to, at + 5), names)
      if (close?.kind === 'named_person') return close
      return {
        kind: role,
        ...(close?.name === undefined || close.kind === 'named_outlet' ? {} : { name: close.name }),
        ...toOutlet(words, at + 1, to, names),
        end: close?.end ?? base.end,
        stop: close?.stop ?? base.stop,
      }
    }
  }
}

function speakerAfterNoun(
  words: readonly Word[],
  from: number,
  to: number,
  names: KnownNames,
): Speaker | undefined {
  for (let at = from; at < to; at++) {
    const word = words[at] as Word
    if (word.kind === 'sign' || /^(?:à|to|de|du|d')$/.test(word.text)) return undefined
    const known = names.at(words, at)
    if (known && known.kind !== 'outlet') return fromName(words, known, to, names)
    if (word.isCapital && isProper(words, at)) {
      const run = capitalRun(words, at, to)
      if (run) return { ...shaped(run.name), end: run.end, stop: (words[run.end - 1] as Word).end }
    }
  }
  return undefined
}

function houseAfter(words: readonly Word[], at: number, to: number, names: KnownNames): Speaker | undefined {
  if (!/^(?:de|du|d'|chez|at|from|of|with)$/.test(words[at]?.text ?? '')) return undefined
  const house = speakerAfterOf(words, at + 1, Math.min(to, at + 6), names)
  return house?.kind === 'company' || house?.kind === 'institution' ? house : undefined
}

/** The company of "le patron de X", or the person of "la directrice financière de X, Jeanne Y". */
function speakerAfterOf(
  words: readonly Word[],
  from: number,
  to: number,
  names: KnownNames,
): Speaker | undefined {
  let company: Speaker | undefined
  for (let at = from; at < to; at++) {
    const word = words[at] as Word
    if (/^(?:à|to|aux)$/.test(word.text)) break
    const known = names.at(words, at)
    if (known?.kind === 'outlet') break
    if (known) {
      if (known.kind === 'person') return fromName(words, known, to, names)
      company ??= fromName(words, known, to, names)
      at = known.end - 1
    } else if (word.isCapital && isProper(words, at)) {
      // "le patron d'une PME" is nobody's.
      if (/^(?:une?|an?)$/.test(words[at - 1]?.text ?? '')) break
      const run = capitalRun(words, at, to)
      const shape = run && shaped(run.name)
      if (run && shape?.kind === 'named_person')
        return { ...shape, end: run.end, stop: (words[run.end - 1] as Word).end }
      if (run && shape) company ??= { ...shape, end: run.end, stop: (words[run.end - 1] as Word).end }
      if (run) at = run.end - 1
    }
  }
  return company
}

/** A first name and a name close behind "l'analyste", "le directeur général". */
function personAfter(words: readonly Word[], from: number, to: number, names: KnownNames) {
  for (let at = from; at < Math.min(to, from + 3); at++) {
    const word = words[at] as Word
    if (word.kind === 'sign' || /^(?:à|to|at|de|du|d'|chez|of|from|in|au|for)$/.test(word.text))
      return undefined
    const known = names.at(words, at)
    if (known) return known.kind === 'person' ? known : undefined
    const run = word.isCapital ? capitalRun(words, at, to) : undefined
    if (run) return shaped(run.name).kind === 'named_person' ? run : undefined
  }
  return undefined
}

/** Whose document it is: "un rapport de Reuters", "an internal review seen by Gridline Journal". */
function authorOf(words: readonly Word[], from: number, to: number, names: KnownNames): Speaker | undefined {
  let first: Speaker | undefined
  for (let at = from; at < to; at++) {
    const word = words[at] as Word
    const linked =
      /^(?:de|du|des|d'|l'|le|la|les|par|by|from|in|of|au|dans|the|auprès|à|chez|dont|que|qu')$/.test(
        words[at - 1]?.text ?? '',
      )
    if (!linked && at > from) continue
    const known = names.at(words, at)
    if (known) {
      const speaker = fromName(words, known, to, names)
      if (speaker.kind === 'named_outlet') return speaker
      first ??= speaker
    } else if (word.isCapital && isProper(words, at)) {
      const run = capitalRun(words, at, to)
      const shape = run && shaped(run.name)
      if (run && shape) first ??= { ...shape, end: run.end, stop: (words[run.end - 1] as Word).end }
      if (shape?.kind === 'named_outlet') return first
    } else {
      const role = nounRole(word.text)
      if (role && role !== 'document') first ??= fromNoun(words, at, at, to, names)
    }
  }
  return first
}

/** The outlet spoken to: "ont déclaré des personnes à The Information", "told Reuters". */
function toOutlet(words: readonly Word[], from: number, to: number, names: KnownNames): { to?: string } {
  for (let at = from; at < to; at++) {
    if (
      !/^(?:à|au|aux|auprès|to|told|par|by|l'|le|la|pour|avec|with|de|du|sur|on)$/.test(words[at]?.text ?? '')
    )
      continue
    const known = names.at(words, at + 1) ?? names.at(words, at)
    if (known?.kind === 'outlet') return { to: known.name }
    const run = /^(?:à|to)$/.test(words[at]?.text ?? '') ? capitalRun(words, at + 1, to) : undefined
    if (run && shaped(run.name).kind === 'named_outlet') return { to: run.name }
  }
  return {}
}

function named(
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

function isIndefinite(words: readonly Word[], from: number, at: number): boolean {
  return (
    words
      .slice(Math.max(from, at - 3), at)
      .some(({ text }) =>
        /^(?:des|plusieurs|certains|certaines|divers|diverses|de|d'|several|some|various|many|other|autres|un|une|a|an|deux|trois)$/.test(
          text,
        ),
      ) || at === from
  )
}

function isInstitutionalAgency(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.text ?? ''
  if (words[at]?.text !== 'agence') return false
  if (/^(?:internationale|nationale|européenne|spatiale|fédérale|gouvernementale)$/.test(next)) return true
  return /^(?:de|du|d'|des)$/.test(next) && words[at + 2]?.text !== 'presse'
}

type Run = { readonly name: string; readonly end: number }

/** Words with capitals that stand together and make an unknown name. */
function capitalRun(words: readonly Word[], at: number, to: number): Run | undefined {
  if (!words[at]?.isCapital) return undefined
  const parts: string[] = []
  let end = at
  for (let next = at; next < Math.min(to, at + 8); next++) {
    const word = words[next] as Word
    const isLink = /^(?:[-&]|de|du|des|d'|l'|la|of|the|and|'s|van|von)$/.test(word.text)
    if (
      word.isCapital ||
      (word.kind === 'number' && next > at && word.start === (words[next - 1] as Word).end)
    ) {
      parts.push(word.raw)
      end = next + 1
    } else if (
      isLink &&
      words[next + 1]?.isCapital &&
      next + 1 < to &&
      (word.text === '-' || word.text === '&')
    ) {
      parts.push(word.text)
    } else break
  }
  return parts.length > 0 ? { name: parts.join(' ').replace(/ - /g, '-'), end } : undefined
}

function firstRun(words: readonly Word[], from: number, to: number): Run | undefined {
  for (let at = from; at < to; at++) {
    const word = words[at] as Word
    if (word.kind === 'sign' || /^(?:à|to|que|qu'|that)$/.test(word.text)) return undefined
    if (word.isCapital && isProper(words, at)) return capitalRun(words, at, to)
  }
  return undefined
}

/** A person has no article before the name: “The Northern Ledger” is a paper, “l'Insee” an institution. */
function withArticle(
  shape: { kind: SourceKind; name: string },
  before: Word | undefined,
): { kind: SourceKind; name: string } {
  if (!before || !/^(?:the|le|la|l'|les)$/.test(before.text)) return shape
  if (shape.kind === 'named_person')
    return { kind: 'named_outlet', name: before.isCapital ? `${before.raw} ${shape.name}` : shape.name }
  return shape.kind === 'company' && before.text === "l'" && /^\p{Lu}\p{L}+$/u.test(shape.name)
    ? { ...shape, kind: 'institution' }
    : shape
}
