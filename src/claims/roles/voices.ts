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
  text: string,
): Pick<Scene, 'voice' | 'speaker'> {
  const source = sources.find(({ kind }) => kind === 'company' || kind === 'named_person')
  const voice = source && houseOf(source, actors, mentions)
  if (voice !== undefined) return { voice }
  const person = source && mentions.find(({ kind, name }) => kind === 'person' && name === source.name)
  const house = person && apposedHouse(person, actors, mentions, text)
  if (house !== undefined) return { voice: house }
  return person && actors.actorOf(person) === undefined ? { speaker: person.id } : {}
}

/** “X's finance chief, Ann Roe, …”, “Ann Roe, directrice générale de X”: whose person that is, as the text tells. */
function apposedHouse(
  person: Mention,
  actors: Actors,
  mentions: readonly Mention[],
  text: string,
): string | undefined {
  const house = mentions.find(
    ({ kind, id, span }) =>
      kind === 'company' &&
      !actors.bodies.has(id) &&
      (span.end <= person.span.start
        ? apposed.test(text.slice(span.end, Math.min(person.span.start, span.end + apposedMax)))
        : span.start - person.span.end < apposedMax && ofHouse.test(text.slice(person.span.end, span.start))),
  )
  return house && actors.actorOf(house)
}

/** In UTF-16 units: the longest title of somebody. */
const apposedMax = 80
const apposed = /^['’]s\s(?:[\p{L}-]+\s){0,3}[\p{L}-]+,?\s$/u
const ofHouse =
  /^,\s(?:(?:the|its|l[ea]|l['’]|son|sa)\s?)?(?:[\p{L}-]+\s){1,4}(?:of|at|de|du|des|chez)\s(?:l[ea]s?\s|l['’]|the\s)?$|^,\s(?:[\p{L}-]+\s){1,4}d['’]$/u
