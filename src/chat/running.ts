import type { Log } from '../log.ts'
import { within } from './within.ts'

/** Work that was begun for somebody and is not finished. */
export type Running = {
  /** Never rejects: what the work throws is logged here, because the chat libraries would end the process. */
  run(work: () => Promise<void>): Promise<void>
  /** Waits until nothing is running, at most so many milliseconds; gives how many were still running then. */
  settle(ms: number): Promise<number>
}

export function createRunning(log: Log): Running {
  const running = new Set<Promise<void>>()

  return {
    async run(work) {
      const task = work().catch((error: unknown) => log.error('chat delivery failed', { error }))
      running.add(task)
      await task
      running.delete(task)
    },
    async settle(ms) {
      await within(ms, Promise.all(running), undefined)
      return running.size
    },
  }
}
