import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  type CommandInteractionOption,
  Events,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  PermissionFlagsBits,
  type REST,
  type RepliableInteraction,
} from 'discord.js'
import { type Asker, isPrivate } from '../command.ts'
import { answerTo, notTakenBack, reactionTo } from '../conversation.ts'
import { renderDiscord } from '../render/discord.ts'
import type { Answer, Args, Invocation } from '../types.ts'
import type { ChatPort } from './adapter.ts'
import { apologise, isFirst } from './deliveries.ts'
import { type DiscordReply, replyTo } from './discord-reply.ts'
import { offerSuggestions } from './discord-suggestions.ts'
import { discordMessageText } from './message-text.ts'
import { withPictures } from './pictures.ts'
import type { Running } from './running.ts'

export type DiscordListenerParts = {
  readonly port: ChatPort
  /** For messages that must not be sent twice. */
  readonly once: REST
  readonly running: Running
  isStopping(): boolean
}

/** Answers commands, buttons and suggestions: acknowledged first, then run, then shown. */
export function addDiscordListeners(
  client: Client,
  { port, once, running, isStopping }: DiscordListenerParts,
): void {
  const { dispatch, menu, log } = port
  const sharing = new Set<string>()

  client.on(Events.InteractionCreate, (interaction) => {
    if (!isStopping()) void running.run(() => answer(interaction))
  })

  async function answer(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete())
      return offerSuggestions(interaction, invocationOf(interaction, askerOf(interaction)), port)
    // A gateway session that is resumed may bring an interaction again.
    if (!(await isFirst(port, `discord:${interaction.id}`))) return
    if (interaction.isChatInputCommand())
      return guarded(interaction, (reply) => answerCommand(interaction, reply))
    if (interaction.isMessageContextMenuCommand())
      return guarded(interaction, (reply) => answerMessage(interaction, reply))
    if (interaction.isButton()) return guarded(interaction, (reply) => answerPress(interaction, reply))
  }

  function askerOf(interaction: Interaction): Asker {
    const { user, channelId } = interaction
    return {
      platform: 'discord',
      user: user.id,
      channel: channelId ?? '',
      language: languageOf(interaction),
      mayChange: mayChange(interaction, port.rights),
    }
  }

  async function answerCommand(interaction: ChatInputCommandInteraction, reply: DiscordReply): Promise<void> {
    const invocation = invocationOf(interaction, askerOf(interaction))
    const isPublic = !isPrivate(invocation, menu)
    if (!(await reply.defer(isPublic ? 'public' : 'private'))) return
    await answerIn(reply, invocation, isPublic)
  }

  /** The command that is offered on messages under this name, with the text of the message. */
  async function answerMessage(
    interaction: MessageContextMenuCommandInteraction,
    reply: DiscordReply,
  ): Promise<void> {
    const { commandName, targetMessage } = interaction
    const entry = menu.find(({ command }) => command.onMessage?.label.en === commandName)
    if (!(await reply.defer('private'))) return
    const option = entry?.command.onMessage?.option ?? ''
    const args = { [option]: discordMessageText(targetMessage.content) }
    const invocation = { ...askerOf(interaction), command: entry?.name ?? commandName, args }
    await answerIn(reply, invocation, false)
  }

  async function answerPress(interaction: ButtonInteraction, reply: DiscordReply): Promise<void> {
    const token = interaction.customId
    const reaction = await reactionTo(token, askerOf(interaction), dispatch)
    switch (reaction.kind) {
      case 'tell':
        if (await reply.defer('private')) await show(reply, reaction.answer)
        return
      case 'remove':
        if ((await reply.defer('update')) && (await reply.remove()) !== 'shown')
          await reply.tell(renderDiscord(notTakenBack(dispatch, languageOf(interaction))))
        return
      case 'replace':
        if (await reply.defer('update')) await turnPage(reply, reaction.invocation)
        return
      case 'beside':
        if (await reply.defer('private')) await answerIn(reply, reaction.invocation, false)
        return
      case 'publish':
        return publish(token, reaction.invocation, reply)
      default:
        return reaction satisfies never
    }
  }

  /** A page that cannot be shown leaves the one before it where it is. */
  async function turnPage(reply: DiscordReply, invocation: Invocation): Promise<void> {
    const { answer: told, failed } = await answerTo(invocation, dispatch, false)
    const { answer, files } = await withPictures(told, log)
    const sent = failed
      ? await reply.beside(renderDiscord(answer))
      : await reply.edit(renderDiscord(answer), files)
    if (sent === 'refused') await reply.tell(renderDiscord(refused(answer)))
  }

  /** A second click while the first is being posted is the same wish. */
  async function publish(token: string, invocation: Invocation, reply: DiscordReply): Promise<void> {
    const wish = `${invocation.channel}:${invocation.user}:${token}`
    if (sharing.has(wish)) {
      await reply.defer('update')
      return
    }
    sharing.add(wish)
    try {
      if (await reply.defer('public')) await answerIn(reply, invocation, true)
    } finally {
      sharing.delete(wish)
    }
  }

  /** Shows an answer where one was announced: who sees it was fixed then, even when it is a failure. */
  async function answerIn(reply: DiscordReply, invocation: Invocation, isPublic: boolean): Promise<void> {
    const { answer } = await answerTo(invocation, dispatch, isPublic)
    await show(reply, answer)
  }

  async function show(reply: DiscordReply, told: Answer): Promise<void> {
    const { answer, files } = await withPictures(told, log)
    const sent = await reply.edit(renderDiscord(answer), files)
    if (sent === 'refused') await reply.tell(renderDiscord(refused(answer)))
  }

  function refused({ language }: Answer): Answer {
    return apologise(port, language, new Error('Discord refused the message made of this answer'))
  }

  /** Whatever goes wrong on our side ends in one clear message. */
  async function guarded(
    interaction: RepliableInteraction,
    work: (reply: DiscordReply) => Promise<void>,
  ): Promise<void> {
    const reply = replyTo(interaction, once, log)
    try {
      await work(reply)
    } catch (error) {
      await reply.tell(renderDiscord(apologise(port, languageOf(interaction), error)))
    }
  }
}

/** In a direct message, or with Manage Server, or as somebody whom the operator has named. */
function mayChange(
  { user, member, memberPermissions }: Interaction,
  { users, roles }: ChatPort['rights'],
): boolean {
  if (member === null) return true
  if (users.includes(user.id) || memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true
  const held = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()]
  return held.some((role) => roles.includes(role))
}

/** Discord reports the language that the person has set in it. */
function languageOf({ locale }: Interaction): Asker['language'] {
  return locale.startsWith('fr') ? 'fr' : 'en'
}

/** A subcommand is a command named by both words. */
function invocationOf(
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
  asker: Asker,
): Invocation {
  const { commandName, options } = interaction
  const subcommand = options.getSubcommand(false)
  const command = subcommand === null ? commandName : `${commandName} ${subcommand}`
  return { ...asker, command, args: argsOf(options.data) }
}

function argsOf(options: readonly CommandInteractionOption[]): Args {
  const values = options.flatMap((option) => option.options ?? [option])
  const given = values.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]))
  return Object.fromEntries(given)
}
