import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isShortToken, readToken, shortToken, tokenMax, writeToken } from '../src/token.ts'
import { testMenu } from './fixtures/menu.ts'

test('a press survives as text, its arguments in the command’s own types', () => {
  const press = {
    kind: 'turn',
    command: 'chips',
    args: { query: 'bytedance & co=?', from: 3, public: true },
  } as const
  expect(readToken(writeToken(press), testMenu)).toEqual(press)
})

test('any query survives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (query) => {
      fc.pre(query.isWellFormed())
      const press = { kind: 'open', command: 'chips', args: { query } } as const
      expect(readToken(writeToken(press), testMenu)).toEqual(press)
    }),
  )
})

test('the same press gives the same text, and a press of any length has a short name', () => {
  const long = writeToken({ kind: 'turn', command: 'chips', args: { query: 'x'.repeat(500) } })
  expect(long.length).toBeGreaterThan(tokenMax)
  expect(shortToken(long)).toBe(shortToken(long))
  expect(isShortToken(shortToken(long))).toBe(true)
  expect(shortToken(long).length).toBeLessThan(tokenMax)
})

test.each(['', 'x', 't:unknown?a=b', 'q:chips?query=a', 't:chips', 'constructor', '__proto__:chips?'])(
  '%j is no button of ours',
  (token) => {
    expect(readToken(token, testMenu)).toBeUndefined()
  },
)
