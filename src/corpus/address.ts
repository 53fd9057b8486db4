/**
 * The address as a link that is safe to show, or undefined: http or https, no user, a public host name in ASCII
 * form, at most 500 characters, nothing invisible and no blanks in what was given.
 */
export function safeLink(address: string): string | undefined {
  if (address.length > linkMax || /[\s\p{C}\\]/u.test(address) || !/^https?:\/\//i.test(address))
    return undefined
  const url = URL.parse(address)
  if (url?.username !== '' || url.password !== '' || !isPublicName(url.hostname)) return undefined
  return url.href.length <= linkMax ? url.href : undefined
}

/** Slack and Discord both take 512 characters and more in the places where we put links. */
const linkMax = 500

/** Names of one label, addresses in numbers and the endings that private networks use lead nowhere for a reader. */
function isPublicName(host: string): boolean {
  const name = host.endsWith('.') ? host.slice(0, -1) : host
  if (!/^[a-z0-9.-]+\.[a-z][a-z0-9-]*$/.test(name)) return false
  return !privateEndings.some((ending) => name.endsWith(`.${ending}`))
}

// RFC 6761, RFC 6762, RFC 8375, RFC 9476, the ICANN reservation of .internal, and habits of office networks.
const privateEndings = [
  'localhost',
  'local',
  'localdomain',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'arpa',
  'test',
  'invalid',
  'alt',
  'onion',
]
