import { describe, expect, test } from 'vitest'
import { createLocalEngine } from '../../src/search/local-engine.ts'
import type { Knowledge } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'
import { asking } from '../fixtures/asking.ts'

const knowledge: Knowledge = { synonyms: [], verbClasses: {}, units: {}, names: [] }

const report =
  'La compagnie Ostrelle a inauguré mardi une ligne de ferry entre Brestoul et Corvane avec 14 navires neufs. '

const articles = [
  articleOf(
    [
      'Ostrelle ouvre une ligne',
      report,
      'La traversée dure 3 heures. Le billet coûte 45 euros. La compagnie emploie 620 marins depuis 2021.',
      'Elle a choisi Corvane parce que le port y est profond. Que va faire Ostrelle de ses vieux navires ?',
      'Ostrelle vendra ses vieux navires à un chantier. La Tour 2 du port fermera. La Tour 1 du port ouvrira.',
    ].join('\n'),
    { id: 'un', language: 'fr', outlet: 'Le Phare' },
  ),
  articleOf(`${report}La mairie de Brestoul se réjouit.`, { id: 'deux', language: 'fr', outlet: 'La Digue' }),
  articleOf('Le groupe Centralis rachète une ferme. La centrale de Morvelle est à l’arrêt. Le Zed-40 vole.', {
    id: 'trois',
    language: 'fr',
  }),
]

const { ask, quotes, texts } = asking(articles, knowledge)

describe('what sort of thing is asked for decides between sentences', () => {
  test.each([
    ['how much', 'Combien coûte la traversée Ostrelle ?', '45 euros'],
    ['how long', 'Combien de temps dure la traversée ?', '3 heures'],
    ['how many of a thing', 'Combien de marins emploie la compagnie ?', '620 marins'],
    ['why', 'Pourquoi la compagnie a choisi Corvane ?', 'parce que'],
    ['when', 'Quand a été inaugurée la ligne de ferry ?', 'mardi'],
  ])('%s', async (_what, query, found) => {
    expect(quotes(await ask(query))[0]).toContain(found)
  })

  test('a question of the article never stands above a sentence that tells something', async () => {
    expect(quotes(await ask('Ostrelle vieux navires'))[0]).toBe(
      'Ostrelle vendra ses vieux navires à un chantier.',
    )
  })
})

describe('nothing is said where nothing answers', () => {
  test('a name that nobody writes', async () => {
    const { verdict, matches, missing } = await ask('Combien de navires a Petrolande ?')
    expect([verdict, matches]).toEqual(['nothing', []])
    expect(missing).toEqual(['Petrolande'])
  })

  test('a relation that nobody tells of a known name', async () => {
    const { verdict, missing, closest } = await ask('Ostrelle piscine vaccin dentiste')
    expect(verdict).toBe('nothing')
    expect(missing).toEqual(['piscine', 'vaccin', 'dentiste'])
    expect(closest?.length).toBeGreaterThan(0)
  })

  test('a word of the coverage alone is always answered', async () => {
    expect((await ask('ferry')).verdict).toBe('answered')
  })
})

describe('copies', () => {
  test('a sentence that two outlets print is one result, and says where else it stands', async () => {
    const { matches } = await ask('ligne de ferry Brestoul Corvane')
    const printed = matches.filter(({ key, span }) =>
      texts.get(key)?.slice(span.start, span.end).startsWith('La compagnie Ostrelle a inauguré'),
    )
    expect(printed).toHaveLength(1)
    expect(printed[0]?.alsoIn).toHaveLength(1)
  })

  test('sentences that differ by a figure are two', async () => {
    const other = articleOf(report.replace('14', '15'), { id: 'quatre', language: 'fr' })
    const own = createLocalEngine({ knowledge })
    await own.add([...articles.slice(0, 1), other])
    const { matches } = await own.search({ query: 'ligne de ferry Brestoul Corvane', from: 0, limit: 10 })
    expect(matches.flatMap(({ alsoIn = [] }) => alsoIn)).toEqual([])
  })
})

describe('names', () => {
  test('a name is not taken for the common word of its stem', async () => {
    expect(quotes(await ask('Centralis'))).toEqual(['Le groupe Centralis rachète une ferme.'])
    expect(quotes(await ask('la centrale'))).toEqual(['La centrale de Morvelle est à l’arrêt.'])
  })

  test('an unknown name is not either', async () => {
    expect((await ask('Que dit Centralia ?')).verdict).toBe('nothing')
  })

  test('a number behind a name tells it from its like', async () => {
    expect(quotes(await ask('Tour 2'))[0]).toBe('La Tour 2 du port fermera.')
    expect(quotes(await ask('Tour 1'))[0]).toBe('La Tour 1 du port ouvrira.')
  })

  test.each(['Zed-40', 'zed40', 'zed 40'])('letters and digits are one name: %s', async (query) => {
    expect(quotes(await ask(query))[0]).toBe('Le Zed-40 vole.')
  })

  test('another number is another name', async () => {
    expect((await ask('Zed-50')).verdict).toBe('nothing')
  })
})

test('a passage says what it stands there for', async () => {
  const { matches } = await ask('Combien coûte la traversée Ostrelle ?')
  expect(matches[0]?.signals?.map(({ name }) => name)).toContain('kind')
})

test('a repaired typing error finds as much as the word', async () => {
  const [typed, meant] = [await ask('Ostrele navires'), await ask('Ostrelle navires')]
  expect(typed.matches).toEqual(meant.matches)
  expect(typed.total).toBe(meant.total)
  expect(typed.repairs).toEqual([{ typed: 'Ostrele', read: 'Ostrelle' }])
})
