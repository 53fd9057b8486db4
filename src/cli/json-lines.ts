import { createInterface } from 'node:readline'
import type { Streams } from './program.ts'

/** One line of JSON, written to standard output as soon as the reader takes it. */
export async function writeLine(streams: Streams, value: unknown): Promise<void> {
  const room = streams.out.write(`${JSON.stringify(value)}\n`)
  if (!room) await new Promise((resolve) => streams.out.once('drain', resolve))
}

/**
 * Reads standard input line by line as JSON objects and writes what `answer` makes of each, in order. A line that is
 * no JSON object, or that `answer` refuses, is answered with `{"id","error"}` and counted; blank lines are passed over.
 */
export async function answerLines(
  streams: Streams,
  answer: (line: { readonly [key: string]: unknown }) => Promise<object>,
): Promise<{ readonly refused: number }> {
  let refused = 0
  let number = 0
  for await (const line of createInterface({ input: streams.in, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    // Some shells put a byte order mark before the first line.
    const parsed = parseObject(line.replace(/^\ufeff/u, ''))
    try {
      if (!parsed) throw new LineError('it is not a JSON object')
      await writeLine(streams, await answer(parsed))
    } catch (error) {
      if (!(error instanceof LineError)) throw error
      refused++
      await writeLine(streams, {
        id: parsed?.id ?? null,
        error: { code: 'bad_line', message: `line ${number}: ${error.message}` },
      })
    }
  }
  return { refused }
}

/** A line of input that cannot be used; the message says why. */
export class LineError extends Error {}

/** A text of the line, or the default; a LineError names the key otherwise. */
export function textOf(line: { readonly [key: string]: unknown }, key: string, otherwise?: string): string {
  const value = line[key]
  if (typeof value === 'string') return value
  if (value === undefined && otherwise !== undefined) return otherwise
  throw new LineError(`"${key}" must be a text`)
}

function parseObject(line: string): { readonly [key: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
