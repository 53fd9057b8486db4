import type { Claim, ClaimGroup, Source } from '../claims/claim.ts'
import type { Words } from '../words.ts'

/** The name of whose report something goes back to, as its sources tell; undefined where nobody is named. */
export function originOf({ sources }: Pick<Claim, 'sources'>): string | undefined {
  for (const { via, name } of sources.toReversed()) {
    const origin = via?.at(-1) ?? name
    if (origin !== undefined) return origin
  }
  return undefined
}

/** Whose report each claim goes back to, as its group has it. */
export function originsIn(groups: readonly ClaimGroup[]): (claim: Pick<Claim, 'id'>) => string | undefined {
  const names = new Map(
    groups.flatMap(({ origins }) =>
      origins.flatMap(({ name, claims }) => claims.map((id) => [id, name] as const)),
    ),
  )
  return ({ id }) => names.get(id)
}

/** Who says it, through whom, and how we know; `like` is the origin of an equal figure where this one names none. */
export function saidBy({ sources }: Pick<Claim, 'sources'>, say: Words, like?: string): string {
  const told = sources
    .filter(({ kind, how }) => kind !== 'none' && how !== 'implied')
    .map((source, index) => oneSource(source, index === 0, say))
  if (told.length === 0) return like === undefined ? say.noSource : `${say.noSource}, ${say.sameAs(like)}`
  const how = sources[0]?.how ?? 'in_sentence'
  const chain = [...new Set(told)].join(' → ')
  return say.byOrigin(how === 'in_sentence' || how === 'implied' ? chain : `${chain} (${say.knownBy[how]})`)
}

/** To whom unnamed sources spoke is told where nobody stands before them. */
function oneSource({ kind, name, via = [] }: Source, isFirst: boolean, say: Words): string {
  if (kind === 'anonymous_sources' && !isFirst) return say.unnamedSources
  const speaker = kind === 'anonymous_sources' ? say.unnamedSources : name
  return [speaker, ...via].filter((one) => one !== undefined).join(' → ') || say.unnamedSources
}
