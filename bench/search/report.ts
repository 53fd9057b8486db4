import { cpus, totalmem } from 'node:os'
import type { ChatFigures } from './chat-process.ts'
import type { Figures } from './figures.ts'

/** How and where it was measured. */
export function machine(desks: number): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    `Made by \`npm run bench\` on ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${memory} GiB, Node ${process.versions.node}.`,
    `The articles of ${desks === 1 ? 'the desk in `corpus/`' : `${desks} desks`} were grown with a fixed seed: a headline and two or three paragraphs`,
    'of two sentences each, taken from real articles, with one word in twelve replaced by a made-up one (drawn by a Zipf law',
    'without an end, so that the vocabulary grows as that of real text does) and every other figure by another. Every engine',
    'indexes the same sentences, in a process of its own; questions are drawn from the sentences, six in ten with their',
    'grammar words, one in ten with a typing error. For Verbatim a question is timed all the way: understanding, ranking,',
    'refusal, highlights. Heap counts buffers outside the JavaScript heap too; “outside” means that the index is in a file or',
    'in a server. Loading is a start from the snapshot, for Verbatim with the check against the articles.',
    '',
    'All figures are ratios to MiniSearch with defaults in the same run, whose own are in its line; lower is better.',
  ].join('\n')
}

/** The engines of one size, as ratios to the first one. */
export function table(figures: readonly Figures[]): string {
  const [reference] = figures
  if (!reference) return ''
  const rows = figures.map((own) => {
    const cell = (value: (one: Figures) => number | undefined, unit: (value: number) => string) => {
      const [mine, theirs] = [value(own), value(reference)]
      if (mine === undefined || theirs === undefined) return '–'
      return own === reference ? unit(mine) : ratio(mine / theirs)
    }
    const isOutside = own.engine === 'SQLite FTS5' || own.engine === 'PostgreSQL'
    const cells = [
      own.engine,
      cell((one) => one.buildMs, time),
      isOutside ? 'outside' : cell((one) => one.heapBytes, size),
      own.engine === 'PostgreSQL' ? 'outside' : cell((one) => one.residentBytes, size),
      cell((one) => one.p50Ms, time),
      cell((one) => one.p99Ms, time),
      cell((one) => one.loadMs, time),
      cell((one) => one.snapshotBytes, size),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    `## ${reference.articles.toLocaleString('en')} articles (${reference.sentences.toLocaleString('en')} sentences)`,
    '',
    '| engine | build | heap after GC | resident | p50 | p99 | load | snapshot |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

/** How chat fares while the thread of the search works. */
export function chatTable(figures: ChatFigures): string {
  const lines = [
    ['event-loop delay of the main thread while indexing and answering, p99', time(figures.loopP99Ms)],
    ['a question meanwhile, p50 and p99', `${time(figures.meanwhileP50Ms)}, ${time(figures.meanwhileP99Ms)}`],
    ['the way to the thread and back, p50', time(figures.hopP50Ms)],
    ['an article added, changed or removed shows after at most', time(figures.visibleMs)],
    ['a start from nothing', time(figures.freshMs)],
    [
      'a start from the snapshot',
      `${time(figures.restartMs)}: ${ratio(figures.restartMs / figures.freshMs)} of it`,
    ],
    [
      `index memory after ${figures.changes.toLocaleString('en')} changes, to that before`,
      ratio(figures.memoryGrowth),
    ],
  ]
  return [
    `## Chat meanwhile (${figures.articles.toLocaleString('en')} articles)`,
    '',
    '| what | figure |',
    '| --- | --- |',
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n')
}

function ratio(value: number): string {
  return value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2)
}

function time(ms: number): string {
  return ms >= 1_000
    ? `${(ms / 1_000).toFixed(1)} s`
    : ms >= 10
      ? `${ms.toFixed(0)} ms`
      : `${ms.toFixed(2)} ms`
}

function size(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}
