import type { Breach } from './breach.ts'
import { isJson, type Json, listOf, textOf } from './json.ts'
import type { Ledger } from './ledger.ts'
import type { SlackIdentity } from './slack-identity.ts'

export type SlackChannel = {
  readonly id: string
  readonly name: string
  /** Whether the bot is in it; true when absent. */
  readonly member?: boolean
  readonly archived?: boolean
  readonly isPrivate?: boolean
}

export type SlackUser = {
  readonly id: string
  readonly name: string
  /** As Slack reports it, for instance `fr-FR`. */
  readonly locale?: string
  readonly timeZone?: string
  readonly admin?: boolean
}

/** A message people can see: everybody in the channel, or one person when `ephemeralTo` is set. */
export type SlackMessage = {
  readonly ts: string
  readonly channel: string
  readonly ephemeralTo?: string
  readonly threadTs?: string
  /** `ack`, `response_url` or the method that made it; `person` for what somebody wrote. */
  readonly via: string
  readonly at: number
  /** The body as it is now; blocks without a `block_id` have got one. */
  payload: Json
  /** Every body it had, oldest first. */
  readonly versions: Json[]
  deleted: boolean
  readonly breaches: Breach[]
}

type NewMessage = Pick<SlackMessage, 'channel' | 'via' | 'payload' | 'breaches'> & {
  readonly ephemeralTo?: string | undefined
  readonly threadTs?: string | undefined
}

export type SlackWorkspace = {
  readonly messages: SlackMessage[]
  channel(id: string): SlackChannel | undefined
  user(id: string): SlackUser
  /** Everything addressable by posting: a channel, or a person's direct messages. */
  destination(id: string): SlackChannel | undefined
  add(message: NewMessage): SlackMessage
  edit(message: SlackMessage, payload: Json, breaches: readonly Breach[]): void
  remove(message: SlackMessage): void
  /** The public message with this time stamp. */
  find(channel: string, ts: string): SlackMessage | undefined
  /** A time stamp nobody has yet. */
  nextTs(): string
}

export const defaultChannels: readonly SlackChannel[] = [
  { id: 'C0000000001', name: 'newsroom' },
  { id: 'C0000000002', name: 'markets' },
  { id: 'C0000000003', name: 'closed', archived: true },
  { id: 'C0000000004', name: 'elsewhere', member: false },
]

export function createWorkspace(
  ledger: Ledger,
  now: () => number,
  channels: readonly SlackChannel[],
  users: readonly SlackUser[],
): SlackWorkspace {
  const messages: SlackMessage[] = []
  let last = 0

  function nextTs(): string {
    last = Math.max(last + 1, now() * 1000)
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`
  }

  function note(message: SlackMessage, change: string): void {
    const { ts, channel, ephemeralTo, via, payload } = message
    ledger.record(change, { ts, channel, ephemeralTo, via, payload })
  }

  return {
    messages,
    nextTs,
    channel: (id) => channels.find((channel) => channel.id === id || channel.name === id.replace(/^#/, '')),
    user: (id) => users.find((user) => user.id === id) ?? { id, name: id.toLowerCase() },
    destination(id) {
      if (/^[UW]/.test(id)) return { id: `D${id.slice(1)}`, name: 'directmessage' }
      if (/^D/.test(id)) return { id, name: 'directmessage' }
      return this.channel(id)
    },
    add({ ephemeralTo, threadTs, payload, ...rest }) {
      const message: SlackMessage = {
        ...rest,
        ts: nextTs(),
        at: now(),
        payload: withBlockIds(payload),
        versions: [payload],
        deleted: false,
        ...(ephemeralTo !== undefined && { ephemeralTo }),
        ...(threadTs !== undefined && { threadTs }),
      }
      messages.push(message)
      const kind = ephemeralTo === undefined ? 'post' : 'ephemeral'
      note(message, message.via === 'person' ? 'written' : kind)
      return message
    },
    edit(message, payload, breaches) {
      message.payload = withBlockIds(payload)
      message.versions.push(payload)
      message.breaches.push(...breaches)
      note(message, 'update')
    },
    remove(message) {
      message.deleted = true
      note(message, 'delete')
    },
    find: (channel, ts) =>
      messages.find((message) => message.channel === channel && message.ts === ts && !message.ephemeralTo),
  }
}

/** A message as `conversations.history` and action payloads show it. */
export function messageOnTheWire(message: SlackMessage, bot: SlackIdentity): Json {
  const { payload } = message
  return {
    type: 'message',
    subtype: 'bot_message',
    ts: message.ts,
    text: textOf(payload.text),
    user: bot.botUserId,
    bot_id: bot.botId,
    app_id: bot.appId,
    team: bot.teamId,
    ...(payload.blocks !== undefined && { blocks: payload.blocks }),
    ...(payload.attachments !== undefined && { attachments: payload.attachments }),
    ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
  }
}

/** Slack names every block that has no name. */
function withBlockIds(payload: Json): Json {
  if (payload.blocks === undefined) return payload
  const blocks = listOf(payload.blocks).map((block, index) =>
    isJson(block) ? { block_id: `block-${index}`, ...block } : block,
  )
  return { ...payload, blocks }
}
