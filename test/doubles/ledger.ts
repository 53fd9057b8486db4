import { type Breach, isPing } from './breach.ts'

/** Something that arrived, in the order of `seq`. `at` is milliseconds since 1970. */
type Entry = {
  readonly seq: number
  readonly at: number
  readonly kind: string
  readonly detail: Readonly<Record<string, unknown>>
}

export type Ledger = {
  readonly entries: readonly Entry[]
  /** Every breach of every request, refused or not, in the order of arrival. */
  readonly breaches: readonly Breach[]
  record(kind: string, detail?: Record<string, unknown>): Entry
  addBreaches(found: readonly Breach[]): void
  /** How many entries of this kind arrived. */
  count(kind: string): number
  /** How many requests to this method or route arrived. */
  calls(name: string): number
  /** Breaches that notify somebody. */
  pings(): Breach[]
  /** Breaches of every other family. */
  faults(): Breach[]
  /**
   * The first value of `look` that is neither `undefined` nor `false`. `look` is asked now and after everything
   * that arrives; after `timeoutMs` the promise fails and names `what`.
   */
  waitFor<Value>(look: () => Value | undefined | false, what: string, timeoutMs?: number): Promise<Value>
  /** Ends all waiting with an error. */
  close(): void
}

type Waiter = { ask(): boolean; stop(): void }

export function createLedger(now: () => number): Ledger {
  const entries: Entry[] = []
  const breaches: Breach[] = []
  const waiters = new Set<Waiter>()

  function touch(): void {
    for (const waiter of [...waiters]) if (waiter.ask()) waiters.delete(waiter)
  }

  return {
    entries,
    breaches,
    record(kind, detail = {}) {
      const entry: Entry = { seq: entries.length + 1, at: now(), kind, detail }
      entries.push(entry)
      // The request that made the entry is finished first, so that whoever waits sees all of its effect.
      queueMicrotask(touch)
      return entry
    },
    addBreaches(found) {
      breaches.push(...found)
      if (found.length > 0) queueMicrotask(touch)
    },
    count(kind) {
      return entries.filter((entry) => entry.kind === kind).length
    },
    calls: (name) => entries.filter((entry) => entry.kind === 'call' && entry.detail.name === name).length,
    pings: () => breaches.filter(isPing),
    faults: () => breaches.filter((breach) => !isPing(breach)),
    waitFor(look, what, timeoutMs = 10_000) {
      return new Promise((resolve, reject) => {
        const value = look()
        if (value !== undefined && value !== false) {
          resolve(value)
          return
        }
        const timer = setTimeout(() => {
          waiters.delete(waiter)
          const seen = entries.slice(-12).map((entry) => entry.kind)
          reject(
            new Error(
              `${what} did not come within ${timeoutMs} ms; last seen: ${seen.join(', ') || 'nothing'}`,
            ),
          )
        }, timeoutMs)
        const waiter: Waiter = {
          ask() {
            try {
              const found = look()
              if (found === undefined || found === false) return false
              resolve(found)
            } catch (error) {
              reject(error)
            }
            clearTimeout(timer)
            return true
          },
          stop() {
            clearTimeout(timer)
            reject(new Error(`the double was closed while waiting for ${what}`))
          },
        }
        waiters.add(waiter)
      })
    },
    close() {
      for (const waiter of waiters) waiter.stop()
      waiters.clear()
    },
  }
}
