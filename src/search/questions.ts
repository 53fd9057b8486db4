import { UserError } from '../errors.ts'
import type { GoldQuestion, GoldQuote } from './evaluate.ts'

/**
 * Questions from JSON Lines, one object a line: `id`, `lang`, `kind`, `q` and `gold`, a list of `article`, `quote`
 * and `grade` (1 to 3), empty or left out where the coverage has no answer; `lang` and `kind` may be left out. Blank lines are skipped. Throws UserError naming the
 * first line that is not a question.
 */
export function parseQuestions(jsonLines: string): GoldQuestion[] {
  const questions: GoldQuestion[] = []
  jsonLines.split('\n').forEach((line, order) => {
    if (line.trim() === '') return
    try {
      questions.push(question(JSON.parse(line)))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new UserError(`Line ${order + 1} is not a question: ${reason}`, 'Each line is one JSON object.')
    }
  })
  return questions
}

function question(value: unknown): GoldQuestion {
  const { id, lang = 'unknown', kind = 'unknown', q, gold = [] } = object(value)
  if (!Array.isArray(gold)) throw new Error('gold is not a list')
  return {
    id: text(id, 'id'),
    lang: text(lang, 'lang'),
    kind: text(kind, 'kind'),
    q: text(q, 'q'),
    gold: gold.map(goldQuote),
  }
}

function goldQuote(value: unknown): GoldQuote {
  const { article, quote, grade } = object(value)
  if (grade !== 1 && grade !== 2 && grade !== 3) throw new Error('grade is not 1, 2 or 3')
  return { article: text(article, 'article'), quote: text(quote, 'quote'), grade }
}

function object(value: unknown): { readonly [key: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('it is not an object')
  return value as { readonly [key: string]: unknown } // any object may be read by key
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '') throw new Error(`${name} is not a text`)
  return value
}
