import type { Article } from '../../types.ts'
import type { Page } from './entry.ts'
import type { LedgerData } from './ledger-messages.ts'
import { readPages, rulesStamp, type SavedPage, stampOf, writePages } from './ledger-snapshot.ts'

/** Whatever was read of an article before. */
export type KnownPages = {
  /** The page of exactly this article, if it was kept. */
  known(article: Article): Page | undefined
  /** It was read anew. */
  read(article: Article): void
}

/** Keeps the pages of a ledger between two starts, where it is given a file. */
export type Keeper = KnownPages & {
  /** Resolved once the file of the last start was read; never rejected. */
  opened(): Promise<void>
  /** The ledger holds all that is served: what was kept of anything else is forgotten, and the file is written where much of it is old. */
  keep(pages: Iterable<Page>): void
  /** Resolved once nothing is being written; never rejected. */
  written(): Promise<void>
}

export function createKeeper({
  knowledge,
  snapshotFile: file,
  warn,
}: LedgerData & { readonly warn: (message: string) => void }): Keeper {
  let saved = new Map<string, SavedPage>()
  const stamps = new Map<string, string>()
  let stamp: string | undefined
  let opening: Promise<void> | undefined
  let writing: Promise<void> = Promise.resolve()
  /** Pages that the file does not hold. */
  let unsaved = 0
  let isFirst = true

  async function open(): Promise<void> {
    if (file === undefined) return
    try {
      stamp = await rulesStamp(knowledge)
      saved = await readPages(file, stamp, warn)
    } catch (error) {
      warn(`claims snapshot not used: ${error instanceof Error ? error.message : error}`)
    }
  }

  function* withStamps(pages: Iterable<Page>): Generator<SavedPage> {
    for (const page of pages) {
      const of = stamps.get(page.key)
      if (of !== undefined) yield { stamp: of, page }
    }
  }

  return {
    opened() {
      opening ??= open()
      return opening
    },
    known(article) {
      if (file === undefined) return undefined
      const wanted = stampOf(article)
      stamps.set(article.key, wanted)
      const found = saved.get(article.key)
      return found?.stamp === wanted ? found.page : undefined
    },
    read() {
      unsaved++
    },
    keep(pages) {
      saved = new Map()
      if (file === undefined || stamp === undefined) return
      if (unsaved === 0 || (!isFirst && unsaved < unsavedMax)) return
      isFirst = false
      unsaved = 0
      const list = [...pages]
      const held = new Set(list.map(({ key }) => key))
      for (const key of stamps.keys()) if (!held.has(key)) stamps.delete(key)
      const [to, by] = [file, stamp]
      writing = writing.then(() => writePages(to, by, withStamps(list), warn))
    },
    written: () => writing,
  }
}

/** So many pages are read anew at a start in a second or two, and no file is written for less. */
const unsavedMax = 500
