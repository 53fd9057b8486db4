import { type Command, InvalidArgumentError } from 'commander'
import { loadEnvironment, readConfig } from '../config.ts'
import { type Instance, openInstance } from '../instance.ts'
import { createLog, type Log } from '../log.ts'
import { packageVersion } from '../root.ts'
import { damagedStores, statePaths, storeWhenAsked } from '../store/index.ts'
import type { Language } from '../types.ts'
import type { Streams } from './program.ts'

/** Options of every verb that works on a desk. */
export type DeskOptions = { readonly desk?: readonly string[]; readonly language?: Language }

/** Adds `--desk` and `--language` to a verb. */
export function withDesk(command: Command): Command {
  return command
    .option(
      '-d, --desk <folder>',
      'the desk’s folder; may be given several times (default: DESK, else corpus)',
      collect,
    )
    .option(
      '--language <language>',
      'fr or en, for the bot’s own words (default: that of your system)',
      oneLanguage,
    )
}

/**
 * Runs `work` on the desks, without a running instance and beside one: nothing is owned, the derived data is shared.
 * Warnings go to standard error; each file that is not served is named there once.
 */
export async function onDesk<T>(
  options: DeskOptions,
  streams: Streams,
  work: (instance: Instance, language: Language, log: Log) => Promise<T>,
): Promise<T> {
  const { config } = readConfig(loadEnvironment())
  const log = createLog({
    level: 'warn',
    secrets: config.secrets,
    write: (line) => void streams.err.write(line),
  })
  const store = storeWhenAsked(statePaths(config.stateDir).database)
  const startedAt = Date.now()
  const instance = await openInstance({
    folders: options.desk ?? config.desks,
    stateDir: config.stateDir,
    store,
    log,
    now: () => new Date(),
    status: async () => ({
      running: false,
      version: packageVersion(),
      uptime: (Date.now() - startedAt) / 1000,
      withheld: instance.dispatch.withheld(),
      chats: [],
      damaged: damagedStores(config.stateDir),
    }),
  })
  try {
    return await work(instance, options.language ?? systemLanguage(), log)
  } finally {
    await instance.close()
    await store.close()
  }
}

/** French when the system says so, else English. */
export function systemLanguage(): Language {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('fr') ? 'fr' : 'en'
}

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value]
}

function oneLanguage(value: string): Language {
  if (value === 'fr' || value === 'en') return value
  throw new InvalidArgumentError('It is fr or en.')
}
