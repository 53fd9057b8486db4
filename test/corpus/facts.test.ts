import { expect, test } from 'vitest'
import { safeLink } from '../../src/corpus/address.ts'
import { type FactName, factsFrom } from '../../src/corpus/facts.ts'
import { publishedFrom } from '../../src/corpus/published.ts'

const now = new Date('2024-10-01T12:00:00Z')
const facts = (name: FactName, value: string) => factsFrom(new Map([[name, value]]), now)

test.each([
  ['2024-09-02', '2024-09-02'],
  ['2024-02-29', '2024-02-29'],
  ['2024-09-02T07:00:00+02:00', '2024-09-02T07:00:00+02:00'],
  ['2024-09-02 07:00 +0200', '2024-09-02T07:00+02:00'],
  ['2024-09-02t07:00:00.123z', '2024-09-02T07:00:00.123Z'],
  ['2024-09-02T07:00', '2024-09-02'],
  ['2024-10-03', '2024-10-03'],
])('the date %s is kept as %s', (stated, value) => {
  expect(publishedFrom(stated, now)).toEqual({ value })
})

test.each([
  '2023-02-29',
  '2024-13-01',
  '2024-09-31',
  '0001-01-01',
  '2024-09-02T25:00:00Z',
  '2024-09-02T07:00:00+99:00',
  '02/09/2024',
  'lundi',
  '2024',
  '9999-12-31',
  '2024-10-04',
  '+275760-09-13',
])('the date %s is left out, with what is wrong', (stated) => {
  expect(publishedFrom(stated, now)).toEqual({ wrong: expect.stringContaining(`“${stated}”`) })
})

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['HTTP://Example.ORG', 'http://example.org/'],
  ['https://exämple.org/é', 'https://xn--exmple-cua.org/%C3%A9'],
  ['https://example.org:8443/a', 'https://example.org:8443/a'],
])('%s is a safe link', (address, link) => {
  expect(safeLink(address)).toBe(link)
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://example.org/',
  '//example.org/a',
  '/a/b',
  'example.org',
  'https:example.org',
  'https://user@example.org/',
  'https://user:secret@example.org/',
  'https://example.org@evil.example/',
  'http://localhost:3000/',
  'http://intranet/',
  'http://printer.local/',
  'http://wiki.corp/',
  'http://a.internal./',
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://10.0.0.1/',
  'http://8.8.8.8/',
  'http://[::1]/',
  'https://example.org/a b',
  'https://example.org/\u202egpj.exe',
  'https://exa\u200bmple.org/',
  'https://example.org\\@evil.example/',
  `https://example.org/${'a'.repeat(500)}`,
  `https://example.org/${'é'.repeat(100)}`,
  'https://',
  '',
])('%j is never a link', (address) => {
  expect(safeLink(address)).toBeUndefined()
})

test.each([
  ['title', ' Une \n usine\t', 'Une usine'],
  ['id', ' un id ', 'un id'],
  ['id', '../../etc/passwd', '../../etc/passwd'],
  ['url', 'javascript:alert(1)', 'javascript:alert(1)'],
  ['language', 'EN_us', 'en'],
  ['outlet', 'Le\u0007Journal', 'Le Journal'],
] as const)('%s %j is read as %j', (name, written, value) => {
  expect(facts(name, written)).toEqual({ facts: { [name]: value }, notes: [] })
})

test.each([
  ['id', 'a\nb'],
  ['id', 'a\0b'],
  ['id', 'a\u202eb'],
  ['id', 'x'.repeat(201)],
  ['title', 'x'.repeat(5000)],
  ['language', 'français'],
  ['url', `https://example.org/${'x'.repeat(3000)}`],
  ['url', 'https://example.org/\u202e'],
] as const)('%s %j is left out with a note', (name, written) => {
  expect(facts(name, written)).toEqual({ facts: {}, notes: [expect.stringMatching(`^${name}: left out: `)] })
})

test('an empty field is absent and nothing to speak of', () => {
  expect(facts('id', '  ')).toEqual({ facts: {}, notes: [] })
})
