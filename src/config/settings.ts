import * as v from 'valibot'
import { discordSecrets, notANumber, pages, slackSecrets } from './tokens.ts'
import * as values from './values.ts'

/** Every setting that the environment may hold, with what makes its value a right one. */
function settingSchemas(own: { readonly slackServer: boolean; readonly discordServer: boolean }) {
  const number = notANumber(own.discordServer)
  return {
    ...slackSecrets(own.slackServer),
    SLACK_MODE: values.slackMode,
    SLACK_API_URL: values.httpAddress,
    ...discordSecrets(own.discordServer),
    DISCORD_MODE: values.discordMode,
    DISCORD_API_URL: values.httpAddress,
    DISCORD_GUILD_ID: v.pipe(
      v.string(),
      v.check(
        (value) => !number.shape.test(value),
        `${number.says}. With Developer Mode on, a right click on the server → Copy Server ID.`,
      ),
    ),
    DESK: values.folders,
    STATE_DIR: v.string(),
    DATABASE_URL: v.pipe(
      v.string(),
      v.check(
        () => false,
        'PostgreSQL is not available yet. Remove this setting: state is kept in STATE_DIR.',
      ),
    ),
    HOST: values.host,
    PORT: values.port,
    PUBLIC_URL: values.publicAddress,
    TIME_ZONE: values.timeZone,
    LOG_LEVEL: values.logLevel,
    SETTINGS_USERS: values.people,
    SETTINGS_ROLES: values.roles,
    INGEST_ALLOW: values.hostsAndPorts,
  }
}

type Schemas = ReturnType<typeof settingSchemas>
export type SettingName = keyof Schemas
export type Settings = { readonly [name in SettingName]?: v.InferOutput<Schemas[name]> }

/** One setting that cannot be used as it is. The message is one line that says what is wrong and what to do. */
export type SettingProblem = {
  readonly setting: SettingName
  /** The one platform that it keeps from starting; absent where it concerns everything. */
  readonly platform?: 'slack' | 'discord'
  readonly message: string
}

/** The values that are right, and a problem for each that is not. An empty value counts as none. */
export function parseSettings(env: NodeJS.ProcessEnv): { settings: Settings; problems: SettingProblem[] } {
  const schemas = settingSchemas({
    slackServer: Boolean(env.SLACK_API_URL),
    discordServer: Boolean(env.DISCORD_API_URL),
  })
  const settings: { [name in SettingName]?: unknown } = {}
  const problems: SettingProblem[] = []
  for (const setting of settingNames) {
    const given = env[setting]
    if (given === undefined || given.trim() === '') continue
    const isSecret = setting in pages
    const schema = schemas[setting] as v.GenericSchema<string>
    const parsed = v.safeParse(schema, isSecret ? given : given.trim(), { abortPipeEarly: true })
    if (parsed.success) settings[setting] = parsed.output
    else problems.push(problem(setting, parsed.issues[0].message))
  }
  return { settings: settings as Settings, problems } // each value came out of the schema of its own name
}

export function problem(setting: SettingName, message: string): SettingProblem {
  const platform = setting.startsWith('SLACK_')
    ? 'slack'
    : setting.startsWith('DISCORD_')
      ? 'discord'
      : undefined
  return { setting, ...(platform && { platform }), message }
}

/** In the order in which problems are told. */
export const settingNames = Object.keys(
  settingSchemas({ slackServer: false, discordServer: false }),
) as readonly SettingName[]
