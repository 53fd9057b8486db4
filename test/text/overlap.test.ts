import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlapping } from '../../src/text/overlap.ts'

test('the marks found are those that share a unit with the span, whatever the marks', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(60), { maxLength: 20 }),
      fc.nat(60),
      fc.nat(10),
      (edges, start, length) => {
        const ends = edges.sort((a, b) => a - b)
        const marks = ends.slice(1).flatMap((end, n) => (n % 3 === 2 ? [] : [{ start: ends[n] ?? 0, end }]))
        const span = { start, end: start + length + 1 }
        expect(overlapping(marks, span)).toEqual(
          marks.filter((mark) => mark.start < span.end && mark.end > span.start),
        )
      },
    ),
    { numRuns: 1000 },
  )
})

test('few of many marks are looked at', () => {
  let looks = 0
  const marks = Array.from({ length: 20_000 }, (_, n) => ({ start: n * 10, end: n * 10 + 5 }))
  const counted = new Proxy(marks, {
    get(target, name, receiver) {
      looks++
      return Reflect.get(target, name, receiver)
    },
  })
  expect(overlapping(counted, { start: 123_451, end: 123_453 })).toEqual([{ start: 123_450, end: 123_455 }])
  expect(looks).toBeLessThan(40)
})
