import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Desk } from '../command.ts'
import { UserError } from '../errors.ts'
import { quotesFrom, withCopies } from '../query.ts'
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
    .option('--compare <report.json>', 'an earlier run, kept with --json: what rose and what fell since')
  withDesk(evaluation).action(async (file: string, options: EvalOptions) => {
    const earlier = options.compare === undefined ? undefined : await readReport(options.compare)
    const questions = parseQuestions(await readQuestions(file))
    await onDesk(options, streams, async (instance) => {
      const desk = instance.desks()[0] as Desk // openInstance has at least one folder
      const report = await evaluate(questions, textsOf(desk), (query, limit) => hitsOf(desk, query, limit))
      if (options.json) streams.out.write(`${JSON.stringify(report, null, 2)}\n`)
      else streams.out.write(table(report, desk) + (earlier ? changes(earlier, report) : ''))
    })
  })
}

type EvalOptions = DeskOptions & { readonly json?: true; readonly compare?: string }

/** A report that `eval --json` wrote. */
async function readReport(file: string): Promise<EvaluationReport> {
  try {
    const report = JSON.parse(await readQuestions(file)) as EvaluationReport // its shape is looked at next
    if (typeof report.all.s1 === 'number' && Array.isArray(report.missed)) return report
  } catch (error) {
    if (error instanceof UserError) throw error
  }
  throw new UserError(
    `${file} is no report of an earlier run.`,
    'Keep one with: eval <questions.jsonl> --json',
  )
}

function changes(before: EvaluationReport, now: EvaluationReport): string {
  const change = (name: string, from: number, to: number) =>
    `${name} ${from.toFixed(3)} → ${to.toFixed(3)} (${to >= from ? '+' : ''}${(to - from).toFixed(3)})`
  const lost = now.missed.filter((id) => !before.missed.includes(id))
  const won = before.missed.filter((id) => !now.missed.includes(id))
  return [
    'since the earlier run:',
    change('s@1', before.all.s1, now.all.s1),
    change('MRR', before.all.mrr10, now.all.mrr10),
    change('nDCG', before.all.ndcg10, now.all.ndcg10),
    change('rejected', before.unanswerable.rejection, now.unanswerable.rejection),
    change('false rejection', before.all.falseRejection, now.all.falseRejection),
    `now right at rank 1: ${won.join(' ') || 'none'}`,
    `not any more: ${lost.join(' ') || 'none'}`,
    '',
  ].join('\n')
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
  return quotesFrom(withCopies(matches, limit), desk, readMax)
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
  return `${name.padEnd(16)} ${String(questions).padStart(5)} ${figures.join(' ')}   s@1 ±${halfWidth(s1, questions).toFixed(2)}`
}

/** Half of the interval that holds the true share in 95 of 100 samples (Wilson). */
function halfWidth(share: number, questions: number): number {
  const z = 1.96
  return questions === 0
    ? 0
    : (z * Math.sqrt((share * (1 - share)) / questions + (z / (2 * questions)) ** 2)) /
        (1 + z ** 2 / questions)
}
