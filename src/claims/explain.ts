import type { Article, Knowledge } from '../types.ts'
import { markOf } from './claim.ts'
import { createReader } from './reading.ts'

/** The figure at this place of an article, field by field with the rule that made it; undefined where none stands. */
export function explainClaim(
  article: Article,
  at: number,
  knowledge: Knowledge,
): readonly string[] | undefined {
  const { claims, nameOf } = createReader(knowledge)(article)
  const claim = claims.find(({ quantity: { span } }) => span.start <= at && at < span.end)
  if (!claim) return undefined
  const { quantity, subject, action, object, counterparty, period, because } = claim
  const cut = ({ start, end }: { readonly start: number; readonly end: number }) =>
    article.text.slice(start, end)
  const fields: Record<string, string | undefined> = {
    sentence: cut(claim.sentence),
    clause: cut(claim.clause),
    figure: `${cut(quantity.span)} = ${quantity.value ?? 'unknown'}${quantity.upper === undefined ? '' : ` to ${quantity.upper}`} ${quantity.unit}${quantity.per === undefined ? '' : ` per ${quantity.per}`}, ${quantity.qualifier}`,
    subject: subject.map(nameOf).join(', ') || 'nobody',
    action,
    object: object && nameOf(object),
    counterparty: counterparty && nameOf(counterparty),
    period:
      period && `${cut(period.span)}${period.from === undefined ? '' : ` = ${period.from} to ${period.to}`}`,
    certainty: `${markOf(claim)} (${claim.evidence}, ${claim.standing}${claim.negated ? ', negated' : ''})`,
    cues: claim.cues.map(({ span, kind }) => `“${cut(span)}” ${kind}`).join(', ') || undefined,
    sources:
      claim.sources
        .map(({ kind, name, via, how }) =>
          [name ?? kind, ...(via ?? []).map((one) => `via ${one}`), `(${how})`].join(' '),
        )
        .join(', ') || 'nobody',
    confidence: claim.confidence,
  }
  return Object.entries(fields).flatMap(([field, value]) => {
    if (value === undefined) return []
    const rule = because[field]
    return [`${field.padEnd(13)}${value}${rule === undefined ? '' : `   ← ${rule}`}`]
  })
}
