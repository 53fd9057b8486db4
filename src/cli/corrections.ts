import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import * as v from 'valibot'
import { loadEnvironment, readConfig } from '../config.ts'
import { UserError } from '../errors.ts'
import type { Store } from '../store/index.ts'
import { correctionShape, statePaths, storeWhenAsked } from '../store/index.ts'
import type { Correction } from '../types.ts'
import { writeLine } from './json-lines.ts'
import type { Streams } from './program.ts'
import { type DeskOptions, onDesk, withDesk } from './session.ts'

/** Corrections of figures: they stand in the store, and travel as lines of JSON. */
export function addCorrections(program: Command, streams: Streams): void {
  const corrections = program
    .command('corrections')
    .description('list, export and import corrections of figures')
  withDesk(corrections.command('list').description('the corrections of the desk, the oldest first'))
    .option('--json', 'one line of JSON each, undone ones included')
    .action(async (options: DeskOptions & { readonly json?: true }) => {
      for (const correction of await ofDesk(options, streams))
        if (options.json) await writeLine(streams, correction)
        else streams.out.write(`${lineOf(correction)}\n`)
    })
  withDesk(
    corrections.command('export').description('one line of JSON for each correction that stands'),
  ).action(async (options: DeskOptions) => {
    for (const correction of await ofDesk(options, streams))
      if (!correction.undone) await writeLine(streams, correction)
  })
  corrections
    .command('import <file>')
    .description('take in corrections that were exported; those that are there already stay as they are')
    .action(async (file: string) => {
      const read = await readCorrections(file)
      const kept = await withStore((store) => store.keepCorrections(read))
      streams.out.write(`${kept} of ${read.length} corrections were new.\n`)
    })
}

async function ofDesk(options: DeskOptions, streams: Streams): Promise<readonly Correction[]> {
  const names = await onDesk(options, streams, async (instance) =>
    instance.desks().map(({ settings }) => settings.name),
  )
  return withStore(async (store) => (await Promise.all(names.map((name) => store.corrections(name)))).flat())
}

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const { config } = readConfig(loadEnvironment())
  const store = storeWhenAsked(statePaths(config.stateDir).database)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Every line of the file, or none: throws UserError naming the first that is no correction. */
async function readCorrections(file: string): Promise<readonly Correction[]> {
  const lines = (await readText(file)).split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const read = v.safeParse(correctionShape, parsed(line))
    if (read.success) return [read.output]
    throw new UserError(
      `Line ${index + 1} of ${file} is no correction: ${read.issues[0].message}.`,
      'Take the lines of "verbatim corrections export". Nothing was imported.',
    )
  })
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function lineOf({ id, article, figure, change, note, by, atMs, undone }: Correction): string {
  const changed = Object.entries(change).map(([field, value]) => `${field}:${value}`)
  return [
    id,
    article,
    `"${figure}"`,
    ...changed,
    ...(note === undefined ? [] : [note]),
    `${by} ${new Date(atMs).toISOString()}`,
    ...(undone ? [`undone by ${undone.by}`] : []),
  ].join('  ')
}
