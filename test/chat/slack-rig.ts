import { createSlackAdapter, type SlackSettings } from '../../src/chat/slack.ts'
import type { Args } from '../../src/types.ts'
import type { Asked, ChatRig, Seen } from '../contracts/chat-adapter.ts'
import type { PostingRig } from '../contracts/posting.ts'
import { isJson, listOf, textOf } from '../doubles/json.ts'
import type { SlackDelivery } from '../doubles/slack-deliveries.ts'
import { type SlackDouble, startSlackDouble } from '../doubles/slack-double.ts'
import type { SlackMessage } from '../doubles/slack-workspace.ts'

const people = { asker: 'U0000000001', other: 'U0000000002' } as const
export const frenchUsers = Object.entries(people).map(([name, id]) => ({ id, name, locale: 'fr-FR' }))

export function settingsFor(double: SlackDouble, mode: SlackSettings['mode'] = 'socket'): SlackSettings {
  const { botToken, appToken, signingSecret, apiUrl } = double
  return { botToken, appToken, signingSecret, apiUrl, mode }
}

/** Slack with people in it; in Socket Mode unless another way is given. */
export async function startSlackRig(
  prepare: (double: SlackDouble) => Partial<ChatRig> & { readonly via?: 'http' } = () => ({}),
): Promise<ChatRig> {
  const double = await startSlackDouble({ users: frenchUsers })
  const { via = 'socket', ...own } = prepare(double)
  const deliveries = new Map<Asked, SlackDelivery>()

  function asked(delivery: SlackDelivery): Asked {
    // A click changes the message it is on, or makes others; both are what comes of it.
    const result: Asked = {
      async acknowledged() {
        await delivery.acknowledged()
        return {}
      },
      messages: async (count) => (await delivery.waitForAnswers(count)).map(seen),
      seen: () => delivery.answers().map(seen),
    }
    deliveries.set(result, delivery)
    return result
  }

  return {
    posting: postingIn(double),
    createAdapter: (port) => createSlackAdapter(port, settingsFor(double)),
    async type(command, args = {}, person = 'asker') {
      return asked(
        await double.typeCommand({ command: `/${command}`, text: lineOf(args), userId: people[person] }, via),
      )
    },
    async press(message, label, person = 'asker') {
      const original = originalOf(message)
      const { actionId, value } = buttonOf(original, label)
      return asked(await double.click({ message: original, actionId, value, userId: people[person] }, via))
    },
    async redeliver(given) {
      const delivery = deliveries.get(given)
      if (!delivery) throw new Error('never delivered')
      await (await double.redeliver(delivery)).acknowledged()
    },
    publicMessages: () => double.messagesIn('C0000000001').map(seen),
    async changed(message, times) {
      const original = originalOf(message)
      await double.ledger.waitFor(() => original.versions.length > times, 'a change')
      return seen(original)
    },
    async gone(message) {
      await double.ledger.waitFor(() => originalOf(message).deleted, 'a deletion')
    },
    keepNext: () => double.failNext('response_url', { status: 500, times: 2 }),
    async disconnected() {
      await double.ledger.waitFor(() => double.socket.connections() === 0, 'the end of all connections')
    },
    counts: () => double.counts(),
    close: () => double.close(),
    ...own,
  }
}

/** Slack as the outbox sees it. */
function postingIn(double: SlackDouble): PostingRig {
  return {
    platform: 'slack',
    openChannel: 'C0000000001',
    closedChannel: 'C0000000003',
    unknownChannel: 'C0000000099',
    fail(request, fault) {
      double.failNext(request === 'post' ? 'chat.postMessage' : 'conversations.history', fault)
    },
    posted: () =>
      double.messages
        .filter(({ deleted, ephemeralTo, via }) => !deleted && !ephemeralTo && via === 'chat.postMessage')
        .map((message) => ({
          id: message.ts,
          text: seen(message).text,
          ...(message.threadTs !== undefined && { lead: message.threadTs }),
        })),
    async chatter(messages) {
      for (let count = 0; count < messages; count++) double.write('C0000000001', `message ${count}`)
    },
  }
}

const originals = new WeakMap<Seen, SlackMessage>()

export function seen(message: SlackMessage): Seen {
  const { payload } = message
  const shown: Seen = {
    text: JSON.stringify(payload.blocks ?? payload.text).replaceAll('\\"', '"'),
    isPrivate: message.ephemeralTo !== undefined,
    payload: message.versions.at(-1),
    buttons: buttonsOf(message).map(({ label }) => label),
    isThere: () => !message.deleted,
  }
  originals.set(shown, message)
  return shown
}

function originalOf(message: Seen): SlackMessage {
  const original = originals.get(message)
  if (!original) throw new Error('not a message of this rig')
  return original
}

function buttonsOf(message: SlackMessage) {
  return listOf(message.payload.blocks).flatMap((block) =>
    (isJson(block) ? listOf(block.elements) : []).flatMap((element) => {
      if (!isJson(element) || element.type !== 'button' || !isJson(element.text)) return []
      return [
        {
          label: textOf(element.text.text),
          actionId: textOf(element.action_id),
          value: textOf(element.value),
        },
      ]
    }),
  )
}

export function buttonOf(message: SlackMessage, label: string) {
  const button = buttonsOf(message).find((candidate) => candidate.label === label)
  if (!button) throw new Error(`there is no button ${label}`)
  return button
}

/** Slack has one line: the query as it is, the rest as `key:value`. */
function lineOf({ query, ...rest }: Args): string {
  const options = Object.entries(rest).map(([name, value]) => `${name}:${value}`)
  return [...(query === undefined ? [] : [String(query)]), ...options].join(' ')
}
