import type { Command } from 'commander'
import type { Streams } from './program.ts'

export function addStart(program: Command, _streams: Streams, done: (status: number) => void): void {
  program
    .command('start')
    .description('start everything that is configured: Slack, Discord, and the local page')
    .option(
      '-d, --desk <folder>',
      'the desk’s folder; may be given several times (default: DESK, else corpus)',
      (value: string, earlier: readonly string[] = []) => [...earlier, value],
    )
    .action(async (options: { readonly desk?: readonly string[] }) => {
      // The web server and the chat parts load only for those who start them.
      const { startBot } = await import('../start.ts')
      done(await startBot({ ...(options.desk && { folders: options.desk }) }))
    })
}
