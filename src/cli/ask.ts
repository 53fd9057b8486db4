import { type Command, InvalidArgumentError } from 'commander'
import type { Desk } from '../command.ts'
import { UserError } from '../errors.ts'
import type { Instance } from '../instance.ts'
import { quotesFrom, readQuery } from '../query.ts'
import { renderTerminal } from '../render/terminal.ts'
import type { Language, SearchResult } from '../types.ts'
import { wordsIn } from '../words.ts'
import { answerLines, LineError, textOf, writeLine } from './json-lines.ts'
import type { Streams } from './program.ts'
import { type DeskOptions, onDesk, withDesk } from './session.ts'

/** Longest text of a hit, in UTF-16 units: a longer passage is cut to one unbroken piece around what matched. */
const hitMax = 1000

/** Most hits of one question. */
const hitsMax = 100

/** Most quotes of one answer as a person sees it. */
const shownMax = 10

type AskOptions = DeskOptions & { readonly limit: number; readonly json?: true; readonly stdin?: true }

export function addAsk(program: Command, streams: Streams, done: (status: number) => void): void {
  const ask = program
    .command('ask [query...]')
    .description('ask the coverage: the passages that answer, quoted as they stand')
    .option('-n, --limit <number>', 'how many quotes', wholeNumber, 3)
    .option('--json', 'one line of JSON instead of text')
    .option('--stdin', 'read {"id","q","k"} lines, print one line of JSON for each')
    .addHelpText(
      'after',
      '\nExamples:\n  verbatim ask bytedance huawei\n  verbatim ask --limit 5 "combien de puces"\n',
    )
  withDesk(ask).action(async (words: readonly string[], options: AskOptions) => {
    const query = words.join(' ')
    if (!options.stdin && query.trim() === '') ask.error('error: a query is missing', { exitCode: 2 })
    if (!options.stdin && !options.json && options.limit > shownMax)
      ask.error(`error: --limit is at most ${shownMax} without --json`, { exitCode: 2 })
    await onDesk(options, streams, async (instance, language) => {
      const desk = instance.desks()[0] as Desk // openInstance has at least one folder
      if (options.stdin) done((await askLines(desk, language, streams)).refused > 0 ? 1 : 0)
      else if (options.json) await writeLine(streams, await askOnce(desk, query, options.limit, language))
      else await showAnswer(instance, desk, query, options.limit, language, streams)
    })
  })
}

async function showAnswer(
  instance: Instance,
  desk: Desk,
  query: string,
  limit: number,
  language: Language,
  { out }: Streams,
): Promise<void> {
  const answer = await instance.dispatch.run({
    command: desk.settings.command,
    args: { query, limit },
    platform: 'terminal',
    user: 'terminal',
    channel: 'terminal',
    language,
  })
  const columns = out.columns === undefined ? {} : { columns: out.columns }
  out.write(`${renderTerminal(answer, { colour: out.isTTY === true, ...columns })}\n`)
}

async function askLines(desk: Desk, language: Language, streams: Streams): Promise<{ refused: number }> {
  return answerLines(streams, async (line) => {
    const k = line.k ?? 10
    if (typeof k !== 'number' || !Number.isInteger(k) || k < 1 || k > hitsMax)
      throw new LineError(`"k" must be a whole number from 1 to ${hitsMax}`)
    return {
      id: line.id ?? null,
      ...(await askOnce(desk, textOf(line, 'q'), k, language).catch(asLineError)),
    }
  })
}

async function askOnce(desk: Desk, typed: string, limit: number, language: Language) {
  const from = performance.now()
  const { query, filter, limit: inside } = readQuery(typed, {}, desk, language)
  const result = await desk.search({ query, from: 0, limit: inside ?? limit, ...(filter && { filter }) })
  const hits = result.matches.flatMap((match) =>
    quotesFrom([match], desk, hitMax).map(({ article, version, start, end, quote, ref }) => {
      return { article, version, start, end, text: quote, score: match.score, ref }
    }),
  )
  return {
    verdict: hits.length > 0 ? 'answered' : 'nothing',
    hits,
    near: result.near,
    why: whyNothing(result, language),
    matched: result.matched,
    ms: Math.round((performance.now() - from) * 1000) / 1000,
  }
}

function whyNothing({ verdict, unknown }: SearchResult, language: Language): string {
  const say = wordsIn(language)
  if (verdict === 'answered') return ''
  if (verdict === 'senseless') return say.emptyQuery
  return unknown.length > 0 ? say.unknownWords(unknown) : say.nothingTogether
}

/** What is wrong with one question is that line's affair. */
function asLineError(error: unknown): never {
  throw error instanceof UserError ? new LineError(error.message) : error
}

function wholeNumber(value: string): number {
  if (/^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= hitsMax) return Number(value)
  throw new InvalidArgumentError(`It is a whole number from 1 to ${hitsMax}.`)
}
