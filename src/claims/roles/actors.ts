import type { Knowledge, KnownName } from '../../types.ts'
import type { Mention } from '../claim.ts'
import { affiliationsIn } from './affiliations.ts'

/** Who can do something in a story, by the mentions of an article. */
export type Actors = {
  /** The id of who acts when this is named: a site stands for its owner, a person for themselves. Undefined for what cannot act. */
  actorOf(mention: Mention): string | undefined
  /** True for a name of the desk; any other may be of anything. */
  isKnown(mention: Mention): boolean
  /** True for the id of a name of the desk. */
  isListed(id: string): boolean
  /** Whose site it is that is named, if it is one. */
  siteOwnerOf(mention: Mention): string | undefined
  /** What the desk says that a company of its list is, in lower case: `copper miner`. */
  tradeOf(id: string): string | undefined
  /** As the desk writes it, whichever of its names is given. */
  fullName(name: string): string
  /** Id of the company of this name, or of the one that a person of this name belongs to. */
  houseOf(name: string): string | undefined
  /** Ids of authorities, unions, institutes: of all that is no company. */
  readonly bodies: ReadonlySet<string>
  /** As the desk writes it, or as the article does. */
  nameOf(id: string): string
  /** Who makes or owns what has this id. */
  ownerOf(id: string): string | undefined
}

const acting = new Set<Mention['kind']>(['company', 'org', 'programme', 'region', 'country'])

/** Groups of names that stand for themselves; what stands in another and belongs to somebody is a place of theirs. */
const themselves = new Set([
  'companies',
  'products',
  'people',
  'outlets',
  'organisations',
  'institutions',
  'places',
])

/** What depends on the desk alone is made once. */
export function createActorFinder({
  names,
}: Knowledge): (text: string, mentions: readonly Mention[]) => Actors {
  const known = new Map<string, KnownName>(names.map((name) => [name.id, name]))
  const byName = new Map<string, KnownName>()
  for (const entry of names)
    for (const name of [entry.name, ...entry.aliases]) if (!byName.has(name)) byName.set(name, entry)
  return (text, mentions) => actorsAmong(text, mentions, known, byName)
}

function actorsAmong(
  text: string,
  mentions: readonly Mention[],
  known: ReadonlyMap<string, KnownName>,
  byName: ReadonlyMap<string, KnownName>,
): Actors {
  const written = new Map<string, string>()
  for (const { id, name, form } of mentions) if (!written.has(id) && form === undefined) written.set(id, name)
  const bodies = new Set<string>()
  for (const { id, kind } of mentions)
    if (kind === 'org' || kind === 'programme' || isBody(known.get(id)) || isResearcher(id)) bodies.add(id)
  const isHouse = (id: string) => known.get(id)?.group === 'companies' || bodies.has(id)
  const affiliations = affiliationsIn(text, mentions, isHouse)
  const idOf = new Map(mentions.flatMap(({ id, name, kind }) => (kind === 'person' ? [[name, id]] : [])))
  const nameIn = (id: string) => known.get(id)?.name ?? written.get(id)
  const isSite = (entry: KnownName | undefined) => entry !== undefined && !themselves.has(entry.group)
  return {
    bodies,
    isKnown: ({ id }) => known.has(id),
    isListed: (id) => known.has(id),
    tradeOf: (id) => (known.get(id)?.group === 'companies' ? known.get(id)?.kind?.toLowerCase() : undefined),
    fullName: (name) => byName.get(name)?.name ?? name,
    houseOf(name) {
      const entry = byName.get(name)
      if (entry === undefined) return affiliations.get(idOf.get(name) ?? '')
      return entry.group === 'people' ? entry.of : entry.group === 'companies' ? entry.id : undefined
    },
    siteOwnerOf({ id }) {
      const entry = known.get(id)
      return isSite(entry) ? (entry?.of ?? id) : undefined
    },
    actorOf(mention) {
      const entry = known.get(mention.id)
      if (isSite(entry)) return entry?.of ?? mention.id
      if (entry?.group === 'people') return entry.of
      return acting.has(mention.kind) ? mention.id : undefined
    },
    nameOf: (id) => nameIn(id) ?? spelledOut(id, nameIn),
    ownerOf: (id) => known.get(id)?.of ?? affiliations.get(id),
  }
}

/** Whose trade is to judge others, whichever list it stands in. */
function isBody(entry: KnownName | undefined): boolean {
  return entry !== undefined && (entry.group === 'organisations' || judging.test(entry.kind ?? ''))
}

const judging =
  /^(?:.* )?(?:analysts?|analystes?|consultan(?:t|ts|cy)|cabinet|research|ratings?|pollster|brokers?|brokerage|(?:property |estate |letting )?agents?|surveyors?|valuers?|auditors?|law firm|regulator|watchdog|union|think tank|institute)$/iu

/** Houses that count what others sell: the figures are theirs and are about others. */
function isResearcher(id: string): boolean {
  return (
    researchers.has(id) ||
    /-(?:research|insights?|analytics|consulting|advisory|ratings?|recherche|etudes)$/.test(id)
  )
}

const researchers = new Set(
  'idc gartner canalys counterpoint trendforce omdia forrester yole ihs-markit kantar nielsen statista strategy-analytics dramexchange digitimes-research semianalysis bernstein jefferies woodmac wood-mackenzie bloombergnef bnef rystad rystad-energy argus kpler vortexa iqvia evaluate gfk ipsos ifop xerfi moody-s moodys fitch s-p s-p-global standard-poor-s dealogic pitchbook crunchbase cb-insights preqin lseg refinitiv factset similarweb sensor-tower appfigures data-ai'.split(
    ' ',
  ),
)

/** “conseil-régional” is an authority that the text names by a common noun, “région-de-lune” one by its place. */
function spelledOut(id: string, nameIn: (id: string) => string | undefined): string {
  const at = id.indexOf('-de-')
  const place = at < 0 ? undefined : nameIn(id.slice(at + 4))
  const words = (place === undefined ? id : id.slice(0, at))
    .replaceAll('-', ' ')
    .replace(/(?<!\p{L})([dl]) (?=[aeiouyhéèêâîô])/gu, "$1'")
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${place === undefined ? '' : ` de ${place}`}`
}
