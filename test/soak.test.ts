import { expect, test } from 'vitest'
import { soak } from '../bench/soak.ts'

test('digests come once through kills at every step and failing platforms', {
  timeout: 300_000,
}, async () => {
  const { slots, kills, duplicates, missing, misplaced, uncertain, givenUp } = await soak(40, 7)
  expect({ slots, duplicates, missing, misplaced, uncertain, givenUp }).toEqual({
    slots: 40,
    duplicates: 0,
    missing: 0,
    misplaced: 0,
    uncertain: 0,
    givenUp: 0,
  })
  expect(Object.values(kills).filter((times) => times === 0)).toEqual([])
})
