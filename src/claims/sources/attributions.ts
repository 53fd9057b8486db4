import type { Span } from '../../types.ts'
import type { SayingVerb } from '../verbs.ts'
import type { Word } from '../words.ts'
import { accordingTo, answered } from './attribution-cues.ts'
import { announcing, demanding } from './demands.ts'
import { denial } from './denials.ts'
import type { KnownNames } from './known-names.ts'
import type { Range } from './ranges.ts'
import { citing } from './relays.ts'
import { rumour } from './rumours.ts'
import { antecedent } from './said-by.ts'
import type { Speaker } from './speaker.ts'
import { saying } from './statements.ts'
import { polledBy, reckonedBy, reportIn } from './told-in-passing.ts'

/** That somebody says something: what tells so, what is said, who says it and from whom they have it. */
export type Attribution = {
  readonly cue: Span
  readonly content: Span
  /** The speaker first; then whom they cite. Empty for nobody in particular. */
  readonly speakers: readonly Speaker[]
  readonly how: 'according_to' | 'saying' | 'rumour' | 'denial'
  /** “selon”, “d'après”: the turn of phrase without who it names. */
  readonly firstWord?: Span
  readonly verb?: SayingVerb
  /** Holds for the clause of its cue alone. */
  readonly isLocal?: true
  /** “data show”: not what somebody claims, but what somebody has measured. */
  readonly isMeasured?: true
}

/** Who says what in a sentence, in the order of the words that tell so. */
export function attributionsOf(words: readonly Word[], names: KnownNames): Attribution[] {
  const blocks = blocksOf(words)
  const hasColon = words.some(({ text }) => text === ':')
  const found: Attribution[] = []
  let covered = 0
  let current = 0
  for (let at = 0; at < words.length && found.length < attributionsMax; at++) {
    if (at < covered) continue
    while (current < blocks.length - 1 && at >= (blocks[current] as Range).to) current++
    const block = blocks[current] as Range
    let made =
      accordingTo(words, at, block, names) ??
      reckonedBy(words, at, block, names) ??
      reportIn(words, at, block, names) ??
      polledBy(words, at, block, names) ??
      (hasColon ? answered(words, at, block, names) : undefined) ??
      demanding(words, at, block, names) ??
      (hasColon ? announcing(words, at, block, names) : undefined) ??
      rumour(words, at, block, names) ??
      denial(words, at, block, names) ??
      saying(words, at, block, names, found)
    if (!made) continue
    // “Une association prépare une action ; elle dit …”: named in this sentence, before the semicolon.
    if (block.from > 0) made = withNamed(made, words, block.from, names)
    if (isReminder(made.attribution, words)) {
      found.push({
        ...made.attribution,
        isMeasured: true,
        speakers: made.attribution.speakers.filter(({ kind }) => kind !== 'anonymous_sources'),
      })
    } else if (made.extends && found.length > 0) {
      const last = found.pop() as Attribution
      found.push({
        ...last,
        cue: { start: last.cue.start, end: made.attribution.cue.end },
        speakers: [...last.speakers, ...made.attribution.speakers],
      })
    } else if (isRelayOf(found.at(-1), made.attribution, words)) {
      // "X, citing Y, said …"
      const relay = found.pop() as Attribution
      found.push({ ...made.attribution, speakers: [...made.attribution.speakers, ...relay.speakers] })
    } else if (!isAfterthought(made.attribution, found)) pushApart(found, made.attribution)
    covered = made.to
  }
  return found
}

/** “rappelle que”: what everybody could know, and no claim of whoever says so again. */
function isReminder({ verb }: Attribution, words: readonly Word[]): boolean {
  // “se rappelle un mineur”: only he does.
  return verb?.lemma === 'rappeler' && !/^(?:se|s')$/.test(words[verb.from]?.text ?? '')
}

function withNamed(made: Made, words: readonly Word[], to: number, names: KnownNames): Made {
  const { attribution } = made
  const speakers = attribution.speakers.map((speaker) => antecedent(speaker, words, 0, to, names) ?? speaker)
  return { ...made, attribution: { ...attribution, speakers } }
}

/** “…, a figure that the union disputes”: whoever said it has still said it. */
function isAfterthought({ how, content, cue }: Attribution, before: readonly Attribution[]): boolean {
  return how === 'denial' && content.end <= cue.start && before.length > 0
}

/** “3 000 selon les syndicats, 1 000 selon la direction”: each has said what stands right before. */
function pushApart(found: Attribution[], next: Attribution): void {
  const last = found.at(-1)
  const isBehind = next.content.end <= next.cue.start
  if (
    last?.how === 'according_to' &&
    next.how === 'according_to' &&
    isBehind &&
    next.content.start < last.cue.start &&
    last.cue.end < next.content.end
  ) {
    found.pop()
    const content = { start: last.content.start, end: Math.min(last.content.end, last.cue.start) }
    found.push({ ...last, content }, { ...next, content: { ...next.content, start: last.cue.end } })
  } else found.push(next)
}

// No sentence that is meant to be read names more speakers.
const attributionsMax = 40

/** True for "citing Y" right before the verb of what is said. */
function isRelayOf(last: Attribution | undefined, next: Attribution, words: readonly Word[]): boolean {
  if (!last?.verb || !next.verb || next.how !== 'saying' || !citing.has(last.verb.lemma)) return false
  const verb = words[next.verb.from]
  return last.verb.form === 'gerund' && verb !== undefined && verb.start - last.cue.end <= 3
}

/** An attribution as its rule made it, and after which word the next one is looked for; `extends` adds to the last one. */
export type Made = { readonly attribution: Attribution; readonly to: number; readonly extends?: boolean }

/** Parts of a sentence that an attribution does not reach beyond. */
function blocksOf(words: readonly Word[]): Range[] {
  const found: Range[] = []
  let from = 0
  for (const [at, word] of words.entries()) {
    if (word.text !== ';') continue
    found.push({ from, to: at })
    from = at + 1
  }
  return [...found, { from, to: words.length }]
}
