import * as v from 'valibot'

/** Where each secret is found: named in every message about it. */
export const pages = {
  SLACK_BOT_TOKEN: 'api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token',
  SLACK_APP_TOKEN:
    'api.slack.com/apps → your app → Basic Information → App-Level Tokens (scope connections:write)',
  SLACK_SIGNING_SECRET:
    'api.slack.com/apps → your app → Basic Information → App Credentials → Signing Secret',
  DISCORD_TOKEN: 'discord.com/developers/applications → your application → Bot → Reset Token',
  DISCORD_APPLICATION_ID:
    'discord.com/developers/applications → your application → General Information → Application ID',
  DISCORD_PUBLIC_KEY:
    'discord.com/developers/applications → your application → General Information → Public Key',
} as const

type Named = keyof typeof pages

/**
 * The shapes of Slack's secrets. Another server than Slack's (`SLACK_API_URL`) may have secrets of other lengths, but
 * the prefixes are what tells them apart everywhere.
 */
export function slackSecrets(ownServer: boolean) {
  return {
    SLACK_BOT_TOKEN: secret(
      'SLACK_BOT_TOKEN',
      refused(/^xapp-/, 'this is the app-level token (xapp-…), which belongs in SLACK_APP_TOKEN'),
      refused(/^xoxp-/, 'this is a person’s token (xoxp-…), and the bot needs its own (xoxb-…)'),
      refused(/^(?!xoxb-)/, 'it does not begin with xoxb-'),
    ),
    SLACK_APP_TOKEN: secret(
      'SLACK_APP_TOKEN',
      refused(/^xoxb-/, 'this is the bot token (xoxb-…), which belongs in SLACK_BOT_TOKEN'),
      refused(/^(?!xapp-)/, 'it does not begin with xapp-'),
    ),
    SLACK_SIGNING_SECRET: secret(
      'SLACK_SIGNING_SECRET',
      refused(/^(?:xox|xapp)/, 'this is a token; the signing secret is 32 digits and letters a to f'),
      ...(ownServer ? [] : [refused(/^(?![0-9a-f]{32}$)/i, 'it is not 32 digits and letters a to f')]),
    ),
  }
}

/** The shapes of Discord's secrets and numbers; the exact ones only for Discord's own server. */
export function discordSecrets(ownServer: boolean) {
  return {
    DISCORD_TOKEN: secret(
      'DISCORD_TOKEN',
      refused(/^(?:xox|xapp)/, 'this is a token of Slack'),
      refused(/^\d{17,20}$/, 'this is a number such as the application’s, not the bot’s token'),
      refused(/^[0-9a-f]{64}$/i, 'this is the application’s public key'),
      ...(ownServer
        ? []
        : [
            refused(/^[\w-]{32}$/, 'this is the client secret, not the bot’s token'),
            refused(/^(?![\w-]{20,40}\.[\w-]{5,10}\.[\w-]{25,}$)/, 'it is not three parts joined by dots'),
          ]),
    ),
    DISCORD_APPLICATION_ID: secret('DISCORD_APPLICATION_ID', notANumber(ownServer)),
    DISCORD_PUBLIC_KEY: secret(
      'DISCORD_PUBLIC_KEY',
      refused(/^(?![0-9a-f]{64}$)/i, 'it is not 64 digits and letters a to f'),
    ),
  }
}

/** A Discord number (snowflake), as text; `ownServer`: of any length. */
export function notANumber(ownServer: boolean) {
  return ownServer
    ? refused(/\D/, 'it is not a number')
    : refused(/^(?!\d{17,20}$)/, 'it is not a number of 17 to 20 digits')
}

/** The application a bot token names in its first part; undefined for a token of another making. */
export function applicationOf(token: string): string | undefined {
  const decoded = Buffer.from(token.split('.', 1)[0] ?? '', 'base64').toString('latin1')
  return /^\d{17,20}$/.test(decoded) ? decoded : undefined
}

/** What a copied secret is before it is anything else: without blanks, quotes, or the words of an example. */
function secret(name: Named, ...more: readonly Refusal[]) {
  return v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      // The first that applies says it best.
      const found = [...copyingMistakes, ...more].find(({ shape }) => shape.test(dataset.value))
      if (found) addIssue({ message: `${found.says}. Copy it from ${pages[name]}.` })
    }),
  )
}

type Refusal = { readonly shape: RegExp; readonly says: string }

function refused(shape: RegExp, says: string): Refusal {
  return { shape, says }
}

const copyingMistakes: readonly Refusal[] = [
  refused(/^['"`‘’“”«»]|['"`‘’“”«»]$/, 'it is in quotes, which are taken as part of it'),
  refused(/^(?:Bot|Bearer)\s/i, 'it begins with a word that is not part of it'),
  refused(/[\r\n]/, 'there is a line break in it'),
  refused(/\s/, 'there is a blank in it'),
  refused(/^<|>$|your[-_]|[-_]here$|change-?me|\.\.\.|…|\*{3}/i, 'it still holds the words of an example'),
]
