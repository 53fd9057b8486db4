import type { Mention, Source, Weight } from '../claim.ts'
import { placeId } from '../mentions/countries.ts'
import type { Actors } from './actors.ts'
import type { Scene } from './scene.ts'

/** The company of the desk that a source is or belongs to; one that nobody listed where the text names it as one. */
export function houseOf(
  { name, kind }: Source,
  { houseOf, isKnown }: Actors,
  mentions: readonly Mention[],
): string | undefined {
  if (name === undefined || kind === 'named_outlet') return undefined
  const own =
    kind !== 'anonymous_sources' &&
    placeId(name) === undefined &&
    mentions.find((mention) => mention.name === name)
  const isHouse = own && (own.kind === 'company' || (own.kind === 'person' && kind === 'company'))
  return houseOf(name) ?? (isHouse && !isKnown(own) ? own.id : undefined)
}

/** The company that says it, by itself or through somebody of it; else the person who does. */
export function voiceOf(
  { sources }: Weight,
  actors: Actors,
  mentions: readonly Mention[],
): Pick<Scene, 'voice' | 'speaker'> {
  const source = sources.find(({ kind }) => kind === 'company' || kind === 'named_person')
  const voice = source && houseOf(source, actors, mentions)
  if (voice !== undefined) return { voice }
  const person = source && mentions.find(({ kind, name }) => kind === 'person' && name === source.name)
  return person && actors.actorOf(person) === undefined ? { speaker: person.id } : {}
}
