import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Log } from '../log.ts'

/** Keeps a good copy of the store: one now, one each day, and one soon after `soon` is called. */
export type Copies = {
  /** Something changed that people set and would miss. Several changes together are one copy. */
  soon(): void
  /** Makes the copy that is waited for, if any; gives up after a few seconds. */
  stop(): Promise<void>
}

export type CopiesParts = {
  /** Copies once, without holding up this thread; gives up when it is told to. */
  copy(givenUp: AbortSignal): Promise<void>
  readonly log: Log
}

export function createCopies({ copy, log }: CopiesParts): Copies {
  let copying: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let restMs = 0
  let isStopped = false
  const givingUp = new AbortController()
  const daily = setInterval(soon, dayMs).unref()
  void copyNow()

  return {
    soon,
    async stop() {
      isStopped = true
      clearInterval(daily)
      const isWaiting = timer !== undefined
      clearTimeout(timer)
      const tooLong = setTimeout(() => givingUp.abort(), patienceMs)
      await (isWaiting ? copyNow() : copying)
      clearTimeout(tooLong)
    },
  }

  function soon(): void {
    if (timer !== undefined || isStopped) return
    timer = setTimeout(() => void copyNow(), Math.max(settleMs, restMs))
    timer.unref()
  }

  /** One after another, the latest wish last. Never rejects. */
  async function copyNow(): Promise<void> {
    timer = undefined
    const earlier = copying
    const mine = (async () => {
      await earlier
      const startedMs = performance.now()
      try {
        await copy(givingUp.signal)
      } catch (error) {
        if (givingUp.signal.aborted) return
        log.error('the state could not be copied: the last good copy stays as it was', { error })
      }
      restMs = (performance.now() - startedMs) * restTimes
    })()
    copying = mine
    await mine
  }
}

/** The copy that one thread makes. */
export function copyInThread(file: string, givenUp: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  // Neither the program's words nor the bot's tokens are for it.
  const worker = new Worker(workerFile, { workerData: file, argv: [], env: {} })
  const end = () => void worker.terminate()
  givenUp.addEventListener('abort', end)
  worker.once('error', reject)
  worker.once('exit', (code) => {
    givenUp.removeEventListener('abort', end)
    if (code === 0) resolve()
    else reject(new Error(`ended with status ${code}`))
  })
  return promise
}

const workerFile = new URL(`./copy-worker${extname(import.meta.url)}`, import.meta.url)

/** After a change, in milliseconds: who sets one thing often sets another. */
const settleMs = 1000

/** A copy of a big store takes long: between two, at least this many times as long. */
const restTimes = 10

/** How long a stop waits for a copy, in milliseconds. */
const patienceMs = 3000

const dayMs = 24 * 60 * 60_000
