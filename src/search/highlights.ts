import { fold } from '../text/fold.ts'
import type { Span } from '../types.ts'
import type { Reading } from './entries.ts'
import type { Asked } from './question.ts'

/** The words of a passage that were asked for, in order, not overlapping: longer ones first where they overlap. */
export function highlights(reading: Reading, asked: readonly Asked[]): Span[] {
  const wanted = new Set(asked.flatMap((word) => [...word.terms.keys()]))
  const spans = [
    ...reading.senses.filter((sense) => wanted.has(sense.id)),
    ...reading.terms.filter((term) => wanted.has(term.text)),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Span[] = []
  for (const { start, end } of spans) {
    if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end })
  }
  return kept
}

/** Word of the question as typed → other words that it was taken for in these passages, the most frequent first. */
export function takenFor(
  passages: readonly { readonly text: string; readonly reading: Reading }[],
  asked: readonly Asked[],
): { [word: string]: string[] } {
  const taken: [word: string, forms: string[]][] = []
  for (const word of asked) {
    const counts = new Map<string, { readonly written: string; times: number }>()
    for (const { text, reading } of passages) {
      for (const { start, end } of [
        ...reading.senses.filter((sense) => word.terms.has(sense.id)),
        ...reading.terms.filter((term) => word.terms.has(term.text)),
      ]) {
        const written = text.slice(start, end)
        const known = counts.get(fold(written))
        if (known) known.times++
        else counts.set(fold(written), { written, times: 1 })
      }
    }
    const own = fold(word.typed).replace(/[^\p{L}\p{N}]/gu, '')
    const forms = [...counts]
      .filter(
        ([form]) => !partsOf(form).some((part) => (word.repaired ? own === part : isSameWord(own, part))),
      )
      .sort((a, b) => b[1].times - a[1].times || (a[0] < b[0] ? -1 : 1))
      .slice(0, takenMax)
    if (forms.length > 0) taken.push([word.typed, forms.map(([, form]) => form.written)])
  }
  return Object.fromEntries(taken)
}

const takenMax = 4

/** The words of a phrase, and all of it as one word. */
function partsOf(form: string): string[] {
  return [...form.split(/[^\p{L}\p{N}]+/u), form.replace(/[^\p{L}\p{N}]/gu, '')]
}

/** True for inflected forms of one word, which need no telling (`commande`, `commandes`). */
function isSameWord(a: string, b: string): boolean {
  const shared = Math.min(a.length, b.length)
  if (a === b || shared < 4) return a === b
  return Math.abs(a.length - b.length) <= 3 && a.slice(0, shared - 1) === b.slice(0, shared - 1)
}
