import type { DiscordRegistry } from './discord-registry.ts'
import type { DiscordIdentity, DiscordMessage, DiscordServer } from './discord-server.ts'
import { isJson, type Json, listOf, objectOf, textOf } from './json.ts'

/** Where and as whom a person acts. `guildId: null` is a direct message. */
export type DiscordPlace = {
  readonly userId?: string
  readonly channelId?: string
  readonly guildId?: string | null
  /** The person's language, `en-US` by default. */
  readonly locale?: string
  /** The person's permissions in the channel, as a decimal bit set. */
  readonly permissions?: string
}

export type DiscordTyped = DiscordPlace & {
  readonly name: string
  readonly subcommand?: string
  /** Values by option, or options as Discord writes them. */
  readonly options?: Readonly<Record<string, string | number | boolean>> | readonly Json[]
  /** The option a person is typing in, for autocomplete. */
  readonly focused?: string
}

export const somebody = '400000000000000001'
const everyPermission = '562949953421311'

/** The interactions Discord sends, made from what people did. */
export function createDiscordPayloads(
  identity: DiscordIdentity,
  server: DiscordServer,
  registry: DiscordRegistry,
) {
  const firstGuild = server.guilds[0]

  function frame(type: number, place: DiscordPlace, data: Json): Json {
    const {
      userId = somebody,
      guildId = firstGuild?.id ?? null,
      locale = 'en-US',
      permissions = everyPermission,
    } = place
    const guild = guildId === null ? undefined : server.guilds.find((one) => one.id === guildId)
    const channelId = channelOf(place)
    const user = {
      id: userId,
      username: `person${userId.slice(-4)}`,
      discriminator: '0',
      avatar: null,
      global_name: null,
    }
    const member = {
      user,
      roles: [],
      permissions,
      joined_at: '2024-01-01T00:00:00.000Z',
      deaf: false,
      mute: false,
      flags: 0,
      nick: null,
      avatar: null,
    }
    const name = server.channel(channelId)?.name ?? 'direct'
    const where = guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale ?? 'en-US', features: [] },
          guild_locale: guild.locale ?? 'en-US',
          member,
          channel: { id: channelId, type: 0, name, guild_id: guild.id, permissions },
          context: 0,
          authorizing_integration_owners: { '0': guild.id },
        }
      : {
          user,
          channel: { id: channelId, type: 1 },
          context: 1,
          authorizing_integration_owners: { '0': '0' },
        }
    return {
      application_id: identity.applicationId,
      type,
      version: 1,
      channel_id: channelId,
      app_permissions: everyPermission,
      locale,
      entitlements: [],
      attachment_size_limit: 10_485_760,
      data,
      ...where,
    }
  }

  function channelOf(place: DiscordPlace): string {
    if (place.channelId !== undefined) return place.channelId
    return place.guildId === null
      ? '310000000000000001'
      : (firstGuild?.channels[0]?.id ?? '310000000000000001')
  }

  function commandData(typed: DiscordTyped, type = 1): Json {
    const known = registry.find(typed.name, type)
    const definitions = listOf(known?.options)
    const given = typed.options ?? {}
    const inner = definitions.find((one) => isJson(one) && one.name === typed.subcommand)
    const defined = typed.subcommand === undefined ? definitions : listOf(objectOf(inner).options)
    const options = Array.isArray(given)
      ? [...given]
      : optionsOf(given as Record<string, unknown>, defined, typed.focused)
    const wrapped = typed.subcommand === undefined ? options : [{ type: 1, name: typed.subcommand, options }]
    return { id: textOf(known?.id) || '500000000000000001', name: typed.name, type, options: wrapped }
  }

  return {
    channelOf,
    written,
    command: (typed: DiscordTyped): Json => frame(2, typed, commandData(typed)),
    autocomplete: (typed: DiscordTyped): Json => frame(4, typed, commandData(typed)),
    messageCommand(name: string, target: DiscordMessage | Json, place: DiscordPlace): Json {
      const message = shown(target)
      const id = textOf(message.id)
      return frame(2, place, {
        ...commandData({ name }, 3),
        target_id: id,
        resolved: { messages: { [id]: message } },
      })
    },
    click(
      message: DiscordMessage,
      customId: string,
      values: readonly string[] | undefined,
      place: DiscordPlace,
    ): Json {
      const component = findComponent(message.components, customId)
      if (!component) throw new Error(`the message has no component ${customId}`)
      if (component.disabled === true) throw new Error(`the component ${customId} is disabled`)
      const data = {
        custom_id: customId,
        component_type: component.type,
        id: component.id,
        ...(values && { values }),
      }
      return {
        ...frame(3, { channelId: message.channelId, ...place }, data),
        message: server.onTheWire(message),
      }
    },
    modal(customId: string, fields: Readonly<Record<string, string>>, place: DiscordPlace): Json {
      const components = Object.entries(fields).map(([custom_id, value]) => ({
        type: 1,
        components: [{ type: 4, custom_id, value }],
      }))
      return frame(5, place, { custom_id: customId, components })
    },
  }

  /** A message a person wrote. Text that does not mention the bot stays hidden: the bot has no right to read it. */
  function written(content: string, mentionsBot: boolean, place: DiscordPlace): Json {
    const { userId = somebody, guildId = firstGuild?.id ?? null } = place
    const bot = {
      id: identity.botUserId,
      username: 'verbatim',
      discriminator: '0000',
      avatar: null,
      bot: true,
    }
    const author = { id: userId, username: `person${userId.slice(-4)}`, discriminator: '0', avatar: null }
    return shown({
      channel_id: channelOf(place),
      content: mentionsBot || guildId === null ? content : '',
      author,
      mentions: mentionsBot ? [bot] : [],
      ...(guildId !== null && { guild_id: guildId }),
    })
  }

  function shown(target: DiscordMessage | Json): Json {
    if ('versions' in target) return server.onTheWire(target as DiscordMessage)
    const author = { id: somebody, username: 'person', discriminator: '0', avatar: null }
    const lists = { attachments: [], embeds: [], mentions: [], mention_roles: [], components: [] }
    const id = server.nextId()
    const channel_id = firstGuild?.channels[0]?.id ?? ''
    const timestamp = new Date(0).toISOString()
    const rest = {
      type: 0,
      flags: 0,
      pinned: false,
      tts: false,
      mention_everyone: false,
      edited_timestamp: null,
    }
    return { id, channel_id, content: '', timestamp, author, ...rest, ...lists, ...target }
  }
}

/** Types come from the registered command; for an unknown option from the value. */
function optionsOf(given: Record<string, unknown>, defined: unknown[], focused: string | undefined): Json[] {
  return Object.entries(given).map(([name, value]) => {
    const definition = defined.find((one) => isJson(one) && one.name === name)
    const type = isJson(definition) ? definition.type : typeOf(value)
    return { name, type, value, ...(name === focused && { focused: true }) }
  })
}

function typeOf(value: unknown): number {
  if (typeof value === 'boolean') return 5
  if (typeof value === 'number') return Number.isInteger(value) ? 4 : 10
  return 3
}

function findComponent(components: readonly unknown[], customId: string): Json | undefined {
  for (const component of components.filter(isJson)) {
    if (component.custom_id === customId) return component
    const children = [...listOf(component.components), component.accessory].filter(
      (child) => child !== undefined,
    )
    const found = findComponent(children, customId)
    if (found) return found
  }
  return undefined
}
