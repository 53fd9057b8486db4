import { hash } from 'node:crypto'
import type { Article, Problem } from '../types.ts'
import { printable } from './printable.ts'

/**
 * One article for each text and each id, the first by the order given. A file with the text of an earlier one
 * (blanks apart) is named in that one's `copies` and ignored; a file with the id of an earlier one is rejected.
 */
export function withoutRepeats(articles: readonly Article[]): { articles: Article[]; problems: Problem[] } {
  const byText = new Map<string, Article>()
  const byId = new Map<string, Article>()
  const copies = new Map<Article, string[]>()
  const problems: Problem[] = []
  for (const article of articles) {
    const words = wordsOf(article)
    const same = byText.get(words)
    const namesake = byId.get(article.id)
    if (same) {
      const others = copies.get(same) ?? []
      others.push(article.file)
      copies.set(same, others)
      problems.push(problem(article, 'ignored', `copy of ${same.file}: the same text is served once`))
    } else if (namesake) {
      const reason = `duplicate: the id “${article.id}” is already that of ${namesake.file}; give it another`
      problems.push(problem(article, 'rejected', reason))
    } else {
      byText.set(words, article)
      byId.set(article.id, article)
    }
  }
  return {
    articles: [...byId.values()].map((article) => withCopies(article, copies.get(article) ?? [])),
    problems,
  }
}

// A desk that is followed asks again at every change, for articles that are the same objects as before.
const known = new WeakMap<Article, string>()
const served = new WeakMap<Article, Article>()

/** Names an article's text, blanks apart: what two copies have in common. */
export function wordsOf(article: Article): string {
  const kept = known.get(article)
  if (kept !== undefined) return kept
  const words = hash('sha256', article.text.replace(/\s+/gu, ' ').trim(), 'base64')
  known.set(article, words)
  return words
}

/** The same object as long as the copies are the same. */
function withCopies(article: Article, copies: readonly string[]): Article {
  const last = served.get(article) ?? article
  if (last.copies.join('\n') === copies.join('\n')) return last
  const changed = { ...article, copies }
  served.set(article, changed)
  return changed
}

function problem({ file }: Article, outcome: Problem['outcome'], reason: string): Problem {
  return { file: printable(file), outcome, reason: printable(reason) }
}
