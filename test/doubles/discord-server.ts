import type { Breach } from './breach.ts'
import { isEphemeral, isLoading } from './discord-rules.ts'
import { isJson, type Json, listOf, textOf } from './json.ts'
import type { Ledger } from './ledger.ts'

export type DiscordIdentity = {
  readonly token: string
  readonly applicationId: string
  readonly botUserId: string
  /** Hexadecimal Ed25519 key with which signed requests are checked. */
  readonly publicKey: string
}

type DiscordChannel = {
  readonly id: string
  readonly name: string
  readonly type?: number
  readonly forbidden?: boolean
  /** What the bot may do there; everything when absent. */
  readonly threads?: false
  readonly history?: false
}

/** A thread has the id of the message it starts at. */
export type DiscordThread = DiscordChannel & { readonly parent: string; locked: boolean }

export type DiscordGuild = {
  readonly id: string
  readonly name: string
  readonly locale?: string
  readonly channels: readonly DiscordChannel[]
}

/** A message people can see: everybody in the channel, or one person when `ephemeralTo` is set. */
export type DiscordMessage = {
  readonly id: string
  readonly channelId: string
  readonly ephemeralTo?: string
  readonly interactionId?: string
  /** `callback`, `followUp` or `createMessage`. */
  readonly via: string
  readonly at: number
  /** Bits as people have them: `isLoading` is set while the answer is only announced. */
  flags: number
  content: string
  embeds: unknown[]
  components: unknown[]
  attachments: unknown[]
  readonly nonce?: string | number
  readonly author?: Json
  /** Every body it had, oldest first. */
  readonly versions: Json[]
  deleted: boolean
  readonly breaches: Breach[]
}

export type DiscordServer = {
  readonly messages: DiscordMessage[]
  readonly guilds: readonly DiscordGuild[]
  nextId(): string
  readonly threads: readonly DiscordThread[]
  /** A channel or a thread. */
  channel(id: string): DiscordChannel | undefined
  startThread(message: DiscordMessage, name: string): DiscordThread
  guildOf(channelId: string): DiscordGuild | undefined
  add(message: NewMessage): DiscordMessage
  /** Changes what the body names and nothing else; an announced answer is then there. */
  edit(message: DiscordMessage, body: Json, breaches: readonly Breach[], files?: readonly string[]): void
  remove(message: DiscordMessage): void
  find(id: string): DiscordMessage | undefined
  onTheWire(message: DiscordMessage): Json
}

type NewMessage = {
  readonly channelId: string
  readonly via: string
  readonly body: Json
  readonly flags: number
  readonly userId?: string
  readonly interactionId?: string
  readonly breaches: readonly Breach[]
  readonly files?: readonly string[]
  readonly author?: Json
}

const discordEpoch = 1_420_070_400_000

export const defaultGuilds: readonly DiscordGuild[] = [
  {
    id: '200000000000000001',
    name: 'Newsroom',
    channels: [
      { id: '300000000000000001', name: 'newsroom' },
      { id: '300000000000000002', name: 'markets' },
      { id: '300000000000000003', name: 'closed', forbidden: true },
    ],
  },
]

export function createDiscordServer(
  ledger: Ledger,
  now: () => number,
  guilds: readonly DiscordGuild[],
  identity: DiscordIdentity,
): DiscordServer {
  const messages: DiscordMessage[] = []
  const threads: DiscordThread[] = []
  let counter = 0n

  function nextId(): string {
    counter += 1n
    return String((BigInt(now() - discordEpoch) << 22n) | (counter & 0x3fffffn))
  }

  function note(kind: string, message: DiscordMessage, body: Json): void {
    const { id, channelId, ephemeralTo, via, interactionId } = message
    ledger.record(kind, { id, channelId, ephemeralTo, via, interactionId, body })
  }

  function guildOf(channelId: string): DiscordGuild | undefined {
    const id = threads.find((thread) => thread.id === channelId)?.parent ?? channelId
    return guilds.find((guild) => guild.channels.some((channel) => channel.id === id))
  }

  return {
    messages,
    guilds,
    nextId,
    guildOf,
    threads,
    channel: (id) =>
      threads.find((thread) => thread.id === id) ??
      guildOf(id)?.channels.find((channel) => channel.id === id),
    startThread({ id, channelId }, name) {
      const thread: DiscordThread = { id, name, type: 11, parent: channelId, locked: false }
      threads.push(thread)
      ledger.record('thread', { id, channelId, name })
      return thread
    },
    add({ channelId, via, body, flags, userId, interactionId, breaches, files = [], author }) {
      const isPrivate = (flags & isEphemeral) !== 0
      const message: DiscordMessage = {
        id: nextId(),
        channelId,
        via,
        at: now(),
        flags,
        content: textOf(body.content),
        embeds: listOf(body.embeds),
        components: numbered(listOf(body.components)),
        attachments: attachmentsOf(body, files, channelId),
        versions: [body],
        deleted: false,
        breaches: [...breaches],
        ...(isPrivate && userId !== undefined && { ephemeralTo: userId }),
        ...(interactionId !== undefined && { interactionId }),
        ...((typeof body.nonce === 'string' || typeof body.nonce === 'number') && { nonce: body.nonce }),
        ...(author && { author }),
      }
      messages.push(message)
      if (!author)
        note((flags & isLoading) !== 0 ? 'deferred' : isPrivate ? 'ephemeral' : 'post', message, body)
      return message
    },
    edit(message, body, breaches, files = []) {
      const announced = (message.flags & isLoading) !== 0
      const kept = message.flags & (isEphemeral | (1 << 15))
      message.flags =
        typeof body.flags === 'number' ? (body.flags & ~isEphemeral) | kept : message.flags & ~isLoading
      if (body.content !== undefined) message.content = textOf(body.content)
      if (body.embeds !== undefined) message.embeds = listOf(body.embeds)
      if (body.components !== undefined) message.components = numbered(listOf(body.components))
      if (body.attachments !== undefined || files.length > 0) {
        message.attachments = attachmentsOf(body, files, message.channelId)
      }
      message.versions.push(body)
      message.breaches.push(...breaches)
      const first = message.ephemeralTo === undefined ? 'post' : 'ephemeral'
      note(announced ? first : 'update', message, body)
    },
    remove(message) {
      message.deleted = true
      note('delete', message, {})
    },
    find: (id) => messages.find((message) => message.id === id && !message.deleted),
    onTheWire(message) {
      const { id, channelId, flags, content, embeds, components, attachments, nonce, interactionId } = message
      const bot = {
        id: identity.botUserId,
        username: 'verbatim',
        discriminator: '0000',
        avatar: null,
        bot: true,
      }
      return {
        id,
        channel_id: channelId,
        type: interactionId === undefined ? 0 : 20,
        author: message.author ?? bot,
        content,
        embeds,
        components,
        attachments,
        flags,
        mentions: [],
        mention_roles: [],
        mention_everyone: false,
        pinned: false,
        tts: false,
        timestamp: new Date(message.at).toISOString(),
        edited_timestamp: null,
        ...(nonce !== undefined && { nonce }),
        ...(interactionId !== undefined && {
          application_id: identity.applicationId,
          webhook_id: identity.applicationId,
        }),
      }
    },
  }
}

/** Discord numbers components that carry no `id`. */
function numbered(components: unknown[], counter = { last: 0 }): unknown[] {
  return components.map((component) => {
    if (!isJson(component)) return component
    counter.last += 1
    const id = typeof component.id === 'number' && component.id > 0 ? component.id : counter.last
    const children =
      component.components === undefined
        ? {}
        : { components: numbered(listOf(component.components), counter) }
    const beside = component.accessory === undefined ? [] : numbered([component.accessory], counter)
    return { ...component, id, ...children, ...(beside.length > 0 && { accessory: beside[0] }) }
  })
}

function attachmentsOf(body: Json, files: readonly string[], channelId: string): unknown[] {
  const described = listOf(body.attachments).filter(isJson)
  const kept = described.filter(
    (attachment) => typeof attachment.url === 'string' || !/^\d$/.test(textOf(attachment.id)),
  )
  const sent = files.map((filename, index) => {
    const description = described.find((attachment) => textOf(attachment.id) === String(index))?.description
    const url = `https://cdn.discordapp.com/attachments/${channelId}/${index}/${filename}`
    return {
      id: String(index + 1),
      filename,
      size: 1,
      url,
      proxy_url: url,
      ...(description !== undefined && { description }),
    }
  })
  return [...kept, ...sent]
}
