import { expect, test } from 'vitest'
import { wantOf } from '../../src/search/wants.ts'
import { tokens } from '../../src/text/tokens.ts'

test.each([
  ['combien de pommes vend Agrimont', 'count'],
  ['How many apples were sold?', 'count'],
  ['combien de mois de travaux', 'duration'],
  ['how much did Agrimont pay', 'money'],
  ['combien coûte un tracteur', 'money'],
  ['prix du tracteur', 'money'],
  ['taux de sucre', 'share'],
  ['share of damaged fruit', 'share'],
  ['baisse de prix en pourcentage', 'share'],
  ['Quand ouvre l’usine ?', 'day'],
  ['when does it open', 'day'],
  ['Où est l’usine ?', 'place'],
  ['Qui achète ?', 'who'],
  ['Pourquoi vendre ?', 'reason'],
])('%s asks for: %s', (query, kind) => {
  expect(wantOf(query, tokens(query))?.kind).toBe(kind)
})

test.each(['agrimont usine', 'pommes ou poires', 'L’homme qui plantait des arbres', ''])(
  'nothing of a kind is asked: %s',
  (query) => {
    const want = wantOf(query, tokens(query))
    expect(want === undefined || want.kind === 'who').toBe(true)
  },
)
