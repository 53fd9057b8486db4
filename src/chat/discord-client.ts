import { REST } from 'discord.js'
import type { DiscordSettings } from './discord.ts'

/** Where Discord's API is, for a REST client: the library adds the version itself. */
export function discordApi({ apiUrl }: Pick<DiscordSettings, 'apiUrl'>): { api?: string } {
  return apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '').replace(/\/v\d+$/, '') }
}

/** A client that repeats nothing but what a rate limit has surely turned away, and does not wait long for that. */
export function discordOnce(settings: Pick<DiscordSettings, 'apiUrl' | 'token'>): REST {
  return new REST({
    ...discordApi(settings),
    timeout: timeoutMs,
    retries: 0,
    rejectOnRateLimit: ({ retryAfter, timeToReset }) => Math.max(retryAfter, timeToReset) > patienceMs,
  }).setToken(settings.token)
}

/** The library's own time limit ends when an answer begins; this one holds for all of it. */
export function inTime(): { signal: AbortSignal } {
  return { signal: AbortSignal.timeout(timeoutMs + patienceMs) }
}

/** For one request, in milliseconds. */
const timeoutMs = 8000

/** A rate limit this short is waited out, in milliseconds. */
const patienceMs = 2000

/** How long Discord knows a nonce: "the past few minutes" (/resources/message), of which we count on two. */
export const nonceMemoryMs = 2 * 60_000
