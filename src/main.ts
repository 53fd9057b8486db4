import { runProgram } from './cli/program.ts'

/** The whole program: reads the words of a command line (without the program's own name) and resolves to the exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  // `verbatim ask … | head` closes the pipe early: there is nobody left to write to, and nothing went wrong.
  process.stdout.on('error', () => process.exit(0))
  try {
    return await runProgram(argv, { in: process.stdin, out: process.stdout, err: process.stderr })
  } catch (error) {
    const told = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    process.stderr.write(`Verbatim failed on its own side. Please report this line: ${told}\n`)
    if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`)
    return 1
  }
}
