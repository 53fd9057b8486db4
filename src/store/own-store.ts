import { statSync } from 'node:fs'
import type { Log } from '../log.ts'
import { copyInThread, createCopies } from './copies.ts'
import { openEmbeddedStore } from './embedded.ts'
import { migrations } from './migrations/index.ts'
import { statePaths } from './paths.ts'
import { restoreStore } from './restore.ts'
import type { Store } from './store.ts'

/** The store of the running instance, which keeps good copies of it and goes on from the last one when it was lost. */
export async function openOwnStore(
  stateDir: string,
  { log, now }: { readonly log: Log; now(): Date },
): Promise<Store> {
  const { database } = statePaths(stateDir)
  const restored = await restoreStore(database, migrations, now())
  if (restored) {
    const { damaged, ...told } = restored
    log.error('the state was lost and is back as it was when it was last copied', {
      ...told,
      ...(damaged !== undefined && { damaged }),
      advice: 'nothing that was due before is posted: look at /digest list in the channels',
    })
  }
  const store = await openEmbeddedStore(database)
  const copies = createCopies({ copy: (givenUp) => copyInThread(database, givenUp), log })
  const opened = identityOf(database)

  /** What people set. A file that was moved or deleted goes on taking changes that nobody finds again: it gets none. */
  async function set<T>(change: () => Promise<T>): Promise<T> {
    if (identityOf(database) !== opened)
      throw new Error('the file of the state was moved or deleted while the bot runs: start it again')
    const result = await change()
    copies.soon()
    return result
  }

  return {
    ...store,
    setSetting: (...args) => set(() => store.setSetting(...args)),
    setDigest: (...args) => set(() => store.setDigest(...args)),
    dropDigest: (...args) => set(() => store.dropDigest(...args)),
    async close() {
      await copies.stop()
      await store.close()
    },
  }
}

/** Tells a file from another one of its name; undefined when there is none. */
function identityOf(file: string): bigint | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino
}
