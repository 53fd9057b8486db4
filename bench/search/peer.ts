import type { Article, Knowledge } from '../../src/types.ts'

/** A sentence as every engine indexes it, with the headline above it. */
export type Sentence = { readonly text: string; readonly title: string }

export type Ground = {
  readonly sentences: readonly Sentence[]
  /** The articles that the sentences stand in, for our own engine, which cuts them itself. */
  readonly articles: readonly Article[]
  readonly knowledge: Knowledge
  /** An empty folder of its own. */
  readonly folder: string
  /** Where the index is saved. */
  readonly file: string
}

/** An engine in the bench. Each runs in a process of its own. */
export type Peer = {
  /** Builds the index from nothing. */
  build(ground: Ground): Promise<void>
  /** How many of the ten best it found. */
  search(query: string): Promise<number>
  /** Writes the index to the file; absent where the engine keeps it in files or in a server by itself. */
  save?(ground: Ground): Promise<void>
  /** Forgets the index and opens the one in the file. */
  load?(ground: Ground): Promise<void>
  close?(): Promise<void>
}
