import type { Dirent } from 'node:fs'
import { opendir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Problem } from '../types.ts'
import type { Limits } from './limits.ts'
import { breaksLines, printable } from './printable.ts'
import { asRefusal, Refusal } from './refusal.ts'

/** Endings of files that hold articles; capitals do not matter. */
const articleEndings: readonly string[] = ['.md', '.txt', '.html', '.htm', '.json']

/** The files that a desk's own folder holds beside articles. */
export const deskFiles: readonly string[] = ['desk.yaml', 'lexicon.yaml', 'names.yaml']

/**
 * The article files in a folder of the desk and the folders below it, relative to the desk's folder, in the order
 * of their names (UTF-16 code units), and one Problem for everything else that lies there: hidden files (`.x`),
 * temporary ones (`~$x`, `x~`, `#x#`, `.tmp`, `.swp`, `.part`, `.crdownload`), other endings, links, special files,
 * names that no terminal should be shown. Nothing is opened but folders, and no link is followed. `folders` are those
 * looked into, relative to the desk's folder too.
 */
export async function listArticles(
  desk: string,
  folder: string,
  limits: Limits,
): Promise<{ files: string[]; folders: string[]; problems: Problem[] }> {
  const files: string[] = []
  const folders: string[] = []
  const problems: Problem[] = []
  const ahead = [{ path: folder, depth: 0 }]
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const { path, depth } = next
    folders.push(path)
    const left = limits.files - files.length - problems.length
    try {
      if (left <= 0)
        throw new Refusal(`limit: the desk holds more than ${limits.files} files; this folder is not read`)
      const entries = await judgeAll(desk, path)
      if (entries.length > left)
        throw new Refusal(
          `limit: ${entries.length} files are more than the ${limits.files} of a desk; not read`,
        )
      for (const entry of entries) {
        const { name, file, isFolder, reason, outcome = 'ignored' } = entry
        if (path === '' && deskFiles.includes(name)) continue
        if (reason !== undefined) problems.push({ file: printable(file), outcome, reason: printable(reason) })
        else if (!isFolder) files.push(file)
        else if (depth >= limits.depth) problems.push(tooDeep(file, limits.depth))
        else {
          ahead.push({ path: file, depth: depth + 1 })
          if (articleEndings.includes(extname(name).toLowerCase()))
            problems.push({
              file: printable(file),
              outcome: 'ignored',
              reason: 'folder: named like an article; the files in it are read',
            })
        }
      }
    } catch (error) {
      const { outcome, message } = asRefusal(error)
      problems.push({ file: printable(path === '' ? '.' : path), outcome, reason: message })
    }
  }
  return { files: files.sort(byCodeUnits), folders, problems }
}

/** The order of file names, the same on every machine and in every language. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

// Read a few hundred at a time: all at once, ten thousand names hold up everything else for a tenth of a second.
const namesAtOnce = 256

async function judgeAll(desk: string, folder: string): Promise<(Judged & { isFolder: boolean })[]> {
  const judged: (Judged & { isFolder: boolean })[] = []
  // The types know the encoding of names as text alone; the system gives bytes when asked to.
  const options = { encoding: 'buffer' as BufferEncoding, bufferSize: namesAtOnce }
  for await (const entry of (await opendir(join(desk, folder), options)) as AsyncIterable<unknown>) {
    const named = entry as Dirent<Buffer>
    judged.push({ ...judge(named, folder), isFolder: named.isDirectory() })
  }
  return judged
}

type Judged = { name: string; file: string; reason?: string; outcome?: 'rejected' | 'ignored' }

/** What an entry of a folder is called, and why it is no article and no folder to look into, if so. */
function judge(entry: Dirent<Buffer>, folder: string): Judged {
  const name = entry.name.toString('utf8')
  const inFolder = (last: string) => (folder === '' ? last : `${folder}/${last}`)
  const file = inFolder(name)
  if (!Buffer.from(name, 'utf8').equals(entry.name)) {
    const shown = inFolder(entry.name.toString('latin1'))
    return { name, file: shown, outcome: 'rejected', reason: 'name: not UTF-8; rename it' }
  }
  if (breaksLines(name))
    return {
      name,
      file,
      outcome: 'rejected',
      reason: 'name: control or direction characters in it; rename it',
    }
  if (entry.isSymbolicLink())
    return { name, file, reason: 'link: links are not followed; put the file itself here' }
  if (name.startsWith('.')) return { name, file, reason: 'hidden: its name begins with a full stop' }
  if (entry.isDirectory()) return { name, file }
  if (!entry.isFile()) return { name, file, reason: 'special: pipes, sockets and devices are never opened' }
  if (temporary.test(name)) return { name, file, reason: 'temporary: left by an editor or a download' }
  const ending = extname(name).toLowerCase()
  if (articleEndings.includes(ending)) return { name, file }
  const kinds = articleEndings.join(' ')
  return { name, file, reason: `kind: ${ending === '' ? 'no ending' : ending}; articles are ${kinds}` }
}

const temporary = /^(?:~\$|#)|~$|\.(?:tmp|temp|swp|swo|part|partial|crdownload|bak)$/i

function tooDeep(file: string, depth: number): Problem {
  return {
    file: printable(file),
    outcome: 'rejected',
    reason: `limit: more than ${depth} folders deep; not read`,
  }
}
