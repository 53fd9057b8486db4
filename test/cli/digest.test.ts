import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'
import { smallDesk } from '../fixtures/small-desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'digest-verb-'))

beforeAll(() => {
  mkdirSync(join(folder, 'articles'))
  for (const { id, title, outlet, published, text } of smallDesk.articles) {
    const dated = published === undefined ? '' : `published: ${published}\n`
    const front = `---\nid: ${id}\ntitle: ${title}\noutlet: ${outlet}\nlanguage: fr\n${dated}---\n`
    writeFileSync(join(folder, 'articles', `${id}.md`), `${front}${text}\n`)
  }
  vi.stubEnv('STATE_DIR', join(folder, 'state'))
})

afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

async function digest(...argv: string[]): Promise<{ status: number; out: string; err: string }> {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const given = ['digest', '--desk', folder, '--language', 'fr', ...argv]
  const status = await runProgram(given, { in: new PassThrough(), out, err })
  return { status, out: String(out.read() ?? ''), err: String(err.read() ?? '') }
}

describe('verbatim digest', { timeout: 60_000 }, () => {
  test('prints the digest of a day as text', async () => {
    const { status, out } = await digest('--since', '2026-10-25', '--until', '2026-10-25')
    expect(status).toBe(0)
    expect(out).toContain('Résumé du dimanche 25 octobre 2026')
    expect(out.match(/\/article /g)).toHaveLength(3)
  })

  test.each(['slack', 'discord'])('prints the messages for %s, one line of JSON each', async (platform) => {
    const instants = ['--since', '2026-10-26T00:00:00+01:00', '--until', '2026-10-27T00:00:00+01:00']
    const { out } = await digest(...instants, '--as', platform)
    const [message, ...more] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(more).toEqual([])
    expect(JSON.stringify(message)).toContain('Même texte aussi')
  })

  test('refuses what is no time', async () => {
    expect(await digest('--since', 'yesterday')).toMatchObject({
      status: 2,
      err: expect.stringContaining('2026-10-25'),
    })
    expect((await digest('--since', '2026-02-30')).status).toBe(2)
  })
})
