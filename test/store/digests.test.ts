import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openStore, storeWhenAsked } from '../../src/store/index.ts'
import { digestStoreContract } from '../contracts/digest-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'digest-store-'))
let opened = 0

digestStoreContract('the store in memory', () => openStore(':memory:'))
digestStoreContract('a store that is opened when asked', async () =>
  storeWhenAsked(join(folder, `${opened++}.sqlite`)),
)
digestStoreContract('the store in a file', () => openStore(join(folder, `${opened++}.sqlite`)))

afterAll(() => rmSync(folder, { recursive: true, force: true }))
