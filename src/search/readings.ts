import type { TermLanguage } from '../text/terms.ts'
import type { ByteReader, ByteWriter } from './bytes.ts'
import { createColumn, createNumberList, grown } from './column.ts'
import type { Dictionary } from './dictionary.ts'
import type { Entry, Reading } from './entries.ts'
import { isNameSense } from './senses.ts'
import type { Sought } from './sought.ts'
import type { Words } from './words.ts'

/** The numbers of what a reading holds, each as often as it occurs. */
export type ReadNumbers = {
  readonly terms: readonly number[]
  /** The form of each term. */
  readonly forms: readonly number[]
  readonly senses: readonly number[]
  /** Terms and senses that are names. */
  readonly names: readonly number[]
}

/** What was read of stretches of text, so that a question never reads them again. */
export type Readings = {
  /** Keeps a reading of the text from `start` on under the next number, counted from 0. */
  add(entry: Entry, start: number, language: TermLanguage): number
  /** The reading, its places counted on from `start`; taken apart when it is first looked at. */
  at(number: number, start: number): Reading
  /** Which of the texts sought the reading holds as terms or senses. */
  held(number: number, sought: Sought): ReadonlySet<string>
  numbers(number: number): ReadNumbers
  /** The readings with these numbers; `renumbered` gives what stands for the number of a text in the bytes. */
  write(numbers: Iterable<number>, to: ByteWriter, renumbered: (text: number) => number): void
}

/** `saved` has what earlier ones wrote. */
export function createReadings(dictionary: Dictionary, words: Words, saved?: ByteReader): Readings {
  // For each word: its term, one above its form (0 for a sense, which has none), where it stands.
  let pool = saved?.numbers() ?? new Uint32Array(1024)
  let end = saved ? pool.length : 0
  const ends = createColumn(saved?.numbers())
  let readings = saved ? ends.all().length : 0

  function push(term: number, form: number, place: number): void {
    if (end + 3 > pool.length) pool = grown(pool, end + 3)
    pool[end++] = term
    pool[end++] = form
    pool[end++] = place
  }

  function beginning(number: number): number {
    return number === 0 ? 0 : ends.get(number - 1)
  }

  function readAt(number: number, from: number): Reading {
    const terms: Reading['terms'][number][] = []
    const senses: Reading['senses'][number][] = []
    const after = ends.get(number)
    for (let word = beginning(number); word < after; word += 3) {
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
  }

  return {
    add({ terms, senses }, from, language) {
      for (const term of terms) {
        const flags = (term.named ? namedFlag : 0) | (term.compound ? compoundFlag : 0)
        const place = packed(term.start - from, term.end - from, flags)
        push(words.textOf(term, language), words.formOf(term) + 1, place)
      }
      for (const sense of senses) {
        const flags = isNameSense(sense.id) ? namedFlag : 0
        push(words.senseOf(sense.id), 0, packed(sense.start - from, sense.end - from, flags))
      }
      ends.set(readings, end)
      return readings++
    },
    at(number, from) {
      let read: Reading | undefined
      const whole = () => {
        read ??= readAt(number, from)
        return read
      }
      return {
        get terms() {
          return whole().terms
        },
        get senses() {
          return whole().senses
        },
      }
    },
    held(number, sought) {
      let found: Set<string> | undefined
      const after = ends.get(number)
      for (let word = beginning(number); word < after; word += 3) {
        const text = sought.textOf(pool[word] ?? 0)
        if (text === undefined) continue
        found ??= new Set()
        found.add(text)
      }
      return found ?? none
    },
    numbers(number) {
      const terms: number[] = []
      const forms: number[] = []
      const senses: number[] = []
      const names: number[] = []
      const after = ends.get(number)
      for (let word = beginning(number); word < after; word += 3) {
        const text = pool[word] ?? 0
        const form = pool[word + 1] ?? 0
        if (form === 0) senses.push(text)
        else {
          terms.push(text)
          forms.push(form - 1)
        }
        if (((pool[word + 2] ?? 0) & namedFlag) !== 0) names.push(text)
      }
      return { terms, forms, senses, names }
    },
    write(numbers, to, renumbered) {
      const [kept, keptEnds] = [createNumberList(), createNumberList()]
      for (const number of numbers) {
        const after = ends.get(number)
        for (let word = beginning(number); word < after; word += 3) {
          const form = pool[word + 1] ?? 0
          kept.push(renumbered(pool[word] ?? 0))
          kept.push(form === 0 ? 0 : renumbered(form - 1) + 1)
          kept.push(pool[word + 2] ?? 0)
        }
        keptEnds.push(kept.all().length)
      }
      to.numbers(kept.all())
      to.numbers(keptEnds.all())
    },
  }
}

const none: ReadonlySet<string> = new Set()

// A passage has a thousand units at most; of a longer headline, words far behind are told to stand at the last place.
const [namedFlag, compoundFlag, lengthShift, startShift] = [1, 2, 2, 14]
const lengthMax = 2 ** (startShift - lengthShift) - 1
const startMax = 2 ** (32 - startShift) - 1

function packed(start: number, end: number, flags: number): number {
  const from = Math.min(start, startMax)
  return ((from << startShift) | (Math.min(end - start, lengthMax) << lengthShift) | flags) >>> 0
}
