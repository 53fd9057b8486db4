import { expect, test } from 'vitest'
import { within } from '../../src/chat/within.ts'

test('work that ends in time gives its value', async () => {
  expect(await within(60_000, Promise.resolve('done'), 'late')).toBe('done')
})

test('work that takes longer gives the fallback', async () => {
  expect(await within(1, new Promise(() => {}), 'late')).toBe('late')
})

test('work that fails in time fails', async () => {
  await expect(within(60_000, Promise.reject(new Error('no')), 'late')).rejects.toThrow('no')
})
