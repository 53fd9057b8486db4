import { extname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Article } from '../../types.ts'
import { createWorkerLink, type WorkerLink } from '../../worker-link.ts'
import type { Claim, ClaimGroup, Ledger, Story, Weight } from '../claim.ts'
import type { Call, LedgerData } from './ledger-messages.ts'

/** A ledger that follows its desk. */
export type WorkerLedger = Ledger & {
  /** What is served from now on; only what differs from before is read. */
  follow(articles: readonly Article[]): void
  /** Reads the articles ahead of the first question. */
  warm(): void
  close(): Promise<void>
}

/**
 * The ledger in a thread of its own. The thread is started at the first question, reads the articles in small parts,
 * so that a question about one of them is answered between two, and starts anew after it has ended unexpectedly.
 */
export function createWorkerLedger(
  { warn = () => {}, ...data }: LedgerData & { readonly warn?: (message: string) => void },
  file: URL = workerFile,
): WorkerLedger {
  let served = new Map<string, Article>()
  /** Keys the thread holds, or is being sent. */
  let held = new Set<string>()
  let link: WorkerLink<Call> | undefined
  let caughtUp: Promise<unknown> = Promise.resolve()
  let closed = false

  function started(): WorkerLink<Call> {
    link ??= createWorkerLink<Call>(file, data satisfies LedgerData, {
      name: 'claims',
      warn,
      died(reason) {
        warn(`the claims thread ended and is started again when it is asked: ${reason}`)
        link = undefined
        held = new Set()
        caughtUp = Promise.resolve()
      },
    })
    return link
  }

  async function catchUp(): Promise<void> {
    if (closed) throw new Error('The claims index was closed.')
    const thread = started()
    const gone = [...held].filter((key) => !served.has(key))
    for (const key of gone) held.delete(key)
    if (gone.length > 0) await thread.ask({ kind: 'remove', keys: gone })
    let isNew = false
    for (;;) {
      const part = nextPart()
      if (part.length === 0) break
      isNew = true
      await thread.ask({ kind: 'add', articles: part })
    }
    if (isNew) await thread.ask({ kind: 'keep' })
  }

  function nextPart(): Article[] {
    const part: Article[] = []
    let units = 0
    for (const [key, article] of served) {
      if (held.has(key)) continue
      held.add(key)
      part.push(article)
      units += article.text.length
      if (units >= partUnits) break
    }
    return part
  }

  const weighed = new Map<string, Promise<Weight | undefined>>()

  async function ask(call: Call): Promise<unknown> {
    const turn = caughtUp.then(catchUp)
    caughtUp = turn.catch(() => {}) // told to whoever asks
    await turn
    return started().ask(call)
  }

  return {
    follow(articles) {
      served = new Map(articles.map((article) => [article.key, article]))
    },
    warm() {
      const turn = caughtUp.then(catchUp)
      caughtUp = turn.catch((error: unknown) => {
        if (!closed) warn(`the claims could not be read: ${error instanceof Error ? error.message : error}`)
      })
    },
    about: (subject, language) => ask({ kind: 'about', subject, language }) as Promise<readonly ClaimGroup[]>, // what the ledger in the thread returns
    claimsOf: (key) => ask({ kind: 'claimsOf', key }) as Promise<readonly Claim[]>, // likewise
    async weigh(key, span) {
      const article = served.get(key)
      if (!article || closed) return undefined
      const place = `${key}.${span.start}-${span.end}`
      const known = weighed.get(place)
      if (known) return known
      const weight = started().ask({ kind: 'weigh', article, span }) as Promise<Weight | undefined> // likewise
      weighed.set(place, weight)
      weight.catch(() => weighed.delete(place)) // told to whoever asks; the next one asks again
      const [oldest] = weighed.keys()
      if (weighed.size > weighedMax && oldest !== undefined) weighed.delete(oldest)
      return weight
    },
    stories: () => ask({ kind: 'stories' }) as Promise<readonly Story[]>, // likewise
    async close() {
      closed = true
      if (!link) return
      const patience = new AbortController()
      const leave = link.ask({ kind: 'close' }).catch(() => {}) // a thread that is gone needs no leave
      await Promise.race([
        leave,
        setTimeout(patienceMs, undefined, { signal: patience.signal }).catch(() => {}),
      ])
      patience.abort()
      await link?.end()
    },
  }
}

// A snapshot being written is waited for; a thread that hangs is not.
const patienceMs = 5_000

/** Places whose weights are remembered: a place of a version is weighed the same for ever. */
const weighedMax = 5000

// Run from source the worker is a .ts file beside this one; in a bundle it is a .js file beside the bundle.
const workerFile = new URL(`./ledger-worker${extname(import.meta.url)}`, import.meta.url)

// A part is read in a tenth of a second: no question about a single article waits longer.
const partUnits = 60_000
