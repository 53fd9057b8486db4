import type { Word } from './words.ts'

/**
 * Fixed turns of phrase looked for among words. A pattern is words set apart by blanks; `a|b` is either word, a word
 * ending in `~` begins with the rest, `…` is up to four words that are no signs, `#` is a number. Time grows with
 * the words alone: a pattern never looks further than its own length.
 */
export type Phrases<T> = {
  /** The longest phrase that begins at word `at`, and after its last word. */
  at(words: readonly Word[], at: number): { readonly of: T; readonly end: number } | undefined
}

export function phrases<T>(patterns: readonly (readonly [string, T])[]): Phrases<T> {
  const byFirst = new Map<string, { readonly steps: readonly Step[]; readonly of: T }[]>()
  for (const [pattern, of] of patterns) {
    const [first = '', ...rest] = pattern.split(' ')
    const steps = rest.map(stepOf)
    for (const word of first.split('|')) {
      const entry = { steps, of }
      const listed = byFirst.get(word)
      if (listed) listed.push(entry)
      else byFirst.set(word, [entry])
    }
  }
  return {
    at(words, at) {
      const listed = byFirst.get(words[at]?.text ?? '')
      if (!listed) return undefined
      let best: { of: T; end: number } | undefined
      for (const { steps, of } of listed) {
        const end = matchEnd(steps, words, at + 1)
        if (end !== undefined && (best === undefined || end > best.end)) best = { of, end }
      }
      return best
    },
  }
}

type Step = { readonly gap: boolean; readonly test: (word: Word) => boolean }

function stepOf(written: string): Step {
  if (written === '…') return { gap: true, test: () => true }
  if (written === '#') return { gap: false, test: (word) => word.kind === 'number' }
  const exact = new Set<string>()
  const heads: string[] = []
  for (const option of written.split('|')) {
    if (option.endsWith('~')) heads.push(option.slice(0, -1))
    else exact.add(option)
  }
  return { gap: false, test: ({ text }) => exact.has(text) || heads.some((head) => text.startsWith(head)) }
}

const gapMax = 4

function matchEnd(steps: readonly Step[], words: readonly Word[], from: number): number | undefined {
  let at = from
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index] as Step
    const word = words[at]
    if (step.gap) {
      const next = steps[index + 1]
      let skipped = 0
      while (skipped <= gapMax) {
        const candidate = words[at]
        if (!candidate || candidate.kind === 'sign') return undefined
        if (next?.test(candidate)) break
        at++
        skipped++
      }
      if (skipped > gapMax) return undefined
    } else {
      if (!word || !step.test(word)) return undefined
      at++
    }
  }
  return at
}
