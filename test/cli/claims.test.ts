import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'

const story = 'Norval aurait commandé plus de 40 000 turbines en 2025, selon Le Phare.'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-'))
  vi.stubEnv('STATE_DIR', join(folder, 'state'))
  mkdirSync(join(folder, 'articles'))
  writeFileSync(join(folder, 'desk.yaml'), 'name: wind\ncommand: wind\nlanguages: [fr]\narticles: articles\n')
  writeFileSync(
    join(folder, 'names.yaml'),
    'companies:\n  norval: {name: Norval, aliases: []}\noutlets:\n  le-phare: {name: Le Phare, aliases: []}\n',
  )
  writeFileSync(join(folder, 'articles', 'norval.md'), `${story}\n`)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe('verbatim claims', { timeout: 60_000 }, () => {
  test('prints each figure with who did it and whose report it is', async () => {
    const { status, out } = await run()
    expect(status).toBe(0)
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toContainEqual(
      expect.objectContaining({
        ...{ type: 'figure', article: 'norval', start: story.indexOf('40 000') },
        ...{ subject: 'Norval', certainty: 'reported' },
        attribution: { outlet: 'Le Phare', kind: 'named_outlet' },
      }),
    )
  })

  test('tells by which rule a figure was read', async () => {
    const { status, out } = await run('--explain', `norval:${story.indexOf('40 000')}`)
    expect(status).toBe(0)
    expect(out).toContain('first name of the clause')
  })

  test('says so where no figure stands', async () => {
    const { status, err } = await run('--explain', 'norval:0')
    expect(status).toBe(1)
    expect(err).toContain('There is no figure at norval:0.')
  })
})

async function run(...args: string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const said = Promise.all([text(out), text(err)])
  const status = await runProgram(['claims', '--desk', folder, ...args], { in: Readable.from([]), out, err })
  out.end()
  err.end()
  const [outText, errText] = await said
  return { status, out: outText, err: errText }
}
