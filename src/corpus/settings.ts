import { basename, join } from 'node:path'
import * as v from 'valibot'
import { UserError } from '../errors.ts'
import type { DeskSettings } from '../types.ts'
import { decode } from './decode.ts'
import { readBytes } from './file.ts'
import type { Limits } from './limits.ts'
import { printable } from './printable.ts'
import { asRefusal } from './refusal.ts'
import { readMapping } from './yaml.ts'

/** A desk's settings and where its articles are, relative to its folder: `''` for the folder itself. */
export type SettingsRead = {
  readonly settings: DeskSettings
  readonly articles: string
  readonly notes: readonly string[]
}

/**
 * Reads `desk.yaml` in the desk's folder. Keys that it does not give, or all of them when there is no such file, are
 * those of our own desk, the name is that of the folder, and the time zone is the one given here. Throws UserError,
 * with the line, for a file that cannot be read or holds something else than it should. Unknown keys are told as notes.
 */
export async function readSettings(folder: string, limits: Limits, timeZone: string): Promise<SettingsRead> {
  const unsaid = ours(folder, timeZone)
  const source = await sourceOf(join(folder, deskFile), limits.deskFileBytes)
  if (source === undefined) return { settings: unsaid, articles: '', notes: [] }
  const yaml = readMapping(source)
  if ('wrong' in yaml) throw wrong(yaml.line, yaml.wrong)
  const parsed = v.safeParse(shape, yaml.mapping)
  if (!parsed.success) {
    const [issue] = parsed.issues
    const path = issue.path?.map((step) => step.key) ?? []
    const node: unknown = yaml.document.getIn(path, true)
    const at = isPlaced(node) ? node.range[0] : 0
    throw wrong(yaml.lineAt(at), `${path.join('.')}: ${issue.message}`)
  }
  const { time_zone, articles = 'articles', ...given } = parsed.output
  return {
    settings: { ...unsaid, ...withoutAbsent({ ...given, timeZone: time_zone }) },
    articles: articles.replace(/^(?:\.\/)+|\/+$/g, '').replace(/^\.$/, ''),
    notes: Object.keys(yaml.mapping)
      .filter((key) => !Object.hasOwn(shape.entries, key))
      .map((key) => `the key “${key.slice(0, 80)}” is not known and does nothing`),
  }
}

const deskFile = 'desk.yaml'

function ours(folder: string, timeZone: string): DeskSettings {
  const name = basename(folder) || 'desk'
  return {
    name,
    command: 'chips',
    title: { fr: name, en: name },
    languages: ['fr', 'en'],
    timeZone,
  }
}

const line = v.pipe(
  v.string('expected a line of text'),
  v.trim(),
  v.minLength(1, 'it is empty'),
  v.maxLength(100, 'more than 100 characters'),
  v.check((text) => printable(text) === text, 'invisible or control characters in it'),
)

const shape = v.object({
  name: v.optional(line),
  // Discord's rule for slash commands, of which Slack takes all.
  command: v.optional(v.pipe(line, v.regex(/^[a-z0-9_-]{1,32}$/, 'expected 1 to 32 of a–z, 0–9, - and _'))),
  title: v.optional(v.object({ fr: line, en: line }, 'expected the two lines fr: and en:')),
  languages: v.optional(
    v.pipe(
      v.array(
        v.pipe(v.string('expected language codes'), v.regex(/^[a-z]{2,3}$/, 'expected codes such as fr, en')),
        'expected a list such as [fr, en]',
      ),
      v.minLength(1, 'expected at least one language'),
    ),
  ),
  time_zone: v.optional(
    v.pipe(line, v.check(isTimeZone, 'no such time zone; expected one such as Europe/Paris')),
  ),
  articles: v.optional(
    v.pipe(line, v.check(staysInside, 'expected a folder inside the desk, such as articles')),
  ),
})

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function staysInside(folder: string): boolean {
  return !/^[/\\]|^[a-z]:|\\/i.test(folder) && !folder.split('/').includes('..')
}

async function sourceOf(path: string, limit: number): Promise<string | undefined> {
  try {
    return decode(await readBytes(path, limit))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new UserError(`${deskFile} cannot be read: ${asRefusal(error).message}`, hint)
  }
}

const hint =
  'Mend desk.yaml in the desk’s folder; the keys are name, command, title, languages, time_zone, articles.'

function wrong(lineNumber: number, what: string): UserError {
  return new UserError(printable(`${deskFile}, line ${lineNumber}: ${what}`), hint)
}

function isPlaced(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}

function withoutAbsent<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Only entries with a value are left, and their keys are those of T.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
