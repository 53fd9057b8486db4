import type { DiscordInteraction, DiscordInteractions } from './discord-interactions.ts'
import {
  type DiscordCall,
  type DiscordRoute,
  openRoute,
  refuse,
  replyTo,
  unknownMessage,
} from './discord-route.ts'
import type { DiscordMessage, DiscordServer } from './discord-server.ts'
import { type Json, objectOf } from './json.ts'
import type { Reply } from './loopback.ts'

/** Answering an interaction: the callback, the original message, follow-ups. */
export function webhookRoutes(server: DiscordServer, interactions: DiscordInteractions): DiscordRoute[] {
  function show(message: DiscordMessage): Reply {
    return { body: server.onTheWire(message) }
  }

  /** Runs `use` on the message of the interaction that the last part of the address means. */
  function onMessage(call: DiscordCall, use: (message: DiscordMessage) => Reply): Reply {
    const [, token = '', which = ''] = call.params
    return replyTo(interactions.webhook(token), (interaction) => {
      const message = which === '@original' ? interaction.original : server.find(which)
      const isOurs = message && (message === interaction.original || message.interactionId === interaction.id)
      return isOurs && !message.deleted ? use(message) : refuse(unknownMessage)
    })
  }

  const messagePath = '/webhooks/:/:/messages/:'
  return [
    openRoute('callback', 'POST', '/interactions/:/:/callback', (call) => {
      const [id = '', token = ''] = call.params
      const outcome = interactions.callback(id, token, objectOf(call.body), call.files)
      const isAsked = call.query.get('with_response') === 'true'
      return replyTo(outcome, (interaction) =>
        isAsked ? { body: responseOf(interaction, server) } : { status: 204 },
      )
    }),
    openRoute('followUp', 'POST', '/webhooks/:/:', (call) =>
      replyTo(interactions.webhook(call.params[1] ?? ''), (interaction) =>
        replyTo(interactions.followUp(interaction, objectOf(call.body), call.files), show),
      ),
    ),
    openRoute('getReply', 'GET', messagePath, (call) => onMessage(call, show)),
    openRoute('editReply', 'PATCH', messagePath, (call) =>
      onMessage(call, (message) => {
        const schema = 'IncomingWebhookUpdateRequestPartial'
        return replyTo(interactions.edit(message, objectOf(call.body), call.files, schema), show)
      }),
    ),
    openRoute('deleteReply', 'DELETE', messagePath, (call) =>
      onMessage(call, (message) => {
        server.remove(message)
        return { status: 204 }
      }),
    ),
  ]
}

/** What `with_response` gives: the interaction, and the message the callback made or changed. */
function responseOf(interaction: DiscordInteraction, server: DiscordServer): Json {
  const { original, callback, ephemeral = false } = interaction
  const made = original && [4, 5, 7].includes(callback?.type ?? 0) ? original : undefined
  const about = { id: interaction.id, type: interaction.payload.type }
  if (!made) return { interaction: about }
  return {
    interaction: {
      ...about,
      response_message_id: made.id,
      response_message_loading: callback?.type === 5,
      response_message_ephemeral: ephemeral,
    },
    resource: { type: callback?.type, message: server.onTheWire(made) },
  }
}
