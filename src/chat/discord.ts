import { setTimeout as pause } from 'node:timers/promises'
import { Client, Events, GatewayIntentBits, Options } from 'discord.js'
import { UserError } from '../errors.ts'
import type { ChatAdapter, ChatPort, ChatState } from './adapter.ts'
import { discordApi, discordOnce } from './discord-client.ts'
import { checkDiscordSettings, explainClose, explainLogin, explainRegistration } from './discord-errors.ts'
import { addDiscordListeners } from './discord-listeners.ts'
import { discordMenu } from './discord-menu.ts'
import { createDiscordPosting } from './discord-posting.ts'
import { registerCommands } from './discord-registration.ts'
import { reasonOf } from './discord-reply.ts'
import { createRunning } from './running.ts'
import { within } from './within.ts'

export type DiscordSettings = {
  readonly token: string
  /** When given, it must be the application of the token. */
  readonly applicationId?: string
  /** The only server that gets the commands; every server when absent. */
  readonly guildId?: string
  /** Instead of Discord's own, for every client: `https://discord.com/api`. */
  readonly apiUrl?: string
}

/** Discord through discord.js and its gateway. */
export function createDiscordAdapter(port: ChatPort, settings: DiscordSettings): ChatAdapter {
  const { log, menu } = port
  const { guildId } = settings
  const running = createRunning(log)
  let state: ChatState = { name: 'discord', state: 'starting' }
  let isStopping = false
  const client = createClient(settings)
  const once = discordOnce(settings)
  const ending = new AbortController()
  addDiscordListeners(client, { port, once, running, isStopping: () => isStopping })
  watchConnection()

  return {
    name: 'discord',
    async start() {
      try {
        checkDiscordSettings(settings)
        const commands = discordMenu(menu, guildId === undefined ? 'global' : 'guild')
        const applicationId = await logIn()
        await register(applicationId, commands)
        state = { name: 'discord', state: 'connected' }
      } catch (error) {
        isStopping = true
        ending.abort()
        await close()
        const detail = error instanceof Error ? error.message : String(error)
        state = { name: 'discord', state: error instanceof UserError ? 'failed' : 'starting', detail }
        throw error
      }
    },
    async stop() {
      isStopping = true
      ending.abort()
      const left = await running.settle(settleMs)
      if (left > 0) log.warn('Discord stopped with commands unanswered', { commands: left })
      await close()
      state = { name: 'discord', state: 'stopped' }
    },
    state: () => state,
    ...createDiscordPosting(once),
  }

  /** A gateway that does not answer the closing handshake is left alone. */
  async function close(): Promise<void> {
    await within(closeMs, client.destroy(), undefined)
  }

  /** Resolves with the application's id when the gateway is ready. */
  async function logIn(): Promise<string> {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
    const refused = new Promise<never>((_, reject) => {
      client.once(Events.ShardDisconnect, ({ code }) => reject(explainClose(code)))
    })
    // Whichever of the two comes second has nobody left to tell.
    refused.catch(() => {})
    try {
      await Promise.race([client.login(settings.token), refused])
    } catch (error) {
      throw explainLogin(error)
    }
    const { application, user } = await Promise.race([ready, refused])
    if (settings.applicationId !== undefined && settings.applicationId !== application.id)
      throw new UserError(
        'DISCORD_APPLICATION_ID and DISCORD_TOKEN belong to different applications.',
        'Copy both from the same application at https://discord.com/developers/applications.',
      )
    log.info('Discord signed in', { bot: user.username })
    return application.id
  }

  async function register(
    applicationId: string,
    commands: ReturnType<typeof discordMenu>,
    attempt = 1,
  ): Promise<void> {
    try {
      const scope = guildId === undefined ? {} : { guildId }
      const written = await registerCommands({ rest: client.rest, applicationId, ...scope }, commands)
      log.info(written ? 'Discord commands registered' : 'Discord commands unchanged', {
        commands: commands.length,
      })
    } catch (error) {
      const explained = explainRegistration(error, guildId)
      if (explained instanceof UserError && attempt === 1) throw explained
      // The commands of an earlier start still work.
      log.warn('Discord commands not registered, will be tried again', reasonOf(error))
      void registerLater(applicationId, commands, attempt)
    }
  }

  async function registerLater(...[applicationId, commands, attempt]: Required<Parameters<typeof register>>) {
    const waitMs = Math.min(registerMs * 2 ** (attempt - 1), longestRegisterMs)
    await pause(waitMs, undefined, { signal: ending.signal, ref: false }).catch(() => {})
    if (!isStopping) await register(applicationId, commands, attempt + 1)
  }

  function watchConnection(): void {
    const become = (next: ChatState['state'], detail?: string) => {
      if (!isStopping) state = { name: 'discord', state: next, ...(detail !== undefined && { detail }) }
    }
    client.on(Events.ShardReconnecting, () => become('reconnecting'))
    client.on(Events.ShardResume, () => become('connected'))
    client.on(Events.ShardReady, () => become('connected'))
    client.on(Events.ShardDisconnect, ({ code }) => {
      const { message, hint } = explainClose(code)
      if (!isStopping) log.error('Discord connection lost for good', { reason: message, hint })
      become('failed', message)
    })
    client.on(Events.ShardError, (error) => log.warn('Discord connection error', reasonOf(error)))
    client.on(Events.Error, (error) => log.error('Discord library error', reasonOf(error)))
    client.on(Events.Warn, (message) => log.warn('Discord library warning', { said: message.slice(0, 300) }))
    client.rest.on('invalidRequestWarning', ({ count }) =>
      log.warn('Discord refuses many requests', { count }),
    )
  }
}

/** Between two attempts to register the commands, in milliseconds: doubled each time up to the longest. */
const registerMs = 30_000
const longestRegisterMs = 60 * 60_000

/** How long running commands may take to answer while the bot stops, in milliseconds. */
const settleMs = 5000

/** Time for the closing handshake, in milliseconds. */
const closeMs = 2000

function createClient(settings: DiscordSettings): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    // As many connections as Discord asks for: compulsory from 2500 servers.
    shards: 'auto',
    allowedMentions: { parse: [] },
    // Waiting for every server would hold back, and so lose, the commands typed meanwhile.
    waitGuildTimeout: 0,
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: {
      ...discordApi(settings),
      timeout: 10_000,
      // An edit may be repeated and an acknowledgement is taken once, so that repeating either changes nothing.
      retries: 2,
      // 10,000 refused requests in 10 minutes get the address banned (/topics/rate-limits).
      invalidRequestWarningInterval: 500,
    },
  })
}
