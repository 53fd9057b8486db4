import { Command, CommanderError } from 'commander'
import { UserError } from '../errors.ts'
import { createRedactor } from '../redact.ts'
import { packageVersion } from '../root.ts'
import { addArticles } from './articles.ts'
import { addAsk } from './ask.ts'
import { addClaims } from './claims.ts'
import { addCorrections } from './corrections.ts'
import { addDigest } from './digest.ts'
import { addEval } from './eval.ts'
import { addManifests } from './manifests.ts'
import { addRun } from './run.ts'
import { addStart } from './start.ts'
import { addStatus } from './status.ts'

/** What a verb writes to: data to `out`, everything else to `err`. */
export type Streams = {
  readonly in: NodeJS.ReadableStream
  readonly out: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  readonly err: NodeJS.WritableStream
}

/**
 * The command line. Resolves to the exit status: 0 done, 1 could not, 2 wrong usage. Data goes to standard output,
 * everything else to standard error.
 */
export async function runProgram(argv: readonly string[], streams: Streams): Promise<number> {
  const program = new Command('verbatim')
    .description('Answers from your press coverage in proved quotes, never in its own words.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureOutput({
      writeOut: (text) => void streams.out.write(text),
      writeErr: (text) => void streams.err.write(text),
    })
    .showHelpAfterError('(add --help to see how it is used)')
    .addHelpText('after', examples)
    .exitOverride()
  let status = 0
  const done = (code: number) => {
    status = code
  }
  for (const add of [
    addStart,
    addAsk,
    addRun,
    addArticles,
    addClaims,
    addDigest,
    addCorrections,
    addEval,
    addStatus,
    addManifests,
  ])
    add(program, streams, done)
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof UserError)) throw error
    // A setting that holds a token by mistake may stand in the message.
    const redact = createRedactor([])
    streams.err.write(
      `${redact([error.message, error.hint].filter((line) => line !== undefined).join('\n'))}\n`,
    )
    return 1
  }
}

const examples = `
Examples:
  verbatim ask "bytedance huawei"              ask the coverage in the terminal
  verbatim run "/chips bytedance" --as slack   what Slack would get
  verbatim start                               start the bot and its local page
`
