import type { Report } from './breach.ts'
import { isJson } from './json.ts'

/** Which addresses may be linked to; by default every http(s) one. */
export type RuleOptions = {
  readonly allowedUrl?: (url: string) => boolean
  /** Platform markup that is meant, exactly as written, for instance `<#C0000000001>`. */
  readonly allowedMarkup?: readonly string[]
}

const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/u
const overrides = /[\u202a-\u202e]/u
const loneSurrogate = /\p{Surrogate}/u
const tooManyMarks = /\p{M}{9}/u
const secrets: readonly RegExp[] = [
  /\bxox[a-z](?:\.xox[a-z])?-[\w-]{10,}/i,
  /\bxapp-\d-[A-Z0-9]+-\d+-[0-9a-f]{8,}/i,
  /\b[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,45}\b/,
  /\bv0=[0-9a-f]{64}\b/,
  /\b[A-Z][A-Z_]*(?:TOKEN|SECRET|PASSWORD)\s*[=:]\s*\S{8,}/,
  /\b(?:Bearer|Bot)\s+[\w.-]{20,}/,
]
const machinePath =
  /(?<![\w.:/-])\/(?:home|root|usr|var|etc|Users|tmp|opt|srv|app|proc|private|work|mnt)\/[^\s"'`<>)]+|\b[A-Z]:\\\w[^\s"'`<>)]*|\bfile:\/\/\S+/
const stackFrame = /(?:^|\n)\s*at [^\n]{0,200}:\d+:\d+\)?/

/** Looks at every string of a payload, wherever it is: nothing sent may break a line, a letter or a secret. */
export function checkStrings(report: Report, value: unknown, path = ''): void {
  if (typeof value === 'string') checkString(report, path, value)
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkStrings(report, item, `${path}[${index}]`)
  } else if (isJson(value)) {
    for (const [key, item] of Object.entries(value))
      checkStrings(report, item, path === '' ? key : `${path}.${key}`)
  }
}

function checkString(report: Report, path: string, text: string): void {
  const control = controls.exec(text)?.[0]
  if (control !== undefined) report.add('unsafe.control', path, codePoint(control))
  if (overrides.test(text)) report.add('unsafe.bidi', path, 'a direction override or embedding')
  if (countOf(text, /[\u2066-\u2068]/gu) !== countOf(text, /\u2069/gu)) {
    report.add('unsafe.bidi', path, 'direction isolates that do not balance')
  }
  if (loneSurrogate.test(text)) report.add('unsafe.surrogate', path, 'half of a surrogate pair')
  if (tooManyMarks.test(text.normalize('NFC')))
    report.add('unsafe.marks', path, 'more than 8 marks on a letter')
  if (secrets.some((pattern) => pattern.test(text))) report.add('unsafe.secret', path, 'shaped like a token')
  const found = machinePath.exec(text)?.[0]
  if (found !== undefined) report.add('unsafe.path', path, found)
  if (stackFrame.test(text)) report.add('unsafe.stack', path, 'a stack trace')
}

/** A link goes to an http(s) address without a user part, and its label shows no other address. */
export function checkLink(
  report: Report,
  path: string,
  url: unknown,
  label: string | undefined,
  options: RuleOptions,
): void {
  if (typeof url !== 'string' || /[\s<>|\p{Cc}\p{Cf}]/u.test(url) || !URL.canParse(url)) {
    report.add('unsafe.link', path, `not an address: ${String(url)}`)
    return
  }
  const parsed = new URL(url)
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')
    report.add('unsafe.link', path, `scheme ${parsed.protocol}`)
  if (parsed.username !== '' || parsed.password !== '')
    report.add('unsafe.link', path, 'an address with a user part')
  if (options.allowedUrl && !options.allowedUrl(url)) report.add('unsafe.foreign-link', path, url)
  const shown = hostShownBy(label)
  if (shown !== undefined && bareHost(shown) !== bareHost(parsed.hostname)) {
    report.add('unsafe.link-label', path, `shows ${shown}, goes to ${parsed.hostname}`)
  }
}

/** The host a reader believes in when the whole label is an address, or starts with a scheme. */
function hostShownBy(label: string | undefined): string | undefined {
  const text = label?.replace(/[\p{Cf}]/gu, '').trim()
  if (!text) return undefined
  const found = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,24})(?:[/:?#]\S*)?$/iu.exec(text)
  const inside = /https?:\/\/([^\s/:?#]+)/iu.exec(text)
  return (found?.[1] ?? inside?.[1])?.toLowerCase()
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '')
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
