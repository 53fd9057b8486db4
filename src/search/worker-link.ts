import { Worker } from 'node:worker_threads'
import type { Call, EngineData, NumberedCall, Reply } from './engine-messages.ts'

/** One worker thread that answers calls. */
export type WorkerLink = {
  /** What the worker makes of a call. Rejected with its reason, or when the thread ends first. */
  ask(call: Call): Promise<unknown>
  /** Ends the thread; calls under way are rejected. */
  end(): Promise<void>
}

export type WorkerEvents = {
  warn(message: string): void
  /** The thread ended although nobody asked it to; calls under way are rejected already. */
  died(reason: string): void
}

/** Starts the thread. */
export function createWorkerLink(file: URL, data: EngineData, events: WorkerEvents): WorkerLink {
  // The worker needs nothing of the environment, which holds the bot's tokens.
  const worker = new Worker(file, { workerData: data, env: {} })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let lastId = 0
  let ending = false
  let ended = false
  let failure: string | undefined

  worker.on('message', (reply: Reply) => {
    if (reply.kind === 'warning') {
      events.warn(reply.message)
      return
    }
    const call = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (reply.kind === 'done') call?.resolve(reply.value)
    else call?.reject(new Error(`The search index failed: ${reply.reason}`))
  })
  worker.on('error', (error) => {
    failure = error instanceof Error ? error.message : String(error)
  })
  worker.on('exit', (code) => {
    ended = true
    const reason = failure ?? `exit status ${code}`
    const gone = new Error(ending ? 'The search index was closed.' : `The search thread ended: ${reason}`)
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
    if (!ending) events.died(reason)
  })

  return {
    ask(call) {
      return new Promise((resolve, reject) => {
        if (ended || ending) {
          reject(new Error('The search index was closed.'))
          return
        }
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, call } satisfies NumberedCall)
      })
    },
    async end() {
      ending = true
      await worker.terminate()
    },
  }
}
