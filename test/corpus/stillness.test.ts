import { expect, test } from 'vitest'
import { createStillness } from '../../src/corpus/stillness.ts'

/** A stillness whose clock stands until it is moved; files were all written to just now. */
function rig() {
  let elapsedMs = 0
  const stillness = createStillness({ elapsedMs: () => elapsedMs, nowMs: () => 1_000_000 })
  return {
    ...stillness,
    passes(ms: number) {
      elapsedMs += ms
    },
    of: (size: number, modifiedMs = 1_000_000) => ({ mark: `${size} ${modifiedMs}`, size, modifiedMs }),
  }
}

test('a file may be read when it has stayed as it is for half a second', () => {
  const { isStill, passes, of } = rig()
  expect(isStill('a.md', of(10))).toBe(false)
  passes(499)
  expect(isStill('a.md', of(10))).toBe(false)
  passes(1)
  expect(isStill('a.md', of(10))).toBe(true)
})

test('a file that grew meanwhile is given a second', () => {
  const { isStill, passes, of } = rig()
  isStill('a.md', of(10))
  passes(400)
  expect(isStill('a.md', of(20))).toBe(false)
  passes(999)
  expect(isStill('a.md', of(20))).toBe(false)
  passes(1)
  expect(isStill('a.md', of(20))).toBe(true)
})

test('an empty file is given a second to be written to', () => {
  const { isStill, passes, of } = rig()
  isStill('a.md', of(0))
  passes(600)
  expect(isStill('a.md', of(0))).toBe(false)
})

test('a file that was finished long ago may be read at once', () => {
  const { isStill, of } = rig()
  expect(isStill('a.md', of(10, 1_000_000 - 10_001))).toBe(true)
})

test('a time in the future is no reason to read at once', () => {
  const { isStill, of } = rig()
  expect(isStill('a.md', of(10, 9_000_000))).toBe(false)
})

test('one file does not wait for another', () => {
  const { isStill, passes, of } = rig()
  isStill('a.md', of(10))
  passes(500)
  expect(isStill('b.md', of(10))).toBe(false)
  expect(isStill('a.md', of(10))).toBe(true)
})

test('a forgotten file begins anew', () => {
  const { isStill, forget, passes, of } = rig()
  isStill('a.md', of(10))
  passes(500)
  forget('a.md')
  expect(isStill('a.md', of(10))).toBe(false)
})
