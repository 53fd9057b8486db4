import { statSync } from 'node:fs'
import { join } from 'node:path'
import { passagesOf } from '../../src/search/passages.ts'
import type { EngineName, Figures, Task } from './figures.ts'
import { grow, readSoil } from './growth.ts'
import type { Peer, Sentence } from './peer.ts'
import { askAbout } from './questions.ts'

// The first questions pay for compilation.
const warmUp = 50

// Measures one engine and prints its Figures. Started by the bench alone, with --expose-gc.
const task = JSON.parse(process.argv[2] ?? '') as Task // written by the bench
console.log(JSON.stringify(await measure(task)))

async function measure({ engine, articles: count, queries, seed, folders, folder }: Task): Promise<Figures> {
  const soil = await readSoil(folders)
  const articles = [...grow(soil, count, seed)]
  const sentences = articles.flatMap((article): Sentence[] =>
    passagesOf(article).map(({ start, end }) => ({
      text: article.text.slice(start, end),
      title: article.title ?? '',
    })),
  )
  const questions = askAbout(sentences, queries + warmUp, seed + 1)
  const ground = { sentences, articles, knowledge: soil.knowledge, folder, file: join(folder, 'index') }
  const peer = await open(engine)
  const before = held()
  const buildMs = await timed(() => peer.build(ground))
  const saveMs = peer.save && (await timed(() => peer.save?.(ground)))
  const after = held()
  const times: number[] = []
  for (const question of questions) times.push(await timed(() => peer.search(question)))
  const measured = times.slice(warmUp).sort((a, b) => a - b)
  const loadMs = peer.load && (await timed(() => peer.load?.(ground)))
  await peer.close?.()
  return {
    engine,
    articles: count,
    sentences: sentences.length,
    buildMs,
    heapBytes: after.heap - before.heap,
    residentBytes: after.resident - before.resident,
    queries,
    p50Ms: measured[Math.floor(measured.length * 0.5)] ?? 0,
    p99Ms: measured[Math.floor(measured.length * 0.99)] ?? 0,
    ...(saveMs !== undefined && { saveMs, snapshotBytes: statSync(ground.file).size }),
    ...(loadMs !== undefined && { loadMs }),
  }
}

async function open(engine: EngineName): Promise<Peer> {
  switch (engine) {
    case 'MiniSearch':
      return (await import('./peers/minisearch.ts')).createMiniSearch()
    case 'MiniSearch tuned':
      return (await import('./peers/minisearch.ts')).createTunedMiniSearch()
    case 'Orama':
      return (await import('./peers/orama.ts')).createOrama()
    case 'FlexSearch':
      return (await import('./peers/flexsearch.ts')).createFlexSearch()
    case 'lunr':
      return (await import('./peers/lunr.ts')).createLunr()
    case 'SQLite FTS5':
      return (await import('./peers/fts5.ts')).createFts5()
    case 'PostgreSQL':
      return (await import('./peers/postgres.ts')).createPostgres()
    case 'Verbatim':
      return (await import('./peers/verbatim.ts')).createVerbatim()
    default:
      return engine satisfies never
  }
}

async function timed(work: () => Promise<unknown> | undefined): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function held(): { heap: number; resident: number } {
  if (!globalThis.gc) throw new Error('start with --expose-gc')
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
  return { heap: heapUsed + arrayBuffers, resident: rss }
}
