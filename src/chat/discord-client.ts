import type { DiscordSettings } from './discord.ts'

/** Where Discord's API is, for a REST client: the library adds the version itself. */
export function discordApi({ apiUrl }: Pick<DiscordSettings, 'apiUrl'>): { api?: string } {
  return apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '').replace(/\/v\d+$/, '') }
}

/** How long Discord knows a nonce: "the past few minutes" (/resources/message), of which we count on two. */
export const nonceMemoryMs = 2 * 60_000
