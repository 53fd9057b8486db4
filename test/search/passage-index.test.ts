import { describe, expect, test } from 'vitest'
import { createPassageIndex, type PassageIndex } from '../../src/search/passage-index.ts'
import { readQuestion } from '../../src/search/question.ts'
import { createThesaurus } from '../../src/search/thesaurus.ts'
import { articleOf, articles, knowledge } from '../contracts/search-engine.ts'

const thesaurus = createThesaurus(knowledge)

function indexOf(held = articles): PassageIndex {
  const index = createPassageIndex(thesaurus)
  for (const article of held) index.add(article)
  return index
}

/** What a question finds: places and scores, the best first. */
function found(index: PassageIndex, query: string) {
  const question = readQuestion(query, index)
  if (!question) return []
  return index
    .find(question)
    .map(({ id, score, match }) => ({ ...index.place(id), id: 0, score: score.toFixed(6), match }))
    .sort((a, b) => Number(b.score) - Number(a.score) || (a.passage?.start ?? 0) - (b.passage?.start ?? 0))
}

const queries = ['agrimont tractors', 'usine à Vire', 'combine harvester', 'Grace', 'actions', '100 000']

describe('an index of passages', () => {
  test.each(queries)('finds the same after it was saved and opened: %s', (query) => {
    const index = indexOf()
    const opened = createPassageIndex(thesaurus, index.save(), articles)
    expect(found(opened, query)).toEqual(found(index, query))
  })

  test.each(queries)('finds the same as one that never held what was removed: %s', (query) => {
    const index = indexOf([...articles, articleOf('quatre', 'Agrimont vend des actions et des tracteurs.')])
    index.remove(articleOf('quatre', 'Agrimont vend des actions et des tracteurs.').key)
    expect(found(index, query)).toEqual(found(indexOf(), query))
  })

  test('gives back what it read of a passage', () => {
    const index = indexOf()
    const [held] = articles.map(({ key }) => index.held(key))
    const place = held?.places[1]
    const reading = place && index.reading(place)
    const text = articles[0]?.text ?? ''
    expect(reading?.terms.slice(0, 3).map(({ start, end }) => text.slice(start, end))).toEqual([
      'fabricant',
      'Agrimont',
      'commandé',
    ])
    expect(reading?.terms[1]).toMatchObject({ form: 'agrimont', text: 'agrimont', named: true })
  })

  test('tells which of the words sought a passage holds', () => {
    const index = indexOf()
    const [held] = articles.map(({ key }) => index.held(key))
    const [, place] = held?.places ?? []
    const { inPassage } = index.seeker(['agrimont', 'quetzal', 'charrue'])
    expect(place && [...inPassage(place)]).toEqual(['agrimont'])
  })

  test('finds at most some hundreds of passages, the best among them', () => {
    const many = Array.from({ length: 900 }, (_, number) =>
      articleOf(`a${number}`, `La charrue numéro ${number} laboure un champ de blé dur.`),
    )
    const index = indexOf([...many, articleOf('best', 'Une charrue.')])
    const best = found(index, 'charrue')
    expect(best.length).toBeLessThan(500)
    expect(best[0]?.key).toBe(articleOf('best', 'Une charrue.').key)
  })

  test('does not grow with what was replaced', () => {
    const index = indexOf()
    const texts = ['Un premier texte sur la charrue.', 'Un second texte, sur la herse.']
    let size = 0
    for (let change = 0; change < 12_000; change++) {
      index.add(articleOf('changing', texts[change % 2] ?? ''))
      if (change === 101) size = index.save().length
    }
    expect(index.save().length).toBeLessThan(size * 1.05)
    expect(found(index, 'herse')).toHaveLength(1)
    expect(found(index, 'charrue')).toHaveLength(0)
  }, 60_000)

  test('refuses to open without an article that it was saved with', () => {
    expect(() => createPassageIndex(thesaurus, indexOf().save(), articles.slice(1))).toThrow(
      'the desk does not',
    )
  })
})
