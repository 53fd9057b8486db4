import type { Command } from 'commander'
import { explainClaim, exportClaims } from '../claims/index.ts'
import { UserError } from '../errors.ts'
import { writeLine } from './json-lines.ts'
import type { Streams } from './program.ts'
import { type DeskOptions, onDesk, withDesk } from './session.ts'

export function addClaims(program: Command, streams: Streams): void {
  const claims = program
    .command('claims')
    .description('print the figures, sources and certainties of the coverage, one line of JSON each')
    .option('--explain <article:start>', 'tell which rule made each field of the figure that stands there')
    .option('--json', 'as always here')
  withDesk(claims).action(async (options: DeskOptions & { readonly explain?: string }) => {
    await onDesk(options, streams, async (instance) => {
      if (options.explain !== undefined) {
        const [, id = '', start = ''] = /^(.*):(\d{1,9})$/u.exec(options.explain) ?? []
        for (const { articles, knowledge } of instance.desks()) {
          const article = articles.find((candidate) => candidate.id === id)
          const lines = article && explainClaim(article, Number(start), knowledge)
          if (!lines) continue
          streams.out.write(`${lines.join('\n')}\n`)
          return
        }
        throw new UserError(
          `There is no figure at ${options.explain}.`,
          'It is the article’s id and the start of the figure, as `verbatim claims` prints them: id:start.',
        )
      }
      for (const { articles, knowledge } of instance.desks())
        for (const line of exportClaims(articles, knowledge)) await writeLine(streams, line)
    })
  })
}
