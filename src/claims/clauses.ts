import type { Span } from '../types.ts'
import { phrases } from './phrases.ts'
import { isFiniteVerb, sayingAt } from './verbs.ts'
import type { Word } from './words.ts'

/** A clause: what a verb with its subject says. It may be interrupted by another one, and then goes on behind it. */
export type Clause = {
  readonly kind: ClauseKind
  /** Index of the clause that it depends on; absent for a main one. */
  readonly parent?: number
  /** Indexes of its words. */
  readonly words: readonly number[]
  readonly hasVerb: boolean
}

/**
 * `main` and `content` (what is said: "X rapporte que …") stand for themselves; `relative` adds something that could be
 * left out, `restrictive` tells which is meant, `upshot` takes up all before it (ce qui …), `aside` is in brackets or
 * dashes.
 */
export type ClauseKind =
  | 'main'
  | 'content'
  | 'relative'
  | 'restrictive'
  | 'upshot'
  | 'subordinate'
  | 'condition'
  | 'aside'

/** The clauses of a sentence in the order of their beginnings. Every word is in one of them. */
export function clausesOf(words: readonly Word[]): Clause[] {
  const made: { kind: ClauseKind; parent?: number; words: number[]; hasVerb: boolean; closes: boolean }[] = []
  const open: number[] = []
  const begin = (kind: ClauseKind, closes = false) => {
    const parent = open.at(-1)
    made.push({ kind, ...(parent === undefined ? {} : { parent }), words: [], hasVerb: false, closes })
    open.push(made.length - 1)
  }
  const restart = (kind: ClauseKind) => {
    const parent = made[open[0] ?? 0]?.parent
    open.length = 0
    made.push({ kind, ...(parent === undefined ? {} : { parent }), words: [], hasVerb: false, closes: false })
    open.push(made.length - 1)
  }
  begin('main')
  const dashes = words.filter(({ text }) => text === '–' || text === '—').length
  let dashOpen = false
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word
    const current = made[open.at(-1) ?? 0] as (typeof made)[number]
    const next = words[at + 1]
    if (word.text === ';' || (word.text === ':' && current.words.length > 0)) {
      current.words.push(at)
      if (next) restart('main')
      continue
    }
    if (word.text === '(' || ((word.text === '–' || word.text === '—') && !dashOpen && dashes % 2 === 0)) {
      dashOpen ||= word.text !== '('
      begin('aside')
    } else if (word.text === ')' || ((word.text === '–' || word.text === '—') && dashOpen)) {
      if (word.text !== ')') dashOpen = false
      const last = open.findLastIndex((index) => made[index]?.kind === 'aside')
      ;(made[open[last] ?? 0] ?? current).words.push(at)
      if (last > 0) open.length = last
      continue
    } else if (word.text === ',' && open.length > 1 && current.kind !== 'main' && current.kind !== 'aside') {
      const parent = made[open.at(-2) ?? 0]
      const frame = isFrame(words, at + 1)
      if (
        current.words.length > 1 &&
        (frame ||
          ((current.hasVerb || current.words.length > 3) &&
            (!parent?.hasVerb || current.closes) &&
            parent?.kind !== 'aside'))
      ) {
        current.words.push(at)
        if (frame)
          open.length = Math.max(
            1,
            open.findIndex((index) => made[index]?.kind !== 'main' && made[index]?.kind !== 'content'),
          )
        else open.pop()
        continue
      }
    }
    const kind = opening(words, at, current.hasVerb, current.words.length)
    if (kind === 'coordinate') {
      if (current.kind === 'main' || current.kind === 'content') {
        const beside = current.parent
        const content = current.kind
        open.pop()
        made.push({
          kind: content,
          ...(beside === undefined ? {} : { parent: beside }),
          words: [],
          hasVerb: false,
          closes: false,
        })
        open.push(made.length - 1)
      } else if (isMain(words, at)) restart('main')
      else {
        const kind = current.kind
        open.pop()
        begin(kind)
      }
    } else if (kind !== undefined) {
      begin(kind, current.words.length === 0 || !current.hasVerb)
    }
    const into = made[open.at(-1) ?? 0] as (typeof made)[number]
    into.words.push(at)
    if (isFiniteVerb(words, at) || (kind === 'subordinate' && word.text === 'après')) into.hasVerb = true
  }
  return made.map(({ kind, parent, words, hasVerb }) => ({
    kind,
    ...(parent === undefined ? {} : { parent }),
    words,
    hasVerb,
  }))
}

/** The unbroken stretches of the clauses, in the order of the text, each with the index of its clause. */
export function stretchesOf(
  clauses: readonly Clause[],
  words: readonly Word[],
  within: Span,
): { readonly span: Span; readonly clause: number }[] {
  const owner: number[] = []
  for (const [index, clause] of clauses.entries()) for (const at of clause.words) owner[at] = index
  const found: { span: Span; clause: number }[] = []
  let from = 0
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && owner[at] === owner[from]) continue
    const start = from === 0 ? within.start : (words[from] as Word).start
    const end = at === words.length ? within.end : (words[at] as Word).start
    found.push({ span: { start, end }, clause: owner[from] ?? 0 })
    from = at
  }
  return found
}

const subordinators = phrases<ClauseKind>([
  ["alors|tandis que|qu'", 'subordinate'],
  ["bien|quoi que|qu'", 'subordinate'],
  ["parce|puis|lors|dès|tant|après|avant|pendant|depuis|sans|pour|afin que|qu'", 'subordinate'],
  ['après avoir|être', 'subordinate'],
  ['quoique|puisque|lorsque|quand', 'subordinate'],
  ["quoiqu'|puisqu'|lorsqu'", 'subordinate'],
  ['même si', 'subordinate'],
  ["même s'", 'subordinate'],
  ['si', 'condition'],
  ["s' il|ils", 'condition'],
  ['car', 'subordinate'],
  ['while|whereas|although|though|because|when|unless|until', 'subordinate'],
  ['if', 'condition'],
])

const relatives = new Set(
  'dont où lequel laquelle lesquels lesquelles duquel auquel auxquels desquels which who whose whom where'.split(
    ' ',
  ),
)
const partitive = new Set(
  'un une deux trois quatre cinq six la le les certains plusieurs about some'.split(' '),
)

function opening(
  words: readonly Word[],
  at: number,
  hasVerb: boolean,
  length: number,
): ClauseKind | 'coordinate' | undefined {
  const word = words[at] as Word
  const before = words[at - 1]
  const afterComma = before !== undefined && /^[,(–—]$/.test(before.text)
  const next = words[at + 1]
  if (/^(?:after|before|as|since)$/.test(word.text) && length > 0)
    return verbWithin(words, at + 1, 7) ? 'subordinate' : undefined
  const subordinator = subordinators.at(words, at)
  if (subordinator) {
    if (
      subordinator.of === 'condition' &&
      word.text === 'si' &&
      !afterComma &&
      length > 0 &&
      /^(?:un|une|peu|bien|aussi|pas)$/.test(before?.text ?? '')
    )
      return undefined
    if (word.text === 'pour' || word.text === 'sans') return 'restrictive'
    return subordinator.of
  }
  if (/^(?:ce|what)$/.test(word.text) && /^(?:qui|que|qu'|dont)$/.test(next?.text ?? '') && afterComma)
    return 'upshot'
  if (
    /^(?:une|un)$/.test(word.text) &&
    afterComma &&
    words.slice(at + 1, at + 5).some(({ text }) => text === 'qui')
  )
    return undefined
  if (word.text === 'qui' || word.text === 'which' || word.text === 'who')
    return before?.text === 'ce' || /^(?:de|à|selon|avec|pour)$/.test(before?.text ?? '')
      ? undefined
      : afterComma
        ? 'relative'
        : 'restrictive'
  if (relatives.has(word.text)) {
    if (
      word.text === 'dont' &&
      (next?.kind === 'number' || (partitive.has(next?.text ?? '') && !verbWithin(words, at + 1, 12)))
    )
      return undefined
    if (
      word.text === 'dont' &&
      !verbWithin(words, at + 1, 12) &&
      !/^(?:le|la|les|l'|il|elle|ils|elles)$/.test(next?.text ?? '')
    )
      return undefined
    return afterComma ? 'relative' : 'restrictive'
  }
  if (word.text === 'que' || word.text === "qu'") {
    for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
      if (sayingAt(words, back)) return 'content'
      if (words[back]?.kind === 'sign') break
    }
    if (/^(?:court|dit|murmure|paraît)$/.test(before?.text ?? '')) return 'content'
    if (comparing.has(before?.text ?? '')) return undefined
    return verbWithin(words, at + 1, 6) && !restricted(words, at)
      ? afterComma
        ? 'relative'
        : 'restrictive'
      : undefined
  }
  if (word.text === 'that' && before && before.kind === 'word') {
    for (let back = at - 1; back >= Math.max(0, at - 6); back--) if (sayingAt(words, back)) return 'content'
    return verbWithin(words, at + 1, 8) || countsBehind(words, at + 1) ? 'restrictive' : undefined
  }
  if (
    coordinating.has(word.text) &&
    hasVerb &&
    verbWithin(words, at + 1, word.text === 'mais' || word.text === 'but' ? 12 : 7)
  )
    return 'coordinate'
  return undefined
}

/** “a process that takes between six and nine months”: in the present before a number. */
function countsBehind(words: readonly Word[], at: number): boolean {
  const [verb, next] = [words[at], words[at + 1]]
  return (
    verb?.kind === 'word' &&
    /[^s']s$/.test(verb.text) &&
    next !== undefined &&
    (next.kind === 'number' ||
      /^(?:[€$£]|between|about|around|some|nearly|almost|over|under|up|more|less|two|three|four|five|six|seven|eight|nine|ten|half)$/.test(
        next.text,
      ))
  )
}

const coordinating = new Set('mais but or et and puis donc'.split(' '))

const comparing = new Set(
  'plus moins aussi autant même tel telle tels ainsi rien alors bien tandis parce puis lors dès tant après avant pendant depuis sans pour afin quoi'.split(
    ' ',
  ),
)

/** "ne … que": only. */
function restricted(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
    const text = words[back]?.text
    if (text === 'ne' || text === "n'") return true
    if (words[back]?.kind === 'sign') return false
  }
  return false
}

/** A finite verb among the next words, before any sign, relative or other link. */
function verbWithin(words: readonly Word[], from: number, count: number): boolean {
  for (let at = from; at < Math.min(words.length, from + count); at++) {
    const word = words[at] as Word
    if (word.kind === 'sign' && word.text !== '-') return false
    if (linking.has(word.text)) return false
    if (isFiniteVerb(words, at)) return true
  }
  return false
}

const linking = new Set("qui que qu' dont which who that et and".split(' '))

/** After “, mais” the sentence is on its own again, whatever was inside. */
function isMain(words: readonly Word[], at: number): boolean {
  return /^(?:mais|but|or|donc)$/.test(words[at]?.text ?? '') || words[at - 1]?.text === ','
}

/** ", a rapporté X", ", selon X", ", X said": what tells who says all this. */
function isFrame(words: readonly Word[], at: number): boolean {
  if (/^(?:selon|according|citant|citing|ajoutant|comme)$/.test(words[at]?.text ?? '')) return true
  if (words[at]?.text === "d'" && words[at + 1]?.text === 'après') return true
  for (let next = at; next < Math.min(words.length, at + 7); next++) {
    const verb = sayingAt(words, next)
    if (verb && verb.form === 'finite')
      return verb.from <= at + 1 || /^(?:said|says|reported)$/.test(words[next]?.text ?? '')
    if (words[next]?.kind === 'sign') return false
  }
  return false
}
