import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml'

/** A YAML text as read, and the line (from 1) of an offset in it; or the first thing wrong with it. */
export type Yaml = { readonly document: Document.Parsed; readonly lineAt: (offset: number) => number }
export type YamlError = { readonly wrong: string; readonly line: number }

/**
 * Reads plain YAML 1.2: core schema, no tags of its own, no merge keys, no key twice, one document. Nothing in it
 * is ever run, and aliases stay unresolved until somebody asks for them. Never throws.
 */
export function readYaml(source: string): Yaml | YamlError {
  const lines = new LineCounter()
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const deep = tooDeep(source)
  if (deep !== undefined) return { wrong: `nested deeper than ${depthMax}`, line: deep }
  try {
    const document = parseDocument(source, {
      schema: 'core',
      merge: false,
      uniqueKeys: true,
      stringKeys: true,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: lines,
    })
    const [error] = document.errors
    return error ? { wrong: firstLine(error.message), line: lineAt(error.pos[0]) } : { document, lineAt }
  } catch (error) {
    return { wrong: error instanceof Error ? firstLine(error.message) : 'unreadable', line: 1 }
  }
}

/** A YAML text of `key: value` lines as a plain object; an empty one has no keys. Aliases are refused. Never throws. */
export function readMapping(source: string): (Yaml & { readonly mapping: Mapping }) | YamlError {
  const yaml = readYaml(source)
  if ('wrong' in yaml) return yaml
  const { contents } = yaml.document
  if (contents === null || (isScalar(contents) && contents.value === null)) return { ...yaml, mapping: {} }
  if (!isMap(contents)) return { wrong: 'not a list of “key: value” lines', line: 1 }
  try {
    return { ...yaml, mapping: yaml.document.toJS({ maxAliasCount: 0 }) }
  } catch {
    return { wrong: 'aliases (*name) are not read', line: 1 }
  }
}

export type Mapping = { readonly [key: string]: unknown }

/** The parser calls itself for each level; what people write has five. */
const depthMax = 50

/** The line (from 1) on which brackets or list marks are opened too often, quotes not being told from brackets. */
function tooDeep(source: string): number | undefined {
  let depth = 0
  let line = 1
  let marks = 0
  for (let at = 0; at < source.length; at++) {
    const char = source[at]
    if (char === '\n') {
      line++
      marks = 0
    } else if (char === '[' || char === '{') depth++
    else if (char === ']' || char === '}') depth = Math.max(0, depth - 1)
    else if ((char === '-' || char === '?') && source[at + 1] === ' ') marks++
    else if (char !== ' ') marks = 0
    if (depth > depthMax || marks > depthMax) return line
  }
  return undefined
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]?.slice(0, 160) ?? ''
}
