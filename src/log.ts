import { pino } from 'pino'
import { createRedactor, onOneLine } from './redact.ts'

/** A fixed sentence, and what it is about as fields: `log.warn('file not served', { file, reason })`. */
export type Log = {
  readonly [level in LogLevel]: (message: string, fields?: LogFields) => void
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** An Error is told by its name and message, at level `debug` with its stack. */
export type LogFields = { readonly [name: string]: unknown }

export type LogOptions = {
  /** Lesser lines are left out. */
  readonly level: LogLevel
  /** Values that never appear, in whatever field or message they come. */
  readonly secrets: readonly string[]
  /** Gets one line at a time, its line end included. Default: standard error. */
  readonly write?: (line: string) => void
  /** A short line for people instead of JSON. Default: when standard error is a terminal and `write` is not given. */
  readonly forPeople?: boolean
}

/** What is logged passes one place on its way out, where secrets are taken out and nothing can add a line of its own. */
export function createLog({ level, secrets, write, forPeople }: LogOptions): Log {
  const redact = createRedactor(secrets)
  const out = write ?? toStandardError
  const short = forPeople ?? (write === undefined && process.stderr.isTTY === true)
  const sink = {
    write: (line: string) => out(`${onOneLine(redact(short ? shortLine(line) : line.trimEnd()))}\n`),
  }
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'message',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    sink,
  )
  const at =
    (name: LogLevel) =>
    (message: string, fields: LogFields = {}) =>
      logger[name](plainFields(fields, { redact, withStack: level === 'debug' }), message)
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

function toStandardError(line: string): void {
  process.stderr.write(line)
}

/** `09:12:03 warn  file not served  file="a.md" reason="empty"`, made of the JSON line. */
function shortLine(line: string): string {
  const { level, time, message, ...fields }: Record<string, unknown> = JSON.parse(line)
  const told = Object.entries(fields).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
  return `${String(time).slice(11, 19)} ${String(level).padEnd(5)} ${message}${told.length > 0 ? ` ${told.join('')}` : ''}`
}

/** A message of a library can hold a whole response: enough of each text to know it, and of each list. */
const textMax = 2000
const itemsMax = 50
const depthMax = 4

/** Fields that name their own content a secret. */
const secretName = /token|secret|password|authorization|cookie|response_?url/i

type Manner = { readonly redact: (text: string) => string; readonly withStack: boolean }

function plainFields(fields: LogFields, manner: Manner): Record<string, unknown> {
  const plain: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    // These three are the line's own.
    const free = ['level', 'time', 'message'].includes(name) ? `${name}_` : name
    plain[free] = plainValue(name, value, manner, 1)
  }
  return plain
}

function plainValue(name: string, value: unknown, manner: Manner, depth: number): unknown {
  if (value === undefined || value === null || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (secretName.test(name)) return '[redacted]'
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString()
  if (value instanceof Error) return plainError(value, manner, depth)
  if (typeof value !== 'object' || value instanceof URL) return shortened(String(value), manner)
  if (depth === depthMax) return Array.isArray(value) ? `${value.length} items` : 'more'
  const entries = Object.entries(value).slice(0, itemsMax)
  const items = entries.map(([key, item]) => [key, plainValue(key, item, manner, depth + 1)] as const)
  return Array.isArray(value) ? items.map(([, item]) => item) : Object.fromEntries(items)
}

function plainError(error: Error, manner: Manner, depth: number): unknown {
  const told: Record<string, unknown> = { name: error.name, message: shortened(error.message, manner) }
  if ('code' in error) told.code = plainValue('code', error.code, manner, depthMax)
  if ('hint' in error) told.hint = plainValue('hint', error.hint, manner, depthMax)
  if (manner.withStack) told.stack = shortened(error.stack ?? '', manner)
  if (error.cause instanceof Error && depth < depthMax)
    told.cause = plainError(error.cause, manner, depth + 1)
  return told
}

/** Secrets go before the text is cut: half of one would not be known any more. */
function shortened(text: string, { redact }: Manner): string {
  if (text.length <= textMax) return text
  const shown = redact(text)
  return `${shown.slice(0, textMax)} … ${Math.max(0, shown.length - textMax)} more`
}
