import type { Source } from '../claim.ts'
import type { Speaker } from './speaker.ts'

/** Somebody with affairs of their own, as opposed to those who tell of others. */
export function isSomebody({ kind }: Speaker): boolean {
  return kind === 'company' || kind === 'institution' || kind === 'named_person'
}

/** Somebody at all says it, with a name or without. */
export function isNamed({ kind }: Source): boolean {
  return kind !== 'none'
}

/** A house, of whom a person may be the voice. */
export function isOwner({ kind }: Source): boolean {
  return kind === 'company' || kind === 'institution'
}

/** Those who tell of others. */
export function isReport(source: Source | undefined): boolean {
  return source?.kind === 'named_outlet' || source?.kind === 'anonymous_sources'
}

/** A newspaper, an agency, a broadcaster. */
export function isOutlet({ kind }: Source): boolean {
  return kind === 'named_outlet'
}

/** The same sources, taken over from elsewhere: what tells of them stands there. */
export function taken(sources: readonly Source[], how: Source['how']): readonly Source[] {
  return sources.map(({ cue: _, ...source }) => ({ ...source, how }))
}
