import type { Mention } from '../claim.ts'
import { beginsAsHouse } from '../sources/name-shapes.ts'

/**
 * Unknown names resolved to the longer form that the article has of them: after “Dana Ruehl”, “Ruehl” is the same person;
 * beside “Quelmar Mobile”, “Quelmar” is the same company. `isListed` tells what the desk has named itself.
 */
export function withShortForms(
  mentions: readonly Mention[],
  isListed: (mention: Mention) => boolean,
): Mention[] {
  const long = longForms(mentions)
  const companies = new Set<string>()
  for (const mention of mentions) {
    const full = fullOf(mention)
    if (full && full.kind === 'person' && !isListed(full)) companies.add(full.id)
  }
  const people = new Map<string, Mention>()
  return mentions.map((mention) => {
    const words = wordsOf(mention)
    const last = words.at(-1) ?? ''
    if (mention.kind === 'person' && companies.has(mention.id)) return { ...mention, kind: 'company' }
    if (mention.kind === 'person' && words.length > 1) people.set(last, people.get(last) ?? mention)
    const person = words.length === 1 && mention.form === undefined ? people.get(last) : undefined
    if (person) return { ...mention, id: person.id, name: person.name, kind: 'person' }
    const full = fullOf(mention)
    if (!full) return mention
    const kind = companies.has(full.id) ? 'company' : full.kind
    return { ...mention, id: full.id, name: full.name, kind }
  })

  /** People go by the last part of their name, all others by the first. */
  function fullOf(mention: Mention): Mention | undefined {
    if (mention.form !== undefined || isListed(mention) || !shortened.has(mention.kind)) return undefined
    const words = wordsOf(mention)
    if (words.length !== 1 || mention.name.length < lettersMin) return undefined
    const full = long.get(mention.name)
    return full === undefined || full === 'several' || full.id === mention.id ? undefined : full
  }
}

const shortened = new Set<Mention['kind']>(['company', 'org', 'region', 'person', 'product'])

/** What a house is, as the last word of its name. */
const generic =
  /^(?:Society|Group|Company|Bank|Trust|Fund|Corporation|Authority|Commission|Council|Committee|Agency|Institute|University|Federation|Association|Union|Court|Ministry|Department|Board)$/

/** A shorter word is an article or an initial. */
const lettersMin = 4

/** Names of several words by their first one; `several` where it begins more than one. */
function longForms(mentions: readonly Mention[]): ReadonlyMap<string, Mention | 'several'> {
  const found = new Map<string, Mention | 'several'>()
  const put = (word: string, mention: Mention) => {
    const other = found.get(word)
    if (other === undefined) found.set(word, mention)
    else if (other !== 'several' && other.id !== mention.id) found.set(word, 'several')
  }
  for (const mention of mentions) {
    if (mention.form !== undefined || !shortened.has(mention.kind)) continue
    const words = wordsOf(mention)
    const first = words[0]
    if (words.length < 2 || first === undefined) continue
    // A site may be called by a part of its name, a place that has the same name is another thing: “Brenn 2”, “Brenn Point”.
    if (mention.kind === 'product' && !words.slice(1).every((word) => /^\d/.test(word))) continue
    put(first, mention)
    // “Ateliers Bost” is Bost for short.
    if (mention.kind === 'company' && words.length === 2 && beginsAsHouse(mention.name))
      put(words[1] ?? first, mention)
    // “Ordway Building Society … The Society expects”: by what it is.
    const last = words.at(-1) ?? first
    if (mention.kind !== 'person' && generic.test(last)) put(last, mention)
  }
  return found
}

function wordsOf({ name }: Mention): string[] {
  return name.split(/[ \u00a0]+/)
}
