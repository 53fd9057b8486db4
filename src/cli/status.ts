import type { Command } from 'commander'
import * as v from 'valibot'
import { loadEnvironment, readConfig } from '../config.ts'
import { renderTerminal } from '../render/terminal.ts'
import { packageVersion } from '../root.ts'
import { damagedStores, type Owner, ownerOf } from '../store/index.ts'
import { wordsIn } from '../words.ts'
import type { Streams } from './program.ts'
import { type DeskOptions, onDesk, systemLanguage, withDesk } from './session.ts'

export function addStatus(program: Command, streams: Streams): void {
  const status = program
    .command('status')
    .description('what the running instance says about itself; without one, what loading the desk shows')
    .option('--json', 'as one object')
  withDesk(status).action(async (options: DeskOptions & { readonly json?: true }) => {
    const { config } = readConfig(loadEnvironment())
    const found = await ownerOf(config.stateDir)
    const told = found && (await askRunning(found))
    const owner = found && withoutKey(found)
    if (options.json) {
      const report = told ?? (await lookAtDesk(options, streams))
      streams.out.write(
        `${JSON.stringify({ ...report, running: owner !== undefined, ...(owner && { owner }) }, null, 2)}\n`,
      )
      return
    }
    if (owner) streams.out.write(`${sentenceAbout(owner, told)}\n`)
    if (told) streams.out.write(tableOf(told))
    else await showDesk(options, streams)
  })
}

type Report = {
  readonly version: string
  readonly desk?: string
  readonly desks: readonly { readonly name: string; readonly command: string; readonly articles: number }[]
  readonly articles: number
  readonly problems: readonly { readonly file: string; readonly outcome: string; readonly reason: string }[]
  readonly notes: readonly { readonly file: string; readonly note: string }[]
  readonly uptime?: number
  readonly withheld?: number
  readonly chats?: readonly { readonly name: string; readonly state: string; readonly detail?: string }[]
  readonly damaged?: readonly string[]
  readonly posts?: { readonly uncertain: readonly object[]; readonly paused: readonly object[] }
}

const file = v.string()
const runningSchema = v.object({
  version: v.string(),
  uptime: v.number(),
  withheld: v.number(),
  chats: v.array(v.object({ name: v.string(), state: v.string(), detail: v.exactOptional(v.string()) })),
  posts: v.exactOptional(
    v.object({ uncertain: v.array(v.looseObject({})), paused: v.array(v.looseObject({})) }),
  ),
  damaged: v.exactOptional(v.array(v.string())),
  desks: v.array(
    v.object({
      settings: v.object({ name: v.string(), command: v.string() }),
      articles: v.number(),
      problems: v.array(v.object({ file, outcome: v.string(), reason: v.string() })),
      notes: v.array(v.object({ file, note: v.string() })),
    }),
  ),
})

function withoutKey({ key, ...shown }: Owner): Omit<Owner, 'key'> {
  return shown
}

/** What the instance says of itself; undefined when it does not answer within 2 seconds. */
async function askRunning({ page, key }: Owner): Promise<Report | undefined> {
  if (page === undefined || key === undefined) return undefined
  try {
    const response = await fetch(new URL('/api/status', page), {
      headers: { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(2000),
    })
    const { desks, ...told } = v.parse(runningSchema, await response.json())
    return { ...told, ...totals(desks.map(({ settings, ...desk }) => ({ ...desk, ...settings }))) }
  } catch {
    return undefined // busy, stopping, or on another machine: the desk itself is looked at instead
  }
}

async function lookAtDesk(options: DeskOptions, streams: Streams): Promise<Report> {
  return onDesk(options, streams, async (instance) => {
    const desks = instance.desks().map(({ settings: { name, command }, articles, problems, notes }) => {
      return { name, command, articles: articles.length, problems, notes }
    })
    const damaged = damagedStores(readConfig(loadEnvironment()).config.stateDir)
    return { version: packageVersion(), damaged, ...totals(desks) }
  })
}

type DeskReport = Report['desks'][number] & Pick<Report, 'problems' | 'notes'>

function totals(desks: readonly DeskReport[]): Omit<Report, 'version'> {
  const [first] = desks
  return {
    ...(first && { desk: first.name }),
    desks: desks.map(({ name, command, articles }) => ({ name, command, articles })),
    articles: desks.reduce((sum, { articles }) => sum + articles, 0),
    problems: desks.flatMap(({ problems }) => problems),
    notes: desks.flatMap(({ notes }) => notes),
  }
}

async function showDesk(options: DeskOptions, streams: Streams): Promise<void> {
  await onDesk(options, streams, async ({ dispatch }, language) => {
    const asker = { platform: 'terminal', user: 'terminal', channel: 'terminal', language } as const
    const answer = await dispatch.run({ ...asker, command: 'status', args: {} })
    streams.out.write(`${renderTerminal(answer, { colour: streams.out.isTTY === true })}\n`)
  })
}

/** What a running instance says, a line for each thing. */
function tableOf({ desks, problems, notes, damaged = [] }: Report): string {
  const lines = [
    ...desks.map(({ name, command, articles }) => `/${command} (${name}): ${articles} articles served`),
    ...problems.map(({ file, outcome, reason }) => `${outcome}  ${file}: ${reason}`),
    ...notes.map(({ file, note }) => `note  ${file}: ${note}`),
    ...damaged.map((file) => wordsIn(systemLanguage()).statusDamaged(file)),
  ]
  return `${lines.join('\n')}\n`
}

function sentenceAbout({ pid, host, since, page }: Omit<Owner, 'key'>, told: Report | undefined): string {
  const who =
    pid === undefined ? 'An instance is running' : `Process ${pid} on ${host} is running since ${since}`
  const chats =
    told?.chats?.map(({ name, state, detail }) => [`${name} ${state}`, detail].filter(Boolean).join(': ')) ??
    []
  return [who, ...(page === undefined ? [] : [`page ${page}`]), ...chats].join(' · ')
}
