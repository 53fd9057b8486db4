/**
 * What each part of the search is worth: `node bench/ablate.ts <desk>=<questions>…` asks every question with everything,
 * then with one part switched off at a time, and prints a table in Markdown.
 */
import type { EvaluationReport } from '../src/search/index.ts'
import { noRefusal, setWeight, trialsOf } from './trials.ts'

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
  ['words of one field', { related: 0, hinted: 0 }],
  ['groups that share words', { senseBeside: 0 }],
  ['France unsaid', { 'context.name.home': 0 }],
  ['words that frame a question', { frame: 1 }],
  ['the decision to say nothing', noRefusal],
]

const trials = (await Promise.all(process.argv.slice(2).map(trialsOf))).flat()
console.log(`| switched off | ${trials.map(({ name }) => name).join(' | ')} |`)
console.log(`| --- |${' --- |'.repeat(trials.length)}`)
for (const [part, off] of parts) {
  const before = Object.entries(off).map(([path, value]) => [path, setWeight(path, value)] as const)
  const cells: string[] = []
  for (const trial of trials) cells.push(cell(await trial.ask()))
  for (const [path, value] of before) setWeight(path, value)
  console.log(`| ${part} | ${cells.join(' | ')} |`)
}
console.log('\nEach cell: s@1 / nDCG@10 · unanswerable refused / answerable refused')

function cell({ all, unanswerable }: EvaluationReport): string {
  const figures = [all.s1, all.ndcg10, unanswerable.rejection, all.falseRejection].map((one) =>
    one.toFixed(3),
  )
  return `${figures[0]} / ${figures[1]} · ${figures[2]} / ${figures[3]}`
}
