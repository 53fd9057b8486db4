/** What one engine took for one corpus. Times in milliseconds, sizes in bytes. */
export type Figures = {
  readonly engine: EngineName
  readonly articles: number
  readonly sentences: number
  readonly buildMs: number
  /** JavaScript heap and buffers after a collection, beyond what the process held before. */
  readonly heapBytes: number
  /** Resident set of the process after that, beyond what it held before. */
  readonly residentBytes: number
  readonly queries: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly saveMs?: number
  readonly loadMs?: number
  readonly snapshotBytes?: number
}

/** In the order of the table; the first one is the reference. */
export const engineNames = [
  'MiniSearch',
  'MiniSearch tuned',
  'Orama',
  'FlexSearch',
  'lunr',
  'SQLite FTS5',
  'PostgreSQL',
  'Verbatim',
] as const

export type EngineName = (typeof engineNames)[number]

/** What an engine is measured with. Passes as JSON. */
export type Task = {
  readonly engine: EngineName
  readonly articles: number
  readonly queries: number
  readonly seed: number
  /** Desks to grow from. */
  readonly folders: readonly string[]
  /** An empty folder of its own. */
  readonly folder: string
}
