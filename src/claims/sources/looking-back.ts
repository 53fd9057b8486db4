import type { Span } from '../../types.ts'
import { falsity } from '../cues/falsity.ts'
import type { SentenceWeight } from '../weigh.ts'
import type { Word } from '../words.ts'
import type { SentenceAttribution } from './memory.ts'

/** "C'est, selon X, ce que …", "That is according to X": who said the sentence before. */
export function pointsBack(words: readonly Word[]): boolean {
  const begin = words
    .slice(0, 6)
    .map(({ text }) => text)
    .join(' ')
  return (
    newsOf.test(begin) ||
    /^(?:c' est , (?:selon|d')|c' est ce (?:que|qu'|qui ressor)|c' est l[ea']? ?(?:constat|conclusion|enseignement|estimation|bilan) |that (?:is|was) the (?:finding|conclusion|verdict|estimate) |that is according|that was according|(?:the|that) figure was (?:first )?reported|l' (?:information|info|affaire|histoire) (?:vient|provient|émane|est venue|est sortie|est parue|a été (?:révélée|dévoilée|rapportée|publiée|donnée|annoncée|ébruitée|sortie)|, (?:révélée|dévoilée|rapportée|publiée)))/.test(
      begin,
    )
  )
}

const newsOf =
  /^(?:the|this) (?:news|story|report|information|scoop) (?:comes from|came from|first appeared|was (?:first )?(?:reported|broken|revealed|published))/

/** “Ce montant est inexact”, “That figure is wrong”: about what the sentence before reported. */
export function isCalledFalse(words: readonly Word[]): boolean {
  const [first, second, ...rest] = words.map(({ text }) => text)
  return (
    /^(?:ce|cet|cette|ces|this|that|these|those|the|le|les|la|l')$/.test(first ?? '') &&
    /^(?:montants?|chiffres?|sommes?|informations?|affirmations?|estimations?|figures?|amounts?|numbers?|reports?|claims?|estimates?)$/.test(
      second ?? '',
    ) &&
    rest
      .slice(0, 5)
      .some((word, at, all) => falsity.test(word) && !/^(?:pas|not|n't)$/.test(all[at - 1] ?? ''))
  )
}

/** Marks what the last sentence reported as denied by whoever calls it false in this one. */
export function denyBack(found: SentenceWeight[], said: readonly SentenceAttribution[]): void {
  const last = found.at(-1)
  const denier = said.find(({ sources }) => sources.some(({ kind }) => kind !== 'none'))
  if (last?.role !== 'body' || !denier) return
  const sources = denier.sources.map(({ cue: _, ...source }) => ({ ...source, how: 'carried' as const }))
  const clauses = last.clauses.map((clause) =>
    clause.evidence === 'reported' ? { ...clause, evidence: 'denied' as const, sources } : clause,
  )
  if (clauses.some(({ evidence }) => evidence === 'denied'))
    found[found.length - 1] = { ...last, mark: 'denied', clauses }
}

/** “L'information vient de X”: the outlet that the sentence before is owed to, where no verb of saying tells. */
export function owedTo(outlet: string, cue: Span): SentenceAttribution {
  return { cue, content: cue, sources: [{ kind: 'named_outlet', name: outlet, how: 'carried' }] }
}

/** Gives the last sentence the source that this one names for it. */
export function attributeBack(found: SentenceWeight[], said: readonly SentenceAttribution[]): void {
  const last = found.at(-1)
  if (last?.role !== 'body' || last.attributions.length > 0) return
  const sources = said
    .flatMap(({ sources }) => sources)
    .map(({ cue: _, ...source }) => ({ ...source, how: 'carried' as const }))
  const clauses = last.clauses.map((clause) => ({
    ...clause,
    sources,
    evidence: clause.evidence === 'stated' ? ('reported' as const) : clause.evidence,
  }))
  found[found.length - 1] = { ...last, mark: last.mark === 'stated' ? 'reported' : last.mark, clauses }
}
