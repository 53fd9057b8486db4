import { createLocalEngine } from '../../../src/search/local-engine.ts'
import type { SearchEngine } from '../../../src/types.ts'
import type { Peer } from '../peer.ts'

/** Our own engine: all that a question passes through in its thread, from the understanding to the highlights. */
export function createVerbatim(): Peer {
  let engine: SearchEngine | undefined
  return {
    async build({ articles, knowledge, file }) {
      engine = createLocalEngine({ knowledge, snapshotFile: file })
      await engine.add(articles)
    },
    async search(query) {
      const found = await engine?.search({ query, from: 0, limit: 10 })
      return found?.matches.length ?? 0
    },
    // It has been writing since it was built.
    save: async () => engine?.close(),
    async load({ file, articles, knowledge }) {
      await engine?.close()
      engine = createLocalEngine({ knowledge, snapshotFile: file })
      await engine.add(articles)
    },
  }
}
