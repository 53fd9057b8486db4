import { readFile, writeFile } from 'node:fs/promises'
import lunr from 'lunr'
import french from 'lunr-languages/lunr.fr.js'
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js'
import type { Peer } from '../peer.ts'

stemmerSupport(lunr)
french(lunr)

/** lunr with the French of lunr-languages. */
export function createLunr(): Peer {
  let index: lunr.Index | undefined
  return {
    async build({ sentences }) {
      index = lunr(function () {
        this.use((lunr as unknown as { readonly fr: lunr.Builder.Plugin }).fr) // put there by `french` above
        this.ref('id')
        this.field('text', { boost: 2 })
        this.field('title', { boost: 0.6 })
        for (const [id, { text, title }] of sentences.entries()) this.add({ id, text, title })
      })
    },
    // Signs of its query language are none in a question.
    search: async (query) => index?.search(query.replace(/[~^:*+-]/g, ' ')).slice(0, 10).length ?? 0,
    save: ({ file }) => writeFile(file, JSON.stringify(index)),
    async load({ file }) {
      index = undefined
      index = lunr.Index.load(JSON.parse(await readFile(file, 'utf8')))
    },
  }
}
