import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import type { Menu, MenuEntry, Option } from '../command.ts'
import { UserError } from '../errors.ts'

/** Where commands are registered: in one server at once, or everywhere the bot is. */
export type DiscordScope = 'guild' | 'global'

export type DiscordCommand = RESTPostAPIChatInputApplicationCommandsJSONBody

type DiscordOption = NonNullable<DiscordCommand['options']>[number]

/**
 * The menu as Discord lists it, in the menu's order: English, and French for those who use Discord in French.
 * Throws UserError for a command longer than Discord takes.
 */
export function discordMenu(menu: Menu, scope: DiscordScope): DiscordCommand[] {
  return menu.map((entry) => {
    const command = commandFor(entry, scope)
    const size = sizeOf(command)
    if (size > commandMax)
      throw new UserError(
        `/${entry.name} has ${size} characters in its option table; Discord takes ${commandMax}.`,
        'Shorten its summaries or its choices.',
      )
    return command
  })
}

/** Characters of names, descriptions and values of one command (/interactions/application-commands). */
const commandMax = 8000

function commandFor({ name, command }: MenuEntry, scope: DiscordScope): DiscordCommand {
  const listed = Object.entries(command.options).filter(([, option]) => !option.hidden)
  const ordered = [
    ...listed.filter(([, option]) => option.required),
    ...listed.filter(([, option]) => !option.required),
  ]
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(command.summary),
    options: ordered.map(([option, definition]) => optionFor(option, definition)),
    // Both belong to global commands alone.
    ...(scope === 'global' && {
      integration_types: [ApplicationIntegrationType.GuildInstall],
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    }),
  }
}

function optionFor(name: string, option: Option): DiscordOption {
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
