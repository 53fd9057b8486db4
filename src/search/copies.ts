import type { Ordered } from './order.ts'
import type { Place } from './passage-index.ts'
import type { Rereading } from './rereading.ts'
import { weights } from './weights.ts'

/** A passage and the places in other articles that hold it too. */
export type Folded = Ordered & { readonly alsoIn: readonly Place[] }

// Sentences with fewer words are alike by chance (`The company declined to comment.`).
const wordsMin = 6

/** Of the words of two sentences together, this share stands in both when one is a copy of the other. */
const copyShare = 0.75

/** Folds sentences that several articles hold in the same or nearly the same words into the first of them. */
export function foldCopies(ordered: readonly Ordered[], rereading: Rereading): Folded[] {
  const kept: (Ordered & { alsoIn: Place[]; words: ReadonlySet<string> })[] = []
  const rest: Folded[] = []
  ordered.forEach((one, order) => {
    if (order >= weights.candidates) {
      rest.push({ ...one, alsoIn: [] })
      return
    }
    const words = new Set<string>()
    for (const term of rereading.of(one.place).reading.terms) words.add(term.text)
    const same = kept.find((other) => other.place.key !== one.place.key && isCopy(other.words, words))
    if (same) same.alsoIn.push(one.place)
    else kept.push({ ...one, alsoIn: [], words })
  })
  return [...kept.map(({ words: _words, ...one }) => one), ...rest]
}

function isCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size < wordsMin || small.size < large.size * copyShare) return false
  // How many words stand in both if all do that were not looked at yet.
  let shared = small.size
  for (const word of small) {
    if (large.has(word)) continue
    shared--
    // Another figure is another statement, however alike the words are.
    if (isDigit(word.charCodeAt(0)) || shared < copyShare * (a.size + b.size - shared)) return false
  }
  return shared >= copyShare * (a.size + b.size - shared)
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
