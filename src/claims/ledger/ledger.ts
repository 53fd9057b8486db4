import { fold } from '../../text/fold.ts'
import type { Article, Knowledge, Language, Span } from '../../types.ts'
import { type Claim, type ClaimGroup, markOf, type Story, type Weight } from '../claim.ts'
import { createGroups } from '../groups/groups.ts'
import { createStories } from '../groups/stories.ts'
import { pageOf } from '../page.ts'
import { createReader } from '../reading.ts'
import type { Entry, Page } from './entry.ts'
import type { KnownPages } from './keeper.ts'
import { createSubjects } from './subjects.ts'

/** The claims of one desk, kept in this thread. Groups and stories are made anew when they are asked for after a change. */
export type KeptLedger = {
  /** Adds articles, or replaces those whose desk and id it already holds. */
  add(articles: readonly Article[]): void
  /** Forgets articles by `Article.key`. */
  remove(keys: readonly string[]): void
  /** See `Ledger.about`. */
  about(subject: string, language: Language): readonly ClaimGroup[]
  claimsOf(key: Article['key']): readonly Claim[]
  /** What is kept of every article. */
  pages(): Iterable<Page>
  groups(): readonly ClaimGroup[]
  stories(): readonly Story[]
  /** Of the weights of the span the most careful one, with the sources of them all. */
  weigh(article: Article, span: Span): Weight | undefined
}

/** `kept` has pages that were read before; none when absent. */
export function createLedger(knowledge: Knowledge, kept?: KnownPages): KeptLedger {
  const read = createReader(knowledge)
  const subjects = createSubjects(knowledge)
  const houses = housesOf(knowledge)
  const grouping = createGroups((name) => houses.get(fold(name)) ?? fold(name))
  const telling = createStories()
  const pages = new Map<string, Page>()
  const entries = new Map<string, Entry>()
  /** Weights of the articles that were quoted last, the youngest at the end. */
  const recent = new Map<string, readonly Weight[]>()
  /** Key of the version that is held, by desk and id. */
  const keys = new Map<string, string>()
  let made: { readonly groups: readonly ClaimGroup[]; readonly stories: readonly Story[] } | undefined

  /** Read again for each quote of an article, this would be most of the time of an answer. */
  function weightsOf(article: Article): readonly Weight[] {
    const known = recent.get(article.key) ?? read(article).weights
    recent.delete(article.key)
    recent.set(article.key, known)
    const [oldest] = recent.keys()
    if (recent.size > recentMax && oldest !== undefined) recent.delete(oldest)
    return known
  }

  function makeUp() {
    if (made) return made
    const stories = telling.list()
    made = { groups: grouping.of(stories), stories }
    return made
  }

  function readAnew(article: Article): Page {
    kept?.read(article)
    return pageOf(read(article))
  }

  function put(page: Page): void {
    pages.set(page.key, page)
    for (const entry of page.entries) entries.set(entry.claim.id, entry)
    telling.add(page)
    grouping.add(page)
  }

  function drop(key: string): void {
    for (const { claim } of pages.get(key)?.entries ?? []) entries.delete(claim.id)
    pages.delete(key)
    telling.remove(key)
    grouping.remove(key)
  }

  return {
    add(articles) {
      made = undefined
      for (const article of articles) {
        const name = `${article.desk}\n${article.id}`
        const earlier = keys.get(name)
        if (earlier !== undefined) drop(earlier)
        keys.set(name, article.key)
        put(kept?.known(article) ?? readAnew(article))
      }
    },
    remove(gone) {
      made = undefined
      for (const key of gone) {
        const page = pages.get(key)
        if (page) keys.delete(`${page.desk}\n${page.id}`)
        drop(key)
      }
    },
    about(subject, language) {
      const asked = subjects(subject, language)
      return makeUp()
        .groups.filter(({ claims }) =>
          claims.some(({ id }) => {
            const entry = entries.get(id)
            return entry !== undefined && asked(entry)
          }),
        )
        .toSorted((a, b) => b.independent - a.independent || b.claims.length - a.claims.length)
    },
    claimsOf: (key) => pages.get(key)?.entries.map(({ claim }) => claim) ?? [],
    pages: () => pages.values(),
    groups: () => makeUp().groups,
    stories: () => makeUp().stories,
    weigh(article, span) {
      const weights = weightsOf(article)
      return mostCareful(weights.filter(({ clause }) => clause.start < span.end && clause.end > span.start))
    },
  }
}

/** Articles whose weights are kept: those of a busy day's answers. */
const recentMax = 300

// What must not be missed of a quote comes first.
const careful = ['denied', 'reported', 'planned', 'opinion', 'stated']

function mostCareful(weights: readonly Weight[]): Weight | undefined {
  const [first] = weights.toSorted((a, b) => careful.indexOf(markOf(a)) - careful.indexOf(markOf(b)))
  if (!first) return undefined
  const sources =
    first.sources.length > 0 ? first.sources : (weights.find((one) => one.sources.length > 0)?.sources ?? [])
  return { ...first, sources }
}

/** Whom a name belongs to: a person to their company, every alias to its name. */
function housesOf({ names }: Knowledge): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { id, name, aliases, of, group } of names) {
    const house = group === 'people' && of !== undefined ? of : id
    for (const alias of [id, name, ...aliases]) if (!found.has(fold(alias))) found.set(fold(alias), house)
  }
  return found
}
