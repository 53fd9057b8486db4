import type { Breach } from './breach.ts'
import { answerControl } from './control.ts'
import { botRoutes } from './discord-bot-routes.ts'
import { channelRoutes } from './discord-channel-routes.ts'
import { createDiscordGateway, type DiscordGateway } from './discord-gateway.ts'
import { guildOnTheWire } from './discord-guild.ts'
import { createDiscordKeys, type DiscordSigning } from './discord-identity.ts'
import { createInteractions, type DiscordInteraction } from './discord-interactions.ts'
import { createDiscordPayloads, type DiscordPlace, type DiscordTyped, somebody } from './discord-payloads.ts'
import { createDiscordRegistry } from './discord-registry.ts'
import { refuse } from './discord-route.ts'
import {
  createDiscordServer,
  type DiscordGuild,
  type DiscordIdentity,
  type DiscordMessage,
  defaultGuilds,
} from './discord-server.ts'
import { webhookRoutes } from './discord-webhook-routes.ts'
import { createFaults, type Fault } from './faults.ts'
import { isJson, type Json, parseJson } from './json.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { type Reply, type Request, readBody, startLoopback } from './loopback.ts'
import { createRateLimits, type RateLimit } from './rate-limits.ts'
import type { RuleOptions } from './text-rules.ts'

export type DiscordDoubleOptions = {
  /** 0, the default, takes a free port. */
  readonly port?: number
  readonly guilds?: readonly DiscordGuild[]
  /** Privileged intents the application has; none by default. */
  readonly grantedIntents?: number
  /** Discord's own is 41250, the default here too. */
  readonly heartbeatMs?: number
  /** Time for the first response, 3000 by default. */
  readonly deadlineMs?: number
  readonly now?: () => number
  readonly rules?: RuleOptions
  /** Requests a route takes in a window before it answers 429; 50 in a second by default. */
  readonly rateLimit?: RateLimit
}

type Via = 'gateway' | 'http'

export type DiscordDouble = DiscordIdentity & {
  readonly url: string
  /** For `rest: {api}` of discord.js. */
  readonly apiUrl: string
  readonly port: number
  readonly ledger: Ledger
  readonly gateway: DiscordGateway
  readonly messages: readonly DiscordMessage[]
  readonly interactions: readonly DiscordInteraction[]
  /** Where an app without a gateway takes its interactions. */
  receiveAt(appUrl: string): void
  typeCommand(typed: DiscordTyped, via?: Via): Promise<DiscordInteraction>
  autocomplete(typed: DiscordTyped & { focused: string }, via?: Via): Promise<DiscordInteraction>
  click(
    click: DiscordPlace & { message: DiscordMessage; customId: string; values?: readonly string[] },
    via?: Via,
  ): Promise<DiscordInteraction>
  /** Runs a message command on a stored message, or on one a person wrote. */
  useMessageCommand(
    use: DiscordPlace & { name: string; message: DiscordMessage | Json },
    via?: Via,
  ): Promise<DiscordInteraction>
  submitModal(
    submission: DiscordPlace & { customId: string; fields: Readonly<Record<string, string>> },
    via?: Via,
  ): Promise<DiscordInteraction>
  /** Posts a PING to the app, signed well or badly, and gives the app's answer. */
  sendPing(signing?: DiscordSigning, url?: string): Promise<{ status: number; text: string }>
  /** A person writes a message: `MESSAGE_CREATE` to every session whose intents ask for it. */
  say(written: DiscordPlace & { content: string; mentionsBot?: boolean }): Promise<Json>
  /** A person writes in a channel; no session is told. */
  write(channelId: string, content: string): DiscordMessage
  /** Registered commands, global without a server. */
  commands(guildId?: string): readonly Json[]
  messagesIn(channelId: string): DiscordMessage[]
  ephemeralTo(userId: string): DiscordMessage[]
  /** Public and private messages alike; announced and deleted ones left out. */
  answers(): DiscordMessage[]
  waitForAnswers(count: number, timeoutMs?: number): Promise<DiscordMessage[]>
  counts(): Record<
    | 'posts'
    | 'ephemerals'
    | 'updates'
    | 'deletes'
    | 'refused'
    | 'commandWrites'
    | 'identifies'
    | 'invalidRequests'
    | 'pings'
    | 'breaches',
    number
  >
  breaches(): readonly Breach[]
  /** How often a route was called, planned faults included. */
  calls(route: string): number
  /** `route` is the name of a route (`createMessage`, `callback`, `editReply`, `followUp`, …), or `*`. */
  failNext(route: string, fault: Fault): void
  heal(): void
  close(): Promise<void>
}

/** Discord on loopback: REST below `<url>/api/v10/`, the gateway, and the people who type and click. */
export async function startDiscordDouble(options: DiscordDoubleOptions = {}): Promise<DiscordDouble> {
  const { now = Date.now, deadlineMs = 3000, rules = {}, guilds = defaultGuilds } = options
  const { heartbeatMs = 41_250, grantedIntents = 0, rateLimit = { limit: 50, windowMs: 1000 } } = options
  const { identity, send } = createDiscordKeys()
  const ledger = createLedger(now)
  const server = createDiscordServer(ledger, now, guilds, identity)
  const interactions = createInteractions(ledger, server, { now, deadlineMs, rules })
  const registry = createDiscordRegistry(ledger, identity.applicationId, server.nextId)
  const payloads = createDiscordPayloads(identity, server, registry)
  const base = (): string => loopback.url
  const onTheWire = (guild: DiscordGuild): Json => guildOnTheWire(guild, identity)
  const gateway = createDiscordGateway(ledger, {
    identity,
    guilds,
    heartbeatMs,
    grantedIntents,
    base,
    guildOnTheWire: onTheWire,
  })
  const routes = [
    ...botRoutes(server, identity, registry, base),
    ...webhookRoutes(server, interactions),
    ...channelRoutes(ledger, server, interactions, { now, rules }),
  ]
  const closing = new AbortController()
  const faults = createFaults(faultReply, closing.signal)
  const limits = createRateLimits(rateLimit, now)
  let appUrl: string | undefined
  const loopback = await startLoopback(options.port ?? 0, (request) => answer(request), gateway.upgrade)

  async function answer(request: Request): Promise<Reply> {
    if (!request.path.startsWith('/api/')) return answerControl(request, double)
    const reply = await findRoute(request)
    const status = reply.status ?? 200
    if (status === 401 || status === 403 || status === 429)
      ledger.record('invalid-request', { status, path: request.path })
    return reply
  }

  async function findRoute(request: Request): Promise<Reply> {
    const route = routes.find((one) => one.method === request.method && one.pattern.test(request.path))
    if (!route) {
      ledger.addBreaches([
        {
          rule: 'protocol.route',
          path: request.path,
          detail: `${request.method} is not known to the double`,
        },
      ])
      return refuse({ status: 404, code: 0, message: '404: Not Found' })
    }
    const params = route.pattern.exec(request.path)?.slice(1) ?? []
    ledger.record('call', { name: route.name, params: route.open ? [] : params })
    const { headers, isOver } = limits.spend(`${route.name} ${params[0] ?? ''}`)
    const reply = await faults.run(route.name, async () => {
      if (!route.open && request.headers.authorization !== `Bot ${identity.token}`) {
        return refuse({ status: 401, code: 0, message: '401: Unauthorized' })
      }
      if (isOver) return faultReply({ retryAfter: rateLimit.windowMs / 1000 })
      const { fields, files } = await readBody(request)
      return route.run({ params, body: fields, files, query: request.query })
    })
    return { ...reply, headers: { ...headers, ...reply.headers } }
  }

  /** Hands an interaction over; over HTTP the body of the answer may already be the callback. */
  async function deliver(
    payload: Json,
    via: Via,
    place: DiscordPlace,
    clicked?: DiscordMessage,
  ): Promise<DiscordInteraction> {
    const channelId = clicked?.channelId ?? payloads.channelOf(place)
    const interaction = interactions.open(payload, place.userId ?? somebody, channelId, clicked)
    const miss = (): void => {
      interaction.undelivered = true
      ledger.record('undelivered', { id: interaction.id })
    }
    if (via === 'gateway') {
      if (!gateway.dispatch('INTERACTION_CREATE', payload)) miss()
      return interaction
    }
    send(listener(), payload, 'good', now()).then(({ status, text }) => {
      const body = parseJson(text)
      if (status >= 400) miss()
      else if (isJson(body) && typeof body.type === 'number')
        interactions.callback(interaction.id, interaction.token, body, [])
    }, miss)
    return interaction
  }

  function listener(url = appUrl): string {
    if (url === undefined) throw new Error('say where the app listens: receiveAt(url)')
    return url
  }

  function visible(): DiscordMessage[] {
    return server.messages.filter((message) => !message.deleted && (message.flags & (1 << 7)) === 0)
  }

  const double: DiscordDouble = {
    ...identity,
    url: loopback.url,
    apiUrl: `${loopback.url}/api`,
    port: loopback.port,
    ledger,
    gateway,
    messages: server.messages,
    interactions: interactions.all,
    receiveAt(url) {
      appUrl = url
    },
    typeCommand: (typed, via = 'gateway') => deliver(payloads.command(typed), via, typed),
    autocomplete: (typed, via = 'gateway') => deliver(payloads.autocomplete(typed), via, typed),
    async click({ message, customId, values, ...place }, via = 'gateway') {
      const who = { userId: message.ephemeralTo ?? somebody, ...place }
      return deliver(payloads.click(message, customId, values, who), via, who, message)
    },
    useMessageCommand: ({ name, message, ...place }, via = 'gateway') =>
      deliver(payloads.messageCommand(name, message, place), via, place),
    submitModal: ({ customId, fields, ...place }, via = 'gateway') =>
      deliver(payloads.modal(customId, fields, place), via, place),
    sendPing(signing = 'good', url) {
      const ping = { type: 1, id: server.nextId(), application_id: identity.applicationId }
      return send(listener(url), ping, signing, now())
    },
    async say({ content, mentionsBot = false, ...place }) {
      const message = payloads.written(content, mentionsBot, place)
      gateway.dispatch('MESSAGE_CREATE', message)
      return message
    },
    write(channelId, content) {
      const author = { id: somebody, username: 'person', discriminator: '0', avatar: null }
      return server.add({ channelId, via: 'person', body: { content }, flags: 0, breaches: [], author })
    },
    commands: (guildId = '') => registry.list(guildId),
    messagesIn: (id) => visible().filter((message) => message.channelId === id && !message.ephemeralTo),
    ephemeralTo: (id) => visible().filter((message) => message.ephemeralTo === id),
    answers: visible,
    waitForAnswers(count, timeoutMs) {
      return ledger.waitFor(
        () => visible().length >= count && visible(),
        `${count} Discord messages`,
        timeoutMs,
      )
    },
    counts: () => ({
      posts: ledger.count('post'),
      ephemerals: ledger.count('ephemeral'),
      updates: ledger.count('update'),
      deletes: ledger.count('delete'),
      refused: ledger.count('refused'),
      commandWrites: ledger.count('commands'),
      identifies: ledger.count('identify'),
      invalidRequests: ledger.count('invalid-request'),
      pings: ledger.pings().length,
      breaches: ledger.faults().length,
    }),
    breaches: () => ledger.breaches,
    calls: ledger.calls,
    failNext: faults.failNext,
    heal: faults.heal,
    async close() {
      closing.abort()
      ledger.close()
      interactions.close()
      gateway.close()
      await loopback.close()
    },
  }
  return double
}

function faultReply(fault: Fault): Reply {
  if (fault.retryAfter !== undefined) {
    const body = { message: 'You are being rate limited.', retry_after: fault.retryAfter, global: false }
    return {
      status: 429,
      headers: { 'retry-after': String(Math.ceil(fault.retryAfter)), 'x-ratelimit-scope': 'user' },
      body,
    }
  }
  return {
    status: fault.status ?? 500,
    body: { message: fault.error ?? 'Internal Server Error', code: fault.code ?? 0 },
  }
}
