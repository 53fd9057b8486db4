import { join } from 'node:path'
import type { Desk, Dispatch, Menu, Status } from './command.ts'
import { loadDesk } from './corpus/index.ts'
import { createDispatch } from './dispatch.ts'
import { UserError } from './errors.ts'
import type { Log } from './log.ts'
import { loadMenu } from './menu.ts'
import { projectRoot } from './root.ts'
import { createWorkerEngine, type WorkerEngine } from './search/index.ts'
import { derivedFolder, type Store } from './store/index.ts'
import type { Article, LoadedDesk } from './types.ts'

/** The desks, their index and their commands, ready to be asked: everything but the ways to ask. */
export type Instance = {
  readonly menu: Menu
  readonly dispatch: Dispatch
  desks(): readonly Desk[]
  /** An article of any desk by `Article.key`, earlier versions included. */
  version(key: string): Promise<Article | undefined>
  /** Why commands cannot be answered now, one sentence each; empty when they can. */
  notReady(): readonly string[]
  close(): Promise<void>
}

export type InstanceParts = {
  /** Folders of the desks, the first being the default one. */
  readonly folders: readonly string[]
  readonly stateDir: string
  readonly store: Store
  readonly log: Log
  /** For desks that name none of their own. */
  readonly timeZone?: string
  /** Where the local reader shows an article, for those without an address of their own. */
  readonly readerUrl?: (key: string) => string
  status(): Promise<Status>
  now(): Date
}

/** Reads every desk, indexes it in a worker thread and loads the menu. Throws UserError for what the operator can mend. */
export async function openInstance(parts: InstanceParts): Promise<Instance> {
  const { folders, store, log, now } = parts
  const loaded: LoadedDesk[] = []
  for (const folder of folders) {
    const desk = await loadDesk(folder, {
      now: now(),
      ...(parts.readerUrl && { readerUrl: parts.readerUrl }),
      ...(parts.timeZone !== undefined && { timeZone: parts.timeZone }),
    })
    reportOn(desk, folder, log)
    loaded.push(desk)
  }
  refuseTwins(loaded)
  const menu = await loadMenu(
    join(projectRoot, 'commands'),
    loaded.map(({ settings }) => settings),
  )
  const engines = await Promise.all(loaded.map((desk) => openEngine(desk, parts)))
  const desks = loaded.map((desk, index): Desk => {
    const engine = engines[index] as WorkerEngine // one engine was opened for each desk, in the same order
    const byKey = new Map(desk.articles.map((article) => [article.key, article]))
    const article = (key: string) => byKey.get(key)
    return {
      ...desk,
      article,
      example: exampleFor(desk),
      loadedAt: now(),
      search: engine.search,
      suggest: engine.suggest,
    }
  })
  const version = async (key: string) => {
    for (const desk of desks) {
      const served = desk.article(key)
      if (served) return served
    }
    const kept = await store.findVersion(key)
    return kept && withReader(kept, parts)
  }
  const dispatch = createDispatch({
    menu,
    desks: () => desks,
    version,
    actions: store,
    status: parts.status,
    log,
    now,
  })
  return {
    menu,
    dispatch,
    desks: () => desks,
    version,
    notReady: () =>
      loaded.flatMap(({ settings }, index) =>
        engines[index]?.ready() ? [] : [`the index of ${settings.name} is being made`],
      ),
    async close() {
      await Promise.all(engines.map((engine) => engine.close()))
    },
  }
}

async function openEngine(desk: LoadedDesk, { stateDir, log }: InstanceParts): Promise<WorkerEngine> {
  const engine = createWorkerEngine({
    knowledge: desk.knowledge,
    snapshotFile: join(derivedFolder(stateDir, desk.settings.name), 'index.json'),
    warn: (message) => log.warn(message, { desk: desk.settings.name }),
  })
  await engine.add(desk.articles)
  return engine
}

/** One line for each file that is not served, and one when there is nothing to serve. */
function reportOn({ settings, articles, problems, notes }: LoadedDesk, folder: string, log: Log): void {
  for (const { file, outcome, reason } of problems)
    log.warn('file not served', { desk: settings.name, file, outcome, reason })
  for (const { file, note } of notes)
    log.info('file served, with a remark', { desk: settings.name, file, note })
  if (articles.length === 0)
    log.warn('desk without articles: put .md or .txt files into its articles folder', {
      desk: settings.name,
      folder,
    })
}

function refuseTwins(desks: readonly LoadedDesk[]): void {
  const names = new Set<string>()
  for (const { settings } of desks) {
    if (names.has(settings.name))
      throw new UserError(`Two desks are named "${settings.name}".`, 'Give each its own name in desk.yaml.')
    names.add(settings.name)
  }
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

/** A kept version leads to our reader as it is reached now, whatever it was when it was kept. */
function withReader(article: Article, { readerUrl }: InstanceParts): Article {
  return readerUrl && article.link === undefined ? { ...article, reader: readerUrl(article.key) } : article
}
