import { randomUUID } from 'node:crypto'
import { isJson, type Json, listOf, textOf } from './json.ts'
import type { SlackIdentity } from './slack-identity.ts'
import { messageOnTheWire, type SlackMessage, type SlackWorkspace } from './slack-workspace.ts'

export type SlackTyped = {
  /** With its slash, `/chips`. */
  readonly command: string
  readonly text?: string
  readonly userId?: string
  readonly channelId?: string
}

export type SlackClick = {
  readonly message: SlackMessage
  readonly actionId: string
  /** Tells apart buttons with the same `action_id` in different blocks. */
  readonly value?: string
  readonly blockId?: string
  /** For selects: the `value` of the option chosen. */
  readonly selected?: string
  readonly userId?: string
}

/** The bodies Slack sends to an app, made from what people did. */
export function createPayloads(
  identity: SlackIdentity,
  workspace: SlackWorkspace,
  issueTrigger: () => string,
  now: () => number,
) {
  const { appId: api_app_id, teamId } = identity

  function person(id: string): Json {
    const { name } = workspace.user(id)
    return { id, username: name, name, team_id: teamId }
  }

  function interaction(type: string, userId: string): Json {
    const team = { id: teamId, domain: 'newsroom' }
    return {
      type,
      team,
      user: person(userId),
      api_app_id,
      token: 'not-used',
      enterprise: null,
      is_enterprise_install: false,
      trigger_id: issueTrigger(),
    }
  }

  function channelOf(id: string): Json {
    return { id, name: workspace.destination(id)?.name ?? 'directmessage' }
  }

  return {
    command({ command, text = '', userId = 'U0000000001', channelId = 'C0000000001' }: SlackTyped): Json {
      return {
        token: 'not-used',
        team_id: teamId,
        team_domain: 'newsroom',
        channel_id: channelId,
        channel_name: workspace.destination(channelId)?.name ?? 'directmessage',
        user_id: userId,
        user_name: workspace.user(userId).name,
        command,
        text,
        api_app_id,
        is_enterprise_install: 'false',
        trigger_id: issueTrigger(),
      }
    },

    /** An ephemeral message leaves no `message` in the payload, only its container. */
    click({ message, userId = message.ephemeralTo ?? 'U0000000001', ...wanted }: SlackClick): Json {
      const isEphemeral = message.ephemeralTo !== undefined
      return {
        ...interaction('block_actions', userId),
        container: {
          type: 'message',
          message_ts: message.ts,
          channel_id: message.channel,
          is_ephemeral: isEphemeral,
          ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
        },
        channel: channelOf(message.channel),
        ...(!isEphemeral && { message: messageOnTheWire(message, identity) }),
        state: { values: {} },
        actions: [actionOf(message, wanted, workspace.nextTs())],
      }
    },

    shortcut(callbackId: string, message: SlackMessage | Json, channelId: string, userId: string): Json {
      const shown =
        'payload' in message ? messageOnTheWire(message as SlackMessage, identity) : (message as Json)
      return {
        ...interaction('message_action', userId),
        callback_id: callbackId,
        message_ts: textOf(shown.ts),
        action_ts: workspace.nextTs(),
        channel: channelOf(channelId),
        message: { type: 'message', user: userId, text: '', ...shown },
      }
    },

    submission(view: Json, values: Json, userId: string): Json {
      return {
        ...interaction('view_submission', userId),
        view: { ...view, state: { values } },
        response_urls: [],
      }
    },

    event(event: Json): Json {
      const eventId = `Ev${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`
      return {
        token: 'not-used',
        team_id: teamId,
        api_app_id,
        event: { event_ts: workspace.nextTs(), ...event },
        type: 'event_callback',
        event_id: eventId,
        event_time: Math.floor(now() / 1000),
        authorizations: [
          {
            enterprise_id: null,
            team_id: teamId,
            user_id: identity.botUserId,
            is_bot: true,
            is_enterprise_install: false,
          },
        ],
        is_ext_shared_channel: false,
      }
    },
  }
}

type Wanted = Omit<SlackClick, 'message' | 'userId'>

/** Finds the element in the stored message; a click on what is not there is a mistake of the test. */
function actionOf(message: SlackMessage, wanted: Wanted, actionTs: string): Json {
  for (const block of listOf(message.payload.blocks).filter(isJson)) {
    if (wanted.blockId !== undefined && block.block_id !== wanted.blockId) continue
    for (const element of [...listOf(block.elements), block.accessory].filter(isJson)) {
      if (element.action_id !== wanted.actionId) continue
      if (wanted.value !== undefined && element.value !== wanted.value) continue
      const { type, action_id, text, value } = element
      const option = listOf(element.options).find((one) => isJson(one) && one.value === wanted.selected)
      if (wanted.selected !== undefined && !option)
        throw new Error(`no option ${wanted.selected} in ${wanted.actionId}`)
      return {
        type,
        action_id,
        block_id: block.block_id,
        action_ts: actionTs,
        ...(text !== undefined && { text }),
        ...(value !== undefined && { value }),
        ...(option !== undefined && { selected_option: option }),
      }
    }
  }
  throw new Error(
    `the message has no element ${wanted.actionId}${wanted.value === undefined ? '' : ` = ${wanted.value}`}`,
  )
}
