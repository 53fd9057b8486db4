import { fold } from '../../text/fold.ts'
import type { Article, Knowledge } from '../../types.ts'
import type { MentionKind } from '../claim.ts'
import { type Lexeme, lexemes } from '../quantities/lexemes.ts'
import { press } from '../sources/press.ts'
import { placeId, places, slug } from './countries.ts'

/** One way of writing a name. */
export type Entry = {
  readonly id: string
  readonly name: string
  readonly kind: MentionKind
  readonly form?: 'description' | 'metonym'
  readonly words: readonly string[]
  /** For each word whether the text has to have a capital, or only capitals, there. */
  readonly cases: readonly ('any' | 'capital' | 'shout')[]
}

/** Ways of writing names by their first word, longest first. */
export type Names = ReadonlyMap<string, readonly Entry[]>

/** The names of a desk, of places and of the press. Kept as long as the knowledge is. */
export function namesOf(knowledge: Pick<Knowledge, 'names'>): Names {
  let names = known.get(knowledge)
  if (!names) {
    names = createNames(knowledge)
    known.set(knowledge, names)
  }
  return names
}

const known = new WeakMap<object, Names>()

const kindOfGroup: Readonly<Record<string, MentionKind>> = {
  companies: 'company',
  products: 'product',
  people: 'person',
  outlets: 'outlet',
  organisations: 'org',
  organizations: 'org',
  institutions: 'org',
  places: 'region',
  regions: 'region',
  sites: 'product',
  programmes: 'programme',
  processes: 'process',
}

/** The desk's own word for what a name is, where it is one of ours. */
function kindOfWord(word: string | undefined): MentionKind | undefined {
  if (word === undefined) return undefined
  if (/^chip(?: family)?$/.test(word)) return 'chip'
  if (/^(?:chatbot|model|voice model|language model)$/.test(word)) return 'model'
  return word === 'app' || word === 'process' || word === 'programme' ? word : undefined
}

function createNames({ names }: Pick<Knowledge, 'names'>): Names {
  const byFirst = new Map<string, Entry[]>()
  const put = (written: string, rest: Omit<Entry, 'words' | 'cases'>, isOwn: boolean) => {
    const parts = nameWords(lexemes(written))
    const words = parts.map(({ word }) => word)
    const first = words[0]
    if (first === undefined) return
    const others = byFirst.get(first) ?? []
    // The desk's own names come first and hide all others that are written alike.
    if (!isOwn && others.some((other) => other.words.join(' ') === words.join(' '))) return
    others.push({ ...rest, words, cases: parts.map((part, at) => caseOf(part, at, parts, isOwn)) })
    byFirst.set(first, others)
  }
  const own = new Set(names.map(({ name }) => fold(name)))
  const written = new Set(names.flatMap(({ name, aliases }) => [name, ...aliases].map(fold)))
  for (const { id, name, aliases, group, kind: word } of names) {
    const isCountry = group === 'places' && placeId(name) !== undefined
    const kind = isCountry ? 'country' : (kindOfWord(word) ?? kindOfGroup[group] ?? 'org')
    for (const alias of [name, ...aliases]) {
      if (!own.has(fold(alias)) && isTwoNames(alias, written)) continue
      const isDescription = /^\p{Ll}/u.test(alias) && !articleThenCapital.test(alias)
      const form = isDescription || /['’]s \p{Ll}/u.test(alias) ? ({ form: 'description' } as const) : {}
      put(alias, { id, name, kind, ...form }, true)
      // “le parc des Salines”: an article runs into what stands before it.
      const bare =
        kind === 'outlet' ? undefined : /^(?:Le|La|Les|L['’]) ?(\p{Lu}\p{L}{4,})$/u.exec(alias)?.[1]
      if (bare) put(bare, { id, name, kind }, true)
      for (const other of otherDescriptions(alias)) put(other, { id, name, kind, form: 'description' }, true)
    }
  }
  // Who owns or makes what the desk lists is known by that too: “le propriétaire de TikTok”.
  const byId = new Map(names.map((one) => [one.id, one]))
  for (const { name, group, of } of names) {
    const owner = of === undefined ? undefined : byId.get(of)
    if (!owner || !(group in ownedBy)) continue
    const { id, name: ownerName } = owner
    for (const written of ownedBy[group]?.(name) ?? [])
      put(
        written,
        { id, name: ownerName, kind: kindOfGroup[owner.group] ?? 'org', form: 'description' },
        true,
      )
  }
  const ids = new Map(names.map(({ id, name }) => [fold(name), { id, name }]))
  for (const { name, id, kind, isSeat } of places()) {
    put(name, { id, name, kind, ...(isSeat ? { form: 'metonym' as const } : {}) }, false)
  }
  for (const line of press) {
    for (const name of line.split(', ')) {
      const same = ids.get(fold(name))
      put(name, { id: same?.id ?? slug(name), name: same?.name ?? name, kind: 'outlet' }, false)
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

const articleThenCapital = /^(?:le|la|les|the|l['’]|l) ?\p{Lu}[\p{L}&'’ .-]*$/u

function caseOf(
  lexeme: Lexeme,
  at: number,
  all: readonly Lexeme[],
  isOwn: boolean,
): 'any' | 'capital' | 'shout' {
  if (!/^\p{Lu}/u.test(lexeme.raw)) return 'any'
  // “The Information” and “the Information”; an article begins many names.
  if (isOwn && all.length > 1 && at === 0 && articles.has(lexeme.word)) return 'any'
  return all.length === 1 && /^\p{Lu}{2,5}$/u.test(lexeme.raw) ? 'shout' : 'capital'
}

const articles = new Set(['the', 'le', 'la', 'les', 'l'])

/** What counts of a name: words and numbers, not hyphens and stops. */
function nameWords(all: readonly Lexeme[]): Lexeme[] {
  return all.filter(({ kind }) => kind !== 'sign')
}

/** “Nvidia H20” said of the H20 names both. */
function isTwoNames(alias: string, written: ReadonlySet<string>): boolean {
  for (let at = alias.indexOf(' '); at > 0; at = alias.indexOf(' ', at + 1)) {
    if (written.has(fold(alias.slice(0, at))) && written.has(fold(alias.slice(at + 1)))) return true
  }
  return false
}

const owner =
  /^(?:société mère|maison[ -]mère|propriétaire|owner|parent company|parent) (?:de |d['’]|of )(.+)$|^(.+)['’]s (?:parent|owner|parent company)$/i

/** One description of an owner stands for all: “the owner of X” is X’s parent company and its “maison mère”. */
function otherDescriptions(alias: string): string[] {
  const found = owner.exec(alias)
  const owned = found?.[1] ?? found?.[2]
  if (!owned) return []
  return descriptions(
    owned,
    ['société mère', 'maison mère', 'propriétaire', 'groupe propriétaire'],
    ['owner', 'parent', 'parent company'],
  )
}

const makers = (made: string) =>
  descriptions(
    made,
    [
      'fabricant',
      'concepteur',
      'créateur',
      'développeur',
      'éditeur',
      'propriétaire',
      'maison mère',
      'société mère',
    ],
    ['maker', 'creator', 'developer', 'owner', 'parent', 'parent company'],
  )
const ownedBy: Readonly<Record<string, (name: string) => readonly string[]>> = {
  companies: (name) => otherDescriptions(`owner of ${name}`),
  products: makers,
}

function descriptions(thing: string, french: readonly string[], english: readonly string[]): string[] {
  const link = /^[aeiouyéèêàâîôûh]/i.test(thing) ? 'd’' : 'de '
  return [
    ...french.map((word) => `${word} ${link}${thing}`),
    ...english.flatMap((word) => [`${word} of ${thing}`, `${thing}’s ${word}`]),
  ]
}

/** The outlet that an article was printed in is a name too. */
export function ownOutlet({ outlet }: Article): Entry | undefined {
  if (outlet === undefined) return undefined
  const parts = nameWords(lexemes(outlet))
  if (parts.length === 0) return undefined
  return {
    id: slug(outlet),
    name: outlet,
    kind: 'outlet',
    words: parts.map(({ word }) => word),
    cases: parts.map((part, at) => caseOf(part, at, parts, true)),
  }
}
