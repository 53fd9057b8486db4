import { describe, expect, test } from 'vitest'
import type { Knowledge } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'
import { asking } from '../fixtures/asking.ts'

const knowledge: Knowledge = {
  synonyms: [],
  verbClasses: {},
  units: {},
  names: [
    { id: 'ostral', name: 'Ostral', aliases: ['maison mère de Falmor'], group: 'companies' },
    { id: 'falmor', name: 'Falmor', aliases: [], group: 'companies', of: 'ostral' },
    { id: 'zed-40', name: 'Zed-40', aliases: [], group: 'products' },
    { id: 'brel-7', name: 'Brel-7', aliases: [], group: 'products' },
    { id: 'quill', name: 'Quill', aliases: [], group: 'products' },
  ],
}

const articles = [
  articleOf(
    [
      'Les moteurs de bateaux au banc d’essai',
      'Les moteurs Zed-40 d’Ostral sont plus légers que ceux des voisins. La Marine a commandé 30 moteurs Zed-40 en mai. ',
      'Le Brel-7 consomme peu. Le Brel-7 est arrivé en avril à Lorient. ',
      'Falmor emploie 40 personnes au port. Ostral, la maison mère de Falmor, vendra ses voiles.',
    ].join('\n'),
    { id: 'moteurs', language: 'fr' },
  ),
  articleOf('Norwick’s new Quill is quiet. The Quill was tested in May by three crews.', {
    id: 'quill',
    language: 'en',
  }),
]

const { ask, first } = asking(articles, knowledge)

describe('who makes or owns a thing is told by whose it is', () => {
  test.each([
    ['Qui fabrique le Zed-40 ?', 'Les moteurs Zed-40 d’Ostral'],
    ['Who makes the Zed-40?', 'Les moteurs Zed-40 d’Ostral'],
    ['Who builds the Quill?', 'Norwick’s new Quill'],
    ['Qui possède Falmor ?', 'Ostral, la maison mère de Falmor'],
  ])('%s', async (query, begins) => {
    expect(await first(query)).toMatch(new RegExp(`^${begins}`))
  })

  test('and by nothing where nobody says so', async () => {
    expect((await ask('Qui fabrique le Brel-7 ?')).verdict).toBe('nothing')
  })
})
