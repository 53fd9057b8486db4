import { describe, expect, test } from 'vitest'
import { readLine } from '../src/line.ts'
import { testMenu } from './fixtures/menu.ts'

const read = (line: string) => {
  const { entry, args, readAsQuery } = readLine(line, testMenu, 'en')
  return { name: entry.name, args, ...(readAsQuery !== undefined && { readAsQuery }) }
}

describe('a typed line', () => {
  test.each([
    ['/chips bytedance huawei', { name: 'chips', args: { query: 'bytedance huawei' } }],
    ['chips bytedance', { name: 'chips', args: { query: 'bytedance' } }],
    ['  /CHIPS   bytedance  ', { name: 'chips', args: { query: 'bytedance' } }],
    ['/chips', { name: 'chips', args: {} }],
    [
      '/chips puces outlet:reuters limit:5',
      { name: 'chips', args: { query: 'puces', outlet: 'reuters', limit: 5 } },
    ],
    [
      '/chips outlet:"Financial Times" puces',
      { name: 'chips', args: { query: 'puces', outlet: 'Financial Times' } },
    ],
    [
      '/chips outlet:“Financial Times” puces',
      { name: 'chips', args: { query: 'puces', outlet: 'Financial Times' } },
    ],
    ['/chips puces public:yes', { name: 'chips', args: { query: 'puces', public: true } }],
    ['/chips ratio 3:1', { name: 'chips', args: { query: 'ratio 3:1' } }],
    ['/chips constructor:x toString:y', { name: 'chips', args: { query: 'constructor:x toString:y' } }],
    ['/chips https://example.org/a', { name: 'chips', args: { query: 'https://example.org/a' } }],
    ['/article abc.1-2 40', { name: 'article', args: { ref: 'abc.1-2', at: 40 } }],
    [
      '/article "2024-09-02 Huawei puces" 40',
      { name: 'article', args: { ref: '2024-09-02 Huawei puces', at: 40 } },
    ],
    ['/article abc at:40', { name: 'article', args: { ref: 'abc', at: 40 } }],
  ])('%j is read as typed', (line, expected) => {
    expect(read(line)).toEqual(expected)
  })

  test.each([
    ['/chips article abc 40', { name: 'article', args: { ref: 'abc', at: 40 } }],
    ['/chips status', { name: 'status', args: {} }],
    ['/chips STATUS', { name: 'status', args: {} }],
  ])('%j reaches the command that its first word names', (line, expected) => {
    expect(read(line)).toEqual(expected)
  })

  test.each([
    [
      '/chips status of tsmc orders',
      { name: 'chips', args: { query: 'status of tsmc orders' }, readAsQuery: 'status' },
    ],
    [
      '/chips article about huawei',
      { name: 'chips', args: { query: 'article about huawei' }, readAsQuery: 'article' },
    ],
    ['/chips "status" of tsmc', { name: 'chips', args: { query: '"status" of tsmc' } }],
  ])('%j is a query', (line, expected) => {
    expect(read(line)).toEqual(expected)
  })

  test.each([
    ['/nothing here', 'There is no /nothing command.'],
    ['', 'There is no / command.'],
    ['/article', 'ref is missing: Test.'],
    ['/article abc def', 'at takes a whole number of at least 0.'],
    ['/article abc 1 2', '“2” is too much.'],
    ['/chips puces limit:11', 'limit takes a whole number from 1 to 10.'],
    ['/chips puces public:perhaps', 'public takes “yes” or “no”.'],
  ])('%j is refused in words', (line, message) => {
    expect(() => read(line)).toThrow(message)
  })

  test('of 100,000 characters is read at once', () => {
    const line = `/chips ${'a:b '.repeat(25_000)}`
    expect(read(line).name).toBe('chips')
  })
})
