import { readFile, writeFile } from 'node:fs/promises'
import MiniSearch, { type Options } from 'minisearch'
import { fold } from '../../../src/text/fold.ts'
import { stem } from '../../../src/text/stems.ts'
import { isStopWord } from '../../../src/text/stop-words.ts'
import { tokens } from '../../../src/text/tokens.ts'
import type { Peer } from '../peer.ts'

/** MiniSearch as it comes: the reference of every ratio. */
export const createMiniSearch = (): Peer => createPeer({ fields: ['text'] })

/** Accents folded, French stems, stop words, numbers joined, prefixes, typing errors, the headline as a second field. */
export const createTunedMiniSearch = (): Peer =>
  createPeer({
    fields: ['text', 'title'],
    tokenize: (text) => tokens(text).map(({ start, end }) => text.slice(start, end)),
    processTerm: (word) => {
      const folded = fold(word)
      return isStopWord(folded) ? null : stem(word, 'fr')
    },
    searchOptions: {
      boost: { text: 2, title: 0.6 },
      prefix: (term) => term.length >= 4 && !/\d/.test(term),
      fuzzy: (term) => (/\d/.test(term) || term.length < 5 ? false : 0.2),
      weights: { fuzzy: 0.3, prefix: 0.4 },
    },
  })

type Document = { readonly id: number; readonly text: string; readonly title: string }

function createPeer(options: Options<Document>): Peer {
  let index = new MiniSearch(options)
  return {
    async build({ sentences }) {
      for (const [id, { text, title }] of sentences.entries()) index.add({ id, text, title })
    },
    search: async (query) => index.search(query).slice(0, 10).length,
    save: ({ file }) => writeFile(file, JSON.stringify(index)),
    async load({ file }) {
      index = new MiniSearch(options)
      index = MiniSearch.loadJSON(await readFile(file, 'utf8'), options)
    },
  }
}
