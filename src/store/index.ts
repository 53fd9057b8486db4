import type { Log } from '../log.ts'
import { createMemoryStore } from './memory.ts'
import { statePaths } from './paths.ts'
import { findSetAside, type SetAside } from './set-aside.ts'
import type { Store } from './store.ts'

export { correctionShape } from './corrections.ts'
export type { KeptPost, Pause, PostState } from './kept-post.ts'
export { type Owner, type Ownership, ownerOf, takeOwnership } from './owner.ts'
export { derivedFolder, statePaths } from './paths.ts'
export type { SetAside } from './set-aside.ts'
export type { OwedDigest, Store } from './store.ts'

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

/**
 * Opens the store of a state folder for the instance that owns it. One that is damaged or missing is put back from its
 * last good copy; where there is none, this throws like `openStore`.
 */
export async function openOwnStore(
  stateDir: string,
  parts: { readonly log: Log; now(): Date },
): Promise<Store> {
  const own = await import('./own-store.ts')
  return own.openOwnStore(stateDir, parts)
}

/** The damaged stores that lie in a state folder, oldest first. */
export function damagedStores(stateDir: string): readonly SetAside[] {
  return findSetAside(statePaths(stateDir).database)
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
    seeArticles: async (...args) => (await open()).seeArticles(...args),
    endFirstLoad: async (...args) => (await open()).endFirstLoad(...args),
    seenArticles: async (...args) => (await open()).seenArticles(...args),
    getSetting: async (...args) => (await open()).getSetting(...args),
    setSetting: async (...args) => (await open()).setSetting(...args),
    settings: async (...args) => (await open()).settings(...args),
    owePosts: async (...args) => (await open()).owePosts(...args),
    findPost: async (...args) => (await open()).findPost(...args),
    nextPost: async (...args) => (await open()).nextPost(...args),
    channelsOwed: async (...args) => (await open()).channelsOwed(...args),
    markPost: async (...args) => (await open()).markPost(...args),
    postsOf: async (...args) => (await open()).postsOf(...args),
    uncertainPosts: async (...args) => (await open()).uncertainPosts(...args),
    pauseChannel: async (...args) => (await open()).pauseChannel(...args),
    resumeChannel: async (...args) => (await open()).resumeChannel(...args),
    pausedChannels: async (...args) => (await open()).pausedChannels(...args),
    digests: async (...args) => (await open()).digests(...args),
    digestOf: async (...args) => (await open()).digestOf(...args),
    setDigest: async (...args) => (await open()).setDigest(...args),
    keepCorrections: async (...args) => (await open()).keepCorrections(...args),
    corrections: async (...args) => (await open()).corrections(...args),
    undoCorrection: async (...args) => (await open()).undoCorrection(...args),
    dropDigest: async (...args) => (await open()).dropDigest(...args),
    digestRuns: async (...args) => (await open()).digestRuns(...args),
    toldTo: async (...args) => (await open()).toldTo(...args),
    oweDigest: async (...args) => (await open()).oweDigest(...args),
    unsettledRestore: async (...args) => (await open()).unsettledRestore(...args),
    settleRestore: async (...args) => (await open()).settleRestore(...args),
    close: async () => (await opening)?.close(),
  }
}
