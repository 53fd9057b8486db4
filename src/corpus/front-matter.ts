import { isMap, isScalar } from 'yaml'
import { type FactName, isFactName } from './facts.ts'
import { Refusal } from './refusal.ts'
import { readYaml } from './yaml.ts'

/** What stands above an article's text. Values are as written; what they mean is decided in `facts.ts`. */
export type FrontMatter = {
  readonly fields: ReadonlyMap<FactName, string>
  /** What was read differently than it was written, for the report. */
  readonly notes: readonly string[]
  /** Where the text of the article begins: just after the line that closes the front matter. */
  readonly textStart: number
}

/**
 * Splits off and reads the front matter of an article file: plain YAML between two lines of three dashes. A file
 * without one has no fields. Only known keys with a single value are taken; others are left out. YAML that cannot
 * be read is read once more line by line as `key: rest of the line`, since people write colons in titles.
 * Throws Refusal, with the line, for front matter that is unclosed, too long, of another kind, or unreadable.
 */
export function readFrontMatter(file: string): FrontMatter {
  const opening = /^---[ \t]*(\S[^\n]{0,40})?(?:\n|$)/.exec(file)
  if (!opening) return { fields: new Map(), notes: [], textStart: 0 }
  const kind = opening[1]?.trim()
  if (kind !== undefined) {
    if (!/^[a-z]\w{0,20}$/i.test(kind)) return { fields: new Map(), notes: [], textStart: 0 }
    throw new Refusal(
      `front matter: unsupported kind “${kind}” on line 1; only plain YAML is read, nothing is run`,
    )
  }
  const { block, textStart } = untilClosed(file, opening[0].length)
  return { ...readBlock(block), textStart }
}

/** Longest front matter: what people write has ten lines. */
const linesMax = 1000
const unitsMax = 65_536

function untilClosed(file: string, start: number): { block: string; textStart: number } {
  let at = start
  for (let line = 2; at < file.length; line++) {
    if (line > linesMax || at - start > unitsMax)
      throw new Refusal(
        `front matter: too long at line ${line}; the limit is ${linesMax} lines or ${unitsMax} characters`,
      )
    const newline = file.indexOf('\n', at)
    const end = newline < 0 ? file.length : newline
    if (end - at < 20 && /^(?:---|\.\.\.)[ \t]*$/.test(file.slice(at, end)))
      return { block: file.slice(start, at), textStart: Math.min(file.length, end + 1) }
    at = end + 1
  }
  throw new Refusal('front matter: opened on line 1 and never closed; add a line of three dashes below it')
}

type Block = { fields: Map<FactName, string>; notes: string[] }

function readBlock(block: string): Block {
  const yaml = readYaml(block)
  if ('wrong' in yaml) {
    const found = lineByLine(block)
    if (found)
      return { ...found, notes: [`front matter: read line by line (line ${yaml.line + 1}: ${yaml.wrong})`] }
    throw new Refusal(`front matter: line ${yaml.line + 1}: ${yaml.wrong}`)
  }
  const fields = new Map<FactName, string>()
  const notes: string[] = []
  const { contents } = yaml.document
  if (contents === null || (isScalar(contents) && contents.value === null)) return { fields, notes }
  if (!isMap(contents)) throw new Refusal('front matter: line 2: not a list of “key: value” lines')
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? key.value : undefined
    if (!isFactName(name)) continue
    const written = scalarText(value)
    if (written === undefined) notes.push(`${name}: left out, since it is not a single value`)
    else if (written !== null) fields.set(name, written)
  }
  return { fields, notes }
}

/** The text of a plain value as it is written (`007` stays `007`), null for an empty one, undefined for others. */
function scalarText(value: unknown): string | null | undefined {
  if (value === null) return null
  if (
    !isScalar(value) ||
    (value.tag !== undefined && !/^tag:yaml\.org,2002:(?:str|int|float|bool|null)$/.test(value.tag))
  )
    return undefined
  if (value.value === null) return null
  return typeof value.value === 'string' ? value.value : (value.source ?? String(value.value))
}

/** The block as `key: rest` lines, or undefined when it is anything else or names a known key twice. */
function lineByLine(block: string): { fields: Map<FactName, string> } | undefined {
  const fields = new Map<FactName, string>()
  for (const line of block.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [, key, rest] = /^([A-Za-z_][\w-]{0,60}):(?:[ \t](.*))?$/.exec(line) ?? []
    if (key === undefined) return undefined
    if (!isFactName(key)) continue
    if (fields.has(key)) return undefined
    const value = unquoted((rest ?? '').trim())
    // Structures, aliases and tags are YAML or nothing; titles do begin with a word in brackets.
    if (/^[&*!|>{]/.test(value) || (value.startsWith('[') && key !== 'title')) return undefined
    if (value !== '' && value !== '~' && value !== 'null') fields.set(key, value)
  }
  return { fields }
}

function unquoted(value: string): string {
  const quote = value[0]
  return value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote)
    ? value.slice(1, -1)
    : value
}
