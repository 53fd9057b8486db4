import { join } from 'node:path'
import type { Desk, Dispatch, Menu, Status } from './command.ts'
import { loadDesk, type WatchedDesk, watchDesk } from './corpus/index.ts'
import { createDigests } from './digest/digests.ts'
import { createDispatch } from './dispatch.ts'
import { UserError } from './errors.ts'
import type { Log } from './log.ts'
import { loadMenu } from './menu.ts'
import { fitsOn } from './render/fits.ts'
import { projectRoot } from './root.ts'
import { type ServedDesk, serveDesk } from './served-desk.ts'
import type { Store } from './store/index.ts'
import type { Article, Channel, LoadedDesk } from './types.ts'

/** The desks, their index and their commands, ready to be asked: everything but the ways to ask. */
export type Instance = {
  readonly menu: Menu
  readonly dispatch: Dispatch
  /** As they are served now, in the order of their folders. */
  desks(): readonly Desk[]
  /** An article of any desk by `Article.key`, earlier versions included. */
  version(key: string): Promise<Article | undefined>
  /** Why commands cannot be answered now, one sentence each; empty when they can. */
  notReady(): readonly string[]
  /**
   * When the articles of the desk of this name entered it, in milliseconds since 1970, by `Article.id`. Absent or
   * undefined for those that were there when it was first loaded.
   */
  firstSeen(desk: string): Promise<ReadonlyMap<string, number | undefined>>
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
  /** True for the running bot: folders are followed, and what enters a desk is recorded in the store. */
  readonly live?: true
  /** Where the local reader shows an article, for those without an address of their own. */
  readonly readerUrl?: (key: string) => string
  /** Where anybody can see a picture, by its token; absent where the bot has no address. */
  readonly pictureUrl?: (token: string) => string
  /** Called when posts are owed in a channel; without it they wait for the running bot to look. */
  wake?(channel: Channel): void
  status(): Promise<Status>
  now(): Date
}

/** Reads every desk, indexes it in a worker thread and loads the menu. Throws UserError for what the operator can mend. */
export async function openInstance(parts: InstanceParts): Promise<Instance> {
  const { store, log, now } = parts
  const read: WatchedDesk[] = []
  try {
    for (const folder of parts.folders) read.push(await readDesk(folder, parts))
    const loaded = read.map(({ first }) => first.desk)
    refuseTwins(loaded)
    const menu = await loadMenu(
      join(projectRoot, 'commands'),
      loaded.map(({ settings }) => settings),
    )
    const served = await Promise.all(
      read.map((desk, index) =>
        serveDesk(desk, { ...parts, folder: parts.folders[index] ?? '', records: parts.live ?? false }),
      ),
    )
    const desks = () => served.map(({ desk }) => desk())
    const version = async (key: string) => {
      const current = articleIn(served, key)
      if (current) return current
      const kept = await store.findVersion(key)
      return kept && withReader(kept, parts)
    }
    const firstSeen = async (name: string) =>
      served.find(({ desk }) => desk().settings.name === name)?.firstSeen() ?? new Map()
    const wake = parts.wake ?? (() => {})
    const digests = createDigests({ store, desks, firstSeen, fits: fitsOn, wake, now })
    const { status } = parts
    const dispatch = createDispatch({
      menu,
      desks,
      version,
      actions: store,
      digests,
      corrections: store,
      ...(parts.pictureUrl && { pictureUrl: parts.pictureUrl }),
      status,
      log,
      now,
    })
    return {
      menu,
      dispatch,
      desks,
      version,
      firstSeen,
      notReady: () =>
        served.flatMap((one) =>
          one.isReady() ? [] : [`the index of ${one.desk().settings.name} is being made`],
        ),
      async close() {
        await Promise.all(served.map((desk) => desk.close()))
      },
    }
  } catch (error) {
    await Promise.all(read.map((desk) => desk.stop()))
    throw error
  }
}

/** A desk that is followed when the instance is live; else one that stays as it was read. */
async function readDesk(folder: string, parts: InstanceParts): Promise<WatchedDesk> {
  const { live, readerUrl, timeZone, log, now } = parts
  const options = { ...(readerUrl && { readerUrl }), ...(timeZone !== undefined && { timeZone }) }
  if (!live) {
    const desk = await loadDesk(folder, { now: now(), ...options })
    return { first: { desk, whole: true }, follow() {}, async stop() {} }
  }
  const warn = (message: string, fields: { readonly reason: string }) =>
    log.warn(message, { folder, ...fields })
  return watchDesk(folder, { now, warn, ...options })
}

function articleIn(desks: readonly ServedDesk[], key: string): Article | undefined {
  for (const desk of desks) {
    const article = desk.article(key)
    if (article) return article
  }
  return undefined
}

function refuseTwins(desks: readonly LoadedDesk[]): void {
  const names = new Set<string>()
  for (const { settings } of desks) {
    if (names.has(settings.name))
      throw new UserError(`Two desks are named "${settings.name}".`, 'Give each its own name in desk.yaml.')
    names.add(settings.name)
  }
}

/** A kept version leads to our reader as it is reached now, whatever it was when it was kept. */
function withReader(article: Article, { readerUrl }: InstanceParts): Article {
  return readerUrl && article.link === undefined ? { ...article, reader: readerUrl(article.key) } : article
}
