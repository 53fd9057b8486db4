import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../log.ts'

/**
 * Bolt's log lines as ours. Debug lines are dropped: they hold whole messages of people and one-use addresses.
 * Levels are one step lower than Bolt's, which calls a reconnect an error.
 */
export function createSlackLog(log: Log): Logger {
  const said = (parts: unknown[]) => ({ said: parts.map(textOf).join(' ').slice(0, 300) })
  return {
    debug() {},
    info: (...parts) => log.debug('slack library', said(parts)),
    warn: (...parts) => log.info('slack library', said(parts)),
    error: (...parts) => log.warn('slack library', said(parts)),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  }
}

function textOf(part: unknown): string {
  return part instanceof Error ? part.message : String(part)
}
