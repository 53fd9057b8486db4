import type { ByteReader, ByteWriter } from './bytes.ts'
import { createRows } from './column.ts'
import type { Dictionary } from './dictionary.ts'

/** A word of the coverage, found by its folded form. */
export type Word = {
  /** As most passages write it, as far as a running vote can tell. */
  readonly written: string
  /** By how many that spelling leads. */
  readonly votes: number
  /** How many passages hold it. */
  readonly passages: number
  /** What it is indexed as; more than one where it is a name here and a common word there. */
  readonly terms: readonly string[]
}

/** A word and how many letters it differs by. */
export type NearWord = { readonly form: string; readonly word: Word; readonly distance: number }

/** The words that the coverage really holds, for typing errors, suggestions and the next best term. */
export type Lexis = {
  /** Counts a word of a passage. Form, term and passage are given by their numbers. */
  add(form: number, term: number, written: string, passage: number): void
  /** A passage that held the word is gone. */
  remove(form: number): void
  word(form: string): Word | undefined
  /** Words that begin so, the most frequent first. */
  beginning(prefix: string, limit: number): [form: string, word: Word][]
  /** Words that differ by one letter or two, the nearest first, then the most frequent. */
  near(form: string): NearWord[]
  /** Those of them that begin with the same letter. */
  misspelt(form: string): NearWord[]
  entries(): Iterable<[form: string, word: Word]>
  /** The words whose forms have these numbers; `renumbered` gives what stands for a number in the bytes. */
  write(forms: readonly number[], to: ByteWriter, renumbered: (text: number) => number): void
}

/** The words of a dictionary; `saved` is what an earlier one wrote of all of its texts. */
export function createLexis(dictionary: Dictionary, saved?: ByteReader): Lexis {
  // Of each text of the dictionary: passages, votes, one above its term, one above the passage that it was last
  // counted in. A text that is no word has no passages.
  const rows = createRows(4, saved?.numbers())
  const further = new Map<number, number[]>()
  /** Where a word is not written as it is folded. */
  const spellings: (string | undefined)[] = []
  // What is looked for by its letters is looked for among all texts: two numbers for each tell nearly all of them
  // apart from it without a look at the text itself. Read off when they are needed.
  const letters = createRows(2)
  let lettersEnd = 0

  if (saved) open(saved)

  function open(from: ByteReader): void {
    const pairs = from.numbers()
    for (let at = 0; at < pairs.length; at += 2) {
      const form = pairs[at] ?? 0
      further.set(form, [...(further.get(form) ?? []), pairs[at + 1] ?? 0])
    }
    const written = from.numbers()
    const texts = from.strings()
    for (let form = 0; form < dictionary.texts.length; form++) spellings.push(undefined)
    for (let at = 0; at < written.length; at++) spellings[written[at] ?? 0] = texts[at]
  }

  function numberOf(form: string): number | undefined {
    const number = dictionary.find(form)
    return number !== undefined && (rows.all()[4 * number] ?? 0) > 0 ? number : undefined
  }

  function wordAt(number: number): Word {
    const own = rows.all()
    const terms = [(own[4 * number + 2] ?? 1) - 1, ...(further.get(number) ?? [])]
    return {
      written: spellings[number] ?? dictionary.text(number),
      votes: own[4 * number + 1] ?? 0,
      passages: own[4 * number] ?? 0,
      terms: terms.map(dictionary.text),
    }
  }

  function readLetters(): Uint32Array {
    const { texts } = dictionary
    letters.makeRoom(texts.length)
    const all = letters.all()
    for (; lettersEnd < texts.length; lettersEnd++) {
      const text = texts[lettersEnd] ?? ''
      all[2 * lettersEnd] = headOf(text)
      all[2 * lettersEnd + 1] = lettersOf(text)
    }
    return all
  }

  /** Words that differ by two letters or fewer. */
  function within(form: string, isFirstSame: boolean): NearWord[] {
    if (form === '') return []
    const [head, own] = [headOf(form), lettersOf(form)]
    const [all, words] = [readLetters(), rows.all()]
    const found: NearWord[] = []
    for (let number = 0; number < lettersEnd; number++) {
      if (isFirstSame && ((all[2 * number] ?? 0) ^ head) >>> 16 !== 0) continue
      const other = all[2 * number + 1] ?? 0
      if (isMoreThanTwo(own & ~other) || isMoreThanTwo(other & ~own)) continue
      if ((words[4 * number] ?? 0) === 0) continue
      const text = dictionary.text(number)
      if (Math.abs(text.length - form.length) > 2) continue
      const distance = editDistance(form, text)
      if (distance <= 2) found.push({ form: text, word: wordAt(number), distance })
    }
    return found.sort(byNearness)
  }

  function spell(form: number, written: string): void {
    while (spellings.length <= form) spellings.push(undefined)
    spellings[form] = written === dictionary.text(form) ? undefined : written
  }

  return {
    add(form, term, written, passage) {
      const row = 4 * form
      rows.makeRoom(form + 1)
      const all = rows.all()
      const passages = all[row] ?? 0
      if (passages === 0) {
        all.set([1, 1, term + 1, passage + 1], row)
        spell(form, written)
        return
      }
      if (all[row + 3] !== passage + 1) {
        all[row] = passages + 1
        all[row + 3] = passage + 1
      }
      if (all[row + 2] !== term + 1) {
        const others = further.get(form)
        if (!others) further.set(form, [term])
        else if (!others.includes(term)) others.push(term)
      }
      const votes = all[row + 1] ?? 0
      if (written === (spellings[form] ?? dictionary.text(form))) all[row + 1] = votes + 1
      else if (votes > 0) all[row + 1] = votes - 1
      else spell(form, written)
    },
    remove(form) {
      const all = rows.all()
      const passages = all[4 * form] ?? 0
      if (passages > 1) all[4 * form] = passages - 1
      if (passages !== 1) return
      all.fill(0, 4 * form, 4 * form + 4)
      further.delete(form)
      spellings[form] = undefined
    },
    word(form) {
      const number = numberOf(form)
      return number === undefined ? undefined : wordAt(number)
    },
    beginning(prefix, limit) {
      if (prefix === '') return []
      const [head, all, words] = [headOf(prefix), readLetters(), rows.all()]
      const unread = prefix.length === 1 ? 16 : 0
      const found: number[] = []
      for (let number = 0; number < lettersEnd; number++) {
        if (((all[2 * number] ?? 0) ^ head) >>> unread !== 0 || (words[4 * number] ?? 0) === 0) continue
        if (dictionary.text(number).startsWith(prefix)) found.push(number)
      }
      const passages = (number: number) => words[4 * number] ?? 0
      return found
        .sort((a, b) => passages(b) - passages(a) || (dictionary.text(a) < dictionary.text(b) ? -1 : 1))
        .slice(0, limit)
        .map((number) => [dictionary.text(number), wordAt(number)])
    },
    near: (form) => within(form, false),
    misspelt: (form) => within(form, true),
    *entries() {
      for (let number = 0; number < dictionary.texts.length; number++) {
        if ((rows.all()[4 * number] ?? 0) > 0) yield [dictionary.text(number), wordAt(number)]
      }
    },
    write(forms, to, renumbered) {
      const all = rows.all()
      const kept = new Uint32Array(4 * forms.length)
      forms.forEach((form, place) => {
        const term = all[4 * form + 2] ?? 0
        if (term > 0)
          kept.set([all[4 * form] ?? 0, all[4 * form + 1] ?? 0, renumbered(term - 1) + 1], 4 * place)
      })
      to.numbers(kept)
      const pairs = forms.flatMap((form, place) =>
        (further.get(form) ?? []).flatMap((term) => [place, renumbered(term)]),
      )
      to.numbers(Uint32Array.from(pairs))
      const written = forms.flatMap((form, place) => (spellings[form] === undefined ? [] : [place]))
      to.numbers(Uint32Array.from(written))
      to.strings(written.map((place) => spellings[forms[place] ?? 0] ?? ''))
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
