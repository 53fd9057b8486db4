import { setTimeout as pause } from 'node:timers/promises'
import type { RespondArguments, RespondFn } from '@slack/bolt'
import type { Log } from '../log.ts'
import { isUnsent } from './unsent.ts'

/** `refused`: Slack will not take this message, so that another may be tried. `lost`: nothing more can be done. */
export type Sent = 'shown' | 'refused' | 'lost'

/**
 * Sends a message through a `response_url`; never rejects. It is sent a second time only when the first was surely
 * not taken, or when taking it twice changes nothing (a replacement, a deletion): Slack has no key against doubles.
 */
export async function sendToSlack(respond: RespondFn, message: RespondArguments, log: Log): Promise<Sent> {
  const isRepeatable = message.replace_original === true || message.delete_original === true
  for (let attempt = 1; ; attempt++) {
    const { verdict, reason } = await attemptTo(respond, message)
    if (verdict === 'shown') return 'shown'
    const again = verdict === 'untaken' || (verdict === 'unknown' && isRepeatable)
    if (again && attempt === 1) {
      await pause(retryAfterMs)
      continue
    }
    if (verdict === 'refused') log.error('Slack refused a message', { reason })
    else if (verdict === 'expired') log.warn('answer came too late for Slack', { reason })
    else log.error('answer may not have reached Slack', { reason })
    return verdict === 'refused' ? 'refused' : 'lost'
  }
}

/** Slack takes one message a second in a channel (docs.slack.dev/apis/web-api/rate-limits). */
const retryAfterMs = 1000

type Attempt = {
  readonly verdict: 'shown' | 'refused' | 'expired' | 'untaken' | 'unknown'
  readonly reason?: string
}

async function attemptTo(respond: RespondFn, message: RespondArguments): Promise<Attempt> {
  try {
    const response = await respond(message)
    const reason = refusalIn(await response.text())
    return reason === undefined ? { verdict: 'shown' } : { verdict: 'refused', reason }
  } catch (error) {
    return { verdict: verdictOn(error), reason: error instanceof Error ? error.message : String(error) }
  }
}

/** Slack says "ok" with status 200, and sometimes an error with the same status. */
function refusalIn(body: string): string | undefined {
  try {
    const said: unknown = JSON.parse(body)
    if (typeof said !== 'object' || said === null || !('ok' in said) || said.ok !== false) return undefined
    return 'error' in said ? String(said.error) : 'not ok'
  } catch {
    return undefined
  }
}

function verdictOn(error: unknown): Attempt['verdict'] {
  const status = numberIn(error, 'statusCode')
  if (status === 429) return 'untaken'
  if (status === 404 || status === 410) return 'expired'
  if (status !== undefined) return status < 500 ? 'refused' : 'unknown'
  return isUnsent(error) ? 'untaken' : 'unknown'
}

function numberIn(value: unknown, key: string): number | undefined {
  if (typeof value !== 'object' || value === null || !(key in value)) return undefined
  const found = (value as Record<string, unknown>)[key]
  return typeof found === 'number' ? found : undefined
}
