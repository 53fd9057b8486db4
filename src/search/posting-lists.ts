import type { ByteReader, ByteWriter } from './bytes.ts'
import { createColumn } from './column.ts'

/** The numbers of the terms that a document holds, field by field, repeated as often as they occur. */
export type FieldTerms = readonly (readonly number[])[]

/**
 * Which documents hold which terms, in one pool of numbers: MiniSearch's own lists took twice the memory and most of
 * a question's time. Scores are those of MiniSearch, which is BM25 with a floor under matches in long fields
 * (Lv and Zhai, 2011); a test compares the two.
 */
export type PostingLists = {
  /** Indexes a document under the next number, counted from 0, and returns it. */
  add(terms: FieldTerms): number
  /** Forgets a document; `terms` are those it was added with. */
  remove(document: number, terms: FieldTerms): void
  /** How many documents hold the term in that field. */
  count(term: number, field: number): number
  /**
   * Adds the BM25 of a term, times `boost`, to the scores of the documents that hold it, or of those among them for
   * which `among` is not 0.
   */
  score(term: number, boost: number, scores: Float64Array, visit: Visit, among?: Uint32Array): void
  each(term: number, visit: Visit, among?: Uint32Array): void
  /** One above the highest number of a document. */
  readonly end: number
  /** Documents that are there. */
  readonly documents: number
  /** The lists of these terms; documents that are gone are left out, and the others numbered without gaps. */
  write(terms: Iterable<number>, to: ByteWriter): void
  /** Fills empty lists with what was written of so many terms, numbered from 0 in that order. */
  read(terms: number, from: ByteReader): void
}

/** `fields` has a bit for each field in which the document holds the term, the first one lowest. */
export type Visit = (document: number, fields: number) => void

// How often a term occurs in a field is kept in five bits: from 31 on it counts no more.
const bits = 5
const most = 2 ** bits - 1
const fieldsMax = 6

// As in MiniSearch: how soon repetition stops to count, how much length does, what a match in a long field is worth.
const [saturation, normalisation, floor] = [1.2, 0.7, 0.5]

/** `boosts` has a factor for each field, at most six. */
export function createPostingLists(boosts: readonly number[]): PostingLists {
  const fields = boosts.length
  if (fields > fieldsMax) throw new Error(`a document has at most ${fieldsMax} fields`)
  // A list is a chain of blocks in the pool: capacity, place of the next block, then pairs of document and occurrences.
  // Place 0 is nobody's, so that 0 means none.
  let pool = new Uint32Array(1024)
  let poolEnd = 1
  const first = createColumn()
  const last = createColumn()
  const used = createColumn()
  const counts = boosts.map(createColumn)
  /** Different terms of each document, by field. */
  const lengths = boosts.map(createColumn)
  const totals = new Array<number>(fields).fill(0)
  const gone = createColumn()
  let documents = 0
  let end = 0
  /** Of the document at hand: how often each field holds a term, packed; 0 for terms that it does not hold. */
  const packed = createColumn()

  function newBlock(capacity: number): number {
    const block = poolEnd
    poolEnd += 2 + 2 * capacity
    if (poolEnd > pool.length) {
      const grown = new Uint32Array(Math.ceil(poolEnd * 1.25))
      grown.set(pool)
      pool = grown
    }
    pool[block] = capacity
    return block
  }

  function append(term: number, document: number, occurrences: number): void {
    let block = last.get(term)
    let place = used.get(term)
    const capacity = block === 0 ? 0 : (pool[block] ?? 0)
    if (place === capacity) {
      const next = newBlock(block === 0 ? 1 : Math.min(blockMax, capacity * 2))
      if (block === 0) first.set(term, next)
      else pool[block + 1] = next
      last.set(term, next)
      block = next
      place = 0
    }
    pool[block + 2 + 2 * place] = document
    pool[block + 3 + 2 * place] = occurrences
    used.set(term, place + 1)
  }

  /** The different terms of a document, what each holds left in `packed`; counts them in or out. */
  function countTerms(terms: FieldTerms, by: 1 | -1): number[] {
    const different: number[] = []
    for (let field = 0; field < fields; field++) {
      const one = 1 << (bits * field)
      const column = counts[field]
      for (const term of terms[field] ?? []) {
        const known = packed.get(term)
        const times = (known >>> (bits * field)) & most
        if (known === 0) different.push(term)
        if (times === 0) column?.set(term, column.get(term) + by)
        if (times < most) packed.set(term, known + one)
      }
    }
    return different
  }

  /** Calls back for each posting of a document that is there, and among those asked for. */
  function walk(
    term: number,
    visit: (document: number, occurrences: number) => void,
    among?: Uint32Array,
  ): void {
    const lastBlock = last.get(term)
    const lastSize = used.get(term)
    const isGone = gone.all()
    for (let block = first.get(term); block !== 0; block = pool[block + 1] ?? 0) {
      const size = block === lastBlock ? lastSize : (pool[block] ?? 0)
      for (let place = block + 2; place < block + 2 + 2 * size; place += 2) {
        const document = pool[place] ?? 0
        if (among && among[document] === 0) continue
        if (isGone[document] === 0) visit(document, pool[place + 1] ?? 0)
      }
    }
  }

  return {
    get end() {
      return end
    },
    get documents() {
      return documents
    },
    count: (term, field) => counts[field]?.get(term) ?? 0,
    add(terms) {
      const document = end++
      const own = new Array<number>(fields).fill(0)
      for (const term of countTerms(terms, 1)) {
        const occurrences = packed.get(term)
        append(term, document, occurrences)
        packed.set(term, 0)
        for (let rest = occurrences, field = 0; rest !== 0; rest >>>= bits, field++) {
          if ((rest & most) > 0) own[field] = (own[field] ?? 0) + 1
        }
      }
      for (let field = 0; field < fields; field++) {
        const length = Math.min(255, own[field] ?? 0)
        lengths[field]?.set(document, length)
        totals[field] = (totals[field] ?? 0) + length
      }
      gone.set(document, 0)
      documents++
      return document
    },
    remove(document, terms) {
      for (const term of countTerms(terms, -1)) packed.set(term, 0)
      lengths.forEach((column, field) => {
        totals[field] = (totals[field] ?? 0) - column.get(document)
      })
      gone.set(document, 1)
      documents--
    },
    score(term, boost, scores, visit, among) {
      const lengthsOf = lengths.map((column) => column.all())
      const factors = boosts.map((own, field) => {
        const holding = counts[field]?.get(term) ?? 0
        return own * boost * Math.log(1 + (documents - holding + 0.5) / (holding + 0.5))
      })
      const perUnit = totals.map((total) => (saturation * normalisation * documents) / Math.max(1, total))
      walk(
        term,
        (document, occurrences) => {
          let score = 0
          let mask = 0
          for (let rest = occurrences, field = 0; rest !== 0; rest >>>= bits, field++) {
            const times = rest & most
            if (times === 0) continue
            mask |= 1 << field
            const length = lengthsOf[field]?.[document] ?? 0
            const slow = times + saturation * (1 - normalisation) + (perUnit[field] ?? 0) * length
            score += (factors[field] ?? 0) * (floor + (times * (saturation + 1)) / slow)
          }
          scores[document] = (scores[document] ?? 0) + score
          visit(document, mask)
        },
        among,
      )
    },
    each(term, visit, among) {
      walk(
        term,
        (document, occurrences) => {
          let mask = 0
          for (let rest = occurrences, field = 0; rest !== 0; rest >>>= bits, field++) {
            if ((rest & most) > 0) mask |= 1 << field
          }
          visit(document, mask)
        },
        among,
      )
    },
    write(terms, to) {
      const isGone = gone.all()
      const numbers = new Uint32Array(end)
      for (let document = 0, next = 0; document < end; document++) {
        numbers[document] = next
        if (isGone[document] === 0) next++
      }
      to.number(documents)
      to.number(poolEnd)
      for (const column of lengths) {
        for (let document = 0; document < end; document++) {
          if (isGone[document] === 0) to.number(column.get(document))
        }
      }
      for (const term of terms) {
        let size = 0
        walk(term, () => size++)
        to.number(size)
        if (size === 0) continue
        for (const column of counts) to.number(column.get(term))
        let before = 0
        walk(term, (document, occurrences) => {
          const number = numbers[document] ?? 0
          to.number(number - before)
          to.number(occurrences)
          before = number
        })
      }
    },
    read(terms, from) {
      documents = from.number()
      end = documents
      pool = new Uint32Array(from.number())
      lengths.forEach((column, field) => {
        for (let document = 0; document < end; document++) {
          const length = from.number()
          column.set(document, length)
          totals[field] = (totals[field] ?? 0) + length
        }
      })
      gone.set(end, 0)
      for (let term = 0; term < terms; term++) {
        const size = from.number()
        if (size === 0) continue
        const block = newBlock(size)
        first.set(term, block)
        last.set(term, block)
        used.set(term, size)
        for (const column of counts) column.set(term, from.number())
        from.fill(pool.subarray(block + 2, block + 2 + 2 * size))
        let document = 0
        for (let place = block + 2; place < block + 2 + 2 * size; place += 2) {
          document += pool[place] ?? 0
          pool[place] = document
        }
      }
    },
  }
}

// Long enough for the lists of common words to lie in one piece, short enough to leave little unused at their ends.
const blockMax = 1024
