import { Worker } from 'node:worker_threads'

/** One worker thread that answers calls. */
export type WorkerLink<Call> = {
  /** What the worker makes of a call. Rejected with its reason, or when the thread ends first. */
  ask(call: Call): Promise<unknown>
  /** Ends the thread; calls under way are rejected. */
  end(): Promise<void>
}

export type WorkerEvents = {
  /** What the thread keeps, for the reason of a rejection: `search`. */
  readonly name: string
  warn(message: string): void
  /** The thread ended although nobody asked it to; calls under way are rejected already. */
  died(reason: string): void
}

export type NumberedCall<Call> = { readonly id: number; readonly call: Call }

/** What a worker says: the outcome of a call, or a warning that belongs to none. */
export type Reply =
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string }
  | { readonly kind: 'warning'; readonly message: string }

/** Starts the thread. */
export function createWorkerLink<Call>(file: URL, data: unknown, events: WorkerEvents): WorkerLink<Call> {
  const { name } = events
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
    else call?.reject(new Error(`The ${name} index failed: ${reply.reason}`))
  })
  worker.on('error', (error) => {
    failure = error instanceof Error ? error.message : String(error)
  })
  worker.on('exit', (code) => {
    ended = true
    const reason = failure ?? `exit status ${code}`
    const gone = new Error(ending ? `The ${name} index was closed.` : `The ${name} thread ended: ${reason}`)
    for (const { reject } of waiting.values()) reject(gone)
    waiting.clear()
    if (!ending) events.died(reason)
  })

  return {
    ask(call) {
      return new Promise((resolve, reject) => {
        if (ended || ending) {
          reject(new Error(`The ${name} index was closed.`))
          return
        }
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, call } satisfies NumberedCall<Call>)
      })
    },
    async end() {
      ending = true
      await worker.terminate()
    },
  }
}
