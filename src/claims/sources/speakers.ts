import type { Word } from '../words.ts'
import type { KnownNames } from './known-names.ts'
import { capitalRun, isProper, withArticle } from './name-runs.ts'
import { fromName, toOutlet } from './named-speakers.ts'
import { sayingForms } from './saying.ts'
import { nounRole } from './source-nouns.ts'
import type { Speaker } from './speaker.ts'
import { shapedSpeaker } from './speaker-shapes.ts'
import { fromNoun } from './speaking-nouns.ts'
import { isAged, isHonoured, isNewsAgency, paperBehind, paperOf, titledPerson } from './written-names.ts'

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
    // “Its first X-2 reached orbit”: a thing says nothing.
    if (known?.kind === 'product' && words[known.end]?.text !== "'s") {
      at = known.end - 1
      continue
    }
    if (known && known.end <= to) return fromName(words, known, to, names, speakerAmong)
    if (word.isCapital && isHonoured(words, at)) {
      const run = capitalRun(words, at, to)
      if (run)
        return { kind: 'named_person', name: run.name, end: run.end, stop: (words[run.end - 1] as Word).end }
    }
    if (word.isCapital) {
      const titled = titledPerson(words, at, to)
      if (titled) return titled
    }
    if (pronouns.has(word.text))
      return {
        kind: 'none',
        refersBack: 'speaker',
        ...(/^s?he$/.test(word.text) && { isPerson: true as const }),
        end: at + 1,
        stop: word.end,
      }
    if (word.isCapital && isProper(words, at)) {
      const run = capitalRun(words, at, to)
      // “the San Jose-based company”
      if (run && words[run.end]?.text === '-' && words[run.end + 1]?.isCapital === false) {
        at = run.end
        continue
      }
      // “the Shropshire insurer”: which insurer it is.
      if (run && words[at - 1]?.text === 'the' && isTradeOf(words[run.end])) {
        at = run.end - 1
        continue
      }
      const paper = run && (paperBehind(words, run.end, to) ?? paperOf(words, at, run, to))
      if (paper) return paper
      if (run)
        return {
          ...withArticle(
            isRival(words[at - 1])
              ? { kind: 'company', name: run.name }
              : isAged(words, run.end)
                ? { kind: 'named_person', name: run.name }
                : isNewsAgency(words, run.end)
                  ? { kind: 'named_outlet', name: run.name }
                  : shapedSpeaker(run.name),
            words[at - 1],
          ),
          end: run.end,
          stop: (words[run.end - 1] as Word).end,
        }
    }
    const polled = polledAt(words, at, to)
    if (polled) return polled
    const role = nounRole(word.text)
    const isOne = somebody.has(word.text) || isWhoSaid(words, at)
    if (!role && isOne && isUnknownNoun(words, at + 1, to, names)) {
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
      return fromNoun(words, from, at, to, names, speakerAmong)
  }
  return undefined
}

/** “One in four pharmacists said”, “Un soignant sur trois déclare”: whoever asked them says so for them. */
function polledAt(words: readonly Word[], at: number, to: number): Speaker | undefined {
  const near = words
    .slice(at, Math.min(to, at + 4))
    .map(({ text }) => text)
    .join(' ')
  const length = near.match(share)?.[0].split(' ').length
  const last = length === undefined ? undefined : words[at + length - 1]
  const isSaying =
    length !== undefined &&
    words.slice(at + length, at + length + 3).some(({ text }) => sayingForms.has(text))
  return isSaying && last
    ? { kind: 'anonymous_sources', isPerson: true, refersBack: 'asker', end: at + length, stop: last.end }
    : undefined
}

const share =
  /^(?:(?:one|two|three|four|nine) (?:in|out of) (?:two|three|four|five|six|ten)|(?:une?|deux|trois|quatre|neuf) \p{L}+ sur (?:deux|trois|quatre|cinq|six|dix))(?= |$)/u

/** A house by its trade; “the Altavo group” is Altavo. */
function isTradeOf(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !word.isCapital &&
    nounRole(word.text) === 'company' &&
    !/^(?:group|company|firm|bank|club|fund|board|management|subsidiary|startup|owner|studio|sides|parties)$/.test(
      word.text,
    )
  )
}

/** “its rival Halden Re”: a house among houses. */
function isRival(before: Word | undefined): boolean {
  return /^(?:rival|rivals|competitor|competitors|concurrente?s?|rivale?s?|filiales?)$/.test(
    before?.text ?? '',
  )
}

const pronouns = new Set(
  'il elle ils elles lui eux celui celle ceux celles he she it they dernier dernière latter'.split(' '),
)

const somebody = new Set(
  'un une deux trois quatre cinq plusieurs certains certaines two three four five several some another'.split(
    ' ',
  ),
)

/** “a foreman told me”, “said a foreman”: an article of English, and no French “a”. */
function isWhoSaid(words: readonly Word[], at: number): boolean {
  if (!/^an?$/.test(words[at]?.text ?? '')) return false
  if (says.test(words[at - 1]?.text ?? '')) return true
  const next = words.slice(at + 1, at + 7)
  const verb = next.findIndex(({ text }) => says.test(text))
  return verb > 0 && !next.slice(0, verb).some(({ text }) => written.test(text))
}

const written = /^(?:version|edition|draft|headline|caption|sign|poster|banner|plaque|label)$/
const says = /^(?:said|says|told|added|adds|recalled|recalls|warned|joked|sighed)$/

/** What stands behind a noun to tell more of who it is, and is no part of it: “deux officiers interrogés par …”. */
const closing =
  /^(?:par|qui|proches?|chez|sous|ayant|by|who|at|from|near|outside|speaking|familiar|close|on|(?:interrog|cit|consult|contact|rencontr|sollicit|interview)ée?s?|interviewed|quoted|contacted|reached|cited)$/

/** After "un" or "two": a common noun of which nothing else tells who it is. */
function isUnknownNoun(words: readonly Word[], from: number, to: number, names: KnownNames): boolean {
  if (from >= to || words[from]?.kind !== 'word') return false
  for (let at = from; at < Math.min(to, from + 4); at++) {
    const word = words[at] as Word
    if (word.text === '-') continue
    if (word.kind === 'sign' || (at > from && closing.test(word.text))) return at > from
    if (names.at(words, at) || nounRole(word.text) !== undefined || word.isCapital) return false
  }
  return true
}
