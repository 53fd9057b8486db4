import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { correctedLedger, createWorkerLedger, type WorkerLedger } from './claims/index.ts'
import type { Desk } from './command.ts'
import { type DeskState, type WatchedDesk, wordsOf } from './corpus/index.ts'
import type { Log } from './log.ts'
import { createWorkerEngine, type WorkerEngine } from './search/index.ts'
import { derivedFolder, type Store } from './store/index.ts'
import type { Article, LoadedDesk } from './types.ts'

/** A desk with its index, replaced as a whole whenever its folder changes. */
export type ServedDesk = {
  /** The desk as it is now. Whoever holds an earlier one keeps its articles; its search is that of now. */
  desk(): Desk
  /** An article that is served now, by `Article.key`. */
  article(key: string): Article | undefined
  /** When articles entered the desk, by `Article.id`; undefined for those that were there from the first. */
  firstSeen(): Promise<ReadonlyMap<string, number | undefined>>
  /** False while its index is being made anew. */
  isReady(): boolean
  close(): Promise<void>
}

export type ServedDeskParts = {
  /** Where the desk is, for the operator. */
  readonly folder: string
  readonly stateDir: string
  readonly store: Store
  readonly log: Log
  /** False where nothing is recorded: a command line beside the running bot. */
  readonly records: boolean
  now(): Date
}

/** Indexes a desk and serves it, then follows its changes: each one is kept, indexed and reported before it is served. */
export async function serveDesk(watched: WatchedDesk, parts: ServedDeskParts): Promise<ServedDesk> {
  const { store, log, now } = parts
  let loaded = watched.first.desk
  const { name } = loaded.settings
  const seen = new Map(parts.records ? await store.seenArticles(name) : [])
  const engines = new Set<WorkerEngine>()
  const ledgers = new Set<WorkerLedger>()
  report(loaded, log)
  if (loaded.articles.length === 0)
    log.warn('desk without articles: put .md or .txt files into its articles folder', {
      desk: name,
      folder: parts.folder,
    })
  if (parts.records) await see(watched.first, loaded.articles)
  let engine = await openEngine(loaded)
  let ledger = openLedger(loaded)
  let byKey = keyed(loaded)
  let desk = served(loaded, byKey)
  watched.follow(change)

  function served(state: LoadedDesk, own: ReadonlyMap<string, Article>): Desk {
    const byId = new Map(state.articles.map((article) => [article.id, article]))
    return {
      ...state,
      // The index may hold what has entered the desk since.
      article: (key) => own.get(key) ?? byKey.get(key),
      example: exampleFor(state),
      loadedAt: now(),
      search: (request) => engine.search(request),
      suggest: (typed, limit) => engine.suggest(typed, limit),
      ledger: correctedLedger(ledger, {
        knowledge: state.knowledge,
        corrections: () => store.corrections(name),
        article: (key) => own.get(key) ?? byKey.get(key),
        articleNamed: (id) => byId.get(id),
      }),
    }
  }

  async function openEngine({ knowledge, articles }: LoadedDesk): Promise<WorkerEngine> {
    const opened = createWorkerEngine({
      knowledge,
      snapshotFile: join(derivedFolder(parts.stateDir, name), 'index.json'),
      warn: (message) => log.warn(message, { desk: name }),
    })
    engines.add(opened)
    await opened.add(articles)
    return opened
  }

  /** Only the running bot reads ahead: a command line may end before it asks. */
  function openLedger({ knowledge, articles }: LoadedDesk): WorkerLedger {
    const opened = createWorkerLedger({
      knowledge,
      snapshotFile: join(derivedFolder(parts.stateDir, name), 'claims.bin'),
      warn: (message) => log.warn(message, { desk: name }),
    })
    ledgers.add(opened)
    opened.follow(articles)
    if (parts.records) opened.warm()
    return opened
  }

  async function see({ desk: { articles }, whole }: DeskState, added: readonly Article[]): Promise<void> {
    const nowMs = now().getTime()
    const named = added.map((article) => ({ id: article.id, words: wordsOf(article) }))
    for (const [id, firstMs] of await store.seeArticles(name, named, nowMs)) seen.set(id, firstMs)
    // An empty folder says nothing yet: what is put into it first was there from the first.
    if (whole && articles.length > 0) await store.endFirstLoad(name, nowMs)
  }

  async function change(state: DeskState): Promise<void> {
    const next = state.desk
    const before = new Set(loaded.articles)
    const added = next.articles.filter((article) => !before.has(article))
    await store.keepVersions(added, now().getTime())
    await see(state, added)
    const nextByKey = keyed(next)
    const last = engine
    const lastLedger = ledger
    if (next.knowledge === loaded.knowledge) {
      if (added.length > 0) await engine.add(added)
      const gone = [...byKey.keys()].filter((key) => !nextByKey.has(key))
      if (gone.length > 0) await engine.remove(gone)
      ledger.follow(next.articles)
      if (parts.records) ledger.warm()
    } else {
      engine = await openEngine(next)
      ledger = openLedger(next)
    }
    reportChange(loaded, next, added, log)
    loaded = next
    byKey = nextByKey
    desk = served(next, nextByKey)
    if (engine !== last) await retire(last)
    if (ledger !== lastLedger) {
      ledgers.delete(lastLedger)
      await lastLedger.close()
    }
  }

  async function retire(last: WorkerEngine): Promise<void> {
    await nextTurn() // whoever asked it in this turn has sent the question by then, and is answered
    await last.close()
    engines.delete(last)
  }

  return {
    desk: () => desk,
    article: (key) => byKey.get(key),
    isReady: () => engine.ready(),
    firstSeen: async () => (parts.records ? seen : store.seenArticles(name)),
    async close() {
      // Together: a change that is being indexed is given up with its index.
      await Promise.all([watched.stop(), ...[...engines, ...ledgers].map((one) => one.close())])
    },
  }
}

function keyed({ articles }: LoadedDesk): Map<string, Article> {
  return new Map(articles.map((article) => [article.key, article]))
}

/** One line for each file that is not served, and for each remark, that was not `told` before. */
function report(desk: LoadedDesk, log: Log, told: ReadonlySet<string> = new Set()): void {
  const { name } = desk.settings
  for (const problem of desk.problems)
    if (!told.has(JSON.stringify(problem))) log.warn('file not served', { desk: name, ...problem })
  for (const note of desk.notes)
    if (!told.has(JSON.stringify(note))) log.info('file served, with a remark', { desk: name, ...note })
}

function reportChange(before: LoadedDesk, after: LoadedDesk, different: readonly Article[], log: Log): void {
  const earlier = new Set(before.articles.map(({ id }) => id))
  const added = different.filter(({ id }) => !earlier.has(id)).length
  log.info('desk changed', {
    desk: after.settings.name,
    added,
    changed: different.length - added,
    removed: before.articles.length + added - after.articles.length,
    articles: after.articles.length,
    ...(after.knowledge !== before.knowledge && { knowledge: 'read anew' }),
  })
  report(after, log, new Set([...before.problems, ...before.notes].map((told) => JSON.stringify(told))))
}

/** A query that finds something: the name the desk knows that stands in most of its first articles. */
function exampleFor({ knowledge, articles }: LoadedDesk): string {
  const texts = articles.slice(0, 50).map(({ text }) => text)
  const counted = knowledge.names
    .filter(({ group }) => group !== 'outlets')
    .map(({ name }) => ({ name, count: texts.filter((text) => text.includes(name)).length }))
  const most = counted.reduce((best, one) => (one.count > best.count ? one : best), { name: '', count: 0 })
  return (
    most.name.toLowerCase() ||
    (/\p{Lu}[\p{L}\p{N}-]{3,30}/u.exec(texts[0]?.slice(0, 500) ?? '')?.[0].toLowerCase() ?? '')
  )
}
