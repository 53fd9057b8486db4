import { lstat, realpath } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { UserError } from '../errors.ts'
import type { Knowledge, LoadedDesk, Note, Problem } from '../types.ts'
import { createArticleReader, type Reading } from './article.ts'
import { createArticleTable, type Suspicion } from './article-table.ts'
import { statesOf } from './file-state.ts'
import { byCodeUnits, deskFiles, listArticles } from './folder.ts'
import { readKnowledge } from './knowledge.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { printable } from './printable.ts'
import { asRefusal } from './refusal.ts'
import { withoutRepeats } from './repeats.ts'
import { readSettings, type SettingsRead } from './settings.ts'
import type { FileState, Stillness } from './stillness.ts'

export type DeskFolderOptions = {
  readonly now: () => Date
  /** Where our own reader shows the article with this key, for articles without a safe address of their own. */
  readonly readerUrl?: (key: string) => string
  /** The time zone of a desk whose `desk.yaml` names none; Europe/Paris when absent. */
  readonly timeZone?: string
  readonly limits?: Partial<Limits>
  /** Holds back files that somebody is still writing. Without it every file is read as it is. */
  readonly stillness?: Stillness
}

/** What a look at the folder gave. */
export type Look = {
  /** The very same object as long as nothing differs; articles and knowledge that stay are the same objects too. */
  readonly desk: LoadedDesk
  /** Where a change would show: the desk's folder and those with articles, as absolute paths. */
  readonly folders: readonly string[]
  /** Files that are different and were not read yet. */
  readonly waiting: number
}

/** A desk's folder, and what was read of it so far. */
export type DeskFolder = {
  /**
   * Reads what is new or different since the last look, and gives way to other work meanwhile; not to be called again
   * before it has ended. The first look throws UserError when the folder or its `desk.yaml` cannot be read. Later such
   * a thing is a Problem: an unusable `desk.yaml` leaves the settings as they were, a folder that is gone has no articles.
   */
  look(suspicion?: Suspicion): Promise<Look>
}

export function openDeskFolder(folder: string, options: DeskFolderOptions): DeskFolder {
  const limits = { ...defaultLimits, ...options.limits }
  const table = createArticleTable(limits, options.stillness)
  let about: About | undefined
  let last: { readonly desk: LoadedDesk; readonly about: About; readonly listed: string } | undefined

  /** What the desk's own files say, read again when one of them differs; undefined while one is being written. */
  async function readAbout(root: string): Promise<About | undefined> {
    const { mark, ...state } = together(await statesOf(deskFiles.map((file) => join(root, file))))
    if (mark === about?.mark) return about
    if (about && options.stillness?.isStill(ownFiles, { mark, ...state }) === false) return undefined
    options.stillness?.forget(ownFiles)
    try {
      const settings = lasting(await readSettings(root, limits, options.timeZone ?? 'Europe/Paris'), about)
      return { mark, settings, ...lastingKnowledge(await readKnowledge(root, limits), about) }
    } catch (error) {
      if (!about || !(error instanceof UserError)) throw error
      const reason = printable(`${error.message}; the settings before it are used`)
      return { ...about, mark, unusable: { file: 'desk.yaml', outcome: 'rejected', reason } }
    }
  }

  /** Where the folder is; undefined when it was there before and is gone. */
  async function whereabouts(): Promise<string | undefined> {
    try {
      return await deskFolder(folder)
    } catch (error) {
      if (last && error instanceof UserError) return undefined
      throw error
    }
  }

  function desk(tableChanged: boolean, now: About, listed: readonly Problem[]): LoadedDesk {
    const seen = JSON.stringify(listed)
    if (last && !tableChanged && last.about === now && last.listed === seen) return last.desk
    last = { desk: assembled(now, table.readings(), listed), about: now, listed: seen }
    return last.desk
  }

  return {
    async look(suspicion = {}) {
      const root = await whereabouts()
      const read = root === undefined ? undefined : await readAbout(root)
      const waits = root !== undefined && read === undefined
      about = read ?? about
      if (!about) throw new Error('a desk is read at the first look') // readAbout waits for nothing then
      const { settings, articles } = about.settings
      const listed = root === undefined ? gone : await listArticlesIn(root, articles)
      const reader = createArticleReader({
        desk: settings.name,
        folder: root ?? folder,
        limits,
        now: options.now,
        ...(options.readerUrl && { readerUrl: options.readerUrl }),
      })
      const changed = await table
        .update(root ?? folder, listed.files, reader, suspicion)
        .finally(() => reader.close())
      return {
        desk: desk(changed, about, listed.problems),
        folders:
          root === undefined ? [] : [...new Set(['', ...listed.folders])].map((path) => join(root, path)),
        waiting: table.waiting() + (waits ? 1 : 0),
      }
    },
  }

  async function listArticlesIn(root: string, articles: string): Promise<Listed> {
    const missing = await articlesMissing(root, articles)
    return missing ? { ...gone, problems: [missing] } : listArticles(root, articles, limits)
  }
}

type Listed = Awaited<ReturnType<typeof listArticles>>

const gone: Listed = {
  files: [],
  folders: [],
  problems: [
    {
      file: '.',
      outcome: 'rejected',
      reason: 'gone: the desk’s folder cannot be opened; put it back, or let the bot read it',
    },
  ],
}

/** What `desk.yaml`, `lexicon.yaml` and `names.yaml` say. */
type About = {
  readonly mark: string
  readonly settings: SettingsRead
  readonly knowledge: Knowledge
  readonly problems: readonly Problem[]
  readonly notes: readonly Note[]
  /** Why `desk.yaml` as it stands now is not used. */
  readonly unusable?: Problem
}

/** The desk's own files in the eyes of `Stillness`. */
const ownFiles = deskFiles.join()

function together(states: readonly FileState[]): FileState {
  return {
    mark: states.map(({ mark }) => mark).join(),
    size: Math.max(...states.map(({ size }) => size)),
    modifiedMs: Math.max(...states.map(({ modifiedMs }) => modifiedMs)),
  }
}

/** Citations, menus and state go by the desk's name and command: they stay what they were when the desk was opened. */
function lasting(read: SettingsRead, about: About | undefined): SettingsRead {
  if (!about) return read
  const { name, command } = about.settings.settings
  const notes = [...read.notes]
  if (read.settings.name !== name) notes.push(`name: “${read.settings.name}” takes effect at the next start`)
  if (read.settings.command !== command)
    notes.push(`command: “${read.settings.command}” takes effect at the next start`)
  return { ...read, settings: { ...read.settings, name, command }, notes }
}

type KnowledgeRead = Pick<About, 'knowledge' | 'problems' | 'notes'>

/** The same object when it says the same, so that nothing is indexed again for it. */
function lastingKnowledge(read: KnowledgeRead, about: About | undefined): KnowledgeRead {
  const same = about && JSON.stringify(about.knowledge) === JSON.stringify(read.knowledge)
  return same ? { ...read, knowledge: about.knowledge } : read
}

function assembled(about: About, readings: readonly Reading[], listed: readonly Problem[]): LoadedDesk {
  const read = readings.flatMap((reading) => ('article' in reading ? [reading] : []))
  const { articles, problems: repeats } = withoutRepeats(read.map(({ article }) => article))
  const problems = [
    ...(about.unusable ? [about.unusable] : []),
    ...about.problems,
    ...listed,
    ...readings.flatMap((reading) => ('problem' in reading ? [reading.problem] : [])),
    ...repeats,
  ]
  return {
    settings: about.settings.settings,
    knowledge: about.knowledge,
    articles,
    problems: problems.sort((a, b) => byCodeUnits(a.file, b.file)),
    notes: [
      ...about.settings.notes.map((note) => ({ file: 'desk.yaml', note: printable(note) })),
      ...about.notes,
      ...read.flatMap(({ notes }) => notes),
    ],
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
