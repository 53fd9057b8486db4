import { basename, extname, join } from 'node:path'
import { findNoise } from '../text/noise.ts'
import type { Article, Note, Problem } from '../types.ts'
import { safeLink } from './address.ts'
import { checkCharacters, decode } from './decode.ts'
import { type FactName, factsFrom } from './facts.ts'
import { readBytes } from './file.ts'
import { readFrontMatter } from './front-matter.ts'
import { keyOf, versionOf } from './identity.ts'
import { readJsonArticle } from './json-article.ts'
import { guessLanguage } from './language.ts'
import type { Limits } from './limits.ts'
import { createPageReader } from './page.ts'
import { printable } from './printable.ts'
import { asRefusal, Refusal } from './refusal.ts'

/** What became of one file: an article and what is to be said about it, or the reason why there is none. */
export type Reading =
  | { readonly article: Article; readonly notes: readonly Note[] }
  | { readonly problem: Problem }

/** Reads the files of one desk, one at a time or several at once; a watcher reads a changed file again with it. */
export type ArticleReader = {
  /** `file` is relative to the desk's folder. Never throws. */
  read(file: string): Promise<Reading>
  /** Ends the thread that reads pages, if there is one. */
  close(): Promise<void>
}

export type ArticleSource = {
  /** Name of the desk. */
  readonly desk: string
  /** The desk's folder. */
  readonly folder: string
  readonly limits: Limits
  readonly now: () => Date
  /** Where our own reader shows an article, for those without a safe address of their own. */
  readonly readerUrl?: (key: string) => string
}

export function createArticleReader(source: ArticleSource): ArticleReader {
  const pages = createPageReader(source.limits)

  async function contentOf(file: string): Promise<Content> {
    const bytes = await readBytes(join(source.folder, file), source.limits.fileBytes)
    switch (extname(file).toLowerCase()) {
      case '.html':
      case '.htm': {
        if (bytes.length === 0) throw new Refusal('empty: the file has no bytes')
        const { extractor, ...page } = await pages.read(bytes)
        return { ...page, notes: [], extractor }
      }
      case '.json':
        return readJsonArticle(decode(bytes))
      default: {
        const whole = decode(bytes)
        const { textStart, ...front } = readFrontMatter(whole)
        return { ...front, text: whole.slice(textStart) }
      }
    }
  }

  return {
    async read(file) {
      try {
        return await articleFrom(file, await contentOf(file), source)
      } catch (error) {
        const { outcome, message } = asRefusal(error)
        return { problem: { file: printable(file), outcome, reason: message } }
      }
    },
    close: () => pages.close(),
  }
}

type Content = {
  readonly fields: ReadonlyMap<FactName, string>
  readonly notes: readonly string[]
  readonly text: string
  readonly extractor?: string
}

async function articleFrom(file: string, content: Content, source: ArticleSource): Promise<Reading> {
  const { text } = content
  checkCharacters(text)
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Refusal('empty: no word in it')
  const { facts, notes } = factsFrom(content.fields, source.now())
  const { id = basename(file, extname(file)), ...stated } = facts
  const version = versionOf(text, content.extractor)
  const key = keyOf(source.desk, id, version)
  const link = stated.url && safeLink(stated.url)
  const reader = link ? undefined : source.readerUrl?.(key)
  const guessedLanguage = stated.language === undefined ? await guessLanguage(text) : undefined
  const article: Article = {
    desk: source.desk,
    id,
    version,
    key,
    file,
    text,
    ...stated,
    ...(link && { link }),
    ...(reader !== undefined && { reader }),
    ...(guessedLanguage !== undefined && { guessedLanguage }),
    noise: findNoise(text, stated.title),
    copies: [],
  }
  const said = [...content.notes, ...notes, ...replaced(text)]
  return { article, notes: said.map((note) => ({ file: printable(file), note: printable(note) })) }
}

/** A file saved once in the wrong encoding holds marks where letters were; nobody but its owner can mend that. */
function replaced(text: string): string[] {
  const marks = text.split('\ufffd').length - 1
  return marks === 0 ? [] : [`encoding: ${marks} replacement characters (U+FFFD) stand in the file itself`]
}
