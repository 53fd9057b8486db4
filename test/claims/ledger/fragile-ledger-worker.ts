import { parentPort } from 'node:worker_threads'
import '../../../src/claims/ledger/ledger-worker.ts'
import type { Call } from '../../../src/claims/ledger/ledger-messages.ts'
import type { NumberedCall } from '../../../src/worker-link.ts'

// The real worker, which ends as soon as somebody asks about `crash`.
parentPort?.on('message', ({ call }: NumberedCall<Call>) => {
  if (call.kind === 'about' && call.subject === 'crash') throw new Error('crashed on purpose')
})
