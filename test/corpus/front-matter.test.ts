import { describe, expect, test } from 'vitest'
import { readFrontMatter } from '../../src/corpus/front-matter.ts'

const read = (block: string) => {
  const file = `---\n${block}\n---\nTexte.`
  const { fields, notes, textStart } = readFrontMatter(file)
  return { fields: Object.fromEntries(fields), notes, text: file.slice(textStart) }
}

test('a file without front matter is all text', () => {
  expect(readFrontMatter('Un texte.\n---\nid: x\n---\n')).toEqual({
    fields: new Map(),
    notes: [],
    textStart: 0,
  })
})

test('a rule of many dashes above a text is text', () => {
  expect(readFrontMatter('----------\nTitre\n----------\n').textStart).toBe(0)
})

test('the text begins just after the line that closes the front matter', () => {
  expect(readFrontMatter('---\nid: x\n---\n\nTexte.').textStart).toBe('---\nid: x\n---\n'.length)
})

test('an empty front matter says nothing', () => {
  expect(read('')).toEqual({ fields: {}, notes: [], text: 'Texte.' })
})

test.each([
  ['id: 007', { id: '007' }],
  ['id: 0x1F', { id: '0x1F' }],
  ['id: 1e3', { id: '1e3' }],
  ['published: 2024-09-02', { published: '2024-09-02' }],
  ['translated: true', { translated: 'true' }],
  ['title: Non', { title: 'Non' }],
  ['title: "L\'IA : le pari"', { title: "L'IA : le pari" }],
  ['title: null\noutlet: ~\nurl:', {}],
  ['author: X\nid: x', { id: 'x' }],
  ['title: |\n  deux\n  lignes', { title: 'deux\nlignes\n' }],
])('%j is read as it is written', (block, fields) => {
  expect(read(block)).toEqual({ fields, notes: [], text: 'Texte.' })
})

test('a title with a colon that nobody quoted is read line by line, and told', () => {
  expect(
    read("title: L'IA : le pari\nlanguage: fr\noutlet: 'Le Journal'\nurl: https://example.org/a?b: c"),
  ).toEqual({
    fields: {
      title: "L'IA : le pari",
      language: 'fr',
      outlet: 'Le Journal',
      url: 'https://example.org/a?b: c',
    },
    notes: [expect.stringMatching(/^front matter: read line by line \(line \d+: /)],
    text: 'Texte.',
  })
})

test.each([
  ['title: [a, b]', 'title: left out, since it is not a single value'],
  ['title: {a: b}', 'title: left out, since it is not a single value'],
  ['x: &a texte\ntitle: *a', 'title: left out, since it is not a single value'],
  ['title: !!js/function "function () { return 1 }"', 'title: left out, since it is not a single value'],
  ['title: !secret x', 'title: left out, since it is not a single value'],
])('%j gives no field and a note', (block, note) => {
  expect(read(block)).toEqual({ fields: {}, notes: [note], text: 'Texte.' })
})

describe('front matter that is refused', () => {
  test.each([
    ['unclosed', '---\nid: x\nTexte sans fin', 'opened on line 1 and never closed'],
    ['of JavaScript', '---js\nrequire("fs")\n---\nTexte.', 'unsupported kind “js” on line 1'],
    ['of JSON', '---json\n{}\n---\nTexte.', 'unsupported kind “json” on line 1'],
    ['of another kind', '--- coffee\nx\n---\nTexte.', 'unsupported kind “coffee” on line 1'],
    ['with a key twice', '---\nid: a\nid: b\n---\nTexte.', 'line 3: Map keys must be unique'],
    ['of one sentence', '---\njuste une phrase\n---\nTexte.', 'line 2: not a list of “key: value” lines'],
    ['that is a list', '---\n- a\n- b\n---\nTexte.', 'line 2: not a list of “key: value” lines'],
    ['with a quote never closed', '---\ntitle: "jamais fermé\nid: [\n---\nTexte.', 'line '],
    ['of 2,000 lines', `---\n${'c: x\n'.repeat(2000)}---\nTexte.`, 'too long at line 1001'],
    ['of 70,000 characters', `---\ntitle: ${'x'.repeat(70_000)}\nid: a\n---\nTexte.`, 'too long at line 3'],
    ['of 30,000 brackets', `---\nid: ${'['.repeat(30_000)}\n---\nTexte.`, 'line 2: nested deeper than 50'],
    [
      'of 20,000 list marks',
      `---\nx:\n  ${'- '.repeat(20_000)}x\n---\nTexte.`,
      'line 3: nested deeper than 50',
    ],
  ])('%s', (_, file, reason) => {
    expect(() => readFrontMatter(file)).toThrow(`front matter: ${reason}`)
  })
})

test('aliases that multiply are never expanded', () => {
  const levels = [
    'a: &a [1,1,1,1,1,1,1,1,1]',
    ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]},`.repeat(9)}]`),
  ]
  expect(read(`title: Alias\n${levels.join('\n')}`).fields).toEqual({ title: 'Alias' })
})

test('keys that name prototypes reach no other object', () => {
  const { fields } = read('__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\nid: x')
  expect([fields, Reflect.get({}, 'polluted')]).toEqual([{ id: 'x' }, undefined])
})

test('a merge list is a key like others', () => {
  expect(read('base: &b {title: volé}\n<<: *b\nid: x').fields).toEqual({ id: 'x' })
})
