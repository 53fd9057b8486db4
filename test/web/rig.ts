import { join } from 'node:path'
import type { Desk } from '../../src/command.ts'
import { createDispatch } from '../../src/dispatch.ts'
import { loadMenu } from '../../src/menu.ts'
import { projectRoot } from '../../src/root.ts'
import { createLocalEngine } from '../../src/search/local-engine.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Article } from '../../src/types.ts'
import type { WebParts } from '../../src/web/parts.ts'
import { createWebServer, type WebServer } from '../../src/web/server.ts'
import { articleOf } from '../fixtures/articles.ts'
import { testDigests } from '../fixtures/digests.ts'
import { emptyLedger, noKnowledge } from '../fixtures/ledger.ts'
import { testDesk } from '../fixtures/menu.ts'

export type Rig = {
  readonly url: string
  readonly server: WebServer
  readonly articles: readonly Article[]
  /** What was logged, one `level message` each. */
  readonly logged: readonly string[]
  /** Makes the server answer that it is not ready. */
  /** Keeps what a token stands for, as dispatch does. */
  keepAction(token: string, payload: string): void
  unready(reason: string): void
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
}

/** The page over the real commands, search and renderers, on a desk of a few articles made here. */
export async function startRig(given: Partial<WebParts> = {}, articles = pressArticles): Promise<Rig> {
  const logged: string[] = []
  const log = Object.fromEntries(
    (['debug', 'info', 'warn', 'error'] as const).map((level) => [
      level,
      (message: string, fields: object = {}) =>
        void logged.push(`${level} ${message} ${JSON.stringify(fields)}`),
    ]),
  ) as WebParts['log'] // one function for each of the four levels
  const reasons: string[] = []
  const kept = new Map<string, string>()
  const now = () => new Date('2024-09-10T12:00:00Z')
  const engine = createLocalEngine({
    knowledge: noKnowledge,
  })
  await engine.add(articles)
  const desk: Desk = {
    settings: testDesk,
    knowledge: noKnowledge,
    ledger: emptyLedger,
    articles,
    article: (key) => articles.find((article) => article.key === key),
    problems: [],
    notes: [],
    example: 'bytedance',
    loadedAt: now(),
    search: engine.search,
    suggest: engine.suggest,
  }
  const menu = await loadMenu(join(projectRoot, 'commands'), [testDesk])
  const version = async (key: string) => articles.find((article) => article.key === key)
  const status = async () => ({
    running: true,
    version: '1.0.0',
    uptime: 12,
    withheld: dispatch.withheld(),
    chats: [],
  })
  const dispatch = createDispatch({
    menu,
    desks: () => [desk],
    version,
    actions: {
      keepAction: async (token, payload) => void kept.set(token, payload),
      findAction: async (token) => kept.get(token),
    },
    corrections: createMemoryStore(),
    digests: testDigests(() => [desk], now),
    status,
    log,
    now,
  })
  const server = createWebServer({
    host: '127.0.0.1',
    port: 0,
    menu,
    dispatch,
    desks: () => [desk],
    version,
    status,
    statusKey,
    notReady: () => reasons,
    log,
    ...given,
  })
  const { url } = await server.start()
  return {
    url,
    server,
    articles,
    logged,
    keepAction: (token, payload) => void kept.set(token, payload),
    unready: (reason) => void reasons.push(reason),
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}

/** What `/api/status` asks for. */
export const statusKey = 'key-of-this-test'

/** Markup of every kind a page, Discord or Slack could take for its own. */
export const hostileText =
  '<img src=x onerror=alert(1)> <script>alert(2)</script> **bold** _slanted_ [bank](https://evil.example) <!channel> @everyone <@123456789012345678> &lt;b&gt; `code` ||hidden|| https://evil.example/x'

const sentences = Array.from(
  { length: 8 },
  (_, index) =>
    `In plant number ${index + 1} the zircon output reached ${index + 3} tons, its manager said on Monday.`,
)

const pressArticles: readonly Article[] = [
  articleOf(`Zircon makers add capacity\n\n${sentences.join('\n\n')}\n\nThe market had expected less.`, {
    id: 'zircon',
    title: 'Zircon makers add capacity',
    outlet: 'Mineral Daily',
    published: '2024-09-02',
    language: 'en',
    url: 'https://press.example/zircon',
    link: 'https://press.example/zircon',
  }),
  articleOf(
    `Le titane reprend des couleurs.\n\nLe groupe Hélios aurait commandé 12 000 tonnes de titane à son fournisseur.\n\nPartager cet article`,
    {
      id: 'titane',
      language: 'fr',
      noise: [{ start: 110, end: 130, kind: 'furniture' }],
    },
  ),
  articleOf(`Obsidian is sharp. ${hostileText} ends the obsidian sentence.`, {
    id: 'obsidian',
    title: '<b>Obsidian</b> & co',
  }),
]
