import { lstat, realpath } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { UserError } from '../errors.ts'
import type { Article, LoadedDesk, Note, Problem } from '../types.ts'
import { type ArticleReader, createArticleReader } from './article.ts'
import { byCodeUnits, listArticles } from './folder.ts'
import { readKnowledge } from './knowledge.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { printable } from './printable.ts'
import { asRefusal } from './refusal.ts'
import { withoutRepeats } from './repeats.ts'
import { readSettings } from './settings.ts'

export type LoadOptions = {
  /** Where our own reader shows the article with this key, for articles without a safe address of their own. */
  readonly readerUrl?: (key: string) => string
  /** The time zone of a desk whose `desk.yaml` names none; Europe/Paris when absent. */
  readonly timeZone?: string
  /** For telling dates that lie in the future; the process's clock when absent. */
  readonly now?: Date
  readonly limits?: Partial<Limits>
}

/**
 * Loads a desk: its settings, its knowledge, every readable article, and one Problem for each file that is not
 * served. A folder without `desk.yaml` is a desk of its own, its articles lying anywhere in it. Articles come in the
 * order of their files' names. Never throws for a bad file; throws UserError when the folder or its `desk.yaml`
 * cannot be read. Gives way to other work between files.
 */
export async function loadDesk(folder: string, options: LoadOptions = {}): Promise<LoadedDesk> {
  const limits = { ...defaultLimits, ...options.limits }
  const root = await deskFolder(folder)
  const {
    settings,
    articles: articlesIn,
    notes: settingsNotes,
  } = await readSettings(root, limits, options.timeZone ?? 'Europe/Paris')
  const { knowledge, ...report } = await readKnowledge(root, limits)
  const reader = createArticleReader({
    desk: settings.name,
    folder: root,
    limits,
    now: () => options.now ?? new Date(),
    ...(options.readerUrl && { readerUrl: options.readerUrl }),
  })
  try {
    const missing = await articlesMissing(root, articlesIn)
    const listed = missing ? { files: [], problems: [missing] } : await listArticles(root, articlesIn, limits)
    const read = await readAll(listed.files, reader, limits)
    const { articles, problems: repeats } = withoutRepeats(read.articles)
    const problems = [...report.problems, ...listed.problems, ...read.problems, ...repeats]
    const notes = [
      ...settingsNotes.map((note) => ({ file: 'desk.yaml', note: printable(note) })),
      ...report.notes,
      ...read.notes,
    ]
    return {
      settings,
      knowledge,
      articles,
      problems: problems.sort((a, b) => byCodeUnits(a.file, b.file)),
      notes,
    }
  } finally {
    await reader.close()
  }
}

async function deskFolder(folder: string): Promise<string> {
  const hint =
    'Name the folder of a desk: one with a desk.yaml and articles, or a folder of .md and .txt files.'
  const shown = printable(folder)
  try {
    const root = await realpath(resolve(folder))
    if (!(await lstat(root)).isDirectory())
      throw new UserError(`${shown} is a file, not the folder of a desk.`, hint)
    return root
  } catch (error) {
    if (error instanceof UserError) throw error
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new UserError(`There is no folder ${shown}.`, hint)
    throw new UserError(`The desk folder ${shown} cannot be opened: ${asRefusal(error).message}.`, hint)
  }
}

async function articlesMissing(root: string, articles: string): Promise<Problem | undefined> {
  if (articles === '') return undefined
  const found = await lstat(join(root, articles)).catch(() => undefined)
  if (found?.isDirectory()) return undefined
  const reason = found?.isSymbolicLink()
    ? 'link: links are not followed; put the folder itself here'
    : `missing: there is no folder “${basename(articles)}”; create it and put the articles in it`
  return { file: printable(articles), outcome: 'rejected', reason: printable(reason) }
}

/** Files read at once: enough to keep the disk busy, few enough to bound memory by a handful of files. */
const atOnce = 8

type Read = { articles: Article[]; problems: Problem[]; notes: Note[] }

async function readAll(files: readonly string[], reader: ArticleReader, limits: Limits): Promise<Read> {
  const all: Read = { articles: [], problems: [], notes: [] }
  let units = 0
  for (let at = 0; at < files.length; at += atOnce) {
    const group = files.slice(at, at + atOnce)
    if (units > limits.deskUnits) {
      const reason = `limit: the articles before it hold more than ${limits.deskUnits} characters; not read`
      all.problems.push(
        ...group.map((file) => ({ file: printable(file), outcome: 'rejected' as const, reason })),
      )
      continue
    }
    for (const reading of await Promise.all(group.map(reader.read))) {
      if ('problem' in reading) all.problems.push(reading.problem)
      else {
        units += reading.article.text.length
        all.articles.push(reading.article)
        all.notes.push(...reading.notes)
      }
    }
    await nextTurn()
  }
  return all
}
