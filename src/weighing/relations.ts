import type { Claim, ClaimGroup } from '../claims/claim.ts'
import type { Article, Run } from '../types.ts'
import { amountOf, fractionIn, numberIn } from './amount.ts'
import { actionIn, type Telling } from './table.ts'

/** What agrees, differs or is compatible, in a line; none for a group of one claim. */
export function relationLine(
  group: ClaimGroup,
  articleOf: (key: string) => Article | undefined,
  telling: Telling,
): readonly Run[] | undefined {
  const claims = sureOf(group)
  return claims.length < 2 ? undefined : relationOf(group, claims, articleOf, telling)
}

function sureOf({ claims }: ClaimGroup): readonly Claim[] {
  return claims.filter(({ confidence }) => confidence === 'sure')
}

function relationOf(
  { relation, sum }: ClaimGroup,
  claims: readonly Claim[],
  articleOf: (key: string) => Article | undefined,
  telling: Telling,
): readonly Run[] | undefined {
  const { say, language, knowledge } = telling
  const amount = (claim: Claim) => {
    const article = articleOf(claim.article)
    return article ? amountOf(claim.quantity, article, claim.sentence, knowledge, telling) : ''
  }
  const action = (claim: Claim) => actionIn(claim.action, say) ?? claim.action
  const sides = (of: (claim: Claim) => string) => sidesOf(claims, of, telling)
  switch (relation) {
    case 'single':
      return undefined
    case 'agree':
      return told(say.agree, sides(amount))
    case 'differ_on_qualifier':
      return told(say.differOnQualifier, sides(amount))
    case 'differ_on_value':
      return told(say.differOnValue, sides(amount))
    case 'differ_on_action':
      return told(say.differOnAction, sides(action))
    case 'disputed': {
      // Who denies a figure is set against who reports it; where each gives another, the figures are.
      const isDenied = claims.some(({ evidence }) => evidence === 'denied')
      return told(say.disputed, sides(isDenied ? (claim) => say.marks[claim.evidence] : amount))
    }
    case 'compatible': {
      const shown =
        sum &&
        say.shareOf(
          numberIn(sum.whole, language),
          fractionIn(sum.share, language),
          numberIn(Math.round(sum.whole * sum.share), language),
        )
      return told(say.compatible, [sides(amount), shown].filter((part) => part !== undefined).join(' · '))
    }
    case 'parts_of_whole':
      return told(say.partsOfWhole, sides(amount))
    default:
      return relation satisfies never
  }
}

function told(label: string, rest: string): readonly Run[] {
  return [{ text: `${label} `, style: 'strong' }, { text: rest }]
}

/** Each thing said, with the numbers of the quotes that say it: `100 000 [1] [3] / plus de 100 000 [2]`. */
function sidesOf(claims: readonly Claim[], of: (claim: Claim) => string, telling: Telling): string {
  const sides = new Map<string, Set<number>>()
  for (const claim of claims) {
    const side = of(claim)
    sides.set(side, (sides.get(side) ?? new Set()).add(telling.numberOf(claim)))
  }
  return [...sides].map(([side, numbers]) => `${side} ${quoted(numbers)}`).join(' / ')
}

function quoted(numbers: Iterable<number>): string {
  return [...numbers].map((number) => `[${number}]`).join(' ')
}

/**
 * Articles that repeat one report are one source, and those that tell none and name nobody confirm nothing: said once
 * of all the figures that several articles give and one named report stands behind.
 */
export function originLines(
  groups: readonly ClaimGroup[],
  { say, numberOf, originOf, reportOf }: Telling,
): readonly (readonly Run[])[] {
  const retold = new Map<string, Set<string>>()
  const silent = new Set<number>()
  for (const group of groups) {
    const claims = sureOf(group)
    if (group.independent !== 1 || new Set(claims.map(({ article }) => article)).size < 2) continue
    for (const claim of claims) {
      const origin = originOf(claim) ?? reportOf(claim)
      if (origin === undefined) silent.add(numberOf(claim))
      else retold.set(origin, (retold.get(origin) ?? new Set()).add(claim.article))
    }
  }
  return [
    ...[...retold].flatMap(([origin, { size }]) =>
      size > 1 ? [told(say.oneOrigin, say.retold(size, origin))] : [],
    ),
    ...(silent.size === 0
      ? []
      : [told(say.noConfirmation, `${quoted(silent)} ${say.namesNobody(silent.size)}`)]),
  ]
}
