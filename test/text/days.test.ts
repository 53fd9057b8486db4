import { expect, test } from 'vitest'
import { firstDay, lastDay } from '../../src/text/days.ts'

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2024-09-02', '2024-09-02', '2024-09-02'],
  ['2024-13', undefined, undefined],
  ['2024-02-30', undefined, undefined],
  ['hier', undefined, undefined],
  ['', undefined, undefined],
])('%j goes from %s to %s', (typed, first, last) => {
  expect([firstDay(typed), lastDay(typed)]).toEqual([first, last])
})
