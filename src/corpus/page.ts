import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Limits } from './limits.ts'
import type { Page } from './page-text.ts'
import { Refusal } from './refusal.ts'

/** Reads HTML pages, one after the other, in a thread of its own that starts with the first page. */
export type PageReader = {
  /** Throws Refusal for a page without an article, and for one that takes too much time or memory. */
  read(bytes: Uint8Array): Promise<Page>
  close(): Promise<void>
}

export function createPageReader(limits: Pick<Limits, 'pageMs' | 'pageMemoryMb'>): PageReader {
  let worker: Worker | undefined
  let settle: (answer: WorkerAnswer) => void = () => undefined
  let last: Promise<unknown> = Promise.resolve()

  function start(): Worker {
    const started = startWorker(limits.pageMemoryMb)
    const answer = (sent: WorkerAnswer) => started === worker && settle(sent)
    // The listeners stay: an error that a thread reports while it is being ended must not end the process.
    started.on('message', (sent: { page: Page } | { refused: string }) => answer(sent))
    started.on('error', (error) => answer({ refused: endedBy(error), ended: true }))
    started.on('exit', () => answer({ refused: 'page: its reader ended', ended: true }))
    return started
  }

  async function readNow(bytes: Uint8Array): Promise<Page> {
    worker ??= start()
    const reader = worker
    const { promise, resolve } = Promise.withResolvers<WorkerAnswer>()
    settle = resolve
    const late = { refused: `page: took longer than ${limits.pageMs} ms to read (time limit)`, ended: true }
    const timer = setTimeout(() => resolve(late), limits.pageMs)
    reader.postMessage(bytes)
    const answer = await promise
    clearTimeout(timer)
    if ('page' in answer) return answer.page
    if (answer.ended) {
      // A thread that is stuck, out of memory or dead is of no more use; the next page gets a new one.
      worker = undefined
      await reader.terminate()
    }
    throw new Refusal(answer.refused)
  }

  return {
    read(bytes) {
      const turn = last.then(() => readNow(bytes))
      last = turn.catch(() => undefined)
      return turn
    },
    async close() {
      await last
      await worker?.terminate()
      worker = undefined
    },
  }
}

type WorkerAnswer = { readonly page: Page } | { readonly refused: string; readonly ended?: boolean }

function startWorker(memoryMb: number): Worker {
  // Beside this file, whether that is TypeScript as written or part of a bundle.
  const url = new URL(`./page-worker${extname(import.meta.url)}`, import.meta.url)
  const worker = new Worker(url, {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64 },
  })
  worker.unref()
  return worker
}

function endedBy(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'page: took too much memory to read (limit)'
  return `page: its reader failed: ${error instanceof Error ? error.message.slice(0, 160) : 'unknown error'}`
}
