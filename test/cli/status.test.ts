import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'
import { type Ownership, takeOwnership } from '../../src/store/index.ts'

const told = {
  version: '9.9.9',
  uptime: 12,
  withheld: 0,
  chats: [{ name: 'slack', state: 'connected' }],
  desks: [{ settings: { name: 'press', command: 'press' }, articles: 7, problems: [], notes: [] }],
}

let folder: string
let ownership: Ownership
const instance = createServer((request, response) => {
  const isAllowed =
    request.url === '/api/status' && request.headers.authorization === `Bearer ${ownership.key}`
  response.statusCode = isAllowed ? 200 : 401
  response.end(JSON.stringify(isAllowed ? told : {}))
})

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'status-'))
  vi.stubEnv('STATE_DIR', folder)
  ownership = await takeOwnership(folder)
  await new Promise<void>((resolve) => instance.listen(0, '127.0.0.1', resolve))
  const { port } = instance.address() as AddressInfo // it listens on a port, not on a pipe
  ownership.announce(`http://127.0.0.1:${port}`)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await ownership.release()
  await new Promise((resolve) => instance.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

describe('status while an instance is running', () => {
  test('is what that instance says, asked with its key', async () => {
    expect(JSON.parse(await status('--json'))).toMatchObject({ running: true, version: '9.9.9', articles: 7 })
  }, 60_000)

  test.each([[['--json']], [[]]])(
    'never shows the key (%j)',
    async (options) => {
      const shown = await status(...options)
      expect(shown).toContain(String(process.pid))
      expect(shown).not.toContain(ownership.key)
    },
    60_000,
  )
})

/** Both streams of the command. */
async function status(...options: readonly string[]): Promise<string> {
  const out = new PassThrough()
  const said = text(out)
  await runProgram(['status', ...options], { in: Readable.from(['']), out, err: out })
  out.end()
  return said
}
