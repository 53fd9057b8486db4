import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { ownerOf, takeOwnership } from '../../src/store/owner.ts'

let folder: string
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-owner-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) await killed(child)
  rmSync(folder, { recursive: true })
})

describe('a state folder has one owner', () => {
  test('a second process ends at once and names the first', async () => {
    const first = await ownerElsewhere()
    const error: unknown = await takeOwnership(folder).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).message).toMatch(
      new RegExp(`is in use by process ${first.pid} on host ${hostname()} since \\d{4}-`),
    )
    expect((error as UserError).hint).toBe('Stop it, or set another STATE_DIR.')
  })

  test('a second owner in the same process is refused too', async () => {
    const ownership = await takeOwnership(folder)
    await expect(takeOwnership(folder)).rejects.toThrow(`process ${process.pid}`)
    await ownership.release()
  })

  test('of ten that try together, one gets it', async () => {
    const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => takeOwnership(folder)))
    const owners = attempts.filter((attempt) => attempt.status === 'fulfilled')
    expect(owners).toHaveLength(1)
    await owners[0]?.value.release()
  })

  test('it is free again once released, and no note of the owner stays', async () => {
    const ownership = await takeOwnership(folder)
    await ownership.release()
    expect(existsSync(join(folder, 'owner.json'))).toBe(false)
    await (await takeOwnership(folder)).release()
  })

  test('releasing twice does not take it from the next owner', async () => {
    const ownership = await takeOwnership(folder)
    await ownership.release()
    const next = await takeOwnership(folder)
    await ownership.release()
    expect(existsSync(join(folder, 'owner.json'))).toBe(true)
    await next.release()
  })

  test('it is free within two seconds of the owner being killed', async () => {
    await killed(await ownerElsewhere())
    const startedMs = performance.now()
    const ownership = await takeOwnership(folder)
    expect(performance.now() - startedMs).toBeLessThan(2000)
    await ownership.release()
  })

  test('the note of a killed owner is not shown as that of the next one', async () => {
    const first = await ownerElsewhere()
    const note = readFileSync(join(folder, 'owner.json'))
    await killed(first)
    await ownerElsewhere()
    writeFileSync(join(folder, 'owner.json'), note)
    await expect(takeOwnership(folder)).rejects.toThrow('is in use by another process')
  })

  test.skipIf(process.platform === 'win32')('its note is for this user alone', async () => {
    writeFileSync(join(folder, 'owner.json.new'), 'left by a crash', { mode: 0o644 })
    const ownership = await takeOwnership(folder)
    ownership.announce('http://127.0.0.1:1')
    expect(statSync(join(folder, 'owner.json')).mode & 0o777).toBe(0o600)
    await ownership.release()
  })

  test('each has a key of its own', async () => {
    const first = await takeOwnership(folder)
    await first.release()
    const second = await takeOwnership(folder)
    await second.release()
    expect(first.key).toMatch(/^[0-9a-f]{64}$/)
    expect(second.key).not.toBe(first.key)
  })

  test('a lock file that is damaged is taken all the same, by one', async () => {
    writeFileSync(join(folder, 'owner.sqlite'), 'no database, but long enough to be looked at'.repeat(50))
    const ownership = await takeOwnership(folder)
    await expect(takeOwnership(folder)).rejects.toThrow(`process ${process.pid}`)
    await ownership.release()
  })

  test('a folder that cannot be made is told with what to do', async () => {
    writeFileSync(join(folder, 'occupied'), '')
    await expect(takeOwnership(join(folder, 'occupied'))).rejects.toThrow(/cannot be written to/)
  })
})

describe('who has a state folder', () => {
  test('nobody, when none was ever started there', async () => {
    expect(await ownerOf(join(folder, 'none'))).toBeUndefined()
  })

  test('the process that runs', async () => {
    const owner = await ownerElsewhere()
    expect(await ownerOf(folder)).toMatchObject({ pid: owner.pid, host: hostname() })
  })

  test('with its page and its key, once they are announced', async () => {
    const ownership = await takeOwnership(folder)
    ownership.announce('http://127.0.0.1:1')
    expect(await ownerOf(folder)).toMatchObject({ page: 'http://127.0.0.1:1', key: ownership.key })
    await ownership.release()
  })

  test('nobody, once it was killed, although its note is still there', async () => {
    await killed(await ownerElsewhere())
    expect(existsSync(join(folder, 'owner.json'))).toBe(true)
    expect(await ownerOf(folder)).toBeUndefined()
  })

  test('looking does not keep anybody from starting', async () => {
    await (await takeOwnership(folder)).release()
    const looks = Array.from({ length: 20 }, () => ownerOf(folder))
    const ownership = await takeOwnership(folder)
    await Promise.all(looks)
    await ownership.release()
  })
})

async function ownerElsewhere(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', owner, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await once(child.stdout, 'data')
  return child
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const owner = `
  import { ownerOf, takeOwnership } from '${new URL('../../src/store/owner.ts', import.meta.url)}'
  await takeOwnership(process.argv[1])
  process.stdout.write('owned')
  setInterval(() => {}, 60_000)
`
