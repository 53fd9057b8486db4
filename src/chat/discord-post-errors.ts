import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import type { Sent } from '../types.ts'
import { reasonOf } from './discord-reply.ts'
import { isUnsent } from './unsent.ts'

/** What a failed request says about the message it carried (/topics/opcodes-and-status-codes). */
export function explainDiscordPost(error: unknown): Exclude<Sent, { kind: 'posted' }> {
  if (error instanceof RateLimitError)
    return {
      kind: 'refused',
      reason: 'rate limit',
      retryAfterMs: Math.max(error.retryAfter, error.timeToReset, error.sublimitTimeout),
    }
  const { reason } = reasonOf(error)
  if (error instanceof DiscordAPIError) return { kind: kindOf(error), reason }
  if (error instanceof HTTPError) return { kind: 'unknown', reason: `status ${error.status}` }
  // The library forgets a token that Discord has refused, and sends nothing more.
  const isTokenless = error instanceof Error && error.message.startsWith('Expected token')
  return { kind: isTokenless || isUnsent(error) ? 'refused' : 'unknown', reason }
}

function kindOf({ code, status }: DiscordAPIError): 'refused' | 'closed' | 'rejected' {
  if (closed.has(Number(code))) return 'closed'
  if (status === 401 || status === 429 || refused.has(Number(code))) return 'refused'
  return status === 403 || status === 404 ? 'closed' : 'rejected'
}

/**
 * Unknown channel or server, no access, no permission, not in this kind of channel, nobody to write to, a thread put
 * away or locked, too many threads.
 */
const closed = new Set([
  ...[10003, 10004, 50001, 50013, 50008, 50024, 50007, 50278, 50083, 160002, 160005, 160006],
])

/** Slow mode and limits of writing; 40333 is said of an address that is blocked for a while. */
const refused = new Set([20016, 20022, 20028, 20029, 40333, 40004, 130000])
