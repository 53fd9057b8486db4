import type { Span } from '../types.ts'

/** A question with what would answer it; without `gold` it has no answer in the coverage. */
export type GoldQuestion = {
  readonly id: string
  readonly lang: string
  readonly kind: string
  readonly q: string
  readonly gold: readonly GoldQuote[]
}

/** Grade 3 answers, 2 answers in part, 1 is related. */
export type GoldQuote = { readonly article: string; readonly quote: string; readonly grade: number }

/** A passage that an engine returned, by the id of its article. */
export type EvaluatedHit = Span & { readonly article: string }

/** Means over questions, from 0 to 1. */
export type Quality = {
  readonly questions: number
  /** Share with a quote of grade 2 or 3 first, and among the first three. */
  readonly s1: number
  readonly s3: number
  readonly mrr10: number
  readonly ndcg10: number
  /** Share of answerable questions left without an answer. */
  readonly falseRejection: number
}

export type EvaluationReport = {
  readonly all: Quality
  readonly kinds: { readonly [kind: string]: Quality }
  readonly languages: { readonly [language: string]: Quality }
  /** The questions without an answer, and the share of them that was refused. */
  readonly unanswerable: { readonly questions: number; readonly rejection: number }
  /** Answerable questions whose first hit does not answer. */
  readonly missed: readonly string[]
}

// Hits that are looked at, and how much of each: whole articles would hold every answer.
const hitsMax = 10
const readMax = 1_000

/** Asks every question and scores what comes back. `texts` holds the articles by id. */
export async function evaluate(
  questions: readonly GoldQuestion[],
  texts: ReadonlyMap<string, string>,
  search: (query: string, limit: number) => Promise<readonly EvaluatedHit[]>,
): Promise<EvaluationReport> {
  const scores: Score[] = []
  let unanswerable = 0
  let refused = 0
  for (const question of questions) {
    const hits = (await search(question.q, hitsMax)).slice(0, hitsMax)
    if (question.gold.length > 0) scores.push(scoreOf(question, hits, texts))
    else {
      unanswerable++
      if (hits.length === 0) refused++
    }
  }
  return {
    all: quality(scores),
    kinds: grouped(scores, (score) => score.question.kind),
    languages: grouped(scores, (score) => score.question.lang),
    unanswerable: { questions: unanswerable, rejection: unanswerable === 0 ? 0 : refused / unanswerable },
    missed: scores.filter((score) => score.firstRight !== 1).map((score) => score.question.id),
  }
}

/** What one question came to. `firstRight` is the rank of the first right hit, from 1; 0 where there is none. */
type Score = {
  readonly question: GoldQuestion
  readonly firstRight: number
  readonly ndcg: number
  readonly empty: boolean
}

function scoreOf(
  question: GoldQuestion,
  hits: readonly EvaluatedHit[],
  texts: ReadonlyMap<string, string>,
): Score {
  const paid = new Set<GoldQuote>()
  let firstRight = 0
  let gained = 0
  hits.forEach((hit, order) => {
    const met = question.gold.filter((gold) => meets(hit, gold, texts))
    if (firstRight === 0 && met.some((gold) => gold.grade >= 2)) firstRight = order + 1
    // Each quote is paid once, and a hit by the best of those it meets for the first time.
    const fresh = met.filter((gold) => !paid.has(gold))
    for (const gold of fresh) paid.add(gold)
    gained += gain(Math.max(0, ...fresh.map((gold) => gold.grade)), order)
  })
  const ideal = question.gold
    .map((gold) => gold.grade)
    .sort((a, b) => b - a)
    .slice(0, hitsMax)
    .reduce((sum, grade, order) => sum + gain(grade, order), 0)
  return { question, firstRight, ndcg: ideal > 0 ? Math.min(1, gained / ideal) : 0, empty: hits.length === 0 }
}

function gain(grade: number, order: number): number {
  return (2 ** grade - 1) / Math.log2(order + 2)
}

/** True when the hit holds 60 % of the quote or lies inside it with at least 25 characters, or repeats it whole. */
function meets(hit: EvaluatedHit, gold: GoldQuote, texts: ReadonlyMap<string, string>): boolean {
  const text = texts.get(hit.article)
  if (text === undefined || hit.article !== gold.article) return false
  const end = Math.min(hit.end, hit.start + readMax)
  const plain = alike(text)
  const quote = alike(gold.quote)
  if (plain.slice(hit.start, end).includes(quote)) return true
  const at = plain.indexOf(quote)
  if (at < 0) return false
  const shared = Math.min(end, at + Math.min(quote.length, readMax)) - Math.max(hit.start, at)
  return (
    shared > 0 &&
    (shared >= 0.6 * Math.min(quote.length, readMax) || (shared === end - hit.start && shared >= 25))
  )
}

/** One kind of apostrophe and of space; the length stays. */
function alike(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/[\u00a0\u202f\u2009]/g, ' ')
}

function grouped(scores: readonly Score[], nameOf: (score: Score) => string): { [name: string]: Quality } {
  const groups = Map.groupBy(scores, nameOf)
  return Object.fromEntries([...groups].map(([name, group]) => [name, quality(group)]))
}

function quality(scores: readonly Score[]): Quality {
  return {
    questions: scores.length,
    s1: mean(scores, (score) => (score.firstRight === 1 ? 1 : 0)),
    s3: mean(scores, (score) => (score.firstRight >= 1 && score.firstRight <= 3 ? 1 : 0)),
    mrr10: mean(scores, (score) => (score.firstRight > 0 ? 1 / score.firstRight : 0)),
    ndcg10: mean(scores, (score) => score.ndcg),
    falseRejection: mean(scores, (score) => (score.empty ? 1 : 0)),
  }
}

function mean(scores: readonly Score[], value: (score: Score) => number): number {
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + value(score), 0) / scores.length
}
