import { setTimeout as wait } from 'node:timers/promises'
import type { Reply } from './loopback.ts'

/** What goes wrong with a request. Without `afterEffect` an error answer means that nothing was done. */
export type Fault = {
  /** HTTP status of the answer, for instance 500. */
  readonly status?: number
  /** The platform's own word or message for the error. */
  readonly error?: string
  /** Discord's numeric error code. */
  readonly code?: number
  /** Answers 429 with this many seconds in `Retry-After`. */
  readonly retryAfter?: number
  /** Waits this long before anything else; alone, the request then succeeds. */
  readonly delayMs?: number
  /** Cuts the connection before anything was done. */
  readonly resetBeforeEffect?: boolean
  /** Does what was asked, then cuts the connection instead of answering. */
  readonly resetAfterEffect?: boolean
  /** Does what was asked, then answers with the error. */
  readonly afterEffect?: boolean
  /** How many requests are hit; 1 by default, `Infinity` for an outage. */
  readonly times?: number
}

export type Faults = {
  /** `name` is a method or route of the double, or `*` for every one. */
  failNext(name: string, fault: Fault): void
  /** Forgets all planned faults: the outage is over. */
  heal(): void
  /** Runs `effect` under the next fault planned for `name`, if there is one. */
  run(name: string, effect: () => Promise<Reply> | Reply): Promise<Reply>
}

/** `answer` writes an error as the platform would. A wait ends early when `closing` is aborted. */
export function createFaults(answer: (fault: Fault) => Reply, closing: AbortSignal): Faults {
  let planned: { name: string; fault: Fault; left: number }[] = []

  function take(name: string): Fault | undefined {
    const found = planned.find((plan) => plan.name === name) ?? planned.find((plan) => plan.name === '*')
    if (!found) return undefined
    found.left -= 1
    if (found.left <= 0) planned = planned.filter((plan) => plan !== found)
    return found.fault
  }

  return {
    failNext(name, fault) {
      planned.push({ name, fault, left: fault.times ?? 1 })
    },
    heal() {
      planned = []
    },
    async run(name, effect) {
      const fault = take(name)
      if (!fault) return effect()
      if (fault.delayMs) {
        const closed = await wait(fault.delayMs, false, { signal: closing }).catch(() => true)
        if (closed) return { reset: true }
      }
      if (fault.resetBeforeEffect) return { reset: true }
      const hasError =
        fault.status !== undefined || fault.error !== undefined || fault.retryAfter !== undefined
      if (hasError && !fault.afterEffect) return answer(fault)
      const reply = await effect()
      if (fault.resetAfterEffect) return { reset: true }
      return hasError ? answer(fault) : reply
    },
  }
}
