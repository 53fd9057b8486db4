import { createMemoryStore } from './memory.ts'
import type { Store } from './store.ts'

export { type Owner, type Ownership, ownerOf, takeOwnership } from './owner.ts'
export { derivedFolder, statePaths } from './paths.ts'
export type { Store } from './store.ts'

/**
 * Opens the store in a file, made when it is not there; `:memory:` keeps nothing. Throws UserError when the file is
 * damaged, comes from a newer version, or cannot be written; the file is then left as it was.
 */
export async function openStore(location: string): Promise<Store> {
  if (location === ':memory:') return createMemoryStore()
  // Loaded when used: the query builder takes several times as long to load as Node takes to start.
  const { openEmbeddedStore } = await import('./embedded.ts')
  return openEmbeddedStore(location)
}

/** The same store, opened by the first question to it: for a command line that most often asks it nothing. */
export function storeWhenAsked(location: string): Store {
  let opening: Promise<Store> | undefined
  const open = () => {
    opening ??= openStore(location)
    return opening
  }
  return {
    rememberDelivery: async (...args) => (await open()).rememberDelivery(...args),
    forgetDeliveriesBefore: async (...args) => (await open()).forgetDeliveriesBefore(...args),
    keepAction: async (...args) => (await open()).keepAction(...args),
    findAction: async (...args) => (await open()).findAction(...args),
    keepVersions: async (...args) => (await open()).keepVersions(...args),
    findVersion: async (...args) => (await open()).findVersion(...args),
    firstSeen: async (...args) => (await open()).firstSeen(...args),
    getSetting: async (...args) => (await open()).getSetting(...args),
    setSetting: async (...args) => (await open()).setSetting(...args),
    settings: async (...args) => (await open()).settings(...args),
    close: async () => (await opening)?.close(),
  }
}
