import type { webApi } from '@slack/bolt'
import { Document } from 'yaml'
import { type Menu, type MenuEntry, usageOf } from '../command.ts'
import { UserError } from '../errors.ts'
import type { Language } from '../types.ts'
import { messageCallback } from './message-text.ts'
import { slackPath } from './slack-requests.ts'

export type ManifestOptions = {
  /** Least rights; what is then off stands in the comment at the top. */
  readonly minimal: boolean
  readonly mode: 'socket' | 'http'
  /** Where Slack reaches our HTTP server; needed in HTTP mode. */
  readonly publicUrl?: string
  /** Of the texts in the manifest, which Slack shows to everybody; French when absent. */
  readonly language?: Language
}

/**
 * The app manifest as YAML: every command of the menu but those whose names Slack keeps for itself, which stay words
 * after the desk's command. Throws UserError when the menu or the options cannot make an app.
 */
export function slackManifest(menu: Menu, options: ManifestOptions): string {
  const { minimal, mode, language = 'fr' } = options
  const registered = slashNames(menu).filter(isRegistrable)
  const shortcuts = menu.flatMap(({ name, command: { onMessage, summary } }) =>
    onMessage
      ? [
          {
            name: onMessage.short[language],
            type: 'message' as const,
            callback_id: messageCallback(name),
            description: summary[language],
          },
        ]
      : [],
  )
  const manifest: Manifest = {
    display_information: { name: 'Verbatim', description: about[language] },
    features: {
      bot_user: { display_name: 'verbatim', always_online: true },
      slash_commands: registered.map((entry) => ({
        command: `/${entry.name}`,
        description: entry.summary[language],
        ...(entry.hint !== '' && { usage_hint: entry.hint }),
        should_escape: false,
        ...(mode === 'http' && { url: addressOf(options) }),
      })),
      ...(shortcuts.length > 0 && { shortcuts }),
    },
    oauth_config: { scopes: { bot: minimal ? leastScopes : [...leastScopes, ...moreScopes] } },
    settings: {
      interactivity: { is_enabled: true, ...(mode === 'http' && { request_url: addressOf(options) }) },
      socket_mode_enabled: mode === 'socket',
      org_deploy_enabled: false,
      token_rotation_enabled: false,
    },
  }
  const document = new Document(manifest)
  document.commentBefore = commentFor(options, menu)
  return document.toString({ lineWidth: 0 })
}

type Manifest = webApi.AppsManifestCreateArguments['manifest']
type Scope = NonNullable<NonNullable<NonNullable<Manifest['oauth_config']>['scopes']>['bot']>[number]

const about: { readonly [language in Language]: string } = {
  fr: 'Des citations exactes de notre revue de presse, chacune avec sa source et sa place',
  en: 'Exact quotes from our press coverage, each with its source and place',
}

/** `commands`: slash commands, and answers to them. `chat:write`: posts of its own. */
const leastScopes: Scope[] = ['commands', 'chat:write']

/**
 * `users:read`: the language each person has set in Slack. `chat:write.public`: posts in public channels that the bot was
 * not invited to. The four histories: looking for a post whose outcome is unknown.
 */
const moreScopes: Scope[] = [
  ...(['users:read', 'chat:write.public'] as const),
  ...(['channels:history', 'groups:history', 'im:history', 'mpim:history'] as const),
]

/**
 * Names of Slack's own slash commands (slack.com/help/articles/201259356, "Slash commands in Slack"): a manifest
 * that names one is refused.
 */
const kept = new Set([
  ...['active', 'apps', 'archive', 'away', 'call', 'collapse', 'dm', 'dnd', 'expand', 'feed', 'feedback'],
  ...[
    'help',
    'invite',
    'invite_people',
    'join',
    'kick',
    'leave',
    'me',
    'msg',
    'mute',
    'open',
    'part',
    'prefs',
  ],
  ...[
    'rename',
    'remind',
    'remove',
    'search',
    'shortcuts',
    'shrug',
    'star',
    'status',
    'todo',
    'topic',
    'trigger',
  ],
  ...['unarchive', 'who', 'whois'],
])

/** Longest command in a manifest, its slash included. */
const commandMax = 32

/** What can be typed after a slash: a command, or the first word of several. */
type SlashName = Pick<MenuEntry, 'name' | 'desk'> &
  Pick<MenuEntry['command'], 'summary'> & {
    /** What may follow, as it is typed. */
    readonly hint: string
  }

function slashNames(menu: Menu): SlashName[] {
  const names = new Map<string, SlashName>()
  for (const entry of menu) {
    const { name, group, command, desk } = entry
    if (group) {
      const seconds = menu
        .filter((other) => other.group?.name === group.name)
        .map((other) => other.command.name)
      names.set(group.name, { name: group.name, summary: group.summary, hint: seconds.join(' | ') })
    } else names.set(name, { name, summary: command.summary, hint: hintFor(entry), ...(desk && { desk }) })
  }
  return [...names.values()]
}

function isRegistrable({ name, desk }: SlashName): boolean {
  const fits = name.length < commandMax
  if (desk && kept.has(name))
    throw new UserError(
      `Slack keeps /${name} for itself.`,
      `Give the desk ${desk.name} another command in its desk.yaml.`,
    )
  if (desk && !fits)
    throw new UserError(
      `/${name} is longer than the ${commandMax} characters Slack takes.`,
      `Give the desk ${desk.name} a shorter command in its desk.yaml.`,
    )
  return fits && !kept.has(name)
}

/** The options as they are typed, without the command itself. */
function hintFor(entry: MenuEntry): string {
  return usageOf(entry).slice(entry.name.length + 2)
}

function addressOf({ publicUrl }: ManifestOptions): string {
  if (publicUrl === undefined)
    throw new UserError(
      'PUBLIC_URL is missing: in HTTP mode Slack has to reach the bot.',
      'Set it to the https:// address of the bot, or use Socket Mode (SLACK_MODE=socket).',
    )
  return new URL(slackPath, publicUrl).href
}

function commentFor({ minimal, mode }: ManifestOptions, menu: Menu): string {
  const desk = menu.find((entry) => entry.desk)
  const words = menu
    .filter(({ name }) => kept.has(name))
    .map(({ name }) => `/${desk?.name ?? 'chips'} ${name}`)
  const lines = [
    'Paste this at https://api.slack.com/apps → Create New App → From a manifest.',
    ...(mode === 'socket'
      ? ['Then make an app-level token with connections:write under Basic Information.']
      : []),
    ...(words.length > 0 ? [`Slack keeps some names for itself; type instead: ${words.join(', ')}`] : []),
    ...(minimal
      ? [
          'Off with these least rights: the language each person has set in Slack (users:read);',
          'digests in public channels that the bot was not invited to (chat:write.public);',
          'looking for a post whose answer was lost, which is then called uncertain and is not repeated',
          '(channels:history, groups:history, im:history, mpim:history).',
        ]
      : []),
  ]
  return lines.map((line) => ` ${line}`).join('\n')
}
