import { createDiscordAdapter, type DiscordSettings } from '../../src/chat/discord.ts'
import type { Asked, ChatRig, Seen } from '../contracts/chat-adapter.ts'
import type { PostingRig } from '../contracts/posting.ts'
import { type DiscordDouble, startDiscordDouble } from '../doubles/discord-double.ts'
import type { DiscordInteraction } from '../doubles/discord-interactions.ts'
import type { DiscordMessage } from '../doubles/discord-server.ts'
import { isJson, type Json, listOf, textOf } from '../doubles/json.ts'

const people = { asker: '400000000000000001', other: '400000000000000002' } as const
const isLoading = 1 << 7

export function settingsFor(double: DiscordDouble): DiscordSettings {
  return { token: double.token, applicationId: double.applicationId, apiUrl: double.apiUrl }
}

/** A Discord server with people in it. */
export async function startDiscordRig(): Promise<ChatRig> {
  const double = await startDiscordDouble()
  const interactions = new Map<Asked, DiscordInteraction>()

  function asked(interaction: DiscordInteraction, pressed?: DiscordMessage): Asked {
    const made = () => interaction.messages().filter((message) => message !== pressed)
    const result: Asked = {
      async acknowledged() {
        const { type } = await interaction.responded()
        return type === 5 && interaction.ephemeral !== undefined ? { isPrivate: interaction.ephemeral } : {}
      },
      messages: (count) =>
        double.ledger.waitFor(() => made().length >= count && made().map(seen), `${count} messages`),
      seen: () => made().map(seen),
    }
    interactions.set(result, interaction)
    return result
  }

  return {
    posting: postingIn(double),
    createAdapter: (port) => createDiscordAdapter(port, settingsFor(double)),
    async type(name, options = {}, person = 'asker') {
      return asked(await double.typeCommand({ name, options, userId: people[person], locale: 'fr' }))
    },
    async press(message, label, person = 'asker') {
      const original = originalOf(message)
      const customId = buttonsOf(original.components).find((button) => button.label === label)?.customId
      if (customId === undefined) throw new Error(`there is no button ${label}`)
      const click = { message: original, customId, userId: people[person], locale: 'fr' }
      return asked(await double.click(click), original)
    },
    async redeliver(given) {
      double.gateway.dispatch('INTERACTION_CREATE', interactions.get(given)?.payload ?? {})
      // What was sent after it has been read, so it has been read too.
      await (
        await double.autocomplete({ name: 'chips', options: { query: 'a' }, focused: 'query' })
      ).responded()
    },
    keepNext: () => double.failNext('deleteReply', { status: 500, times: 3 }),
    publicMessages: () => double.messagesIn('300000000000000001').map(seen),
    async changed(message, times) {
      const original = originalOf(message)
      const before = versionsOf.get(message) ?? 0
      await double.ledger.waitFor(() => original.versions.length >= before + times, 'a change')
      return seen(original)
    },
    async gone(message) {
      await double.ledger.waitFor(() => originalOf(message).deleted, 'a deletion')
    },
    async disconnected() {
      await double.ledger.waitFor(() => double.gateway.connections() === 0, 'the end of all connections')
    },
    counts: () => {
      const { pings, breaches, refused } = double.counts()
      return { pings, breaches, refused }
    },
    close: () => double.close(),
  }
}

/** Discord as the outbox sees it. */
function postingIn(double: DiscordDouble): PostingRig {
  return {
    platform: 'discord',
    openChannel: '300000000000000001',
    closedChannel: '300000000000000003',
    unknownChannel: '300000000000000099',
    fail(request, fault) {
      double.failNext(request === 'post' ? 'createMessage' : 'getMessages', fault)
    },
    posted: () =>
      double.messages
        .filter(({ deleted, via }) => !deleted && via === 'createMessage')
        .map((message) => ({
          id: message.id,
          text: seen(message).text,
          ...(double.messages.some(({ id }) => id === message.channelId) && { lead: message.channelId }),
        })),
    async chatter(messages) {
      for (let count = 0; count < messages; count++) double.write('300000000000000001', `message ${count}`)
    },
  }
}

const originals = new WeakMap<Seen, DiscordMessage>()
const versionsOf = new WeakMap<Seen, number>()

export function seen(message: DiscordMessage): Seen {
  const shown: Seen = {
    text: textsOf(message.components)
      .join('\n')
      .replaceAll(/\\([^\w\s])/g, '$1'),
    isPrivate: message.ephemeralTo !== undefined,
    payload: message.versions.at(-1),
    buttons: buttonsOf(message.components).map(({ label }) => label),
    isThere: () => !message.deleted && (message.flags & isLoading) === 0,
  }
  originals.set(shown, message)
  versionsOf.set(shown, message.versions.length)
  return shown
}

function originalOf(message: Seen): DiscordMessage {
  const original = originals.get(message)
  if (!original) throw new Error('not a message of this rig')
  return original
}

export function buttonsOf(
  components: readonly unknown[],
): { readonly label: string; readonly customId: string }[] {
  return partsOf(components).flatMap(({ custom_id, label }) =>
    custom_id === undefined ? [] : [{ label: textOf(label), customId: textOf(custom_id) }],
  )
}

function textsOf(components: readonly unknown[]): string[] {
  return partsOf(components).flatMap(({ content }) => (content === undefined ? [] : [textOf(content)]))
}

/** Every component, inner ones after the one that holds them. */
function partsOf(components: readonly unknown[]): Json[] {
  return components
    .filter(isJson)
    .flatMap((component) => [
      component,
      ...partsOf(listOf(component.components)),
      ...partsOf(component.accessory === undefined ? [] : [component.accessory]),
    ])
}
