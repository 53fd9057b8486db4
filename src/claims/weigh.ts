import { behindDateline, datelineAt } from '../text/datelines.ts'
import { sentences } from '../text/sentences.ts'
import type { Article, Knowledge, Mark, Span } from '../types.ts'
import type { Cue, Evidence, Standing, Weight } from './claim.ts'
import { type Clause, clausesOf, stretchesOf } from './clauses.ts'
import { cuesOf } from './cues/cues.ts'
import type { FoundCue } from './cues/found-cue.ts'
import { withOwnErrors } from './cues/own-errors.ts'
import { roleOf } from './cues/sentence-role.ts'
import { sentenceMark } from './sentence-mark.ts'
import { withoutContrast, withoutInitials } from './set-aside.ts'
import { type Attribution, attributionsOf } from './sources/attributions.ts'
import { withViews } from './sources/columns.ts'
import { withAnswers } from './sources/interviews.ts'
import { type FoundName, type KnownNames, knownNames } from './sources/known-names.ts'
import { attributeBack, denyBack, isCalledFalse, owedTo, pointsBack } from './sources/looking-back.ts'
import { type Carried, createMemory, type SentenceAttribution } from './sources/memory.ts'
import { withQuotations } from './sources/quotations.ts'
import type { Speaker } from './sources/speaker.ts'
import { speakerAmong } from './sources/speakers.ts'
import { sentenceWords, type Word } from './words.ts'

/** How a sentence of an article is to be taken. */
export type SentenceWeight = {
  readonly sentence: Span
  /** `furniture` belongs to the page; a heading and a question state nothing. */
  readonly role: 'title' | 'heading' | 'question' | 'furniture' | 'body'
  /** `na` where nothing is stated. */
  readonly mark: Mark | 'na'
  /** Every stretch of the sentence in order; stretches of an interrupted clause weigh the same. */
  readonly clauses: readonly Weight[]
  /** In order, not overlapping. */
  readonly cues: readonly Cue[]
  readonly attributions: readonly SentenceAttribution[]
}

export type { SentenceAttribution }

/** Every sentence of an article, in order. Time grows linearly with the text. */
export function weighSentences(article: Article, knowledge: Knowledge): SentenceWeight[] {
  const names = knownNames(knowledge, article)
  const memory = createMemory(article)
  const text = withoutNoise(article)
  const found: SentenceWeight[] = []
  let person = personIn(article.title ?? '', names)
  const body = { start: text.length - text.trimStart().length, end: text.trimEnd().length }
  for (const sentence of sentences(article.text)) {
    const role = roleOf(article, sentence, body)
    if (role === 'furniture') {
      found.push({ sentence, role, mark: 'na', clauses: [], cues: [], attributions: [] })
      continue
    }
    // Where and by whom it was written is none of the sentence.
    const { start } = behindDateline(text, sentence)
    const words = withoutInitials(withoutContrast(sentenceWords(text, start, sentence.end)))
    if (words.length === 0) continue
    if (role === 'heading' || role === 'title') memory.newHeading()
    else if (/\n\s*$/.test(article.text.slice(Math.max(0, sentence.start - 4), sentence.start)))
      memory.newParagraph()
    if (datelineAt(text, sentence.start)?.isTime) memory.newEntry()
    const attributions = attributionsOf(words, names)
    const subject = subjectOf(words, names)
    const said = memory.sourced(attributions, subject)
    for (const { name, kind } of namesAmong(words, names)) {
      if (kind === 'outlet' && name !== article.outlet) memory.named(name)
      if (kind !== 'person') continue
      person ??= name
      memory.met(name)
    }
    const isAfterPast = (at: number) =>
      attributions.some(
        ({ verb, content }, order) =>
          verb?.isPast === true &&
          !/^(?:named_outlet|anonymous_sources)$/.test(said[order]?.sources[0]?.kind ?? '') &&
          within(words[at] as Word, content),
      )
    const cues =
      role === 'question' || role === 'heading'
        ? []
        : [...cuesOf(words, isAfterPast), ...accordingCues(attributions)].sort(
            (a, b) => a.span.start - b.span.start,
          )
    if (isCalledFalse(words)) denyBack(found, said)
    if (pointsBack(words)) {
      const paper = [...namesAmong(words, names)].find(
        ({ kind, name }) => kind === 'outlet' && name !== article.outlet,
      )
      if (said.some(({ sources }) => sources.some(({ kind }) => kind !== 'none'))) attributeBack(found, said)
      else if (paper) attributeBack(found, [owedTo(paper.name, sentence)])
    }
    const clauses = weighClauses(
      sentence,
      start,
      words,
      cues,
      said,
      memory.carried(words, cues, said, subject),
    )
    const mark =
      role === 'heading' || role === 'question' ? 'na' : sentenceMark(clauses.made, clauses.byClause)
    found.push({
      sentence,
      role,
      mark,
      clauses: clauses.weights,
      cues: cues.map(plainCue),
      attributions: said,
    })
  }
  const said = withAnswers(article, withQuotations(article.text, found), person)
  return withOwnErrors(article, withViews(article, said))
}

function plainCue({ span, kind, lemma }: Cue): Cue {
  return { span, kind, ...(lemma === undefined ? {} : { lemma }) }
}

/** "selon" and its like are cues of doubt by themselves; a verb of saying is not. */
function accordingCues(attributions: readonly Attribution[]): FoundCue[] {
  return attributions.flatMap(({ how, cue, firstWord }) =>
    how === 'according_to'
      ? [{ kind: 'according_to' as const, span: firstWord ?? cue, from: -1, to: -1 }]
      : [],
  )
}

/** The text with blanks instead of what belongs to the page, at the same places. */
function withoutNoise({ text, noise }: Article): string {
  let clean = ''
  let at = 0
  for (const { start, end, kind } of noise) {
    if (kind === 'furniture' || start < at) continue
    clean += text.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return clean + text.slice(at)
}

function personIn(title: string, names: KnownNames): string | undefined {
  for (const { kind, name } of namesAmong(sentenceWords(title, 0, title.length), names))
    if (kind === 'person') return name
  return undefined
}

function* namesAmong(words: readonly Word[], names: KnownNames): Generator<FoundName> {
  for (let at = 0; at < words.length; at++) {
    const found = names.at(words, at)
    if (!found) continue
    yield found
    at = found.end - 1
  }
}

/** Who the sentence is about, where it begins with them. */
function subjectOf(words: readonly Word[], names: KnownNames): Speaker | undefined {
  return speakerAmong(words, 0, Math.min(words.length, 6), names)
}

function within(word: Span, span: Span): boolean {
  return word.start >= span.start && word.end <= span.end
}

function weighClauses(
  sentence: Span,
  start: number,
  words: readonly Word[],
  cues: readonly FoundCue[],
  said: readonly SentenceAttribution[],
  carried: Carried,
): { made: readonly Clause[]; byClause: readonly Weight[]; weights: Weight[] } {
  const made = clausesOf(words)
  const byClause: Weight[] = []
  const hasHearsay = cues.some(isHearsay)
  for (const clause of made) {
    const mine = cues.filter((cue) => inClause(cue, clause, words))
    const parent = clause.parent === undefined ? undefined : byClause[clause.parent]
    byClause.push(
      weightOf(
        sentence,
        clause,
        words,
        mine,
        said,
        parent,
        hasHearsay && isBeside(clause, mine, words) ? nothing : carried,
      ),
    )
  }
  const weights = stretchesOf(made, words, { start, end: sentence.end }).map(({ span, clause }) => ({
    ...(byClause[clause] as Weight),
    clause: span,
  }))
  return { made, byClause, weights }
}

/** “Le groupe, qui a repris onze navires, aurait …”: the doubt is of the verb in the conditional alone. */
function isBeside(clause: Clause, own: readonly FoundCue[], words: readonly Word[]): boolean {
  const isApart =
    (clause.kind === 'relative' && clause.hasVerb) ||
    (clause.kind === 'restrictive' && isFactual(clause, words))
  return isApart && !own.some(isHearsay)
}

function isHearsay({ kind }: FoundCue): boolean {
  return kind === 'hearsay_conditional'
}

const nothing: Carried = { sources: [], isReport: false }

function inClause(cue: FoundCue, clause: Clause, words: readonly Word[]): boolean {
  return clause.words.some((at) => {
    const word = words[at] as Word
    return word.start < cue.span.end && cue.span.start < word.end
  })
}

const doubts = new Set<Cue['kind']>(['hearsay_conditional', 'rumour', 'appearance'])

const plans = new Set<Cue['kind']>(['plan_cue', 'expectation', 'future_in_past'])

const possibilities = new Set<Cue['kind']>(['modal_conditional', 'consequence_conditional', 'counterfactual'])

function weightOf(
  sentence: Span,
  clause: Clause,
  words: readonly Word[],
  cues: readonly FoundCue[],
  said: readonly SentenceAttribution[],
  parent: Weight | undefined,
  carried: Carried,
): Weight {
  const own = clause.words.filter((at) => words[at]?.kind !== 'sign')
  const covering = said.filter(({ content, cue, isLocal, isDenial }) => {
    // “denied that it would close the site, where 300 people work”: that they work there is not denied.
    if (isDenial && clause.kind === 'relative') return false
    if (isLocal) return own.some((at) => within(words[at] as Word, cue))
    const inside = own.filter(
      (at) => within(words[at] as Word, content) && !within(words[at] as Word, cue),
    ).length
    const mine = own.filter((at) => !within(words[at] as Word, cue)).length
    return mine > 0 && inside * 2 >= mine
  })
  const denies = cues.some(({ kind }) => kind === 'denial')
  const isDenied =
    denies ||
    (parent?.evidence === 'denied' && clause.kind !== 'relative' && clause.kind !== 'content') ||
    // “rejected claims that …”: what was claimed is what they say is not so.
    (parent?.evidence === 'denied' && clause.kind === 'content' && covering.at(-1)?.isDenial === true)
  const attributed = (isDenied ? covering.find((one) => one.isDenial) : undefined) ?? covering.at(-1)
  const inherits =
    parent !== undefined &&
    (clause.kind === 'restrictive'
      ? !isFactual(clause, words)
      : clause.kind === 'upshot' || clause.kind === 'content' || !clause.hasVerb)
  const has = (kinds: ReadonlySet<Cue['kind']>) => cues.some(({ kind }) => kinds.has(kind))
  const isCarried = carried.sources.length > 0 && carried.isReport
  // “Je pense que …”: nobody else says it.
  const isOwn = attributed?.sources.length === 0 && said.length > 0 && opinions(words)
  let evidence: Evidence = 'stated'
  // “My guess is that they will settle for 28.”: the writer foresees what nobody has announced.
  const isGuessed = parent?.evidence === 'opinion' && isPredicate(clause, words)
  const isViewed = !attributed && (isGuessed || cues.some(({ kind }) => kind === 'opinion'))
  if (isDenied) evidence = 'denied'
  else if (isViewed && !cues.some(({ kind }) => kind === 'rumour')) evidence = 'opinion'
  else if (has(doubts) || (attributed && !attributed.isMeasured && !isOwn) || isCarried) evidence = 'reported'
  else if (isOwn || cues.some(({ kind }) => kind === 'opinion')) evidence = 'opinion'
  else if (inherits) evidence = parent.evidence
  let standing: Standing = 'done'
  if (isViewed) standing = 'done'
  else if (has(plans)) standing = 'planned'
  else if (has(possibilities) || clause.kind === 'condition') standing = 'possible'
  else if (inherits && clause.kind !== 'content' && !(attributed && clause.hasVerb))
    standing = parent.standing
  // “…, selon X, et un acompte aurait été versé”: the doubt of the next clause is that of the same report.
  const beside =
    !attributed && carried.sources.length === 0 && cues.some(isHearsay)
      ? said.find(({ sources, isDenial }) => !isDenial && sources.some(({ kind }) => kind === 'named_outlet'))
      : undefined
  const sources =
    (attributed ?? beside)?.sources ??
    (evidence === 'opinion' ? [] : inherits && parent.sources.length > 0 ? parent.sources : carried.sources)
  return { sentence, clause: sentence, evidence, standing, cues: cues.map(plainCue), sources }
}

/** “… is that they will settle”, “… est qu'ils se contenteront”: what something named before it is. */
function isPredicate({ words: [first = 0] }: Clause, words: readonly Word[]): boolean {
  return (
    /^(?:that|que|qu')$/.test(words[first]?.text ?? '') &&
    /^(?:is|est|reste)$/.test(words[first - 1]?.text ?? '')
  )
}

/** “a fleet that carries 300 people”, “vessels whose average age is 41”: so it is, whatever becomes of it. */
function isFactual({ words: [first = 0], hasVerb }: Clause, words: readonly Word[]): boolean {
  return (
    /^(?:qui|dont|whose|which|who|that)$/.test(words[first]?.text ?? '') &&
    (hasVerb || /^(?:\p{L}+s)$/u.test(words[first + 1]?.text ?? ''))
  )
}

/** The writer speaks: “je pense que”, “I believe that”. */
function opinions(words: readonly Word[]): boolean {
  return words.some(
    ({ text }, at) =>
      /^(?:je|i)$/.test(text) &&
      /^(?:pense|crois|trouve|estime|think|believe|suspect|reckon)$/.test(words[at + 1]?.text ?? ''),
  )
}
