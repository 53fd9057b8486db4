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
import { type Json, objectOf } from './json.ts'
import type { Ledger } from './ledger.ts'
import type { Reply } from './loopback.ts'
import type { RuleOptions } from './text-rules.ts'

/** How long a `nonce` is remembered with `enforce_nonce` ("a few minutes", /resources/message). */
const nonceMs = 5 * 60_000

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

  function history(channelId: string, query: URLSearchParams): Reply {
    const after = BigInt(query.get('after') ?? 0)
    const found = server.messages
      .filter((message) => message.channelId === channelId && !message.deleted && !message.ephemeralTo)
      .filter((message) => BigInt(message.id) > after)
      .reverse()
      .slice(0, Number(query.get('limit') ?? 50))
    return { body: found.map((message) => server.onTheWire(message)) }
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
    botRoute('channel', 'GET', '/channels/:', (call) =>
      inChannel(call, (id) => {
        const guild_id = server.guildOf(id)?.id
        return { body: { id, type: 0, name: server.channel(id)?.name, guild_id } }
      }),
    ),
  ]
}
