import { isRefused } from './breach.ts'
import { checkDiscordCommands } from './discord-command-rules.ts'
import type { Outcome } from './discord-route.ts'
import { checkDiscordSchema } from './discord-schema.ts'
import { type Json, listOf, objectOf, textOf } from './json.ts'
import type { Ledger } from './ledger.ts'

/** The registered commands of every scope: a server's id, or the empty text for the global ones. */
export type DiscordRegistry = {
  list(scope: string): readonly Json[]
  find(name: string, type: number): Json | undefined
  /** Replaces all commands of a scope; commands that keep their name keep their id. */
  put(scope: string, body: unknown): Outcome<readonly Json[]>
}

export function createDiscordRegistry(
  ledger: Ledger,
  applicationId: string,
  nextId: () => string,
): DiscordRegistry {
  const scopes = new Map<string, Json[]>()

  function stored(scope: string, command: Json): Json {
    const type = command.type ?? 1
    const known = scopes.get(scope)?.find((one) => one.name === command.name && one.type === type)
    return {
      description: '',
      default_member_permissions: null,
      dm_permission: true,
      nsfw: false,
      ...command,
      ...(scope !== '' && { guild_id: scope }),
      type,
      id: known?.id ?? nextId(),
      application_id: applicationId,
      version: nextId(),
    }
  }

  return {
    list: (scope) => scopes.get(scope) ?? [],
    find: (name, type) => [...scopes.values()].flat().find((one) => one.name === name && one.type === type),
    put(scope, body) {
      const list = listOf(body).map(withNumericPermissions)
      const breaches = [...list.flatMap(schemaBreaches), ...checkDiscordCommands(list)]
      ledger.addBreaches(breaches)
      ledger.record('commands', { scope, names: list.map((command) => textOf(command.name)) })
      if (breaches.some(isRefused)) {
        return { refusal: { status: 400, code: 50035, message: 'Invalid Form Body', breaches } }
      }
      const commands = list.map((command) => stored(scope, command))
      scopes.set(scope, commands)
      return { value: commands }
    },
  }
}

function schemaBreaches(command: Json, index: number) {
  const found = checkDiscordSchema('ApplicationCommandUpdateRequest', command)
  return found.map((breach) => ({ ...breach, path: `[${index}].${breach.path}` }))
}

/** Discord takes the permissions of a command as text too, which its document does not say. */
function withNumericPermissions(command: unknown): Json {
  const object = objectOf(command)
  const permissions = object.default_member_permissions
  if (typeof permissions !== 'string' || !/^\d+$/.test(permissions)) return object
  return { ...object, default_member_permissions: Number(permissions) }
}
