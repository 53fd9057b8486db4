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
    const words = wordsOf(article.text)
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
    articles: [...byId.values()].map((article) => ({
      ...article,
      copies: copies.get(article) ?? article.copies,
    })),
    problems,
  }
}

function wordsOf(text: string): string {
  return hash('sha256', text.replace(/\s+/gu, ' ').trim(), 'base64')
}

function problem({ file }: Article, outcome: Problem['outcome'], reason: string): Problem {
  return { file: printable(file), outcome, reason: printable(reason) }
}
