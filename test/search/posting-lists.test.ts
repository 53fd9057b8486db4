import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, test } from 'vitest'
import { createPostingLists, type FieldTerms } from '../../src/search/posting-lists.ts'

const terms = 12
const boosts = { text: 1, title: 0.6 }

/** Terms of two fields, and whether the document is removed again. */
const documents = fc.array(
  fc.record({
    fields: fc.tuple(
      fc.array(fc.nat(terms - 1), { maxLength: 30 }),
      fc.array(fc.nat(terms - 1), { maxLength: 8 }),
    ),
    isRemoved: fc.boolean(),
  }),
  { maxLength: 40 },
)

function asMiniSearch(id: number, [text, title]: FieldTerms) {
  return { id, text: (text ?? []).join(' '), title: (title ?? []).join(' ') }
}

describe('posting lists', () => {
  test('score as MiniSearch does, also after documents were removed', () => {
    fc.assert(
      fc.property(documents, fc.nat(terms - 1), (given, asked) => {
        const lists = createPostingLists(Object.values(boosts))
        const reference = new MiniSearch({
          fields: Object.keys(boosts),
          tokenize: (text) => text.split(' ').filter((term) => term !== ''),
          processTerm: (term) => term,
          searchOptions: { boost: boosts, prefix: false, fuzzy: false },
        })
        given.forEach(({ fields }, id) => {
          lists.add(fields)
          reference.add(asMiniSearch(id, fields))
        })
        given.forEach(({ fields, isRemoved }, id) => {
          if (!isRemoved) return
          lists.remove(id, fields)
          reference.remove(asMiniSearch(id, fields))
        })
        const scores = new Float64Array(given.length)
        const met: number[] = []
        lists.score(asked, 1, scores, (document) => met.push(document))
        const expected = reference.search(String(asked))
        expect(met.sort()).toEqual(expected.map(({ id }) => id as number).sort())
        for (const { id, score } of expected) expect(scores[id]).toBeCloseTo(score, 9)
      }),
    )
  })

  test('tell in which fields a document holds a term', () => {
    const lists = createPostingLists([1, 1, 1])
    lists.add([[7], [], [7, 7]])
    const told: number[][] = []
    lists.each(7, (document, fields) => told.push([document, fields]))
    expect(told).toEqual([[0, 0b101]])
  })

  test('hold a term that occurs more often than they count', () => {
    const lists = createPostingLists([1, 1])
    lists.add([new Array(500).fill(0), [0]])
    expect([lists.count(0, 0), lists.count(0, 1)]).toEqual([1, 1])
  })

  test('hold each of thousands of terms, however many rows there is room for', () => {
    const lists = createPostingLists([1, 1, 1])
    const all = Array.from({ length: 3_000 }, (_, term) => term)
    for (const term of all) lists.add([[term], [], [term]])
    expect(all.filter((term) => lists.count(term, 0) !== 1 || lists.count(term, 2) !== 1)).toEqual([])
  })

  test('hold lists of many thousands', () => {
    const lists = createPostingLists([1])
    for (let document = 0; document < 20_000; document++) lists.add([[document % 2]])
    let last = -1
    lists.each(1, (document) => {
      expect(document).toBe(last + 2)
      last = document
    })
    expect(last).toBe(19_999)
  })
})
