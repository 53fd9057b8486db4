import SearchableMap from 'minisearch/SearchableMap'

/** A word of the coverage, found by its folded form. */
export type Word = {
  /** As most passages write it, as far as a running vote can tell. */
  written: string
  /** By how many that spelling leads. */
  votes: number
  /** How many passages hold it. */
  passages: number
  /** What it is indexed as; more than one where it is a name here and a common word there. */
  terms: string[]
}

/** A word and how many letters it differs by. */
export type NearWord = { readonly form: string; readonly word: Word; readonly distance: number }

/** The words that the coverage really holds, for typing errors, suggestions and the next best term. */
export type Lexis = {
  /** Counts a word of a passage; `first` says that the passage did not hold it before. */
  add(form: string, term: string, written: string, first: boolean): void
  /** A passage that held the word is gone. */
  remove(form: string): void
  word(form: string): Word | undefined
  /** Words that begin so, the most frequent first. */
  beginning(prefix: string, limit: number): [form: string, word: Word][]
  /** Words that differ by one letter or two, the nearest first, then the most frequent. */
  near(form: string): NearWord[]
  /** Those of them that begin with the same letter, which are many times quicker to find. */
  misspelt(form: string): NearWord[]
  entries(): Iterable<[form: string, word: Word]>
}

/** `saved` are the entries of an earlier one. */
export function createLexis(saved: Iterable<[string, Word]> = []): Lexis {
  const words = new SearchableMap<Word>()
  for (const [form, word] of saved) words.set(form, word)
  return {
    add(form, term, written, first) {
      const word = words.get(form)
      if (!word) {
        words.set(form, { written, votes: 1, passages: 1, terms: [term] })
        return
      }
      if (first) word.passages++
      if (!word.terms.includes(term)) word.terms.push(term)
      if (written === word.written) word.votes++
      else if (word.votes > 0) word.votes--
      else word.written = written
    },
    remove(form) {
      const word = words.get(form)
      if (word && --word.passages <= 0) words.delete(form)
    },
    word: (form) => (form === '' ? undefined : words.get(form)),
    beginning(prefix, limit) {
      if (prefix === '') return []
      return [...words.atPrefix(prefix).entries()].sort(byFrequency).slice(0, limit)
    },
    near: (form) => (form === '' ? [] : nearest(form, words.fuzzyGet(form, 2).entries())),
    misspelt(form) {
      const first = form.slice(0, 1)
      if (first === '') return []
      const rests = words.atPrefix(first).fuzzyGet(form.slice(1), 2)
      return nearest(
        form,
        [...rests].map(([rest, found]) => [first + rest, found]),
      )
    },
    entries: () => words.entries(),
  }
}

function nearest(form: string, found: Iterable<[string, [Word, number]]>): NearWord[] {
  return [...found]
    .map(([other, [word]]) => ({ form: other, word, distance: editDistance(form, other) }))
    .sort((a, b) => a.distance - b.distance || byFrequency([a.form, a.word], [b.form, b.word]))
}

function byFrequency(a: readonly [string, Word], b: readonly [string, Word]): number {
  return b[1].passages - a[1].passages || (a[0] < b[0] ? -1 : 1)
}

/** Letters to change, add, drop or swap with their neighbour (which counts once) to get from one word to the other. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1
      let best = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + same)
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (swapped) best = Math.min(best, at(beforeLast, column - 2) + 1)
      current.push(best)
    }
    beforeLast = last
    last = current
  }
  return at(last, to.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
