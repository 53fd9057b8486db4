import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'dotenv'
import { parseSettings, problem, type SettingProblem, type Settings } from './config/settings.ts'
import { applicationOf, pages } from './config/tokens.ts'
import { UserError } from './errors.ts'
import { createRedactor } from './redact.ts'
import { defaultDesk, projectRoot } from './root.ts'

export { type SettingProblem, settingNames } from './config/settings.ts'

/** What the operator has decided. Absent means not decided, except where a default is said. */
export type Config = {
  /** Absolute paths; the first is the default desk. Default: the desk that comes with the code. */
  readonly desks: readonly string[]
  /** Absolute path. Default: `state` in the current folder. */
  readonly stateDir: string
  /** Default: this machine alone. */
  readonly host: string
  /** 0 is any free one. */
  readonly port: number
  /** Scheme, host and port: no path, no slash at its end. */
  readonly publicUrl?: string
  /** Where a desk names none of its own. */
  readonly timeZone?: string
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
  /** Slack and Discord member IDs that may change settings. Not used yet. */
  readonly settingsUsers: readonly string[]
  /** Discord role IDs that may change settings. Not used yet. */
  readonly settingsRoles: readonly string[]
  /** `host:port` let through the guard against private addresses. Not used yet. */
  readonly ingestAllow: readonly string[]
  /** Present when Slack can start. */
  readonly slack?: SlackConfig
  /** Present when Discord can start. */
  readonly discord?: DiscordConfig
  readonly slackMode: 'socket' | 'http'
  readonly discordMode: 'gateway' | 'http'
  readonly discordApplicationId?: string
  /** Everything that may never be shown or logged, also values that are wrong. */
  readonly secrets: readonly string[]
}

export type SlackConfig = {
  readonly botToken: string
  /** Ends in a slash. */
  readonly apiUrl?: string
} & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string }
)

export type DiscordConfig = {
  readonly mode: 'gateway'
  readonly token: string
  readonly applicationId: string
  /** Without a slash at its end. */
  readonly apiUrl?: string
  /** The one server to register commands with; absent: all. */
  readonly guildId?: string
}

export type ReadConfig = {
  readonly config: Config
  /** Why a platform that somebody began to configure does not start. */
  readonly problems: readonly SettingProblem[]
  /** What starts all the same, but should be known. */
  readonly warnings: readonly SettingProblem[]
}

const defaultPort = 3917

/**
 * The environment as typed settings. A mistake about one platform keeps that platform from starting and nothing else;
 * any other mistake throws a UserError that tells them all, one a line. No message holds a secret, also not one that was
 * given for something else. Relative folders are those of `folder`.
 */
export function readConfig(env: NodeJS.ProcessEnv, folder = process.cwd()): ReadConfig {
  const secrets = secretsIn(env)
  const redact = createRedactor(secrets)
  const safe = (found: SettingProblem) => ({ ...found, message: redact(found.message) })
  const { settings, problems: mistakes } = parseSettings(env)
  const problems = [...mistakes, ...halfConfigured(settings, env)].map(safe)
  if (problems.some(({ platform }) => platform === undefined)) throw refusal(problems)

  const can = (platform: 'slack' | 'discord') => !problems.some((found) => found.platform === platform)
  const slack = can('slack') ? slackConfig(settings) : undefined
  const discord = can('discord') ? discordConfig(settings) : undefined
  const applicationId = applicationIdOf(settings)
  const config: Config = {
    desks: settings.DESK?.map((desk) => resolve(folder, desk)) ?? [defaultDesk],
    stateDir: resolve(folder, settings.STATE_DIR ?? 'state'),
    host: settings.HOST ?? '127.0.0.1',
    port: settings.PORT ?? defaultPort,
    ...(settings.PUBLIC_URL !== undefined && { publicUrl: settings.PUBLIC_URL }),
    ...(settings.TIME_ZONE !== undefined && { timeZone: settings.TIME_ZONE }),
    logLevel: settings.LOG_LEVEL ?? 'info',
    settingsUsers: settings.SETTINGS_USERS ?? [],
    settingsRoles: settings.SETTINGS_ROLES ?? [],
    ingestAllow: settings.INGEST_ALLOW ?? [],
    ...(slack && { slack }),
    ...(discord && { discord }),
    slackMode: settings.SLACK_MODE ?? 'socket',
    discordMode: settings.DISCORD_MODE ?? 'gateway',
    ...(applicationId !== undefined && { discordApplicationId: applicationId }),
    secrets,
  }
  return { config, problems, warnings: warningsAbout(settings).map(safe) }
}

/** The environment, completed by the `.env` of the current folder or else by that of the project. */
export function loadEnvironment(
  env: NodeJS.ProcessEnv = process.env,
  folder = process.cwd(),
): NodeJS.ProcessEnv {
  for (const file of new Set([join(folder, '.env'), join(projectRoot, '.env')])) {
    try {
      return { ...parse(readFileSync(file)), ...env }
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') continue
      throw new UserError(
        `${file} cannot be read: ${error instanceof Error ? error.message : error}`,
        'Let this user read it, or remove it.',
      )
    }
  }
  return env
}

/** A platform of which some settings are there and some are not: each missing one, and where to get it. */
function halfConfigured(settings: Settings, env: NodeJS.ProcessEnv): SettingProblem[] {
  const missing: SettingProblem[] = []
  const needs = (name: keyof typeof pages, why: string, otherwise = '') => {
    if (!isGiven(env, name)) missing.push(problem(name, `${why} Copy it from ${pages[name]}${otherwise}.`))
  }
  if (['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'].some((name) => isGiven(env, name))) {
    needs('SLACK_BOT_TOKEN', 'it is missing, and Slack cannot start without it.')
    if (settings.SLACK_MODE === 'http')
      needs('SLACK_SIGNING_SECRET', 'it is missing, and SLACK_MODE=http needs it.')
    else needs('SLACK_APP_TOKEN', 'it is missing, and Socket Mode needs it.', ', or set SLACK_MODE=http')
  }
  if (['DISCORD_TOKEN', 'DISCORD_APPLICATION_ID', 'DISCORD_PUBLIC_KEY'].some((name) => isGiven(env, name))) {
    if (settings.DISCORD_MODE === 'http')
      missing.push(
        problem('DISCORD_MODE', 'http is not available yet. Remove it: the gateway needs no public address.'),
      )
    needs('DISCORD_TOKEN', 'it is missing, and Discord cannot start without it.')
    if (settings.DISCORD_TOKEN !== undefined && applicationIdOf(settings) === undefined)
      needs('DISCORD_APPLICATION_ID', 'it is missing, and DISCORD_TOKEN does not name it.')
  }
  return missing
}

function slackConfig({ SLACK_BOT_TOKEN: botToken, ...settings }: Settings): SlackConfig | undefined {
  if (botToken === undefined) return undefined
  const base = {
    botToken,
    ...(settings.SLACK_API_URL !== undefined && { apiUrl: `${settings.SLACK_API_URL}/` }),
  }
  if (settings.SLACK_MODE === 'http')
    return settings.SLACK_SIGNING_SECRET === undefined
      ? undefined
      : { ...base, mode: 'http', signingSecret: settings.SLACK_SIGNING_SECRET }
  return settings.SLACK_APP_TOKEN === undefined
    ? undefined
    : { ...base, mode: 'socket', appToken: settings.SLACK_APP_TOKEN }
}

function discordConfig(settings: Settings): DiscordConfig | undefined {
  const applicationId = applicationIdOf(settings)
  if (settings.DISCORD_TOKEN === undefined || applicationId === undefined) return undefined
  return {
    mode: 'gateway',
    token: settings.DISCORD_TOKEN,
    applicationId,
    ...(settings.DISCORD_API_URL !== undefined && { apiUrl: settings.DISCORD_API_URL }),
    ...(settings.DISCORD_GUILD_ID !== undefined && { guildId: settings.DISCORD_GUILD_ID }),
  }
}

function applicationIdOf({
  DISCORD_APPLICATION_ID: given,
  DISCORD_TOKEN: token,
}: Settings): string | undefined {
  return given ?? (token === undefined ? undefined : applicationOf(token))
}

function warningsAbout(settings: Settings): SettingProblem[] {
  const warnings: SettingProblem[] = []
  const named = settings.DISCORD_TOKEN === undefined ? undefined : applicationOf(settings.DISCORD_TOKEN)
  if (
    named !== undefined &&
    settings.DISCORD_APPLICATION_ID !== undefined &&
    named !== settings.DISCORD_APPLICATION_ID
  )
    warnings.push(
      problem(
        'DISCORD_APPLICATION_ID',
        `DISCORD_TOKEN is that of application ${named}. Unless the application is older than 2016, copy both from the same one: ${pages.DISCORD_APPLICATION_ID}.`,
      ),
    )
  if (settings.INGEST_ALLOW !== undefined && settings.INGEST_ALLOW.length > 0)
    warnings.push(
      problem(
        'INGEST_ALLOW',
        `not used yet; it will let private addresses through: ${settings.INGEST_ALLOW.join(', ')}. Meant for tests only.`,
      ),
    )
  return warnings
}

function refusal(problems: readonly SettingProblem[]): UserError {
  return new UserError(
    [
      'These settings cannot be used:',
      ...problems.map(({ setting, message }) => `  ${setting}: ${message}`),
    ].join('\n'),
    'Mend them in .env or in the environment; .env.example explains each.',
  )
}

function secretsIn(env: NodeJS.ProcessEnv): readonly string[] {
  const names = [
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    'SLACK_SIGNING_SECRET',
    'DISCORD_TOKEN',
    'DATABASE_URL',
  ]
  return names.flatMap((name) => env[name]?.trim() || [])
}

function isGiven(env: NodeJS.ProcessEnv, name: string): boolean {
  return (env[name] ?? '').trim() !== ''
}
