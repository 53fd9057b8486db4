import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { projectRoot } from '../../src/root.ts'
import type { ChatFigures } from './chat-process.ts'
import { curve } from './curve.ts'
import { type EngineName, engineNames, type Figures, type Task } from './figures.ts'
import { postgresMissing } from './peers/postgres.ts'
import { chatTable, machine, table } from './report.ts'

const { values: options, positionals: extra } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    engines: { type: 'string', default: engineNames.join(',') },
    queries: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
    'no-chat': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

async function bench(): Promise<void> {
  const folders = [join(projectRoot, 'corpus'), ...extra]
  const all: Figures[] = []
  const reports = [machine(folders.length)]
  say(reports[0] ?? '')
  for (const articles of options.sizes.split(',').map(Number)) {
    const figures: Figures[] = []
    for (const engine of enginesFor(articles)) {
      const queries = Math.min(Number(options.queries), articles >= large ? 200 : Number.POSITIVE_INFINITY)
      const task = { engine, articles, queries, seed: Number(options.seed), folders }
      try {
        figures.push(await apart<Figures>('engine-process.ts', task))
        say(`${engine}, ${articles} articles: ${JSON.stringify(figures.at(-1))}`)
      } catch (error) {
        say(`${engine}, ${articles} articles: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    reports.push(table(figures))
    say(reports.at(-1) ?? '')
    all.push(...figures)
  }
  if (!options['no-chat']) {
    const task = { articles: 10_000, seed: Number(options.seed), folders }
    reports.push(chatTable(await apart<ChatFigures>('chat-process.ts', task)))
    say(reports.at(-1) ?? '')
  }
  if (options.write) write(reports, all)
}

/** At this size only some engines end in a bearable time. */
const large = 100_000
const enduring: readonly EngineName[] = ['MiniSearch', 'SQLite FTS5', 'PostgreSQL', 'Verbatim']

function enginesFor(articles: number): EngineName[] {
  const wanted = engineNames.filter((name) => options.engines.split(',').includes(name))
  const missing = wanted.includes('PostgreSQL') ? postgresMissing() : undefined
  if (missing !== undefined) say(missing)
  return wanted.filter(
    (name) =>
      (articles < large || enduring.includes(name)) && (name !== 'PostgreSQL' || missing === undefined),
  )
}

/** Runs a measurement in a process and a folder of its own; its last line is what it found. */
async function apart<Found>(file: string, task: Omit<Task, 'engine' | 'queries' | 'folder'>): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'))
  try {
    const script = fileURLToPath(new URL(file, import.meta.url))
    const flags = ['--expose-gc', `--max-old-space-size=${memoryMb}`]
    const child = spawn(process.execPath, [...flags, script, JSON.stringify({ ...task, folder })], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    const code = await new Promise((resolve) => child.once('close', resolve))
    if (code !== 0) throw new Error(`not measured: its process ended with ${code}`)
    return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Found // printed by the script
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// Verbatim has to do with this at 100,000 articles, and the reference gets no more.
const memoryMb = 4_096

function write(reports: readonly string[], figures: readonly Figures[]): void {
  const docs = join(projectRoot, 'docs')
  const [head = '', ...tables] = reports
  writeFileSync(join(docs, 'benchmark.svg'), curve(figures))
  writeFileSync(
    join(docs, 'benchmark.md'),
    `# Benchmark\n\n${head}\n\n![Time and memory against the number of articles](benchmark.svg)\n\n${tables.join('\n\n')}\n`,
  )
}

function say(line: string): void {
  console.log(`${line}\n`)
}

if (options.help) {
  say(`npm run bench -- [--sizes 1000,10000,100000] [--engines A,B] [--queries 400] [--seed 1] [--no-chat]
                 [--write] [desk…]

Grows the articles of corpus/ and of further desks to so many, lets each engine index the same sentences in a
process of its own, and prints times and sizes as ratios to MiniSearch with defaults. From 100,000 articles on only
MiniSearch, SQLite FTS5, PostgreSQL and Verbatim run. --write puts the tables into docs/benchmark.md.`)
} else {
  await bench()
}
