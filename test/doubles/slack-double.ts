import type { Breach } from './breach.ts'
import { answerControl } from './control.ts'
import { createFaults, type Fault } from './faults.ts'
import { isJson, type Json, textOf } from './json.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { type Reply, type Request, readBody, startLoopback } from './loopback.ts'
import { createDeliveries, type Place, type SlackDelivery, type SlackEnvelope } from './slack-deliveries.ts'
import { makeSlackIdentity, type SlackIdentity, tokenError } from './slack-identity.ts'
import { createSlackMethods, failure, readArguments } from './slack-methods.ts'
import { createPayloads, type SlackClick, type SlackTyped } from './slack-payloads.ts'
import type { SignedAnswer, Signing } from './slack-request.ts'
import { createSlackSocket, type SlackSocket } from './slack-socket.ts'
import { createTransport } from './slack-transport.ts'
import { createViews, type SlackView } from './slack-views.ts'
import {
  createWorkspace,
  defaultChannels,
  type SlackChannel,
  type SlackMessage,
  type SlackUser,
} from './slack-workspace.ts'
import type { RuleOptions } from './text-rules.ts'

export type SlackDoubleOptions = {
  /** 0, the default, takes a free port. */
  readonly port?: number
  readonly channels?: readonly SlackChannel[]
  readonly users?: readonly SlackUser[]
  readonly scopes?: readonly string[]
  /** Where an app in HTTP mode listens; `receiveAt` says it later. */
  readonly appUrl?: string
  /** Time to acknowledge and to use a trigger, 3000 by default. */
  readonly deadlineMs?: number
  readonly now?: () => number
  readonly rules?: RuleOptions
  /** Answers 429 when one channel gets more posts in a second than this; no limit by default. */
  readonly postsPerSecond?: number
}

type Via = 'socket' | 'http'

export type SlackDouble = SlackIdentity & {
  readonly url: string
  /** For `slackApiUrl`, with its slash at the end. */
  readonly apiUrl: string
  readonly port: number
  readonly ledger: Ledger
  readonly socket: SlackSocket
  readonly messages: readonly SlackMessage[]
  readonly views: readonly SlackView[]
  readonly deliveries: readonly SlackDelivery[]
  receiveAt(appUrl: string): void
  typeCommand(typed: SlackTyped, via?: Via): Promise<SlackDelivery>
  click(click: SlackClick, via?: Via): Promise<SlackDelivery>
  /** Runs a message shortcut on a stored message or on one a person wrote. */
  useShortcut(
    use: { callbackId: string; message: SlackMessage | Json; channelId?: string; userId?: string },
    via?: Via,
  ): Promise<SlackDelivery>
  /** `values` as in `view.state.values`: by block, then by action. */
  submitView(
    submission: { view: SlackView; values?: Json; userId?: string },
    via?: Via,
  ): Promise<SlackDelivery>
  sendEvent(event: Json, via?: Via): Promise<SlackDelivery>
  /** Sends the same payload again; an event says the how-manieth time it is. */
  redeliver(delivery: SlackDelivery, attempt?: number, reason?: string): Promise<SlackDelivery>
  /** Posts a command to the app with the signature asked for, and gives the app's answer. */
  sendSigned(typed: SlackTyped, signing: Signing): Promise<SignedAnswer>
  /** A person writes in a channel; the bot is not told. */
  write(channelId: string, text: string): SlackMessage
  /** Messages everybody sees in a channel, oldest first, deleted ones left out. */
  messagesIn(channelId: string): SlackMessage[]
  /** Messages one person sees alone. */
  ephemeralTo(userId: string): SlackMessage[]
  /** Public and private messages alike, deleted ones left out. */
  answers(): SlackMessage[]
  waitForAnswers(count: number, timeoutMs?: number): Promise<SlackMessage[]>
  counts(): {
    posts: number
    ephemerals: number
    updates: number
    deletes: number
    refused: number
    pings: number
    breaches: number
  }
  breaches(): readonly Breach[]
  /** How often a method was called, planned faults included. */
  calls(method: string): number
  /** `method` is a Web API method, `response_url`, or `*`. */
  failNext(method: string, fault: Fault): void
  heal(): void
  close(): Promise<void>
}

const allScopes = [
  ...[
    'commands',
    'chat:write',
    'chat:write.public',
    'app_mentions:read',
    'im:history',
    'im:write',
    'files:write',
  ],
  ...['channels:read', 'channels:history', 'users:read'],
]

/** Slack on loopback: its Web API below `<url>/api/`, Socket Mode, and the people who type and click. */
export async function startSlackDouble(options: SlackDoubleOptions = {}): Promise<SlackDouble> {
  const { now = Date.now, deadlineMs = 3000, scopes = allScopes, rules = {} } = options
  const identity = makeSlackIdentity()
  const ledger = createLedger(now)
  const workspace = createWorkspace(ledger, now, options.channels ?? defaultChannels, options.users ?? [])
  const settings = { now, deadlineMs, rules, responseUrl: (id: string) => `${server.url}/response/${id}` }
  const deliveries = createDeliveries(ledger, workspace, settings)
  const views = createViews(ledger, { now, deadlineMs, rules, identity })
  const methods = createSlackMethods({ ledger, workspace, identity, views, scopes, rules })
  const payloads = createPayloads(identity, workspace, views.issueTrigger, now)
  const closing = new AbortController()
  const faults = createFaults(faultReply, closing.signal)
  const socket = createSlackSocket(
    ledger,
    () => server.url,
    identity.appId,
    (id, body) => {
      const delivery = deliveries.all.find((one) => one.id === id)
      if (delivery) deliveries.acknowledge(delivery, body)
      else ledger.addBreaches([{ rule: 'protocol.ack', path: 'envelope_id', detail: `unknown: ${id}` }])
    },
  )
  const { signingSecret } = identity
  const transport = createTransport(ledger, deliveries, socket, {
    signingSecret,
    now,
    appUrl: options.appUrl,
  })
  const server = await startLoopback(options.port ?? 0, (request) => route(request), socket.upgrade)

  async function route(request: Request): Promise<Reply> {
    const api = /^\/api\/([\w.]+)$/.exec(request.path)?.[1]
    if (api !== undefined) {
      ledger.record('call', { name: api })
      return faults.run(api, () => callMethod(api, request))
    }
    const response = /^\/response\/([\w-]+)$/.exec(request.path)?.[1]
    if (response !== undefined) {
      ledger.record('call', { name: 'response_url' })
      return faults.run('response_url', () => useResponseUrl(response, request))
    }
    return answerControl(request, double)
  }

  async function callMethod(method: string, request: Request): Promise<Reply> {
    const { fields } = await readBody(request)
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    const token = bearer ?? textOf(isJson(fields) ? fields.token : undefined)
    const args = readArguments(fields)
    const headers = { 'x-oauth-scopes': scopes.join(','), 'x-accepted-oauth-scopes': '' }
    const error = tokenError(identity, method, token)
    if (error) ledger.record('denied', { method, error })
    if (error) return { headers, body: failure(error) }
    if (method === 'apps.connections.open') return { headers, body: { ok: true, url: socket.ticket() } }
    if (method === 'chat.postMessage' && isTooFast(textOf(args.channel))) return faultReply({ retryAfter: 1 })
    return { headers, body: methods.call(method, args) }
  }

  function isTooFast(channel: string): boolean {
    const recent = workspace.messages.filter(
      (message) => message.channel === channel && message.at > now() - 1000,
    )
    return recent.length >= (options.postsPerSecond ?? Number.POSITIVE_INFINITY)
  }

  async function useResponseUrl(id: string, request: Request): Promise<Reply> {
    const { fields } = await readBody(request)
    const error = deliveries.respond(id, fields)
    if (!error) return { text: 'ok' }
    return { status: error.endsWith('_url') ? 404 : 400, body: failure(error) }
  }

  async function deliver(
    kind: SlackEnvelope,
    via: Via,
    payload: Json,
    place?: Place,
  ): Promise<SlackDelivery> {
    return transport.hand(deliveries.create(kind, via, payload, place))
  }

  function commandPlace(payload: Json): Place {
    return { channel: textOf(payload.channel_id), user: textOf(payload.user_id) }
  }

  function visible(): SlackMessage[] {
    return workspace.messages.filter((message) => !message.deleted)
  }

  const double: SlackDouble = {
    ...identity,
    url: server.url,
    apiUrl: `${server.url}/api/`,
    port: server.port,
    ledger,
    socket,
    messages: workspace.messages,
    views: views.all,
    deliveries: deliveries.all,
    receiveAt: transport.receiveAt,
    typeCommand(typed, via = 'socket') {
      const payload = payloads.command(typed)
      return deliver('slash_commands', via, payload, commandPlace(payload))
    },
    click(click, via = 'socket') {
      const user = click.userId ?? click.message.ephemeralTo ?? 'U0000000001'
      const place = { channel: click.message.channel, user, original: click.message }
      return deliver('interactive', via, payloads.click({ ...click, userId: user }), place)
    },
    useShortcut({ callbackId, message, channelId = 'C0000000001', userId = 'U0000000001' }, via = 'socket') {
      const payload = payloads.shortcut(callbackId, message, channelId, userId)
      return deliver('interactive', via, payload, { channel: channelId, user: userId })
    },
    submitView({ view, values = {}, userId = 'U0000000001' }, via = 'socket') {
      const shown = { ...view.view, id: view.id, hash: view.hash }
      return deliver('interactive', via, payloads.submission(shown, values, userId))
    },
    sendEvent: (event, via = 'socket') => deliver('events_api', via, payloads.event(event)),
    async redeliver(delivery, attempt = 1, reason = 'http_timeout') {
      const retry = delivery.kind === 'events_api' ? { attempt, reason } : undefined
      return transport.hand(deliveries.repeat(delivery), retry)
    },
    sendSigned(typed, signing) {
      const payload = payloads.command(typed)
      return transport.post(
        deliveries.create('slash_commands', 'http', payload, commandPlace(payload)),
        signing,
      )
    },
    write: (channel, text) => workspace.add({ channel, via: 'person', payload: { text }, breaches: [] }),
    messagesIn: (id) => visible().filter((message) => message.channel === id && !message.ephemeralTo),
    ephemeralTo: (id) => visible().filter((message) => message.ephemeralTo === id),
    answers: visible,
    waitForAnswers(count, timeoutMs) {
      return ledger.waitFor(
        () => visible().length >= count && visible(),
        `${count} Slack messages`,
        timeoutMs,
      )
    },
    counts: () => ({
      posts: ledger.count('post'),
      ephemerals: ledger.count('ephemeral'),
      updates: ledger.count('update'),
      deletes: ledger.count('delete'),
      refused: ledger.count('refused'),
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
      deliveries.close()
      socket.close()
      await server.close()
    },
  }
  return double
}

function faultReply(fault: Fault): Reply {
  if (fault.retryAfter !== undefined) {
    return { status: 429, headers: { 'retry-after': String(fault.retryAfter) }, body: failure('ratelimited') }
  }
  return { status: fault.status ?? 200, body: failure(fault.error ?? 'internal_error') }
}
