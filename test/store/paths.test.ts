import { basename, dirname, join, relative } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asFileName, derivedFolder, statePaths } from '../../src/store/paths.ts'

test('everything lies under the state folder', () => {
  for (const path of [...Object.values(statePaths('state')), derivedFolder('state', '../../etc')])
    expect(relative('state', path)).not.toMatch(/^\.\./)
})

test('an ordinary name stays legible', () => {
  expect(derivedFolder('state', 'ai-chips')).toBe(join('state', 'derived', 'desk-ai-chips'))
})

test('names that differ never share a folder, not even where capitals do not count', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'grapheme' }),
      (one, other) => {
        fc.pre(one !== other)
        expect(asFileName(one).toLowerCase()).not.toBe(asFileName(other).toLowerCase())
      },
    ),
    {
      examples: [
        ['Chips', 'chips'],
        ['a'.repeat(300), 'a'.repeat(301)],
        ['_41', 'A'],
        ['', '-'],
      ],
    },
  )
})

test('a name is one folder, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const folder = asFileName(name)
      expect(folder).toMatch(/^desk-[a-z0-9_-]{0,124}$/)
      expect(basename(join('x', folder))).toBe(folder)
      expect(dirname(join('x', folder))).toBe('x')
    }),
    { examples: [['..'], ['/etc/passwd'], ['con'], ['a\u0000b'], ['C:\\x'], ['🙂'.repeat(80)]] },
  )
})
