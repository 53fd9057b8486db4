import type { ChatPort } from '../../src/chat/adapter.ts'
import { type Desk, defineCommand, type Menu } from '../../src/command.ts'
import { createDispatch } from '../../src/dispatch.ts'
import { UserError } from '../../src/errors.ts'
import { createLog } from '../../src/log.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Action, Answer, Block, Invocation } from '../../src/types.ts'
import { wordsIn } from '../../src/words.ts'
import { testDigests } from '../fixtures/digests.ts'
import { emptyLedger, noKnowledge } from '../fixtures/ledger.ts'
import { testDesk } from '../fixtures/menu.ts'

/** What is behind a chat adapter in a test: the real dispatch over two small commands. */
export type ChatWorld = {
  readonly port: ChatPort
  readonly menu: Menu
  /** A query that begins with `wait` waits while the gate is closed; it is closed at the start, except for `wait for`. */
  closeGate(): void
  openGate(): void
  /** Resolves when a command waits at the gate. */
  waiting(): Promise<void>
  /** How many commands were run. */
  runs(): number
  /** The log lines that hold these words. */
  logged(words: string): string
}

export function createChatWorld(): ChatWorld {
  const lines: string[] = []
  const seen = new Set<string>()
  let runs = 0
  let gate = Promise.withResolvers<void>()
  let arrived = Promise.withResolvers<void>()
  let isClosed = false

  const summary = { fr: 'Chercher dans la couverture', en: 'Search the coverage' }
  const chips = defineCommand({
    name: 'ask',
    perDesk: true,
    summary,
    onMessage: {
      option: 'query',
      label: { fr: 'Confronter à la couverture', en: 'Check against the coverage' },
      short: { fr: 'Vérifier', en: 'Check' },
    },
    example: () => 'bytedance',
    options: {
      query: { type: 'text', rest: true, suggest: true, summary },
      limit: { type: 'number', min: 1, max: 10, summary },
      sure: { type: 'text', choices: ['all', 'stated'], summary },
      public: { type: 'boolean', summary },
      from: { type: 'number', hidden: true, summary },
    },
    async run(args, { invocation }) {
      runs++
      const { query = '', from = 0 } = args
      if (query === 'wait' || (isClosed && query.startsWith('wait'))) {
        arrived.resolve()
        await gate.promise
      }
      if (query === 'boom' || (query === 'half' && from > 0)) throw new Error('something broke')
      if (query === 'refuse') throw new UserError('Trop vague.', 'Nommez une entreprise.')
      const lines: Block[] = Array.from({ length: query === 'long' ? 300 : 0 }, (_, index) =>
        text(`line ${index + 1} `.repeat(20)),
      )
      return echo(args, invocation, query === 'chart' ? [chart] : lines)
    },
    suggest: async (_, typed) => {
      if (typed === 'boom') throw new Error('no suggestions')
      if (typed === 'late') await gate.promise
      return [...Array.from({ length: 40 }, (_, index) => `${typed} ${index}`), 'x'.repeat(101), '']
    },
  })
  const article = defineCommand({
    name: 'article',
    summary: { fr: 'Lire un article', en: 'Read an article' },
    example: () => 'abc',
    options: { ref: { type: 'text', required: true, positional: true, summary } },
    run: async ({ ref }, { invocation }) => ({
      ...echo({ ref }, invocation),
      blocks: [text(`article ${ref}`)],
    }),
  })
  const menu: Menu = [
    { name: 'chips', command: chips, desk: testDesk },
    { name: 'article', command: article },
  ]
  const log = createLog({ level: 'debug', secrets: [], write: (line) => lines.push(line) })
  const desk: Desk = {
    settings: testDesk,
    knowledge: noKnowledge,
    ledger: emptyLedger,
    articles: [],
    article: () => undefined,
    problems: [],
    notes: [],
    example: 'huawei',
    loadedAt: new Date(0),
    search: () => Promise.reject(new Error('not searched here')),
    suggest: async () => [],
  }
  const dispatch = createDispatch({
    menu,
    desks: () => [desk],
    version: async () => undefined,
    actions: createMemoryStore(),
    corrections: createMemoryStore(),
    digests: testDigests(() => [desk]),
    status: () => Promise.reject(new Error('not asked here')),
    log,
    now: () => new Date(0),
  })

  return {
    menu,
    port: {
      menu,
      dispatch,
      rights: { users: [], roles: [] },
      log,
      async firstDelivery(key) {
        if (seen.has(key)) return false
        seen.add(key)
        return true
      },
    },
    closeGate() {
      isClosed = true
      gate = Promise.withResolvers()
      arrived = Promise.withResolvers()
    },
    openGate: () => gate.resolve(),
    waiting: () => arrived.promise,
    runs: () => runs,
    logged: (words) => lines.filter((line) => line.includes(words)).join(''),
  }
}

const chart: Block = {
  kind: 'picture',
  alt: 'A chart of one point',
  chart: {
    title: 'Chart',
    language: 'en',
    points: [{ from: '2024-09-02', to: '2024-09-02', label: '40,000', mark: 'stated' }],
    undated: [],
    undatedLabel: 'Undated',
    legend: [],
  },
}

/** An answer that repeats what the command was given, with a button of each kind. */
function echo(args: object, { language, args: typed }: Invocation, more: Block[] = []): Answer {
  const say = wordsIn(language)
  const { public: _, ...kept } = typed
  const sorted = Object.fromEntries(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1)))
  const actions: Action[] = [
    { kind: 'turn', label: say.more, command: 'chips', args: { ...kept, from: Number(kept.from ?? 0) + 1 } },
    { kind: 'open', label: say.readInPlace, command: 'article', args: { ref: `about ${kept.query}` } },
    { kind: 'share', label: say.share, command: 'chips', args: kept },
  ]
  return {
    outcome: 'answered',
    language,
    summary: 'An answer',
    blocks: [text(JSON.stringify(sorted)), ...more],
    actions,
  }
}

function text(words: string): Block {
  return { kind: 'text', runs: [{ text: words }] }
}
