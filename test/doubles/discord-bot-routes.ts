import { gatewayUrl } from './discord-gateway.ts'
import { guildOnTheWire } from './discord-guild.ts'
import type { DiscordRegistry } from './discord-registry.ts'
import { botRoute, type DiscordRoute, openRoute, refuse, replyTo } from './discord-route.ts'
import type { DiscordIdentity, DiscordServer } from './discord-server.ts'
import type { Reply } from './loopback.ts'

/** Who the bot is, where its gateway is, its servers and its commands. */
export function botRoutes(
  server: DiscordServer,
  identity: DiscordIdentity,
  registry: DiscordRegistry,
  base: () => string,
): DiscordRoute[] {
  const { applicationId: id, botUserId, publicKey } = identity
  const me = { id: botUserId, username: 'verbatim', discriminator: '0000', avatar: null, bot: true, flags: 0 }
  const application = {
    id,
    name: 'Verbatim',
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: publicKey,
    flags: 0,
    team: null,
    owner: { ...me, bot: false, id: '1' },
  }
  const limits = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 }
  const put = (scope: string, body: unknown): Reply =>
    replyTo(registry.put(scope, body), (commands) => ({ body: commands }))
  const [globalCommands, guildCommands] = ['/applications/:/commands', '/applications/:/guilds/:/commands']
  return [
    openRoute('gateway', 'GET', '/gateway', () => ({ body: { url: gatewayUrl(base()) } })),
    botRoute('gatewayBot', 'GET', '/gateway/bot', () => {
      return { body: { url: gatewayUrl(base()), shards: 1, session_start_limit: limits } }
    }),
    botRoute('me', 'GET', '/users/@me', () => ({ body: me })),
    botRoute('application', 'GET', '/applications/@me', () => ({ body: application })),
    botRoute('application', 'GET', '/oauth2/applications/@me', () => ({ body: application })),
    botRoute('getCommands', 'GET', globalCommands, () => ({ body: registry.list('') })),
    botRoute('putCommands', 'PUT', globalCommands, ({ body }) => put('', body)),
    botRoute('getCommands', 'GET', guildCommands, ({ params }) => ({ body: registry.list(params[1] ?? '') })),
    botRoute('putCommands', 'PUT', guildCommands, ({ params, body }) => put(params[1] ?? '', body)),
    botRoute('guild', 'GET', '/guilds/:', ({ params }) => {
      const guild = server.guilds.find((one) => one.id === params[0])
      if (!guild) return refuse({ status: 404, code: 10004, message: 'Unknown Guild' })
      return { body: guildOnTheWire(guild, identity) }
    }),
  ]
}
