import { isDeepStrictEqual } from 'node:util'
import { type REST, Routes } from 'discord.js'
import type { DiscordCommand } from './discord-menu.ts'

export type Registration = {
  readonly rest: REST
  readonly applicationId: string
  /** The only server that gets the commands; every server when absent. */
  readonly guildId?: string
}

/**
 * Makes Discord's list of our commands equal to ours, and writes only when it differs: a server takes 200 new
 * commands a day. Resolves with whether it wrote.
 */
export async function registerCommands(
  { rest, applicationId, guildId }: Registration,
  commands: readonly DiscordCommand[],
): Promise<boolean> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId)
  const registered = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
  const keys = guildId === undefined ? [...ownKeys, ...globalKeys] : ownKeys
  const isSame = isDeepStrictEqual(canonical(registered, keys), canonical(commands, keys))
  if (!isSame) await rest.put(route, { body: commands })
  return !isSame
}

/** Commands without what Discord adds to them: ids, versions, and defaults written out. In one order. */
function canonical(commands: unknown, keys: readonly string[]): unknown {
  if (!Array.isArray(commands)) return undefined
  return commands
    .map((command) => compact(command, new Set(keys)))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

const ownKeys = [
  ...[
    'type',
    'name',
    'name_localizations',
    'description',
    'description_localizations',
    'fr',
    'options',
    'required',
    'choices',
    'value',
  ],
  ...['autocomplete', 'min_value', 'max_value'],
]

/** Where a command may be used: said for global commands alone. */
const globalKeys = ['contexts', 'integration_types']

/** The named keys alone, without empty values: absent, null, false, `''` and `[]` mean the same to Discord. */
function compact(value: unknown, keys: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => compact(item, keys))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value)
    .filter(([key, item]) => keys.has(key) && !isEmpty(item))
    .map(([key, item]) => [key, compact(item, keys)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(kept)
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  )
}
