import type { Claim, ClaimGroup, Origin, Source } from '../claims/claim.ts'
import type { Words } from '../words.ts'

/** The name of whose report something goes back to, as its sources tell; undefined where nobody is named. */
export function originOf({ sources }: Pick<Claim, 'sources'>): string | undefined {
  for (const { via, name } of sources.toReversed()) {
    const origin = via?.at(-1) ?? name
    if (origin !== undefined) return origin
  }
  return undefined
}

/** Who stands behind each claim as its group has it, and for one of nobody whose report its article tells. */
export function originsIn(groups: readonly ClaimGroup[]): {
  originOf(claim: Pick<Claim, 'id'>): string | undefined
  reportOf(claim: Pick<Claim, 'id'>): string | undefined
} {
  const behind = new Map<string, Origin>()
  for (const { origins } of groups)
    for (const origin of origins) for (const id of origin.claims) behind.set(id, origin)
  return {
    originOf: ({ id }) => behind.get(id)?.name,
    reportOf: ({ id }) => behind.get(id)?.report,
  }
}

/**
 * Who says it, through whom, and how we know. Of one that names nobody: `like` is the origin of an equal figure, `report`
 * the outlet whose report its article tells.
 */
export function saidBy(
  { sources }: Pick<Claim, 'sources'>,
  say: Words,
  { like, report }: { readonly like?: string | undefined; readonly report?: string | undefined } = {},
): string {
  const told = sources
    .filter(({ kind, how }) => kind !== 'none' && how !== 'implied')
    .map((source, index) => oneSource(source, index === 0, say))
  if (told.length === 0)
    return [
      say.noSource,
      like !== undefined ? say.sameAs(like) : report !== undefined ? say.tellsReportOf(report) : '',
    ]
      .filter((part) => part !== '')
      .join(', ')
  const how = sources[0]?.how ?? 'in_sentence'
  const chain = [...new Set(told)].join(' → ')
  return say.byOrigin(how === 'in_sentence' || how === 'implied' ? chain : `${chain} (${say.knownBy[how]})`)
}

/** To whom unnamed sources spoke is told where nobody stands before them. */
function oneSource({ kind, name, noun, via = [] }: Source, isFirst: boolean, say: Words): string {
  if (kind === 'anonymous_sources' && !isFirst) return say.unnamedSources
  const speaker = kind === 'anonymous_sources' ? say.unnamedSources : (name ?? noun)
  return [speaker, ...via].filter((one) => one !== undefined).join(' → ') || say.unnamedSources
}
