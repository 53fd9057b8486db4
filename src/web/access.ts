import { isIPv4 } from 'node:net'

/**
 * Whom a request comes from, as far as its headers tell: somebody on this machine (`here`), somebody who used an
 * address that the operator set up (`guest`), or a stranger, such as a web page that had its own name resolve to us.
 */
export type Visitor = 'here' | 'guest' | 'stranger'

/**
 * The page can do whatever a member of a channel can and asks for no password, so only `here` may use it: the
 * server listens on this machine alone, the request names it, and no proxy has passed it on. A proxy need not say that
 * it has, so with `publicUrl`, which says that there is one, nobody counts as `here`.
 */
export function visitorOf(headers: Headers, setup: { host: string; publicUrl?: string }): Visitor {
  const name = hostName(headers.get('host') ?? '')
  if (name === undefined) return 'stranger'
  if (isLoopback(name))
    return servesPage(setup) && !forwarded.some((header) => headers.has(header)) ? 'here' : 'guest'
  const known = [setup.host.toLowerCase(), setup.publicUrl && new URL(setup.publicUrl).hostname]
  return known.includes(name) ? 'guest' : 'stranger'
}

/** True for a name or address that only this machine itself can reach. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '')
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'))
}

/** Headers by which a proxy says that somebody else asked. */
const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

function hostName(host: string): string | undefined {
  const address = URL.parse(`http://${host}`)
  return address && address.pathname === '/' && !address.username ? address.hostname : undefined
}

/** Whether the page is there at all: it has no password, so only where nobody else can reach it. */
export function servesPage({ host, publicUrl }: { host: string; publicUrl?: string }): boolean {
  return publicUrl === undefined && isLoopback(host)
}
