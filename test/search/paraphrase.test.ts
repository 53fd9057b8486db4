import { describe, expect, test } from 'vitest'
import { weights } from '../../src/search/weights.ts'
import { isFrameWord } from '../../src/text/stop-words.ts'
import type { Knowledge } from '../../src/types.ts'
import { articleOf } from '../fixtures/articles.ts'
import { asking } from '../fixtures/asking.ts'

const knowledge: Knowledge = {
  synonyms: [['permis de pêche', 'fishing permit']],
  verbClasses: {},
  units: {},
  names: [],
}

const articles = [
  articleOf(
    [
      'Le chantier Morvec change de mains',
      'Le chantier Morvec, à Plouzanel, a été repris en mai par la famille Kerdoncuff. ',
      'Son chiffre d’affaires a reculé à 12 millions d’euros. La tempête de mars a inondé la cale. ',
      'Le permis de pêche de trois chalutiers a expiré. Les barques seront vendues à Roscanvel. ',
      'L’atelier voisin est vide depuis avril. La nouvelle grue tiendra vingt ans. ',
      'Une juge a annulé la vente de la forge de Plouzanel.',
    ].join('\n'),
    { id: 'chantier', language: 'fr' },
  ),
  articleOf(
    [
      'Tarn Valley bakers count the cost',
      'Tarn Valley Bakers has idle ovens since May. Tarn Valley Bakers has idle ovens because the gas ran out.',
      'The landlord of the bakery raised the rent. Visitor numbers doubled last summer.',
      'Plans for a flour museum were called off in June. The council called a meeting.',
    ].join('\n'),
    { id: 'bakers', language: 'en' },
  ),
]

const { ask, first, texts } = asking(articles, knowledge)

describe('other words for the same thing', () => {
  test.each([
    ['trade by its everyday word', 'fréquentation à Tarn Valley en été', 'Visitor numbers doubled'],
    ['housing', 'bailleur de Tarn Valley', 'The landlord of the bakery'],
    ['boats', 'bateaux de pêche Morvec', 'Le permis de pêche'],
    ['what is empty', 'atelier inoccupé', 'L’atelier voisin est vide'],
    ['floods', 'flooding at Morvec', 'La tempête de mars a inondé'],
  ])('%s', async (_what, query, found) => {
    expect(await first(query)).toContain(found)
  })
})

describe('a phrase that means no more than its words', () => {
  test('of the desk leaves the words inside it to be found', async () => {
    expect(await first('pêche des trois chalutiers')).toContain('Le permis de pêche')
  })

  test('still says what sort of figure is asked for', async () => {
    const { matches } = await ask('chiffre d’affaires de Morvec')
    const [top] = matches
    expect(top && texts.get(top.key)?.slice(top.span.start, top.span.end)).toContain('12 millions')
  })
})

describe('what need not be met', () => {
  test('a misspelt word beside names that meet', async () => {
    expect(await first('Morvec Plouzanel Kerdoncuff brzkl')).toContain('Kerdoncuff')
  })

  test('an adverb that only colours the question', async () => {
    expect(await first('la grue tiendra-t-elle effectivement vingt ans ?')).toContain('vingt ans')
  })
})

describe('what has to be met', () => {
  test('somebody named beside what is asked of them', async () => {
    expect((await ask('Qui dirige Morvec ?')).verdict).toBe('nothing')
  })

  test('a name where one is asked for by its noun', async () => {
    expect((await ask('nom de la juge de la forge de Plouzanel')).verdict).toBe('nothing')
  })

  test('the sum that two words name together', async () => {
    expect((await ask('chiffre d’affaires de Tarn Valley Bakers')).verdict).toBe('nothing')
  })
})

test('since when is no reason why', async () => {
  expect(await first('Why does Tarn Valley Bakers have idle ovens?')).toContain('because the gas ran out')
})

describe('a verb and the grammar word behind it', () => {
  test('stand together for another verb', async () => {
    expect(await first('annulation du musée de la farine')).toContain('were called off')
  })

  test('leave the verb by itself what it was', async () => {
    expect(await first('council meeting called')).toContain('The council called a meeting')
  })
})

test('a word nobody wrote is met better by what hints at it than one that somebody did', () => {
  expect(weights.hinted).toBeGreaterThan(weights.related)
})

describe('adverbs made of adjectives frame a question', () => {
  test.each(['effectivement', 'financierement', 'officiellement', 'recemment', 'typically', 'seriously'])(
    '%s does',
    (word) => {
      expect(isFrameWord(word)).toBe(true)
    },
  )

  test.each(['gouvernement', 'paiement', 'mensuellement', 'annually', 'traitement', 'family', 'supply'])(
    '%s does not',
    (word) => {
      expect(isFrameWord(word)).toBe(false)
    },
  )
})
