import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'

const correction = {
  ...{ id: 'c0ffee01', desk: 'chips', article: 'a1', version: 'v1', start: 18, end: 24 },
  ...{ figure: '40 000', sentence: 'Norval a commandé 40 000 turbines.' },
  change: { mark: 'reported', source: 'Relais' },
  note: 'relu au journal',
  by: 'slack:U1',
  atMs: 1_700_000_000_000,
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corrections-'))
  vi.stubEnv('STATE_DIR', folder)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe('verbatim corrections', { timeout: 60_000 }, () => {
  test('takes in what was exported once, lists it and gives it back as it was', async () => {
    const file = join(folder, 'corrections.jsonl')
    writeFileSync(file, `${JSON.stringify(correction)}\n\n`)
    expect(await run('import', file)).toMatchObject({ status: 0, out: '1 of 1 corrections were new.\n' })
    expect(await run('import', file)).toMatchObject({ out: '0 of 1 corrections were new.\n' })
    expect(JSON.parse((await run('export')).out)).toEqual(correction)
    const listed = (await run('list')).out
    for (const part of ['c0ffee01', '"40 000"', 'mark:reported', 'relu au journal', 'slack:U1'])
      expect(listed).toContain(part)
  })

  test('takes in nothing of a file with a line that is none, and names the line', async () => {
    const file = join(folder, 'broken.jsonl')
    writeFileSync(file, `${JSON.stringify({ ...correction, id: 'other' })}\n{"id":"x"}\n`)
    const { status, err } = await run('import', file)
    expect([status, err]).toEqual([1, expect.stringContaining(`Line 2 of ${file}`)])
    expect((await run('list')).out).not.toContain('other')
  })

  test('of a file that is not there says so', async () => {
    expect(await run('import', join(folder, 'none.jsonl'))).toMatchObject({ status: 1 })
  })
})

async function run(...argv: readonly string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const said = Promise.all([text(out), text(err)])
  const status = await runProgram(['corrections', ...argv], { in: Readable.from([]), out, err })
  out.end()
  err.end()
  const [outText, errText] = await said
  return { status, out: outText, err: errText }
}
