import { expect, test } from 'vitest'
import { untilFree } from '../../src/store/busy.ts'

const busy = Object.assign(new Error('database is locked'), { errcode: 5 })

test('what is busy is tried again until it is free', async () => {
  const refusals = [busy, Object.assign(new Error('database is locked'), { errcode: 261 })]
  const attempt = async () => {
    const refusal = refusals.shift()
    if (refusal) throw refusal
    return 'done'
  }
  expect(await untilFree(attempt)).toBe('done')
})

test('what stays busy is told in the end', async () => {
  await expect(untilFree(() => Promise.reject(busy), 60)).rejects.toBe(busy)
})

test('any other failure is told at once', async () => {
  let attempts = 0
  const failing = async () => {
    attempts++
    throw new Error('disk full')
  }
  await expect(untilFree(failing)).rejects.toThrow('disk full')
  expect(attempts).toBe(1)
})
