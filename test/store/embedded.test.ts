import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { openEmbeddedStore } from '../../src/store/embedded.ts'
import { type Migration, migrations } from '../../src/store/migrations/index.ts'
import { articleOf } from '../fixtures/articles.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-embedded-'))
  file = join(folder, 'state.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

const newer: Migration = {
  name: '0900-newer',
  apply: ({ schema }) => schema.createTable('newer').addColumn('key', 'text').execute(),
}

describe('a store in a file', () => {
  test('keeps what it was told when it is opened again', async () => {
    await withStore((store) => store.setSetting('c', 'language', 'fr', 1))
    expect(await withStore((store) => store.getSetting('c', 'language'))).toBe('fr')
  })

  test('does not keep where the reader showed an earlier version', async () => {
    const article = articleOf('Une phrase.', { id: 'a' })
    const found = await withStore(async (store) => {
      await store.keepVersions([{ ...article, reader: 'https://old.example/article/a' }], 1)
      return store.findVersion(article.key)
    })
    expect(found).toEqual(article)
  })

  test('leaves no other file behind when it is closed', async () => {
    await withStore((store) => store.setSetting('c', 'language', 'fr', 1))
    expect(readdirSync(folder)).toEqual(['state.sqlite'])
  })

  test('two that open a new one at once share it', async () => {
    const stores = await Promise.all([
      openEmbeddedStore(file),
      openEmbeddedStore(file),
      openEmbeddedStore(file),
    ])
    const answers = await Promise.all(stores.map((store) => store.rememberDelivery('same', 1)))
    await Promise.all(stores.map((store) => store.close()))
    expect(answers.filter(Boolean)).toHaveLength(1)
  })

  test('two that bring one forward at once do it once', async () => {
    await withStore((store) => store.setSetting('c', 'language', 'fr', 1))
    const both = [...migrations, newer]
    const stores = await Promise.all([openEmbeddedStore(file, both), openEmbeddedStore(file, both)])
    expect(await stores[1]?.getSetting('c', 'language')).toBe('fr')
    await Promise.all(stores.map((store) => store.close()))
  })

  test('is copied to the backups before it is brought forward', async () => {
    await withStore((store) => store.setSetting('c', 'language', 'fr', 1))
    const store = await openEmbeddedStore(file, [...migrations, newer])
    await store.setSetting('c', 'language', 'en', 2)
    await store.close()

    expect(readdirSync(join(folder, 'backups'))).toEqual(['state.sqlite.before-0900-newer'])
    cpSync(join(folder, 'backups', 'state.sqlite.before-0900-newer'), file)
    expect(await withStore((earlier) => earlier.getSetting('c', 'language'))).toBe('fr')
  })

  test('is what it was when bringing it forward fails half way', async () => {
    await withStore((store) => store.setSetting('c', 'language', 'fr', 1))
    const failing: Migration = {
      name: '0901-failing',
      async apply(db) {
        await db.schema.dropTable('setting').execute()
        throw new Error('stopped half way')
      },
    }
    await expect(openEmbeddedStore(file, [...migrations, newer, failing])).rejects.toThrow('stopped half way')
    expect(await withStore((store) => store.getSetting('c', 'language'))).toBe('fr')
  })

  test('of a newer version is refused, and not a byte of it changes', async () => {
    await (await openEmbeddedStore(file, [...migrations, newer])).close()
    const before = readFileSync(file)
    await expect(openEmbeddedStore(file)).rejects.toThrow(/newer version of Verbatim \(0900-newer\)/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('that lost its file but not its log is refused', async () => {
    writeFileSync(`${file}-wal`, 'something')
    await expect(openEmbeddedStore(file)).rejects.toThrow(/is missing, but a part of it is there/)
    expect(existsSync(file)).toBe(false)
  })

  test('in a place where no folder can be made is told as such', async () => {
    writeFileSync(join(folder, 'occupied'), '')
    const opening = openEmbeddedStore(join(folder, 'occupied', 'state.sqlite'))
    await expect(opening).rejects.toThrow(UserError)
  })
})

describe('a damaged store is refused, left as it is, and the way out is named', () => {
  const damages: readonly (readonly [string, () => void])[] = [
    ['emptied', () => truncateSync(file, 0)],
    ['all NUL', () => writeFileSync(file, Buffer.alloc(readFileSync(file).length))],
    ['cut short', () => truncateSync(file, Math.floor(readFileSync(file).length / 2 / 4096) * 4096)],
    ['cut inside a page', () => truncateSync(file, 5000)],
    [
      'another file',
      () => writeFileSync(file, 'not a database at all, but long enough to look at'.repeat(50)),
    ],
    ['overwritten inside', () => writeFileSync(file, overwritten(readFileSync(file)))],
  ]

  test.each(damages)('%s', async (_, damage) => {
    await withStore((store) => store.setSetting('c', 'language', 'fr', 1))
    damage()
    const before = readFileSync(file)
    const error: unknown = await openEmbeddedStore(file).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).message).toContain(`${file} is damaged`)
    expect((error as UserError).hint).toContain('no earlier copy')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('the newest backup is named when there is one', async () => {
    await withStore((store) => store.setSetting('c', 'language', 'fr', 1))
    await (await openEmbeddedStore(file, [...migrations, newer])).close()
    truncateSync(file, 0)
    const error: unknown = await openEmbeddedStore(file).catch((thrown: unknown) => thrown)
    expect((error as UserError).hint).toContain(join(folder, 'backups', 'state.sqlite.before-0900-newer'))
  })
})

describe('while another process writes to the file', () => {
  test('a call waits for it, and other work goes on meanwhile', async () => {
    await withStore(async (store) => {
      const other = await writerElsewhere()
      let done = false
      const call = store.setSetting('c', 'language', 'fr', 1).finally(() => {
        done = true
      })
      for (let tick = 0; tick < 10; tick++) await pause(10)
      expect(done).toBe(false)
      other.stdin?.end()
      await call
      expect(await store.getSetting('c', 'language')).toBe('fr')
    })
  }, 60_000)

  test('a transaction waits for it too', async () => {
    await withStore((store) => store.setSetting('c', 'language', 'fr', 1))
    const other = await writerElsewhere()
    const opening = openEmbeddedStore(file, [...migrations, newer])
    for (let tick = 0; tick < 10; tick++) await pause(10)
    other.stdin?.end()
    const store = await opening
    expect(await store.getSetting('c', 'language')).toBe('fr')
    await store.close()
  }, 60_000)
})

describe('a process that is killed', () => {
  test('loses nothing that it was told is kept', async () => {
    for (let round = 0; round < 5; round++) {
      const acknowledged = await writeUntilKilled(round, 15)
      await withStore(async (store) => {
        const kept = await store.settings(`round-${round}`)
        for (const key of acknowledged) expect(kept.get(key)).toBe('kept')
      })
    }
  }, 120_000)

  test('while it makes the store leaves one that opens', async () => {
    await writeUntilKilled(0, 0)
    expect(await withStore((store) => store.rememberDelivery('after', 1))).toBe(true)
  })
})

async function withStore<T>(
  use: (store: Awaited<ReturnType<typeof openEmbeddedStore>>) => Promise<T>,
): Promise<T> {
  const store = await openEmbeddedStore(file)
  return use(store).finally(() => store.close())
}

/** Another process writes settings and names each one that was acknowledged; it is killed after `count` of them. */
async function writeUntilKilled(round: number, count: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', writer, file, `round-${round}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'opening' ? count === 0 : acknowledged.push(line) >= count) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return acknowledged
}

/** Another process in the middle of writing, until its input ends. */
async function writerElsewhere(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', holder, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

const holder = `
  import { DatabaseSync } from 'node:sqlite'
  const database = new DatabaseSync(process.argv[1])
  database.exec('begin immediate')
  process.stdout.write('held')
  process.stdin.resume().on('end', () => {
    database.exec('commit')
    database.close()
  })
`

const writer = `
  import { writeSync } from 'node:fs'
  import { openStore } from '${new URL('../../src/store/index.ts', import.meta.url)}'
  const [file, scope] = process.argv.slice(1)
  writeSync(1, 'opening\\n')
  const store = await openStore(file)
  for (let n = 0; ; n++) {
    await store.setSetting(scope, 'key-' + n, 'kept', n)
    writeSync(1, 'key-' + n + '\\n')
  }
`

function overwritten(bytes: Buffer): Buffer {
  return Buffer.from(bytes).fill(0xa5, 4096, bytes.length - 4096)
}
