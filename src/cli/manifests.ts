import type { Command } from 'commander'
import { discordInvite } from '../chat/discord-invite.ts'
import { slackManifest } from '../chat/slack-manifest.ts'
import { loadEnvironment, readConfig } from '../config.ts'
import { UserError } from '../errors.ts'
import type { Streams } from './program.ts'
import { type DeskOptions, onDesk, withDesk } from './session.ts'

export function addManifests(program: Command, streams: Streams): void {
  const manifest = program
    .command('slack-manifest')
    .description(
      'print the Slack app manifest to paste at api.slack.com/apps → Create New App → From a manifest',
    )
    .option('--minimal', 'least rights; what is then off is listed in its comments')
  withDesk(manifest).action(async (options: DeskOptions & { readonly minimal?: true }) => {
    const { config } = readConfig(loadEnvironment())
    await onDesk(options, streams, async ({ menu }) => {
      const publicUrl = config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }
      streams.out.write(
        slackManifest(menu, { minimal: options.minimal === true, mode: config.slackMode, ...publicUrl }),
      )
    })
  })
  program
    .command('discord-invite')
    .description('print the link that adds the bot to a Discord server')
    .option('--minimal', 'least rights')
    .action((options: { readonly minimal?: true }) => {
      const { config } = readConfig(loadEnvironment())
      if (config.discordApplicationId === undefined)
        throw new UserError(
          'DISCORD_APPLICATION_ID is missing.',
          'Copy it from discord.com/developers/applications → your application → General Information.',
        )
      streams.out.write(
        `${discordInvite(config.discordApplicationId, { minimal: options.minimal === true })}\n`,
      )
    })
}
