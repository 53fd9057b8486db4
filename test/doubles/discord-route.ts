import { type Breach, isRefused } from './breach.ts'
import type { Json } from './json.ts'
import type { Reply } from './loopback.ts'

export type DiscordCall = {
  /** What stands at the `:` of the path, in order. */
  readonly params: readonly string[]
  readonly body: unknown
  /** Names of the files sent along. */
  readonly files: readonly string[]
  readonly query: URLSearchParams
}

/** A route: its name for faults and the ledger, what it matches, and what it does. */
export type DiscordRoute = {
  readonly name: string
  readonly method: string
  readonly pattern: RegExp
  /** Whether it works without the bot's token: the address itself is the secret. */
  readonly open: boolean
  readonly run: (call: DiscordCall) => Reply
}

/** How Discord refuses: HTTP status, its numeric code, and what is wrong where. */
export type Refusal = {
  readonly status: number
  readonly code: number
  readonly message: string
  readonly breaches?: readonly Breach[]
}

export type Outcome<Value> = { readonly value: Value } | { readonly refusal: Refusal }

export const unknownWebhook: Refusal = { status: 404, code: 10015, message: 'Unknown Webhook' }
export const unknownMessage: Refusal = { status: 404, code: 10008, message: 'Unknown Message' }

/** A route that needs the bot's token. Every `:` of the path takes one part of an address. */
export function botRoute(name: string, method: string, path: string, run: DiscordRoute['run']): DiscordRoute {
  const pattern = new RegExp(`^/api/v10${path.replaceAll('/:', '/([^/]+)')}$`)
  return { name, method, pattern, open: false, run }
}

/** A route that anybody may call who knows the address. */
export function openRoute(
  name: string,
  method: string,
  path: string,
  run: DiscordRoute['run'],
): DiscordRoute {
  return { ...botRoute(name, method, path, run), open: true }
}

/** The answer to an outcome: what `show` makes of the value, or the refusal. */
export function replyTo<Value>(outcome: Outcome<Value>, show: (value: Value) => Reply): Reply {
  return 'refusal' in outcome ? refuse(outcome.refusal) : show(outcome.value)
}

export function refuse(refusal: Refusal): Reply {
  const { status, code, message, breaches = [] } = refusal
  const errors: Json = {}
  for (const breach of breaches.filter(isRefused)) {
    errors[breach.path || 'body'] = { _errors: [{ code: breach.rule, message: breach.detail }] }
  }
  return { status, body: { message, code, ...(breaches.length > 0 && { errors }) } }
}
