import type { ByteReader, ByteWriter } from './bytes.ts'
import { createColumn } from './column.ts'
import type { Dictionary } from './dictionary.ts'
import type { Reading } from './entries.ts'
import { isNameSense } from './thesaurus.ts'

/** The numbers of what a reading holds, each as often as it occurs. */
export type ReadNumbers = {
  readonly terms: readonly number[]
  readonly senses: readonly number[]
  /** Terms and senses that are names. */
  readonly names: readonly number[]
}

/** What was read of stretches of text, so that a question never reads them again. */
export type Readings = {
  /** Keeps a reading of the text from `start` on under the next number, counted from 0. */
  add(reading: Reading, start: number): number
  /** The reading, its places counted on from `start`. */
  at(number: number, start: number): Reading
  numbers(number: number): ReadNumbers
  /** `renumbered` gives what stands for the number of a text in the bytes. */
  write(number: number, to: ByteWriter, renumbered: (text: number) => number): void
  /** Makes room for so many words at once. */
  makeRoom(words: number): void
  /** How many words all readings hold. */
  readonly words: number
  /** Keeps what was written as the next one. */
  read(from: ByteReader): number
}

export function createReadings(dictionary: Dictionary): Readings {
  // For each word: its term, one above its form (0 for a sense, which has none), where it stands.
  let pool = new Uint32Array(1024)
  let end = 0
  let readings = 0
  const ends = createColumn()

  function makeRoom(size: number, spare = 1.25): void {
    if (end + size <= pool.length) return
    const grown = new Uint32Array(Math.ceil((end + size) * spare))
    grown.set(pool)
    pool = grown
  }

  function push(term: number, form: number, place: number): void {
    makeRoom(3)
    pool[end++] = term
    pool[end++] = form
    pool[end++] = place
  }

  function close(): number {
    ends.set(readings, end)
    return readings++
  }

  function beginning(number: number): number {
    return number === 0 ? 0 : ends.get(number - 1)
  }

  return {
    add({ terms, senses }, from) {
      for (const term of terms) {
        const flags = (term.named ? namedFlag : 0) | (term.compound ? compoundFlag : 0)
        const text = dictionary.numberOf(term.text)
        const form = term.form === term.text ? text : dictionary.numberOf(term.form)
        push(text, form + 1, packed(term.start - from, term.end - from, flags))
      }
      for (const sense of senses) {
        const flags = isNameSense(sense.id) ? namedFlag : 0
        push(dictionary.numberOf(sense.id), 0, packed(sense.start - from, sense.end - from, flags))
      }
      return close()
    },
    at(number, from) {
      const terms: Reading['terms'][number][] = []
      const senses: Reading['senses'][number][] = []
      for (let word = beginning(number); word < ends.get(number); word += 3) {
        const text = dictionary.text(pool[word] ?? 0)
        const form = pool[word + 1] ?? 0
        const place = pool[word + 2] ?? 0
        const start = from + (place >>> startShift)
        const end = start + ((place >>> lengthShift) & lengthMax)
        if (form === 0) senses.push({ id: text, start, end })
        else
          terms.push({
            form: dictionary.text(form - 1),
            text,
            named: (place & namedFlag) !== 0,
            compound: (place & compoundFlag) !== 0,
            start,
            end,
          })
      }
      return { terms, senses }
    },
    numbers(number) {
      const terms: number[] = []
      const senses: number[] = []
      const names: number[] = []
      for (let word = beginning(number); word < ends.get(number); word += 3) {
        const text = pool[word] ?? 0
        if (pool[word + 1] === 0) senses.push(text)
        else terms.push(text)
        if (((pool[word + 2] ?? 0) & namedFlag) !== 0) names.push(text)
      }
      return { terms, senses, names }
    },
    write(number, to, renumbered) {
      to.number((ends.get(number) - beginning(number)) / 3)
      for (let word = beginning(number); word < ends.get(number); word += 3) {
        const form = pool[word + 1] ?? 0
        to.number(renumbered(pool[word] ?? 0))
        to.number(form === 0 ? 0 : renumbered(form - 1) + 1)
        to.number(pool[word + 2] ?? 0)
      }
    },
    get words() {
      return end / 3
    },
    makeRoom: (words) => makeRoom(3 * words, 1),
    read(from) {
      const size = 3 * from.number()
      makeRoom(size)
      from.fill(pool.subarray(end, end + size))
      end += size
      return close()
    },
  }
}

// A passage has a thousand units at most; of a longer headline, words far behind are told to stand at the last place.
const [namedFlag, compoundFlag, lengthShift, startShift] = [1, 2, 2, 14]
const lengthMax = 2 ** (startShift - lengthShift) - 1
const startMax = 2 ** (32 - startShift) - 1

function packed(start: number, end: number, flags: number): number {
  const from = Math.min(start, startMax)
  return ((from << startShift) | (Math.min(end - start, lengthMax) << lengthShift) | flags) >>> 0
}
