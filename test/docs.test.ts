import { execFile } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { settingNames } from '../src/config.ts'
import { loadMenu } from '../src/menu.ts'
import { testDesk } from './fixtures/menu.ts'

const project = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(join(project, file), 'utf8')
const pages = globSync(['*.md', 'docs/*.md', 'corpus/README.md'], { cwd: project })

/** The words between backquotes of a page, code blocks left out. */
const codeIn = (page: string) =>
  [...page.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)

/** The program as the README starts it, in a folder of its own. */
async function verbatim(...argv: string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'))
  try {
    const { PATH = '' } = process.env
    const run = promisify(execFile)
    const { stdout } = await run(process.execPath, [join(project, 'bin', 'verbatim.cjs'), ...argv], {
      env: { PATH, STATE_DIR: folder },
    })
    return stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('the written word', () => {
  test('ARCHITECTURE.md names only files that exist', () => {
    const paths = codeIn(read('ARCHITECTURE.md')).filter((code) =>
      /^(?:src|commands|test|bin|corpus|docs|bench)\//.test(code),
    )
    expect(paths.length).toBeGreaterThan(15)
    expect(paths.filter((path) => !existsSync(join(project, path)))).toEqual([])
  })

  test('ARCHITECTURE.md gives a reason for every package the program needs', () => {
    const { dependencies, optionalDependencies } = JSON.parse(read('package.json'))
    const map = read('ARCHITECTURE.md')
    expect(
      Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !map.includes(name)),
    ).toEqual([])
  })

  test.each(pages)('%s links only to pages that exist', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !existsSync(join(project, page, '..', link)))).toEqual([])
  })

  test('.env.example holds every setting, and no other', () => {
    const keys = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, key]) => key)
    expect(keys.toSorted()).toEqual(settingNames.toSorted())
  })

  test('the README has every command in its table', async () => {
    const menu = await loadMenu(join(project, 'commands'), [testDesk])
    const readme = read('README.md')
    expect(menu.filter(({ name }) => !readme.includes(`| \`/${name}`))).toEqual([])
  })

  test('the README’s npm scripts exist', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const named = [...read('README.md').matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name)
    expect(named).toContain('test:all')
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  test('docs/command-line.md has every verb, and every verb has help', async () => {
    const help = await verbatim('--help')
    const verbs = [...help.matchAll(/^ {2}([a-z][\w-]+) /gm)]
      .map(([, verb = '']) => verb)
      .filter((verb) => verb !== 'help' && verb !== 'verbatim')
    expect(verbs.length).toBeGreaterThan(6)
    const page = read('docs/command-line.md')
    expect(verbs.filter((verb) => !page.includes(`| \`${verb}`))).toEqual([])
  })

  test('the exchange that the README shows is what the program answers', async () => {
    const [, exchange = ''] = /```text\n([\s\S]*?)```/.exec(read('README.md')) ?? []
    const [line = '', ...shown] = exchange.split('\n')
    const answered = await verbatim('run', line, '--language', 'en')
    expect(answered.startsWith(shown.join('\n').trim())).toBe(true)
  })

  test('CONTRIBUTING.md’s command is a command', async () => {
    const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(read('CONTRIBUTING.md')) ?? []
    expect(code).toContain('defineCommand({')
    const names = [...code.matchAll(/import \{ (\w+) \} from '\.\.\/(src\/[\w-]+\.ts)'/g)]
    for (const [, name = '', file = ''] of names) expect(read(file)).toContain(`export function ${name}`)
  })
})
