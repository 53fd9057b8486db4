import type { SearchResult, Signal } from '../types.ts'
import type { Words } from '../words.ts'

/** Told of one question: more would be read by nobody. */
const wordsMax = 4
const unknownMax = 5

/** What the question was understood as: typing errors, words matched with others, words that nothing was found for. */
export function understoodAs(result: SearchResult, say: Words): string[] {
  const repairs = result.repairs ?? []
  const repaired = new Set(repairs.map(({ typed }) => typed))
  const understood =
    result.understood ?? Object.entries(result.matched).map(([typed, matched]) => ({ typed, matched }))
  return [
    ...repairs.slice(0, wordsMax).map(({ typed, read }) => say.readInstead(typed, read)),
    ...understood
      .filter(({ typed }) => !repaired.has(typed))
      .slice(0, wordsMax)
      .map(({ typed, matched }) => say.readAs(typed, matched.slice(0, wordsMax))),
    ...(result.unknown.length > 0 ? [say.unknownWords(result.unknown.slice(0, unknownMax))] : []),
  ]
}

/** Why a question is not answered: what the coverage does not hold, then what no passage tells with the rest. */
export function whyNothing({ unknown, missing = [] }: SearchResult, say: Words): string {
  const apart = missing.filter((word) => !unknown.includes(word))
  const why = [
    ...(unknown.length > 0 ? [say.unknownWords(unknown.slice(0, 10))] : []),
    ...(apart.length > 0 ? [say.missingWords(apart.slice(0, 10))] : []),
  ]
  return why.length > 0 ? why.join(' ') : say.nothingTogether
}

/** The place of a passage in plain words, the strongest reason first, what speaks against it included. */
export function reasons(signals: readonly Signal[], say: Words): string[] {
  return signals.flatMap(({ name, value }) => {
    if (Math.abs(value - 1) < tellingFactor) return name === 'coverage' ? [say.wholeQuestion] : []
    return [say.signal((value > 1 ? say.signalsFor : say.signalsAgainst)[name], value)]
  })
}

/** A factor nearer to 1 hardly ever changes a place. */
const tellingFactor = 0.05
