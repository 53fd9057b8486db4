import { execFile } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const run = promisify(execFile)
const project = fileURLToPath(new URL('..', import.meta.url))

/** The bundle, away from the project and from its packages. */
let folder: string
let bundle: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-bundle-'))
  bundle = join(folder, 'dist')
  await run(process.execPath, [join(project, 'build.mjs'), bundle])
  cpSync(join(project, 'corpus'), join(folder, 'corpus'), { recursive: true })
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('the bundle', () => {
  test('holds every command and every worker at its place', () => {
    const started = globSync(['commands/*.ts', 'src/**/*-worker.ts', 'src/main.ts'], { cwd: project })
    for (const file of started)
      expect(existsSync(join(bundle, file.replace(/\.ts$/, '.js'))), file).toBe(true)
  })

  test('holds the files of the local page', () => {
    for (const file of globSync('src/web/page/*.*', { cwd: project }))
      expect(existsSync(join(bundle, file)), file).toBe(true)
  })

  test('tells its version', async () => {
    expect((await verbatim('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('answers from the coverage as the sources do', async () => {
    const [bundled, asItIs] = await Promise.all([
      verbatim('ask', '--json', 'bytedance huawei'),
      run(
        process.execPath,
        [join(project, 'bin', 'verbatim.cjs'), 'ask', '--json', 'bytedance huawei'],
        inFolder(),
      ),
    ])
    expect(hitsOf(bundled.stdout)).toEqual(hitsOf(asItIs.stdout))
    expect(hitsOf(bundled.stdout).length).toBeGreaterThan(0)
  })
})

function verbatim(...argv: readonly string[]) {
  return run(process.execPath, [join(bundle, 'bin', 'verbatim.cjs'), ...argv], inFolder())
}

function inFolder() {
  return { cwd: folder, env: { ...process.env, DESK: 'corpus', STATE_DIR: join(folder, 'state') } }
}

function hitsOf(stdout: string): readonly unknown[] {
  return JSON.parse(stdout).hits
}
