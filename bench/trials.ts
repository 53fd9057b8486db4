/** What the scripts that switch signals off and fit their weights ask, and how they set a weight. */
import { readFile } from 'node:fs/promises'
import { loadDesk } from '../src/corpus/index.ts'
import { type EvaluationReport, evaluate, parseQuestions } from '../src/search/index.ts'
import { createLocalEngine } from '../src/search/local-engine.ts'
import { weights } from '../src/search/weights.ts'
import type { Knowledge } from '../src/types.ts'

/** The questions of one desk, asked anew with the weights as they stand. */
export type Trial = { readonly name: string; ask(): Promise<EvaluationReport> }

/** Numbers grouped by name, as deep as they come. */
export type Numbers = { [name: string]: number | Numbers }

const bare: Knowledge = { synonyms: [], verbClasses: {}, units: {}, names: [] }

/** Of `<desk>=<questions>`: the desk with its own knowledge, and with the general vocabulary alone. */
export async function trialsOf(argument: string): Promise<Trial[]> {
  const [folder = '', file = ''] = argument.split('=')
  const { settings, knowledge, articles } = await loadDesk(folder)
  const questions = parseQuestions(await readFile(file, 'utf8'))
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const ids = new Map(articles.map(({ key, id }) => [key, id]))
  const asked = [
    { name: settings.name, knowledge },
    { name: `${settings.name}, general vocabulary alone`, knowledge: bare },
  ].map(async ({ name, knowledge }): Promise<Trial> => {
    const engine = createLocalEngine({ knowledge })
    await engine.add(articles)
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
  })
  return Promise.all(asked)
}

/** Sets a weight by its path (`refusal.long.coverage`) and gives what it was. */
export function setWeight(path: string, value: number): number {
  const names = path.split('.')
  const last = names.pop() ?? ''
  const numbers = weights as unknown as Numbers // written to here alone
  const holder = names.reduce((inner, name) => inner[name] as Numbers, numbers) // paths are of `weights`
  const was = holder[last] as number
  holder[last] = value
  return was
}

/** With these nothing is refused for what a passage does not meet. */
export const noRefusal: { readonly [path: string]: number } = {
  'refusal.coverage': 0,
  'refusal.long.coverage': 0,
  'refusal.names': 0,
  'refusal.nearlyAll.names': 0,
  'refusal.relation': 0,
  'refusal.who': 0,
  'refusal.kind': 0,
}
