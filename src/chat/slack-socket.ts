import { setTimeout as pause } from 'node:timers/promises'
import type { SocketModeReceiver } from '@slack/bolt'
import { UserError } from '../errors.ts'
import type { Log } from '../log.ts'
import { explainSlack } from './slack-errors.ts'
import { within } from './within.ts'

/** One Socket Mode connection that is kept open. */
export type SlackSocket = {
  /** Resolves when Slack has greeted us. Rejects with a UserError when the token or the app has to be mended. */
  open(): Promise<void>
  close(): Promise<void>
}

export type SlackSocketParts = {
  /** The receiver's client, made with `autoReconnectEnabled: false`. */
  readonly client: SocketModeReceiver['client']
  readonly log: Log
  /** `failed` is final and comes with its reason. */
  changed(state: 'connected' | 'reconnecting' | 'failed', detail?: string): void
}

/**
 * Reconnects by itself rather than through the library, which waits 5 s without a connection at each of Slack's
 * regular renewals, and gives up for good when the address for a new connection cannot be fetched.
 */
export function createSlackSocket({ client, log, changed }: SlackSocketParts): SlackSocket {
  const closing = new AbortController()
  let isUp = false
  let upSinceMs = 0
  let failures = 0

  client.on('connected', () => {
    isUp = true
    upSinceMs = performance.now()
    changed('connected')
  })
  client.on('disconnected', () => {
    // An attempt that fails is told by start(); a connection can end more than once.
    if (!isUp || closing.signal.aborted) return
    isUp = false
    failures = performance.now() - upSinceMs > steadyMs ? 0 : failures + 1
    changed('reconnecting')
    void reopen()
  })

  return {
    open: connect,
    async close() {
      closing.abort()
      await within(closeMs, client.disconnect(), undefined)
    },
  }

  /** Never rejects: it ends with a connection, with `close()`, or with a refusal that stays. */
  async function reopen(): Promise<void> {
    for (; !closing.signal.aborted; failures++) {
      const waited = await pause(delayMs(failures), true, { signal: closing.signal }).catch(() => false)
      if (!waited) return
      try {
        await connect()
        log.info('Slack connection renewed', { attempt: failures + 1 })
        return
      } catch (error) {
        if (closing.signal.aborted) return
        if (error instanceof UserError) {
          log.error('Slack connection lost for good', { reason: error.message, hint: error.hint })
          changed('failed', error.message)
          return
        }
        log.warn('Slack connection failed', { attempt: failures + 1, error })
      }
    }
  }

  async function connect(): Promise<void> {
    try {
      const greeting = await within(openMs, client.start(), undefined)
      if (!greeting) throw new Error('Slack did not greet the connection in time')
      if (closing.signal.aborted) throw new Error('stopped while Slack was being reached')
    } catch (error) {
      // Nothing of the attempt may stay open: it would get envelopes that nobody waits for.
      await within(closeMs, client.disconnect(), undefined)
      throw explainSlack(error ?? new Error('Slack closed the connection'), 'SLACK_APP_TOKEN')
    }
  }
}

/** How long a connection has to last, in milliseconds, for the next one to be opened at once. */
const steadyMs = 10_000

/** Time for the address, the handshake and the greeting; 429s are waited out inside. */
const openMs = 60_000

/** Time for the closing handshake, in milliseconds. */
const closeMs = 2000

/** At once, then 1, 2, 4 … at most 60 seconds. */
function delayMs(failures: number): number {
  return failures === 0 ? 0 : Math.min(60_000, 1000 * 2 ** (failures - 1))
}
