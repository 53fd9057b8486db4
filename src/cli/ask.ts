import { type Command, InvalidArgumentError } from 'commander'
import { whyNothing } from '../asking/told.ts'
import type { Desk } from '../command.ts'
import { UserError } from '../errors.ts'
import type { Instance } from '../instance.ts'
import { find, quotesFrom, readQuery, withCopies } from '../query.ts'
import { renderTerminal } from '../render/terminal.ts'
import type { Language, SearchResult } from '../types.ts'
import { certaintyOf } from '../weighing/certainty.ts'
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

type AskOptions = DeskOptions & {
  readonly limit: number
  readonly explain?: true
  readonly json?: true
  readonly stdin?: true
}

export function addAsk(program: Command, streams: Streams, done: (status: number) => void): void {
  const ask = program
    .command('ask [query...]')
    .description('ask the coverage: the passages that answer, quoted as they stand')
    .option('-n, --limit <number>', 'how many quotes', wholeNumber, 3)
    .option('--explain', 'say why each passage stands where it does')
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
      if (options.stdin) done((await askLines(desk, language, options, streams)).refused > 0 ? 1 : 0)
      else if (options.json) await writeLine(streams, await askOnce(desk, query, options, language))
      else await showAnswer(instance, desk, query, options, language, streams)
    })
  })
}

async function showAnswer(
  instance: Instance,
  desk: Desk,
  query: string,
  { limit, explain }: AskOptions,
  language: Language,
  { out }: Streams,
): Promise<void> {
  const answer = await instance.dispatch.run({
    command: desk.settings.command,
    args: { query, limit, ...(explain && { explain }) },
    platform: 'terminal',
    user: 'terminal',
    channel: 'terminal',
    language,
  })
  const columns = out.columns === undefined ? {} : { columns: out.columns }
  out.write(`${renderTerminal(answer, { colour: out.isTTY === true, ...columns })}\n`)
}

async function askLines(
  desk: Desk,
  language: Language,
  options: AskOptions,
  streams: Streams,
): Promise<{ refused: number }> {
  return answerLines(streams, async (line) => {
    const k = line.k ?? 10
    if (typeof k !== 'number' || !Number.isInteger(k) || k < 1 || k > hitsMax)
      throw new LineError(`"k" must be a whole number from 1 to ${hitsMax}`)
    return {
      id: line.id ?? null,
      ...(await askOnce(desk, textOf(line, 'q'), { ...options, limit: k }, language).catch(asLineError)),
    }
  })
}

async function askOnce(desk: Desk, typed: string, { limit, explain }: AskOptions, language: Language) {
  const from = performance.now()
  const asked = readQuery(typed, {}, desk, language)
  const result = await find(asked, { from: 0, limit: asked.limit ?? limit }, desk)
  const quotes = withCopies(result.matches, asked.limit ?? limit).flatMap((match) =>
    quotesFrom([match], desk, hitMax).map((citation) => ({ citation, match })),
  )
  const hits = await Promise.all(
    quotes.map(async ({ citation, match }) => {
      const { article, version, start, end, quote, ref } = citation
      const certainty = await certaintyOf(desk.ledger, citation)
      return {
        ...{ article, version, start, end, text: quote, score: match.score, ref },
        ...(certainty && { certainty: certainty.mark }),
        ...(certainty?.origin !== undefined && { origin: certainty.origin }),
        ...(explain && { signals: match.signals ?? [] }),
      }
    }),
  )
  return {
    verdict: hits.length > 0 ? 'answered' : 'nothing',
    hits,
    near: result.near,
    why: whyNot(result, language),
    matched: result.matched,
    ms: Math.round((performance.now() - from) * 1000) / 1000,
  }
}

function whyNot(result: SearchResult, language: Language): string {
  const say = wordsIn(language)
  if (result.verdict === 'answered') return ''
  return result.verdict === 'senseless' ? say.emptyQuery : whyNothing(result, say)
}

/** What is wrong with one question is that line's affair. */
function asLineError(error: unknown): never {
  throw error instanceof UserError ? new LineError(error.message) : error
}

function wholeNumber(value: string): number {
  if (/^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= hitsMax) return Number(value)
  throw new InvalidArgumentError(`It is a whole number from 1 to ${hitsMax}.`)
}
