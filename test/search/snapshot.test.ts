import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createLocalEngine } from '../../src/search/local-engine.ts'
import { createWorkerEngine } from '../../src/search/worker-engine.ts'
import type { Article, Knowledge, SearchResult } from '../../src/types.ts'
import { articleOf, articles, knowledge } from '../contracts/search-engine.ts'

let folder: string
let file: string
let warnings: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'))
  file = join(folder, 'derived', 'index.json')
  warnings = []
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Opens an engine on the snapshot, asks, and closes it. */
async function start(
  held: readonly Article[] = articles,
  known: Knowledge = knowledge,
): Promise<SearchResult> {
  const engine = createLocalEngine({
    knowledge: known,
    snapshotFile: file,
    warn: (told) => warnings.push(told),
  })
  await engine.add(held)
  const result = await engine.search({ query: 'agrimont tractors', from: 0, limit: 10 })
  await engine.close()
  return result
}

/** Puts a mark into the snapshot under its right sum, so that using it shows. */
async function isUsed(held?: readonly Article[], known?: Knowledge): Promise<boolean> {
  const before = await readFile(file)
  await start(held, known)
  return (await readFile(file)).equals(before) && (await inode()) === writtenAs
}

let writtenAs: bigint
async function inode(): Promise<bigint> {
  const { stat } = await import('node:fs/promises')
  return (await stat(file, { bigint: true })).mtimeNs
}

describe('a snapshot', () => {
  beforeEach(async () => {
    await start()
    writtenAs = await inode()
  })

  test('is written once and used by the next start, with the same answers', async () => {
    const first = await start()
    await rm(file)
    expect(first).toEqual(await start())
  })

  test('is left as it is by a start that uses it', async () => {
    expect(await isUsed()).toBe(true)
    expect(warnings).toEqual([])
  })

  test('does not depend on the order of the articles', async () => {
    expect(await isUsed([...articles].reverse())).toBe(true)
  })

  test.each([
    ['an article more', [...articles, articleOf('quatre', 'Un texte.')]],
    ['an article less', articles.slice(1)],
    ['another title', articles.map((article) => ({ ...article, title: 'Autre' }))],
    [
      'other noise',
      articles.map((article) => ({ ...article, noise: [{ start: 0, end: 3, kind: 'stray' as const }] })),
    ],
  ])('is built anew for %s, without a warning', async (_what, held) => {
    expect(await isUsed(held)).toBe(false)
    expect(warnings).toEqual([])
  })

  test('is built anew for other knowledge', async () => {
    expect(await isUsed(articles, { ...knowledge, synonyms: [] })).toBe(false)
  })

  test.each([
    ['cut short', (content: Buffer) => content.subarray(0, content.length / 2)],
    ['with one bit changed', (content: Buffer) => content.fill(content[500]! ^ 1, 500, 501)],
    ['empty', () => Buffer.alloc(0)],
    ['of nothing but NUL', (content: Buffer) => Buffer.alloc(content.length)],
  ])('%s is set aside, told and built anew', async (_what, damage) => {
    await writeFile(file, damage(await readFile(file)))
    expect((await start()).verdict).toBe('answered')
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/^search snapshot damaged, set aside and built anew: /)
    expect((await readdir(join(folder, 'derived'))).sort()).toEqual(['index.json', 'index.json.damaged'])
    expect(await isUsedAfterwards()).toBe(true)
  })

  async function isUsedAfterwards(): Promise<boolean> {
    writtenAs = await inode()
    return isUsed()
  }

  test('serves an engine that goes on changing', async () => {
    const engine = createLocalEngine({ knowledge, snapshotFile: file })
    await engine.add(articles)
    await engine.add([articleOf('quatre', 'La charrue laboure.')])
    await engine.remove([articles[0]?.key ?? ''])
    expect((await engine.search({ query: 'charrue', from: 0, limit: 3 })).total).toBe(1)
    expect((await engine.search({ query: 'usine vire', from: 0, limit: 3 })).verdict).toBe('nothing')
    await engine.close()
  })
})

test('a folder that cannot be written costs a warning and nothing else', async () => {
  await writeFile(join(folder, 'derived'), 'a file where the folder should be')
  expect((await start()).verdict).toBe('answered')
  expect(warnings.at(-1)).toMatch(/^search snapshot not written: /)
})

test('the thread writes its snapshot before it is closed, and no other file', async () => {
  const engine = createWorkerEngine({ knowledge, snapshotFile: file })
  await engine.add(articles)
  await engine.close()
  expect(await readdir(join(folder, 'derived'))).toEqual(['index.json'])
  writtenAs = await inode()
  expect(await isUsed()).toBe(true)
})

test('the thread tells of a damaged snapshot', async () => {
  await start()
  await writeFile(file, 'nonsense\n')
  const engine = createWorkerEngine({ knowledge, snapshotFile: file, warn: (told) => warnings.push(told) })
  await engine.add(articles)
  await engine.close()
  expect(warnings).toHaveLength(1)
})
