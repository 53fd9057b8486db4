import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js'
import type { Menu, MenuEntry, Option } from '../command.ts'
import { UserError } from '../errors.ts'

/** Where commands are registered: in one server at once, or everywhere the bot is. */
export type DiscordScope = 'guild' | 'global'

export type DiscordCommand =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody

/** An option that takes a value. */
type DiscordValueOption = APIApplicationCommandBasicOption

/**
 * The menu as Discord lists it, in the menu's order: English, and French for those who use Discord in French.
 * Throws UserError for a command longer than Discord takes.
 */
export function discordMenu(menu: Menu, scope: DiscordScope): DiscordCommand[] {
  const commands = new Map<string, DiscordCommand>()
  for (const entry of menu) {
    const name = entry.group?.name ?? entry.name
    if (!commands.has(name))
      commands.set(name, entry.group ? groupFor(entry.group, menu, scope) : commandFor(entry, scope))
  }
  return [...commands.values(), ...messageCommands(menu, scope)].map((command) => {
    const size = sizeOf(command)
    if (size > commandMax)
      throw new UserError(
        `/${command.name} has ${size} characters in its option table; Discord takes ${commandMax}.`,
        'Shorten its summaries or its choices.',
      )
    return command
  })
}

/** Characters of names, descriptions and values of one command (/interactions/application-commands). */
const commandMax = 8000

function commandFor({ name, command }: MenuEntry, scope: DiscordScope): DiscordCommand {
  return { ...slashCommand(name, command.summary, scope), options: optionsFor(command) }
}

/** Commands that share their first word, as subcommands of it. */
function groupFor(group: NonNullable<MenuEntry['group']>, menu: Menu, scope: DiscordScope): DiscordCommand {
  const subcommands = menu.filter((entry) => entry.group?.name === group.name)
  return {
    ...slashCommand(group.name, group.summary, scope),
    options: subcommands.map(({ command }) => ({
      type: ApplicationCommandOptionType.Subcommand,
      name: command.name,
      ...described(command.summary),
      options: optionsFor(command),
    })),
  }
}

/** What is offered on any message. */
function messageCommands(menu: Menu, scope: DiscordScope): DiscordCommand[] {
  return menu.flatMap(({ command: { onMessage } }) =>
    onMessage
      ? [
          {
            type: ApplicationCommandType.Message,
            name: onMessage.label.en,
            name_localizations: { fr: onMessage.label.fr },
            ...placesIn(scope),
          } as const,
        ]
      : [],
  )
}

function slashCommand(name: string, summary: MenuEntry['command']['summary'], scope: DiscordScope) {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(summary),
    ...placesIn(scope),
  } as const
}

/** Both belong to global commands alone. */
function placesIn(scope: DiscordScope) {
  if (scope !== 'global') return {}
  return {
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  }
}

/** Required ones first, as Discord wants them. */
function optionsFor({ options }: MenuEntry['command']): DiscordValueOption[] {
  const listed = Object.entries(options).filter(([, option]) => !option.hidden)
  return [
    ...listed.filter(([, option]) => option.required),
    ...listed.filter(([, option]) => !option.required),
  ].map(([name, option]) => optionFor(name, option))
}

function optionFor(name: string, option: Option): DiscordValueOption {
  const { type, summary, required = false, min, max, choices, suggest } = option
  const common = { name, ...described(summary), required }
  if (type === 'boolean') return { ...common, type: ApplicationCommandOptionType.Boolean }
  if (type === 'number') {
    return {
      ...common,
      type: ApplicationCommandOptionType.Integer,
      ...(min !== undefined && { min_value: min }),
      ...(max !== undefined && { max_value: max }),
    }
  }
  const text = { ...common, type: ApplicationCommandOptionType.String } as const
  if (choices) return { ...text, choices: choices.map((choice) => ({ name: choice, value: choice })) }
  return suggest ? { ...text, autocomplete: true } : text
}

function described({ fr, en }: MenuEntry['command']['summary']) {
  return { description: en, description_localizations: { fr } }
}

type Counted = {
  readonly name: string
  readonly description?: string | undefined
  readonly description_localizations?: unknown
  readonly options?: readonly Counted[] | undefined
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | undefined
}

/** The longest translation counts. */
function sizeOf({
  name,
  description = '',
  description_localizations,
  options = [],
  choices = [],
}: Counted): number {
  const translations = Object.values(description_localizations ?? {}).map((text) => String(text).length)
  const inOptions = options.reduce((sum, option) => sum + sizeOf(option), 0)
  const inChoices = choices.reduce((sum, choice) => sum + choice.name.length + String(choice.value).length, 0)
  return name.length + Math.max(description.length, ...translations) + inOptions + inChoices
}
