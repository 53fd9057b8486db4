import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Peer } from '../peer.ts'

/** SQLite's full text search in a file, without a journal; words joined by OR, since with AND questions find nothing. */
export function createFts5(): Peer {
  let database: DatabaseSync | undefined
  let ask: StatementSync | undefined
  return {
    async build({ sentences, folder }) {
      database = new DatabaseSync(join(folder, 'fts5.sqlite'))
      database.exec(`pragma journal_mode = off; pragma synchronous = off;
        create virtual table sentences using fts5(text, title, content='', tokenize="unicode61 remove_diacritics 2")`)
      const insert = database.prepare('insert into sentences (rowid, text, title) values (?, ?, ?)')
      database.exec('begin')
      for (const [id, { text, title }] of sentences.entries()) insert.run(id + 1, text, title)
      database.exec('commit')
      ask = database.prepare(
        'select rowid from sentences where sentences match ? order by bm25(sentences, 2.0, 0.6) limit 10',
      )
    },
    async search(query) {
      const words = query.match(/[\p{L}\p{N}]+/gu) ?? []
      return ask?.all(words.map((word) => `"${word}"`).join(' OR ')).length ?? 0
    },
    async close() {
      database?.close()
    },
  }
}
