import { isIP } from 'node:net'
import * as v from 'valibot'

/** The values that are no secrets. Each message says what is wrong and what to give instead. */

export const port = v.pipe(
  v.string(),
  v.check(
    (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65535,
    ({ input }) => `"${input}" is no port. Give a number from 1 to 65535, or 0 for any free one.`,
  ),
  v.transform(Number),
)

export const host = v.pipe(
  v.string(),
  v.check(
    (value) => isIP(value) !== 0 || /^(?!xox[a-z]-|xapp-)[a-z0-9](?:[a-z0-9.-]{0,252})$/i.test(value),
    ({ input }) =>
      `"${input}" is no address to listen on. Give 127.0.0.1 for this machine alone, or 0.0.0.0 for every network it is on; the port goes in PORT.`,
  ),
)

const anAddress = v.pipe(
  v.string(),
  // Said without the value: it may hold a password.
  v.check(
    (value) => !value.includes('@'),
    'there is a user name or a password in it. Give one such as https://verbatim.example.org, without user name, ? or #.',
  ),
  v.check(
    (value) => isHttpAddress(value),
    ({ input }) =>
      `"${input}" is no web address. Give one such as https://verbatim.example.org, without user name, ? or #.`,
  ),
)

/** An address of a server, without a slash at its end. */
export const httpAddress = v.pipe(
  anAddress,
  v.transform((value) => value.replace(/(?<!\/)\/+$/, '')),
)

/** An address of a server that is ours alone: what chat platforms call lies at fixed paths under it. */
export const publicAddress = v.pipe(
  anAddress,
  v.check(
    (value) => new URL(value).pathname === '/',
    ({ input }) =>
      `"${input}" has a path. Give the address without one, such as https://verbatim.example.org.`,
  ),
  v.transform((value) => new URL(value).origin),
)

export const timeZone = v.pipe(
  v.string(),
  v.check(
    (value) => isTimeZone(value),
    ({ input }) => `"${input}" is no time zone. Give a name such as Europe/Paris or UTC.`,
  ),
)

export const logLevel = oneOf(['debug', 'info', 'warn', 'error'])
export const slackMode = oneOf(['socket', 'http'])
export const discordMode = oneOf(['gateway', 'http'])

/** Several values separated by commas; blanks around them and empty ones do not count. */
const list = v.pipe(
  v.string(),
  v.transform((value): readonly string[] =>
    value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ),
)

export const folders = v.pipe(
  list,
  v.check((items) => items.length > 0, 'it names no folder. Give one, or several separated by commas.'),
)

export const people = everyOf(
  /^[A-Z0-9]{2,24}$/,
  'is no member ID. Give IDs, not names: in Slack, a profile → ⋮ → Copy member ID; in Discord, with Developer Mode on, a right click → Copy User ID.',
)

export const roles = everyOf(
  /^\d{1,20}$/,
  'is no role ID. Give IDs, not names: in Discord, with Developer Mode on, Server Settings → Roles → … → Copy Role ID.',
)

export const hostsAndPorts = everyOf(
  /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\]):\d{1,5}$/i,
  'is not host:port, such as 127.0.0.1:8080.',
)

function everyOf(shape: RegExp, says: string) {
  return v.pipe(
    list,
    v.check(
      (items) => items.every((item) => shape.test(item)),
      ({ input }) => `"${input.find((item) => !shape.test(item))}" ${says}`,
    ),
  )
}

function oneOf<const T extends readonly string[]>(words: T) {
  return v.picklist(
    words,
    ({ received }) =>
      `${received} is not one of its values. Give ${words.join(', ').replace(/, ([^,]*)$/, ' or $1')}.`,
  )
}

function isHttpAddress(value: string): boolean {
  if (/[\s<>"'?#]/.test(value) || !URL.canParse(value)) return false
  const { protocol, username, password } = new URL(value)
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === ''
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false // how Intl says that it does not know the name
  }
}
