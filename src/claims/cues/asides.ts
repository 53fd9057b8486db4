import type { Span } from '../../types.ts'
import type { Weight } from '../claim.ts'
import type { Sides } from './figure-frames.ts'

/** “…, a process that usually takes nine months”: how it goes as a rule, whatever becomes of this one. */
export function isUsual({ before }: Sides): boolean {
  return usual.test(before)
}

const usual =
  /,\s(?:an?|une?)\s(?:\p{L}+\s){1,3}(?:that|which|who|qui)\s(?:(?:usually|normally|typically|generally|ordinarily|often|always)\s\p{L}+s|\p{L}+(?:e|d|t|ent)\s(?:d'ordinaire|d'habitude|en général|en moyenne|habituellement|généralement|normalement|ordinairement|souvent|toujours))\s(?:\p{L}+\s){0,3}[€$£]?$/u

/** “Sans doute le plus vieux pont du pays, il compte six arches”: only what is set off at the head is doubted. */
export function isBehindDoubt(text: string, figure: Span, { sentence, cues, sources }: Weight): boolean {
  const [cue, second] = cues
  if (!cue || second || cue.kind !== 'appearance' || sources.length > 0) return false
  if (cue.span.start - sentence.start > headMax || figure.start - cue.span.end > asideMax) return false
  return headed.test(text.slice(cue.span.end, figure.start).toLowerCase())
}

/** Signs that may stand at the head of a sentence, in UTF-16 units. */
const headMax = 3
const asideMax = 300

/** A noun with its article, then a comma, then whoever it is of. */
const headed =
  /^\s(?:l['’]un[e]? des|l['’]|les?\s|la\s|une?\s|the\s|an?\s|one of the\s)[^,;:]{3,120},\s(?:il|elle|ils|elles|ce|cet|cette|le|la|l['’]|it|they|she|he|the|this)(?![\p{L}])[^;:]*$/u

/** “4 millions, soit, à mon avis, le prix de dix bus”: the view is of what is worked out from the number. */
export function isBeforeOwnView(text: string, figure: Span, { evidence, cues }: Weight): boolean {
  return (
    evidence === 'opinion' &&
    cues.length > 0 &&
    cues.every(
      ({ kind, span }) =>
        kind === 'opinion' &&
        span.start > figure.end &&
        span.start - figure.end < asideMax &&
        /,\s(?:soit|c'est-à-dire|autrement dit|or|that is|which is)(?![\p{L}])[^;:.]*$/u.test(
          text.slice(figure.end, span.start),
        ),
    )
  )
}

/** “n'a pas souhaité confirmer le chiffre de 40”, “declined to confirm the figure of 40”: somebody else has named it. */
export function isUnconfirmed({ before }: Sides): boolean {
  return unconfirmed.test(before)
}

const unconfirmed =
  /(?<!\p{L})(?:(?:n'|ne\s)[^.;:,]{1,30}\s(?:pas|ni)\s(?:[^.;:,]{1,20}\s)?|(?:refus|décliné)\p{L}*\s(?:de\s)?)(?:confirmer|commenter|démentir|infirmer|confirmé|commenté)\s[^.;:,]{0,30}(?:chiffre|nombre|montant|estimation|total|prix|bilan)s?\s(?:d'|de\s)?(?:(?:quelque|environ|près de|plus de)\s)?$|(?<!\p{L})(?:declin|refus)(?:ed|es|ing)\sto\s(?:confirm|comment on|discuss|deny)[^.;:,]{0,20}\s(?:figure|number|amount|estimate|total|price|sum|toll)s?\sof\s(?:(?:some|about|around|nearly|over)\s)?[€$£]?$/u
