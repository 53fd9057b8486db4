import { randomBytes } from 'node:crypto'
import { type Breach, isRefused } from './breach.ts'
import { type Outcome, type Refusal, unknownWebhook } from './discord-route.ts'
import {
  checkDiscordChoices,
  checkDiscordMessage,
  checkDiscordModal,
  discordRefusal,
  isEphemeral,
  isLoading,
} from './discord-rules.ts'
import { callbackBodies, checkDiscordSchema, type DiscordBody } from './discord-schema.ts'
import type { DiscordMessage, DiscordServer } from './discord-server.ts'
import { type Json, listOf, objectOf } from './json.ts'
import type { Ledger } from './ledger.ts'
import type { RuleOptions } from './text-rules.ts'

type DiscordCallback = {
  readonly type: number
  readonly data: Json
  readonly at: number
  readonly afterMs: number
}

/** One command, click or suggestion on its way to the app, and what came back. */
export type DiscordInteraction = {
  readonly id: string
  readonly token: string
  readonly payload: Json
  readonly userId: string
  readonly sentAt: number
  /** Set when nobody was there to take it. */
  undelivered?: boolean
  callback?: DiscordCallback
  /** The message `@original` stands for. */
  original?: DiscordMessage
  /** Fixed by the callback; `undefined` before it. */
  ephemeral?: boolean
  responded(timeoutMs?: number): Promise<DiscordCallback>
  /** The original message once it says something: a deferral alone is not enough. */
  answered(timeoutMs?: number): Promise<DiscordMessage>
  /** Everything this interaction shows now: the clicked message when it was taken over, then what it made. */
  messages(): DiscordMessage[]
  waitForMessages(count: number, timeoutMs?: number): Promise<DiscordMessage[]>
  /** The choices of an autocomplete callback. */
  choices(): readonly { name: string; value: string | number }[]
}

export type DiscordInteractions = {
  readonly all: DiscordInteraction[]
  open(payload: Json, userId: string, channelId: string, clicked?: DiscordMessage): DiscordInteraction
  callback(id: string, token: string, body: Json, files: readonly string[]): Outcome<DiscordInteraction>
  /** The interaction whose webhook this is, when it may still be used. */
  webhook(token: string): Outcome<DiscordInteraction>
  followUp(interaction: DiscordInteraction, body: Json, files: readonly string[]): Outcome<DiscordMessage>
  edit(
    message: DiscordMessage,
    body: Json,
    files: readonly string[],
    schema: DiscordBody,
  ): Outcome<DiscordMessage>
  close(): void
}

/** How long the webhook of an interaction lives (/interactions/receiving-and-responding). */
const tokenLifetimeMs = 15 * 60_000

export function createInteractions(
  ledger: Ledger,
  server: DiscordServer,
  settings: { now: () => number; deadlineMs: number; rules: RuleOptions },
): DiscordInteractions {
  const { now, deadlineMs, rules } = settings
  const all: DiscordInteraction[] = []
  const channels = new WeakMap<DiscordInteraction, string>()
  const timers = new Set<NodeJS.Timeout>()

  function watchDeadline(interaction: DiscordInteraction): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      if (interaction.callback || interaction.undelivered) return
      ledger.addBreaches([
        { rule: 'protocol.callback', path: interaction.id, detail: `no callback in ${deadlineMs} ms` },
      ])
    }, deadlineMs)
    timer.unref()
    timers.add(timer)
  }

  /** Records what is wrong; gives the refusal when the platform would not take it. */
  function inspect(breaches: readonly Breach[], via: string, body: Json): Refusal | undefined {
    ledger.addBreaches(breaches)
    if (!breaches.some(isRefused)) return undefined
    const code = discordRefusal(breaches) ?? 50035
    ledger.record('refused', { via, code, body })
    return {
      status: 400,
      code,
      message: code === 50006 ? 'Cannot send an empty message' : 'Invalid Form Body',
      breaches,
    }
  }

  function callbackBreaches(
    type: number,
    body: Json,
    interaction: DiscordInteraction,
    files: readonly string[],
  ): Breach[] {
    const schema = callbackBodies[type]
    if (!schema) return [{ rule: 'shape.callback-type', path: 'type', detail: String(body.type) }]
    const shape = checkDiscordSchema(schema, body)
    const isSuggestion = interaction.payload.type === 4
    if (isSuggestion !== (type === 8))
      shape.push({ rule: 'shape.callback-type', path: 'type', detail: 'not for this interaction' })
    const data = objectOf(body.data)
    if (type === 4) return [...shape, ...checkDiscordMessage(data, { ...rules, files })]
    if (type === 7)
      return [...shape, ...checkDiscordMessage(data, { ...rules, files, ...existing(interaction.original) })]
    if (type === 8) return [...shape, ...checkDiscordChoices(data)]
    if (type === 9) return [...shape, ...checkDiscordModal(data)]
    return shape
  }

  function existing(message: DiscordMessage | undefined) {
    return message
      ? { existing: { flags: message.flags, content: message.content, embeds: message.embeds } }
      : {}
  }

  function take(
    interaction: DiscordInteraction,
    type: number,
    data: Json,
    files: readonly string[],
    breaches: readonly Breach[],
  ): void {
    const { userId, id: interactionId } = interaction
    const channelId = channels.get(interaction) ?? ''
    const flags = Number(data.flags ?? 0)
    if (type === 4 || type === 5) {
      const shown = type === 5 ? (flags & isEphemeral) | isLoading : flags
      const via = 'callback'
      interaction.original = server.add({
        channelId,
        via,
        body: data,
        flags: shown,
        userId,
        interactionId,
        breaches,
        files,
      })
    } else if (type === 7 && interaction.original) server.edit(interaction.original, data, breaches, files)
    if (interaction.original) interaction.ephemeral = (interaction.original.flags & isEphemeral) !== 0
  }

  return {
    all,
    open(payload, userId, channelId, clicked) {
      const before = clicked?.versions.length ?? 0
      const interaction: DiscordInteraction = {
        id: server.nextId(),
        token: `interaction-${randomBytes(24).toString('hex')}`,
        payload,
        userId,
        sentAt: now(),
        ...(clicked && { original: clicked }),
        responded: (timeoutMs) =>
          ledger.waitFor(() => delivered(interaction) && interaction.callback, 'a callback', timeoutMs),
        answered(timeoutMs) {
          const look = (): DiscordMessage | false => {
            const { original, callback } = interaction
            const says = delivered(interaction) && callback && original && (original.flags & isLoading) === 0
            // A click that was only noted answers by an edit.
            return says && (callback.type !== 6 || original.versions.length > before) ? original : false
          }
          return ledger.waitFor(look, 'an answer', timeoutMs)
        },
        messages() {
          const own = server.messages.filter((message) => message.interactionId === interaction.id)
          const isChanged = interaction.callback?.type === 6 || interaction.callback?.type === 7
          const shown = clicked && isChanged ? [clicked, ...own] : own
          return shown.filter((message) => !message.deleted && (message.flags & isLoading) === 0)
        },
        waitForMessages(count, timeoutMs) {
          const look = (): DiscordMessage[] | false =>
            interaction.messages().length >= count && interaction.messages()
          return ledger.waitFor(look, `${count} messages of an interaction`, timeoutMs)
        },
        // The schema was checked when they came, so they have a name and a value.
        choices: () =>
          listOf(interaction.callback?.data.choices) as { name: string; value: string | number }[],
      }
      Object.assign(payload, { id: interaction.id, token: interaction.token })
      channels.set(interaction, channelId)
      all.push(interaction)
      ledger.record('interaction', { id: interaction.id, payload })
      watchDeadline(interaction)
      return interaction
    },
    callback(id, token, body, files) {
      const interaction = all.find((one) => one.id === id && one.token === token)
      const afterMs = interaction ? now() - interaction.sentAt : 0
      if (!interaction || (!interaction.callback && afterMs > deadlineMs)) {
        if (interaction)
          ledger.addBreaches([{ rule: 'protocol.callback-late', path: id, detail: `after ${afterMs} ms` }])
        return { refusal: { status: 404, code: 10062, message: 'Unknown interaction' } }
      }
      if (interaction.callback) {
        ledger.addBreaches([
          { rule: 'protocol.callback-twice', path: id, detail: `type ${String(body.type)}` },
        ])
        return {
          refusal: { status: 400, code: 40060, message: 'Interaction has already been acknowledged.' },
        }
      }
      const type = Number(body.type)
      const data = objectOf(body.data)
      const breaches = callbackBreaches(type, body, interaction, files)
      const refusal = inspect(breaches, 'callback', body)
      if (refusal) return { refusal }
      interaction.callback = { type, data, at: now(), afterMs }
      ledger.record('callback', { id, type, afterMs, data })
      take(interaction, type, data, files, breaches)
      return { value: interaction }
    },
    webhook(token) {
      const interaction = all.find((one) => one.token === token)
      if (!interaction?.callback) return { refusal: unknownWebhook }
      if (now() - interaction.sentAt <= tokenLifetimeMs) return { value: interaction }
      ledger.addBreaches([
        { rule: 'protocol.token-expired', path: interaction.id, detail: 'after 15 minutes' },
      ])
      return { refusal: { status: 401, code: 50027, message: 'Invalid Webhook Token' } }
    },
    followUp(interaction, body, files) {
      const { original, id: interactionId, userId } = interaction
      const breaches = [
        ...checkDiscordSchema('IncomingWebhookRequestPartial', body),
        ...checkDiscordMessage(body, { ...rules, files }),
      ]
      const refusal = inspect(breaches, 'followUp', body)
      if (refusal) return { refusal }
      // The first follow-up after a deferral takes the place of "is thinking", and is as private as that was.
      if (original && (original.flags & isLoading) !== 0) {
        server.edit(original, body, breaches, files)
        return { value: original }
      }
      const channelId = channels.get(interaction) ?? ''
      const flags = Number(body.flags ?? 0)
      return {
        value: server.add({
          channelId,
          via: 'followUp',
          body,
          flags,
          userId,
          interactionId,
          breaches,
          files,
        }),
      }
    },
    edit(message, body, files, schema) {
      const breaches = [
        ...checkDiscordSchema(schema, body),
        ...checkDiscordMessage(body, { ...rules, files, ...existing(message) }),
      ]
      const refusal = inspect(breaches, 'edit', body)
      if (refusal) return { refusal }
      server.edit(message, body, breaches, files)
      return { value: message }
    },
    close() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}

function delivered(interaction: DiscordInteraction): boolean {
  if (interaction.undelivered) throw new Error('nobody took the interaction')
  return true
}
