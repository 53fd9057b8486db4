import type { ByteReader, ByteWriter } from './bytes.ts'
import { createColumn, createNumberList, createRows, grown } from './column.ts'

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
  write(terms: readonly number[], to: ByteWriter): void
}

/** `fields` has a bit for each field in which the document holds the term, the first one lowest. */
export type Visit = (document: number, fields: number) => void

// How often a term occurs in a field is kept in five bits: from 31 on it counts no more.
const bits = 5
const most = 2 ** bits - 1
const fieldsMax = 6

// As in MiniSearch: how soon repetition stops to count, how much length does, what a match in a long field is worth.
const [saturation, normalisation, floor] = [1.2, 0.7, 0.5]

/** `boosts` has a factor for each field, at most six; `saved` has lists that were written, their terms numbered anew. */
export function createPostingLists(boosts: readonly number[], saved?: ByteReader): PostingLists {
  const fields = boosts.length
  if (fields > fieldsMax) throw new Error(`a document has at most ${fieldsMax} fields`)
  let documents = saved?.number() ?? 0
  let end = documents
  // A list is a chain of blocks in the pool: capacity, place of the next block, then pairs of document and occurrences.
  // Place 0 is nobody's, so that 0 means none.
  let pool = saved?.numbers() ?? new Uint32Array(1024)
  let poolEnd = saved ? pool.length : 1
  // Of each term: its first block, its last one, how much of that is used, how many documents hold it in each field,
  // and how often the document at hand does, packed.
  const width = 4 + fields
  const [lastBlock, usedUp, atHand, holding] = [1, 2, 3, 4]
  const rows = createRows(width, saved?.numbers())
  /** Different terms of each document, by field. */
  const lengths = boosts.map(() => createColumn(saved?.numbers()))
  const totals = lengths.map((column) => column.all().reduce((sum, length) => sum + length, 0))
  const gone = createColumn()
  gone.set(end, 0)

  function newBlock(capacity: number): number {
    const block = poolEnd
    poolEnd += 2 + 2 * capacity
    if (poolEnd > pool.length) pool = grown(pool, poolEnd)
    pool[block] = capacity
    return block
  }

  function append(all: Uint32Array, row: number, document: number, occurrences: number): void {
    let block = all[row + lastBlock] ?? 0
    let place = all[row + usedUp] ?? 0
    const capacity = block === 0 ? 0 : (pool[block] ?? 0)
    if (place === capacity) {
      const next = newBlock(block === 0 ? 1 : Math.min(blockMax, capacity * 2))
      if (block === 0) all[row] = next
      else pool[block + 1] = next
      all[row + lastBlock] = next
      block = next
      place = 0
    }
    pool[block + 2 + 2 * place] = document
    pool[block + 3 + 2 * place] = occurrences
    all[row + usedUp] = place + 1
  }

  // Of the document at hand, kept from one to the next: the rows of its different terms, how many there are in all
  // and in each field.
  const different = createColumn()
  let differentEnd = 0
  const ownLengths = new Uint32Array(fields)

  /** Counts the terms of a document in or out; how often each occurs is left in its row. */
  function countTerms(terms: FieldTerms, by: 1 | -1): Uint32Array {
    differentEnd = 0
    let all = rows.all()
    for (let field = 0; field < fields; field++) {
      const own = terms[field] ?? []
      const shift = bits * field
      let length = 0
      for (let place = 0; place < own.length; place++) {
        const term = own[place] ?? 0
        const row = term * width
        if (row + width > all.length) {
          rows.makeRoom(term + 1)
          all = rows.all()
        }
        const known = all[row + atHand] ?? 0
        if (known === 0) different.set(differentEnd++, row)
        const times = (known >>> shift) & most
        if (times === 0) {
          all[row + holding + field] = (all[row + holding + field] ?? 0) + by
          length++
        }
        if (times < most) all[row + atHand] = known + (1 << shift)
      }
      ownLengths[field] = length
    }
    return all
  }

  /** Calls back for each posting of a document that is there, and among those asked for. */
  function walk(
    term: number,
    visit: (document: number, occurrences: number) => void,
    among?: Uint32Array,
  ): void {
    const all = rows.all()
    const row = term * width
    const last = all[row + lastBlock] ?? 0
    const lastSize = all[row + usedUp] ?? 0
    const isGone = gone.all()
    for (let block = all[row] ?? 0; block !== 0; block = pool[block + 1] ?? 0) {
      const size = block === last ? lastSize : (pool[block] ?? 0)
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
    count: (term, field) => rows.all()[term * width + holding + field] ?? 0,
    add(terms) {
      const document = end++
      const all = countTerms(terms, 1)
      const ownRows = different.all()
      for (let place = 0; place < differentEnd; place++) {
        const row = ownRows[place] ?? 0
        append(all, row, document, all[row + atHand] ?? 0)
        all[row + atHand] = 0
      }
      for (let field = 0; field < fields; field++) {
        const length = Math.min(255, ownLengths[field] ?? 0)
        lengths[field]?.set(document, length)
        totals[field] = (totals[field] ?? 0) + length
      }
      gone.set(document, 0)
      documents++
      return document
    },
    remove(document, terms) {
      const all = countTerms(terms, -1)
      for (let place = 0; place < differentEnd; place++) all[different.get(place) + atHand] = 0
      lengths.forEach((column, field) => {
        totals[field] = (totals[field] ?? 0) - column.get(document)
      })
      gone.set(document, 1)
      documents--
    },
    score(term, boost, scores, visit, among) {
      const lengthsOf = lengths.map((column) => column.all())
      const factors = boosts.map((own, field) => {
        const held = rows.all()[term * width + holding + field] ?? 0
        return own * boost * Math.log(1 + (documents - held + 0.5) / (held + 0.5))
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
      const all = rows.all()
      const keptRows = new Uint32Array(terms.length * width)
      const keptPool = createNumberList()
      keptPool.push(0)
      terms.forEach((term, place) => {
        const block = keptPool.all().length
        let size = 0
        keptPool.push(0)
        keptPool.push(0)
        walk(term, (document, occurrences) => {
          keptPool.push(numbers[document] ?? 0)
          keptPool.push(occurrences)
          size++
        })
        keptPool.set(block, size)
        const row = place * width
        if (size > 0) keptRows.set([block, block, size], row)
        keptRows.set(all.subarray(term * width + holding, (term + 1) * width), row + holding)
      })
      to.number(documents)
      to.numbers(keptPool.all())
      to.numbers(keptRows)
      for (const column of lengths) {
        const kept = createNumberList()
        for (let document = 0; document < end; document++) {
          if (isGone[document] === 0) kept.push(column.get(document))
        }
        to.numbers(kept.all())
      }
    },
  }
}

// Long enough for the lists of common words to lie in one piece, short enough to leave little unused at their ends.
const blockMax = 1024
