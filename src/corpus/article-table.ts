import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ArticleReader, Reading } from './article.ts'
import { stateOf, statesOf } from './file-state.ts'
import type { Limits } from './limits.ts'
import { printable } from './printable.ts'
import type { FileState, Stillness } from './stillness.ts'

/** What was read of each file of a folder, brought in line with the folder look by look. */
export type ArticleTable = {
  /**
   * Reads those of the files that are new or different and forgets those that are not among them any more. True when
   * the table changed. Gives way to other work between files.
   */
  update(root: string, files: readonly string[], reader: ArticleReader, look: Suspicion): Promise<boolean>
  /** In the order of the files given last. */
  readings(): Reading[]
  /** Files that are different and were not read yet. */
  waiting(): number
}

export type Suspicion = {
  /** Files and folders that may differ from what was read, relative to the root. Absent: everything may. */
  readonly named?: ReadonlySet<string>
  /** How many files are read before the others are left waiting. */
  readonly filesMax?: number
}

/** Files read at once: enough to keep the disk busy, few enough to bound memory by a handful of files. */
const atOnce = 8

export function createArticleTable(limits: Limits, stillness?: Stillness): ArticleTable {
  const table = new Map<string, { readonly mark: string; readonly reading: Reading }>()
  const waiting = new Set<string>()
  let order: readonly string[] = []

  function forget(file: string): boolean {
    waiting.delete(file)
    stillness?.forget(file)
    return table.delete(file)
  }

  function forgetAllBut(files: readonly string[]): boolean {
    const present = new Set(files)
    const gone = [...table.keys(), ...waiting].filter((file) => !present.has(file))
    return gone.map(forget).includes(true)
  }

  /** Different files that may be read now. */
  async function ready(
    root: string,
    files: readonly string[],
    { named, filesMax = Infinity }: Suspicion,
  ): Promise<[file: string, state: FileState][]> {
    const suspects = named
      ? files.filter((file) => !table.has(file) || waiting.has(file) || isNamed(file, named))
      : files
    const states = await statesOf(suspects.map((file) => join(root, file)))
    const found: [string, FileState][] = []
    suspects.forEach((file, index) => {
      const state = states[index] as FileState // one for each suspect
      if (table.get(file)?.mark === state.mark) waiting.delete(file)
      else if ((stillness?.isStill(file, state) ?? true) && found.length < filesMax) found.push([file, state])
      else waiting.add(file)
    })
    return found
  }

  /** False for a file that was written to while it was read: it waits to be read again. */
  async function keep(root: string, file: string, { mark }: FileState, reading: Reading): Promise<boolean> {
    if (stillness && (await stateOf(join(root, file))).mark !== mark) {
      waiting.add(file)
      return false
    }
    forget(file)
    table.set(file, { mark, reading })
    return true
  }

  return {
    async update(root, files, reader, look) {
      order = files
      let changed = forgetAllBut(files)
      const different = await ready(root, files, look)
      let units = 0
      for (const { reading } of table.values()) units += unitsOf(reading)
      for (let at = 0; at < different.length; at += atOnce) {
        const group = different.slice(at, at + atOnce)
        const full = units > limits.deskUnits
        const readings = await Promise.all(
          group.map(([file]) => (full ? tooMuch(file, limits) : reader.read(file))),
        )
        for (const [index, [file, state]] of group.entries()) {
          const reading = readings[index] as Reading // one for each file of the group
          units += unitsOf(reading)
          // Without a mark it is different at every look: room may have been made for it.
          if (await keep(root, file, full ? { ...state, mark: '' } : state, reading)) changed = true
        }
        await nextTurn()
      }
      return changed
    },
    readings: () => order.flatMap((file) => table.get(file)?.reading ?? []),
    waiting: () => waiting.size,
  }
}

function isNamed(file: string, named: ReadonlySet<string>): boolean {
  if (named.has(file)) return true
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
    if (named.has(file.slice(0, end))) return true
  return false
}

function unitsOf(reading: Reading): number {
  return 'article' in reading ? reading.article.text.length : 0
}

function tooMuch(file: string, limits: Limits): Reading {
  const reason = `limit: the articles before it hold more than ${limits.deskUnits} characters; not read`
  return { problem: { file: printable(file), outcome: 'rejected', reason } }
}
