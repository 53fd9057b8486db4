import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { vocabulary } from '../text/vocabulary.ts'
import type { Article, Knowledge } from '../types.ts'
import type { SavedIndex } from './passage-index.ts'

/**
 * Names everything that an index is made from: another stamp is another index. `rules` is what the index makes of a
 * fixed sample, so that a change of the rules is noticed although nobody tells.
 */
export function stampOf(rules: SavedIndex, knowledge: Knowledge, articles: readonly Article[]): string {
  const read = articles
    .map(({ key, title, language, guessedLanguage, noise }) =>
      JSON.stringify([key, title, language, guessedLanguage, noise]),
    )
    .sort()
  return hash(JSON.stringify([rules, vocabulary, knowledge, read]))
}

/**
 * The index kept in `file`, opened; undefined where there is none or it is of other articles or rules. A damaged one
 * is set aside beside it as `.damaged`, and told.
 */
export async function readSnapshot<Index>(
  file: string,
  stamp: string,
  opened: (saved: SavedIndex) => Index,
  warn: (message: string) => void,
): Promise<Index | undefined> {
  let content: string
  try {
    content = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') warn(`search snapshot not read: ${reason(error)}`)
    return undefined
  }
  try {
    const { head, body } = parts(content)
    if (head.stamp !== stamp) return undefined
    if (head.sum !== hash(body)) throw new Error('its sum is wrong')
    return opened(JSON.parse(body) as SavedIndex) // written by `writeSnapshot` under the sum just checked
  } catch (error) {
    warn(`search snapshot damaged, set aside and built anew: ${reason(error)}`)
    await rename(file, `${file}.damaged`).catch(() => {}) // the new one is written over it all the same
    return undefined
  }
}

/** Keeps an index in `file`, whole or not at all. A failure is told and costs no more than the next start's time. */
export async function writeSnapshot(
  file: string,
  stamp: string,
  saved: SavedIndex,
  warn: (message: string) => void,
): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    const body = JSON.stringify(saved)
    await mkdir(dirname(file), { recursive: true })
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(`${JSON.stringify({ stamp, sum: hash(body) })}\n`)
      await handle.writeFile(body)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    warn(`search snapshot not written: ${reason(error)}`)
    await rm(temporary, { force: true }).catch(() => {}) // what cannot be written can often not be removed either
  }
}

function parts(content: string): { head: { stamp?: unknown; sum?: unknown }; body: string } {
  const end = content.indexOf('\n')
  const head: unknown = JSON.parse(content.slice(0, Math.max(0, end)))
  if (typeof head !== 'object' || head === null) throw new Error('its first line is not a stamp')
  return { head, body: content.slice(end + 1) }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
