import type { Claim, ClaimGroup } from '../claim.ts'
import type { Entry, Page } from '../ledger/entry.ts'
import { isSpecific, type Measure, measureOf } from './measure.ts'
import { originOf } from './origins.ts'

/** A figure as it is compared with others. */
export type Item = {
  readonly entry: Entry
  readonly page: Page
  readonly measure: Measure
  /** Who of those involved says it: no outlet, and nobody who is not to be told apart from the others. */
  readonly party?: string
  /** Days since 1970; undefined where the article is undated. */
  readonly day?: number
}

export type Sum = NonNullable<ClaimGroup['sum']>

/** The figures of a page, in the order of the text. */
export function itemsOf(page: Page, houseOf: (name: string) => string): readonly Item[] {
  const day = page.day === undefined ? undefined : Date.parse(page.day) / 86_400_000
  return page.entries.map((entry) => {
    const party = partyOf(entry.claim, houseOf)
    return {
      entry,
      page,
      measure: measureOf(entry.claim.quantity),
      ...(party !== undefined && { party }),
      ...(day !== undefined && { day }),
    }
  })
}

/** True where another party may give another number of the same thing. */
export function isDisputable({ party, entry }: Item): boolean {
  const { isPart, isWhole, isAnother, claim } = entry
  return party !== undefined && !isPart && !isWhole && !isAnother && isSpecific(claim.quantity.unit)
}

function partyOf({ sources, subject }: Claim, houseOf: (name: string) => string): string | undefined {
  const origin = originOf(sources)
  if (origin?.kind !== 'company' && origin?.kind !== 'institution' && origin?.kind !== 'named_person')
    return undefined
  if (origin.name !== undefined) return houseOf(origin.name)
  return origin.kind === 'company' ? subject[0] : origin.kind
}
