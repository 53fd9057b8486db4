import { beforeAll, describe, expect, test } from 'vitest'
import { createLocalEngine } from '../../src/search/local-engine.ts'
import type { Knowledge, SearchEngine } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'
import { openDesk } from '../fixtures/desk.ts'

// A beat that the project's own coverage does not hold.
const knowledge: Knowledge = {
  synonyms: [
    ['ruche', 'ruches', 'hive', 'beehive', 'porte-essaim'],
    ['miel', 'honey'],
  ],
  verbClasses: { gather: ['récolter', 'gather', 'collect'] },
  units: { hives: ['ruche', 'ruches', 'colonie', 'hive'] },
  names: [{ id: 'melliflor', name: 'Melliflor', aliases: ['Melli Flor'], group: 'companies' }],
}

const articles = [
  articleOf(
    'Melliflor achète 400 ruches dans le Jura. La coopérative a récolté du miel en juin. Chaque porte-essaim coûte 90 euros.',
    { id: 'un', language: 'fr' },
  ),
  articleOf(
    'Melliflor orders 300 hives. The beehives were made in a factory near Dole. Its honey sells well. They gather it in June.',
    { id: 'deux', language: 'en' },
  ),
  articleOf('Une usine de Dole fabrique la ruche. Le miel y est récolté par des voisins, selon Melliflor.', {
    id: 'trois',
    language: 'fr',
  }),
]

const ofMadeUpDesk = [
  ['ruche', 'ruches', 'hive', 'hives', 'beehive', 'porte-essaim', 'porte-essaims', 'porteessaim'],
  ['melliflor ruches', 'melliflor hives', 'melliflor porte-essaim'],
  ['combien de ruches ?', 'combien de porte-essaims ?', 'combien de hives ?'],
  ['miel', 'honey'],
  ['usine', 'factory'],
  ['récolter', 'récolté', 'gather'],
  ['melliflor', 'Melli Flor', 'melliflore', 'meliflor'],
  ['ruches melliflor', 'ruches meliflor'],
]

const ofProjectsDesk = [
  ['puces', 'chips', 'semi-conducteurs', 'semiconducteur', 'semiconductors'],
  ['l’IA', "l'IA", 'IA', 'AI', 'intelligence artificielle'],
  ['commandé', 'commandes', 'orders'],
  ['bytedance puces', 'bytedance chips', 'bytedance semi-conducteurs'],
  ['combien de puces ?', 'combien de semi-conducteurs ?', 'combien de chips ?'],
  ['chips bytedance', 'chips bytedanse'],
]

describe('words that stand for each other give the same passages in the same order', () => {
  let own: SearchEngine['search']
  let madeUp: SearchEngine

  beforeAll(async () => {
    own = (await openDesk()).search
    madeUp = createLocalEngine({ knowledge })
    await madeUp.add(articles)
  }, 60_000)

  test.each(ofMadeUpDesk.map((words) => [words.join(' = '), words]))(
    'over a made-up desk: %s',
    async (_name, words) => {
      await expectSame(madeUp.search, words as string[])
    },
  )

  test.each(ofProjectsDesk.map((words) => [words.join(' = '), words]))(
    'over the project’s own coverage: %s',
    async (_name, words) => {
      await expectSame(own, words as string[])
    },
  )
})

async function expectSame(search: SearchEngine['search'], queries: readonly string[]): Promise<void> {
  const found: unknown[] = []
  for (const query of queries) {
    const { matches, total } = await search({ query, from: 0, limit: 10 })
    expect(total, query).toBeGreaterThan(0)
    found.push({ total, passages: matches.map(({ key, span }) => ({ key, span })) })
  }
  for (const one of found) expect(one).toEqual(found[0])
}
