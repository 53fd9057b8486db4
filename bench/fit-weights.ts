/**
 * Fits the numbers of `src/search/weights.ts` on development questions: `node bench/fit-weights.ts <desk>=<questions>…`
 * Every desk is asked twice, with its own knowledge and with the general vocabulary alone, so that no number leans on
 * what a desk happens to know. One number after the other is moved a step; a move stays when the mean over all desks
 * gains. Nothing is random: the same questions give the same numbers.
 */
import { parseArgs } from 'node:util'
import type { EvaluationReport } from '../src/search/index.ts'
import { weights } from '../src/search/weights.ts'
import { type Numbers, noRefusal, setWeight, trialsOf } from './trials.ts'

/** A move has to be worth this much of the objective; less is chance. */
const gainMin = 0.0004

/**
 * What is fitted, in this order. The fields' own weights are part of an index that is built once, and how many
 * passages are looked at is a matter of time: both stay.
 */
const fitted = [
  'order',
  'context',
  'frame',
  'measured',
  'beside',
  'goingOn',
  'sense',
  'senseBeside',
  'related',
  'hinted',
  'within',
  'namePart',
  'phrasePart',
  'repaired',
  'begun',
  'otherSpelling',
  'coverageFloor',
  'covers',
  'refusal.coverage',
  'refusal.long.coverage',
  'refusal.names',
  'refusal.relation',
  'refusal.nearlyAll',
  'refusal.who',
  'refusal.kind',
  'refusal.whole',
  'refusal.unitless',
  'refusal.measure',
  'refusal.unknown',
  'refusal.frame',
]

/** Each number is tried at these multiples of itself. */
const steps = [0.6, 0.8, 1.25, 1.6]

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '2' },
    only: { type: 'string', default: fitted.join(',') },
    /** Fits the order alone: every question is answered. */
    ranking: { type: 'boolean', default: false },
  },
})
const trials = (await Promise.all(positionals.map(trialsOf))).flat()
const only = values.only.split(',')
if (values.ranking) for (const [path, value] of Object.entries(noRefusal)) setWeight(path, value)
let best = await objective()
console.log('start', best.toFixed(4))
for (let round = 1; round <= Number(values.rounds); round++) {
  const before = best
  for (const [path, holder, name] of numbersIn(weights as unknown as Numbers, '')) {
    if (!only.some((group) => path === group || path.startsWith(`${group}.`))) continue
    await move(path, holder, name)
  }
  console.log('round', round, best.toFixed(4))
  if (best - before < gainMin) break
}
console.log(JSON.stringify(weights, null, 2))

async function move(path: string, holder: Numbers, name: string): Promise<void> {
  const from = Number(holder[name])
  let kept = from
  for (const step of steps) {
    holder[name] = Math.round(from * step * 1000) / 1000
    const reached = await objective()
    if (reached <= best + gainMin) continue
    best = reached
    kept = holder[name] as number // just set
  }
  holder[name] = kept
  if (kept !== from) console.log(path, from, '→', kept, best.toFixed(4))
}

/** Mean over desks, so that a desk with more questions counts no more than another. */
async function objective(): Promise<number> {
  let sum = 0
  for (const trial of trials) sum += worth(await trial.ask())
  return sum / trials.length
}

/** What is made as large as it gets: the ranking, and refusals as far as few of the answerable are among them. */
function worth({ all, unanswerable }: EvaluationReport): number {
  const refusal = unanswerable.rejection - 1.5 * Math.max(0, all.falseRejection - 0.08)
  const ranking = (all.s1 + all.mrr10 + 2 * all.ndcg10) / 4
  return values.ranking ? ranking : ranking + 0.25 * refusal
}

function* numbersIn(
  numbers: Numbers,
  path: string,
): Generator<[path: string, holder: Numbers, name: string]> {
  for (const [name, value] of Object.entries(numbers)) {
    const whole = path === '' ? name : `${path}.${name}`
    if (typeof value === 'number') yield [whole, numbers, name]
    else yield* numbersIn(value, whole)
  }
}
