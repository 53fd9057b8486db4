import { isJson, type Json, textOf } from './json.ts'
import type { Ledger } from './ledger.ts'
import type { SlackIdentity } from './slack-identity.ts'
import { checkSlackMessage, type SlackMessageKind, slackRefusal } from './slack-rules.ts'
import type { SlackViews } from './slack-views.ts'
import {
  messageOnTheWire,
  type SlackChannel,
  type SlackMessage,
  type SlackWorkspace,
} from './slack-workspace.ts'
import type { RuleOptions } from './text-rules.ts'

export type SlackMethods = {
  /** The answer of a Web API method to parsed arguments. */
  call(method: string, args: Json): Json
}

type Surroundings = {
  readonly ledger: Ledger
  readonly workspace: SlackWorkspace
  readonly identity: SlackIdentity
  readonly views: SlackViews
  readonly scopes: readonly string[]
  readonly rules: RuleOptions
}

const neededScopes: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'conversations.history': 'channels:history',
  'conversations.replies': 'channels:history',
  'conversations.info': 'channels:read',
  'conversations.open': 'im:write',
  'users.info': 'users:read',
}

/** The Web API of the double, without tokens and transport. An error is `{ok: false, error}`, as Slack writes it. */
export function createSlackMethods(surroundings: Surroundings): SlackMethods {
  const { ledger, workspace, identity, views, scopes, rules } = surroundings

  /** Checks a message body; a refused one is recorded and answered with Slack's word. */
  function inspect(method: string, args: Json, kind: SlackMessageKind) {
    const breaches = checkSlackMessage(args, { ...rules, kind })
    ledger.addBreaches(breaches)
    const error = slackRefusal(breaches)
    if (error) ledger.record('refused', { via: method, error, payload: args })
    return { breaches, error }
  }

  function reachable(id: string): SlackChannel | string {
    const channel = workspace.destination(id)
    if (!channel) return 'channel_not_found'
    if (channel.archived) return 'is_archived'
    if (channel.member === false && !scopes.includes('chat:write.public')) return 'not_in_channel'
    return channel
  }

  function post(method: string, args: Json, ephemeralTo?: string): Json {
    const channel = reachable(textOf(args.channel))
    if (typeof channel === 'string') return failure(channel)
    const { breaches, error } = inspect(method, args, ephemeralTo === undefined ? 'post' : 'ephemeral')
    if (error) return failure(error)
    const threadTs = textOf(args.thread_ts) || undefined
    const message = workspace.add({
      channel: channel.id,
      via: method,
      payload: args,
      breaches,
      ephemeralTo,
      threadTs,
    })
    if (ephemeralTo !== undefined) return { ok: true, message_ts: message.ts }
    return { ok: true, channel: channel.id, ts: message.ts, message: messageOnTheWire(message, identity) }
  }

  function ownMessage(args: Json): SlackMessage | undefined {
    const channel = workspace.destination(textOf(args.channel))
    const message = channel && workspace.find(channel.id, textOf(args.ts))
    return message?.deleted ? undefined : message
  }

  /** Answers in threads are no part of a channel's history. */
  function history(args: Json): Json {
    return page(args, ({ ts, threadTs }) => threadTs === undefined || threadTs === ts)
  }

  /** A thread begins with the message it starts at. */
  function replies(args: Json): Json {
    const start = ownMessage(args)
    if (!start) return failure('thread_not_found')
    return page(args, ({ ts, threadTs }) => ts === start.ts || threadTs === start.ts)
  }

  function page(args: Json, belongs: (message: SlackMessage) => boolean): Json {
    const channel = workspace.channel(textOf(args.channel)) ?? workspace.destination(textOf(args.channel))
    if (!channel) return failure('channel_not_found')
    if (channel.member === false) return failure('not_in_channel')
    const oldest = Number(args.oldest ?? 0)
    const latest = Number(args.latest ?? Number.POSITIVE_INFINITY)
    const inclusive = flag(args.inclusive)
    const within = (ts: number): boolean =>
      (ts > oldest && ts < latest) || (inclusive && (ts === oldest || ts === latest))
    const found = workspace.messages
      .filter((message) => message.channel === channel.id && !message.ephemeralTo && !message.deleted)
      .filter((message) => belongs(message) && within(Number(message.ts)))
      .reverse()
    const limit = Number(args.limit ?? 100)
    const messages = found.slice(0, limit).map((message) => ({
      ...messageOnTheWire(message, identity),
      ...(flag(args.include_all_metadata) &&
        message.payload.metadata !== undefined && { metadata: message.payload.metadata }),
    }))
    return { ok: true, messages, has_more: found.length > limit, response_metadata: { next_cursor: '' } }
  }

  const methods: Record<string, (args: Json) => Json> = {
    'auth.test': () => ({
      ok: true,
      url: 'https://newsroom.slack.com/',
      team: 'Newsroom',
      user: 'verbatim',
      team_id: identity.teamId,
      user_id: identity.botUserId,
      bot_id: identity.botId,
      is_enterprise_install: false,
    }),
    'chat.postMessage': (args) => post('chat.postMessage', args),
    'chat.postEphemeral': (args) =>
      args.user ? post('chat.postEphemeral', args, textOf(args.user)) : failure('no_user'),
    'chat.update'(args) {
      const message = ownMessage(args)
      if (!message) return failure('message_not_found')
      const { breaches, error } = inspect('chat.update', args, 'update')
      if (error) return failure(error)
      const kept = message.payload.metadata
      workspace.edit(message, { ...(kept !== undefined && { metadata: kept }), ...args }, breaches)
      return {
        ok: true,
        channel: message.channel,
        ts: message.ts,
        text: textOf(args.text),
        message: messageOnTheWire(message, identity),
      }
    },
    'chat.delete'(args) {
      const message = ownMessage(args)
      if (!message) return failure('message_not_found')
      workspace.remove(message)
      return { ok: true, channel: message.channel, ts: message.ts }
    },
    'chat.getPermalink'(args) {
      const message = ownMessage({ ...args, ts: args.message_ts })
      if (!message) return failure('message_not_found')
      const permalink = `https://newsroom.slack.com/archives/${message.channel}/p${message.ts.replace('.', '')}`
      return { ok: true, channel: message.channel, permalink }
    },
    'views.open': views.open,
    'views.update': views.update,
    'conversations.history': history,
    'conversations.replies': replies,
    'conversations.info'(args) {
      const channel = workspace.destination(textOf(args.channel))
      if (!channel) return failure('channel_not_found')
      return { ok: true, channel: channelOnTheWire(channel) }
    },
    'conversations.open'(args) {
      const channel = workspace.destination(textOf(args.users))
      return channel ? { ok: true, channel: { id: channel.id } } : failure('user_not_found')
    },
    'users.info'(args) {
      const {
        id,
        name,
        locale = 'en-US',
        timeZone = 'Europe/Paris',
        admin = false,
      } = workspace.user(textOf(args.user))
      const known = /^[UW]\w+$/.test(id)
      if (!known) return failure('user_not_found')
      const team_id = identity.teamId
      return {
        ok: true,
        user: { id, team_id, name, real_name: name, locale, tz: timeZone, is_admin: admin, is_bot: false },
      }
    },
  }

  return {
    call(method, args) {
      const run = methods[method]
      if (!run) {
        ledger.addBreaches([{ rule: 'protocol.method', path: method, detail: 'the double does not know it' }])
        return failure('unknown_method')
      }
      const needed = neededScopes[method]
      if (needed !== undefined && !scopes.includes(needed)) {
        return { ...failure('missing_scope'), needed, provided: scopes.join(',') }
      }
      return run(args)
    },
  }
}

/** Arguments as a method sees them: JSON in form fields is read, and so are `true` and `false`. */
export function readArguments(fields: unknown): Json {
  const args: Json = {}
  for (const [key, value] of Object.entries(isJson(fields) ? fields : {})) {
    if (value === 'true' || value === 'false') args[key] = value === 'true'
    else if (typeof value === 'string' && jsonArguments.has(key)) args[key] = parsed(value)
    else if (key !== 'token') args[key] = value
  }
  return args
}

export function failure(error: string): Json {
  return { ok: false, error }
}

const jsonArguments = new Set(['blocks', 'attachments', 'metadata', 'view'])

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function flag(value: unknown): boolean {
  return value === true || value === 1 || value === '1'
}

function channelOnTheWire(channel: SlackChannel): Json {
  const { id, name, member = true, archived = false, isPrivate = false } = channel
  const direct = id.startsWith('D')
  return {
    id,
    name,
    is_channel: !direct,
    is_im: direct,
    is_member: member,
    is_archived: archived,
    is_private: isPrivate,
  }
}
