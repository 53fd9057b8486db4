import { readFile, writeFile } from 'node:fs/promises'
import { create, insertMultiple, load, type RawData, save, search } from '@orama/orama'
import { language, stemmer } from '@orama/stemmers/french'
import type { Peer } from '../peer.ts'

/** Orama with its French stemmer; without tolerance for typing errors, which made its answers worse. */
export function createOrama(): Peer {
  const open = () =>
    create({
      schema: { text: 'string', title: 'string' } as const,
      components: { tokenizer: { stemming: true, language, stemmer } },
    })
  let index = open()
  return {
    async build({ sentences }) {
      await insertMultiple(
        index,
        sentences.map(({ text, title }, id) => ({ id: String(id), text, title })),
        1_000,
      )
    },
    async search(query) {
      const found = await search(index, {
        term: query,
        limit: 10,
        threshold: 1,
        boost: { text: 2, title: 0.6 },
      })
      return found.hits.length
    },
    save: ({ file }) => writeFile(file, JSON.stringify(save(index))),
    async load({ file }) {
      index = open()
      load(index, JSON.parse(await readFile(file, 'utf8')) as RawData) // written by `save` above
    },
  }
}
