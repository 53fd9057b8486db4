import type { DiscordGuild, DiscordIdentity } from './discord-server.ts'
import type { Json } from './json.ts'

/** A server as `GUILD_CREATE` shows it. */
export function guildOnTheWire(guild: DiscordGuild, identity: DiscordIdentity): Json {
  const user = {
    id: identity.botUserId,
    username: 'verbatim',
    discriminator: '0000',
    avatar: null,
    bot: true,
  }
  const everyone = {
    id: guild.id,
    name: '@everyone',
    permissions: '562949953421311',
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  }
  const channels = guild.channels.map((channel, position) => ({
    id: channel.id,
    type: channel.type ?? 0,
    name: channel.name,
    position,
    permission_overwrites: [],
    nsfw: false,
    parent_id: null,
  }))
  const members = [
    { user, roles: [], joined_at: '2024-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0 },
  ]
  const empty = {
    threads: [],
    emojis: [],
    stickers: [],
    features: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
  return {
    id: guild.id,
    name: guild.name,
    owner_id: '1',
    preferred_locale: guild.locale ?? 'en-US',
    member_count: 2,
    joined_at: '2024-01-01T00:00:00.000Z',
    large: false,
    unavailable: false,
    channels,
    members,
    roles: [everyone],
    ...empty,
  }
}
