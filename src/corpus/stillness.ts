/** What the system says about a file: `mark` changes whenever its content, its name or its rights do. */
export type FileState = { readonly mark: string; readonly size: number; readonly modifiedMs: number }

/** Tells files that somebody is still writing from those that are finished. */
export type Stillness = {
  /** True once the file may be read; asked again and again until then. Begins anew whenever the file is another. */
  isStill(file: string, state: FileState): boolean
  /** The file was read, or is gone. */
  forget(file: string): void
}

export type StillnessClock = {
  /** Monotonic milliseconds. */
  elapsedMs(): number
  /** Milliseconds since 1970, to compare with a file's own time. */
  nowMs(): number
}

/**
 * A pause in which a file stays as it is, in milliseconds. Programs that write in steps pause for less; beside the
 * 2 seconds within which a new file is served, it costs little.
 */
export const quietMs = 500

/** A file caught growing has a slow writer, and an empty one has one about to begin: both are given this much longer. */
const slowFactor = 2

/** What was last written to so long ago, in milliseconds, was finished elsewhere and moved or copied here. */
const finishedMs = 10_000

export function createStillness(clock: StillnessClock, quiet: number = quietMs): Stillness {
  const watched = new Map<
    string,
    { readonly mark: string; readonly sinceMs: number; readonly slow: boolean }
  >()
  return {
    isStill(file, { mark, size, modifiedMs }) {
      const last = watched.get(file)
      if (last?.mark !== mark) {
        if (clock.nowMs() - modifiedMs > finishedMs) return true
        watched.set(file, { mark, sinceMs: clock.elapsedMs(), slow: last !== undefined || size === 0 })
        return false
      }
      return clock.elapsedMs() - last.sinceMs >= (last.slow ? quiet * slowFactor : quiet)
    },
    forget: (file) => void watched.delete(file),
  }
}
