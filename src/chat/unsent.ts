/** True for an error that came before the request had left this machine: surely nothing was done with it. */
export function isUnsent(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause ?? originalOf(cause))
    if ('code' in cause && neverSent.has(String(cause.code))) return true
  return false
}

/** Errors of Node and undici. */
const neverSent = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
])

/** Where Slack's library keeps what it wraps. */
function originalOf(error: Error): unknown {
  return 'original' in error ? error.original : undefined
}
