import type { RequestListener } from 'node:http'
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt'
import { UserError } from '../errors.ts'
import type { Language } from '../types.ts'
import type { ChatAdapter, ChatPort, ChatState } from './adapter.ts'
import { createRunning } from './running.ts'
import { slackClientOptions } from './slack-client.ts'
import { checkSlackSettings, explainSlack } from './slack-errors.ts'
import { createSlackLanguages } from './slack-language.ts'
import { addSlackListeners } from './slack-listeners.ts'
import { createSlackLog } from './slack-log.ts'
import { createSlackPosting } from './slack-posting.ts'
import { slackPath, slackRequests } from './slack-requests.ts'
import { createSlackSocket, type SlackSocket } from './slack-socket.ts'

export type SlackSettings = {
  readonly botToken: string
  /** Needed in Socket Mode. */
  readonly appToken?: string
  /** Needed in HTTP mode. */
  readonly signingSecret?: string
  readonly mode: 'socket' | 'http'
  /** Instead of Slack's own, for every client: `https://slack.com/api/`. */
  readonly apiUrl?: string
  /** For people whose language Slack does not tell; French when absent. */
  readonly defaultLanguage?: Language
}

export type SlackAdapter = ChatAdapter & {
  /** In HTTP mode: what our own HTTP server hands to Bolt, the body unread. */
  readonly requests?: { readonly path: string; readonly listener: RequestListener }
}

/** Slack through Bolt, in Socket Mode or behind our own HTTP server. */
export function createSlackAdapter(port: ChatPort, settings: SlackSettings): SlackAdapter {
  const { log } = port
  const logger = createSlackLog(log)
  const running = createRunning(log)
  let state: ChatState = { name: 'slack', state: 'starting' }
  let bot: { botId?: string; botUserId?: string } = {}
  let isStopping = false

  const receiver =
    settings.mode === 'http'
      ? new HTTPReceiver({
          signingSecret: settings.signingSecret || 'missing',
          endpoints: slackPath,
          bodyLimit,
          logger,
        })
      : new SocketModeReceiver({
          appToken: settings.appToken || 'missing',
          autoReconnectEnabled: false,
          logger,
          // Each client gets options of its own: the library writes into them.
          installerOptions: { clientOptions: slackClientOptions(settings) },
        })
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: settings.botToken, ...bot }),
    clientOptions: slackClientOptions(settings),
    convoStore: false,
    logger,
  })
  const languages = createSlackLanguages(localeOf, settings.defaultLanguage ?? 'fr', log)
  addSlackListeners(app, { port, running, languageOf: languages.of })
  app.error(async (error) => log.error('Slack delivery failed', { error }))
  const socket = receiver instanceof SocketModeReceiver ? openerOf(receiver) : undefined

  return {
    name: 'slack',
    async start() {
      try {
        checkSlackSettings(settings)
        await signIn()
        await socket?.open()
        state = { name: 'slack', state: 'connected' }
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error)
        state = { name: 'slack', state: error instanceof UserError ? 'failed' : 'starting', detail }
        throw error
      }
    },
    async stop() {
      isStopping = true
      // Answers go through addresses of their own, so that the connection is not needed for them.
      await socket?.close()
      const left = await running.settle(settleMs)
      if (left > 0) log.warn('Slack stopped with commands unanswered', { commands: left })
      state = { name: 'slack', state: 'stopped' }
    },
    state: () => state,
    ...createSlackPosting(settings, log),
    ...(receiver instanceof HTTPReceiver && {
      requests: { path: slackPath, listener: slackRequests(receiver, log, () => isStopping) },
    }),
  }

  /** Asks Slack who the bot is, so that a wrong token is told at the start. */
  async function signIn(): Promise<void> {
    try {
      const who = await app.client.auth.test({ token: settings.botToken })
      bot = { ...(who.bot_id && { botId: who.bot_id }), ...(who.user_id && { botUserId: who.user_id }) }
      languages.mayAsk(who.response_metadata?.scopes?.includes('users:read') ?? false)
      log.info('Slack signed in', { team: who.team, bot: who.user })
    } catch (error) {
      throw explainSlack(error, 'SLACK_BOT_TOKEN')
    }
  }

  async function localeOf(user: string): Promise<string | undefined> {
    const found = await app.client.users.info({ token: settings.botToken, user, include_locale: true })
    return found.user?.locale
  }

  function openerOf({ client }: SocketModeReceiver): SlackSocket {
    return createSlackSocket({
      client,
      log,
      changed(next, detail) {
        if (!isStopping) state = { name: 'slack', state: next, ...(detail !== undefined && { detail }) }
      },
    })
  }
}

/** How long running commands may take to answer while the bot stops, in milliseconds. */
const settleMs = 5000

/** Largest request taken from Slack, in bytes; its own largest payloads are views of about 250 kB. */
const bodyLimit = 1_000_000
