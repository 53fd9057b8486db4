import { homedir } from 'node:os'

/**
 * Takes out of a text what may not stand in a log: the given secrets, in the spellings they travel in, whatever has
 * the shape of a token or of an address that is as good as one, and the name of the home folder. Works on plain text
 * and on JSON alike; JSON stays JSON.
 */
export function createRedactor(
  secrets: readonly string[],
  home: string = homedir(),
): (text: string) => string {
  const known = secrets
    .filter((secret) => secret.length >= secretMin)
    .flatMap(spellings)
    .sort((one, other) => other.length - one.length)
  const homes = home.length > 1 ? [JSON.stringify(home).slice(1, -1), home] : []
  return (text) => {
    let shown = text
    for (const secret of known) shown = shown.replaceAll(secret, hidden)
    for (const [shape, replacement] of shapes) shown = shown.replace(shape, replacement)
    for (const folder of homes) shown = withoutFolder(shown, folder)
    return shown
  }
}

/** Characters that change how a line is read become `\uXXXX`; JSON stays JSON. */
export function onOneLine(text: string): string {
  return text.replace(
    misleading,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

const hidden = '[redacted]'

/** Shorter ones would take ordinary words out of every line; no token is that short. */
const secretMin = 6

/** As it is, inside JSON, inside an address, and as HTTP sends it with a user name. */
function spellings(secret: string): readonly string[] {
  const inBase64 = Buffer.from(secret).toString('base64').replace(/=+$/, '')
  return [...new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), inBase64])]
}

/** Every pattern begins with fixed characters or where a run of letters begins, so that no text takes long to search. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/xox[a-z](?:\.xox[a-z])?-[\w-]{6,}/g, hidden],
  [/xapp-[\w-]{6,}/g, hidden],
  // A Discord bot token: application, time and signature.
  [/(?<![\w-])[\w-]{20,40}\.[\w-]{5,10}\.[\w-]{25,120}/g, hidden],
  // "interaction:" in base64: what a Discord interaction token begins with.
  [/aW50ZXJhY3Rpb2[\w+/=-]*/g, hidden],
  // Discord's addresses of interactions and webhooks, whose last part lets anybody answer.
  [/(\/(?:webhooks|interactions)\/\d{1,20}\/)[^/?#\s"'\\]+/g, `$1${hidden}`],
  // Slack's response addresses and incoming webhooks, and its socket addresses.
  [/(hooks\.slack(?:-gov)?\.com\/)[^\s"'\\<>]+/g, `$1${hidden}`],
  [/([?&]ticket=)[^&\s"'\\]+/g, `$1${hidden}`],
  [/\b(Bearer|Bot|Basic) [\w.~+/=-]{20,}/g, `$1 ${hidden}`],
  // A password in an address.
  [/(:\/\/[^\s/@:"'\\]*:)[^\s/@"'\\]+@/g, `$1${hidden}@`],
]

/** `/home/ann/desk` becomes `~/desk`; `/home/anna` stays. */
function withoutFolder(text: string, folder: string): string {
  return text.split(folder).reduce((before, after) => before + (/^[\w.-]/.test(after) ? folder : '~') + after)
}

/** Controls that a terminal obeys, line ends that JSON does not count as such, and marks that turn a line around. */
const misleading = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g
