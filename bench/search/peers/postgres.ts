import { execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Peer } from '../peer.ts'

/** Why PostgreSQL cannot be measured on this machine; undefined where it can. */
export function postgresMissing(): string | undefined {
  try {
    execFileSync('initdb', ['--version'], { stdio: 'ignore' })
    if (process.getuid?.() === 0) serverUser()
    return undefined
  } catch {
    return 'PostgreSQL is left out: `initdb` is not on the PATH, or there is no user `postgres` to run it as'
  }
}

/** PostgreSQL's full text search, French without accents, on a server of its own that listens on a socket file alone. */
export function createPostgres(): Peer {
  let client: pg.Client | undefined
  let stop = async () => {}
  return {
    async build({ sentences, folder }) {
      ;({ client, stop } = await startServer(folder))
      await client.query(schema)
      const batch = 5_000
      for (let first = 0; first < sentences.length; first += batch) {
        const part = sentences.slice(first, first + batch)
        await client.query(insert, [
          part.map((_, place) => first + place),
          part.map(({ text }) => text.replace(/[’']/g, ' ')),
          part.map(({ title }) => title.replace(/[’']/g, ' ')),
        ])
      }
      await client.query('create index on sentences using gin (words)')
      await client.query('analyze sentences')
    },
    async search(query) {
      const found = await client?.query({ name: 'ask', text: ask, values: [query.replace(/[’']/g, ' ')] })
      return found?.rowCount ?? 0
    },
    async close() {
      await client?.end()
      await stop()
    },
  }
}

const schema = `
  create extension unaccent;
  create text search configuration plain_french (copy = french);
  alter text search configuration plain_french
    alter mapping for hword, hword_part, word with unaccent, french_stem;
  create unlogged table sentences (id int, words tsvector)`

const insert = `
  insert into sentences
  select id, setweight(to_tsvector('plain_french', text), 'A') || setweight(to_tsvector('plain_french', title), 'D')
  from unnest($1::int[], $2::text[], $3::text[]) given (id, text, title)`

const ask = `
  with question as
    (select nullif(replace(plainto_tsquery('plain_french', $1)::text, '&', '|'), '')::tsquery as asked)
  select id from sentences, question where words @@ asked order by ts_rank(words, asked, 1) desc, id limit 10`

async function startServer(folder: string): Promise<{ client: pg.Client; stop: () => Promise<void> }> {
  const data = join(folder, 'postgres')
  mkdirSync(data)
  // The server refuses to run as root.
  const user = process.getuid?.() === 0 ? serverUser() : undefined
  if (user) {
    chownSync(folder, user.uid, user.gid)
    chownSync(data, user.uid, user.gid)
  }
  const quiet = { ...user, stdio: 'ignore', cwd: folder } as const
  execFileSync('initdb', ['-D', data, '-U', 'bench', '--auth=trust', '--encoding=UTF8', '--locale=C'], quiet)
  const server = spawn(
    'postgres',
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'shared_buffers=512MB'],
    quiet,
  )
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ host: folder, user: 'bench', database: 'postgres' })
    try {
      await client.connect()
      const stop = () => {
        server.kill('SIGINT')
        return gone
      }
      return { client, stop }
    } catch (error) {
      if (tries === 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function serverUser(): { readonly uid: number; readonly gid: number } {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }))
  return { uid: id('-u'), gid: id('-g') }
}
