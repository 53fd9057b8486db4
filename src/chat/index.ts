import type { RequestListener } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { UserError } from '../errors.ts'
import type { Channel } from '../types.ts'
import type { ChatAdapter, ChatPort, ChatState } from './adapter.ts'
import type { DiscordSettings } from './discord.ts'
import { nonceMemoryMs } from './discord-client.ts'
import type { SlackAdapter, SlackSettings } from './slack.ts'
import { slackPath } from './slack-requests.ts'
import { within } from './within.ts'

/** A platform without settings is not started. */
export type ChatSettings = { readonly slack?: SlackSettings; readonly discord?: DiscordSettings }

/** Every configured chat platform. A post goes to its own; while that cannot be reached, it is refused. */
export type Chats = Pick<ChatAdapter, 'post' | 'find'> & {
  /**
   * Resolves when each platform answers, has failed, or takes longer than a few seconds; never rejects. One that
   * cannot be reached is tried again in the background, one whose settings are wrong is not.
   */
  start(): Promise<void>
  stop(): Promise<void>
  states(): readonly ChatState[]
  /** How long a platform knows the same post again and makes no second message of it, in milliseconds. */
  recognisesMs(platform: Channel['platform']): number
  /** What platforms post to our HTTP server: a path, and who takes its requests with the body unread. */
  readonly requests: readonly { readonly path: string; readonly listener: RequestListener }[]
}

/** Chat libraries are loaded only for the platforms that are configured. */
export function createChats(port: ChatPort, { slack, discord }: ChatSettings): Chats {
  const chats: Chat[] = []
  let slackAdapter: SlackAdapter | undefined
  if (slack) {
    const load = async () => {
      const { createSlackAdapter } = await import('./slack.ts')
      slackAdapter = createSlackAdapter(port, slack)
      return slackAdapter
    }
    chats.push(createChat('slack', load, port))
  }
  if (discord) {
    const load = async () => (await import('./discord.ts')).createDiscordAdapter(port, discord)
    chats.push(createChat('discord', load, port))
  }

  return {
    async start() {
      await Promise.all(chats.map((chat) => chat.start()))
    },
    async stop() {
      await Promise.all(chats.map((chat) => chat.stop()))
    },
    states: () => chats.map((chat) => chat.state()),
    async post(post, lead) {
      const adapter = adapterFor(post)
      return adapter ? adapter.post(post, lead) : { kind: 'refused', reason: notConnected(post) }
    },
    async find(post, owedMs, lead) {
      const adapter = adapterFor(post)
      return adapter ? adapter.find(post, owedMs, lead) : { kind: 'unseen', reason: notConnected(post) }
    },
    recognisesMs: (platform) => (platform === 'discord' ? nonceMemoryMs : 0),
    requests: slack?.mode === 'http' ? [{ path: slackPath, listener: passToSlack }] : [],
  }

  /** Nothing is sent with settings that the platform has refused. */
  function adapterFor({ platform }: Channel): ChatAdapter | undefined {
    const chat = chats.find((candidate) => candidate.name === platform)
    return chat?.state().state === 'failed' ? undefined : chat?.adapter()
  }

  function passToSlack(...[request, response]: Parameters<RequestListener>): void {
    if (slackAdapter?.requests) slackAdapter.requests.listener(request, response)
    else response.writeHead(503).end()
  }
}

function notConnected({ platform }: Channel): string {
  return `${platform} is not connected`
}

type Chat = {
  readonly name: ChatState['name']
  start(): Promise<void>
  stop(): Promise<void>
  state(): ChatState
  /** Absent until the platform's library is loaded. */
  adapter(): ChatAdapter | undefined
}

/** One platform, with a new adapter for every attempt. */
function createChat(name: ChatState['name'], load: () => Promise<ChatAdapter>, { log }: ChatPort): Chat {
  const closing = new AbortController()
  let adapter: ChatAdapter | undefined

  return {
    name,
    adapter: () => adapter,
    async start() {
      const begun = new Promise<void>((resolve) => void keepTrying(resolve))
      await within(patienceMs, begun, undefined)
    },
    async stop() {
      closing.abort()
      await adapter?.stop()
    },
    state: () => adapter?.state() ?? { name, state: 'starting' },
  }

  /** Calls `begun` after the first attempt. Never rejects. */
  async function keepTrying(begun: () => void): Promise<void> {
    for (let failures = 0; ; failures++) {
      const isDone = await attempt()
      begun()
      if (isDone) return
      const waited = await pause(delayMs(failures), true, { signal: closing.signal }).catch(() => false)
      if (!waited) return
    }
  }

  /** True when there is nothing more to try. */
  async function attempt(): Promise<boolean> {
    try {
      adapter = await load()
      await adapter.start()
      log.info('chat connected', { chat: name })
      return true
    } catch (error) {
      if (closing.signal.aborted) return true
      if (error instanceof UserError) {
        log.error('chat not started', { chat: name, reason: error.message, hint: error.hint })
        return true
      }
      log.warn('chat not reached, will be tried again', { chat: name, error })
      return false
    }
  }
}

/** How long the rest of the bot waits for a platform, in milliseconds. */
const patienceMs = 10_000

/** 5, 10, 20 … at most 300 seconds. */
function delayMs(failures: number): number {
  return Math.min(300_000, 5000 * 2 ** failures)
}
