import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { constants, crc32, zstdCompress, zstdDecompress } from 'node:zlib'
import type { Article, Knowledge } from '../../types.ts'
import type { Page } from './entry.ts'

/** A page with the stamp of the article that it was read from. */
export type SavedPage = { readonly stamp: string; readonly page: Page }

/** Names everything of an article that reading looks at: another stamp is another page. */
export function stampOf(article: Article): string {
  const { key, version, title, language, guessedLanguage, outlet, published, origin, noise } = article
  const read = [key, version, title, language, guessedLanguage, outlet, published, origin, noise]
  return createHash('sha256').update(JSON.stringify(read)).digest('base64url').slice(0, 22)
}

/** Names what reading depends on beside the article: the rules, which are this folder's code and that of the text's, and the knowledge. */
export async function rulesStamp(knowledge: Knowledge): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(knowledge))
  for (const file of await ruleFiles()) hash.update(`${basename(file)}\n`).update(await readFile(file))
  return hash.digest('hex')
}

/** The code that reads articles. In a bundle the name of a shared piece, which stands in the code, changes with its content. */
export async function ruleFiles(): Promise<readonly string[]> {
  const found: string[] = []
  for (const folder of ['../', '../../text/'].map((path) => fileURLToPath(new URL(path, import.meta.url)))) {
    const files = await readdir(folder, { recursive: true }).catch(() => [])
    found.push(...files.filter((name) => /\.[jt]s$/.test(name)).map((name) => join(folder, name)))
  }
  return found.sort()
}

/**
 * The pages kept in `file`, by the key of their article; none where there is no file or it is of another stamp. A damaged one is
 * set aside beside it as `.damaged`, and told.
 */
export async function readPages(
  file: string,
  stamp: string,
  warn: (message: string) => void,
): Promise<Map<string, SavedPage>> {
  const found = new Map<string, SavedPage>()
  let content: Buffer
  try {
    content = await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') warn(`claims snapshot not read: ${reason(error)}`)
    return found
  }
  try {
    const head = headOf(content)
    if (head.stamp !== stamp) return found
    let at = head.end
    for (const { size, sum } of head.parts) {
      const part = content.subarray(at, at + size)
      at += size
      if (part.length !== size || crc32(part) !== sum) throw new Error('a sum is wrong')
      for (const saved of deserialize(await decompress(part)) as SavedPage[]) found.set(saved.page.key, saved) // as writePages wrote it, the sum says
    }
    return found
  } catch (error) {
    warn(`claims snapshot damaged, set aside and read anew: ${reason(error)}`)
    await rename(file, `${file}.damaged`).catch(() => {}) // the new one is written over it all the same
    return new Map()
  }
}

/** Keeps pages in `file`, whole or not at all. A failure is told and costs no more than the next start's time. */
export async function writePages(
  file: string,
  stamp: string,
  pages: Iterable<SavedPage>,
  warn: (message: string) => void,
): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    const bodies: Buffer[] = []
    for (const part of inParts(pages)) bodies.push(await compress(serialize(part), { params: quick }))
    const parts = bodies.map((body) => ({ size: body.length, sum: crc32(body) }))
    await mkdir(dirname(file), { recursive: true })
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(`${JSON.stringify({ stamp, parts })}\n`)
      for (const body of bodies) await handle.writeFile(body)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    warn(`claims snapshot not written: ${reason(error)}`)
    await rm(temporary, { force: true }).catch(() => {}) // what cannot be written can often not be removed either
  }
}

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)
const quick = { [constants.ZSTD_c_compressionLevel]: 1 }

/** Pages that are packed at once: a hundredth of a second. */
const partMax = 200

function* inParts(pages: Iterable<SavedPage>): Generator<SavedPage[]> {
  let part: SavedPage[] = []
  for (const page of pages) {
    part.push(page)
    if (part.length < partMax) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

type Head = {
  readonly stamp: unknown
  readonly parts: readonly { readonly size: number; readonly sum: number }[]
  /** Where the first part begins. */
  readonly end: number
}

function headOf(content: Buffer): Head {
  const end = content.indexOf('\n')
  const head: unknown = JSON.parse(content.toString('utf8', 0, Math.max(0, end)))
  if (typeof head !== 'object' || head === null || !('stamp' in head) || !('parts' in head))
    throw new Error('its first line is not a stamp')
  if (!Array.isArray(head.parts)) throw new Error('its first line names no parts')
  return { stamp: head.stamp, parts: head.parts, end: end + 1 }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
