import { fold } from '../text/fold.ts'
import type { Coverage } from './coverage.ts'

/**
 * Names of the desk that the coverage holds and frequent words of it, beginning with the last words typed: names
 * first, each kind by frequency. What was typed before the last word is kept in front of it.
 */
export function suggestions(typed: string, limit: number, coverage: Coverage): string[] {
  const line = typed.slice(0, 200).trimStart()
  const whole = folded(line)
  const lastWord = /\S*$/u.exec(line)?.[0] ?? ''
  const before = line.slice(0, line.length - lastWord.length)
  const names = coverage.thesaurus.names
    .filter(
      ({ sense, name, aliases }) =>
        coverage.count(sense) > 0 && [name, ...aliases].some((one) => folded(one).startsWith(whole)),
    )
    .sort((a, b) => coverage.count(b.sense) - coverage.count(a.sense) || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name)
  const words =
    lastWord === ''
      ? []
      : coverage.lexis.beginning(folded(lastWord), limit * 2).map(([, word]) => `${before}${word.written}`)
  const found = new Map<string, string>()
  for (const suggestion of [...names, ...words]) {
    if (!found.has(folded(suggestion))) found.set(folded(suggestion), suggestion)
  }
  return [...found.values()].slice(0, limit)
}

function folded(text: string): string {
  return fold(text)
    .replace(/[’'\s-]+/gu, ' ')
    .trim()
}
