import type { Claim, Origin, Source } from './claim.ts'
import type { Page } from './entry.ts'

/** The source that a claim goes back to: the last outlet of its chain, else the last of all. */
export function originOf(sources: readonly Source[]): Source | undefined {
  const last = sources.findLast(({ kind }) => kind === 'named_outlet') ?? sources.at(-1)
  return last?.kind === 'none' ? undefined : last
}

/** Its name; for unnamed sources whom they spoke to. Undefined where nobody is named. */
function originNameOf({ sources }: Claim, { outlet }: Pick<Page, 'outlet'>): string | undefined {
  const origin = originOf(sources)
  if (!origin || origin.how === 'implied') return undefined
  if (origin.kind === 'anonymous_sources') return origin.via?.at(-1) ?? outlet
  return origin.kind === 'named_outlet' ? (origin.via?.at(-1) ?? origin.name) : origin.name
}

/**
 * Who stands behind some claims. Whoever only denies counts as an origin of the denial and not of the figure, and
 * those who belong to one house count once.
 */
export function originsOf(
  members: readonly { readonly claim: Claim; readonly page: Page }[],
  houseOf: (name: string) => string,
): { readonly list: readonly Origin[]; readonly independent: number } {
  const byName = new Map<string | undefined, Claim['id'][]>()
  const houses = new Set<string>()
  for (const { claim, page } of members) {
    const name = originNameOf(claim, page)
    byName.set(name, [...(byName.get(name) ?? []), claim.id])
    if (name !== undefined && claim.evidence !== 'denied') houses.add(houseOf(name))
  }
  const list = [...byName].map(
    ([name, claims]): Origin => (name === undefined ? { claims } : { name, claims }),
  )
  return { list, independent: houses.size }
}
