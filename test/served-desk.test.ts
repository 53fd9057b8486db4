import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Desk } from '../src/command.ts'
import { watchDesk } from '../src/corpus/index.ts'
import { createLog } from '../src/log.ts'
import { type ServedDesk, serveDesk } from '../src/served-desk.ts'
import { openStore, type Store, statePaths } from '../src/store/index.ts'

const prose =
  'Le fabricant a reçu une commande de 4 200 puces, selon un journal. Les livraisons n’ont pas commencé.'
const times = { quietMs: 20, gatherMs: 5, againMs: 10, heartbeatMs: 50 }

let root: string
let store: Store
let served: ServedDesk
let lines: string[]
let told: () => void
/** The wall clock of the bot, in milliseconds since 1970. */
let clockMs: number

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'served-'))
  lines = []
  told = () => {}
  clockMs = Date.UTC(2024, 9, 1)
  store = await openStore(statePaths(join(root, 'state')).database)
  write('desk.yaml', 'name: test\n')
  write('articles/a.md', prose)
})

afterEach(async () => {
  await served.close()
  await store.close()
  rmSync(root, { recursive: true, force: true, maxRetries: 5 })
})

function write(file: string, content: string): void {
  const path = join(root, 'desk', file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

async function start(): Promise<void> {
  const now = () => new Date(clockMs)
  const folder = join(root, 'desk')
  const log = createLog({
    level: 'info',
    secrets: [],
    write(line) {
      lines.push(line)
      // The desk is replaced in the turn that told of the change.
      setImmediate(() => told())
    },
  })
  const watched = await watchDesk(folder, { now, times, warn: log.warn })
  served = await serveDesk(watched, { folder, stateDir: join(root, 'state'), store, log, records: true, now })
}

/** Resolved when the desk is as wanted; the test's own time limit ends a vain wait. */
function until(wanted: (desk: Desk) => boolean): Promise<void> {
  return new Promise((resolve) => {
    told = () => {
      if (wanted(served.desk())) resolve()
    }
    told()
  })
}

const holds = (id: string) => (desk: Desk) => desk.articles.some((article) => article.id === id)

async function found(query: string, desk = served.desk()): Promise<(string | undefined)[]> {
  const { matches } = await desk.search({ query, from: 0, limit: 10 })
  return matches.map(({ key }) => served.article(key)?.id)
}

test('what is added is found, what is changed is found by its new words, what is removed is not', async () => {
  await start()
  write('articles/b.md', 'Un musée ouvre ses portes à Lyon.')
  await until(holds('b'))
  expect(await found('musée')).toEqual(['b'])
  write('articles/b.md', 'Une gare ouvre ses portes à Lyon.')
  await until(({ articles }) => articles.some(({ text }) => text.includes('gare')))
  expect([await found('gare'), await found('musée')]).toEqual([['b'], []])
  rmSync(join(root, 'desk/articles/b.md'))
  await until(({ articles }) => articles.length === 1)
  expect(await found('gare')).toEqual([])
}, 60_000)

test('every version that was served is kept, and a desk held by a command stays as it was', async () => {
  await start()
  const held = served.desk()
  const [before] = held.articles
  write('articles/a.md', `${prose} Corrigé.`)
  await until(({ articles }) => articles[0]?.version !== before?.version)
  write('articles/a.md', `${prose} Corrigé encore.`)
  await until(({ articles }) => articles[0]?.text.endsWith('encore.') === true)
  const [after] = served.desk().articles
  expect((await store.findVersion(after?.key ?? ''))?.text).toBe(`${prose} Corrigé encore.`)
  expect(held.articles).toEqual([before])
  expect(served.article(before?.key ?? '')).toBeUndefined()
}, 60_000)

test('a desk held by a command can still be searched after the index was built anew', async () => {
  await start()
  const held = served.desk()
  write('lexicon.yaml', 'synonyms:\n  - [fabricant, manufacture]\n')
  await until(() => lines.some((line) => line.includes('read anew')))
  expect(await found('manufacture')).toEqual(['a'])
  expect(await found('manufacture', held)).toEqual(['a'])
}, 60_000)

test('nothing is new at the first load, what comes later is, once', async () => {
  await start()
  expect(await served.firstSeen()).toEqual(new Map([['a', undefined]]))
  clockMs += 1000
  const addedMs = clockMs
  write('articles/b.md', `B. ${prose}`)
  await until(holds('b'))
  clockMs += 1000
  write('articles/b.md', `B. ${prose} Corrigé.`)
  await until(({ articles }) => articles[1]?.text.endsWith('Corrigé.') === true)
  const known = new Map([
    ['a', undefined],
    ['b', addedMs],
  ])
  expect(await served.firstSeen()).toEqual(known)
}, 60_000)

test('what came while the bot was down is new when it starts', async () => {
  await start()
  await served.close()
  write('articles/b.md', `B. ${prose}`)
  clockMs += 5000
  await start()
  expect((await served.firstSeen()).get('b')).toBe(clockMs)
}, 60_000)

test('without its derived data nothing becomes new', async () => {
  await start()
  await served.close()
  rmSync(join(root, 'state/derived'), { recursive: true, force: true })
  clockMs += 5000
  await start()
  expect(await served.firstSeen()).toEqual(new Map([['a', undefined]]))
}, 60_000)

test('on an empty state nothing is new', async () => {
  await start()
  write('articles/b.md', `B. ${prose}`)
  await until(holds('b'))
  await served.close()
  await store.close()
  store = await openStore(statePaths(join(root, 'other-state')).database)
  await start()
  expect([...(await served.firstSeen()).values()]).toEqual([undefined, undefined])
}, 60_000)

test('what is put into an empty desk first was there from the first', async () => {
  rmSync(join(root, 'desk/articles/a.md'))
  await start()
  write('articles/b.md', `B. ${prose}`)
  await until(holds('b'))
  clockMs += 1000
  write('articles/c.md', `C. ${prose}`)
  await until(holds('c'))
  const known = new Map([
    ['b', undefined],
    ['c', clockMs],
  ])
  expect(await served.firstSeen()).toEqual(known)
}, 60_000)

test('a file that is renamed is not new', async () => {
  await start()
  renameSync(join(root, 'desk/articles/a.md'), join(root, 'desk/articles/z.md'))
  await until(holds('z'))
  expect((await served.firstSeen()).get('z')).toBeUndefined()
}, 60_000)

test('each change is told in one line, and each file that is not served once', async () => {
  await start()
  write('articles/b.md', `B. ${prose}`)
  await until(holds('b'))
  write('articles/broken.json', '{')
  await until(({ problems }) => problems.length === 1)
  write('articles/c.md', `C. ${prose}`)
  await until(holds('c'))
  const logged = lines.map((line) => JSON.parse(line))
  expect(logged.filter(({ message }) => message === 'file not served')).toMatchObject([
    { desk: 'test', file: 'articles/broken.json' },
  ])
  expect(logged.filter(({ message }) => message === 'desk changed')).toMatchObject([
    { added: 1, changed: 0, removed: 0, articles: 2 },
    { added: 0, changed: 0, removed: 0, articles: 2 },
    { added: 1, changed: 0, removed: 0, articles: 3 },
  ])
}, 60_000)
