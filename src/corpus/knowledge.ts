import { join } from 'node:path'
import * as v from 'valibot'
import type { Knowledge, KnownName, Note, Problem } from '../types.ts'
import { decode } from './decode.ts'
import { readBytes } from './file.ts'
import type { Limits } from './limits.ts'
import { printable } from './printable.ts'
import { asRefusal, Refusal } from './refusal.ts'
import { type Mapping, readMapping } from './yaml.ts'

/**
 * What `lexicon.yaml` and `names.yaml` in the desk's folder say; nothing where there is no such file. A file that
 * cannot be read is a Problem and counts as empty; an entry of the wrong shape is left out and told in a note.
 */
export async function readKnowledge(
  folder: string,
  limits: Limits,
): Promise<{ knowledge: Knowledge; problems: Problem[]; notes: Note[] }> {
  const problems: Problem[] = []
  const notes: Note[] = []

  /** The top-level keys of a file, and a way to read their entries. */
  async function keysOf(file: string): Promise<Mapping> {
    try {
      const yaml = readMapping(decode(await readBytes(join(folder, file), limits.deskFileBytes)))
      if ('wrong' in yaml) throw new Refusal(`yaml: line ${yaml.line}: ${yaml.wrong}; nothing in it is used`)
      return yaml.mapping
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
      const { outcome, message } = asRefusal(error)
      problems.push({ file, outcome, reason: message })
      return {}
    }
  }

  function read<T>(
    shape: v.GenericSchema<unknown, T>,
    given: unknown,
    file: string,
    place: string,
  ): T | undefined {
    if (given === undefined || given === null) return undefined
    const parsed = v.safeParse(shape, given)
    if (parsed.success) return parsed.output
    notes.push({ file, note: printable(`${place.slice(0, 100)}: left out: ${parsed.issues[0].message}`) })
    return undefined
  }

  const wordLists = (key: string, given: unknown): [string, readonly string[]][] =>
    Object.entries(read(table, given, 'lexicon.yaml', key) ?? {}).flatMap(([name, listed]) => {
      const found = read(wordList, listed, 'lexicon.yaml', `${key}.${name}`)
      return found ? [[name, found]] : []
    })

  const lexicon = await keysOf('lexicon.yaml')
  const groups = read(list, lexicon.synonyms, 'lexicon.yaml', 'synonyms') ?? []
  const words = {
    synonyms: wordLists('synonyms', Object.fromEntries(groups.entries())).map(([, group]) => group),
    verbClasses: Object.fromEntries(wordLists('verb_classes', lexicon.verb_classes)),
    units: Object.fromEntries(wordLists('units', lexicon.units)),
  }
  const names: KnownName[] = []
  for (const [group, members] of Object.entries(await keysOf('names.yaml'))) {
    for (const [id, given] of Object.entries(read(table, members, 'names.yaml', group) ?? {})) {
      const found = read(nameShape, given, 'names.yaml', `${group}.${id}`)
      if (!found) continue
      const { name, aliases = [], of, kind } = found
      names.push({
        id,
        group,
        name,
        aliases,
        ...(of !== undefined && { of }),
        ...(kind !== undefined && { kind }),
      })
    }
  }
  return { knowledge: { ...words, names }, problems, notes }
}

const word = v.pipe(
  v.union([v.string(), v.number()], 'expected words'),
  v.transform(String),
  v.trim(),
  v.minLength(1, 'an empty word'),
  v.maxLength(200, 'a word of more than 200 characters'),
)
const wordList = v.array(word, 'expected a list of words')
const list = v.array(v.unknown(), 'expected a list')
const nameShape = v.object(
  { name: word, aliases: v.optional(wordList), of: v.optional(word), kind: v.optional(word) },
  'expected name: and aliases:',
)
const table = v.custom<Mapping>(
  (given) => typeof given === 'object' && given !== null && !Array.isArray(given),
  'expected “key: value” lines',
)
