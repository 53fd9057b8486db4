import { UserError } from '../errors.ts'

/**
 * The link that adds the bot to a server: its commands, and the permissions to answer and post there. Throws
 * UserError for an id that is none.
 */
export function discordInvite(applicationId: string, { minimal }: { readonly minimal: boolean }): string {
  if (!/^\d{17,20}$/.test(applicationId))
    throw new UserError(
      'DISCORD_APPLICATION_ID is not an application id (17 to 20 digits).',
      'Copy it: https://discord.com/developers/applications → your application → General Information.',
    )
  const link = new URL('https://discord.com/oauth2/authorize')
  link.search = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(permissionsOf(minimal ? least : [...least, ...more])),
    integration_type: '0',
  }).toString()
  return link.href
}

/** Numbers of permission bits (/topics/permissions): view channels, send, embed links, send in threads. */
const least = [10, 11, 14, 38]

/** Attach files, read history (to look for a post whose outcome is unknown), create public threads. */
const more = [15, 16, 35]

function permissionsOf(bits: readonly number[]): bigint {
  return bits.reduce((sum, bit) => sum | (1n << BigInt(bit)), 0n)
}
