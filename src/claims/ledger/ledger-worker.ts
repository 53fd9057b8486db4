import { parentPort, workerData } from 'node:worker_threads'
import type { NumberedCall, Reply } from '../../worker-link.ts'
import { createKeeper } from './keeper.ts'
import { createLedger } from './ledger.ts'
import type { Call, LedgerData } from './ledger-messages.ts'

// Started by `createWorkerLedger` alone, in a thread of its own.
const port = parentPort
if (!port) throw new Error('ledger-worker.ts runs in a worker thread')

const data = workerData as LedgerData // given by createWorkerLedger
const keeper = createKeeper({ ...data, warn: (message) => say({ kind: 'warning', message }) })
const ledger = createLedger(data.knowledge, keeper)

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
      await keeper.opened()
      return ledger.add(call.articles)
    case 'remove':
      return ledger.remove(call.keys)
    case 'keep':
      return keeper.keep(ledger.pages())
    case 'about':
      return ledger.about(call.subject, call.language)
    case 'claimsOf':
      return ledger.claimsOf(call.key)
    case 'weigh':
      return ledger.weigh(call.article, call.span)
    case 'stories':
      return ledger.stories()
    case 'close':
      return keeper.written()
    default:
      return call satisfies never
  }
}

function say(reply: Reply): void {
  port?.postMessage(reply)
}
