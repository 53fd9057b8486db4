import type { QuantityKind } from '../text/quantities.ts'
import { isStopWord, languageByStopWords } from '../text/stop-words.ts'
import type { Token } from '../text/tokens.ts'
import { asksForCause } from './reasons.ts'
import {
  changes,
  kindOfNoun,
  kindOfPair,
  measuring,
  moneyVerbs,
  namingNouns,
  plainMeasures,
  prepositions,
  units,
} from './want-words.ts'

/** What sort of thing would answer a question. */
export type WantKind =
  | Exclude<QuantityKind, 'name'>
  | 'who'
  | 'place'
  | 'reason'
  | 'manner'
  | 'often'
  | 'whether'

/** What a question asks for, read off its question words and measuring nouns. */
export type Want = {
  readonly kind: WantKind
  /** The counted thing, folded (`combien de puces`): the number has to stand beside it. */
  readonly unit?: string
  /** The words that say so (`prix`, `taux`), folded: an answer need not repeat them. */
  readonly measures: ReadonlySet<string>
  /** True for a question word; a measuring noun alone may be the topic rather than what is asked. */
  readonly plain: boolean
  /** True where a difference is asked for (`by how much`), which may be told in any unit. */
  readonly compares?: boolean
  /** True where a day is asked for that may be told as so much time (`from when on`). */
  readonly lasts?: boolean
}

/** Undefined where the question asks for nothing of a kind: bare words, yes or no. */
export function wantOf(query: string, read: readonly Token[]): Want | undefined {
  const words = read.map((token) => token.text)
  const measures = new Set(words.filter((word, at) => plainMeasures.has(word) || isDegree(words, at)))
  const want = (kind: WantKind, plain: boolean, more: Partial<Want> = {}): Want => ({
    kind,
    measures,
    plain,
    ...more,
  })
  const counted = countedBy(query, read, words)
  if (counted) {
    const { kind, unit, compares } = counted
    // An answer names the days, not that they are time.
    const spoken = words.filter((word) => kind === 'duration' && isTime(word))
    return want(kind, true, {
      measures: new Set([...measures, ...spoken]),
      ...(unit !== undefined && { unit }),
      ...(compares && { compares }),
    })
  }
  const asking = askingWords(words)
  if (words.includes('pourquoi') || words.includes('why')) return want('reason', true)
  // `À partir de quand est-on en retard ?`: a day, or how long it takes.
  if (isThreshold.test(words.join(' '))) return want('day', true, { lasts: true })
  const causing = asksForCause(words)
  if (causing) return want('reason', true, { measures: new Set([...measures, ...causing]) })
  const which = asking.findIndex((word) => determiners.has(word))
  if (which >= 0) {
    const nouns = words.slice(words.indexOf(asking[which] ?? '') + 1).slice(0, nounReach)
    const kind = nouns.map(kindOfNoun).find((one) => one !== undefined)
    if (kind !== undefined) return want(kind, true)
  }
  if (asking.includes('quand') || asking.includes('when')) return want('day', true)
  if (isOrigin.test(words.join(' '))) return want('reason', true)
  if (asking.includes('where') || isWhere(query, words)) return want('place', true)
  if (asking.some((word, at) => persons.has(word) && asking[at - 1] !== 'ce')) return want('who', true)
  if (
    (asking.includes('comment') && languageByStopWords(words) !== 'en') ||
    (asking.includes('how') && words.length > 2)
  )
    return want('manner', true)
  if (isPurpose.test(words.slice(0, 8).join(' '))) return want('reason', true)
  // What may be answered with yes or no asks for no figure.
  if (isYesOrNo(query, words))
    return which < 0 && !objects.has(words[0] ?? '') ? want('whether', true) : undefined
  const parted = words.findIndex((word) => word === 'part' || word === 'share')
  if (parted === 0 || (parted > 0 && /^(?:de|des|du|of)$/.test(words[parted + 1] ?? '')))
    return want('share', false, { measures: new Set([...measures, words[parted] ?? '']) })
  if (namingNouns.has(words[0] ?? '') && isOf(query, words)) return want('who', true)
  // `année de l'accord`, `reason for the delay`: what is asked for comes first in a few bare words.
  const heading = asksFirst(query, words)
  if (heading !== undefined) return want(heading, false, { measures: new Set([...measures, words[0] ?? '']) })
  const kinds = words.flatMap((word, at) => measuring.get(word) ?? kindOfPair(word, words[at + 1]) ?? [])
  if (isChange(words) && !kinds.includes('share')) return want('count', false, { compares: true })
  const kind = kinds.includes('share') ? 'share' : kinds[0]
  return kind === undefined ? undefined : want(kind, false)
}

/** `price rise`, `hausse des prix`: how far a measure moves may be told in any unit. */
function isChange(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const [next = '', second = '', third = ''] = words.slice(at + 1, at + 4)
    // `hausse moyenne des prix`: a word that says what sort of rise it is may stand between.
    const [of, measure] = isOfWord(next) ? [next, second] : [second, third]
    if (changes.has(word)) return isOfWord(of) && measuring.has(measure)
    return measuring.has(word) && changes.has(next)
  })
}

function isOfWord(word: string): boolean {
  return /^(?:de|du|des|in|of)$/.test(word)
}

function asksFirst(query: string, words: readonly string[]): WantKind | undefined {
  const [first = ''] = words
  if (measuring.has(first) || !isOf(query, words)) return undefined
  const kind = kindOfNoun(first)
  return kind === 'who' || kind === 'place' ? undefined : kind
}

/** True for a noun with what it is of behind it (`date of the sale`). */
function isOf(query: string, [, second = '']: readonly string[]): boolean {
  return /^(?:d|de|du|des|of|for)$/.test(second) || /^\W*\p{L}{1,20} d['’ʼ]/iu.test(query.slice(0, 40))
}

/** A question opens with its question word, a preposition before it at most; when spoken, it may end with it. */
function askingWords(words: readonly string[]): readonly string[] {
  const opening = words.slice(0, prepositions.has(words[0] ?? '') ? 4 : 3)
  return words.length > 2 ? [...opening, words.at(-1) ?? ''] : opening
}

// `What was the average price`: so many words behind the question word may hold the noun that says what is asked.
const nounReach = 5
const determiners = new Set(
  'quel quelle quels quelles lequel laquelle lesquels lesquelles what which'.split(' '),
)
const objects = new Set('que qu quoi what'.split(' '))
const persons = new Set(['qui', 'who', 'whom', 'whose'])
const isPurpose =
  /^(?:a quoi (?:ser|bon)|pour quoi |(?:dans|pour) quel(?:le)? (?:but|raison)|what (?:is|are|was|were|will) .*\bfor$)|^what for/

/** `D'où vient le retard ?`: what comes from somewhere has a cause as often as a place. */
const isOrigin = /^ou (?:vien|provien)|^where (?:does|do|did) .*\bcome from$/

const isThreshold = /^(?:a partir|au bout) de (?:quand|quel moment)|^(?:from|after) when/

function isYesOrNo(query: string, words: readonly string[]): boolean {
  return (
    auxiliaries.has(words[0] ?? '') ||
    /\p{L}-(?:t-)?(?:il|elle|on|ils|elles)(?!\p{L})/iu.test(query.slice(0, 200))
  )
}

const auxiliaries = new Set(
  'is are was were do does did has have had will would can could may might should must'.split(' '),
)

/** `où`, which without its accent is another word. */
function isWhere(query: string, words: readonly string[]): boolean {
  const head = /^\W*(?:[dD]['’]|(?:jusqu|vers |par )['’]?)?[oO][uùÙ](?!\p{L})/u.test(query.slice(0, 14))
  return head || (words.at(-1) === 'ou' && /[oO][ùÙ]\W*$/u.test(query.slice(-12)))
}

const durationDegrees = new Set(['long', 'old', 'late', 'early'])

type Counted = { readonly kind: WantKind; readonly unit?: string; readonly compares?: boolean }

/** What `combien`, `how many`, `number of` and their like ask for. */
function countedBy(query: string, read: readonly Token[], words: readonly string[]): Counted | undefined {
  const at = words.findIndex((word, place) => isCounting(words, word, place))
  if (at < 0) return undefined
  const [word, next = ''] = [words[at], words[at + 1]]
  if (word === 'how' && next === 'soon') return { kind: 'day' }
  if (word === 'how' && durationDegrees.has(next)) return { kind: 'duration' }
  if (word === 'how' && next === 'often') return { kind: 'often' }
  const unit = countedAfter(query, read, words, at)
  const compares = isComparing(words, at, unit)
  if (unit !== undefined && !compares) {
    const named = measuring.get(unit)
    if (named === 'money' || named === 'share') return { kind: named }
    if (isTime(unit)) return { kind: 'duration' }
    return units.durations.has(unit)
      ? { kind: 'duration', unit }
      : units.currencies.has(unit)
        ? { kind: 'money' }
        : { kind: 'count', unit }
  }
  if (compares) return { kind: 'count', compares }
  if (word === 'how' && next === 'much' && words[at + 2] === 'of') return { kind: 'share' }
  if (words.some((one) => units.weighed.has(one))) return { kind: 'count' }
  const isPrice = words.some((one) => moneyVerbs.has(one) || measuring.get(one) === 'money')
  return { kind: isPrice || (word === 'how' && next === 'much') ? 'money' : 'count' }
}

function isTime(word: string): boolean {
  return word === 'temps' || word === 'time'
}

function isCounting(words: readonly string[], word: string, place: number): boolean {
  if (word === 'combien' || word === 'nombre') return true
  if (word === 'how') return degrees.has(words[place + 1] ?? '')
  return word === 'number' && words[place + 1] === 'of'
}

const degrees = new Set(
  'many much long old big large far deep tall wide high fast heavy often soon late early powerful hot cold'.split(
    ' ',
  ),
)

/** True for the `big` of `how big`: it says what sort of figure is asked for. */
function isDegree(words: readonly string[], at: number): boolean {
  return words[at - 1] === 'how' && degrees.has(words[at] ?? '')
}

/** `de combien`, `combien de plus`, `by how much`, `how much more`. */
function isComparing(words: readonly string[], at: number, unit: string | undefined): boolean {
  const before = words[at - 1]
  if (unit === undefined && (before === 'de' || before === 'by')) return true
  const behind = words.slice(at + 1, at + 4)
  return behind.some(
    (word, place) => /^(?:more|less|fewer)$/.test(word) || isMoreOrLess(word, behind[place - 1]),
  )
}

function isMoreOrLess(word: string, before: string | undefined): boolean {
  return before === 'de' && (word === 'plus' || word === 'moins')
}

const isPlural = /^(?:people|men|women|children|[a-z]+[^su]s)$/

/** The noun behind `combien de`, `how many`, `how much` or `number of`. */
function countedAfter(
  query: string,
  read: readonly Token[],
  words: readonly string[],
  at: number,
): string | undefined {
  const firstOf = (from: number) => words.slice(from).find((one) => !isStopWord(one))
  const [word, next] = [words[at], words[at + 1]]
  if (word === 'how' && next === 'many') {
    // `How many heart patients`: many of a thing are told in the plural.
    const run = words.slice(at + 2).slice(0, nounReach)
    const end = run.findIndex((one) => isStopWord(one))
    return run.slice(0, end < 0 ? run.length : end).find((one) => isPlural.test(one)) ?? firstOf(at + 2)
  }
  if (word === 'how') {
    // `how much lithium`, but `how much did they pay`, `how much Acme paid`.
    const noun = read[at + 2]
    const isNoun =
      next === 'much' && noun && !isStopWord(noun.text) && /^\p{Ll}/u.test(query.slice(noun.start))
    return isNoun && !moneyVerbs.has(noun.text) ? noun.text : undefined
  }
  if (word === 'number') return firstOf(at + 2)
  // An elided `de` is no token, so that what follows directly may be the noun of `combien d'usines`.
  if (next === 'de' || next === 'des' || next === 'd') return firstOf(at + 2)
  if (word === 'combien' && next !== undefined && /[dD]['’ʼ]$/u.test(query.slice(0, read[at + 1]?.start)))
    return next
  return word === 'nombre' ? firstOf(at + 1) : undefined
}
