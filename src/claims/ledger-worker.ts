import { parentPort, workerData } from 'node:worker_threads'
import type { NumberedCall, Reply } from '../worker-link.ts'
import { createLedger } from './ledger.ts'
import type { Call, LedgerData } from './ledger-messages.ts'

// Started by `createWorkerLedger` alone, in a thread of its own.
const port = parentPort
if (!port) throw new Error('ledger-worker.ts runs in a worker thread')

const ledger = createLedger((workerData as LedgerData).knowledge) // given by createWorkerLedger

port.on('message', ({ id, call }: NumberedCall<Call>) => {
  perform(call).then(
    (value) => say({ kind: 'done', id, value }),
    (error: unknown) =>
      say({ kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) }),
  )
})

async function perform(call: Call): Promise<unknown> {
  switch (call.kind) {
    case 'add':
      return ledger.add(call.articles)
    case 'remove':
      return ledger.remove(call.keys)
    case 'about':
      return ledger.about(call.subject, call.language)
    case 'claimsOf':
      return ledger.claimsOf(call.key)
    case 'weigh':
      return ledger.weigh(call.article, call.span)
    case 'stories':
      return ledger.stories()
    default:
      return call satisfies never
  }
}

function say(reply: Reply): void {
  port?.postMessage(reply)
}
