import { parentPort, workerData } from 'node:worker_threads'
import type { Article } from '../types.ts'
import type { NumberedCall, Reply } from '../worker-link.ts'
import type { Call, EngineData } from './engine-messages.ts'
import { createLocalEngine } from './local-engine.ts'

// Started by `createWorkerEngine` alone, in a thread of its own.
const port = parentPort
if (!port) throw new Error('engine-worker.ts runs in a worker thread')

const engine = createLocalEngine({
  ...(workerData as EngineData), // given by createWorkerEngine
  warn: (message) => say({ kind: 'warning', message }),
})
let arriving: Article[] = []

port.on('message', ({ id, call }: NumberedCall<Call>) => {
  perform(call).then(
    (value) => say({ kind: 'done', id, value }),
    (error: unknown) =>
      say({ kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) }),
  )
})

async function perform(call: Call): Promise<unknown> {
  switch (call.kind) {
    case 'add': {
      arriving.push(...call.articles)
      if (!call.last) return undefined
      const articles = arriving
      arriving = []
      return engine.add(articles)
    }
    case 'remove':
      return engine.remove(call.keys)
    case 'search':
      return engine.search(call.request)
    case 'suggest':
      return engine.suggest(call.typed, call.limit)
    case 'close':
      return engine.close()
    default:
      return call satisfies never
  }
}

function say(reply: Reply): void {
  port?.postMessage(reply)
}
