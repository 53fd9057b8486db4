import { expect, test } from 'vitest'
import { vocabularyKeys } from '../../bench/vocabulary-keys.ts'
import listed from '../../src/search/vocabulary-keys.json' with { type: 'json' }

test('the listed keys are those that are worked out: after a change of the vocabulary, `npm run keys`', () => {
  expect(listed).toEqual(vocabularyKeys())
})
