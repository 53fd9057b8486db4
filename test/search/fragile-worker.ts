import { parentPort } from 'node:worker_threads'
import type { Call } from '../../src/search/engine-messages.ts'
import type { NumberedCall } from '../../src/worker-link.ts'
import '../../src/search/engine-worker.ts'

// The real worker, which ends as soon as somebody asks for `crash` or adds an article named so.
parentPort?.on('message', ({ call }: NumberedCall<Call>) => {
  const isAsked = call.kind === 'search' && call.request.query === 'crash'
  const isAdded = call.kind === 'add' && call.articles.some(({ id }) => id === 'crash')
  if (isAsked || isAdded) throw new Error('crashed on purpose')
})
