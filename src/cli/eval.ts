import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Desk } from '../command.ts'
import { UserError } from '../errors.ts'
import { quotesFrom } from '../query.ts'
import { type EvaluationReport, evaluate, parseQuestions, type Quality } from '../search/index.ts'
import type { Streams } from './program.ts'
import { type DeskOptions, onDesk, withDesk } from './session.ts'

/** Only so much of a passage counts, as in the scorer that the figures are compared with. */
const readMax = 1000

export function addEval(program: Command, streams: Streams): void {
  const evaluation = program
    .command('eval <questions.jsonl>')
    .description('ask every question of a file and score the answers: s@1, s@3, MRR@10, nDCG@10, rejections')
    .option('--json', 'as one object')
  withDesk(evaluation).action(async (file: string, options: DeskOptions & { readonly json?: true }) => {
    const questions = parseQuestions(await readQuestions(file))
    await onDesk(options, streams, async (instance) => {
      const desk = instance.desks()[0] as Desk // openInstance has at least one folder
      const report = await evaluate(questions, textsOf(desk), (query, limit) => hitsOf(desk, query, limit))
      if (options.json) streams.out.write(`${JSON.stringify(report, null, 2)}\n`)
      else streams.out.write(table(report, desk))
    })
  })
}

async function readQuestions(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new UserError(
      isMissing
        ? `There is no file ${file}.`
        : `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function textsOf({ articles }: Desk): ReadonlyMap<string, string> {
  return new Map(articles.map(({ id, text }) => [id, text]))
}

async function hitsOf(desk: Desk, query: string, limit: number) {
  const { matches } = await desk.search({ query, from: 0, limit })
  return quotesFrom(matches, desk, readMax)
}

function table(
  { all, kinds, languages, unanswerable, missed }: EvaluationReport,
  { settings, articles }: Desk,
): string {
  const rows = [['all', all] as const, ...Object.entries(languages), ...Object.entries(kinds)].map(
    ([name, quality]) => row(name, quality),
  )
  return [
    `desk ${settings.name}: ${articles.length} articles; knowledge: general vocabulary, lexicon.yaml and names.yaml of the desk`,
    `${'questions'.padEnd(16)}     n    s@1    s@3    MRR   nDCG  false rejection`,
    ...rows,
    `unanswerable: ${unanswerable.questions}, rejected ${unanswerable.rejection.toFixed(3)}`,
    `missed at rank 1: ${missed.join(' ') || 'none'}`,
    '',
  ].join('\n')
}

function row(name: string, { questions, s1, s3, mrr10, ndcg10, falseRejection }: Quality): string {
  const figures = [s1, s3, mrr10, ndcg10, falseRejection].map((figure) => figure.toFixed(3).padStart(6))
  return `${name.padEnd(16)} ${String(questions).padStart(5)} ${figures.join(' ')}`
}
