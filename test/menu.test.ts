import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadMenu } from '../src/menu.ts'
import { testDesk } from './fixtures/menu.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'menu-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const good = (fields = '') =>
  `export default { name: 'good', summary: { fr: 'a', en: 'b' }, example: () => '', options: {}, run: async () => ({}), ${fields} }`

const write = (file: string, text: string) => writeFile(join(folder, file), text)

describe('the menu', () => {
  test('of the project has every command, the desk’s under the desk’s own name', async () => {
    const commands = fileURLToPath(new URL('../commands', import.meta.url))
    const energy = { ...testDesk, name: 'energy', command: 'energy' }
    const menu = await loadMenu(commands, [testDesk, energy])
    expect(menu.map(({ name }) => name).sort()).toEqual([
      'article',
      'check',
      'chips',
      'corrections add',
      'corrections list',
      'corrections undo',
      'digest at',
      'digest list',
      'digest now',
      'digest off',
      'digest test',
      'energy',
      'figures',
      'help',
      'latest',
      'status',
      'timeline',
    ])
  })

  test('takes a command from a file dropped into the folder', async () => {
    await write('good.js', good())
    expect((await loadMenu(folder, [])).map(({ name }) => name)).toEqual(['good'])
  })

  test.each([
    ['empty.js', '', 'commands/empty.js is not a command: it has no default export'],
    [
      'other.js',
      good(),
      'commands/other.js is not a command: its name is "good" but its file is named "other"',
    ],
    ['good.js', good('name: "GOOD!"'), 'its name must be 1 to 32 lower-case letters'],
    ['good.js', good('run: 3'), 'it has no run function'],
    ['good.js', good('summary: { fr: "a" }'), 'its summary must be French and English texts'],
    ['good.js', good('summary: { fr: "a", en: "b".repeat(101) }'), 'texts of 1 to 100 characters'],
    [
      'good.js',
      good('options: { a: { type: "colour", summary: { fr: "a", en: "b" } } }'),
      'the unknown type "colour"',
    ],
    [
      'good.js',
      good('options: { a: { type: "text", suggest: true, summary: { fr: "a", en: "b" } } }'),
      'there is no suggest function',
    ],
    ['good.js', good('options: { a: null }'), 'the option "a" is no object'],
    ['good.js', 'throw new Error("broken inside")', 'commands/good.js cannot be loaded: broken inside'],
  ])('refuses %s with its name and the reason', async (file, text, reason) => {
    await write(file, text)
    await expect(loadMenu(folder, [])).rejects.toThrow(reason)
  })

  test('refuses a name that two commands want, naming both', async () => {
    await write('good.js', good())
    await write('good.ts', good())
    await expect(loadMenu(folder, [])).rejects.toThrow(
      'The command /good exists twice: commands/good and commands/good.',
    )
  })

  test('refuses a desk whose command is taken', async () => {
    await write('good.js', good())
    await write('ask.js', good('name: "ask", perDesk: true'))
    await expect(loadMenu(folder, [{ ...testDesk, command: 'good' }])).rejects.toThrow(
      'desk test and commands/good',
    )
  })
})
