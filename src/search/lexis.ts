import { createColumn } from './column.ts'

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
  /** Those of them that begin with the same letter. */
  misspelt(form: string): NearWord[]
  entries(): Iterable<[form: string, word: Word]>
}

/** `saved` are the entries of an earlier one. */
export function createLexis(saved: Iterable<[string, Word]> = []): Lexis {
  const words = new Map<string, { readonly slot: number; readonly word: Word }>()
  // What is looked for by its letters is looked for among all words: two numbers for each tell nearly all of them
  // apart from it without a look at the word itself.
  const forms: (string | undefined)[] = []
  const heads = createColumn()
  const letters = createColumn()
  const free: number[] = []

  for (const [form, word] of saved) keep(form, word)

  function keep(form: string, word: Word): void {
    const slot = free.pop() ?? forms.length
    forms[slot] = form
    heads.set(slot, headOf(form))
    letters.set(slot, lettersOf(form))
    words.set(form, { slot, word })
  }

  /** Words that differ by two letters or fewer. */
  function* within(form: string, isFirstSame: boolean): Generator<NearWord> {
    const [head, own] = [headOf(form), lettersOf(form)]
    const [allHeads, allLetters] = [heads.all(), letters.all()]
    for (let slot = 0; slot < forms.length; slot++) {
      if (isFirstSame && ((allHeads[slot] ?? 0) ^ head) >>> 16 !== 0) continue
      const other = allLetters[slot] ?? 0
      if (isMoreThanTwo(own & ~other) || isMoreThanTwo(other & ~own)) continue
      const found = forms[slot]
      if (found === undefined || Math.abs(found.length - form.length) > 2) continue
      const distance = editDistance(form, found)
      const word = distance <= 2 ? words.get(found)?.word : undefined
      if (word) yield { form: found, word, distance }
    }
  }

  return {
    add(form, term, written, first) {
      const word = words.get(form)?.word
      if (!word) {
        keep(form, { written, votes: 1, passages: 1, terms: [term] })
        return
      }
      if (first) word.passages++
      if (!word.terms.includes(term)) word.terms.push(term)
      if (written === word.written) word.votes++
      else if (word.votes > 0) word.votes--
      else word.written = written
    },
    remove(form) {
      const known = words.get(form)
      if (!known || --known.word.passages > 0) return
      words.delete(form)
      forms[known.slot] = undefined
      heads.set(known.slot, 0)
      free.push(known.slot)
    },
    word: (form) => words.get(form)?.word,
    beginning(prefix, limit) {
      if (prefix === '') return []
      const found: [string, Word][] = []
      const [head, all] = [headOf(prefix), heads.all()]
      const unread = prefix.length === 1 ? 16 : 0
      for (let slot = 0; slot < forms.length; slot++) {
        if (((all[slot] ?? 0) ^ head) >>> unread !== 0 || !forms[slot]?.startsWith(prefix)) continue
        const form = forms[slot] ?? ''
        const word = words.get(form)?.word
        if (word) found.push([form, word])
      }
      return found.sort(byFrequency).slice(0, limit)
    },
    near: (form) => (form === '' ? [] : [...within(form, false)].sort(byNearness)),
    misspelt: (form) => (form === '' ? [] : [...within(form, true)].sort(byNearness)),
    *entries() {
      for (const [form, { word }] of words) yield [form, word]
    },
  }
}

/** The first two letters. */
function headOf(form: string): number {
  return ((form.charCodeAt(0) << 16) | (form.length > 1 ? form.charCodeAt(1) : 0)) >>> 0
}

/** A bit for each letter that the word holds: changing one letter changes two bits at most, one each way. */
function lettersOf(form: string): number {
  let bits = 0
  for (let place = 0; place < form.length; place++) bits |= 1 << (form.charCodeAt(place) & 31)
  return bits >>> 0
}

function isMoreThanTwo(bits: number): boolean {
  const rest = bits & (bits - 1)
  return (rest & (rest - 1)) !== 0
}

function byNearness(a: NearWord, b: NearWord): number {
  return a.distance - b.distance || byFrequency([a.form, a.word], [b.form, b.word])
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
