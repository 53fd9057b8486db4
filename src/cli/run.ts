import { type Command, Option } from 'commander'
import { citationsOf } from '../cite.ts'
import { UserError } from '../errors.ts'
import type { Instance } from '../instance.ts'
import { readLine } from '../line.ts'
import { renderDiscord } from '../render/discord.ts'
import { renderSlack } from '../render/slack.ts'
import { renderTerminal } from '../render/terminal.ts'
import type { Answer, Invocation, Language } from '../types.ts'
import { answerLines, LineError, textOf } from './json-lines.ts'
import type { Streams } from './program.ts'
import { type DeskOptions, onDesk, withDesk } from './session.ts'

const platforms = ['slack', 'discord', 'terminal'] as const

type Shown = (typeof platforms)[number]

type RunOptions = DeskOptions & { readonly as: Shown; readonly json?: true; readonly stdin?: true }

export function addRun(program: Command, streams: Streams, done: (status: number) => void): void {
  const run = program
    .command('run [line]')
    .description('run any slash command as typed, and print what the platform would get')
    .addOption(new Option('--as <platform>', 'whose message to print').choices(platforms).default('terminal'))
    .option('--json', 'for the terminal: the answer as data')
    .option(
      '--stdin',
      'read {"id","line","as","user","channel","locale"} lines, print one line of JSON for each',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  verbatim run "/chips bytedance" --as slack\n  verbatim run "/help"\n',
    )
  withDesk(run).action(async (line: string | undefined, options: RunOptions) => {
    if (!options.stdin && line === undefined) run.error('error: a command line is missing', { exitCode: 2 })
    await onDesk(options, streams, async (instance, language) => {
      if (options.stdin) done((await runLines(instance, language, streams)).refused > 0 ? 1 : 0)
      else await runOne(instance, line ?? '', options, language, streams)
    })
  })
}

async function runOne(
  instance: Instance,
  line: string,
  { as, json }: RunOptions,
  language: Language,
  { out }: Streams,
): Promise<void> {
  const answer = await answerTo(instance, line, {
    platform: as,
    user: 'terminal',
    channel: 'terminal',
    language,
  })
  if (as !== 'terminal') out.write(`${JSON.stringify(payloadOf(answer, as), null, 2)}\n`)
  else if (json) out.write(`${JSON.stringify(answer, null, 2)}\n`)
  else {
    const columns = out.columns === undefined ? {} : { columns: out.columns }
    out.write(`${renderTerminal(answer, { colour: out.isTTY === true, ...columns })}\n`)
  }
}

async function runLines(
  instance: Instance,
  language: Language,
  streams: Streams,
): Promise<{ refused: number }> {
  return answerLines(streams, async (input) => {
    const from = performance.now()
    const as = textOf(input, 'as', 'terminal')
    if (!isShown(as)) throw new LineError(`"as" must be one of ${platforms.join(', ')}`)
    const locale = textOf(input, 'locale', language)
    const answer = await answerTo(instance, textOf(input, 'line'), {
      platform: as,
      user: textOf(input, 'user', 'terminal'),
      channel: textOf(input, 'channel', 'terminal'),
      language: locale.toLowerCase().startsWith('fr') ? 'fr' : 'en',
    })
    return {
      id: input.id ?? null,
      outcome: answer.outcome,
      articles: quotedArticles(answer),
      messages: [payloadOf(answer, as)],
      ms: Math.round((performance.now() - from) * 1000) / 1000,
    }
  })
}

/** The answer to a typed line, through the same dispatch as chat; a line that cannot be read is an answer too. */
async function answerTo(
  instance: Instance,
  line: string,
  asker: Omit<Invocation, 'command' | 'args'>,
): Promise<Answer> {
  try {
    const { entry, args, readAsQuery } = readLine(line, instance.menu, asker.language)
    return await instance.dispatch.run({
      ...asker,
      command: entry.name,
      args,
      ...(readAsQuery !== undefined && { readAsQuery }),
    })
  } catch (error) {
    if (error instanceof UserError) return instance.dispatch.refuse(error, asker.language)
    throw error
  }
}

function payloadOf(answer: Answer, as: Shown): unknown {
  if (as === 'slack') return renderSlack(answer)
  if (as === 'discord') return renderDiscord(answer)
  return renderTerminal(answer, { colour: false })
}

function isShown(value: string): value is Shown {
  return platforms.some((platform) => platform === value)
}

/** The articles quoted, in order. Figures in one line before the quotes set no order. */
function quotedArticles(answer: Answer): string[] {
  const blocks = answer.blocks.filter(({ kind }) => kind !== 'figures')
  return [...new Set(citationsOf({ ...answer, blocks }).map(({ article }) => article))]
}
