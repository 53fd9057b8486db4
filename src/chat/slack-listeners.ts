import type {
  App,
  BlockButtonAction,
  MessageShortcut,
  RespondArguments,
  RespondFn,
  SlashCommand,
} from '@slack/bolt'
import { type Asker, isPrivate } from '../command.ts'
import { answerTo, notTakenBack, reactionTo } from '../conversation.ts'
import { UserError } from '../errors.ts'
import { readRest } from '../line.ts'
import { renderSlack } from '../render/slack.ts'
import type { Answer, Invocation, Language } from '../types.ts'
import type { ChatPort } from './adapter.ts'
import { apologise, isFirst } from './deliveries.ts'
import { messageCallback, slackMessageText } from './message-text.ts'
import type { Running } from './running.ts'
import { sendToSlack } from './slack-respond.ts'

export type SlackListenerParts = {
  readonly port: ChatPort
  readonly running: Running
  languageOf(user: string): Promise<Language>
}

/** Answers whatever slash command and whatever button reaches the app: acknowledged first, then run, then shown. */
export function addSlackListeners(app: App, { port, running, languageOf }: SlackListenerParts): void {
  const { dispatch, menu, log } = port
  const sharing = new Set<string>()

  app.command(/^\//, ({ ack, command, respond }) =>
    running.run(async () => {
      await ack()
      const { team_id, channel_id, user_id, trigger_id } = command
      if (!(await isFirst(port, `slack:${team_id}:${channel_id}:${user_id}:${trigger_id}`))) return
      const asker = await askerOf(user_id, channel_id)
      await guarded(respond, asker.language, () => answerCommand(command, asker, respond))
    }),
  )

  app.action<BlockButtonAction>({ type: 'block_actions' }, ({ ack, action, body, respond }) =>
    running.run(async () => {
      await ack()
      // A button that only opens a link has no value, and nothing to answer.
      if (action.type !== 'button' || action.value === undefined) return
      const token = action.value
      const channel = body.channel?.id ?? ''
      const user = body.user.id
      const key = `slack:${body.team?.id ?? ''}:${channel}:${user}:${action.action_ts}:${action.action_id}`
      if (!(await isFirst(port, key))) return
      const asker = await askerOf(user, channel)
      await guarded(respond, asker.language, () => answerPress(token, asker, respond))
    }),
  )

  app.shortcut<MessageShortcut>({ type: 'message_action' }, ({ ack, shortcut, respond }) =>
    running.run(async () => {
      await ack()
      const { callback_id, channel, user, team, message, action_ts } = shortcut
      const key = `slack:${team?.id ?? ''}:${channel.id}:${user.id}:${action_ts}:${callback_id}`
      if (!(await isFirst(port, key))) return
      const asker = await askerOf(user.id, channel.id)
      await guarded(respond, asker.language, () =>
        answerMessage(callback_id, message.text ?? '', asker, respond),
      )
    }),
  )

  async function askerOf(user: string, channel: string): Promise<Asker> {
    const language = await languageOf(user)
    const { users } = port.rights
    return {
      platform: 'slack',
      user,
      channel,
      language,
      ...(users.length > 0 && { mayChange: users.includes(user) }),
    }
  }

  async function answerCommand(command: SlashCommand, asker: Asker, respond: RespondFn): Promise<void> {
    const invocation = readTyped(command, asker)
    if (invocation instanceof UserError)
      return show(respond, dispatch.refuse(invocation, asker.language), forAsker)
    const { answer, isPublic } = await answerTo(invocation, dispatch, !isPrivate(invocation, menu))
    await show(respond, answer, isPublic ? forChannel : forAsker)
  }

  /** The command that is offered on messages under this name, with the text of the message. */
  async function answerMessage(
    callback: string,
    text: string,
    asker: Asker,
    respond: RespondFn,
  ): Promise<void> {
    const entry = menu.find(({ name, command }) => command.onMessage && messageCallback(name) === callback)
    const option = entry?.command.onMessage?.option ?? ''
    const invocation = {
      ...asker,
      command: entry?.name ?? callback,
      args: { [option]: slackMessageText(text) },
    }
    const { answer } = await answerTo(invocation, dispatch, false)
    await show(respond, answer, forAsker)
  }

  /** Slack names the command and hands over the rest as one line. */
  function readTyped({ command, text }: SlashCommand, asker: Asker): Invocation | UserError {
    const name = command.slice(1).toLowerCase()
    try {
      const read = readRest(name, unescaped(text), menu, asker.language)
      const { readAsQuery } = read
      return {
        ...asker,
        command: read.entry.name,
        args: read.args,
        ...(readAsQuery !== undefined && { readAsQuery }),
      }
    } catch (error) {
      if (error instanceof UserError) return error
      throw error
    }
  }

  async function answerPress(token: string, asker: Asker, respond: RespondFn): Promise<void> {
    const reaction = await reactionTo(token, asker, dispatch)
    if (reaction.kind === 'tell') return show(respond, reaction.answer, forAsker)
    if (reaction.kind === 'remove') {
      if ((await sendToSlack(respond, { delete_original: true }, log)) === 'shown') return
      return show(respond, notTakenBack(dispatch, asker.language), forAsker)
    }
    if (reaction.kind === 'publish') return publish(token, reaction.invocation, respond)
    const { answer, failed } = await answerTo(reaction.invocation, dispatch, false)
    // A page that cannot be shown leaves the one before it where it is.
    await show(respond, answer, reaction.kind === 'replace' && !failed ? inPlace : forAsker)
  }

  /** A second click while the first is being posted is the same wish. */
  async function publish(token: string, invocation: Invocation, respond: RespondFn): Promise<void> {
    const wish = `${invocation.channel}:${invocation.user}:${token}`
    if (sharing.has(wish)) return
    sharing.add(wish)
    try {
      const { answer, isPublic } = await answerTo(invocation, dispatch, true)
      await show(respond, answer, isPublic ? forChannel : forAsker)
    } finally {
      sharing.delete(wish)
    }
  }

  async function show(respond: RespondFn, answer: Answer, where: RespondArguments): Promise<void> {
    const sent = await sendToSlack(respond, { ...renderSlack(answer), ...where }, log)
    if (sent !== 'refused') return
    const apology = apologise(
      port,
      answer.language,
      new Error('Slack refused the message made of this answer'),
    )
    await sendToSlack(respond, { ...renderSlack(apology), ...forAsker }, log)
  }

  /** Whatever goes wrong on our side ends in one clear message. */
  async function guarded(respond: RespondFn, language: Language, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      await sendToSlack(respond, { ...renderSlack(apologise(port, language, error)), ...forAsker }, log)
    }
  }
}

const forAsker = { response_type: 'ephemeral', replace_original: false } as const
const forChannel = { response_type: 'in_channel', replace_original: false } as const
const inPlace = { response_type: 'ephemeral', replace_original: true } as const

/** Slack escapes these three in what people type (docs.slack.dev/messaging/formatting-message-text). */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
