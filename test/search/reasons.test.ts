import { describe, expect, test } from 'vitest'
import { tellsReason } from '../../src/search/reasons.ts'
import { articleOf } from '../fixtures/articles.ts'
import { asking } from '../fixtures/asking.ts'

describe('words that name a cause tell it more surely than those that tell what came before', () => {
  test.each([
    'Le four s’est arrêté faute de gaz.',
    'La boulangerie invoque le prix du blé.',
    'En cause, un joint usé.',
    'The walkout is a response to the sale.',
    'Une fuite est à l’origine de l’incendie.',
    'Le four est froid, car le gaz manque.',
  ])('%s', (sentence) => expect(tellsReason(sentence)).toBe(1))

  test.each(['Le four a fermé après une inspection.', 'Ils ont couru grâce à leurs amis.'])(
    'perhaps: %s',
    (sentence) => {
      expect(tellsReason(sentence)).toBeGreaterThan(0)
      expect(tellsReason(sentence)).toBeLessThan(1)
    },
  )

  test.each([
    'Le maire Cardinal a parlé.',
    'Carton Frères vend des boîtes.',
    'She drove the car to Lyon.',
    'La ferme est à l’origine de la marque.',
    'Le bail est remis en cause et mis en cause.',
    'D’après le greffe, la ferme est vendue.',
  ])('no cause: %s', (sentence) => expect(tellsReason(sentence)).toBe(0))
})

const filler = 'Le marché du village ouvre le samedi matin. Les clients y achètent du pain et des pommes.'

describe('a cause told behind what it is the cause of', () => {
  const { first } = asking(
    [
      articleOf(
        [
          'Le moulin d’Orsel fermera au printemps pour deux mois. Le chantier était prévu en été.',
          'En cause, une roue fendue.',
          filler,
        ].join('\n\n'),
        { id: 'moulin', language: 'fr' },
      ),
      articleOf('Le moulin d’Orsel fermera au printemps, dit la mairie. Le moulin d’Orsel a deux roues.', {
        id: 'mairie',
        language: 'fr',
      }),
    ],
    { synonyms: [], verbClasses: {}, units: {}, names: [] },
  )

  test.each(['Pourquoi le moulin d’Orsel fermera-t-il ?', 'Qu’est-ce qui a fait fermer le moulin d’Orsel ?'])(
    'answers %s',
    async (question) => expect(await first(question)).toBe('En cause, une roue fendue.'),
  )
})
