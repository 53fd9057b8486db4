import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLog } from '../../src/log.ts'
import { type Copies, createCopies } from '../../src/store/copies.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const lines: string[] = []
const log = createLog({ level: 'warn', secrets: [], write: (line) => void lines.push(line) })
let made = 0

function copies(copy: (givenUp: AbortSignal) => Promise<void> = async () => {}): Copies {
  made = 0
  lines.length = 0
  return createCopies({
    log,
    async copy(givenUp) {
      made++
      await copy(givenUp)
    },
  })
}

test('one is made at once, and one each day', async () => {
  const keeping = copies()
  await vi.advanceTimersByTimeAsync(0)
  expect(made).toBe(1)
  await vi.advanceTimersByTimeAsync(48 * 3_600_000 + 60_000)
  expect(made).toBe(3)
  await keeping.stop()
})

test('several changes within a second are one', async () => {
  const keeping = copies()
  await vi.advanceTimersByTimeAsync(0)
  for (const _ of [1, 2, 3]) {
    keeping.soon()
    await vi.advanceTimersByTimeAsync(200)
  }
  expect(made).toBe(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(made).toBe(2)
  await keeping.stop()
})

test('a change during a copy is in the next one', async () => {
  const keeping = copies(() => new Promise((resolve) => setTimeout(resolve, 5000)))
  await vi.advanceTimersByTimeAsync(100)
  keeping.soon()
  await vi.advanceTimersByTimeAsync(4000)
  expect(made).toBe(1)
  await vi.advanceTimersByTimeAsync(6000)
  expect(made).toBe(2)
  await keeping.stop()
})

test('one that takes long is followed by a long rest', async () => {
  const keeping = copies(() => new Promise((resolve) => setTimeout(resolve, 2000)))
  await vi.advanceTimersByTimeAsync(2100)
  keeping.soon()
  await vi.advanceTimersByTimeAsync(19_000)
  expect(made).toBe(1)
  await vi.advanceTimersByTimeAsync(2000)
  expect(made).toBe(2)
  await vi.advanceTimersByTimeAsync(2000)
  await keeping.stop()
})

test('the one that is waited for is made before a stop', async () => {
  const keeping = copies()
  await vi.advanceTimersByTimeAsync(0)
  keeping.soon()
  await keeping.stop()
  expect(made).toBe(2)
})

test('a stop gives up a copy that takes too long, and says nothing of it', async () => {
  const keeping = copies(
    (givenUp) =>
      new Promise((_, reject) => givenUp.addEventListener('abort', () => reject(new Error('given up')))),
  )
  const stopped = keeping.stop()
  await vi.advanceTimersByTimeAsync(3000)
  await stopped
  expect(lines).toEqual([])
})

test('one that fails is told, and the next is made all the same', async () => {
  const keeping = copies(() => Promise.reject(new Error('no room left')))
  await vi.advanceTimersByTimeAsync(0)
  expect(lines.join('')).toContain('no room left')
  keeping.soon()
  await vi.advanceTimersByTimeAsync(1000)
  expect(made).toBe(2)
  await keeping.stop()
})
