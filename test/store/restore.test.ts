import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { openEmbeddedStore } from '../../src/store/embedded.ts'
import { writeGoodCopy } from '../../src/store/good-copy.ts'
import { type Migration, migrations } from '../../src/store/migrations/index.ts'
import { type Restored, restoreStore } from '../../src/store/restore.ts'
import { findSetAside } from '../../src/store/set-aside.ts'
import type { Store } from '../../src/store/store.ts'
import { postOf } from '../fixtures/posts.ts'

const now = new Date('2026-10-25T08:00:00.500Z')
const aside = 'state.sqlite.damaged-2026-10-25T08-00-00Z'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-restore-'))
  file = join(folder, 'state.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

const newer: Migration = {
  name: '0900-newer',
  apply: ({ schema }) => schema.createTable('newer').addColumn('key', 'text').execute(),
}

const damages: readonly (readonly [string, () => void])[] = [
  ['emptied', () => truncateSync(file, 0)],
  ['all NUL', () => writeFileSync(file, Buffer.alloc(statSync(file).size))],
  ['cut in the middle', () => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ['another file', () => writeFileSync(file, 'not a database at all, but long enough'.repeat(50))],
  [
    'overwritten inside',
    () => writeFileSync(file, readFileSync(file).fill(0xa5, 4096, statSync(file).size - 4096)),
  ],
]

describe('a store that was lost', () => {
  test.each(damages)('%s is kept aside, and its last good copy is in its place', async (_, damage) => {
    await copied('fr')
    damage()
    const before = readFileSync(file)
    expect(await restored()).toMatchObject({ damaged: aside })
    expect(await language()).toBe('fr')
    expect(readFileSync(join(folder, aside)).equals(before)).toBe(true)
    expect(findSetAside(file)).toEqual([aside])
  })

  test('missing is put back', async () => {
    await copied('fr')
    rmSync(file)
    expect(await restored()).toMatchObject({ reason: 'it is missing' })
    expect(await language()).toBe('fr')
    expect(findSetAside(file)).toEqual([])
  })

  test('missing with its log there is put back, and the log is kept aside', async () => {
    await copied('fr')
    rmSync(file)
    writeFileSync(`${file}-wal`, 'rest')
    expect(await restored()).toMatchObject({ damaged: aside })
    expect(await language()).toBe('fr')
    expect(readFileSync(join(folder, `${aside}-wal`), 'utf8')).toBe('rest')
  })

  test('goes aside with its log and its index', async () => {
    await copied('fr')
    truncateSync(file, 0)
    for (const part of ['-wal', '-shm']) writeFileSync(`${file}${part}`, part)
    await restored()
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([
      aside,
      `${aside}-shm`,
      `${aside}-wal`,
    ])
    expect(findSetAside(file)).toEqual([aside])
    expect(await language()).toBe('fr')
  })

  test('twice in one second is kept aside twice', async () => {
    await copied('fr')
    for (const _ of [1, 2]) {
      truncateSync(file, 0)
      await restored()
    }
    expect(findSetAside(file)).toEqual([aside, `${aside}-2`])
    expect(await language()).toBe('fr')
  })

  test('is put back from the copy before the last where the last is damaged too', async () => {
    await copied('fr')
    await copied('en')
    truncateSync(file, 0)
    truncateSync(join(folder, 'backups', 'state.sqlite.last-good'), 5000)
    expect(await restored()).toBeDefined()
    expect(await language()).toBe('fr')
  })

  test('without any copy is refused as it is', async () => {
    await withStore((store) => store.setSetting('c', 'language', 'fr', 1))
    truncateSync(file, 0)
    expect(await restored()).toBeUndefined()
    await expect(openEmbeddedStore(file)).rejects.toThrow(UserError)
    expect(findSetAside(file)).toEqual([])
  })

  test('with copies that are all damaged is refused as it is', async () => {
    await copied('fr')
    truncateSync(join(folder, 'backups', 'state.sqlite.last-good'), 0)
    truncateSync(file, 0)
    expect(await restored()).toBeUndefined()
    expect(statSync(file).size).toBe(0)
  })

  test('is not put back from a copy of a newer version', async () => {
    await (await openEmbeddedStore(file, [...migrations, newer])).close()
    await writeGoodCopy(file)
    truncateSync(file, 0)
    expect(await restored()).toBeUndefined()
  })

  test('is not made anew by a command line beside it', async () => {
    await copied('fr')
    rmSync(file)
    await expect(openEmbeddedStore(file)).rejects.toThrow(/is missing, but a copy of it is there/)
    expect(existsSync(file)).toBe(false)
  })

  test('cut short between the two steps, is put back by the next start', async () => {
    await copied('fr')
    truncateSync(file, 0)
    renameSync(file, join(folder, aside))
    writeFileSync(`${file}.restored.new`, 'half of a copy')
    expect(await restored()).toMatchObject({ reason: 'it is missing' })
    expect(await language()).toBe('fr')
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([])
  })
})

describe('a store that is whole', () => {
  test('is left as it is, whatever copies there are', async () => {
    await copied('fr')
    await withStore((store) => store.setSetting('c', 'language', 'en', 1))
    expect(await restored()).toBeUndefined()
    expect(await language()).toBe('en')
  })

  test('of a newer version is left as it is', async () => {
    await copied('fr')
    await (await openEmbeddedStore(file, [...migrations, newer])).close()
    const before = readFileSync(file)
    expect(await restored()).toBeUndefined()
    await expect(openEmbeddedStore(file)).rejects.toThrow(/newer version/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('that never was is none to put back', async () => {
    expect(await restored()).toBeUndefined()
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('in a store that was put back', () => {
  test('what was owed is to be looked for, and recognised by no platform', async () => {
    const posts = [postOf(), postOf({ part: 1 }), postOf({ slot: '2026-10-24' })]
    const [owed, sending, done] = posts.map(({ key }) => key)
    await withStore(async (store) => {
      await store.owePosts(posts, 1)
      const step = { attempts: 3, notBeforeMs: 1, sentMs: now.getTime() }
      await store.markPost(sending ?? '', { ...step, state: 'sending' }, 1)
      await store.markPost(done ?? '', { ...step, state: 'posted', message: 'm' }, 1)
    })
    await writeGoodCopy(file)
    truncateSync(file, 0)
    await restored()
    await withStore(async (store) => {
      expect(await store.findPost(owed ?? '')).toMatchObject({ state: 'sending', attempts: 1 })
      expect(await store.findPost(sending ?? '')).toMatchObject({ state: 'sending', attempts: 3 })
      expect((await store.findPost(sending ?? ''))?.sentMs).toBeUndefined()
      expect(await store.findPost(done ?? '')).toMatchObject({ state: 'posted' })
    })
  })

  test('it stands when that was, until it is settled', async () => {
    await copied('fr')
    expect(await withStore((store) => store.unsettledRestore())).toBeUndefined()
    truncateSync(file, 0)
    await restored()
    expect(await withStore((store) => store.unsettledRestore())).toBe(now.getTime())
    await withStore((store) => store.settleRestore())
    expect(await withStore((store) => store.unsettledRestore())).toBeUndefined()
  })
})

describe('a good copy', () => {
  test('holds what is still in the log of the store', async () => {
    await withStore(async (store) => {
      await store.setSetting('c', 'language', 'fr', 1)
      await writeGoodCopy(file)
    })
    cpSync(join(folder, 'backups', 'state.sqlite.last-good'), file)
    expect(await language()).toBe('fr')
  })

  test('is one file, beside the one before', async () => {
    await copied('fr')
    await copied('en')
    expect(readdirSync(join(folder, 'backups'))).toEqual([
      'state.sqlite.last-good',
      'state.sqlite.last-good-before',
    ])
  })

  test('of a damaged store is not made, and the last one stays', async () => {
    await copied('fr')
    const before = readFileSync(join(folder, 'backups', 'state.sqlite.last-good'))
    writeFileSync(file, readFileSync(file).fill(0xa5, 8192, statSync(file).size - 4096))
    await expect(writeGoodCopy(file)).rejects.toThrow()
    expect(readFileSync(join(folder, 'backups', 'state.sqlite.last-good')).equals(before)).toBe(true)
    expect(readdirSync(join(folder, 'backups'))).toEqual(['state.sqlite.last-good'])
  })
})

function restored(): Promise<Restored | undefined> {
  return restoreStore(file, migrations, now)
}

async function copied(value: string): Promise<void> {
  await withStore(async (store) => {
    await store.setSetting('c', 'language', value, 1)
    await writeGoodCopy(file)
  })
}

function language(): Promise<string | undefined> {
  return withStore((store) => store.getSetting('c', 'language'))
}

async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openEmbeddedStore(file)
  return use(store).finally(() => store.close())
}
