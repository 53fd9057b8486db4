import { setTimeout as pause } from 'node:timers/promises'

/** True when SQLite refused because another process, or another connection, has the file now. */
export function isBusy(error: unknown): boolean {
  // https://sqlite.org/rescode.html#busy; the low byte of an extended code is the primary one.
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5
}

/** True when a file is none of SQLite's, or what it holds is damaged. */
export function isNoDatabase(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && [11, 26].includes(Number(error.errcode) & 0xff)
}

/**
 * Tries again while the file is busy, and lets other work run between attempts: SQLite's own waiting holds up the
 * whole process. After `patienceMs` the busy error stands; any other error does so at once.
 */
export async function untilFree<T>(attempt: () => Promise<T>, patienceMs = 5000): Promise<T> {
  const endMs = performance.now() + patienceMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error) || performance.now() >= endMs) throw error
    }
    await pause(pauseMs)
  }
}

/** A write of another process takes a few milliseconds. */
const pauseMs = 25
