import type { Command } from 'commander'
import { loadEnvironment, readConfig } from '../config.ts'
import { renderTerminal } from '../render/terminal.ts'
import { packageVersion } from '../root.ts'
import { ownerOf } from '../store/index.ts'
import type { Streams } from './program.ts'
import { type DeskOptions, onDesk, withDesk } from './session.ts'

export function addStatus(program: Command, streams: Streams): void {
  const status = program
    .command('status')
    .description('desks, articles, files that are not served and why')
    .option('--json', 'as one object')
  withDesk(status).action(async (options: DeskOptions & { readonly json?: true }) => {
    const { config } = readConfig(loadEnvironment())
    const owner = await ownerOf(config.stateDir)
    await onDesk(options, streams, async (instance, language) => {
      if (!options.json) {
        const answer = await instance.dispatch.run({
          command: 'status',
          args: {},
          platform: 'terminal',
          user: 'terminal',
          channel: 'terminal',
          language,
        })
        streams.out.write(`${renderTerminal(answer, { colour: streams.out.isTTY === true })}\n`)
        return
      }
      const desks = instance.desks()
      const problems = desks.flatMap((desk) => desk.problems)
      const report = {
        running: owner !== undefined,
        ...(owner && { owner }),
        version: packageVersion(),
        desk: desks[0]?.settings.name,
        desks: desks.map(({ settings, articles }) => ({
          name: settings.name,
          command: settings.command,
          articles: articles.length,
        })),
        articles: desks.reduce((sum, { articles }) => sum + articles.length, 0),
        notes: desks.flatMap((desk) => desk.notes),
        problems: problems.map(({ file, outcome, reason }) => ({ file, outcome, reason })),
      }
      streams.out.write(`${JSON.stringify(report, null, 2)}\n`)
    })
  })
}
