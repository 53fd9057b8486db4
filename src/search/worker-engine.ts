import { extname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Article, SearchEngine, SearchResult } from '../types.ts'
import { createWorkerLink, type WorkerLink } from '../worker-link.ts'
import type { Call, EngineData } from './engine-messages.ts'
import type { EngineOptions } from './local-engine.ts'

/** A search engine that can tell whether it answers: not while its thread is started again, nor once it is closed. */
export type WorkerEngine = SearchEngine & { ready(): boolean }

/**
 * The engine in a thread of its own, so that indexing never holds up a command. When the thread ends
 * unexpectedly, the calls under way are rejected, and a new one is started and filled with the same articles. When
 * that one ends too before it answered anything, calls are rejected until the next try: a second later, then twice as
 * long after each, at most a minute. `wait` ends early when its signal says so.
 */
export function createWorkerEngine(
  { warn = () => {}, ...data }: EngineOptions,
  file: URL = workerFile,
  wait: (ms: number, signal: AbortSignal) => Promise<unknown> = pause,
): WorkerEngine {
  const articles = new Map<string, Article>()
  let link = start()
  /** Resolved once the thread holds every article. */
  let filled: Promise<unknown> = Promise.resolve()
  let isReady = true
  /** Ends of the thread since it last answered. */
  let deaths = 0
  const closing = new AbortController()
  let adding: Promise<unknown> = Promise.resolve()
  let closed: Promise<void> | undefined

  function start(): WorkerLink<Call> {
    return createWorkerLink(file, data satisfies EngineData, { name: 'search', warn, died })
  }

  function died(reason: string): void {
    isReady = false
    if (closing.signal.aborted) return
    const delay = deaths === 0 ? 0 : Math.min(longestMs, firstMs * 2 ** (deaths - 1))
    deaths++
    if (delay === 0) {
      warn(`the search thread ended and is started again: ${reason}`)
      refill()
      return
    }
    warn(`the search thread ended and is started again in ${delay / 1_000} s: ${reason}`)
    fill(Promise.reject(new Error(`The search thread ended: ${reason}`)))
    wait(delay, closing.signal).then(refill, () => {}) // closed meanwhile
  }

  function refill(): void {
    if (closing.signal.aborted) return
    link = start()
    fill(send(link, [...articles.values()]))
  }

  function fill(work: Promise<unknown>): void {
    filled = work.then(() => {
      isReady = true
    })
    filled.catch(() => {}) // told to whoever calls next
  }

  async function ask(call: Call): Promise<unknown> {
    await filled
    const value = await link.ask(call)
    deaths = 0
    return value
  }

  async function add(added: readonly Article[]): Promise<void> {
    await filled
    await send(link, added)
    // Remembered only now: an article that ends the thread must not end the next one too.
    for (const article of added) articles.set(`${article.desk}\n${article.id}`, article)
  }

  return {
    add(added) {
      const done = adding.then(() => add(added))
      adding = done.catch(() => {}) // told to whoever added these
      return done
    },
    async remove(keys) {
      await adding
      await ask({ kind: 'remove', keys })
      const gone = new Set(keys)
      for (const [name, { key }] of articles) if (gone.has(key)) articles.delete(name)
    },
    search: (request) => ask({ kind: 'search', request }) as Promise<SearchResult>, // what the engine in the thread returns
    suggest: (typed, limit) => ask({ kind: 'suggest', typed, limit }) as Promise<readonly string[]>, // likewise
    ready: () => isReady && !closing.signal.aborted,
    close() {
      closing.abort()
      closed ??= close(link)
      return closed
    },
  }
}

// Run from source the worker is a .ts file beside this one; in a bundle it is a .js file beside the bundle.
const workerFile = new URL(`./engine-worker${extname(import.meta.url)}`, import.meta.url)

// The longest is short enough for a bot that mends itself, and long enough not to wear the machine out.
const firstMs = 1_000
const longestMs = 60_000

function pause(ms: number, signal: AbortSignal): Promise<unknown> {
  return setTimeout(ms, undefined, { signal })
}

// Copying articles to the thread takes the main one a few milliseconds a megabyte: never more than this at once.
const partUnits = 250_000

/** Hands articles over in parts, each waiting for the one before. */
async function send(link: WorkerLink<Call>, articles: readonly Article[]): Promise<void> {
  let part: Article[] = []
  let units = 0
  for (const article of articles) {
    part.push(article)
    units += article.text.length
    if (units < partUnits) continue
    await link.ask({ kind: 'add', articles: part, last: false })
    part = []
    units = 0
  }
  await link.ask({ kind: 'add', articles: part, last: true })
}

// A snapshot being written is waited for; a thread that hangs is not.
const patienceMs = 5_000

async function close(link: WorkerLink<Call>): Promise<void> {
  const patience = new AbortController()
  const leave = link.ask({ kind: 'close' }).catch(() => {}) // a thread that is gone needs no leave
  await Promise.race([leave, setTimeout(patienceMs, undefined, { signal: patience.signal }).catch(() => {})])
  patience.abort()
  await link.end()
}
