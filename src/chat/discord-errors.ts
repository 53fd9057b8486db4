import { DiscordAPIError, GatewayCloseCodes } from 'discord.js'
import { UserError } from '../errors.ts'
import type { DiscordSettings } from './discord.ts'

/** Refuses a token that is evidently something else, before anything is sent. */
export function checkDiscordSettings({ token }: DiscordSettings): void {
  const found = /^xox|^xapp-/.test(token)
    ? 'a Slack token'
    : /^\d{17,20}$/.test(token)
      ? 'an application id'
      : /^[0-9a-f]{64}$/.test(token)
        ? 'the public key'
        : undefined
  if (found !== undefined) throw new UserError(`DISCORD_TOKEN holds ${found}.`, whereIsToken)
}

/** What a failed login means for the operator; anything that may pass by itself comes back as it is. */
export function explainLogin(error: unknown): unknown {
  const message = error instanceof Error ? error.message : ''
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'TokenInvalid' || message === 'Authentication failed')
    return explainClose(GatewayCloseCodes.AuthenticationFailed)
  if (message === 'Used disallowed intents') return explainClose(GatewayCloseCodes.DisallowedIntents)
  return error
}

/** Why Discord closed the gateway for good. */
export function explainClose(code: number): UserError {
  if (code === GatewayCloseCodes.AuthenticationFailed)
    return new UserError('Discord refuses DISCORD_TOKEN.', whereIsToken)
  if (code === GatewayCloseCodes.DisallowedIntents || code === GatewayCloseCodes.InvalidIntents)
    return new UserError(
      'Discord refuses the intents of the bot.',
      'It asks for Guilds alone, which needs no switch: https://discord.com/developers/applications → your application → Bot.',
    )
  return new UserError(`Discord closed the connection for good (code ${code}).`, 'Start the bot again.')
}

/** What a refused registration of the commands means for the operator; a passing fault comes back as it is. */
export function explainRegistration(error: unknown, guildId: string | undefined): unknown {
  if (!(error instanceof DiscordAPIError) || error.status >= 500 || error.status === 429) return error
  const refusal = `${error.code}: ${error.message}`.slice(0, 200)
  if (guildId !== undefined && (error.status === 403 || error.status === 404))
    return new UserError(
      `Discord does not let the bot register commands in the server DISCORD_GUILD_ID (${refusal}).`,
      'Add the bot to that server with the link that `verbatim discord-invite` prints, or correct the id.',
    )
  return new UserError(
    `Discord refuses the commands (${refusal}).`,
    'Install the bot again with the link that `verbatim discord-invite` prints.',
  )
}

const whereIsToken =
  'Copy the token of the bot: https://discord.com/developers/applications → your application → Bot → Reset Token.'
