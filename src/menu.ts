import { readdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Command, CommandGroup, Menu, MenuEntry } from './command.ts'
import { UserError } from './errors.ts'
import type { DeskSettings } from './types.ts'

/**
 * The menu: every command file of `folder`, by name; a command that each desk has stands once for every desk, under
 * the desk's own name. Throws UserError naming the file of a wrong command, or both owners of a name taken twice.
 */
export async function loadMenu(folder: string, desks: readonly DeskSettings[]): Promise<Menu> {
  const files = (await readdir(folder))
    .filter((file) => /^[^.].*\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
  const menu: MenuEntry[] = []
  for (const file of files) {
    const command = await loadCommand(join(folder, file))
    if ('subcommands' in command) menu.push(...entriesOf(command))
    else if (command.perDesk) menu.push(...desks.map((desk) => ({ name: desk.command, command, desk })))
    else menu.push({ name: command.name, command })
  }
  const taken = new Map<string, MenuEntry>()
  for (const entry of menu) {
    const first = taken.get(entry.name)
    if (first)
      throw new UserError(
        `The command /${entry.name} exists twice: ${ownerOf(first)} and ${ownerOf(entry)}.`,
        first.desk || entry.desk
          ? 'Write another `command: …` in the desk.yaml of one of them.'
          : 'Rename one of them.',
      )
    taken.set(entry.name, entry)
  }
  return menu
}

function entriesOf({ subcommands, ...group }: CommandGroup): MenuEntry[] {
  return subcommands.map((command) => ({
    name: `${group.name} ${command.name}`,
    command,
    group,
  }))
}

function ownerOf(entry: MenuEntry): string {
  return entry.desk ? `desk ${entry.desk.name}` : `commands/${entry.command.name}`
}

async function loadCommand(path: string): Promise<Command | CommandGroup> {
  const file = `commands/${basename(path)}`
  let module: { default?: unknown }
  try {
    module = await import(pathToFileURL(path).href)
  } catch (error) {
    throw new UserError(
      `${file} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`,
      'Mend or remove the file.',
    )
  }
  const fault = faultOf(module.default, basename(path, extname(path)))
  if (fault)
    throw new UserError(`${file} is not a command: ${fault}`, 'See "A command, whole" in CONTRIBUTING.md.')
  return module.default as Command | CommandGroup // faultOf has looked at every field that is used
}

/** What keeps a value from being a command, or undefined. Name and text limits are those of Discord's menu. */
function faultOf(value: unknown, fileName: string): string | undefined {
  if (typeof value !== 'object' || value === null)
    return 'it has no default export made with defineCommand().'
  const { name, summary, subcommands } = value as Partial<CommandGroup>
  if (typeof name !== 'string' || !commandName.test(name))
    return 'its name must be 1 to 32 lower-case letters, digits, - or _.'
  if (name !== fileName) return `its name is "${name}" but its file is named "${fileName}".`
  if (subcommands === undefined) return faultOfCommand(value)
  if (!isBilingual(summary)) return 'its summary must be French and English texts of 1 to 100 characters.'
  if (!Array.isArray(subcommands) || subcommands.length === 0 || subcommands.length > 25)
    return 'it must have 1 to 25 subcommands.'
  const names = new Set<unknown>()
  for (const subcommand of subcommands) {
    if (
      typeof subcommand?.name !== 'string' ||
      !commandName.test(subcommand.name) ||
      names.has(subcommand.name)
    )
      return 'each subcommand must have a name of its own, of 1 to 32 lower-case letters, digits, - or _.'
    names.add(subcommand.name)
    const fault = faultOfCommand(subcommand)
    if (fault) return `its subcommand "${subcommand.name}" is wrong: ${fault}`
  }
  return undefined
}

function faultOfCommand(value: object): string | undefined {
  const { summary, example, options, run, suggest, onMessage } = value as Partial<Command>
  if (typeof run !== 'function') return 'it has no run function.'
  if (typeof example !== 'function') return 'it has no example function.'
  if (!isBilingual(summary)) return 'its summary must be French and English texts of 1 to 100 characters.'
  if (typeof options !== 'object' || options === null) return 'it has no option table.'
  const entries = Object.entries(options)
  const odd = entries.find(([, option]) => typeof option !== 'object' || option === null)
  if (odd) return `the option "${odd[0]}" is no object.`
  if (entries.filter(([, option]) => !option.hidden).length > 25) return 'it has more than 25 options.'
  for (const [option, { type, summary: about, rest, suggest: offers }] of entries) {
    if (!commandName.test(option))
      return `the option "${option}" must be named in 1 to 32 lower-case letters, digits, - or _.`
    if (!['text', 'number', 'boolean'].includes(type))
      return `the option "${option}" has the unknown type "${type}".`
    if (!isBilingual(about))
      return `the summary of the option "${option}" must be French and English texts of 1 to 100 characters.`
    if (offers && typeof suggest !== 'function')
      return `the option "${option}" offers suggestions, but there is no suggest function.`
    if (rest && type !== 'text') return `the option "${option}" takes the rest of the line and must be text.`
  }
  if (onMessage && !Object.hasOwn(options, onMessage.option))
    return `it is offered on messages, but has no option "${onMessage.option}".`
  if (
    onMessage &&
    (Math.max(...Object.values(onMessage.label).map(({ length }) => length)) > 32 ||
      Math.max(...Object.values(onMessage.short).map(({ length }) => length)) > 24)
  )
    return 'its labels on messages must be of at most 32 and 24 characters.'
  if (entries.filter(([, option]) => option.rest).length > 1)
    return 'more than one option takes the rest of the line.'
  return undefined
}

/** Narrower than Discord's own pattern, so that every name can be typed anywhere. */
const commandName = /^[\p{Ll}\p{N}_-]{1,32}$/u

function isBilingual(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { fr, en } = value as { fr?: unknown; en?: unknown }
  return [fr, en].every((text) => typeof text === 'string' && text.length > 0 && text.length <= 100)
}
