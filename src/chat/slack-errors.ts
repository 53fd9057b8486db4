import { UserError } from '../errors.ts'
import type { SlackSettings } from './slack.ts'

/** Refuses tokens that are missing or evidently of another kind, before anything is sent. */
export function checkSlackSettings({ botToken, appToken, signingSecret, mode }: SlackSettings): void {
  if (kindOf(botToken) === 'app' && kindOf(appToken) === 'bot')
    throw new UserError('SLACK_BOT_TOKEN and SLACK_APP_TOKEN are swapped.', 'Exchange their values.')
  if (kindOf(botToken) === 'app') throw wrongKind('SLACK_BOT_TOKEN', 'an app-level token')
  if (kindOf(botToken) === 'user') throw wrongKind('SLACK_BOT_TOKEN', 'the token of a person')
  if (mode === 'http') {
    if (!signingSecret)
      throw new UserError('SLACK_SIGNING_SECRET is missing for HTTP mode.', whereIs.SLACK_SIGNING_SECRET)
    return
  }
  if (!appToken) throw new UserError('SLACK_APP_TOKEN is missing for Socket Mode.', whereIs.SLACK_APP_TOKEN)
  if (kindOf(appToken) === 'bot') throw wrongKind('SLACK_APP_TOKEN', 'a bot token')
  if (kindOf(appToken) === 'user') throw wrongKind('SLACK_APP_TOKEN', 'the token of a person')
}

type Setting = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'

/**
 * What Slack's refusal of a token means for the operator: a UserError that no retry can mend. Everything else
 * (no network, a rate limit, a fault of Slack's) comes back as it is.
 */
export function explainSlack(error: unknown, setting: Setting): unknown {
  const code = errorCode(error)
  if (code === undefined || passing.has(code)) return error
  if (code === 'not_allowed_token_type') return wrongKind(setting, 'a token of another kind')
  if (code === 'missing_scope') {
    const needed = setting === 'SLACK_APP_TOKEN' ? 'connections:write' : 'commands and chat:write'
    return new UserError(`${setting} lacks a permission (${code}): it needs ${needed}.`, whereIs[setting])
  }
  if (refused.has(code)) return new UserError(`Slack refuses ${setting} (${code}).`, whereIs[setting])
  if (setting === 'SLACK_APP_TOKEN')
    return new UserError(`Slack opens no connection for SLACK_APP_TOKEN (${code}).`, switchOn)
  return new UserError(`Slack refuses SLACK_BOT_TOKEN (${code}).`, whereIs.SLACK_BOT_TOKEN)
}

/** docs.slack.dev/reference/methods/auth.test and …/apps.connections.open: refusals that stay. */
const refused = new Set([
  ...['invalid_auth', 'not_authed', 'token_revoked', 'token_expired', 'account_inactive'],
  ...['user_removed_from_team', 'team_disabled', 'org_login_required', 'access_denied', 'no_permission'],
])

/** The same pages: faults that pass. */
const passing = new Set([
  ...[
    'ratelimited',
    'rate_limited',
    'internal_error',
    'fatal_error',
    'request_timeout',
    'service_unavailable',
  ],
  ...['team_added_to_org', 'accesslimited'],
])

const whereIs = {
  SLACK_BOT_TOKEN:
    'Copy the Bot User OAuth Token (xoxb-…): https://api.slack.com/apps → your app → OAuth & Permissions.',
  SLACK_APP_TOKEN:
    'Generate an app-level token (xapp-…) with connections:write: https://api.slack.com/apps → your app → Basic Information → App-Level Tokens.',
  SLACK_SIGNING_SECRET:
    'Copy the Signing Secret: https://api.slack.com/apps → your app → Basic Information → App Credentials.',
}

const switchOn = 'Switch Socket Mode on: https://api.slack.com/apps → your app → Socket Mode.'

function wrongKind(setting: Setting, found: string): UserError {
  return new UserError(`${setting} holds ${found}.`, whereIs[setting])
}

/** docs.slack.dev/authentication/tokens: the prefixes of tokens. */
function kindOf(token: string | undefined): 'bot' | 'app' | 'user' | undefined {
  if (token?.startsWith('xoxb-')) return 'bot'
  if (token?.startsWith('xapp-')) return 'app'
  if (token?.startsWith('xoxp-')) return 'user'
  return undefined
}

/** The word with which Slack refused a call, as the client library hands it over. */
function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('data' in error)) return undefined
  const { data } = error
  if (typeof data !== 'object' || data === null || !('error' in data)) return undefined
  return typeof data.error === 'string' ? data.error : undefined
}
