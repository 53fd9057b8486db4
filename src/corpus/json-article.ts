import { type FactName, factNames } from './facts.ts'
import { Refusal } from './refusal.ts'

/**
 * The fields and the text of a JSON article: one object with the keys of the front matter and `text`. Numbers and
 * booleans are taken as written; other keys are left alone. Throws Refusal for anything else.
 */
export function readJsonArticle(source: string): {
  fields: Map<FactName, string>
  notes: string[]
  text: string
} {
  const value = parse(source)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refusal('json: not an object with the keys id, title, text, …')
  const own = new Map(Object.entries(value))
  const text = own.get('text')
  if (typeof text !== 'string') throw new Refusal('json: no “text” in it, or not a string')
  const fields = new Map<FactName, string>()
  const notes: string[] = []
  for (const name of factNames) {
    const given: unknown = own.get(name)
    if (given === undefined || given === null) continue
    if (typeof given === 'object') notes.push(`${name}: left out, since it is not a single value`)
    else fields.set(name, String(given))
  }
  return { fields, notes, text: text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') }
}

function parse(source: string): unknown {
  if (deeperThan(source, depthMax)) throw new Refusal(`json: nested deeper than ${depthMax}`)
  try {
    return JSON.parse(source)
  } catch (error) {
    throw new Refusal(`json: ${error instanceof Error ? error.message.slice(0, 160) : 'unreadable'}`)
  }
}

const depthMax = 64

function deeperThan(source: string, max: number): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]
    if (inString) {
      if (sign === '\\') at++
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = true
    else if (sign === '[' || sign === '{') depth++
    else if (sign === ']' || sign === '}') depth--
    if (depth > max) return true
  }
  return false
}
