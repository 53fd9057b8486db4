import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const bin = fileURLToPath(new URL('../bin', import.meta.url))

/** A project of its own, with the real launcher, a small program, and this Node in the place of the pinned one. */
let project: string
let launcher: string
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'verbatim-launcher-'))
  launcher = join(project, 'bin', 'verbatim.cjs')
  cpSync(bin, join(project, 'bin'), { recursive: true })
  mkdirSync(join(project, 'src'))
  writeFileSync(join(project, 'package.json'), '{ "type": "module", "engines": { "node": ">=24.15" } }')
  writeFileSync(join(project, 'src', 'main.ts'), program)
  // What the launcher takes for an old Node is this one under another number.
  writeFileSync(join(project, 'old.cjs'), "Object.defineProperty(process, 'version', { value: 'v20.20.2' })")
})
afterAll(() => rmSync(project, { recursive: true }))

describe.each([
  ['on a Node that is recent enough', []],
  ['on an older Node, where the pinned one is installed', ['--require', './old.cjs']],
])('%s', (_, nodeOptions) => {
  beforeAll(() => installPinnedNode())
  const start = (...argv: readonly string[]) => launch([...nodeOptions, launcher, ...argv])

  test('the program gets its words and its input, and gives its output', async () => {
    const child = start('echo', 'two words', '--flag')
    child.stdin.end('typed')
    expect(await text(child.stdout)).toBe('["echo","two words","--flag"] typed')
  })

  test.each([0, 1, 2, 7])('the exit status %i is the program’s', async (status) => {
    expect(await ended(start('status', String(status)))).toEqual([status, null])
  })

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s stops the program cleanly', async (signal) => {
    const child = start('wait', signal)
    await once(child.stdout, 'data')
    const output = text(child.stdout)
    child.kill(signal)
    expect(await ended(child)).toEqual([0, null])
    expect(await output).toContain(`stopped by ${signal}`)
  })

  test('nothing is left running when it is killed', async () => {
    const child = start('wait', 'SIGTERM')
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    // The output ends when the last process that holds it has ended.
    expect(await text(child.stdout)).toBe('')
  })

  test('something the program forgot does not keep it from ending', async () => {
    expect(await ended(start('forget'))).toEqual([0, null])
  })

  test('an error of the program is told and is exit status 1', async () => {
    const child = start('throw')
    const told = await text(child.stderr)
    expect(told).toContain('thrown by the program')
    expect(await ended(child)).toEqual([1, null])
  })
})

describe('on an older Node', () => {
  test('without the pinned one, one sentence says what to do', async () => {
    rmSync(join(project, 'node_modules'), { recursive: true, force: true })
    const child = launch(['--require', './old.cjs', launcher, 'status', '0'])
    const told = await text(child.stderr)
    expect(told.trim().split('\n')).toHaveLength(1)
    expect(told).toMatch(/needs Node 24\.15 or newer, and this is Node 20\.20\.2: run "npm ci"/)
    expect(await ended(child)).toEqual([1, null])
  })

  test('with a pinned one that does not run here, one sentence says what to do', async () => {
    rmSync(join(project, 'node_modules'), { recursive: true, force: true })
    installPinnedNode(join(project, 'no-such-file'))
    const child = launch(['--require', './old.cjs', launcher, 'status', '0'])
    const told = await text(child.stderr)
    expect(told.trim().split('\n')).toHaveLength(1)
    expect(told).toMatch(/run "npm ci".*ENOENT/)
    expect(await ended(child)).toEqual([1, null])
  })
})

test.each(['verbatim.cjs', 'pinned-node.cjs'])(
  '%s is JavaScript that a Node of 2015 can read',
  async (file) => {
    const source = readFileSync(join(bin, file), 'utf8').replace(/^#!.*\n/, '')
    const [asItIs, lowered] = await Promise.all([
      transform(source, { target: 'esnext', minifyWhitespace: true }),
      transform(source, { target: 'es5', minifyWhitespace: true }),
    ])
    // Nothing had to be rewritten for a language of 2009.
    expect(lowered.code).toBe(asItIs.code)
    expect(source).not.toMatch(/,\s*\)|require\('node:/)
  },
)

test('the lowest Node is the one that package.json names', () => {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(engines.node).toMatch(/^>=\d+\.\d+$/)
})

function installPinnedNode(executable = process.execPath): void {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const folder = join(project, 'node_modules', `node-${system}-${process.arch}`)
  mkdirSync(join(folder, 'bin'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{}')
  rmSync(join(folder, 'bin', nodeName), { force: true })
  symlinkSync(executable, join(folder, 'bin', nodeName))
}

const nodeName = process.platform === 'win32' ? 'node.exe' : 'node'

function launch(argv: readonly string[]) {
  const { VERBATIM_LAUNCHER: _, ...env } = process.env
  return spawn(process.execPath, argv, { cwd: project, env, stdio: 'pipe' })
}

/** Exit status and signal. */
async function ended(child: ChildProcess): Promise<readonly [number | null, NodeJS.Signals | null]> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return [child.exitCode, child.signalCode]
}

const program = `
  import { text } from 'node:stream/consumers'
  export async function main(argv: string[]): Promise<number> {
    const [verb, word] = argv
    if (verb === 'echo') process.stdout.write(JSON.stringify(argv) + ' ' + (await text(process.stdin)))
    if (verb === 'status') return Number(word)
    if (verb === 'forget') setInterval(() => {}, 1000)
    if (verb === 'throw') throw new Error('thrown by the program')
    if (verb === 'wait') {
      const stopped = new Promise<void>((resolve) => process.once(word!, () => resolve()))
      const open = setInterval(() => {}, 1000)
      process.stdout.write(String(process.pid))
      await stopped
      clearInterval(open)
      process.stdout.write('stopped by ' + word)
    }
    return 0
  }
`
