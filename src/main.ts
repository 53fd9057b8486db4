import { runProgram } from './cli/program.ts'

/** The whole program: reads the words of a command line (without the program's own name) and resolves to the exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  return runProgram(argv, { in: process.stdin, out: process.stdout, err: process.stderr })
}
