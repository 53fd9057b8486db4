import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Desk } from '../command.ts'
import { compose } from '../digest/compose.ts'
import { dayRange, localDay } from '../digest/due.ts'
import { newsOf } from '../digest/news.ts'
import type { Instance } from '../instance.ts'
import { renderDiscord } from '../render/discord.ts'
import { fitsOn } from '../render/fits.ts'
import { renderSlack } from '../render/slack.ts'
import { renderTerminal } from '../render/terminal.ts'
import type { Answer, Language } from '../types.ts'
import { writeLine } from './json-lines.ts'
import type { Streams } from './program.ts'
import { type DeskOptions, onDesk, withDesk } from './session.ts'

const platforms = ['slack', 'discord', 'terminal'] as const

type DigestOptions = DeskOptions & {
  readonly since?: string
  readonly until?: string
  readonly as: (typeof platforms)[number]
  readonly json?: true
}

const dayMs = 24 * 60 * 60_000

export function addDigest(program: Command, streams: Streams): void {
  const digest = program
    .command('digest')
    .description('print the digest that would be posted: one line of JSON for each message')
    .option('--since <time>', 'from this day or instant on (default: 24 hours before the end)', dayOrInstant)
    .option('--until <time>', 'to the end of this day, or to this instant (default: now)', dayOrInstant)
    .addOption(
      new Option('--as <platform>', 'whose messages to print').choices(platforms).default('terminal'),
    )
    .option('--json', 'for the terminal: the messages as data')
    .addHelpText(
      'after',
      '\nA day is one of the desk’s time zone; an instant is written 2026-10-25T09:00:00+01:00.\n\nExamples:\n  verbatim digest\n  verbatim digest --since 2026-10-25 --until 2026-10-25 --as slack\n',
    )
  withDesk(digest).action(async (options: DigestOptions) => {
    await onDesk(options, streams, async (instance, language) => {
      for (const desk of instance.desks())
        await print(await digestOf(desk, instance, options, language), options, streams)
    })
  })
}

/** The messages of one desk’s digest of a period, as if nothing had been told before. */
async function digestOf(
  desk: Desk,
  { firstSeen }: Instance,
  { since, until, as }: DigestOptions,
  language: Language,
): Promise<readonly Answer[]> {
  const { name, timeZone: zone } = desk.settings
  const untilMs =
    until === undefined ? Date.now() : isDay(until) ? dayRange(until, zone).endMs : Date.parse(until)
  const sinceMs =
    since === undefined ? untilMs - dayMs : isDay(since) ? dayRange(since, zone).startMs : Date.parse(since)
  const period = { sinceMs, untilMs, reachMs: sinceMs }
  const news = newsOf(desk.articles, { period, zone, firstSeen: await firstSeen(name), told: new Set() })
  const content = { desk: desk.settings, language, zone, slot: localDay(untilMs - 1, zone), sinceMs, news }
  return compose(content, (answer) => as === 'terminal' || fitsOn(as, answer))
}

async function print(
  answers: readonly Answer[],
  { as, json }: DigestOptions,
  streams: Streams,
): Promise<void> {
  const { out } = streams
  for (const answer of answers) {
    if (as === 'slack') await writeLine(streams, renderSlack(answer))
    else if (as === 'discord') await writeLine(streams, renderDiscord(answer))
    else if (json) await writeLine(streams, answer)
    else {
      const columns = out.columns === undefined ? {} : { columns: out.columns }
      out.write(`${renderTerminal(answer, { colour: out.isTTY === true, ...columns })}\n`)
    }
  }
}

function isDay(typed: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(typed)
}

function dayOrInstant(typed: string): string {
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(
    typed,
  )
  const date = new Date(typed)
  const isReal = !Number.isNaN(date.getTime()) && (!isDay(typed) || date.toISOString().startsWith(typed))
  if ((isDay(typed) || isInstant) && isReal) return typed
  throw new InvalidArgumentError('It is a day (2026-10-25) or an instant (2026-10-25T09:00:00+01:00).')
}
