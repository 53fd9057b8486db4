import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { constants, crc32, zstdCompress, zstdDecompress } from 'node:zlib'
import { vocabulary } from '../text/vocabulary.ts'
import type { Article, Knowledge } from '../types.ts'
import vocabularyKeys from './vocabulary-keys.json' with { type: 'json' }

/**
 * Names everything that an index is made from: another stamp is another index. `rules` is what the index makes of a
 * fixed sample, so that a change of the rules is noticed although nobody tells.
 */
export function stampOf(rules: Uint8Array, knowledge: Knowledge, articles: readonly Article[]): string {
  const read = articles
    .map(({ key, title, language, guessedLanguage, noise }) =>
      JSON.stringify([key, title, language, guessedLanguage, noise]),
    )
    .sort()
  const hash = createHash('sha256')
    .update(rules)
    .update(JSON.stringify([vocabulary, vocabularyKeys, knowledge]))
  for (const article of read) hash.update(article)
  return hash.digest('hex')
}

/**
 * The index kept in `file`, opened; undefined where there is none or it is not of that stamp. A damaged one
 * is set aside beside it as `.damaged`, and told.
 */
export async function readSnapshot<Index>(
  file: string,
  stamp: () => string,
  opened: (saved: Uint8Array) => Index,
  warn: (message: string) => void,
): Promise<Index | undefined> {
  let content: Buffer
  try {
    content = await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') warn(`search snapshot not read: ${reason(error)}`)
    return undefined
  }
  try {
    const { head, body } = parts(content)
    if (head.sum !== crc32(body)) throw new Error('its sum is wrong')
    // Another thread opens the body while this one reads the articles for their stamp.
    const [saved, wanted] = await Promise.all([
      decompress(body, { chunkSize: chunkFor(head.length) }),
      stamp(),
    ])
    return head.stamp === wanted ? opened(saved) : undefined
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
  saved: Uint8Array,
  warn: (message: string) => void,
): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    const body = await compress(saved, { params: quick })
    await mkdir(dirname(file), { recursive: true })
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(`${JSON.stringify({ stamp, sum: crc32(body), length: saved.length })}\n`)
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

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)
const quick = { [constants.ZSTD_c_compressionLevel]: 1 }

/** What is opened in one piece need not be put together. A length that no snapshot has is not believed. */
function chunkFor(length: unknown): number {
  const isSound =
    typeof length === 'number' && Number.isInteger(length) && length >= 1 << 16 && length <= 1 << 30
  return isSound ? length : 1 << 22
}

function parts(content: Buffer): {
  head: { stamp?: unknown; sum?: unknown; length?: unknown }
  body: Buffer
} {
  const end = content.indexOf('\n')
  const head: unknown = JSON.parse(content.toString('utf8', 0, Math.max(0, end)))
  if (typeof head !== 'object' || head === null) throw new Error('its first line is not a stamp')
  return { head, body: content.subarray(end + 1) }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
