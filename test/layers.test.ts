import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../src/root.ts'
import { mentionsIn } from './imports.ts'

/**
 * Who may import whom, besides itself; each line names only lines above it. A new arrow is a decision: it changes this
 * table and the sentence of ARCHITECTURE.md that explains it. Read as absences: no command knows a platform, no
 * renderer knows a command or the corpus, a search engine supplies no text, the pure text functions know nothing.
 */
const layers: { readonly [layer: string]: readonly string[] } = {
  types: [],
  errors: [],
  root: [],
  redact: [],
  log: ['redact'],
  words: ['types'],
  cite: ['types'],
  text: ['types'],
  config: ['types', 'errors', 'redact', 'root'],
  corpus: ['types', 'errors', 'log', 'text', 'root'],
  store: ['types', 'errors', 'log', 'text', 'root'],
  'worker-link': [],
  search: ['types', 'errors', 'text', 'root', 'worker-link'],
  claims: ['types', 'text', 'worker-link'],
  command: ['types', 'errors', 'cite', 'words', 'text', 'claims'],
  token: ['types', 'command'],
  line: ['types', 'errors', 'words', 'command'],
  menu: ['types', 'errors', 'root', 'command'],
  prove: ['types', 'log', 'cite', 'words'],
  outbox: ['types', 'log', 'store'],
  digest: ['types', 'errors', 'log', 'cite', 'words', 'text', 'store', 'command', 'outbox'],
  weighing: ['types', 'cite', 'words', 'text', 'claims'],
  query: ['types', 'errors', 'cite', 'words', 'text', 'command', 'line', 'weighing'],
  asking: ['types', 'cite', 'words', 'text', 'command', 'query', 'weighing'],
  commands: [
    'types',
    'errors',
    'cite',
    'words',
    'text',
    'claims',
    'command',
    'line',
    'query',
    'asking',
    'digest',
    'weighing',
  ],
  dispatch: ['types', 'errors', 'log', 'cite', 'words', 'command', 'token', 'line', 'prove'],
  render: ['types', 'words'],
  chart: ['types', 'root'],
  conversation: ['types', 'errors', 'words', 'command'],
  chat: ['types', 'errors', 'log', 'words', 'command', 'line', 'conversation', 'render', 'config', 'chart'],
  web: [
    'types',
    'errors',
    'log',
    'words',
    'cite',
    'root',
    'command',
    'line',
    'conversation',
    'render',
    'chat',
    'chart',
  ],
  'served-desk': ['types', 'log', 'corpus', 'store', 'search', 'claims', 'command'],
  instance: [
    'types',
    'errors',
    'log',
    'root',
    'corpus',
    'store',
    'command',
    'menu',
    'dispatch',
    'served-desk',
    'digest',
    'render',
  ],
  start: [
    'types',
    'errors',
    'log',
    'root',
    'config',
    'store',
    'command',
    'instance',
    'prove',
    'outbox',
    'digest',
    'render',
    'chat',
    'web',
  ],
  cli: [
    'types',
    'errors',
    'redact',
    'log',
    'words',
    'cite',
    'text',
    'root',
    'config',
    'corpus',
    'store',
    'search',
    'claims',
    'command',
    'line',
    'query',
    'asking',
    'weighing',
    'render',
    'chat',
    'instance',
    'start',
    'digest',
  ],
  main: ['cli'],
}

/** Packages that one part of the product hides from the rest. */
const hiddenPackages: { readonly [name: string]: readonly string[] } = {
  'discord.js': ['chat', 'render'],
  '@slack/bolt': ['chat', 'render'],
  // The measure of the ranking, for tests and the benchmark alone.
  minisearch: [],
  kysely: ['store'],
  'node:sqlite': ['store'],
  hono: ['web'],
  '@hono/node-server': ['web'],
  dotenv: ['config'],
  pino: ['log'],
  commander: ['cli'],
  parse5: ['corpus'],
  linkedom: ['corpus'],
  '@mozilla/readability': ['corpus'],
  '@resvg/resvg-js': ['chart'],
}

const sources = globSync(['src/**/*.ts', 'commands/*.ts'], { cwd: projectRoot })
  .map((file) => file.split(sep).join('/'))
  .sort()

test.each(sources)('%s imports only what its layer may', (file) => {
  expect(breachesOf(file, readFileSync(join(projectRoot, file), 'utf8'))).toEqual([])
})

test('each line of the table names only lines above it', () => {
  const above = new Set<string>()
  for (const [layer, allowed] of Object.entries(layers)) {
    for (const other of allowed) expect(above, `${layer} → ${other}`).toContain(other)
    above.add(layer)
  }
})

test('each line of the table is about code that exists', () => {
  expect(new Set(sources.map(layerOf))).toEqual(new Set(Object.keys(layers)))
})

describe('a breach is found', () => {
  const planted: readonly (readonly [string, string, string])[] = [
    ['by an import', 'src/render/slack.ts', "import { loadDesk } from '../corpus/index.ts'"],
    ['by an import for its effect', 'src/render/slack.ts', "import '../corpus/index.ts'"],
    ['by an import of a type alone', 'src/render/slack.ts', "import type { Desk } from '../command.ts'"],
    [
      'by an import of one type among others',
      'src/render/slack.ts',
      "import { type Desk } from '../command.ts'",
    ],
    [
      'by an import over several lines',
      'src/render/slack.ts',
      "import {\n  type Desk,\n} from\n  '../command.ts'",
    ],
    [
      'by an import while it runs',
      'commands/ask.ts',
      "const { renderSlack } = await import('../src/render/slack.ts')",
    ],
    ['by a template', 'commands/ask.ts', 'await import(`../src/render/slack.ts`)'],
    ['by a type that is imported where it is used', 'src/text/fold.ts', "let log: import('../log.ts').Log"],
    ['by exporting on', 'src/types.ts', "export * from './errors.ts'"],
    ['by exporting a type on', 'src/types.ts', "export type { Redact } from './redact.ts'"],
    ['by require', 'src/text/fold.ts', "import log = require('../log.ts')"],
    [
      'by the address of a worker',
      'src/text/fold.ts',
      "new Worker(new URL('../search/index-worker.ts', base))",
    ],
    ['by a path from the project', 'src/text/fold.ts', "join(projectRoot, 'src/search/index.ts')"],
    ['from above', 'src/cli/ask.ts', "import { main } from '../main.ts'"],
    ['from the tests', 'src/cli/ask.ts', "import { rig } from '../../test/web/rig.ts'"],
    ['from a package that is hidden', 'commands/ask.ts', "import { Client } from 'discord.js'"],
    [
      'from a part of such a package',
      'commands/ask.ts',
      "import type { Block } from '@slack/bolt/dist/types'",
    ],
  ]
  test.each(planted)('%s', (_, file, source) => expect(breachesOf(file, source)).toHaveLength(1))

  test('and what is allowed is none', () => {
    const source =
      "import type { Answer } from '../types.ts'\nimport { escape } from './runs.ts'\nimport 'node:fs'"
    expect(breachesOf('src/render/slack.ts', source)).toEqual([])
  })
})

function breachesOf(file: string, source: string): readonly string[] {
  const layer = layerOf(file)
  const allowed = new Set([layer, ...(layers[layer] ?? [])])
  const { files, packages } = mentionsIn(file, source)
  return [
    ...files.filter((other) => isCode(other) && !allowed.has(layerOf(other))),
    ...packages.filter((name) => hiddenPackages[name]?.includes(layer) === false),
  ]
}

/** `src/render/slack.ts` → `render`, `src/types` → `types`, `commands/ask.ts` → `commands`, `test/web/rig` → `test`. */
function layerOf(path: string): string {
  const [top = '', next = ''] = path.split('/')
  return top === 'src' ? next.replace(/\.ts$/, '') : top
}

/** Text that only looks like a path, such as `../energy` in an example, leads to no code of ours. */
function isCode(path: string): boolean {
  return /^(?:src|commands|test|bench|bin)\//.test(path)
}
