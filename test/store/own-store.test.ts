import { existsSync, mkdtempSync, renameSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLog } from '../../src/log.ts'
import { damagedStores, openOwnStore, openStore, statePaths } from '../../src/store/index.ts'
import { goodCopies } from '../../src/store/paths.ts'
import type { Store } from '../../src/store/store.ts'

let stateDir: string
let file: string
const lines: string[] = []
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'verbatim-own-'))
  file = statePaths(stateDir).database
  lines.length = 0
})
afterEach(() => rmSync(stateDir, { recursive: true }))

function open(): Promise<Store> {
  const log = createLog({ level: 'warn', secrets: [], write: (line) => void lines.push(line) })
  return openOwnStore(stateDir, { log, now: () => new Date('2026-10-25T08:00:00Z') })
}

test('the owner’s store is copied when it opens, and what was set is copied before it closes', async () => {
  const store = await open()
  await store.setSetting('c', 'language', 'fr', 1)
  await store.close()
  const copy = await openStore(goodCopies(file).last)
  expect(await copy.getSetting('c', 'language')).toBe('fr')
  await copy.close()
  expect(existsSync(goodCopies(file).before)).toBe(true)
})

test('one that was lost is back, and that is told in one line with the damaged file’s name and no path', async () => {
  const first = await open()
  await first.setSetting('c', 'language', 'fr', 1)
  await first.close()
  truncateSync(file, 0)
  const second = await open()
  expect(await second.getSetting('c', 'language')).toBe('fr')
  await second.close()
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('state.sqlite.damaged-2026-10-25T08-00-00Z')
  expect(lines[0]).not.toContain(stateDir)
  expect(damagedStores(stateDir)).toEqual(['state.sqlite.damaged-2026-10-25T08-00-00Z'])
})

test('what is set while its file is gone is refused, and not half kept', async () => {
  const store = await open()
  await store.setSetting('c', 'language', 'fr', 1)
  renameSync(file, `${file}.elsewhere`)
  await expect(store.setSetting('c', 'language', 'en', 2)).rejects.toThrow(/moved or deleted/)
  expect(await store.getSetting('c', 'language')).toBe('fr')
  renameSync(`${file}.elsewhere`, file)
  await store.close()
})
