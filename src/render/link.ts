/**
 * An address that may be linked to: http(s), no user part, nothing that could end a link early, at most `max`
 * UTF-16 units. Given as it is written where it is clean, percent-encoded where it is not; else undefined.
 */
export function safeUrl(address: string | undefined, max: number): string | undefined {
  if (address === undefined || address.length > max || !URL.canParse(address)) return undefined
  const { protocol, username, password, href } = new URL(address)
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || password !== '') return undefined
  const url = clean.test(address) ? address : href.replace(/[^!-~]|[<>|"\\^`{}]/gu, encodeURIComponent)
  const whole = parenthesesMatch(url) ? url : url.replaceAll('(', '%28').replaceAll(')', '%29')
  return whole.length <= max ? whole : undefined
}

/** The host an address leads to, in ASCII, without `www.`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}

/**
 * Whether a text can be the label of a link: it does not look like an address, which a reader would take for the
 * one behind it, and its brackets match, so that Discord sees where it ends.
 */
export function canLabel(text: string): boolean {
  return text.trim() !== '' && !addressLike.test(text) && !/[[\]]/.test(text.replace(/\[[^[\]]*\]/g, ''))
}

const clean = /^https?:\/\/[!-~]+$/
// A letter or digit, a full stop (or what browsers take for one), two letters; a scheme; four numbers with dots.
const addressLike =
  /[\p{L}\p{M}\p{N}-][.\u2024\u3002\uff0e\uff61]\p{L}\p{M}*\p{L}|[:\uff1a][/\uff0f]{2}|[hH][tT]{2}[pP][sS]?[:\uff1a]|\d\.\d{1,3}\.\d{1,3}\.\d/u

function parenthesesMatch(url: string): boolean {
  let open = 0
  for (const character of url) {
    if (character === '(') open++
    else if (character === ')' && --open < 0) return false
  }
  return open === 0
}
