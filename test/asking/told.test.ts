import { expect, test } from 'vitest'
import { reasons, understoodAs, whyNothing } from '../../src/asking/told.ts'
import { wordsIn } from '../../src/words.ts'
import { resultOf } from './rig.ts'

const [fr, en] = [wordsIn('fr'), wordsIn('en')]

test('tells what each word was taken for, and a typing error once, as what it was read as', () => {
  const result = resultOf({
    repairs: [{ typed: 'norvik', read: 'Norrvik' }],
    understood: [
      { typed: 'norvik', matched: ['Norrvik'] },
      { typed: 'chips', matched: ['puces', 'semi-conducteurs'] },
    ],
    unknown: ['licorne'],
  })
  expect(understoodAs(result, fr)).toEqual([
    '«\u00a0norvik\u00a0» lu comme Norrvik',
    'chips → puces, semi-conducteurs',
    'Absent de la couverture\u00a0: licorne.',
  ])
})

test('says what is missing: words nobody writes, then words that no passage brings together', () => {
  expect(whyNothing(resultOf({ unknown: ['licorne'], missing: ['licorne', 'prix'] }), en)).toBe(
    'Not in the coverage: licorne. No passage tells “prix” together with the rest of the question.',
  )
  expect(whyNothing(resultOf(), en)).toBe(en.nothingTogether)
})

test('names the reasons for a place in plain words, what speaks against it included', () => {
  const signals = [
    { name: 'kind', value: 1.65 },
    { name: 'words', value: 0.8 },
    { name: 'nearness', value: 1.02 },
    { name: 'coverage', value: 1 },
  ] as const
  expect(reasons(signals, fr)).toEqual([
    'contient ce qui est demandé\u00a0: quantité, jour, nom, lieu ou raison (×\u00a01,65)',
    'moins de mots rares que d’autres passages (×\u00a00,80)',
    'toute la question y est',
  ])
})
