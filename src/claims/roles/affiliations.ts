import type { Mention } from '../claim.ts'
import { lowered } from '../lowered.ts'

/**
 * To which house of the desk the text says that somebody belongs whom it does not list, by ids: “Dana Ruehl, a broker at
 * X”, “the chief executive of X, Dana Ruehl”, “X's chief executive, Dana Ruehl”.
 */
export function affiliationsIn(
  text: string,
  mentions: readonly Mention[],
  isHouse: (id: string) => boolean,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [at, mention] of mentions.entries()) {
    if (mention.kind !== 'person' || found.has(mention.id)) continue
    const [before, after] = [mentions[at - 1], mentions[at + 1]]
    const isOf = after && isHouse(after.id) && behind.test(between(text, mention.span.end, after.span.start))
    const isFrom =
      before && isHouse(before.id) && ahead.test(between(text, before.span.end, mention.span.start))
    const isLed =
      before &&
      isHouse(before.id) &&
      /^,\s$/u.test(text.slice(before.span.end, mention.span.start)) &&
      office.test(lowered(text.slice(Math.max(0, before.span.start - reach), before.span.start)))
    if (isOf) found.set(mention.id, after.id)
    else if (before && (isFrom || isLed)) found.set(mention.id, before.id)
  }
  return found
}

function between(text: string, from: number, to: number): string {
  return to - from > reach ? '' : lowered(text.slice(from, to))
}

/** In UTF-16 units: an office takes a few words. */
const reach = 70

const offices =
  '(?:chief|head|director|manager|president|chairman|chairwoman|chair|founder|co-founder|partner|officer|executive|spokesman|spokeswoman|spokesperson|analyst|strategist|economist|underwriter|broker|trader|engineer|adviser|advisor|consultant|counsel|secretary|vice-president|directeur|directrice|patron(?:ne)?|pdg|président(?:e)?|fondat(?:eur|rice)|cofondat(?:eur|rice)|dirigeante?|responsable|associée?|porte-parole|analyste|économiste|stratégiste|courti(?:er|ère)|négociant|ingénieure?|conseill(?:er|ère)|consultante?|secrétaire|gérante?|cheffe?)'
const behind = new RegExp(
  `^,\\s(?:[\\p{L}'-]+\\s){0,4}?${offices}\\s(?:[\\p{L}'-]+\\s){0,3}?(?:at|of|with|from|for|chez|de|du|d')\\s?(?:l[ea]s?\\s|l'|the\\s)?$`,
  'u',
)
const ahead = new RegExp(`^(?:'s)?\\s(?:[\\p{L}'-]+\\s){0,3}?${offices}(?:\\s[\\p{L}'-]+){0,2},?\\s$`, 'u')
const office = new RegExp(
  `(?<!\\p{L})${offices}\\s(?:[\\p{L}'-]+\\s){0,3}?(?:of|at|chez|de|du|d')\\s?(?:l[ea]s?\\s|l'|the\\s)?$`,
  'u',
)
