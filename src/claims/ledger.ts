import { fold } from '../text/fold.ts'
import type { Article, Knowledge, Language, Span } from '../types.ts'
import { type Claim, type ClaimGroup, markOf, type Story, type Weight } from './claim.ts'
import type { Page } from './entry.ts'
import { groupClaims } from './groups.ts'
import { pageOf } from './page.ts'
import { createReader } from './reading.ts'
import { tellStories } from './stories.ts'
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
  groups(): readonly ClaimGroup[]
  stories(): readonly Story[]
  /** Of the weights of the span the most careful one, with the sources of them all. */
  weigh(article: Article, span: Span): Weight | undefined
}

export function createLedger(knowledge: Knowledge): KeptLedger {
  const read = createReader(knowledge)
  const subjects = createSubjects(knowledge)
  const houses = housesOf(knowledge)
  const pages = new Map<string, Page>()
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
    const list = [...pages.values()]
    const stories = tellStories(list)
    const storyOf = new Map(stories.flatMap(({ id, articles }) => articles.map((key) => [key, id] as const)))
    const groups = groupClaims(list, {
      storyOf: (key) => storyOf.get(key) ?? key,
      houseOf: (name) => houses.get(fold(name)) ?? fold(name),
    })
    made = { groups, stories }
    return made
  }

  return {
    add(articles) {
      made = undefined
      for (const article of articles) {
        const name = `${article.desk}\n${article.id}`
        const earlier = keys.get(name)
        if (earlier !== undefined) pages.delete(earlier)
        keys.set(name, article.key)
        pages.set(article.key, pageOf(read(article)))
      }
    },
    remove(gone) {
      made = undefined
      for (const key of gone) {
        const page = pages.get(key)
        pages.delete(key)
        if (page) keys.delete(`${page.desk}\n${page.id}`)
      }
    },
    about(subject, language) {
      const asked = subjects(subject, language)
      const entries = new Map(
        [...pages.values()].flatMap(({ entries }) =>
          entries.map((entry) => [entry.claim.id, entry] as const),
        ),
      )
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
