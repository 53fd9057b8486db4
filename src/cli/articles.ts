import type { Command } from 'commander'
import { writeLine } from './json-lines.ts'
import type { Streams } from './program.ts'
import { type DeskOptions, onDesk, withDesk } from './session.ts'

export function addArticles(program: Command, streams: Streams): void {
  const articles = program
    .command('articles')
    .description('print one line of JSON for each article served')
    .option('--json', 'as always here')
  withDesk(articles).action(async (options: DeskOptions) => {
    await onDesk(options, streams, async (instance) => {
      for (const desk of instance.desks()) {
        for (const {
          id,
          title,
          outlet,
          url,
          published,
          language,
          origin,
          version,
          file,
          text,
        } of desk.articles) {
          await writeLine(streams, {
            id,
            title,
            outlet,
            url,
            published,
            language,
            origin,
            version,
            file,
            text,
          })
        }
      }
    })
  })
}
