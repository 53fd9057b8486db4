import { Charset, Index } from 'flexsearch'
import type { Peer } from '../peer.ts'

/** FlexSearch by the heads of words, with its encoder for words that sound alike; it ranks without word rarity. */
export function createFlexSearch(): Peer {
  const index = new Index({ tokenize: 'forward', encoder: Charset.LatinBalance, resolution: 9 })
  return {
    async build({ sentences }) {
      for (const [id, { text }] of sentences.entries()) index.add(id, text)
    },
    search: async (query) => index.search(query, { limit: 10, suggest: true }).length,
  }
}
