/** Lets so many pieces of work run at once; the others wait for their turn, first come, first served. */
export function createTurns(max: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0

  return async (work) => {
    if (running === max) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await work()
    } finally {
      // The turn is handed over as it is, so that nobody can take it in between.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
