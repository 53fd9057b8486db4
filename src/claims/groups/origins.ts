import type { Claim, Origin, Source } from '../claim.ts'
import type { Page } from '../ledger/entry.ts'

/** The source that a claim goes back to: the last outlet of its chain, else the last of all. */
export function originOf(sources: readonly Source[]): Source | undefined {
  const last = sources.findLast(({ kind }) => kind === 'named_outlet') ?? sources.at(-1)
  return last?.kind === 'none' ? undefined : last
}

/** Its name, or the word for it; for unnamed sources whom they spoke to. Undefined where nobody is named. */
function originNameOf(origin: Source | undefined, { outlet }: Pick<Page, 'outlet'>): string | undefined {
  if (!origin || origin.how === 'implied') return undefined
  if (origin.kind === 'anonymous_sources') return origin.via?.at(-1) ?? outlet
  return origin.kind === 'named_outlet' ? (origin.via?.at(-1) ?? origin.name) : (origin.name ?? origin.noun)
}

/** Who stands behind some claims, and behind those of nobody the report that their article tells. */
type Member = {
  readonly claim: Claim
  readonly page: Pick<Page, 'outlet'>
  readonly report: string | undefined
}

/**
 * Who stands behind some claims. Whoever only denies counts as an origin of the denial and not of the figure, and
 * those who belong to one house count once. An authority that the text does not name counts unless one that it names
 * may be the same.
 */
export function originsOf(
  members: readonly Member[],
  houseOf: (name: string) => string,
): { readonly list: readonly Origin[]; readonly independent: number } {
  const found = new Map<string, { readonly name?: string; readonly report?: string; claims: Claim['id'][] }>()
  const houses = new Set<string>()
  const named = new Set<string>()
  const unnamed = new Set<string>()
  for (const { claim, page, report } of members) {
    const origin = originOf(claim.sources)
    const name = originNameOf(origin, page)
    const isNobody = origin === undefined || origin.how === 'implied' || origin.kind === 'anonymous_sources'
    const behind = name !== undefined ? { name } : isNobody && report !== undefined ? { report } : {}
    const key = JSON.stringify(behind)
    const known = found.get(key)
    if (known) known.claims.push(claim.id)
    else found.set(key, { ...behind, claims: [claim.id] })
    if (claim.evidence === 'denied' || !origin || origin.how === 'implied') continue
    const isNamed = origin.kind === 'anonymous_sources' ? name !== undefined : origin.name !== undefined
    if (isNamed && name !== undefined) houses.add(houseOf(name))
    if (isNamed) named.add(origin.kind)
    else if (origin.kind === 'institution' || origin.kind === 'company') unnamed.add(origin.kind)
  }
  const others = [...unnamed].filter((kind) => !named.has(kind)).length
  return { list: [...found.values()], independent: houses.size + others }
}
