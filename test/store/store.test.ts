import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openStore, storeWhenAsked } from '../../src/store/index.ts'
import { storeContract } from '../contracts/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-store-'))
afterAll(() => rmSync(folder, { recursive: true }))

let opened = 0

storeContract('a store in memory', () => openStore(':memory:'))
storeContract('a store in a file', () => openStore(join(folder, `${++opened}`, 'state.sqlite')))
storeContract('a store that is opened when asked', async () =>
  storeWhenAsked(join(folder, `${++opened}`, 'state.sqlite')),
)

test('a store that is never asked makes no file', async () => {
  const file = join(folder, 'never', 'state.sqlite')
  await storeWhenAsked(file).close()
  expect(existsSync(file)).toBe(false)
})
