import { isRefused } from './breach.ts'
import type { DiscordInteractions } from './discord-interactions.ts'
import {
  botRoute,
  type DiscordCall,
  type DiscordRoute,
  refuse,
  replyTo,
  unknownMessage,
} from './discord-route.ts'
import { checkDiscordMessage, discordRefusal, isEphemeral } from './discord-rules.ts'
import { checkDiscordSchema } from './discord-schema.ts'
import type { DiscordMessage, DiscordServer } from './discord-server.ts'
import { type Json, objectOf, textOf } from './json.ts'
import type { Ledger } from './ledger.ts'
import type { Reply } from './loopback.ts'
import type { RuleOptions } from './text-rules.ts'

/** How long a `nonce` is remembered with `enforce_nonce` ("a few minutes", /resources/message). */
const nonceMs = 5 * 60_000

/** Larger than every id. */
const latestId = '9223372036854775807'

/** The first message of a thread stands for the one it starts at. */
function starterOf({ id, channel_id, author, timestamp }: Json): Json {
  return { id, channel_id, author, timestamp, type: 21, content: '', embeds: [], components: [], flags: 0 }
}

/** Posting to a channel, and what is done with a post later. */
export function channelRoutes(
  ledger: Ledger,
  server: DiscordServer,
  interactions: DiscordInteractions,
  settings: { now: () => number; rules: RuleOptions },
): DiscordRoute[] {
  const { now, rules } = settings

  function show(message: DiscordMessage): Reply {
    return { body: server.onTheWire(message) }
  }

  function inChannel(call: DiscordCall, use: (channelId: string) => Reply): Reply {
    const channelId = call.params[0] ?? ''
    const channel = server.channel(channelId)
    if (!channel) return refuse({ status: 404, code: 10003, message: 'Unknown Channel' })
    if ('locked' in channel && channel.locked)
      return refuse({ status: 400, code: 160005, message: 'This thread is locked' })
    if (channel.forbidden) return refuse({ status: 403, code: 50013, message: 'Missing Permissions' })
    return use(channelId)
  }

  function onMessage(call: DiscordCall, use: (message: DiscordMessage) => Reply): Reply {
    return inChannel(call, () => {
      const message = server.find(call.params[1] ?? '')
      return message && !message.ephemeralTo ? use(message) : refuse(unknownMessage)
    })
  }

  function post(channelId: string, body: Json, files: readonly string[]): Reply {
    const shape = checkDiscordSchema('MessageCreateRequest', body)
    const breaches = [...shape, ...checkDiscordMessage(body, { ...rules, files })]
    ledger.addBreaches(breaches)
    if (breaches.some(isRefused)) {
      const code = discordRefusal(breaches) ?? 50035
      ledger.record('refused', { via: 'createMessage', code, body })
      return refuse({ status: 400, code, message: 'Invalid Form Body', breaches })
    }
    const same = sameNonce(channelId, body)
    if (same) {
      ledger.record('same-nonce', { nonce: body.nonce })
      return show(same)
    }
    const flags = Number(body.flags ?? 0) & ~isEphemeral
    return show(server.add({ channelId, via: 'createMessage', body, flags, breaches, files }))
  }

  function sameNonce(channelId: string, body: Json): DiscordMessage | undefined {
    if (body.enforce_nonce !== true || body.nonce === undefined) return undefined
    return server.messages.find(
      (one) => one.nonce === body.nonce && one.channelId === channelId && now() - one.at < nonceMs,
    )
  }

  /** Without the permission to read it, the history is empty (/resources/message#get-channel-messages). */
  function history(channelId: string, query: URLSearchParams): Reply {
    if (server.channel(channelId)?.history === false) return { body: [] }
    const after = BigInt(query.get('after') ?? 0)
    const before = BigInt(query.get('before') ?? latestId)
    const found = server.messages
      .filter((message) => message.channelId === channelId && !message.deleted && !message.ephemeralTo)
      .filter((message) => BigInt(message.id) > after && BigInt(message.id) < before)
      .reverse()
      .map((message) => server.onTheWire(message))
    const isThread = server.threads.some((thread) => thread.id === channelId)
    const start = server.find(channelId)
    const starter =
      isThread && start && BigInt(channelId) < before ? [starterOf(server.onTheWire(start))] : []
    return { body: [...found, ...starter].slice(0, Number(query.get('limit') ?? 50)) }
  }

  function startThread(message: DiscordMessage, body: Json): Reply {
    const breaches = checkDiscordSchema('CreateTextThreadWithMessageRequest', body)
    ledger.addBreaches(breaches)
    if (breaches.some(isRefused))
      return refuse({ status: 400, code: 50035, message: 'Invalid Form Body', breaches })
    const channel = server.channel(message.channelId)
    if (channel?.threads === false)
      return refuse({ status: 403, code: 50013, message: 'Missing Permissions' })
    if (server.threads.some((thread) => thread.id === message.id)) {
      const text = 'A thread has already been created for this message'
      return refuse({ status: 400, code: 160004, message: text })
    }
    const { id, name, type, parent } = server.startThread(message, textOf(body.name))
    return { status: 201, body: { id, name, type, parent_id: parent } }
  }

  const [all, one] = ['/channels/:/messages', '/channels/:/messages/:']
  return [
    botRoute('createMessage', 'POST', all, (call) =>
      inChannel(call, (channelId) => post(channelId, objectOf(call.body), call.files)),
    ),
    botRoute('getMessages', 'GET', all, (call) =>
      inChannel(call, (channelId) => history(channelId, call.query)),
    ),
    botRoute('getMessage', 'GET', one, (call) => onMessage(call, show)),
    botRoute('editMessage', 'PATCH', one, (call) =>
      onMessage(call, (message) => {
        const outcome = interactions.edit(
          message,
          objectOf(call.body),
          call.files,
          'MessageEditRequestPartial',
        )
        return replyTo(outcome, show)
      }),
    ),
    botRoute('deleteMessage', 'DELETE', one, (call) =>
      onMessage(call, (message) => {
        server.remove(message)
        return { status: 204 }
      }),
    ),
    botRoute('startThread', 'POST', '/channels/:/messages/:/threads', (call) =>
      onMessage(call, (message) => startThread(message, objectOf(call.body))),
    ),
    botRoute('channel', 'GET', '/channels/:', (call) =>
      inChannel(call, (id) => {
        const guild_id = server.guildOf(id)?.id
        return { body: { id, type: 0, name: server.channel(id)?.name, guild_id } }
      }),
    ),
  ]
}
