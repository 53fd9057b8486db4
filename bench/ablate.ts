/**
 * What each part of the search is worth: `node bench/ablate.ts <desk>=<questions>…` asks every question with everything,
 * then with one part switched off at a time, and prints a table in Markdown.
 */
import { readFile } from 'node:fs/promises'
import { loadDesk } from '../src/corpus/index.ts'
import { type EvaluationReport, evaluate, parseQuestions } from '../src/search/index.ts'
import { createLocalEngine } from '../src/search/local-engine.ts'
import { weights } from '../src/search/weights.ts'
import type { Knowledge, LoadedDesk } from '../src/types.ts'

type Numbers = { [name: string]: number | Numbers }
type Trial = { readonly name: string; ask(): Promise<EvaluationReport> }

const bare: Knowledge = { synonyms: [], verbClasses: {}, units: {}, names: [] }
const numbers = weights as unknown as Numbers // written to here alone, and put back

const parts: readonly (readonly [name: string, off: { readonly [path: string]: number }])[] = [
  ['nothing', {}],
  ['BM25 (words)', { 'order.words': 0 }],
  ['coverage with surroundings', { 'order.coverage': 0 }],
  ['nearness', { 'order.nearness': 0 }],
  ['kind of answer', { 'order.kind': 0, 'order.asked': 0 }],
  ['sentence before', { 'context.name.before': 0, 'context.word.before': 0 }],
  ['unsaid subjects', { 'context.unsaid': 1 }],
  ['figures beside the words', { beside: 0 }],
  ['sentences that go on with the best', { goingOn: 0 }],
  ['senses (words that stand for others)', { sense: 0 }],
  ['words of one field', { related: 0 }],
  ['groups that share words', { senseBeside: 0 }],
  ['France unsaid', { 'context.name.home': 0 }],
  ['words that frame a question', { frame: 1 }],
  [
    'the decision to say nothing',
    { 'refusal.coverage': 0, 'refusal.names': 0, 'refusal.relation': 0, 'refusal.kind': 0 },
  ],
]

const trials = (await Promise.all(process.argv.slice(2).map(trialsOf))).flat()
console.log(`| switched off | ${trials.map(({ name }) => name).join(' | ')} |`)
console.log(`| --- |${' --- |'.repeat(trials.length)}`)
for (const [part, off] of parts) {
  const before = Object.entries(off).map(([path, value]) => [path, set(path, value)] as const)
  const cells: string[] = []
  for (const trial of trials) cells.push(cell(await trial.ask()))
  for (const [path, value] of before) set(path, value)
  console.log(`| ${part} | ${cells.join(' | ')} |`)
}
console.log('\nEach cell: s@1 / nDCG@10 · unanswerable refused / answerable refused')

/** Sets a number by its path and gives what it was. */
function set(path: string, value: number): number {
  const names = path.split('.')
  const last = names.pop() ?? ''
  const holder = names.reduce((inner, name) => inner[name] as Numbers, numbers) // paths above are of `weights`
  const was = holder[last] as number
  holder[last] = value
  return was
}

function cell({ all, unanswerable }: EvaluationReport): string {
  const figures = [all.s1, all.ndcg10, unanswerable.rejection, all.falseRejection].map((one) =>
    one.toFixed(3),
  )
  return `${figures[0]} / ${figures[1]} · ${figures[2]} / ${figures[3]}`
}

async function trialsOf(argument: string): Promise<Trial[]> {
  const [folder = '', file = ''] = argument.split('=')
  const desk = await loadDesk(folder)
  const questions = parseQuestions(await readFile(file, 'utf8'))
  return Promise.all([
    trialOf(desk.settings.name, desk, desk.knowledge, questions),
    trialOf(`${desk.settings.name}, general vocabulary alone`, desk, bare, questions),
  ])
}

async function trialOf(
  name: string,
  desk: LoadedDesk,
  knowledge: Knowledge,
  questions: ReturnType<typeof parseQuestions>,
): Promise<Trial> {
  const engine = createLocalEngine({ knowledge })
  await engine.add(desk.articles)
  const texts = new Map(desk.articles.map(({ id, text }) => [id, text]))
  const ids = new Map(desk.articles.map(({ key, id }) => [key, id]))
  return {
    name,
    ask: () =>
      evaluate(questions, texts, async (query, limit) => {
        const { matches } = await engine.search({ query, from: 0, limit })
        return matches
          .flatMap((match) => [match, ...(match.alsoIn ?? [])])
          .slice(0, limit)
          .map(({ key, span }) => ({ article: ids.get(key) ?? '', ...span }))
      }),
  }
}
