import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { createPassageIndex } from '../../src/search/passage-index.ts'
import { passagesOf } from '../../src/search/passages.ts'
import { createThesaurus } from '../../src/search/thesaurus.ts'
import { createWorkerEngine } from '../../src/search/worker-engine.ts'
import type { Article, Knowledge, SearchEngine } from '../../src/types.ts'
import { createChance } from '../chance.ts'
import type { Task } from './figures.ts'
import { grow, readSoil } from './growth.ts'
import { askAbout } from './questions.ts'

/** What a person in chat feels while the search works in its thread. Times in milliseconds. */
export type ChatFigures = {
  readonly articles: number
  /** Delay of the main thread's event loop while the articles are indexed and questions answered. */
  readonly loopP99Ms: number
  readonly meanwhileP50Ms: number
  readonly meanwhileP99Ms: number
  /** From the main thread to the other and back, without work. */
  readonly hopP50Ms: number
  /** The slowest change until a question shows it. */
  readonly visibleMs: number
  readonly freshMs: number
  readonly restartMs: number
  readonly changes: number
  /** Heap and buffers of the index after so many changes, divided by those before. */
  readonly memoryGrowth: number
}

// Measures what chat feels and prints it. Started by the bench alone, with --expose-gc.
console.log(JSON.stringify(await measure(JSON.parse(process.argv[2] ?? '') as Task))) // written by the bench

async function measure({ articles: count, seed, folders, folder }: Task): Promise<ChatFigures> {
  const { knowledge, ...soil } = await readSoil(folders)
  const articles = [...grow({ knowledge, ...soil }, count, seed)]
  const sentences = articles
    .slice(0, 1_000)
    .flatMap(({ text, title = '', ...article }) =>
      passagesOf({ ...article, text }).map(({ start, end }) => ({ text: text.slice(start, end), title })),
    )
  const questions = askAbout(sentences, 500, seed)
  const snapshotFile = join(folder, 'index')
  const delay = monitorEventLoopDelay({ resolution: 5 })

  const engine = createWorkerEngine({ knowledge, snapshotFile })
  // The engine's thread starts while there is something in it to ask about.
  await engine.add(articles.slice(0, 100))
  delay.enable()
  let isFilling = true
  const filling = engine.add(articles).then(() => {
    isFilling = false
  })
  const meanwhile: number[] = []
  for (let turn = 0; isFilling; turn++) {
    meanwhile.push(await ask(engine, questions[turn % questions.length] ?? ''))
    await setTimeout(20)
  }
  await filling
  delay.disable()
  const hops: number[] = []
  for (let turn = 0; turn < 200; turn++) hops.push(await timed(() => engine.suggest('', 1)))
  const visibleMs = await slowestChange(engine, articles)
  await engine.close()

  const [freshMs, restartMs] = await starts(knowledge, articles, join(folder, 'restart'))
  const changes = 10_000
  return {
    articles: count,
    loopP99Ms: delay.percentile(99) / 1e6,
    meanwhileP50Ms: percentile(meanwhile, 0.5),
    meanwhileP99Ms: percentile(meanwhile, 0.99),
    hopP50Ms: percentile(hops, 0.5),
    visibleMs,
    freshMs,
    restartMs,
    changes,
    memoryGrowth: memoryGrowth(knowledge, articles.slice(0, 1_000), changes, seed),
  }
}

async function starts(
  knowledge: Knowledge,
  articles: readonly Article[],
  snapshotFile: string,
): Promise<[freshMs: number, restartMs: number]> {
  const times: number[] = []
  for (let start = 0; start < 2; start++) {
    const engine = createWorkerEngine({ knowledge, snapshotFile })
    times.push(await timed(() => engine.add(articles)))
    await engine.close()
  }
  return [times[0] ?? 0, times[1] ?? 0]
}

/** Adds, changes and removes an article and asks until the answer shows it. */
async function slowestChange(engine: SearchEngine, articles: readonly Article[]): Promise<number> {
  const [model] = articles
  if (!model) return 0
  const total = async (query: string) => (await engine.search({ query, from: 0, limit: 1 })).matches.length
  const article = (version: string): Article => ({
    ...model,
    id: 'new',
    key: version,
    text: `Le mot ${version} seul.`,
  })
  const times = [
    await timed(async () => {
      await engine.add([article('xylographe')])
      if ((await total('xylographe')) === 0) throw new Error('an added article is not found')
    }),
    await timed(async () => {
      await engine.add([article('quetzalcoatl')])
      if ((await total('quetzalcoatl')) === 0) throw new Error('a changed article is not found')
    }),
    await timed(async () => {
      await engine.remove(['quetzalcoatl'])
      if ((await total('quetzalcoatl')) > 0) throw new Error('a removed article is found')
    }),
  ]
  return Math.max(...times)
}

/** Memory of an index after so many changes of its articles, to what it was after the first tenth of them. */
function memoryGrowth(
  knowledge: Knowledge,
  articles: readonly Article[],
  changes: number,
  seed: number,
): number {
  const index = createPassageIndex(createThesaurus(knowledge))
  const chance = createChance(seed)
  const empty = held()
  for (const article of articles) index.add(article)
  let before = 0
  for (let change = 0; change < changes; change++) {
    const article = articles[chance.between(0, articles.length - 1)]
    if (article) index.add({ ...article, key: `${article.id}-${change}` })
    if (change === changes / 10) before = held() - empty
  }
  const after = held() - empty
  return index.passages === 0 ? 0 : after / before
}

async function ask(engine: SearchEngine, query: string): Promise<number> {
  return timed(() => engine.search({ query, from: 0, limit: 3 }))
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? 0
}

function held(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
